"""A service on loopback that knows one case, made by hand; it judges nothing."""

import asyncio
import contextlib
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

import grpc
from grpc_status.rpc_status import to_status

import case_file_samples as cases
import evidence_log as log
from canned import failure
from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    review_service_pb2,
    review_service_pb2_grpc,
)
from proviso.v1.decision_pb2 import SignedDecision
from proviso_client.case_file_verify import verify_case

PAGE = 4
CHUNK = 7


@dataclass
class CannedCase:
    """What the service knows; tests change it between calls."""

    sample: cases.Sample = field(default_factory=cases.sample)
    kept: dict[str, bytes] = field(default_factory=dict)
    erased: set[str] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)
    notes: dict[int, str] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    target: str = ""

    def note(self, size: int) -> str:
        """Return the checkpoint of a size; it is signed once."""
        return self.notes.setdefault(size, self.sample.log.checkpoint(size))


class _Review(review_service_pb2_grpc.ReviewServiceServicer):
    def __init__(self, canned: CannedCase) -> None:
        self._canned = canned

    async def GetCase(self, request: Any, context: Any) -> Any:
        """Return a page; the log grows while pages are read."""
        canned = self._canned
        start = int(request.page_token or 0)
        own = [index for index in canned.sample.own if index not in canned.left_out]
        answer = review_service_pb2.GetCaseResponse(case=_summary(canned.sample))
        canned.sample.other(900 + start)
        note = canned.note(len(canned.sample.entries))
        view = verify_case(canned.sample.files(), trust=cases.TRUST)
        kinds = {entry.index: entry.kind for entry in view.entries}
        for index in own[start : start + PAGE]:
            answer.entries.add(
                index=index,
                kind=kinds[index],
                envelope=canned.sample.entries[index],
                proof=canned.sample.proof(index, note),
            )
        more = start + PAGE < len(own)
        answer.next_page_token = str(start + PAGE) if more else ""
        return answer

    async def GetAttachment(self, request: Any, context: Any) -> AsyncIterator[Any]:
        self._canned.calls.append(f"GetAttachment {request.digest}")
        content = self._canned.kept.get(request.digest.removeprefix("sha256:"))
        if content is None:
            reason = "ERROR_REASON_NOT_FOUND"
            gone = failure("NOT_FOUND", reason, "no such file is kept")
            await context.abort_with_status(to_status(gone))
            return
        for start in range(0, len(content), CHUNK):
            chunk = content[start : start + CHUNK]
            yield review_service_pb2.GetAttachmentResponse(chunk=chunk)


class _Audit(audit_service_pb2_grpc.AuditServiceServicer):
    def __init__(self, canned: CannedCase) -> None:
        self._canned = canned

    async def GetInclusionProof(self, request: Any, context: Any) -> Any:
        self._canned.calls.append("GetInclusionProof")
        entries = self._canned.sample.entries[: request.tree_size]
        return audit_service_pb2.GetInclusionProofResponse(
            index=request.index,
            tree_size=request.tree_size,
            hashes=log.path(request.index, entries),
        )

    async def GetDecision(self, request: Any, context: Any) -> Any:
        documents = next(
            own["documents"]
            for own in self._canned.sample.own.values()
            if own["id"] == request.request_id
        )
        if request.request_id in self._canned.erased:
            documents = dict.fromkeys(documents, b"")
        decision = SignedDecision(
            explanation=documents[".explanation.json"],
            record=documents[".record.json"],
        )
        return audit_service_pb2.GetDecisionResponse(
            decision=decision, request_document=documents[".request.json"]
        )


def _summary(sample: cases.Sample) -> Any:
    view = verify_case(sample.files(), trust=cases.TRUST).view
    return review_service_pb2.Case(
        case_id=view.case_id,
        state=view.state,
        etag=str(view.etag),
        request_id=view.request_id,
        disposition=view.disposition,
        of_record=view.of_record,
        due_on=view.due_on,
        waiting_on=view.waiting_on,
        assigned_to=view.assigned_to,
        alert=view.alert,
    )


@contextlib.asynccontextmanager
async def serving(canned: CannedCase) -> AsyncIterator[CannedCase]:
    """Serve on a free port of loopback; `target` says where."""
    server = grpc.aio.server()
    # Methods that no test calls answer UNIMPLEMENTED.
    review = _Review(canned)  # type: ignore[abstract]
    audit = _Audit(canned)  # type: ignore[abstract]
    review_service_pb2_grpc.add_ReviewServiceServicer_to_server(review, server)
    audit_service_pb2_grpc.add_AuditServiceServicer_to_server(audit, server)
    canned.target = f"127.0.0.1:{server.add_insecure_port('127.0.0.1:0')}"
    await server.start()
    try:
        yield canned
    finally:
        await server.stop(grace=None)


@contextlib.contextmanager
def in_background(canned: CannedCase) -> Iterator[CannedCase]:
    """Serve in a thread of its own, since commands run loops of their own."""
    started, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with serving(canned):
            started.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert started.wait(timeout=10)
    try:
        yield canned
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=10)
        loop.close()
