"""Events and rescreenings on the command line: what is said, and how it exits."""

import json
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import canned as service
import record_evidence as records
from canned_record import changed, ended, judged
from command_line import FAILED, GOOD, INCOMPLETE, USAGE, said
from events import REQUEST_ID, event
from proviso_client.__main__ import main


def event_file(folder: Path, name: str, document: dict[str, Any]) -> str:
    path = folder / f"{name}.yaml"
    YAML(typ="safe").dump(document, path)
    return str(path)


def words(background: service.Canned, trust: Path) -> list[str]:
    server = ["--insecure-dev", "--server", background.target]
    return [*server, "--trust", str(trust)]


def test_record_shows_what_each_event_moved(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kinds = ("opening", "delivery", "custody_end")
    files = [event_file(tmp_path, kind, event(kind)) for kind in kinds]

    assert main(["record", *files, *words(background, trust)]) == GOOD

    by = "  By           spiffe://proviso.invalid/officer at 2026-06-01T08:00:00Z"
    assert said(capsys) == (
        f"  Event        {event('opening')['event_id']} is entered\n"
        "  Says         opening on 2026-05-29\n"
        "  Posted       opening 40,000,000 usd in drawdown_506a1 FY2027\n"
        f"{by}\n"
        "  Entry        0 of log.example/evidence, verified\n"
        f"  Event        {event('delivery')['event_id']} is entered\n"
        "  Says         delivery on 2026-05-29\n"
        "  Posted       commit 1,000,000 usd in drawdown_506a1 FY2027\n"
        "  Custody      M142 HM-0042, HM-0043 from DEU to LTU under GY-B-UAA\n"
        f"{by}\n"
        "  Entry        1 of log.example/evidence, verified\n"
        f"  Event        {event('custody_end')['event_id']} is entered\n"
        "  Says         custody_end on 2026-05-29\n"
        "  Custody      M142 HM-0043 destroyed\n"
        f"{by}\n"
        "  Entry        2 of log.example/evidence, verified\n",
        "",
    )
    assert main(["record", files[0], *words(background, trust), "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert (record["index"], record["repeated"], record["verified"]) == (0, True, True)
    assert record["postings"][0]["amount"] == 40_000_000


def test_mistakes_in_event_files_are_told_with_their_lines(
    trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """All at once, before anything is sent; the service need not even run."""
    wrong = event_file(tmp_path, "wrong", event(amount=-1))
    worse = event_file(tmp_path, "worse", event("release", ground="bored"))
    lines = Path(wrong).read_text().splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if "amount: -1" in text)

    code = main(["record", wrong, worse, "--trust", str(trust), "--insecure-dev"])

    assert code == USAGE
    first, second = said(capsys)[1].splitlines()
    assert first == (
        f"{wrong}:{line}: opening.amount: -1 is below zero, which an opening balance "
        "cannot be; write 0 or more, or enter an adjustment"
    )
    assert second.startswith(f"{worse}:")
    assert 'release.ground: "bored" is not one of the words' in second


def test_two_events_with_one_id_are_not_sent(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [event_file(tmp_path, name, event()) for name in ("a", "b")]

    assert main(["record", *files, *words(background, trust)]) == USAGE
    assert said(capsys)[1] == (
        f"proviso: {files[0]} and {files[1]} both have the event_id "
        f"{event()['event_id']}; give each event its own\n"
    )
    assert background.calls == []


@pytest.mark.parametrize(
    ("code", "reason", "exit_code"),
    [
        ("FAILED_PRECONDITION", "ERROR_REASON_EVENT_REFUSED", USAGE),
        ("INTERNAL", "ERROR_REASON_INTERNAL", INCOMPLETE),
    ],
)
def test_record_stops_at_what_is_refused(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    code: str,
    reason: str,
    exit_code: int,
) -> None:
    """What follows may rest on it."""
    files = [event_file(tmp_path, str(n), event(number=n)) for n in range(3)]
    background.failures = [service.failure(code, reason, "no")]

    assert main(["record", *files, *words(background, trust)]) == exit_code
    assert said(capsys) == (
        "",
        f"{files[0]}: no ({reason})\n2 files behind it were not tried\n",
    )
    background.failures = [service.failure(code, reason, "no")]
    assert main(["record", *files[1:], *words(background, trust)]) == exit_code
    assert said(capsys)[1].endswith("\n1 file behind it was not tried\n")
    background.failures = [service.failure(code, reason, "no")]
    assert main(["record", *files, *words(background, trust), "--json"]) == exit_code
    assert json.loads(said(capsys)[0])["error_reason"] == reason
    assert background.calls == ["RecordEvent"] * 3


def test_record_of_another_event_fails(
    background: service.Canned,
    trust: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = records.sealed(records.event_statement(event(number=1)))
    background.answers.change_event = lambda answer: setattr(answer, "envelope", other)
    path = event_file(tmp_path, "event", event())

    assert main(["record", path, *words(background, trust)]) == FAILED
    out, err = said(capsys)
    assert out == ""
    assert err.startswith("proviso: verification failed: event: is of event ")


def test_rescreen_shows_differences_by_finding(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    index = background.enter(records.sealed(records.rescreen_statement()))
    background.answers.steps = [judged(1, 1, **changed()), ended(1, index)]

    assert main(["rescreen", *words(background, trust)]) == GOOD
    digest = records.digest_of(records.BUNDLE)["sha256"]
    which = f"{REQUEST_ID}, decided by entry 4"
    assert said(capsys) == (
        f"""\
  Rescreened   3 authorizations
  Differ       1
  Policy       {digest},
               revision r2
  Asked by     spiffe://proviso.invalid/officer at 2026-06-01T08:00:00Z
  Entries      0 of log.example/evidence, verified

APPEARED (1)
  - deny destination.embargoed (1)
    {which}
      approvable_with_provisos -> deny

GONE (1)
  - proviso proviso.no_retransfer (1)
    {which}
      approvable_with_provisos -> deny
""",
        "",
    )


def test_rescreen_that_could_not_judge_all_is_incomplete(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement = records.rescreen_statement(failed=[REQUEST_ID], changed=[])
    index = background.enter(records.sealed(statement))
    failed = changed(outcome="failed", after="", error="the engine is slow")
    steps = [judged(1, 1, **failed), ended(1, index)]

    background.answers.steps = list(steps)
    assert main(["rescreen", *words(background, trust)]) == INCOMPLETE
    out, err = said(capsys)
    assert f"  Failed       1: {REQUEST_ID}" in out.splitlines()
    assert err == f"{REQUEST_ID} could not be judged: the engine is slow\n"
    background.answers.steps = list(steps)
    assert main(["rescreen", *words(background, trust), "--json"]) == INCOMPLETE
    first, last = map(json.loads, said(capsys)[0].splitlines())
    assert first["error"] == "the engine is slow"
    assert (last["judged"], last["failed"], last["entries"]) == (3, [REQUEST_ID], [0])


def test_rescreen_that_nobody_signed_fails(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.answers.steps = [judged(1, 1, **changed()), ended(1)]
    background.enter(records.sealed(records.event_statement(event())))

    assert main(["rescreen", *words(background, trust)]) == FAILED
    assert said(capsys)[0] == ""


def test_nothing_to_rescreen(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.enter(records.sealed(records.event_statement(event())))
    background.answers.steps = [ended(0)]

    since = ["--since", "2026-06-01"]
    assert main(["rescreen", *since, *words(background, trust)]) == GOOD
    assert background.answers.asked[0].since == "2026-06-01"
    assert said(capsys)[0] == (
        "  Rescreened   nothing: no open authorization was left to judge\n"
    )
