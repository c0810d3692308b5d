"""Arithmetic of days in Rego is that of Python's calendar, asked of OPA in batches."""

import calendar
import datetime
import json
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from policy_tree import POLICIES
from proviso_server.opa_binary import find_opa

Day = datetime.date
Case = tuple[Day, int]
# Each example starts OPA once and asks it all of a list.
some = settings(max_examples=15, deadline=None)
COUNTS = st.integers(-1200, 1200)


def days(first: int, last: int) -> st.SearchStrategy[Day]:
    """Draw days, every third one of them at an end of a month or a year."""
    anywhere = st.dates(Day(first, 1, 1), Day(last, 12, 31))
    ends = anywhere.map(
        lambda d: d.replace(day=calendar.monthrange(d.year, d.month)[1])
    )
    leap = anywhere.filter(lambda d: calendar.isleap(d.year))
    return st.one_of(anywhere, ends, leap.map(lambda d: d.replace(month=2, day=29)))


def batches(first: int, last: int) -> st.SearchStrategy[list[Case]]:
    return st.lists(st.tuples(days(first, last), COUNTS), min_size=1, max_size=100)


def asked(call: str, cases: list[Case]) -> list[str]:
    """Return what OPA says of a call for each case, in order."""
    value = [{"day": day.isoformat(), "n": n} for day, n in cases]
    answer = subprocess.run(
        [
            *(find_opa(), "eval", "--format=raw", "--stdin-input"),
            *("--data", POLICIES / "lib" / "days"),
            f"[data.lib.days.{call} | some c in input]",
        ],
        input=json.dumps(value),
        capture_output=True,
        text=True,
        check=True,
    )
    told: list[str] = json.loads(answer.stdout)
    return told


def months_later(day: Day, count: int) -> Day:
    years, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    last = calendar.monthrange(years, month + 1)[1]
    return Day(years, month + 1, min(day.day, last))


@given(batches(1700, 2200))
@some
def test_days_are_added_as_python_does(cases: list[Case]) -> None:
    expected = [(day + datetime.timedelta(days=n)).isoformat() for day, n in cases]

    assert asked("add_days(c.day, c.n)", cases) == expected


@given(batches(200, 9800))
@example([(Day(2026, 1, 31), 1), (Day(2028, 2, 29), 12), (Day(2000, 3, 31), -13)])
@some
def test_months_end_on_the_last_day_of_a_shorter_one(cases: list[Case]) -> None:
    expected = [months_later(day, n).isoformat() for day, n in cases]

    assert asked("add_months(c.day, c.n)", cases) == expected


def next_february(day: Day, _: int) -> Day:
    year = day.year if (day.month, day.day) <= (2, 1) else day.year + 1
    return Day(year, 2, 1)


def quarter_end(day: Day, _: int) -> Day:
    month = (day.month + 2) // 3 * 3
    return Day(day.year, month, calendar.monthrange(day.year, month)[1])


def fiscal_year_end(day: Day, _: int) -> Day:
    return Day(day.year + (day.month >= 10), 9, 30)


@pytest.mark.parametrize(
    ("call", "reference"),
    [
        ("next(c.day, 2, 1)", next_february),
        ("quarter_end(c.day)", quarter_end),
        ("fiscal_year_end(c.day)", fiscal_year_end),
    ],
)
@given(cases=batches(1, 9990))
@some
def test_dates_of_the_year_are_those_of_the_calendar(
    call: str, reference: Callable[[Day, int], Any], cases: list[Case]
) -> None:
    expected = [reference(*case).isoformat() for case in cases]

    assert asked(call, cases) == expected
