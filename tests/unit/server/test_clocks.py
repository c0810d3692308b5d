"""Clocks: read from the policy's answer only where they are whole, told as two days."""

import dataclasses
import json
from typing import Any

import pytest

from policy_tree import POLICIES
from proviso.canonical import canonical_bytes
from proviso_server import clocks
from proviso_server.model import Clock, ClockKind, ClockUnit, Disposition

MAX_CLOCKS_BYTES = 14_000
WAIT: dict[str, Any] = {
    "kind": "wait",
    "provision": "aeca_3d",
    "group": "other",
    "days": 30,
    "unit": "calendar_days",
    "starts": "submission",
    "stops": ["joint_resolution", "emergency_certification"],
    "what": "3(d) consent",
    "submitted_on": "2026-05-20",
    "earliest_on": "2026-06-19",
    "emergency": False,
    "elapsed": False,
}
LAPSE: dict[str, Any] = {
    "kind": "lapse",
    "provision": "lease_end",
    "group": "any",
    "days": 0,
    "unit": "stated_date",
    "starts": "lease_end",
    "stops": [],
    "what": "last day of the lease",
    "started_on": "2026-12-31",
    "due_on": "2026-12-31",
    "emergency": False,
    "elapsed": False,
}
UNSENT = {"submitted_on": None, "earliest_on": None}
SESSION = {"provision": "10_usc_8677", "unit": "session_days", "earliest_on": None}
WHY = {"not_computed": "table sessions has no row"}


def read(*changes: dict[str, Any], base: dict[str, Any] = WAIT) -> Clock:
    value = dict(base)
    for change in changes:
        value |= change
    return clocks.read(value)


def test_clock_is_read_whole() -> None:
    assert read() == Clock(
        kind=ClockKind.WAIT,
        provision="aeca_3d",
        group="other",
        days=30,
        unit=ClockUnit.CALENDAR_DAYS,
        starts="submission",
        stops=("emergency_certification", "joint_resolution"),
        what="3(d) consent",
        submitted_on="2026-05-20",
        earliest_on="2026-06-19",
        emergency=False,
        elapsed=False,
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "delay"},
        {"unit": "weeks"},
        {"days": "30"},
        {"days": None},
        {"elapsed": "no"},
        {"stops": None},
        {"stops": [1]},
        {"earliest_on": 20260619},
        {"not_computed": 1},
        {"due_on": "2026-06-19"},
        {"started_on": "2026-06-19"},
        {"elapsed": True, "earliest_on": None},
        {"elapsed": True, "earliest_on": None, "not_computed": "no calendar"},
    ],
)
def test_clock_that_is_not_whole_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        read(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"earliest_on": "2026-12-31"},
        {"submitted_on": "2026-12-31"},
        {"elapsed": True, "due_on": None},
    ],
)
def test_window_with_the_days_of_a_wait_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="clock"):
        read(wrong, base=LAPSE)


@pytest.mark.parametrize("name", sorted(WAIT.keys() - {"submitted_on", "earliest_on"}))
def test_clock_that_lacks_a_member_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        clocks.read({key: value for key, value in WAIT.items() if key != name})


def test_clock_is_written_without_the_days_that_it_has_not() -> None:
    assert clocks.written(read(base=LAPSE)) == {
        "kind": "lapse",
        "provision": "lease_end",
        "group": "any",
        "days": 0,
        "unit": "stated_date",
        "starts": "lease_end",
        "emergency": False,
        "elapsed": False,
        "started_on": "2026-12-31",
        "due_on": "2026-12-31",
    }
    assert clocks.written(read(UNSENT, SESSION, WHY))["not_computed"] == (
        "table sessions has no row"
    )


NO_WAIT = {"day": "2026-06-01", "reason": "No waiting period applies."}
ONE = "30 calendar days after submission on 2026-05-20 under aeca_3d."


