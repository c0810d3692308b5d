"""Screens many requests: several to one evaluation, results as they are durable.

Chunks go to OPA one after another with few in flight, so that OPA evaluates while
the chunk before is being signed and logged.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from proviso_server.claims import Known
from proviso_server.errors import PolicyInvalid, RecordMoved
from proviso_server.policy.active import ActivePolicy
from proviso_server.screen import Request, Screened, Screener, Sender

# Requests in one evaluation, and evaluations in flight: measured on two cores, more
# of either only lengthens the wait of a unary call beside the batch.
CHUNK = 8
IN_FLIGHT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Why one request of a batch has no decision."""

    error: Exception


async def screen_batch(
    screener: Screener,
    requests: Sequence[Request | Exception],
    *,
    as_of: bool,
    sender: Sender,
    timeout_s: float,
) -> AsyncIterator[tuple[int, Screened | Failed]]:
    """Yield position and result of each request, in the order in which they finish."""
    results: asyncio.Queue[tuple[int, Screened | Failed]] = asyncio.Queue()
    gate = asyncio.Semaphore(IN_FLIGHT)
    good: list[tuple[int, Request]] = []
    for position, request in enumerate(requests):
        if isinstance(request, Exception):
            results.put_nowait((position, Failed(error=request)))
        else:
            good.append((position, request))

    async def work(chunk: Sequence[tuple[int, Request]]) -> None:
        async with gate:
            await _chunk(
                screener,
                chunk,
                results,
                as_of=as_of,
                sender=sender,
                timeout_s=timeout_s,
            )

    async with asyncio.TaskGroup() as tasks:
        for start in range(0, len(good), CHUNK):
            tasks.create_task(work(good[start : start + CHUNK]))
        for _ in requests:
            yield await results.get()


async def _chunk(
    screener: Screener,
    chunk: Sequence[tuple[int, Request]],
    results: "asyncio.Queue[tuple[int, Screened | Failed]]",
    *,
    as_of: bool,
    sender: Sender,
    timeout_s: float,
) -> None:
    fresh: list[tuple[int, Request]] = []
    for position, request in chunk:
        try:
            if (seen := await screener.seen(request)) is not None:
                results.put_nowait((position, seen))
                continue
            screener.check_date(request, as_of=as_of)
            fresh.append((position, request))
        except Exception as error:
            results.put_nowait((position, Failed(error=error)))
    if not fresh:
        return
    # One policy from question to signature; another chunk may have another.
    with screener.policies.use() as policy:
        try:
            knows = [
                await screener.recall(request, policy, sender=sender, as_of=as_of)
                for _, request in fresh
            ]
            with screener.stages.time("policy"):
                answers = await policy.batch(
                    [known.question for known in knows], timeout_s=timeout_s
                )
        except Exception as error:
            for position, _ in fresh:
                results.put_nowait((position, Failed(error=error)))
            return
        conclude = partial(
            _conclude,
            screener,
            policy,
            results,
            as_of=as_of,
            sender=sender,
            timeout_s=timeout_s,
        )
        async with asyncio.TaskGroup() as tasks:
            for (position, request), known, answer in zip(
                fresh, knows, answers, strict=True
            ):
                tasks.create_task(conclude(position, request, known, answer))


async def _conclude(
    screener: Screener,
    policy: ActivePolicy,
    results: "asyncio.Queue[tuple[int, Screened | Failed]]",
    position: int,
    request: Request,
    known: Known,
    answer: dict[str, object] | None,
    *,
    as_of: bool,
    sender: Sender,
    timeout_s: float,
) -> None:
    try:
        if answer is None:
            raise PolicyInvalid(
                "the policy engine has no decision on this input (undefined); "
                "an operator must check the active bundle"
            )
        result: Screened | Failed = await screener.conclude(
            request, answer, policy=policy, known=known, as_of=as_of
        )
    except RecordMoved:
        result = await _again(
            screener, request, as_of=as_of, sender=sender, timeout_s=timeout_s
        )
    except Exception as error:
        result = Failed(error=error)
    results.put_nowait((position, result))


async def _again(screener: Screener, request: Request, **how: Any) -> Screened | Failed:
    """Judge a request alone, since others of its batch changed what it rests on."""
    try:
        return await screener.screen(request, **how)
    except Exception as error:
        return Failed(error=error)
