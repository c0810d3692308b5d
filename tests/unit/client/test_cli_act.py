"""`proviso act`, `sign-act`, `attach`, `fetch`, and `verify` of an act."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from ruamel.yaml import YAML

import act_evidence as ae
import canned as service
import evidence_log as log
from acts import CASE_ID, act
from canned_review import Reviews
from case_entries import Chain, determined
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, said
from proviso_client.__main__ import main


def act_file(folder: Path, name: str, document: dict[str, Any]) -> str:
    path = folder / f"{name}.yaml"
    YAML(typ="safe").dump(document, path)
    return str(path)


def words(background: service.Canned, trust: Path) -> list[str]:
    server = ["--insecure-dev", "--server", background.target]
    return [*server, "--trust", str(trust)]


def key_file(
    folder: Path,
    key: Any = ae.PERSON_KEY,
    *,
    kept: KeySerializationEncryption | None = None,
) -> str:
    path = folder / "me.key.pem"
    kept = kept or NoEncryption()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, kept))
    return str(path)


def certificate_file(folder: Path) -> str:
    path = folder / "me.pem"
    path.write_bytes(ae.PERSON.public_bytes(Encoding.PEM))
    return str(path)


@pytest.fixture
def people(trust: Path) -> Path:
    """A directory of trust that knows who names persons."""
    log.put(trust / "people/ca.pem", ae.AUTHORITY_PEM)
    return trust


def test_act_is_entered_on_the_newest_version(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each file on the case as the one before left it."""
    background.reviews.chain = Chain()
    files = [act_file(tmp_path, kind, act(kind)) for kind in ("staff", "confirm")]

    assert main(["act", *files, *words(background, trust)]) == GOOD
    cut = f"  Act          {act('confirm')['act_id']}"
    first, _, second = said(capsys)[0].partition(cut)
    assert first == (
        f"  Act          {act()['act_id']} is entered\n"
        "  Says         staff on 2026-05-29: As the file shows\n"
        f"  Case         {CASE_ID}: received -> staffed\n"
        "  Asked        DTSA by 2026-06-30: techsec.mildep_review\n"
        f"  Person       An Officer ({ae.OFFICER}) for STATE_PM_RSAT\n"
        "               by the word of the service: the person did not sign it\n"
        f"  Recorded     by {ae.OFFICER} at 2026-06-01T08:00:00Z\n"
        "  Entry        1 of log.example/evidence, verified\n"
    )
    assert second.startswith(" is entered\n")
    assert background.calls == ["GetCase", "Act", "GetCase", "Act"]
    again = ["act", files[0], "--etag", "0", "--json", *words(background, trust)]
    assert main(again) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["index"], record["repeated"], record["verified"]) == (1, True, True)
    assert record["effects"]["offices"][0]["office"] == "DTSA"
    assert background.calls[4:] == ["Act"]


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        (
            "position",
            [
                "  Proviso      1. The consent ends on 2028-12-31.",
                "  Proviso      2. line 2: The items stay in the country.",
                "  Disagree     on the proviso: DTSA, DSCA",
            ],
        ),
        (
            "return_without_action",
            ["  Missing      Attach the assurance (packet.eua)"],
        ),
        (
            "determine",
            [
                "  Proviso      lines 1-2: The consent ends on 2028-12-31. (no. 1, 2)",
                "  Copy         to DSCA: keeps the case",
                "  Duty         eum.routine, due 2027-06-01",
            ],
        ),
        (
            "deliver",
            [
                "  Delivered    2 of line 1 in all",
                "  Alert        The serials are not those of the papers",
            ],
        ),
    ],
)
def test_what_followed_is_shown(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kind: str,
    lines: list[str],
) -> None:
    chain = Chain()
    background.reviews = Reviews(chain=chain)
    chain.state = ae.AFTER[kind][0]
    path = act_file(tmp_path, kind, act(kind))

    assert main(["act", path, "--etag", "0", *words(background, trust)]) == GOOD
    shown = said(capsys)[0].splitlines()
    assert [line for line in shown if line in lines] == lines


