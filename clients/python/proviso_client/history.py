"""The newest checkpoint that a client saw: a log that changes its past is noticed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from proviso_client.checkpoint import Checkpoint
from proviso_client.verify import Remembered, check_same_log

# Asks for the consistency proof between two sizes.
AskConsistency = Callable[[int, int], Awaitable[tuple[bytes, ...]]]


class History:
    """Holds the newest checkpoint; each new one is compared with it.

    Two checkpoints of one size must have one root. With `ask`, two of different sizes
    must be one log at two times; without it, they are not compared.
    """

    def __init__(self, ask: AskConsistency | None) -> None:
        self._ask = ask
        self._lock = asyncio.Lock()
        self.newest: Checkpoint | None = None

    async def take(self, checkpoint: Checkpoint) -> None:
        """Raise VerificationError unless a checkpoint fits what was seen before.

        One at a time: two that are only compared with an older one could be two
        histories.
        """
        async with self._lock:
            newest = self.newest
            if newest is not None and newest.note != checkpoint.note:
                await self._compare(newest, checkpoint)
            if newest is None or checkpoint.size >= newest.size:
                self.newest = checkpoint

    async def _compare(self, newest: Checkpoint, other: Checkpoint) -> None:
        consistency: tuple[bytes, ...] = ()
        first, second = sorted((newest.size, other.size))
        if first not in {0, second}:
            if self._ask is None:
                return
            consistency = await self._ask(first, second)
        check_same_log(other, Remembered(checkpoint=newest, consistency=consistency))
