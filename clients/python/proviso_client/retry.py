"""Asks again when the service is not there: a few times, at growing random intervals.

Only what failed with UNAVAILABLE is repeated. That is safe for screenings, since a
request keeps its id and the service answers the same id with the same decision.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

import grpc

from proviso_client.errors import ServiceUnavailable
from proviso_client.service_errors import from_rpc

MAX_ATTEMPTS: Final = 4
FIRST_WAIT_S: Final = 0.1
WAIT_GROWTH: Final = 3

_random: Final = secrets.SystemRandom()
_Answer = TypeVar("_Answer")


async def call(
    attempt: Callable[[float], Awaitable[_Answer]], *, timeout_s: float
) -> _Answer:
    """Return what an attempt returns; raise the ServiceError of the last one.

    An attempt gets the seconds that are left of the whole time.
    """
    deadline = time.monotonic() + timeout_s
    for number in range(1, MAX_ATTEMPTS + 1):
        try:
            return await attempt(max(0.0, deadline - time.monotonic()))
        except grpc.aio.AioRpcError as error:
            failed = from_rpc(error)
            if not await wait_to_repeat(failed, number=number, deadline=deadline):
                raise failed from error
    raise AssertionError("the last attempt returns or raises")


async def wait_to_repeat(failed: Exception, *, number: int, deadline: float) -> bool:
    """Wait before the next attempt; return whether there is to be one."""
    unavailable = isinstance(failed, ServiceUnavailable)
    if not unavailable or failed.code != "UNAVAILABLE" or number >= MAX_ATTEMPTS:  # type: ignore[attr-defined]
        return False
    wait_s = _random.uniform(0, FIRST_WAIT_S * WAIT_GROWTH ** (number - 1))
    if time.monotonic() + wait_s >= deadline:
        return False
    await asyncio.sleep(wait_s)
    return True
