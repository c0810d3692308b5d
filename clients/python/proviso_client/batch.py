"""Runs many screenings as few calls, and accounts for every one of them.

The requests are split into parts that the service takes. When a stream breaks, what
was not answered is asked again with the same request ids.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import grpc

from proviso.document import CheckedRequest
from proviso.v1 import screening_service_pb2, screening_service_pb2_grpc
from proviso.v1.decision_pb2 import SignedDecision
from proviso_client.answers import BatchResult
from proviso_client.errors import VerificationError
from proviso_client.retry import wait_to_repeat
from proviso_client.service_errors import from_batch, from_rpc
from proviso_client.verify import VerifiedDecision

# What the service takes in one call, the second with room for the framing.
MAX_REQUESTS: Final = 1000
MAX_BYTES: Final = 24 * 1024 * 1024

Verify = Callable[[SignedDecision, CheckedRequest], Awaitable[VerifiedDecision]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Requests to screen, how, and until when (by the monotonic clock)."""

    stub: screening_service_pb2_grpc.ScreeningServiceAsyncStub
    requests: Sequence[CheckedRequest]
    as_of: bool
    deadline: float
    verify: Verify

    async def run(self) -> AsyncIterator[BatchResult]:
        """Yield one result for each request, in the order in which they come."""
        finished = 0
        for part in _parts(self.requests):
            async for result in self._part(part):
                finished += 1
                yield replace(result, finished=finished)

    async def _part(self, part: Sequence[int]) -> AsyncIterator[BatchResult]:
        """Ask until each position of a part is answered, or asking does not help."""
        waiting = list(part)
        number = 1
        while waiting:
            try:
                async for result in self._stream(tuple(waiting)):
                    waiting.remove(result.position)
                    yield result
            except grpc.aio.AioRpcError as error:
                failed = from_rpc(error)
                if not await wait_to_repeat(
                    failed, number=number, deadline=self.deadline
                ):
                    raise failed from error
                number += 1
            else:
                if waiting:
                    reason = f"the batch ended without {len(waiting)} of its answers"
                    raise VerificationError("answer", reason)

    async def _stream(self, asked: Sequence[int]) -> AsyncIterator[BatchResult]:
        """Send the requests at these positions; yield what is answered."""
        message = screening_service_pb2.ScreenBatchRequest(
            requests=[self.requests[position].message for position in asked],
            as_of=self.as_of,
        )
        left_s = max(0.0, self.deadline - time.monotonic())
        answered: set[int] = set()
        async for response in self.stub.ScreenBatch(message, timeout=left_s):
            place = response.position
            if not 0 <= place < len(asked) or place in answered:
                reason = f"position {place} of a batch is answered twice or not asked"
                raise VerificationError("answer", reason)
            answered.add(place)
            yield await self._result(response, asked[place])

    async def _result(
        self, response: screening_service_pb2.ScreenBatchResponse, position: int
    ) -> BatchResult:
        result = BatchResult(position=position, finished=0, total=len(self.requests))
        if response.HasField("decision"):
            request = self.requests[position]
            decision = await self.verify(response.decision, request)
            return replace(result, decision=decision)
        if response.HasField("error"):
            return replace(result, error=from_batch(response.error))
        raise VerificationError("answer", f"position {position} has no result")


def _parts(requests: Sequence[CheckedRequest]) -> Iterator[Sequence[int]]:
    """Split positions so that each part is one call."""
    part: list[int] = []
    part_bytes = 0
    for position, request in enumerate(requests):
        size = request.message.ByteSize()
        if part and (len(part) == MAX_REQUESTS or part_bytes + size > MAX_BYTES):
            yield part
            part, part_bytes = [], 0
        part.append(position)
        part_bytes += size
    if part:
        yield part
