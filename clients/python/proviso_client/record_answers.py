"""What a service counts of its log: balances, postings, chains of custody, clocks.

None of it is signed. Each answer names the entries that it was counted from, which can
be fetched and verified one by one, or all together by an audit of the exported log.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from proviso.v1 import audit_service_pb2
from proviso_client.errors import VerificationError


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerBalance:
    """What a running limit stands at; `index` is the entry behind the newest posting.

    `period` and `account` are empty where it runs by none; `limit` is None where no
    table has one on the day.
    """

    ledger: str
    period: str
    account: str
    unit: str
    reserved: int
    committed: int
    limit: int | None
    index: int

    @property
    def left(self) -> int | None:
        """What is neither reserved nor committed; below 0 where the limit is passed."""
        if self.limit is None:
            return None
        return self.limit - self.committed - self.reserved

    @property
    def name(self) -> str:
        """Ledger, period and account in one line."""
        return " ".join(filter(None, (self.ledger, self.period, self.account)))


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPosting:
    """One posting, with what the balances were after it; `index` is its entry."""

    index: int
    kind: str
    amount: int
    reserved: int
    committed: int
    request_id: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAccount:
    """One running limit with its postings, newest first; `more`: there are older."""

    balance: LedgerBalance
    postings: tuple[LedgerPosting, ...]
    more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyStep:
    """One hop of an item; `index` is the entry behind it."""

    holder: str
    received_on: str
    consent_reference: str
    request_id: str
    conditions: tuple[str, ...]
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyItem:
    """An item and who had it, oldest first; `ended` is empty while it is held."""

    item: str
    article_keys: tuple[str, ...]
    program: str
    steps: tuple[CustodyStep, ...]
    ended: str
    ended_on: str
    ended_index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningClock:
    """A clock of an open authorization; `index` is the entry of its decision.

    On `day` a wait ends, something lapses or a report is due, as `kind` says.
    """

    day: datetime.date
    kind: str
    provision: str
    what: str
    request_id: str
    index: int


def read_balance(balance: audit_service_pb2.LedgerBalance) -> LedgerBalance:
    """Return a balance."""
    return LedgerBalance(
        ledger=balance.ledger,
        period=balance.period,
        account=balance.account,
        unit=balance.unit,
        reserved=balance.reserved,
        committed=balance.committed,
        limit=balance.limit if balance.HasField("limit") else None,
        index=balance.index,
    )


def read_ledger_posting(posting: audit_service_pb2.LedgerPosting) -> LedgerPosting:
    """Return a posting."""
    return LedgerPosting(
        index=posting.index,
        kind=posting.kind,
        amount=posting.amount,
        reserved=posting.reserved,
        committed=posting.committed,
        request_id=posting.request_id,
        day=posting.day,
    )


def read_item(item: audit_service_pb2.CustodyItem) -> CustodyItem:
    """Return an item with its chain."""
    return CustodyItem(
        item=item.item,
        article_keys=tuple(item.article_keys),
        program=item.program,
        steps=tuple(map(_step, item.steps)),
        ended=item.ended,
        ended_on=item.ended_on,
        ended_index=item.ended_index,
    )


def _step(step: audit_service_pb2.CustodyStep) -> CustodyStep:
    return CustodyStep(
        holder=step.holder,
        received_on=step.received_on,
        consent_reference=step.consent_reference,
        request_id=step.request_id,
        conditions=tuple(step.conditions),
        index=step.index,
    )


def read_running_clock(clock: audit_service_pb2.RunningClock) -> RunningClock:
    """Return a clock; raises VerificationError when its day is none."""
    try:
        day = datetime.date.fromisoformat(clock.day)
    except ValueError as error:
        reason = f"a clock runs out on {clock.day[:20]!a}, which is no day"
        raise VerificationError("answer", reason) from error
    return RunningClock(
        day=day,
        kind=clock.kind,
        provision=clock.provision,
        what=clock.what,
        request_id=clock.request_id,
        index=clock.index,
    )