@pytest.mark.parametrize(
    ("told", "disposition", "expected"),
    [
        ([], Disposition.APPROVABLE_WITH_PROVISOS, NO_WAIT),
        ([read(base=LAPSE)], Disposition.APPROVABLE_WITH_PROVISOS, NO_WAIT),
        (
            [read(), read(base=LAPSE)],
            Disposition.CN_REQUIRED,
            {"day": "2026-06-19", "reason": ONE},
        ),
        (
            [
                read(
                    {
                        "submitted_on": "2026-04-01",
                        "earliest_on": "2026-05-01",
                        "elapsed": True,
                    }
                )
            ],
            Disposition.HUMAN_REVIEW,
            {
                "day": "2026-06-01",
                "reason": "30 calendar days after submission on 2026-04-01 "
                "under aeca_3d.",
            },
        ),
        (
            [read(UNSENT, {"earliest_if_sent": "2026-07-01"})],
            Disposition.CN_REQUIRED,
            {
                "reason": "aeca_3d: no notification is submitted; submitted on "
                "2026-06-01, the wait of 30 calendar days would end on 2026-07-01."
            },
        ),
        (
            [read(SESSION, WHY), read()],
            Disposition.CN_REQUIRED,
            {
                "reason": "10_usc_8677: submitted on 2026-05-20; the end of the wait "
                "is not computed, since table sessions has no row."
            },
        ),
        (
            [read(UNSENT, SESSION, WHY)],
            Disposition.CN_REQUIRED,
            {
                "reason": "10_usc_8677: no notification is submitted; the end of the "
                "wait is not computed, since table sessions has no row."
            },
        ),
        (
            [read({"emergency": True, "elapsed": True})],
            Disposition.HUMAN_REVIEW,
            {"day": "2026-06-01", "reason": "An emergency waives the wait."},
        ),
        (
            [read()],
            Disposition.DENY,
            {"reason": "A finding denies; no day makes it lawful while it stands."},
        ),
    ],
)
def test_earliest_lawful_day_has_its_reason(
    told: list[Clock], disposition: Disposition, expected: dict[str, str]
) -> None:
    answer = clocks.earliest_lawful(
        told, decision_date="2026-06-01", disposition=disposition
    )

    assert answer == expected


def test_days_of_session_are_named_as_such() -> None:
    wait = read(SESSION, {"earliest_on": "2026-07-01"})

    assert clocks.earliest_lawful(
        [wait], decision_date="2026-06-01", disposition=Disposition.CN_REQUIRED
    ) == {
        "day": "2026-07-01",
        "reason": "30 days of continuous session of Congress after submission on "
        "2026-05-20 under 10_usc_8677.",
    }


def test_statement_tells_of_the_papers_the_one_that_expires_next() -> None:
    paper = {"provision": "document_expiry", "group": "eua", "due_on": "2026-07-01"}
    later = paper | {"group": "loa", "due_on": "2026-08-01"}
    past = paper | {"group": "dsp83", "due_on": "2026-05-01", "elapsed": True}
    papers = [read(change, base=LAPSE) for change in (past, later, paper)]
    others = [read(), read({"group": "nato5"}), read(base=LAPSE)]

    assert clocks.stated([*others, *papers]) == [*others, papers[2]]
    assert clocks.stated(papers[:1]) == papers[:1]


def test_clocks_of_every_row_leave_room_in_a_statement() -> None:
    """A log entry holds 65,535 bytes, of which base64 takes a quarter."""
    rows = json.loads((POLICIES / "tables" / "clocks" / "data.json").read_text())
    told = [
        clocks.read(
            row["values"]
            | {"days": row["values"]["days"] or 0, "emergency": False}
            | {"elapsed": False, "submitted_on": None}
        )
        for row in rows["entries"]
        if row["values"]["unit"] != "practice"
    ]
    dated = [
        dataclasses.replace(clock, started_on="2026-05-20", due_on="2026-06-19")
        for clock in told
    ]

    written = canonical_bytes([clocks.written(c) for c in clocks.stated(dated)])
    assert len(written) <= MAX_CLOCKS_BYTES


def test_first_lapse_is_the_next_last_day_of_what_still_runs() -> None:
    past = {"due_on": "2026-05-01", "elapsed": True}
    paper = {"provision": "document_expiry", "group": "eua", "due_on": "2026-07-01"}
    report = {"kind": "report", "due_on": "2026-06-02"}

    assert clocks.first_lapse([]) == {}
    assert clocks.first_lapse([read(), read(past, base=LAPSE)]) == {}
    assert clocks.first_lapse(
        [read(change, base=LAPSE) for change in ({}, past, paper, report)]
    ) == {"day": "2026-07-01", "provision": "document_expiry", "group": "eua"}
