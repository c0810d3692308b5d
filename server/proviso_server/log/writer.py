"""The running log: one writer that commits in groups.

Callers wait for durability; what waits is committed together under one checkpoint.
A caller that gives up leaves its submission to be appended. A commit that fails
fails every caller of its group, and the next one starts again from the store.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from proviso_server.log import schema
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.commit import Handed, Outcome, commit_batch
from proviso_server.log.queries import Receipt
from proviso_server.log.reader import LogReader
from proviso_server.log.store import Store, open_store
from proviso_server.log.tiles import MAX_ENTRY_BYTES
from proviso_server.log.tree import Tree, current_tree

MAX_WAITING = 1_024
"""Submissions in the queue; more callers wait to get in."""

MAX_BATCH_ENTRIES = 256
MAX_BATCH_BYTES = 16 * 1024 * 1024
"""One commit takes no more, so that no caller waits behind a long one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Waiting:
    submission: Handed
    outcome: "asyncio.Future[Receipt]"


class Log(LogReader):
    """An open log. Get one from `Log.open`; it belongs to one event loop."""

    def __init__(
        self, *, store: Store, signer: LogSigner, now: Callable[[], int], tree: Tree
    ) -> None:
        super().__init__(store)
        self._signer = signer
        self._now = now
        self._tree = tree
        self._waiting: deque[_Waiting] = deque()
        self._room = asyncio.Semaphore(MAX_WAITING)
        self._wake = asyncio.Event()
        self._grown = asyncio.Event()
        self._write_thread = ThreadPoolExecutor(1, "log-writer")
        self._writer = asyncio.create_task(self._write(), name="log-writer")

    @classmethod
    async def open(
        cls, path: Path, *, signer: LogSigner, now: Callable[[], int]
    ) -> Self:
        """Open an existing log; raise LogCorrupt if it is not what was signed."""
        store = await asyncio.to_thread(open_store, path)
        try:
            tree = await asyncio.to_thread(_load_tree, store, signer)
        except BaseException:
            store.close()
            raise
        return cls(store=store, signer=signer, now=now, tree=tree)

    async def append(self, submission: Handed) -> Receipt:
        """Return once the statement is durable, with its envelope as it is stored.

        The same request id with the same subject gives the entry that is there
        already; a record is appended whenever it is handed in. Raises
        RequestIdReused for another subject, InputError for a submission that
        contradicts its envelope, StoreUnavailable, LogCorrupt.
        """
        self._refuse_if_closing()
        await self._room.acquire()
        if self._closing:
            self._room.release()
            self._refuse_if_closing()
        outcome: asyncio.Future[Receipt] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(submission=submission, outcome=outcome))
        self._wake.set()
        return await outcome

    async def close(self) -> None:
        """Commit what waits, then close the store."""
        self._closing = True
        self._wake.set()
        await self._writer
        self._write_thread.shutdown()
        await super().close()

    def next_growth(self) -> asyncio.Event:
        """Return the event that is set once the next commit is durable."""
        return self._grown

    async def probe(self) -> None:
        """Raise StoreUnavailable or LogCorrupt if an append could not work now."""
        self._refuse_if_closing()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(self._write_thread, self._try_writing)

    async def _write(self) -> None:
        while self._waiting or not self._closing:
            if not self._waiting:
                self._wake.clear()
                await self._wake.wait()
                continue
            batch = self._take()
            try:
                outcomes = await asyncio.get_running_loop().run_in_executor(
                    self._write_thread, self._commit, [w.submission for w in batch]
                )
            except Exception as error:  # every caller must hear of it, a bug included
                _answer(batch, [error] * len(batch))
            else:
                _answer(batch, outcomes)
                self._grown.set()
                self._grown = asyncio.Event()

    def _take(self) -> list[_Waiting]:
        """Take the next batch: at least one, within both bounds."""
        batch: list[_Waiting] = []
        size_bytes = 0
        while self._waiting and len(batch) < MAX_BATCH_ENTRIES:
            size_bytes += self._waiting[0].submission.size_bytes
            if batch and size_bytes > MAX_BATCH_BYTES:
                break
            batch.append(self._waiting.popleft())
            self._room.release()
        return batch

    def _commit(self, submissions: list[Handed]) -> list[Outcome]:
        # The tree moves only behind a commit; after a failed one the store's
        # checkpoint says whether this one still holds.
        self._tree, outcomes = commit_batch(
            self._store,
            submissions,
            known=self._tree,
            signer=self._signer,
            now=self._now,
        )
        return outcomes

    def _try_writing(self) -> None:
        """Write an entry's worth of nothing and remove it again."""
        with self._store.write() as connection:
            current_tree(connection, known=self._tree, keys=self._signer.keys)
            connection.execute(schema.probes.delete())
            ballast = {"id": 1, "ballast": bytes(MAX_ENTRY_BYTES)}
            connection.execute(schema.probes.insert(), ballast)
        with self._store.write() as connection:
            connection.execute(schema.probes.delete())


def _answer(batch: list[_Waiting], outcomes: "list[Outcome] | list[Exception]") -> None:
    for waiting, outcome in zip(batch, outcomes, strict=True):
        if waiting.outcome.done():  # the caller gave up; its entry stands
            continue
        if isinstance(outcome, Receipt):
            waiting.outcome.set_result(outcome)
        else:
            waiting.outcome.set_exception(outcome)


def _load_tree(store: Store, signer: LogSigner) -> Tree:
    with store.read() as connection:
        return current_tree(connection, keys=signer.keys)
