"""Words of tables clocks and sessions that no rule counts by are refused."""

import json
from typing import Any

import pytest

from policy_tree import POLICIES
from proviso_server.policy.check import own_checks
from proviso_server.policy.clock_table import clock_faults, session_faults

ROW: dict[str, Any] = {
    "provision": "aeca_3d",
    "group": "nato5",
    "kind": "wait",
    "days": 15,
    "unit": "calendar_days",
    "starts": "submission",
    "stops": ["joint_resolution"],
    "what": "3(d) consent",
}
ANNUAL = {"unit": "annual_date", "days": None, "month": 2, "day": 1}
SESSION = {"first": "2026-01-05", "last": "2026-12-18", "state": "session"}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"stops": []},
        {"days": 0},
        ANNUAL,
        ANNUAL | {"day": 29},
        {"unit": "practice", "days": None},
        {"unit": "day_of_month", "days": 28},
    ],
)
def test_whole_row_has_no_fault(change: dict[str, Any]) -> None:
    assert list(clock_faults(ROW | change)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"kind": "delay"}, "kind 'delay' is none of lapse, report, wait"),
        ({"days": None}, "days None of unit calendar_days are no whole number"),
        ({"days": -1}, "days -1 of unit calendar_days are no whole number"),
        ({"days": True}, "days True of unit calendar_days are no whole number"),
        ({"stops": None}, "no list of stops"),
        ({"what": ""}, "no words what it is, or no group"),
        (
            {"unit": "stated_date"},
            "days 15 of unit stated_date, which has no count; write null",
        ),
        (
            {"unit": "day_of_month", "days": 29},
            "day 29 of a month is not in every month",
        ),
        (ANNUAL | {"month": 13}, "month 13 and day 1 are no date"),
        (ANNUAL | {"month": 2, "day": 30}, "month 2 and day 30 are no date"),
        (ANNUAL | {"month": None}, "month None and day 1 are no date"),
    ],
)
def test_fault_of_a_clock_is_named(change: dict[str, Any], fault: str) -> None:
    assert list(clock_faults(ROW | change)) == [fault]


@pytest.mark.parametrize(
    ("change", "start"),
    [
        ({"unit": "weeks"}, "unit 'weeks' is none of annual_date, calendar_days,"),
        ({"starts": "the event"}, "starts 'the event' is none of certification,"),
        ({"stops": ["veto"]}, "stop 'veto' is none of delivery,"),
    ],
)
def test_word_outside_of_its_set_is_refused(change: dict[str, Any], start: str) -> None:
    (fault,) = clock_faults(ROW | change)

    assert fault.startswith(start)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"state": "out"}, "state 'out' is none of recess, session, sine_die"),
        (
            {"last": "2026-01-04"},
            "first 2026-01-05 and last 2026-01-04 are no days in order",
        ),
        ({"first": None}, "first None and last 2026-12-18 are no days in order"),
    ],
)
def test_fault_of_a_session_is_named(change: dict[str, Any], fault: str) -> None:
    assert list(session_faults(SESSION)) == []
    assert list(session_faults(SESSION | change)) == [fault]


def test_policy_test_names_the_row(tmp_path: Any) -> None:
    """The check of policy sources asks both tables."""
    for name, row in (("clocks", ROW | {"kind": "delay"}), ("sessions", {})):
        folder = tmp_path / "tables" / name
        folder.mkdir(parents=True)
        entry = {"valid_from": None, "valid_to": None, "verified": False, "values": row}
        table = {"source": {"title": "T"}, "keys": [*ROW], "entries": [entry]}
        (folder / "data.json").write_text(json.dumps(table))

    assert list(own_checks(tmp_path)) == [
        "tables/clocks row 0: kind 'delay' is none of lapse, report, wait",
        "tables/sessions row 0: state None is none of recess, session, sine_die",
        "tables/sessions row 0: first None and last None are no days in order",
    ]


def test_tables_of_the_checkout_have_no_fault() -> None:
    for name, faults in (("clocks", clock_faults), ("sessions", session_faults)):
        table = json.loads((POLICIES / "tables" / name / "data.json").read_text())
        found = [fault for row in table["entries"] for fault in faults(row["values"])]

        assert found == []