def test_act_that_waits_says_on_whom(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    background.reviews.statement = lambda s: s["predicate"]["case"].update(
        waiting_on=["DTSA"], due_on="2026-06-30"
    )

    path = act_file(tmp_path, "staff", act())
    assert main(["act", path, "--etag", "0", *words(background, trust)]) == GOOD
    assert "  Waits on     DTSA, due 2026-06-30\n" in said(capsys)[0]


def test_act_is_countersigned_on_the_way(
    background: service.Canned,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    signing = ["--countersign", key_file(tmp_path)]
    signing += ["--certificate", certificate_file(tmp_path)]
    path = act_file(tmp_path, "staff", act())

    assert main(["act", path, *signing, *words(background, people)]) == GOOD
    assert "               the person's own signature holds\n" in said(capsys)[0]


def test_act_that_was_signed_apart(
    background: service.Canned,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Offline, by somebody else; what was signed for another act is not sent."""
    background.reviews.chain = Chain()
    path = act_file(tmp_path, "staff", act())
    other = act_file(tmp_path, "other", act(number=1))
    out = str(tmp_path / "staff.sig.json")
    sign = ["sign-act", path, "--key", key_file(tmp_path)]
    sign += ["--certificate", certificate_file(tmp_path), "-o", out]

    assert main(sign) == GOOD
    assert said(capsys) == (
        f"  Signed       staff {act()['act_id']}\n"
        f"  Case         {CASE_ID}\n"
        "  By           CN=officer\n",
        f"{out} holds the countersignature\n",
    )
    assert main([*sign, "--json"]) == GOOD
    assert json.loads(said(capsys)[0])["countersignature"] == out
    signed = ["--countersignature", out, *words(background, people)]
    assert main(["act", other, *signed]) == FAILED
    assert said(capsys)[1] == (
        "proviso: verification failed: countersignature: the signature does not hold\n"
    )
    assert background.calls == []
    assert main(["act", path, "--json", *signed]) == GOOD
    assert json.loads(said(capsys)[0])["countersigned"] is True


def test_key_with_a_passphrase_needs_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = key_file(tmp_path, kept=BestAvailableEncryption(b"words"))
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", kept]
    sign += ["--certificate", certificate_file(tmp_path), "-o", str(tmp_path / "out")]

    assert main(sign) == USAGE
    assert said(capsys)[1] == (
        f"proviso: {kept} is kept with a passphrase, and there is no terminal to ask "
        "for it; sign where there is one\n"
    )


def test_key_with_a_passphrase_asks_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = key_file(tmp_path, kept=BestAvailableEncryption(b"words"))
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", kept]
    sign += ["--certificate", certificate_file(tmp_path), "-o", str(tmp_path / "out")]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: "words")
    assert main(sign) == GOOD
    monkeypatch.setattr("getpass.getpass", lambda prompt: "other")
    assert main(sign) == USAGE


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("--key", b"x", "holds no private key in PEM, or the passphrase is another"),
        ("--certificate", b"x", "holds no certificate in PEM"),
        (
            "--key",
            rsa.generate_private_key(65537, 2048).private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            ),
            "is neither P-384 nor Ed25519",
        ),
    ],
)
def test_what_cannot_sign_says_why(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: bytes,
    message: str,
) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_bytes(content)
    pems = {"--key": key_file(tmp_path), "--certificate": certificate_file(tmp_path)}
    pems[name] = str(wrong)
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "-o", str(tmp_path / "out")]

    assert main([*sign, *(each for pair in pems.items() for each in pair)]) == USAGE
    assert message in said(capsys)[1]
    assert not (tmp_path / "out").exists()


def test_signature_that_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign = ["sign-act", act_file(tmp_path, "staff", act()), "--key", key_file(tmp_path)]
    sign += ["--certificate", certificate_file(tmp_path)]

    assert main([*sign, "-o", str(tmp_path / "none" / "out")]) == INCOMPLETE
    assert said(capsys)[1].endswith("cannot be written: No such file or directory\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--etag", "3"], "--etag is the version for one act; enter files one by one"),
        (["--countersign", "x"], "give --countersign KEY and --certificate PEM toget"),
        (["--certificate", "x"], "give --countersign KEY and --certificate PEM toget"),
        (["--countersignature", "x"], "--countersignature is for one act, without --"),
    ],
)
def test_options_that_do_not_fit_are_wrong_usage(
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    message: str,
) -> None:
    files = [act_file(tmp_path, str(number), act(number=number)) for number in (0, 1)]

    code = main(["act", *files, *options, "--insecure-dev", "--trust", str(trust)])

    assert code == USAGE
    assert said(capsys)[1].startswith(f"proviso: {message}")


def test_mistakes_in_act_files_are_told_with_their_lines(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = act_file(tmp_path, "wrong", act("withdraw", withdraw={"ground": "bored"}))
    none = tmp_path / "none.yaml"
    none.write_text("- 1\n")

    files = [path, str(none)]
    assert main(["act", *files, "--trust", str(trust), "--insecure-dev"]) == USAGE
    first, second = said(capsys)[1].splitlines()
    assert first.startswith(f"{path}:")
    assert 'withdraw.ground: "bored" is not one of the words' in first
    assert "an act" in second


def test_two_acts_with_one_id_are_not_sent(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [act_file(tmp_path, name, act()) for name in ("a", "b")]

    assert main(["act", *files, "--trust", str(trust), "--insecure-dev"]) == USAGE
    assert said(capsys)[1].endswith(
        f"act_id {act()['act_id']}; give each act its own\n"
    )


@pytest.mark.parametrize(
    ("code", "reason", "exit_code"),
    [
        ("FAILED_PRECONDITION", "ERROR_REASON_ACT_REFUSED", USAGE),
        ("ABORTED", "ERROR_REASON_CASE_MOVED", USAGE),
        ("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED", INCOMPLETE),
    ],
)
def test_act_stops_at_what_is_refused(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    code: str,
    reason: str,
    exit_code: int,
) -> None:
    """What follows may rest on it; nothing is tried again."""
    files = [act_file(tmp_path, str(n), act(number=n)) for n in range(3)]
    background.reviews.chain = Chain()
    background.failures = [service.failure(code, reason, "no")]

    assert main(["act", *files, *words(background, trust)]) == exit_code
    assert said(capsys) == (
        "",
        f"{files[0]}: no ({reason})\n2 files behind it were not tried\n",
    )
    background.failures = [service.failure(code, reason, "no")]
    assert main(["act", *files[1:], *words(background, trust), "--json"]) == exit_code
    out, err = said(capsys)
    assert json.loads(out)["error_reason"] == reason
    assert err.endswith("\n1 file behind it was not tried\n")
    assert background.calls == ["GetCase"] * 2


def kept(folder: Path, *, countersigned: bool = False) -> Path:
    """Write the files of an act in a log of a whole case."""
    chain = determined()
    document = act(number=99)
    member = ae.countersigned(document) if countersigned else None
    index = chain.entry(ae.entered(document, countersignature=member), "staff")
    path = folder / f"{document['act_id']}.dsse.json"
    log.put(path, chain.log[index].envelope)
    proof = log.log_of(chain.log).proof(index).encode()
    log.put(folder / f"{document['act_id']}.tlog-proof", proof)
    return path


def test_entry_of_an_act_is_kept_and_verified(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    path = act_file(tmp_path, "staff", act())
    out = ["--out", str(tmp_path / "kept")]
    assert main(["act", path, *out, *words(background, trust)]) == GOOD
    said(capsys)

    assert main(["verify", str(tmp_path / "kept"), "--trust", str(trust)]) == GOOD
    lines = said(capsys)[0].splitlines()
    assert lines[0] == f"  Verified     act {act()['act_id']}"
    assert f"               {ae.LEGEND}" in lines
    assert "  Policy       revision r1, bundle aaaaaaaaaaaaaaaa..." in lines
    assert (
        "  Log          proved: entry 1 of 2 in log.example/evidence; checkpoint"
        in ("\n".join(lines))
    )


def test_countersigned_act_is_verified_by_authorities(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without any, it is said that the signature was not checked."""
    path = kept(tmp_path / "kept", countersigned=True)
    verify = ["verify", str(path), "--trust", str(trust)]

    assert main([*verify, "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert record["countersigned"] is False
    assert [c["code"] for c in record["cautions"]] == ["countersignature_not_checked"]
    assert main(verify) == GOOD
    assert "the person's own signature was not checked\n" in said(capsys)[0]
    log.put(trust / "people/ca.pem", ae.AUTHORITY_PEM)
    assert main([*verify, "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["countersigned"], record["cautions"]) == (True, [])
    other = ae.certificate("People", ae.new_key(), ca=True)
    log.put(trust / "people/ca.pem", other.public_bytes(Encoding.PEM))
    assert main(verify) == FAILED


def test_act_files_that_do_not_belong_together_fail(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = kept(tmp_path / "kept")
    verify = ["verify", "--trust", str(trust)]
    renamed = path.with_name(f"{CASE_ID}.dsse.json")
    log.put(renamed, path.read_bytes())
    proof = path.with_name(path.name.replace(".dsse.json", ".tlog-proof"))
    log.put(path.with_name(f"{CASE_ID}.tlog-proof"), proof.read_bytes())

    assert main([*verify, str(renamed)]) == FAILED
    assert said(capsys)[1] == (
        f"proviso: verification failed: act: the file is named {CASE_ID}, but holds "
        f"act {act(number=99)['act_id']}\n"
    )
    proof.unlink()
    assert main([*verify, str(path)]) == FAILED
    assert said(capsys)[1].endswith("--no-proof verifies without it\n")
    assert main([*verify, str(path), "--no-proof"]) == GOOD
    assert "  Log          not proved\n" in said(capsys)[0]
    request = act_file(tmp_path, "request", act())
    assert main([*verify, str(path), "--request", request]) == USAGE
    assert said(capsys)[1].endswith(
        "holds an act, which has no request; leave it out\n"
    )


def test_act_files_that_cannot_be_written(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    background.reviews.chain = Chain()
    (tmp_path / "kept").write_text("a file")
    path = act_file(tmp_path, "staff", act())

    out = ["--out", str(tmp_path / "kept")]
    assert main(["act", path, *out, *words(background, trust)]) == INCOMPLETE
    assert "cannot be written: File exists" in said(capsys)[1]


def test_files_are_kept_and_fetched(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, back = tmp_path / "assurance.pdf", tmp_path / "back.pdf"
    path.write_bytes(b"the assurance")
    digest = f"sha256:{hashlib.sha256(b'the assurance').hexdigest()}"
    server = ["--insecure-dev", "--server", background.target]

    assert main(["attach", str(path), *server]) == GOOD
    assert said(capsys)[0] == f"{digest}  {path} is kept, 13 bytes\n"
    assert main(["attach", str(path), *server]) == GOOD
    assert said(capsys)[0] == f"{digest}  {path} was kept before, 13 bytes\n"
    assert main(["attach", str(path), "--json", *server]) == GOOD
    assert json.loads(said(capsys)[0])["digest"] == digest
    assert main(["fetch", digest, "-o", str(back), *server]) == GOOD
    assert said(capsys)[0] == f"{digest}  {back} is written, 13 bytes\n"
    assert back.read_bytes() == b"the assurance"
    assert main(["fetch", digest, "-o", str(back), "--json", *server]) == GOOD
    assert json.loads(said(capsys)[0])["size_bytes"] == 13
    assert main(["fetch", "x", "-o", str(back), *server]) == USAGE
