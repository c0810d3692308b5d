"""Follows the cases of a filter, over streams that break."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import grpc

from proviso.v1 import review_service_pb2 as pb
from proviso.v1.review_service_pb2_grpc import ReviewServiceStub
from proviso_client.retry import wait_to_repeat
from proviso_client.review_answers import CaseChange, read_change
from proviso_client.service_errors import from_rpc


async def watch(
    channel: grpc.aio.Channel, filter_: str, *, since: int, deadline: float
) -> AsyncIterator[CaseChange]:
    """Yield changes; end where the service ends the stream.

    Attempts are counted anew after each change: a watch lasts, and so do its faults.
    """
    stub = ReviewServiceStub(channel)
    number = 1
    while True:
        message = pb.WatchCasesRequest(filter=filter_, since=since)
        left_s = max(0.0, deadline - time.monotonic())
        try:
            async for answer in stub.WatchCases(message, timeout=left_s):
                change = read_change(answer)
                since, number = change.size, 1
                yield change
        except grpc.aio.AioRpcError as error:
            failed = from_rpc(error)
            if not await wait_to_repeat(failed, number=number, deadline=deadline):
                raise failed from error
            number += 1
        else:
            return
