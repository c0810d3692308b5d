"""Commands that ask a service: what they say, keep, and how they exit."""

import json
import shutil
from pathlib import Path

import pytest

import canned as service
import evidence as ev
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, envelope, request_file, said
from proviso_client.__main__ import main


def test_every_mistake_in_a_file_is_told_with_its_line(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All at once, before anything is sent; the service need not even run."""
    path = tmp_path / "bad.yaml"
    request_file(tmp_path, kind="sael", phse="transfer").rename(path)
    text = path.read_text().splitlines()
    kind = text.index("kind: sael") + 1
    phse = text.index("phse: transfer") + 1
    server = ["--insecure-dev", "--server", "127.0.0.1:1"]

    assert main(["screen", str(path), "--trust", str(trust), *server]) == USAGE
    assert sorted(said(capsys)[1].splitlines()) == sorted(
        [
            f'{path}:{phse}: phse: there is no field "phse" here; write phase',
            f'{path}:{kind}: kind: "sael" is not one of the words of this field; '
            'write "sale"',
        ]
    )


def test_screen_shows_one_decision_in_full_and_keeps_its_files(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What is kept verifies offline."""
    path = request_file(tmp_path)
    words = ["--trust", str(trust)]
    server = ["--insecure-dev", "--server", background.target]

    code = main(["screen", str(path), *words, *server, "--out", str(tmp_path / "out")])

    assert code == GOOD
    out, err = said(capsys)
    assert err == ""
    headings = [line for line in out.splitlines() if line and not line.startswith(" ")]
    assert headings == [
        "CN REQUIRED  (cn_required)",
        "ASKED",
        "GOES TO CONGRESS (1)",
        "PROVISOS THAT CONSENT WOULD CARRY (1)",
        "FACTS THAT RULES LACKED (1)",
        "EARLIEST LAWFUL DAY",
        "ROUTE",
        "WHAT THE RESULT RESTS ON",
        "EVIDENCE",
    ]
    assert max(map(len, out.splitlines())) <= 80
    assert main(["verify", str(tmp_path / "out"), *words]) == GOOD


def test_screen_tells_what_the_service_refused(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The caller's mistakes exit 2, the service's failures 3; JSON carries both."""
    path = request_file(tmp_path)
    words = ["screen", str(path), "--trust", str(trust), "--insecure-dev", "--server"]
    background.failures = [
        service.failure("ALREADY_EXISTS", "ERROR_REASON_REQUEST_ID_REUSED"),
        service.failure("INTERNAL", "ERROR_REASON_INTERNAL", "a defect"),
    ]

    assert main([*words, background.target]) == USAGE
    assert said(capsys)[1] == f"{path}: words (ERROR_REASON_REQUEST_ID_REUSED)\n"
    assert main([*words, background.target, "--json"]) == INCOMPLETE
    assert json.loads(said(capsys)[0]) == {
        "file": str(path),
        "error": "ServiceDefect",
        "message": "a defect",
        "code": "INTERNAL",
        "error_reason": "ERROR_REASON_INTERNAL",
        "violations": [],
    }


def test_false_answer_fails(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nothing of it is shown or kept."""
    background.change = lambda decision: decision.ClearField("proof")
    path = request_file(tmp_path)
    words = ["screen", str(path), "--trust", str(trust), "--out", str(tmp_path / "out")]

    code = main([*words, "--insecure-dev", "--server", background.target])

    assert code == FAILED
    assert said(capsys) == (
        "",
        "proviso: verification failed: proof: does not begin with "
        "c2sp.org/tlog-proof@v1\n",
    )
    assert not (tmp_path / "out").exists()


def test_batch_as_table_csv_and_json(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By file name for people and sheets; as they come for programs."""
    for number in (1, 2):
        request_file(tmp_path / "in", number)
    words = ["batch", str(tmp_path / "in"), "--trust", str(trust), "--insecure-dev"]
    words += ["--server", background.target]

    assert main(words) == GOOD
    assert said(capsys)[0].splitlines() == [
        "file\tfrom\tto\tkind\tdisposition\tearliest\tentry",
        "01.yaml\tDEU\tLTU\tsale\tcn_required\t2026-06-09\t1",
        "02.yaml\tDEU\tLTU\tsale\tcn_required\t2026-06-09\t0",
    ]
    background.made.clear()
    assert main([*words, "--csv"]) == GOOD
    header, first, _second = said(capsys)[0].splitlines()
    assert header == (
        "file,request_id,disposition,decision_date,earliest_lawful_day,"
        "earliest_lawful_reason,index,denied_by,not_evaluated,error,message"
    )
    assert first == (
        f"{tmp_path}/in/01.yaml,{ev.request(1)['request_id']},cn_required,2026-06-01,"
        "2026-06-09,15 calendar days after submission under aeca_3d.,1,,packet.reason,,"
    )
    background.made.clear()
    assert main([*words, "--json"]) == GOOD
    records = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert [Path(record["file"]).name for record in records] == ["02.yaml", "01.yaml"]


def test_two_files_with_one_request_id_are_not_sent(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A copied file that kept its id is a mistake, not a repetition."""
    first = request_file(tmp_path / "in")
    second = Path(shutil.copy(first, tmp_path / "in/copy.yaml"))
    words = ["batch", str(tmp_path / "in"), "--trust", str(trust), "--insecure-dev"]

    assert main([*words, "--server", background.target]) == USAGE
    assert said(capsys)[1] == (
        f"proviso: {first} and {second} both have the request_id "
        f"{ev.request(1)['request_id']}; give each request its own\n"
    )


def test_check_lists_what_is_missing_and_what_to_send(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without keys, since nothing is signed."""
    path = request_file(tmp_path)

    code = main(["check", str(path), "--insecure-dev", "--server", background.target])

    assert code == GOOD
    assert (
        said(capsys)[0]
        == """
A screening today would say: hold_missing_documents
  On hold: papers or facts are missing. Send what is listed as missing and ask
  again.
  Nothing was signed or logged; this is no evidence.

MISSING PAPERS (1)
  - lines 1-2: Attach the assurance
    Law: 22 USC 2753(a)
    Rule: packet.eua

FACTS THAT RULES LACKED (1)
  - eum.routine
    - items[0].eum: send one of routine, enhanced
"""
    )


def test_rules_by_prefix(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tabs between the cells, where no terminal is."""
    words = ["rules", "packet.", "--insecure-dev", "--server", background.target]

    assert main(words) == GOOD
    assert said(capsys)[0] == (
        "code\teffect\ttitle\tlaw\n"
        "packet.eua\tinfo\tTitle\t22 USC 2753\n"
        "packet.reason\tinfo\tTitle\t22 USC 2753\n"
    )


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["PACKET", "2753"], ["packet.eua", "packet.reason"]),
        (["eum", "packet"], []),
        (["--phase", "transfer", "eua"], ["packet.eua"]),
        (["--phase", "export"], []),
        (["--effect", "info"], ["eum.routine", "packet.eua", "packet.reason"]),
        (["--effect", "deny"], []),
        (["--program", "eda"], []),
    ],
)
def test_rules_are_searched_and_filtered(
    background: service.Canned,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    codes: list[str],
) -> None:
    """Every condition must hold."""
    server = ["--insecure-dev", "--server", background.target]

    assert main(["rules", *words, *server]) == GOOD
    listed = said(capsys)[0].splitlines()[1:]
    assert [line.split("\t")[0] for line in listed] == codes


def test_table_sets_requests_against_findings(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One letter a finding; a rule that lacked facts has a question mark."""
    paths = [str(request_file(tmp_path / name, n)) for n, name in ((1, "a"), (2, "b"))]
    server = ["--insecure-dev", "--server", background.target]

    assert main(["table", *paths, *server]) == GOOD
    out, err = said(capsys)
    assert [line.split("\t")[0] for line in out.splitlines()] == [
        "code",
        "(disposition)",
        "eum.routine",
        "packet.eua",
    ]
    assert out.splitlines()[2].split("\t")[1:] == ["?", "?"]
    assert out.splitlines()[3].split("\t")[1:] == ["M", "M"]
    assert "nothing was logged" in err
    assert main(["table", *paths, *server, "--effect", "deny", "--csv"]) == GOOD
    assert len(said(capsys)[0].splitlines()) == 2
    assert main(["table", *paths, *server, "--json"]) == GOOD
    records = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert [record["file"] for record in records] == paths


def test_keys_are_kept_as_trust_once(
    background: service.Canned,
    tmp_path: Path,
    exported: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With a word on what they are worth; an existing trust is never replaced."""
    folder = tmp_path / "first-contact"
    words = [
        "keys",
        "--insecure-dev",
        "--server",
        background.target,
        "--out",
        str(folder),
    ]

    assert main(words) == GOOD
    assert said(capsys)[1] == (
        f"{folder} holds the keys as this connection gave them; compare their ids with "
        "ones that reached you by another way\n"
    )
    assert main(["verify", str(envelope(exported)), "--trust", str(folder)]) == GOOD
    assert main(words) == USAGE
