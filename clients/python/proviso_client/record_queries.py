"""Asks a service what it counts of its log, page by page, and for single entries."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Protocol, TypeVar

import grpc

from proviso.v1 import audit_service_pb2 as pb
from proviso.v1.audit_service_pb2_grpc import AuditServiceStub
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.entry import VerifiedEntry, verify_entry
from proviso_client.errors import VerificationError
from proviso_client.record_answers import (
    CustodyItem,
    LedgerAccount,
    LedgerBalance,
    RunningClock,
    read_balance,
    read_item,
    read_ledger_posting,
    read_running_clock,
)
from proviso_client.retry import call
from proviso_client.trust import Trust

# More than any log has of them; it stops a service that never ends its list.
MAX_LISTED: Final = 1_000_000
_PAGE: Final = 1000

_Answer = TypeVar("_Answer")
_Method = Callable[..., Awaitable[_Answer]]


class _Page(Protocol):
    @property
    def next_page_token(self) -> str: ...


_PageT = TypeVar("_PageT", bound=_Page)
_Row = TypeVar("_Row")


class RecordQueries:
    """The questions to one service, each within a time."""

    def __init__(self, channel: grpc.aio.Channel, *, timeout_s: float) -> None:
        self._stub = AuditServiceStub(channel)
        self._timeout_s = timeout_s

    async def ledgers(self, ledger: str, period: str) -> tuple[LedgerBalance, ...]:
        """Return the balances, by ledger, period and account."""

        async def ask(token: str) -> pb.ListLedgersResponse:
            message = pb.ListLedgersRequest(
                ledger=ledger, period=period, page_size=_PAGE, page_token=token
            )
            return await self._call(self._stub.ListLedgers, message)

        rows, _ = await _all(ask, lambda page: page.balances)
        return tuple(map(read_balance, rows))

    async def ledger(
        self, ledger: str, period: str, account: str, *, newest: int
    ) -> LedgerAccount:
        """Return one balance with its newest postings."""
        balances: list[LedgerBalance] = []

        async def ask(token: str) -> pb.GetLedgerResponse:
            message = pb.GetLedgerRequest(
                ledger=ledger,
                period=period,
                account=account,
                page_size=min(_PAGE, newest),
                page_token=token,
            )
            page = await self._call(self._stub.GetLedger, message)
            balances.append(read_balance(page.balance))
            return page

        rows, more = await _all(ask, lambda page: page.postings, at_most=newest)
        postings = tuple(map(read_ledger_posting, rows))
        # While pages were read the log may have grown: the first page has the balance.
        balance = balances[0]
        found = (balance.ledger, balance.period, balance.account)
        if found != (ledger, period, account):
            reason = f"is on {balance.name[:100]!a}, asked was {ledger!a}"
            raise VerificationError("answer", reason)
        return LedgerAccount(balance=balance, postings=postings, more=more)

    async def custody(self, item: str) -> tuple[CustodyItem, ...]:
        """Return the items that bear a number."""
        message = pb.GetCustodyRequest(item=item)
        answer = await self._call(self._stub.GetCustody, message)
        return tuple(map(read_item, answer.items))

    async def clocks(self, from_day: str, until_day: str) -> tuple[RunningClock, ...]:
        """Return the clocks that run out between two days, by day."""

        async def ask(token: str) -> pb.ListClocksResponse:
            message = pb.ListClocksRequest(
                from_day=from_day,
                until_day=until_day,
                page_size=_PAGE,
                page_token=token,
            )
            return await self._call(self._stub.ListClocks, message)

        rows, _ = await _all(ask, lambda page: page.clocks)
        return tuple(map(read_running_clock, rows))

    async def entries(
        self, indexes: Sequence[int], *, trust: Trust, opened: Checkpoint | None
    ) -> tuple[VerifiedEntry, ...]:
        """Return entries, verified against the newest checkpoint."""
        answer = await self._call(self._stub.GetCheckpoint, pb.GetCheckpointRequest())
        if opened is not None and opened.note == answer.checkpoint:
            checkpoint = opened
        else:
            checkpoint = open_checkpoint(answer.checkpoint, keys=trust.log_keys)
        return tuple([await self._entry(index, trust, checkpoint) for index in indexes])

    async def _entry(
        self, index: int, trust: Trust, checkpoint: Checkpoint
    ) -> VerifiedEntry:
        got = await self._call(self._stub.GetEntry, pb.GetEntryRequest(index=index))
        message = pb.GetInclusionProofRequest(index=index, tree_size=checkpoint.size)
        proof = await self._call(self._stub.GetInclusionProof, message)
        return verify_entry(
            got.entry.envelope,
            trust=trust,
            index=index,
            hashes=tuple(proof.hashes),
            checkpoint=checkpoint,
        )

    async def _call(self, method: _Method[_Answer], message: object) -> _Answer:
        return await call(
            lambda left_s: method(message, timeout=left_s), timeout_s=self._timeout_s
        )


async def _all(
    ask: Callable[[str], Awaitable[_PageT]],
    rows_of: Callable[[_PageT], Sequence[_Row]],
    *,
    at_most: int = MAX_LISTED,
) -> tuple[list[_Row], bool]:
    """Return the rows of all pages, and whether there are more than that."""
    rows: list[_Row] = []
    token = ""
    while True:
        page = await ask(token)
        rows.extend(rows_of(page))
        token = page.next_page_token
        if len(rows) > MAX_LISTED:
            raise VerificationError("answer", f"lists more than {MAX_LISTED} rows")
        if not token or not rows_of(page) or len(rows) >= at_most:
            return rows[:at_most], bool(token) or len(rows) > at_most
