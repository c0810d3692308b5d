"""Asks a service to enter an act, or to screen on the record, and verifies it."""

from __future__ import annotations

import json
from dataclasses import dataclass

import grpc

from proviso.act_document import CheckedAct
from proviso.document import DocumentError, parse
from proviso.v1 import review_service_pb2 as pb
from proviso.v1.decision_pb2 import SignedDecision
from proviso.v1.review_service_pb2_grpc import ReviewServiceStub
from proviso_client.act_verify import VerifiedAct, verify_act
from proviso_client.case_claim import OfRecord
from proviso_client.checkpoint import Checkpoint
from proviso_client.countersignature import Countersignature
from proviso_client.errors import VerificationError
from proviso_client.retry import call
from proviso_client.review_answers import CaseSummary, read_case
from proviso_client.trust import Trust
from proviso_client.verify import VerifiedDecision, verify_decision


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredAct:
    """An act that was entered, verified; `case` is the case after it, not signed."""

    verified: VerifiedAct
    case: CaseSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenedOfRecord:
    """A decision on the record of a case, verified; `case` is the case after it."""

    decision: VerifiedDecision
    case: CaseSummary


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCall:
    """Calls to one service, each within a time."""

    channel: grpc.aio.Channel
    trust: Trust
    opened: Checkpoint | None
    timeout_s: float

    async def act(
        self, act: CheckedAct, etag: int, signed: Countersignature | None
    ) -> EnteredAct:
        """Return the verified entry; asking again with the same id is safe."""
        message = pb.ActRequest(act=act.message, etag=str(etag))
        if signed is not None:
            message.countersignature.certificates.extend(signed.certificates)
            message.countersignature.signature = signed.signature
        stub = ReviewServiceStub(self.channel)
        answer = await call(
            lambda left_s: stub.Act(message, timeout=left_s), timeout_s=self.timeout_s
        )
        verified = verify_act(
            answer.envelope,
            trust=self.trust,
            proof=answer.proof,
            sent=act,
            repeated=answer.repeated,
            opened=self.opened,
        )
        if answer.index != verified.index:
            reason = f"says entry {answer.index}, its evidence {verified.index}"
            raise VerificationError("answer", reason)
        case = read_case(answer.case)
        if case.case_id != verified.act.case_id:
            reason = f"is on case {case.case_id[:60]!a}, not {verified.act.case_id}"
            raise VerificationError("answer", reason)
        if not answer.repeated:
            _check_new(verified, case, etag=etag, signed=signed)
        return EnteredAct(verified=verified, case=case)

    async def screen_of_record(
        self, case_id: str, request_id: str, etag: int
    ) -> ScreenedOfRecord:
        """Return the verified decision; asking again with the same id is safe."""
        message = pb.ScreenOfRecordRequest(
            case_id=case_id, request_id=request_id, etag=str(etag)
        )
        stub = ReviewServiceStub(self.channel)
        answer = await call(
            lambda left_s: stub.ScreenOfRecord(message, timeout=left_s),
            timeout_s=self.timeout_s,
        )
        _check_written(answer.request, request_id)
        decision = self._decision(answer.decision, answer.request)
        asked = OfRecord(case_id=case_id, seen=etag)
        if decision.request_id != request_id or decision.statement.of_record != asked:
            reason = f"is not of record of case {case_id} as of entry {etag}"
            raise VerificationError("statement", reason)
        if decision.review is None:
            raise VerificationError("record", "is missing: it names what it rests on")
        case = read_case(answer.case)
        if case.case_id != case_id:
            reason = f"is on case {case.case_id[:60]!a}, not {case_id}"
            raise VerificationError("answer", reason)
        return ScreenedOfRecord(decision=decision, case=case)

    def _decision(self, signed: SignedDecision, request: bytes) -> VerifiedDecision:
        decision = verify_decision(
            signed.envelope,
            trust=self.trust,
            request=request,
            explanation=signed.explanation,
            record=signed.record or None,
            proof=signed.proof,
            opened=self.opened,
        )
        if (signed.request_id, signed.index) != (decision.request_id, decision.index):
            reason = (
                f"says {signed.request_id[:60]!a} at {signed.index}, its evidence "
                f"{decision.request_id} at {decision.index}"
            )
            raise VerificationError("answer", reason)
        return decision


def _check_new(
    verified: VerifiedAct,
    case: CaseSummary,
    *,
    etag: int,
    signed: Countersignature | None,
) -> None:
    """Hold an act that was entered now to what was sent with it."""
    act, step = verified.act, verified.act.case
    if step.seen != etag:
        reason = f"saw its case at entry {step.seen}, sent was {etag}"
        raise VerificationError("act", reason)
    if act.countersignature != signed:
        raise VerificationError("act", "has not the countersignature that was sent")
    if (case.etag, case.state) != (verified.index, step.after):
        reason = (
            f"says that the case is {case.state} at entry {case.etag}, its evidence "
            f"{step.after} at {verified.index}"
        )
        raise VerificationError("answer", reason)


def _check_written(canonical: bytes, request_id: str) -> None:
    """Refuse what is no request that the service wrote in the place of another."""
    try:
        document = json.loads(canonical)
        checked = parse(document)
    except (ValueError, TypeError, RecursionError, DocumentError) as error:
        raise VerificationError(
            "request", f"is no request document: {error}"
        ) from error
    if checked.canonical != canonical:
        raise VerificationError("request", "is not in normal form")
    replaced = checked.message.supersedes
    if not replaced or replaced == request_id:
        raise VerificationError("request", "replaces no request of the case")
