"""`proviso evidence` writes the file of a case, `proviso verify` reads it."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import act_evidence as ae
import canned_case
import evidence as ev
import evidence_log as log
from canned_case import CannedCase
from case_file_samples import PAPER, SAMPLE, TRUST
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, said
from proviso_client.__main__ import main
from proviso_client.case_file_reports import derived_members
from proviso_client.case_file_verify import verify_case
from proviso_client.case_file_zip import read_zip, write_zip

ID = SAMPLE.case_id
PAPER_ID = ev.sha256(PAPER)


@pytest.fixture
def people(trust: Path) -> Path:
    """A directory of trust that knows the authority of persons."""
    log.put(trust / "people/authority.pem", ae.AUTHORITY_PEM)
    return trust


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of the sample."""
    evidence = SAMPLE.files()
    case = verify_case(evidence, trust=TRUST)
    path = tmp_path / "case.zip"
    path.write_bytes(write_zip(evidence.members() | derived_members(case)))
    return path


@pytest.fixture
def canned() -> Iterator[CannedCase]:
    with canned_case.in_background(CannedCase()) as running:
        yield running


def changed(path: Path, name: str, old: bytes, new: bytes) -> None:
    """Change a member of a file."""
    members = read_zip(path.read_bytes())
    assert old in members[name]
    path.write_bytes(write_zip(members | {name: members[name].replace(old, new)}))


def asked(canned: CannedCase, out: Path, trust: Path, *words: str) -> list[str]:
    """Return the words that ask the service for the file of the case."""
    service = ["--server", canned.target, "--insecure-dev", "--trust", str(trust)]
    return ["evidence", ID, "-o", str(out), *service, *words]


def test_good_file_is_told_with_what_it_does_not_show(
    file: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file), "--trust", str(people)]) == GOOD

    out, err = said(capsys)
    assert err == ""
    assert (
        out
        == f"""\
  Verified     case {ID}
  Stands at    consented, by entry 19
               Findings, recommendations and records of what persons did. Never
               consent of the U.S. Government: only the Department of State
               consents (AECA 3 and 38, FAA 505).

EVIDENCE
  Entries      10: screening 1, staff 1, position 1, confirm 1, recommend 1,
               screening of record 1, intend 1, notify 1, determine 1, deliver 1
  Signatures   hold: the service's on each; 1 of 8 acts are countersigned
  Log          proves each in the first 21 entries of log.example/evidence;
               checkpoint signed with Ed25519 and ML-DSA-44
  Policy       10 entries judged by revision r1, bundle aaaaaaaaaaaaaaaa...
  Papers       1 in the file, with their digests; 1 named alone
  Reports      say what the entries say, byte by byte

NOT SHOWN
  - What came later: it tells of the first 21 entries of the log. What was
    entered after them is not in it.
  - That entry 19 is the newest of the case among those 21. Each act names the
    entry of the case before it, so that nothing between can be left out unseen;
    nothing names what follows the last. Ask the service for the case, or audit
    the log with proviso audit.
  - What these papers say, which entries name by digest alone:
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd.
  - That anybody's words are true, that a decision was right, or that a signing
    key was not stolen.
"""
    )


def test_record_of_a_good_file_is_one_line(
    file: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file), "--trust", str(people), "--json"]) == GOOD

    record = json.loads(said(capsys)[0])
    assert (record["case_id"], record["state"]) == (ID, "consented")
    assert (record["verified"], record["reports_compared"]) == (True, True)
    assert record["entries"][0] == {"index": 1, "kind": "screening", "day": _DAY}
    assert (record["attachments"], record["cautions"]) == ([PAPER_ID], [])


_DAY = "2026-06-01"


