"""A service of the real contract on loopback that answers as a test tells it to.

Its decisions are evidence made by hand; it judges nothing.
"""

import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import grpc
from google.protobuf import any_pb2
from google.rpc import code_pb2, error_details_pb2, status_pb2
from grpc_status.rpc_status import to_status

import evidence as ev
import evidence_log as log
from canned_record import Answers, Recording, RecordReads, Rescreening
from canned_review import Reviewing, Reviews
from proviso.document import canonical_request
from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    decision_pb2,
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
    record_service_pb2_grpc,
    review_service_pb2_grpc,
    screening_service_pb2,
    screening_service_pb2_grpc,
)

Change = Callable[[decision_pb2.SignedDecision], None]


@dataclass
class Canned:
    """What the service knows and how it answers; tests change it between calls."""

    made: list[ev.Made] = field(default_factory=list)
    change: Change = lambda decision: None
    failures: list[status_pb2.Status] = field(default_factory=list)
    batch: Callable[[Sequence[Any]], list[Any]] | None = None
    keys: list[key_service_pb2.Key] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    answers: Answers = field(default_factory=Answers)
    reviews: Reviews = field(default_factory=Reviews)
    target: str = ""

    def decide(self, request: Any) -> decision_pb2.SignedDecision:
        """Append a decision on a request, and prove it."""
        canonical = canonical_request(request)
        made = ev.decide_bytes(canonical)
        self.made.append(made)
        decision = self.signed(len(self.made) - 1)
        self.change(decision)
        return decision

    def enter(self, envelope: bytes) -> int:
        """Append an entry that is no decision; return its index."""
        self.made.append(
            ev.Made(request_id="", envelope=envelope, request=b"", explanation=b"")
        )
        return len(self.made) - 1

    def signed(self, index: int) -> decision_pb2.SignedDecision:
        """Return a logged decision with a proof under all that is logged."""
        made = self.made[index]
        return decision_pb2.SignedDecision(
            request_id=made.request_id,
            index=index,
            envelope=made.envelope,
            explanation=made.explanation,
            proof=log.log_of(self.made).proof(index).encode(),
        )

    async def called(self, name: str, context: Any) -> None:
        """Note a call, and fail it when a failure is due."""
        self.calls.append(name)
        if self.failures:
            await context.abort_with_status(to_status(self.failures.pop(0)))


class _Screening(screening_service_pb2_grpc.ScreeningServiceServicer):
    def __init__(self, canned: Canned) -> None:
        self._canned = canned

    async def Screen(self, request: Any, context: Any) -> Any:
        await self._canned.called("Screen", context)
        decision = self._canned.decide(request.request)
        return screening_service_pb2.ScreenResponse(decision=decision)

    async def ScreenBatch(self, request: Any, context: Any) -> AsyncIterator[Any]:
        canned = self._canned
        if canned.batch is not None:
            for response in canned.batch(request.requests):
                yield response
        await canned.called(f"ScreenBatch of {len(request.requests)}", context)
        if canned.batch is None:
            total = len(request.requests)
            for position in reversed(range(total)):
                yield screening_service_pb2.ScreenBatchResponse(
                    position=position,
                    decision=canned.decide(request.requests[position]),
                    finished=total - position,
                    total=total,
                )

    async def CheckRequest(self, request: Any, context: Any) -> Any:
        await self._canned.called("CheckRequest", context)
        return screening_service_pb2.CheckRequestResponse(
            disposition="hold_missing_documents",
            findings=[
                decision_pb2.Finding(
                    code="packet.eua",
                    effect="missing_document",
                    message="Attach the assurance",
                    citation="22 USC 2753(a)",
                    lines=[1, 2],
                )
            ],
            not_evaluated=[
                decision_pb2.NotEvaluated(code="eum.routine", fields=["items[0].eum"])
            ],
        )


class _Audit(RecordReads, audit_service_pb2_grpc.AuditServiceServicer):
    async def GetConsistencyProof(self, request: Any, context: Any) -> Any:
        await self.canned.called("GetConsistencyProof", context)
        entries = [made.envelope for made in self.canned.made]
        size = request.second_tree_size
        return audit_service_pb2.GetConsistencyProofResponse(
            first_tree_size=request.first_tree_size,
            second_tree_size=size,
            hashes=log.consistency(entries[:size], first=request.first_tree_size),
        )


