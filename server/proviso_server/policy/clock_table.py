"""Checks of tables clocks and sessions, whose words the policies count by.

A unit that no rule counts would be a clock that never ends, or one that is never told:
so what a row may say is a closed set, and a row says all that its unit needs.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any, Final

from proviso_server.model import ClockKind, ClockUnit

# The events that start a clock.
STARTS: Final = frozenset(
    "certification decision exception_used expiry fiscal_year_end hostilities "
    "lease_end lease_start loa_acceptance notice period_end practice quarter_end "
    "receipt report signature submission training_given transfer waiver_granted".split()
)
# What ends or waives one.
STOPS: Final = frozenset(
    "delivery emergency_certification extension_consent filing joint_resolution "
    "new_certification reciprocal_training reimbursement renewal return "
    "termination".split()
)
# Days of Congress.
STATES: Final = frozenset({"session", "recess", "sine_die"})
_UNCOUNTED: Final = frozenset(
    {ClockUnit.ANNUAL_DATE, ClockUnit.STATED_DATE, ClockUnit.PRACTICE}
)
# A month may be shorter; then its last day counts (policies/lib/days).
_LEAP_YEAR: Final = 2024
# Every month has that day, so that a day of a month is never moved.
_MAX_DAY_OF_MONTH: Final = 28


def clock_faults(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the values of a row of table clocks."""
    for name, words in (("kind", ClockKind), ("unit", ClockUnit), ("starts", STARTS)):
        if row.get(name) not in list(words):
            yield f"{name} {row.get(name)!r} is none of {', '.join(sorted(words))}"
    for stop in row.get("stops") or ():
        if stop not in STOPS:
            yield f"stop {stop!r} is none of {', '.join(sorted(STOPS))}"
    if not isinstance(row.get("stops"), list):
        yield "no list of stops"
    if not row.get("what") or not row.get("group"):
        yield "no words what it is, or no group"
    yield from _count_faults(row)


def session_faults(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the values of a row of table sessions."""
    if row.get("state") not in STATES:
        yield f"state {row.get('state')!r} is none of {', '.join(sorted(STATES))}"
    first, last = (str(row.get(name)) for name in ("first", "last"))
    if not _is_day(first) or not _is_day(last) or first > last:
        yield f"first {first} and last {last} are no days in order"


def _count_faults(row: Mapping[str, Any]) -> Iterator[str]:
    days, unit = row.get("days"), row.get("unit")
    count = days if type(days) is int and days >= 0 else None
    if unit in _UNCOUNTED and days is not None:
        yield f"days {days!r} of unit {unit}, which has no count; write null"
    if unit not in _UNCOUNTED and count is None:
        yield f"days {days!r} of unit {unit} are no whole number"
    of_month = 1 <= (count or 0) <= _MAX_DAY_OF_MONTH
    if unit == ClockUnit.DAY_OF_MONTH and not of_month:
        yield f"day {days} of a month is not in every month"
    if unit == ClockUnit.ANNUAL_DATE and not _is_date(row.get("month"), row.get("day")):
        yield f"month {row.get('month')!r} and day {row.get('day')!r} are no date"


def _is_date(month: object, day: object) -> bool:
    return _is_day(f"{_LEAP_YEAR}-{month:>02}-{day:>02}") if month and day else False


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
