"""Reports: what waits, what passed, by which day."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from case_rows import case_store
from proviso_server.cases import report as case_report
from proviso_server.cases.fields import STATES
from proviso_server.cases.queue import Office, Waiting, days_between, median
from proviso_server.cases.report import Change, Week, first_monday, report
from proviso_server.errors import InputError

TODAY = datetime.date(2026, 11, 28)  # a Saturday


def version(number: int, day: str, state: str, **more: Any) -> dict[str, Any]:
    """Return a version of a case that comes into its state on that day."""
    return {"number": number, "day": day, "state": state, "state_since": day} | more


LIFE = [
    version(1, "2026-11-02", "received", opened_on="2026-11-02"),
    version(2, "2026-11-03", "received", opened_on="2026-11-03"),
    version(1, "2026-11-05", "staffed", waiting_on=",DSCA,DTSA,", due_on="2026-11-20"),
    version(2, "2026-11-10", "staffed", waiting_on=",DTSA,", due_on="2026-11-28"),
    version(3, "2026-11-16", "received", opened_on="2026-11-16", alert=1),
    # A position came in; it is staffed since the day before.
    version(
        1,
        "2026-11-17",
        "staffed",
        state_since="2026-11-05",
        waiting_on=",DTSA,",
        due_on="2026-11-20",
    ),
    version(3, "2026-11-18", "denied"),
    version(4, "2026-11-18", "received", opened_on="2026-11-18"),
    version(4, "2026-11-24", "withdrawn"),
    version(4, "2026-11-25", "closed"),
]


def test_queue_counts_states_offices_and_alerts(tmp_path: Path) -> None:
    store = case_store(tmp_path, LIFE)
    with store.read() as connection:
        found = report(connection, today=TODAY)
    store.close()

    counted = {state.state: state for state in found.queue.states if state.cases}
    assert [state.state for state in found.queue.states] == list(STATES)
    assert counted == {
        "staffed": Waiting(state="staffed", cases=2, oldest_days=23, median_days=18),
        "denied": Waiting(state="denied", cases=1, oldest_days=10, median_days=10),
        "closed": Waiting(state="closed", cases=1, oldest_days=3, median_days=3),
    }
    # On the last day of its suspense nothing is overdue.
    assert found.queue.offices == (Office(office="DTSA", cases=2, overdue=1),)
    assert found.queue.alerts == 1
    assert found.size == len(LIFE)


def test_weeks_count_what_passed_and_each_end_once(tmp_path: Path) -> None:
    store = case_store(tmp_path, LIFE)
    with store.read() as connection:
        found = report(connection, today=TODAY, from_day="2026-11-04")
    store.close()

    assert found.weeks == (
        Week(week="2026-11-02", opened=2, determined=0, ended=0),
        Week(week="2026-11-09", opened=0, determined=0, ended=0),
        Week(week="2026-11-16", opened=2, determined=1, ended=0),
        Week(week="2026-11-23", opened=0, determined=0, ended=1),
    )
    # 3, 7, 2 and 6 days; a position that came in ended no stay.
    assert found.passed_days == {"received": 3, "withdrawn": 1}


def test_stays_that_ended_before_the_first_week_do_not_count(tmp_path: Path) -> None:
    store = case_store(tmp_path, LIFE)
    with store.read() as connection:
        found = report(connection, today=TODAY, from_day="2026-11-18")
    store.close()

    assert [week.week for week in found.weeks] == ["2026-11-16", "2026-11-23"]
    assert found.passed_days == {"received": 2, "withdrawn": 1}


def test_report_of_nothing_has_all_states_and_weeks(tmp_path: Path) -> None:
    store = case_store(tmp_path)
    with store.read() as connection:
        found = report(connection, today=TODAY)
    store.close()

    assert found.queue.states == tuple(Waiting(state=state) for state in STATES)
    assert (found.queue.offices, found.queue.alerts, found.size) == ((), 0, 0)
    assert found.passed_days == {}
    assert len(found.weeks) == case_report.WEEKS + 1
    assert found.weeks[0].week == "2026-08-31"
    assert found.weeks[-1].week == "2026-11-23"


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        ("", "2026-08-31"),
        ("2026-11-28", "2026-11-23"),
        ("2026-11-22", "2026-11-16"),
        ("2024-11-25", "2024-11-25"),
    ],
)
def test_report_begins_with_a_monday(day: str, monday: str) -> None:
    assert first_monday(day, today=TODAY).isoformat() == monday


@pytest.mark.parametrize(
    ("day", "remedy"),
    [
        ("soon", "is no day; write it as 2026-06-01"),
        ("2026-11-29", "send a day from 2024-11-25 up to today, 2026-11-28"),
        ("2024-11-24", "send a day from 2024-11-25 up to today, 2026-11-28"),
    ],
)
def test_day_of_no_report_is_refused(day: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        first_monday(day, today=TODAY)

    assert str(caught.value) == f'from_day "{day}": {remedy}'


def test_changes_follow_one_another_without_a_gap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read in parts, they are those of one read; so a counter counts each once."""
    monkeypatch.setattr(case_report, "MAX_ENTRIES", 3)
    store = case_store(tmp_path, LIFE)
    found: list[Change] = []
    reached, sizes = 0, []
    with store.read() as connection:
        while reached < len(LIFE):
            reached, part = case_report.changes_between(connection, reached)
            found += part
            sizes.append(reached)
        whole = case_report.read_changes(connection, "")
        again = case_report.changes_between(connection, reached)
    store.close()

    def key(change: Change) -> tuple[str, str, str]:
        return change.day, change.before, change.after

    assert sizes == [3, 6, 9, 10]
    assert sorted(found, key=key) == sorted(whole, key=key)
    assert len(whole) == 5
    assert again == (10, [])


@pytest.mark.parametrize(
    ("counted", "expected"),
    [({}, 0), ({4: 1}, 4), ({1: 1, 9: 1}, 1), ({1: 1, 9: 2}, 9), ({0: 3, 5: 2}, 0)],
)
def test_median_is_the_lower_one(counted: dict[int, int], expected: int) -> None:
    assert median(counted) == expected


def test_clock_that_went_back_makes_no_debt() -> None:
    assert days_between("2026-11-28", "2026-11-27") == 0
    assert days_between("2026-02-27", "2026-03-01") == 2
