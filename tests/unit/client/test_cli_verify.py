"""`proviso verify`: what it says and how it exits, in this process."""

import json
import shutil
from pathlib import Path

import pytest

import evidence as ev
from command_line import (
    DECISIONS,
    FAILED,
    GOOD,
    INCOMPLETE,
    USAGE,
    envelope,
    request_file,
    said,
)
from proviso_client.__main__ import main


def test_verify_by_trusted_keys(
    exported: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The result, its meaning, what it is not, and the evidence."""
    code = main(["verify", str(envelope(exported)), "--trust", str(trust)])

    assert code == GOOD
    assert said(capsys) == (
        f"""\
  Verified     request {DECISIONS[1].request_id}
  Says         cn_required
               Congress must be notified, and the wait must end, before consent
               may take effect.
               Finding and recommendation only. Not consent of the U.S.
               Government.

EVIDENCE
  Signature    holds; key
               {ev.key_id(ev.DECISION_KEY)}
  Digests      hold: request, explanation
  Log          proved: entry 1 of 4 in log.example/evidence; checkpoint signed
               with Ed25519 and ML-DSA-44
  Evaluated    2026-06-01T08:00:00Z by proviso 0.1.0
  Policy       2 rules asked; revision r1, bundle aaaaaaaaaaaaaaaa..., OPA
               1.22.2
""",
        "",
    )


def test_verify_by_keys_of_the_export_says_so(
    exported: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Keys from the artefact prove that it agrees with itself, no more."""
    assert main(["verify", str(envelope(exported)), "--json"]) == GOOD

    record = json.loads(said(capsys)[0])
    assert [caution["code"] for caution in record["cautions"]] == ["keys_from_artefact"]
    assert (record["ledgers"], record["supersedes"]) == ([], None)
    assert (record["verified"], record["index"], record["log"]) == (
        True,
        1,
        {"origin": ev.ORIGIN, "size": 4},
    )


def test_verify_without_any_keys_is_wrong_usage(
    exported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no default trust."""
    shutil.copytree(exported / "decisions", tmp_path / "a/b/c")

    path = tmp_path / "a/b/c" / envelope(exported).name

    assert main(["verify", str(path)]) == USAGE
    assert said(capsys) == (
        "",
        "proviso: no keys to verify with; give --trust DIR, a directory with "
        "keys/*.pem and log.vkeys that reached you by another way than the decision\n",
    )


def test_tampered_disposition_fails(
    exported: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One word changed inside the payload."""
    path = envelope(exported)
    payload = ev.to_base64(
        ev.payload_of(path.read_bytes()).replace(b"cn_required", b"no_required")
    )
    opened = json.loads(path.read_bytes()) | {"payload": payload}
    path.write_bytes(json.dumps(opened, separators=(",", ":"), sort_keys=True).encode())

    assert main(["verify", str(path), "--trust", str(trust)]) == FAILED
    assert said(capsys) == (
        "",
        "proviso: verification failed: signature: the signature of key "
        f"{ev.key_id(ev.DECISION_KEY)[:16]}... does not hold\n",
    )


@pytest.mark.parametrize(
    ("suffix", "part"),
    [
        (".dsse.json", "statement"),
        (".explanation.json", "explanation"),
        (".request.json", "request"),
        (".tlog-proof", "proof"),
    ],
)
def test_file_of_another_decision_under_this_name_fails(
    exported: Path,
    trust: Path,
    suffix: str,
    part: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Names prove nothing; the envelope is copied with all that belongs to it."""
    all_four = (".dsse.json", ".explanation.json", ".request.json", ".tlog-proof")
    for one in all_four if suffix == ".dsse.json" else (suffix,):
        source = exported / "decisions" / f"{DECISIONS[2].request_id}{one}"
        shutil.copy(source, exported / "decisions" / f"{DECISIONS[1].request_id}{one}")

    code = main(["verify", str(envelope(exported)), "--trust", str(trust), "--json"])

    assert code == FAILED
    assert json.loads(said(capsys)[0])["part"] == part


def test_missing_proof_fails_unless_it_is_waived(
    exported: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A proof that somebody took away is not a proof that nobody asked for."""
    (exported / "decisions" / f"{DECISIONS[1].request_id}.tlog-proof").unlink()
    words = ["verify", str(envelope(exported)), "--trust", str(trust), "--json"]

    assert main(words) == FAILED
    assert json.loads(said(capsys)[0])["reason"] == (
        f"{DECISIONS[1].request_id}.tlog-proof is missing; --no-proof verifies without "
        "it"
    )
    assert main([*words, "--no-proof"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert [caution["code"] for caution in record["cautions"]] == ["no_proof"]


def test_own_copy_of_the_request_is_compared(
    exported: Path, trust: Path, tmp_path: Path
) -> None:
    """In YAML, in any order; one dollar more is another request."""
    words = ["verify", str(envelope(exported)), "--trust", str(trust), "--request"]
    own = request_file(tmp_path / "own")
    other = request_file(tmp_path / "other", sale_price_usd=2_000_001)

    assert main([*words, str(own)]) == GOOD
    assert main([*words, str(other)]) == FAILED


def test_unreadable_file_could_not_be_completed(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That is no verdict on the decision."""
    path = tmp_path / "x.dsse.json"

    assert main(["verify", str(path), "--trust", str(trust)]) == INCOMPLETE
    assert said(capsys)[1] == (
        f"proviso: could not be completed: {path} cannot be read: "
        "No such file or directory\n"
    )


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "the following arguments are required: COMMAND; see proviso --help"),
        (
            ["verify"],
            "the following arguments are required: FILE; see proviso verify --help",
        ),
        (
            ["verify", "x.json"],
            "x.json is no decision; name a file that ends in .dsse.json",
        ),
        (
            ["ledger", "--trust", "x"],
            "unrecognized arguments: --trust; see proviso ledger --help",
        ),
        (
            ["rules"],
            "give --ca, --cert and --key for mutual TLS, or --insecure-dev for a "
            "service on this machine that runs without it",
        ),
        (
            ["rules", "--insecure-dev", "--ca", "x.pem"],
            "give --insecure-dev, or --ca, --cert and --key; not both",
        ),
        (
            ["rules", "--insecure-dev", "--timeout", "0"],
            "argument --timeout: 0 is not between 0 and 86400 seconds; see proviso "
            "rules --help",
        ),
    ],
)
def test_wrong_usage_says_what_to_write(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr, with exit code 2."""
    assert main(words) == USAGE
    assert said(capsys) == ("", f"proviso: {message}\n")
