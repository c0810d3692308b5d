"""ScreeningService on the wire."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from typing import Any

from proviso.document import parse
from proviso.v1 import (
    decision_pb2,
    request_pb2,
    screening_service_pb2,
    screening_service_pb2_grpc,
)
from proviso_server.api import access
from proviso_server.api.decision_message import decision_message
from proviso_server.api.failures import failure, reason_of
from proviso_server.batch import Failed, screen_batch
from proviso_server.decision import decide
from proviso_server.errors import DeadlineExceeded
from proviso_server.screen import Request, Screened, Screener, Sender

# Left of the caller's time for signing, logging and the way back.
RESERVE_S = 0.02


class ScreeningService(screening_service_pb2_grpc.ScreeningServiceServicer):
    """Screens requests; see the contract for what each method promises."""

    def __init__(self, screener: Screener, *, policy_timeout_s: float) -> None:
        self._screener = screener
        self._policy_timeout_s = policy_timeout_s

    async def Screen(
        self,
        request: screening_service_pb2.ScreenRequest,
        context: Any,
    ) -> screening_service_pb2.ScreenResponse:
        """Evaluate, sign and log one request."""
        taken = self._take(request.request, as_of=request.as_of)
        screened = await self._screener.screen(
            taken,
            as_of=request.as_of,
            sender=_sender(),
            timeout_s=self._timeout_s(context),
        )
        _note(screened)
        return screening_service_pb2.ScreenResponse(decision=decision_message(screened))

    async def ScreenBatch(
        self,
        request: screening_service_pb2.ScreenBatchRequest,
        context: Any,
    ) -> AsyncIterator[screening_service_pb2.ScreenBatchResponse]:
        """Screen many requests; stream each result when it is durable."""
        total = len(request.requests)
        taken: list[Request | Exception] = []
        for document in request.requests:
            try:
                taken.append(self._take(document, as_of=request.as_of))
            except Exception as error:
                taken.append(error)
            await asyncio.sleep(0)
        finished = 0
        access.LINE.get()["requests"] = total
        async for position, result in screen_batch(
            self._screener,
            taken,
            as_of=request.as_of,
            sender=_sender(),
            timeout_s=self._timeout_s(context),
        ):
            finished += 1
            yield _streamed(position, result, finished=finished, total=total)

    async def CheckRequest(
        self,
        request: screening_service_pb2.CheckRequestRequest,
        context: Any,
    ) -> screening_service_pb2.CheckRequestResponse:
        """Evaluate without signing or logging."""
        taken = self._take(request.request, as_of=False)
        with self._screener.policies.use() as policy:
            known = await self._screener.recall(
                taken, policy, sender=_sender(), as_of=False
            )
            answer = await policy.screening(
                known.question, timeout_s=self._timeout_s(context)
            )
        rules = policy.rules
        decided = decide(answer, rules=rules, document=taken.document)
        return screening_service_pb2.CheckRequestResponse(
            disposition=decided.disposition.value,
            findings=[
                decision_pb2.Finding(
                    code=f.code,
                    effect=f.effect.value,
                    message=f.message,
                    citation=rules[f.code].citation,
                    lines=f.lines,
                )
                for f in decided.findings
            ],
            not_evaluated=[
                decision_pb2.NotEvaluated(code=e.code, fields=e.fields)
                for e in decided.not_evaluated
            ],
        )

    def _take(self, message: request_pb2.RequestDocument, *, as_of: bool) -> Request:
        if as_of:
            access.CALLER.get().check_may_set_as_of()
        with self._screener.stages.time("convert"):
            checked = parse(message)
        return Request(
            document=checked.document,
            canonical=checked.canonical,
            sha256=hashlib.sha256(checked.canonical).hexdigest(),
        )

    def _timeout_s(self, context: Any) -> float:
        remaining_s = context.time_remaining()
        if remaining_s is None:
            return self._policy_timeout_s
        if remaining_s <= RESERVE_S:
            raise DeadlineExceeded(
                f"{remaining_s:.3f} s are left of the deadline; give the call more "
                "time and ask again with the same request_id"
            )
        return float(min(self._policy_timeout_s, remaining_s - RESERVE_S))


def _sender() -> Sender:
    caller = access.CALLER.get()
    return Sender(name=caller.name, officer=caller.officer)


def _streamed(
    position: int, result: Screened | Failed, *, finished: int, total: int
) -> screening_service_pb2.ScreenBatchResponse:
    response = screening_service_pb2.ScreenBatchResponse(
        position=position, finished=finished, total=total
    )
    if isinstance(result, Screened):
        response.decision.CopyFrom(decision_message(result))
    else:
        status = failure(result.error)
        response.error.code = status.code
        response.error.reason = reason_of(status)
        response.error.message = status.message
    return response


def _note(screened: Screened) -> None:
    access.LINE.get().update(
        request_id=screened.request_id,
        disposition=screened.disposition,
        index=screened.index,
        repeated=screened.repeated,
    )
