"""Clocks in a statement: kinds, units and days, and what earlier statements lack."""

import io
from typing import Any

import pytest
import rfc8785

import evidence as ev
from proviso_client.cli.clock_text import write_clocks
from proviso_client.cli.page import Page
from proviso_client.decision import Clock, ClockKind, ClockUnit
from proviso_client.errors import VerificationError
from proviso_client.statement import Lapse, Statement, parse_statement

OLD: dict[str, Any] = {
    "provision": "aeca_3d",
    "group": "nato5",
    "days": 15,
    "starts": "submission",
    "emergency": False,
    "elapsed": False,
    "submitted_on": "2026-05-25",
    "earliest_on": "2026-06-09",
}
WINDOW: dict[str, Any] = {
    "kind": "lapse",
    "provision": "document_expiry",
    "group": "eua",
    "days": 0,
    "unit": "stated_date",
    "starts": "expiry",
    "emergency": False,
    "elapsed": False,
    "started_on": "2026-12-31",
    "due_on": "2026-12-31",
    "stops": ["renewal"],
}


def read(**changes: object) -> Statement:
    return parse_statement(rfc8785.dumps(ev.statement(ev.request(), b"{}", **changes)))


def read_clock(value: dict[str, Any]) -> Clock:
    (clock,) = read(clocks=[value]).clocks
    return clock


def test_statement_of_before_kinds_tells_a_wait_of_calendar_days() -> None:
    predicate = ev.statement(ev.request(), b"{}", clocks=[OLD])
    del predicate["predicate"]["lapses_on"]

    statement = parse_statement(rfc8785.dumps(predicate))

    assert statement.lapses_on is None
    assert statement.clocks == (
        Clock(
            kind=ClockKind.WAIT,
            unit=ClockUnit.CALENDAR_DAYS,
            provision="aeca_3d",
            group="nato5",
            days=15,
            starts="submission",
            emergency=False,
            elapsed=False,
            submitted_on="2026-05-25",
            earliest_on="2026-06-09",
            earliest_if_sent=None,
            what=None,
        ),
    )


def test_window_is_read_whole() -> None:
    assert read_clock(WINDOW) == Clock(
        kind=ClockKind.LAPSE,
        unit=ClockUnit.STATED_DATE,
        provision="document_expiry",
        group="eua",
        days=0,
        starts="expiry",
        emergency=False,
        elapsed=False,
        submitted_on=None,
        earliest_on=None,
        earliest_if_sent=None,
        what=None,
        started_on="2026-12-31",
        due_on="2026-12-31",
        stops=("renewal",),
    )


def test_what_lapses_first_is_read() -> None:
    first = {"day": "2026-12-31", "provision": "document_expiry", "group": "eua"}

    assert read(lapses_on={}).lapses_on is None
    assert read(lapses_on=first).lapses_on == Lapse(**first)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": "delay"}, "clocks[0].kind is 'delay', no word of it"),
        ({"unit": "weeks"}, "clocks[0].unit is 'weeks', no word of it"),
        ({"due_on": "2026-02-30"}, "clocks[0].due_on is '2026-02-30', not a day"),
        ({"ends": "never"}, "clocks[0].ends is no member of this version"),
    ],
)
def test_clock_that_is_not_understood_is_refused(
    changes: dict[str, Any], reason: str
) -> None:
    with pytest.raises(VerificationError) as raised:
        read_clock(WINDOW | changes)

    assert reason in str(raised.value)


def test_waits_are_told_before_the_days_to_watch() -> None:
    session = OLD | {
        "kind": "wait",
        "provision": "10_usc_8677",
        "unit": "session_days",
        "not_computed": "table sessions has no row",
    }
    del session["earliest_on"]
    report = WINDOW | {
        "kind": "report",
        "provision": "faa_655",
        "group": "any",
        "due_on": "2026-02-01",
        "elapsed": True,
    }
    waived = OLD | {"emergency": True, "elapsed": True}
    unsent = OLD | {"earliest_if_sent": "2026-06-16"}
    del unsent["submitted_on"], unsent["earliest_on"]
    out = io.StringIO()

    statement = read(clocks=[OLD, session, unsent, waived, WINDOW, report])
    write_clocks(Page(out), statement, explained=None)

    assert (
        out.getvalue()
        == """
EARLIEST LAWFUL DAY
  2026-06-09   15 calendar days after submission under aeca_3d.
  - 15 calendar days from submission (aeca_3d); submitted 2026-05-25, running,
    to 2026-06-09
  - 15 session days from submission (10_usc_8677); submitted 2026-05-25; its end
    is not computed: table sessions has no row
  - 15 calendar days from submission (aeca_3d); not submitted yet; if it were on
    the decision date, to 2026-06-16
  - 15 calendar days from submission (aeca_3d); waived by an emergency
    certification

DAYS TO WATCH (2)
  - due by 2026-02-01 (past): faa_655
  - until 2026-12-31: document_expiry eua
"""
    )
