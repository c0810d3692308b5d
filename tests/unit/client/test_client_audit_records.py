"""An audit of a log with events and rescreenings: counted, and held to each other."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import rfc8785

import evidence as ev
import evidence_log as log
import record_evidence as records
from command_line import FAILED, GOOD, said
from events import event
from exports import run
from proviso_client.__main__ import main


def export(folder: Path, entries: Sequence[bytes]) -> Path:
    made = log.EvidenceLog(
        entries=entries, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    )
    made.export(folder)
    return folder


def entry(kind: str, number: int = 0, **changes: object) -> bytes:
    statement = records.event_statement(event(kind, number))
    statement["predicate"].update(changes)
    return records.sealed(statement)


def test_audit_counts_events_and_rescreenings(
    tmp_path: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        entry("opening"),
        entry("opening", 1),
        entry("delivery"),
        records.sealed(records.rescreen_statement()),
    ]
    folder = export(tmp_path / "export", entries)

    report = run(folder)

    assert report.findings == ()
    assert report.records.events == {"delivery": 1, "opening": 2}
    assert report.records.rescreens == 1
    assert main(["audit", str(folder), "--trust", str(trust)]) == GOOD
    lines = said(capsys)[0].splitlines()
    assert "  Events       3: delivery 1, opening 2" in lines
    assert "  Rescreened   1 entries" in lines
    assert main(["audit", str(folder), "--trust", str(trust), "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert record["events"] == {"delivery": 1, "opening": 2}
    assert record["rescreens"] == 1


def test_event_that_was_entered_twice_is_a_finding(tmp_path: Path) -> None:
    entries = [entry("opening"), entry("opening", 1), entry("opening")]

    report = run(export(tmp_path / "export", entries))

    assert [str(finding) for finding in report.findings] == [
        f"entry 2: is a second one for event {event()['event_id']}, after 0"
    ]


def test_entry_of_an_unknown_kind_is_a_finding(
    tmp_path: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    statement = records.rescreen_statement()
    statement["predicateType"] = "https://proviso.invalid/rescreen/v2"
    forged = ev.seal(rfc8785.dumps(records.event_statement(event())), ev.OTHER_KEY)
    folder = export(tmp_path / "export", [records.sealed(statement), forged])

    assert main(["audit", str(folder), "--trust", str(trust)]) == FAILED
    first, second, *_ = said(capsys)[0].splitlines()
    assert first == (
        "entry 0: statement: predicateType is 'https://proviso.invalid/rescreen/v2', "
        "not 'https://proviso.invalid/decision/v1'"
    )
    assert second.startswith("entry 1: signature: no trusted key signed it")


def test_events_without_authentication_are_a_caution(tmp_path: Path) -> None:
    entries = [
        entry("opening", insecure_dev=True, trial_key=True),
        entry("custody_start", insecure_dev=True),
    ]

    report = run(export(tmp_path / "export", entries))

    assert [(c.code, c.message[:8]) for c in report.cautions[-2:]] == [
        ("events_insecure_dev", "2 events"),
        ("events_trial_key", "1 events"),
    ]
