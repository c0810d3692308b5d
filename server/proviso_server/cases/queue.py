"""What waits: cases by the state that they are in, and by the offices asked.

Counted over the newest versions; days are counted by the server's day.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, literal_column, select
from sqlalchemy.sql import ColumnElement, func

from proviso_server.cases.fields import STATES
from proviso_server.log import schema

_END: ColumnElement[int] = literal_column(str(schema.NEWEST))
_COUNT = func.count().label("cases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The cases that are in one state."""

    state: str
    cases: int = 0
    oldest_days: int = 0
    median_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The cases that wait on one office."""

    office: str
    cases: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What waits: every state, the offices that are waited on, open alerts."""

    states: tuple[Waiting, ...]
    offices: tuple[Office, ...]
    alerts: int


def read_queue(connection: Connection, *, today: datetime.date) -> Queue:
    """Return what waits."""
    column = schema.case_versions.c
    newest = column.until == _END
    by_day = select(column.state, column.state_since, _COUNT).where(newest)
    by_day = by_day.group_by(column.state, column.state_since)
    ages: dict[str, Counter[int]] = defaultdict(Counter)
    for state, since, cases in connection.execute(by_day):
        ages[state][days_between(since, today.isoformat())] += cases
    alerts = select(func.count()).where(newest, column.alert == 1)
    return Queue(
        states=tuple(_waiting(state, ages[state]) for state in STATES),
        offices=_offices(connection, today=today),
        alerts=connection.scalar(alerts) or 0,
    )


def median(counted: Mapping[int, int]) -> int:
    """Return the lower median of numbers, of which each stands so many times."""
    middle = (sum(counted.values()) + 1) // 2
    for number in sorted(counted):
        middle -= counted[number]
        if middle <= 0:
            return number
    return 0


def days_between(since: str, day: str) -> int:
    """Return the days from one to the other; a clock that went back makes no debt."""
    first, last = map(datetime.date.fromisoformat, (since, day))
    return max((last - first).days, 0)


def _waiting(state: str, ages: Mapping[int, int]) -> Waiting:
    return Waiting(
        state=state,
        cases=sum(ages.values()),
        oldest_days=max(ages, default=0),
        median_days=median(ages),
    )


def _offices(connection: Connection, *, today: datetime.date) -> tuple[Office, ...]:
    column = schema.case_versions.c
    query = select(column.waiting_on, column.due_on, _COUNT)
    query = query.where(column.until == _END, column.waiting_on != "")
    cases: Counter[str] = Counter()
    overdue: Counter[str] = Counter()
    rows = connection.execute(query.group_by(column.waiting_on, column.due_on))
    for waiting_on, due_on, count in rows:
        for office in waiting_on.strip(",").split(","):
            cases[office] += count
            overdue[office] += count if "" < due_on < today.isoformat() else 0
    return tuple(
        Office(office=office, cases=cases[office], overdue=overdue[office])
        for office in sorted(cases)
    )
