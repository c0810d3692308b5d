"""Asks a service to judge open authorizations again, and verifies what it signs.

What is streamed is progress and not signed. At its end the service names the entries
that hold the differences; they are fetched and verified, and say what was streamed.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import grpc

from proviso.v1 import policy_service_pb2, policy_service_pb2_grpc
from proviso_client.checkpoint import Checkpoint
from proviso_client.entry import VerifiedEntry
from proviso_client.errors import VerificationError
from proviso_client.record_queries import RecordQueries
from proviso_client.rescreen import Difference, Rescreen, check_run
from proviso_client.retry import wait_to_repeat
from proviso_client.service_errors import from_rpc
from proviso_client.trust import Trust

# Some ten thousand open authorizations at the pace of a slow policy engine.
RESCREEN_TIMEOUT_S: Final = 3600.0

# Entries of one run; each holds the differences of some hundred authorizations.
MAX_ENTRIES: Final = 10_000


class Outcome(StrEnum):
    """What became of an authorization that was judged again."""

    CHANGED = "changed"
    SAME = "same"
    ERASED = "erased"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedAgain:
    """An authorization as the service streamed it: progress, not signed."""

    request_id: str
    index: int
    outcome: Outcome
    before: str
    after: str
    appeared: tuple[str, ...]
    disappeared: tuple[str, ...]
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RescreenStep:
    """How far a rescreening is; on the last step, the entries that it signed.

    `authorization` is the one just judged, None on the last step. `entries` are
    verified; their statements are the parts of the run, in order.
    """

    finished: int
    total: int
    authorization: JudgedAgain | None = None
    entries: tuple[VerifiedEntry, ...] = ()

    @property
    def parts(self) -> tuple[Rescreen, ...]:
        """What the entries say."""
        return tuple(e.said for e in self.entries if isinstance(e.said, Rescreen))


@dataclass(frozen=True, slots=True, kw_only=True)
class RescreenCall:
    """One rescreening of one service."""

    channel: grpc.aio.Channel
    since: str
    trust: Trust
    opened: Checkpoint | None
    timeout_s: float

    async def run(self) -> AsyncIterator[RescreenStep]:
        """Yield every step; a stream that breaks is asked for again, and goes on."""
        deadline = time.monotonic() + self.timeout_s
        streamed: list[JudgedAgain] = []
        number = 1
        while True:
            try:
                async for answer in self._stream(deadline):
                    if answer.HasField("authorization"):
                        streamed.append(_judged(answer.authorization))
                        yield _step(answer, streamed[-1])
                        continue
                    yield await self._last(answer, streamed, deadline)
                    return
            except grpc.aio.AioRpcError as error:
                failed = from_rpc(error)
                if not await wait_to_repeat(failed, number=number, deadline=deadline):
                    raise failed from error
                number += 1
            else:
                reason = "the rescreening ended without saying where its entries are"
                raise VerificationError("answer", reason)

    def _stream(
        self, deadline: float
    ) -> AsyncIterator[policy_service_pb2.RescreenResponse]:
        stub = policy_service_pb2_grpc.PolicyServiceStub(self.channel)
        message = policy_service_pb2.RescreenRequest(since=self.since)
        left_s = max(0.0, deadline - time.monotonic())
        return aiter(stub.Rescreen(message, timeout=left_s))

    async def _last(
        self,
        answer: policy_service_pb2.RescreenResponse,
        streamed: Sequence[JudgedAgain],
        deadline: float,
    ) -> RescreenStep:
        """Fetch the entries, and hold what was streamed to them."""
        if len(answer.indexes) > MAX_ENTRIES:
            reason = f"names {len(answer.indexes)} entries; at most {MAX_ENTRIES}"
            raise VerificationError("answer", reason)
        left_s = max(0.0, deadline - time.monotonic())
        queries = RecordQueries(self.channel, timeout_s=left_s)
        entries = await queries.entries(
            answer.indexes, trust=self.trust, opened=self.opened
        )
        step = RescreenStep(
            finished=answer.finished, total=answer.total, entries=entries
        )
        if len(step.parts) != len(entries):
            reason = "names an entry that is no part of a rescreening"
            raise VerificationError("answer", reason)
        if step.parts:
            check_run(step.parts)
        _check_streamed(streamed, step.parts)
        return step


def _step(
    answer: policy_service_pb2.RescreenResponse, judged: JudgedAgain
) -> RescreenStep:
    return RescreenStep(
        finished=answer.finished, total=answer.total, authorization=judged
    )


def _judged(answer: policy_service_pb2.RescreenedAuthorization) -> JudgedAgain:
    try:
        outcome = Outcome(answer.outcome)
    except ValueError as error:
        raise VerificationError("answer", f"{error}; use a newer client") from error
    return JudgedAgain(
        request_id=answer.request_id,
        index=answer.index,
        outcome=outcome,
        before=answer.before,
        after=answer.after,
        appeared=tuple(answer.appeared),
        disappeared=tuple(answer.disappeared),
        error=answer.error,
    )


def _check_streamed(streamed: Sequence[JudgedAgain], parts: Sequence[Rescreen]) -> None:
    """Raise VerificationError when a difference was told that nobody signed."""
    signed = {_told(each) for part in parts for each in part.changed}
    for each in streamed:
        if each.outcome is Outcome.CHANGED and _told(each) not in signed:
            reason = f"request {each.request_id[:60]!a} differs, but no entry says so"
            raise VerificationError("answer", reason)


def _told(
    each: JudgedAgain | Difference,
) -> tuple[str, int, str, str, tuple[str, ...], tuple[str, ...]]:
    return (
        each.request_id,
        each.index,
        str(each.before),
        str(each.after),
        each.appeared,
        each.disappeared,
    )
