"""Reads of an open log, each in a thread and each of one moment of the store."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection

from proviso_server.errors import EventIdReused, InputError, NotFound, StoreUnavailable
from proviso_server.log import merkle, queries, recorded
from proviso_server.log.projections import Entry
from proviso_server.log.queries import ActivationRow, Receipt
from proviso_server.log.recorded import Recorded, Touch
from proviso_server.log.store import Store

READ_THREADS = 4
"""Reads are short; more threads would only wait for one another."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decided request: what the log knows of it, and its entry with proof."""

    request_id: str
    subject_sha256: str
    explanation_sha256: str
    record_sha256: str | None
    receipt: Receipt


class LogReader:
    """The questions that a log answers; it owns the store and closes it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._closing = False
        self._read_threads = ThreadPoolExecutor(READ_THREADS, "log-reader")

    async def close(self) -> None:
        """Finish the reads that run, then close the store."""
        self._closing = True
        self._read_threads.shutdown()
        self._store.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def checkpoint(self) -> bytes:
        """Return the latest signed checkpoint, byte for byte."""
        return await self._read(queries.read_checkpoint)

    async def decision(self, request_id: str) -> Decision:
        """Return the decided request with a proof, or raise NotFound."""
        return await self._read(lambda c: _read_decision(c, request_id))

    async def activation(self) -> ActivationRow | None:
        """Return the newest activation of a policy bundle, if there is one."""
        rows = await self._read(lambda c: queries.read_activations(c, newest=True))
        return rows[0] if rows else None

    async def recorded(self, touch: Touch) -> Recorded:
        """Return what the log knows of all that a request touches."""
        return await self._read(lambda c: recorded.read(c, touch))

    async def read(self, work: Callable[[Connection], _Read]) -> _Read:
        """Return what a function reads from one moment of the store."""
        return await self._read(work)

    def read_here(self, work: Callable[[Connection], _Read]) -> _Read:
        """Return what a function reads, in the thread that asks."""
        self._refuse_if_closing()
        with self._store.read() as connection:
            return work(connection)

    async def entry(self, index: int) -> Entry:
        """Return one entry, or raise NotFound."""
        return await self._read(lambda c: queries.read_entry(c, index))

    async def entries(self, *, start: int, limit: int) -> list[Entry]:
        """Return up to `limit` (at most 256) entries from `start` on."""
        return await self._read(
            lambda c: queries.read_entries(c, start=start, limit=limit)
        )

    async def known_event(
        self, event_id: str, *, subject_sha256: str, field: str = "event_id"
    ) -> Receipt | None:
        """Return the entry of an event or act, if it is there.

        Raises EventIdReused, which names the `field`, where it is of other content.
        """
        found = await self._read(lambda c: queries.find_events(c, [event_id]))
        if not found:
            return None
        if found[0].subject_sha256 != subject_sha256:
            raise EventIdReused(
                event_id=event_id,
                logged=found[0].subject_sha256,
                submitted=subject_sha256,
                field=field,
            )
        return await self.receipt(found[0].index)

    async def receipt(self, index: int) -> Receipt:
        """Return an entry with a proof under the latest checkpoint."""
        return await self._read(lambda c: _read_receipt(c, index))

    async def inclusion_proof(self, *, index: int, size: int) -> tuple[bytes, ...]:
        """Return the path of an entry in the tree of an earlier or the current size."""
        return await self._read(
            lambda c: merkle.inclusion_proof(
                queries.hash_reader(c), index=index, size=_checked_size(c, size)
            )
        )

    async def consistency_proof(self, *, first: int, second: int) -> tuple[bytes, ...]:
        """Return the proof that the tree of the second size begins with the first."""
        return await self._read(
            lambda c: merkle.consistency_proof(
                queries.hash_reader(c), first=first, second=_checked_size(c, second)
            )
        )

    async def payload(self, digest: str) -> bytes:
        """Return the request or explanation of that SHA-256, or raise NotFound."""
        return await self._read(lambda c: queries.read_payload(c, digest))

    async def _read(self, work: Callable[[Connection], _Read]) -> _Read:
        self._refuse_if_closing()

        def read() -> _Read:
            with self._store.read() as connection:
                return work(connection)

        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._read_threads, read)

    def _refuse_if_closing(self) -> None:
        if self._closing:
            raise StoreUnavailable("the log is closing; ask another server, or later")


def _checked_size(connection: Connection, size: int) -> int:
    signed = queries.read_head(connection).size
    if not 0 <= size <= signed:
        raise InputError(
            field="size", value=size, remedy=f"send a tree size from 0 up to {signed}"
        )
    return size


def _read_receipt(connection: Connection, index: int) -> Receipt:
    queries.read_entry(connection, index)
    return queries.read_receipts(connection, [index])[index]


def _read_decision(connection: Connection, request_id: str) -> Decision:
    row = queries.find_decisions(connection, [request_id]).get(request_id)
    if row is None:
        raise NotFound(kind="request", identifier=request_id)
    return Decision(
        request_id=row.request_id,
        subject_sha256=row.subject_sha256,
        explanation_sha256=row.explanation_sha256,
        record_sha256=row.record_sha256,
        receipt=queries.read_receipts(connection, [row.index])[row.index],
    )
