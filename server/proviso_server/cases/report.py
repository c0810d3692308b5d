"""How cases pass: the changes of their states, by week and by the stay before.

Counted are those that were recorded since the first day of the report: so many weeks
and no more, for each is read.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, and_, literal_column, select
from sqlalchemy.sql import ColumnElement, func

from proviso_server.cases.queue import Queue, days_between, median, read_queue
from proviso_server.errors import InputError
from proviso_server.log import queries, schema

WEEKS = 12
"""Weeks before this one that are reported unless told."""

MAX_WEEKS = 104
"""Two years: the changes of more would be read for seconds."""

MAX_ENTRIES = 50_000
"""Entries whose changes are counted in one go."""

DETERMINED = ("consented", "denied")
ENDED = ("closed", "withdrawn", "lapsed")

_END: ColumnElement[int] = literal_column(str(schema.NEWEST))
_COUNT = func.count().label("cases")
_BEFORE, _AFTER = (schema.case_versions.alias(name) for name in ("before", "after"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What passed in the week of a Monday."""

    week: str
    opened: int
    determined: int
    ended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Changes of one state to another on one day, after the same stay."""

    before: str
    after: str
    day: str
    stayed_days: int
    cases: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What waits and what passed, as of one size of the log."""

    queue: Queue
    passed_days: Mapping[str, int]
    """Median of the stays that ended since the first day, by state."""
    weeks: tuple[Week, ...]
    size: int


def report(
    connection: Connection, *, today: datetime.date, from_day: str = ""
) -> Report:
    """Return the report of the weeks from that of `from_day` on."""
    first = first_monday(from_day, today=today)
    changes = read_changes(connection, first.isoformat())
    stays: dict[str, Counter[int]] = defaultdict(Counter)
    for change in changes:
        stays[change.before][change.stayed_days] += change.cases
    return Report(
        queue=read_queue(connection, today=today),
        passed_days={state: median(stays[state]) for state in stays},
        weeks=_weeks(connection, changes, first=first, today=today),
        size=queries.read_size(connection),
    )


def first_monday(from_day: str, *, today: datetime.date) -> datetime.date:
    """Return the Monday of the week of a day; raise InputError for one of no report."""
    this_week = today - datetime.timedelta(today.weekday())
    if not from_day:
        return this_week - datetime.timedelta(weeks=WEEKS)
    try:
        day = datetime.date.fromisoformat(from_day)
    except ValueError as error:
        raise _no_day(from_day, "is no day; write it as 2026-06-01") from error
    earliest = this_week - datetime.timedelta(weeks=MAX_WEEKS)
    if not earliest <= day <= today:
        raise _no_day(from_day, f"send a day from {earliest} up to today, {today}")
    return day - datetime.timedelta(day.weekday())


def read_changes(connection: Connection, from_day: str) -> list[Change]:
    """Return the changes of state that were recorded since a day."""
    return _changes(connection, _AFTER.c.day >= from_day)


def changes_between(connection: Connection, start: int) -> tuple[int, list[Change]]:
    """Return the size of the log, and the changes of state since an earlier one.

    So many entries and no more; then the size is the one that was reached.
    """
    size = min(queries.read_size(connection), start + MAX_ENTRIES)
    # Of the end, for its index; the entries that follow one another are the same.
    within = and_(_BEFORE.c.until >= start, _BEFORE.c.until < size)
    return size, _changes(connection, within)


def _changes(connection: Connection, within: ColumnElement[bool]) -> list[Change]:
    before, after = _BEFORE.c, _AFTER.c
    # By their ends, and only those that have one: their index has no others.
    ended = and_(before.until == after.entry_index, before.until < _END)
    changed = (
        select(before.state, before.state_since, after.state, after.day, _COUNT)
        .select_from(_AFTER.join(_BEFORE, ended))
        .where(within, after.state != before.state)
        .group_by(before.state, before.state_since, after.state, after.day)
    )
    return [
        Change(
            before=was,
            after=now,
            day=day,
            stayed_days=days_between(since, day),
            cases=cases,
        )
        for was, since, now, day, cases in connection.execute(changed)
    ]


def _weeks(
    connection: Connection,
    changes: Iterable[Change],
    *,
    first: datetime.date,
    today: datetime.date,
) -> tuple[Week, ...]:
    column = schema.case_versions.c
    query = select(column.opened_on, _COUNT).group_by(column.opened_on)
    query = query.where(column.until == _END, column.opened_on >= first.isoformat())
    opened: Counter[str] = Counter()
    for day, cases in connection.execute(query):
        opened[_monday(day)] += cases
    determined: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    for change in changes:
        if change.after in DETERMINED:
            determined[_monday(change.day)] += change.cases
        # A case that was withdrawn and is closed has ended once.
        if change.after in ENDED and change.before not in ENDED:
            ended[_monday(change.day)] += change.cases
    weeks = range((today - first).days // 7 + 1)
    mondays = [(first + datetime.timedelta(weeks=n)).isoformat() for n in weeks]
    return tuple(
        Week(
            week=monday,
            opened=opened[monday],
            determined=determined[monday],
            ended=ended[monday],
        )
        for monday in mondays
    )


def _monday(day: str) -> str:
    date = datetime.date.fromisoformat(day)
    return (date - datetime.timedelta(date.weekday())).isoformat()


def _no_day(value: str, remedy: str) -> InputError:
    return InputError(field="from_day", value=value, remedy=remedy)
