"""The part of the client for what a log remembers: events, ledgers, custody, clocks."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Mapping
from typing import Final

from proviso.event_document import parse_event
from proviso.v1.event_pb2 import EventDocument
from proviso_client.entry import VerifiedEntry
from proviso_client.errors import UsageError
from proviso_client.event import VerifiedEvent
from proviso_client.event_call import request_event
from proviso_client.record_answers import (
    CustodyItem,
    LedgerAccount,
    LedgerBalance,
    RunningClock,
)
from proviso_client.record_queries import RecordQueries
from proviso_client.rescreen_call import (
    RESCREEN_TIMEOUT_S,
    RescreenCall,
    RescreenStep,
)
from proviso_client.session import DEFAULT_TIMEOUT_S, Session

DEFAULT_POSTINGS: Final = 1000


class RecordClient(Session):
    """Enters events, and reads what the service counts of its log."""

    async def record_event(
        self,
        event: Mapping[str, object] | EventDocument,
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> VerifiedEvent:
        """Enter one event, given as document or message, and verify its entry.

        The same event again gives the same entry. Raises DocumentError on an event
        that is not well formed, EventRefused when the log contradicts it; then nothing
        changed. VerificationError says that the evidence does not hold.
        """
        verified = await request_event(
            self._connected,
            parse_event(event),
            trust=self._trust,
            opened=self._history.newest,
            timeout_s=timeout_s,
        )
        await self._history.take(verified.checkpoint)
        return verified

    async def entry(
        self, index: int, *, timeout_s: float = DEFAULT_TIMEOUT_S
    ) -> VerifiedEntry:
        """Fetch one entry of the log, and verify it: what an answer was counted from.

        Raises NotFound beyond the log's size.
        """
        if index < 0:
            raise UsageError(f"there is no entry {index}; entries count from 0")
        (entry,) = await self._queries(timeout_s).entries(
            (index,), trust=self._trust, opened=self._history.newest
        )
        await self._history.take(entry.checkpoint)
        return entry

    async def ledgers(
        self,
        ledger: str = "",
        period: str = "",
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> tuple[LedgerBalance, ...]:
        """List the balances of running limits, of one ledger or period or of all.

        Counted by the service and not signed; each names the entry behind its newest
        posting.
        """
        return await self._queries(timeout_s).ledgers(ledger, period)

    async def ledger(
        self,
        ledger: str,
        period: str = "",
        account: str = "",
        *,
        newest: int = DEFAULT_POSTINGS,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> LedgerAccount:
        """Return one running limit with its newest postings, at most so many.

        Counted by the service and not signed; each posting names the entry behind it,
        which `entry` verifies. Raises NotFound when nothing was ever posted to it.
        """
        if newest < 1:
            raise UsageError(f"newest is {newest}; ask for 1 posting or more")
        queries = self._queries(timeout_s)
        return await queries.ledger(ledger, period, account, newest=newest)

    async def custody(
        self, item: str, *, timeout_s: float = DEFAULT_TIMEOUT_S
    ) -> tuple[CustodyItem, ...]:
        """Return the items with a serial or lot number, and who had them.

        The number stands alone or behind its article, `M142/HM-0042`. Counted by the
        service and not signed; each hop names the entry behind it. Raises NotFound when
        the log knows none.
        """
        return await self._queries(timeout_s).custody(item)

    async def clocks(
        self,
        from_day: datetime.date | None = None,
        until_day: datetime.date | None = None,
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> tuple[RunningClock, ...]:
        """List what runs out from one day, else the service's, until another.

        Counted by the service and not signed; each names the entry of its decision.
        """
        days = [day.isoformat() if day else "" for day in (from_day, until_day)]
        return await self._queries(timeout_s).clocks(*days)

    async def rescreen(
        self,
        since: datetime.date | None = None,
        *,
        timeout_s: float = RESCREEN_TIMEOUT_S,
    ) -> AsyncIterator[RescreenStep]:
        """Have open authorizations judged again; yield each step, verified at the end.

        Those that the active policy judged on or after `since` are left out. Steps are
        progress; the last one holds the signed entries with the differences. Raises
        VerificationError when they do not hold or do not say what was streamed.
        """
        run = RescreenCall(
            channel=self._connected,
            since=since.isoformat() if since else "",
            trust=self._trust,
            opened=self._history.newest,
            timeout_s=timeout_s,
        )
        async for step in run.run():
            for entry in step.entries[-1:]:
                await self._history.take(entry.checkpoint)
            yield step

    def _queries(self, timeout_s: float) -> RecordQueries:
        return RecordQueries(self._connected, timeout_s=timeout_s)
