"""Streams the cases of a filter as they change.

A turn reads the next versions in the order of their entries, so many and no more, and
streams those that pass the filter, and those whose version before did: a case that
leaves the filter is streamed once more. Between turns a watch sleeps until the log
grows. Another process may have written, which nobody tells us; so it looks by itself
now and then. A service that stops ends its watches, which would never end and would
take up the time that calls have to finish.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from sqlalchemy import Connection, literal_column, select

from proviso_server.cases.conditions import condition
from proviso_server.cases.filter import Filter, parse_filter
from proviso_server.cases.listing import CaseRow
from proviso_server.errors import InputError, StoreUnavailable
from proviso_server.log import queries, schema

MAX_VERSIONS = 256
"""Versions of one turn: what a read takes of a thread of the log."""

MAX_WATCHES = 64
"""They hold a call each, and read at every growth of the log."""

LOOK_S = 1.0
"""How late a change is streamed that another process wrote."""

GATHER_S = 0.1
"""What a watch waits once woken: commits that follow one another are one turn."""

_T = TypeVar("_T")


class Growing(Protocol):
    """A log that says when it grows."""

    def next_growth(self) -> asyncio.Event:
        """Return the event that is set once the next commit is durable."""
        ...

    async def read(self, work: Callable[[Connection], _T]) -> _T:
        """Return what a function reads from one moment of the store."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A version of a case, and whether it is in the filter still."""

    row: CaseRow
    matches: bool
    size: int
    """Size of the log up to which all changes were streamed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    changed: tuple[Changed, ...]
    reached: int
    """The entry with which the next turn begins."""
    at_end: bool


@dataclass(slots=True, kw_only=True)
class CaseWatcher:
    """Runs the watches of a service."""

    log: Growing
    stopping: asyncio.Event
    """Set once the service stops."""
    look_s: float = LOOK_S
    _running: int = field(default=0, init=False)

    async def watch(
        self, *, filter_text: str, since: int
    ) -> AsyncGenerator[Changed, None]:
        """Yield changes from a size of the log on; 0 is from now on. Never returns.

        Raises StoreUnavailable when the service stops: the caller goes on with another,
        from the size that it reached.
        """
        wanted = parse_filter(filter_text)
        reached = await self.log.read(lambda c: _first(c, since))
        if self._running >= MAX_WATCHES:
            raise StoreUnavailable(
                f"{MAX_WATCHES} watches run, and no more may; end one, or try later"
            )
        self._running += 1
        try:
            while True:
                grown = self.log.next_growth()  # before the read, or a commit is missed
                turn = await self.log.read(read_turn(wanted, reached))
                for changed in turn.changed:
                    yield changed
                reached = turn.reached
                if turn.at_end:
                    await self._sleep(grown)
                if self.stopping.is_set():
                    raise StoreUnavailable(
                        f"the service is stopping; watch again with since {reached}"
                    )
        finally:
            self._running -= 1

    async def _sleep(self, grown: asyncio.Event) -> None:
        """Return once the log has grown, the service stops, or it is time to look."""
        if await _first_of(grown.wait(), self.stopping.wait(), timeout_s=self.look_s):
            await _first_of(self.stopping.wait(), timeout_s=GATHER_S)


async def _first_of(*events: Awaitable[object], timeout_s: float) -> bool:
    """Wait for one of them; say whether it came in time."""
    tasks = [asyncio.ensure_future(event) for event in events]
    try:
        done, _ = await asyncio.wait(
            tasks, timeout=timeout_s, return_when=asyncio.FIRST_COMPLETED
        )
        return bool(done)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _first(connection: Connection, since: int) -> int:
    size = queries.read_size(connection)
    if since > size:
        raise InputError(
            field="since",
            value=since,
            remedy=f"is behind the size of the log, {size}; send the size of an answer "
            "of this service, or 0 for what changes from now on",
        )
    return since or size


def read_turn(wanted: Filter, start: int) -> Callable[[Connection], _Turn]:
    """Return the read of the next versions."""
    now = schema.case_versions.alias("now")
    before = schema.case_versions.alias("before")
    # By its end, and only if it has one: their index has no others.
    ended = (before.c.until == now.c.entry_index) & (
        before.c.until < literal_column(str(schema.NEWEST))
    )
    query = (
        select(
            now,
            condition(wanted, now.c).label("matches"),
            condition(wanted, before.c).label("matched"),
        )
        .select_from(now.outerjoin(before, ended))
        .where(now.c.entry_index >= start)
        .order_by(now.c.entry_index)
        .limit(MAX_VERSIONS)
    )

    def read(connection: Connection) -> _Turn:
        size = queries.read_size(connection)
        rows = connection.execute(query).all()
        at_end = len(rows) < MAX_VERSIONS
        return _Turn(
            changed=tuple(
                Changed(row=row, matches=bool(row.matches), size=row.entry_index + 1)
                for row in rows
                if row.matches or row.matched
            ),
            reached=max(size, start) if at_end else rows[-1].entry_index + 1,
            at_end=at_end,
        )

    return read
