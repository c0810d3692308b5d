"""What the canned service answers of events, ledgers, custody, clocks, rescreenings."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import evidence_log as log
import record_evidence as records
from proviso.event_document import parse_event
from proviso.v1 import (
    audit_service_pb2 as audit,
)
from proviso.v1 import (
    policy_service_pb2,
    record_service_pb2,
    record_service_pb2_grpc,
)
from proviso.v1.event_pb2 import EventDocument

PAGE = 2


@dataclass
class Answers:
    """What the service counts, and how it changes what it says of an event."""

    change_event: Callable[[record_service_pb2.RecordEventResponse], None] = (
        lambda answer: None
    )
    balances: list[audit.LedgerBalance] = field(default_factory=list)
    postings: list[audit.LedgerPosting] = field(default_factory=list)
    items: list[audit.CustodyItem] = field(default_factory=list)
    clocks: list[audit.RunningClock] = field(default_factory=list)
    steps: list[policy_service_pb2.RescreenResponse] = field(default_factory=list)
    hashes: Callable[[list[bytes]], list[bytes]] = lambda hashes: hashes
    asked: list[Any] = field(default_factory=list)


class _Canned:
    """Holds the canned service; its type would be a circle."""

    def __init__(self, canned: Any) -> None:
        self.canned = canned

    @property
    def answers(self) -> Answers:
        """What the test has set."""
        answers: Answers = self.canned.answers
        return answers

    @property
    def entries(self) -> list[bytes]:
        """The entries of the log."""
        return [made.envelope for made in self.canned.made]


class Recording(_Canned, record_service_pb2_grpc.RecordServiceServicer):
    """Enters whatever it is sent; knows what it was sent before."""

    async def RecordEvent(self, request: Any, context: Any) -> Any:
        await self.canned.called("RecordEvent", context)
        index, repeated = self._enter(request.event)
        made = log.log_of(self.canned.made)
        answer = record_service_pb2.RecordEventResponse(
            index=index,
            envelope=self.entries[index],
            proof=made.proof(index).encode(),
            repeated=repeated,
        )
        self.answers.change_event(answer)
        return answer

    def _enter(self, event: EventDocument) -> tuple[int, bool]:
        document = parse_event(event).document
        envelope = records.sealed(records.event_statement(document))
        if envelope in self.entries:
            return self.entries.index(envelope), True
        return self.canned.enter(envelope), False


class RecordReads(_Canned):
    """Methods of the audit service, with pages of two."""

    async def GetCheckpoint(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetCheckpoint", context)
        note = log.log_of(self.canned.made).checkpoint(len(self.entries))
        return audit.GetCheckpointResponse(checkpoint=note.encode())

    async def GetEntry(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetEntry", context)
        entry = audit.Entry(index=request.index, envelope=self.entries[request.index])
        return audit.GetEntryResponse(entry=entry)

    async def GetInclusionProof(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetInclusionProof", context)
        path = log.path(request.index, self.entries[: request.tree_size])
        return audit.GetInclusionProofResponse(
            index=request.index,
            tree_size=request.tree_size,
            hashes=self.answers.hashes(path),
        )

    async def ListLedgers(self, request: Any, context: Any) -> Any:
        self.answers.asked.append(request)
        wanted = [
            balance
            for balance in self.answers.balances
            if request.ledger in ("", balance.ledger)
            and request.period in ("", balance.period)
        ]
        page, token = _page(wanted, request.page_token)
        return audit.ListLedgersResponse(balances=page, next_page_token=token)

    async def GetLedger(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetLedger", context)
        self.answers.asked.append(request)
        page, token = _page(self.answers.postings, request.page_token)
        return audit.GetLedgerResponse(
            balance=self.answers.balances[0], postings=page, next_page_token=token
        )

    async def GetCustody(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetCustody", context)
        return audit.GetCustodyResponse(items=self.answers.items)

    async def ListClocks(self, request: Any, context: Any) -> Any:
        self.answers.asked.append(request)
        page, token = _page(self.answers.clocks, request.page_token)
        return audit.ListClocksResponse(clocks=page, next_page_token=token)


class Rescreening(_Canned):
    """Streams what the test has set, and fails in between when a failure is due."""

    async def Rescreen(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.answers.asked.append(request)
        while self.answers.steps:
            yield self.answers.steps.pop(0)
            await self.canned.called("Rescreen", context)


def _page(rows: list[Any], token: str) -> tuple[list[Any], str]:
    start = int(token or 0)
    end = start + PAGE
    return rows[start:end], str(end) if end < len(rows) else ""


def balance(**changes: Any) -> audit.LedgerBalance:
    """Return a balance."""
    members: dict[str, Any] = {
        "ledger": "drawdown_506a1",
        "period": "FY2027",
        "unit": "usd",
        "reserved": 20_000_000,
        "committed": 40_000_000,
        "limit": 100_000_000,
        "index": 2,
    }
    return audit.LedgerBalance(**members | changes)


def judged(number: int, total: int, **members: Any) -> Any:
    """Return the step of an authorization that was judged again."""
    return policy_service_pb2.RescreenResponse(
        finished=number,
        total=total,
        authorization=policy_service_pb2.RescreenedAuthorization(**members),
    )


def ended(total: int, *indexes: int) -> Any:
    """Return the last step of a rescreening."""
    return policy_service_pb2.RescreenResponse(
        finished=total, total=total, indexes=indexes
    )


def changed(**changes: Any) -> dict[str, Any]:
    """Return the authorization that the signed rescreening names."""
    (difference,) = records.rescreen_statement()["predicate"]["changed"]
    members: dict[str, Any] = difference | {"outcome": "changed"}
    return members | changes
