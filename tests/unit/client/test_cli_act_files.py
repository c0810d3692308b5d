"""Files of acts, and files that acts name: `verify`, `attach`, `fetch`."""

import hashlib
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
)

import act_evidence as ae
import canned as service
import evidence_log as log
from acts import CASE_ID, act
from case_entries import Chain
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, said
from proviso_client.__main__ import main
from review_commands import act_file, kept, words


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
