"""What the canned service answers of the review of cases, with pages of two."""

import hashlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import act_evidence as ae
import evidence as ev
import evidence_log as log
from case_entries import SUBMITTER, Chain, screening_of_record
from proviso.act_document import parse_act
from proviso.v1 import review_service_pb2 as pb
from proviso.v1 import review_service_pb2_grpc

PAGE = 2


@dataclass
class Reviews:
    """A case and what is counted of cases; tests change both between calls."""

    chain: Chain | None = None
    summary: dict[str, Any] = field(default_factory=dict)
    may: list[str] = field(default_factory=lambda: ["position", "confirm"])
    change_act: Callable[[pb.ActResponse], None] = lambda answer: None
    change_case: Callable[[pb.GetCaseResponse], None] = lambda answer: None
    change_screening: Callable[[pb.ScreenOfRecordResponse], None] = lambda answer: None
    statement: Callable[[dict[str, Any]], object] = lambda statement: None
    cases: list[pb.Case] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    changes: list[pb.WatchCasesResponse] = field(default_factory=list)
    report: pb.ReportCasesResponse = field(default_factory=pb.ReportCasesResponse)
    files: dict[str, bytes] = field(default_factory=dict)
    keep: Callable[[bytes], bytes] = lambda content: content
    asked: list[Any] = field(default_factory=list)


def case(**changes: Any) -> pb.Case:
    """Return a case in short."""
    members: dict[str, Any] = {
        "case_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
        "state": "staffed",
        "etag": "3",
        "request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
        "disposition": "cn_required",
        "phase": "transfer",
        "kind": "sale",
        "holder": "DEU",
        "recipient": "LTU",
        "programs": ["fms"],
        "opened_on": "2026-06-01",
        "state_since": "2026-06-01",
        "due_on": "2026-06-30",
        "waiting_on": ["DSCA", "DTSA"],
        "submitted_by": SUBMITTER,
    }
    return pb.Case(**members | changes)


class Reviewing(review_service_pb2_grpc.ReviewServiceServicer):
    """Enters what it is sent at the end of the case, and answers what tests set."""

    def __init__(self, canned: Any) -> None:
        self.canned = canned

    @property
    def reviews(self) -> Reviews:
        """What the test has set."""
        reviews: Reviews = self.canned.reviews
        return reviews

    @property
    def chain(self) -> Chain:
        """The case; its log is the service's."""
        chain = self.reviews.chain
        assert chain is not None
        self.canned.made = chain.log
        return chain

    def summary(self, **changes: Any) -> pb.Case:
        """Return the case in short, as it stands."""
        chain = self.chain
        members: dict[str, Any] = {"etag": str(chain.etag), "state": chain.state}
        members |= {"request_id": chain.request_id, "due_on": "", "waiting_on": []}
        return case(**members | self.reviews.summary | changes)

    async def Act(self, request: Any, context: Any) -> Any:
        await self.canned.called("Act", context)
        self.reviews.asked.append(request)
        index, repeated = self._enter(request)
        answer = pb.ActResponse(
            index=index,
            envelope=self.chain.log[index].envelope,
            proof=log.log_of(self.chain.log).proof(index).encode(),
            repeated=repeated,
            case=self.summary(),
        )
        self.reviews.change_act(answer)
        return answer

    def _enter(self, request: Any) -> tuple[int, bool]:
        chain, document = self.chain, dict(parse_act(request.act).document)
        for index, made in enumerate(chain.log):
            if document["act_id"].encode() in ev.payload_of(made.envelope):
                return index, True
        kind = next(name for name in document if name in ae.AFTER)
        signed = None
        if request.HasField("countersignature"):
            told = request.countersignature
            signed = {
                "certificates": list(map(ev.to_base64, told.certificates)),
                "signature": ev.to_base64(told.signature),
            }
        after = ae.AFTER[kind][1]
        step = {"before": chain.state, "after": after}
        statement = ae.act_statement(
            document, seen=int(request.etag), countersignature=signed, **step
        )
        self.reviews.statement(statement)
        chain.state = after
        return chain.entry(ae.sealed(statement), kind), False

    async def ScreenOfRecord(self, request: Any, context: Any) -> Any:
        await self.canned.called("ScreenOfRecord", context)
        self.reviews.asked.append(request)
        chain = self.chain
        made, record = screening_of_record(
            seen=int(request.etag),
            request_id=request.request_id,
            supersedes=chain.request_id,
            case_id=request.case_id,
        )
        index = chain.decision(made, "screening_of_record")
        decision = self.canned.signed(index)
        decision.record = record
        answer = pb.ScreenOfRecordResponse(
            decision=decision,
            request=made.request,
            case=self.summary(of_record=True),
        )
        self.reviews.change_screening(answer)
        return answer

    async def GetCase(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetCase", context)
        self.reviews.asked.append(request)
        chain, start = self.chain, int(request.page_token or 0)
        made = log.log_of(chain.log)
        entries = [
            pb.CaseEntry(
                index=index,
                kind=kind,
                envelope=chain.log[index].envelope,
                proof=made.proof(index).encode(),
            )
            for index, kind in chain.case[start : start + PAGE]
        ]
        end = start + PAGE
        answer = pb.GetCaseResponse(
            case=self.summary(),
            entries=entries,
            may=[] if start else self.reviews.may,
            next_page_token=str(end) if end < len(chain.case) else "",
        )
        self.reviews.change_case(answer)
        return answer

    async def ListCases(self, request: Any, context: Any) -> Any:
        await self.canned.called("ListCases", context)
        self.reviews.asked.append(request)
        start = int(request.page_token or 0)
        end = start + PAGE
        cases = self.reviews.cases
        return pb.ListCasesResponse(
            cases=cases[start:end],
            next_page_token=str(end) if end < len(cases) else "",
            size=self.reviews.sizes.pop(0) if self.reviews.sizes else 7,
        )

    async def WatchCases(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self.reviews.asked.append(request)
        while self.reviews.changes:
            yield self.reviews.changes.pop(0)
            await self.canned.called("WatchCases", context)

    async def ReportCases(self, request: Any, context: Any) -> Any:
        await self.canned.called("ReportCases", context)
        self.reviews.asked.append(request)
        return self.reviews.report

    async def PutAttachment(self, request: Any, context: Any) -> Any:
        await self.canned.called("PutAttachment", context)
        content = self.reviews.keep(b"".join([each.chunk async for each in request]))
        digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
        repeated = digest in self.reviews.files
        self.reviews.files[digest] = content
        return pb.PutAttachmentResponse(
            digest=digest, size_bytes=len(content), repeated=repeated
        )

    async def GetAttachment(self, request: Any, context: Any) -> AsyncIterator[Any]:
        content = self.reviews.files[request.digest]
        for start in range(0, len(content), 3):
            yield pb.GetAttachmentResponse(chunk=content[start : start + 3])
            await self.canned.called("GetAttachment", context)