def test_countersignature_that_nobody_can_check_is_told(
    file: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the authority of persons; the rest holds."""
    assert main(["verify", str(file), "--trust", str(trust), "--json"]) == GOOD

    codes = [c["code"] for c in json.loads(said(capsys)[0])["cautions"]]
    assert codes == ["countersignature_not_checked", "other_keys_in_file"]


def test_tampered_report_fails(
    file: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(file, "report.html", b"cn required", b"no required")

    assert main(["verify", str(file), "--trust", str(people)]) == FAILED
    assert said(capsys)[1] == (
        "proviso: verification failed: case file: report.html is not what the verified "
        "entries say: it was changed, or made of other entries; do not rely on it\n"
    )


def test_report_that_cannot_be_compared_is_no_good_file(
    file: Path, people: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3: all else holds. The verifier's own report replaces it."""
    changed(file, "case.json", b"typst 0.15.2", b"typst 0.1.0")
    words = ["verify", str(file), "--trust", str(people), "--json"]
    own = tmp_path / "own.pdf"

    assert main(words) == INCOMPLETE
    first, second = map(json.loads, said(capsys)[0].splitlines())
    assert (first["verified"], first["reports_compared"]) == (True, False)
    assert second["message"].startswith(
        "report.pdf was laid out by typst 0.1.0, here is typst 0.15.2: it was not "
        "compared. All signatures, documents and proofs hold."
    )
    assert main([*words, "--no-report", "--write-report", str(own)]) == GOOD
    codes = [c["code"] for c in json.loads(said(capsys)[0])["cautions"]]
    assert codes == ["no_report"]
    assert own.read_bytes() == read_zip(file.read_bytes())["report.pdf"]


def test_report_is_written_from_the_verified_entries(
    file: Path, people: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own.html"
    words = ["verify", str(file), "--trust", str(people), "--write-report", str(own)]

    assert main(words) == GOOD
    assert own.read_bytes() == read_zip(file.read_bytes())["report.html"]


def test_keys_are_never_taken_from_the_file(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file)]) == USAGE
    assert said(capsys)[1].startswith("proviso: give --trust DIR, a directory with ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["verify", "case.zip", "--trust", "t", "--show"],
            "--request, --no-proof and --show are for one decision; a case is read in "
            "its report, which --write-report writes from the verified entries",
        ),
        (
            ["verify", "x.dsse.json", "--trust", "t", "--no-report"],
            "--no-report and --write-report are for the file of a case, a .zip",
        ),
        (
            ["evidence", ID, "-o", "case.tar", "--trust", "t", "--insecure-dev"],
            "case.tar is no name of a zip; let it end in .zip",
        ),
    ],
)
def test_wrong_usage_says_what_to_write(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == USAGE
    assert said(capsys) == ("", f"proviso: {message}\n")


def test_report_has_a_known_ending(
    file: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["verify", str(file), "--trust", str(people), "--write-report", "own.doc"]

    assert main(words) == USAGE
    assert said(capsys)[1] == (
        "proviso: own.doc is no report; let it end in .html or .pdf\n"
    )


def test_unreadable_file_could_not_be_completed(people: Path, tmp_path: Path) -> None:
    words = ["verify", str(tmp_path / "none.zip"), "--trust", str(people)]

    assert main(words) == INCOMPLETE


def test_what_is_no_zip_fails(people: Path, tmp_path: Path) -> None:
    (tmp_path / "case.zip").write_bytes(b"no zip at all, by no means one")
    words = ["verify", str(tmp_path / "case.zip"), "--trust", str(people)]

    assert main(words) == FAILED


def test_file_is_collected_and_holds(
    canned: CannedCase,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Pages come under checkpoints of a growing log; in the file there is one."""
    out = tmp_path / "case.zip"

    assert main(asked(canned, out, people)) == GOOD
    text, err = said(capsys)
    assert err == ""
    assert text.startswith("  Written ")
    assert "  Reports      made from the entries\n" in text
    assert main(["verify", str(out), "--trust", str(people)]) == GOOD
    members = read_zip(out.read_bytes())
    index = json.loads(members["case.json"])
    assert index["log"]["size"] == len(canned.sample.entries)
    assert index["attachments"] == []
    assert PAPER_ID in index["missing_attachments"]
    assert canned.calls.count("GetInclusionProof") == 8


def test_kept_papers_come_when_they_are_asked_for(
    canned: CannedCase, people: Path, tmp_path: Path
) -> None:
    """Those that the site does not keep are told as missing."""
    canned.kept = {PAPER_ID: PAPER}
    out = tmp_path / "case.zip"

    assert main(asked(canned, out, people, "--with-attachments", "--json")) == GOOD
    members = read_zip(out.read_bytes())
    assert members[f"attachments/{PAPER_ID}"] == PAPER
    assert json.loads(members["case.json"])["missing_attachments"] == ["d" * 64]


def test_paper_that_is_another_one_is_refused(
    canned: CannedCase,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    canned.kept = {PAPER_ID: b"another paper"}
    out = tmp_path / "case.zip"

    assert main(asked(canned, out, people, "--with-attachments")) == FAILED
    assert "what came has the SHA-256" in said(capsys)[1]
    assert not out.exists()


def test_erased_documents_are_told(
    canned: CannedCase, people: Path, tmp_path: Path
) -> None:
    """Their text is kept for so long; the entry stays."""
    canned.erased = {ID}
    out = tmp_path / "case.zip"

    assert main(asked(canned, out, people)) == GOOD
    names = zipfile.ZipFile(out).namelist()
    assert f"decisions/{ID}.dsse.json" in names
    assert f"decisions/{ID}.request.json" not in names


def test_entry_that_the_service_leaves_out_shows(
    canned: CannedCase,
    people: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Before a file is written."""
    canned.left_out = {7}
    out = tmp_path / "case.zip"

    assert main(asked(canned, out, people)) == FAILED
    assert said(capsys)[1] == (
        f"proviso: verification failed: case: entry 9 of {ID} saw it at entry 7, the "
        "one before it is 5\n"
    )
    assert not out.exists()