class _Policy(Rescreening, policy_service_pb2_grpc.PolicyServiceServicer):
    async def ListRules(self, request: Any, context: Any) -> Any:
        codes = ["eum.routine", "packet.eua", "packet.reason"]
        at = codes.index(request.page_token) + 1 if request.page_token else 0
        rule = policy_service_pb2.Rule(
            code=codes[at],
            title="Title",
            effect="info",
            citation="22 USC 2753",
            phases=["transfer"],
        )
        token = codes[at] if at < len(codes) - 1 else ""
        return policy_service_pb2.ListRulesResponse(rules=[rule], next_page_token=token)


class _Keys(key_service_pb2_grpc.KeyServiceServicer):
    def __init__(self, canned: Canned) -> None:
        self._canned = canned

    async def ListKeys(self, request: Any, context: Any) -> Any:
        keys = self._canned.keys
        return key_service_pb2.ListKeysResponse(keys=keys, log_origin=ev.ORIGIN)


@contextlib.asynccontextmanager
async def serving(canned: Canned) -> AsyncIterator[Canned]:
    """Serve on a free port of loopback; `target` says where."""
    server = grpc.aio.server()
    screening_service_pb2_grpc.add_ScreeningServiceServicer_to_server(
        _Screening(canned), server
    )
    # Methods that no test calls answer UNIMPLEMENTED.
    audit = _Audit(canned)  # type: ignore[abstract]
    policy = _Policy(canned)  # type: ignore[abstract]
    audit_service_pb2_grpc.add_AuditServiceServicer_to_server(audit, server)
    policy_service_pb2_grpc.add_PolicyServiceServicer_to_server(policy, server)
    key_service_pb2_grpc.add_KeyServiceServicer_to_server(_Keys(canned), server)
    record_service_pb2_grpc.add_RecordServiceServicer_to_server(
        Recording(canned), server
    )
    review_service_pb2_grpc.add_ReviewServiceServicer_to_server(
        Reviewing(canned), server
    )
    port = server.add_insecure_port("127.0.0.1:0")
    canned.target = f"127.0.0.1:{port}"
    await server.start()
    try:
        yield canned
    finally:
        await server.stop(grace=None)


def failure(
    code: str, reason: str, message: str = "words", *, field_: str = ""
) -> status_pb2.Status:
    """Return a status as the service writes it."""
    details: list[Any] = [error_details_pb2.ErrorInfo(reason=reason, domain="proviso")]
    if field_:
        bad = error_details_pb2.BadRequest()
        bad.field_violations.add(field=field_, description="is wrong; send another")
        details.append(bad)
    packed = [any_pb2.Any() for _ in details]
    for holder, detail in zip(packed, details, strict=True):
        holder.Pack(detail)
    number = code_pb2.Code.Value(code)
    return status_pb2.Status(code=number, message=message, details=packed)


def listed_keys() -> list[key_service_pb2.Key]:
    """Return the keys of the evidence as the service lists them."""
    return [
        key_service_pb2.Key(
            key_id=ev.key_id(ev.DECISION_KEY),
            use=key_service_pb2.KEY_USE_DECISION,
            algorithm="Ed25519",
            public_key_pem=ev.pem(ev.DECISION_KEY).decode(),
            trial=True,
        ),
        _log_key("Ed25519", ev.VKEYS[0], ev.pem(ev.LOG_KEY)),
        _log_key("ML-DSA-44", ev.VKEYS[1], ev.pem(ev.COSIGNER)),
    ]


def _log_key(algorithm: str, vkey: str, pem: bytes) -> key_service_pb2.Key:
    return key_service_pb2.Key(
        key_id=vkey.split("+")[1],
        use=key_service_pb2.KEY_USE_CHECKPOINT,
        algorithm=algorithm,
        public_key_pem=pem.decode(),
        vkey=vkey,
    )
