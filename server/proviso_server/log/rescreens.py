"""Which open authorizations a bundle has to judge again, and how far runs of that got.

An entry says from which decision to which those were judged that stood to be. Marked
are all of them, so that the same question passes them over; nothing in the entry names
those whose findings are the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    exists,
    func,
    or_,
    select,
)

from proviso_server.log import schema
from proviso_server.log.authorizations import OPEN
from proviso_server.log.ledgers import Cause

_table = schema.authorizations


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedPart:
    """Decisions of which the open ones were judged again, by index, ends included."""

    bundle_sha256: str
    since: str
    first: int
    until: int
    left_out: Sequence[str] = ()
    """Requests that could not be judged: they stand to be asked again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What a run looks for: decisions below an index that a bundle has to judge."""

    bundle_sha256: str
    since: str
    """Those that it judged on or after this day are passed over; empty: none are."""
    below: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAuthorization:
    """One that stands to be judged again."""

    request_id: str
    index: int
    subject_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenOff:
    """A run whose last part is missing: where it goes on, and the entries it has."""

    run: str
    part: int
    until: int
    indexes: tuple[int, ...]


def mark(connection: Connection, part: JudgedPart, *, cause: Cause) -> None:
    """Note who was judged again."""
    connection.execute(
        _table.update()
        .where(
            *_to_judge(bundle_sha256=part.bundle_sha256, since=part.since),
            _table.c.entry_index.between(part.first, part.until),
            _table.c.request_id.not_in(part.left_out),
        )
        .values(bundle_sha256=part.bundle_sha256, judged_on=cause.day)
    )


def list_open(
    connection: Connection, sought: Sought, *, today: str, after: int, limit: int
) -> list[OpenAuthorization]:
    """Return those that stand to be judged behind a decision, in their order."""
    query = open_query(sought, today=today, after=after)
    rows = connection.execute(query.limit(limit))
    return [
        OpenAuthorization(
            request_id=row.request_id,
            index=row.entry_index,
            subject_sha256=row.subject_sha256,
        )
        for row in rows
    ]


def open_query(sought: Sought, *, today: str, after: int) -> Select[*tuple[Any, ...]]:
    """Return the query of those that stand to be judged behind a decision."""
    decided = schema.decisions.c
    return (
        select(_table.c.request_id, _table.c.entry_index, decided.subject_sha256)
        .join(schema.decisions, decided.entry_index == _table.c.entry_index)
        .where(*_sought(sought, today=today, after=after))
        .order_by(_table.c.entry_index)
    )


def count_open(
    connection: Connection, sought: Sought, *, today: str, after: int
) -> int:
    """Return how many stand to be judged behind a decision."""
    query = select(func.count()).select_from(_table)
    found = query.where(*_sought(sought, today=today, after=after))
    return connection.scalar(found) or 0


def find_broken_off(
    connection: Connection, *, bundle_sha256: str, since: str, day: str
) -> BrokenOff | None:
    """Return the newest run of a bundle, question and day, unless it came to an end."""
    table = schema.rescreens
    newest = connection.execute(
        select(table)
        .where(
            table.c.bundle_sha256 == bundle_sha256,
            table.c.since == since,
            table.c.day == day,
        )
        .order_by(table.c.entry_index.desc())
        .limit(1)
    ).first()
    if newest is None or newest.last:
        return None
    of_run = select(table.c.entry_index).where(table.c.run == newest.run)
    return BrokenOff(
        run=newest.run,
        part=newest.part,
        until=newest.until_index,
        indexes=tuple(connection.scalars(of_run.order_by(table.c.entry_index))),
    )


def committed(connection: Connection, request_id: str) -> dict[str, int]:
    """Return what deliveries of an open request took of its accounts, by their keys."""
    table = schema.reservations.c
    taken = func.sum(table.amount - table.remaining).label("taken")
    rows = connection.execute(
        select(table.account_key, taken)
        .where(table.request_id == request_id)
        .group_by(table.account_key)
    )
    return {row.account_key: row.taken for row in rows}


def _sought(sought: Sought, *, today: str, after: int) -> list[ColumnElement[bool]]:
    held = schema.reservations.c
    # It expired, and the next entry of the log will say so.
    lapsed = exists().where(
        held.request_id == _table.c.request_id,
        held.remaining > 0,
        held.expires_on < today,
    )
    return [
        *_to_judge(bundle_sha256=sought.bundle_sha256, since=sought.since),
        _table.c.entry_index > after,
        _table.c.entry_index < sought.below,
        ~lapsed,
    ]


def _to_judge(*, bundle_sha256: str, since: str) -> list[ColumnElement[bool]]:
    still_open = _table.c.state == OPEN
    if not since:
        return [still_open]
    by_another = _table.c.bundle_sha256 != bundle_sha256
    return [still_open, or_(by_another, _table.c.judged_on < since)]
