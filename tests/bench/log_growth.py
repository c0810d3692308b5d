"""Measure how the log's costs grow: python tests/bench/log_growth.py [SIZE ...].

For each size (1000 and 100000 unless told) it grows one log on disk and prints what
an append by 16 callers, a proof and a start cost there. A million entries take some
minutes and about 4 GB; sizes must grow.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from log_samples import new_log, open_log, request_id, submission
from proviso_server.log.writer import Log

CALLERS = 16
FILL_CALLERS = 256
APPENDS = 2_000
PROOFS = 300


async def append_all(log: Log, numbers: range, *, callers: int) -> list[float]:
    """Append with so many callers at once and return each one's seconds."""
    rest = iter(numbers)
    took: list[float] = []

    async def call() -> None:
        for number in rest:
            sealed = submission(number)
            start = time.perf_counter()
            await log.append(sealed)
            took.append(time.perf_counter() - start)

    await asyncio.gather(*(call() for _ in range(callers)))
    return took


async def median_ms(times: int, work: Callable[[int], Awaitable[object]]) -> float:
    took = []
    for turn in range(times):
        start = time.perf_counter()
        await work(turn)
        took.append(time.perf_counter() - start)
    return statistics.median(took) * 1_000


async def measure(path: Path, *, size: int) -> str:
    """Append at that size, ask for proofs, start again; return a row."""
    async with await open_log(path) as log:
        start = time.perf_counter()
        took = await append_all(log, range(size, size + APPENDS), callers=CALLERS)
        rate = APPENDS / (time.perf_counter() - start)
        step = max(1, size // PROOFS)
        inclusion = await median_ms(
            PROOFS, lambda n: log.inclusion_proof(index=n * step, size=size)
        )
        consistency = await median_ms(
            PROOFS, lambda n: log.consistency_proof(first=n * step + 1, second=size)
        )
        decision = await median_ms(PROOFS, lambda n: log.decision(request_id(n * step)))
    start = time.perf_counter()
    async with await open_log(path):
        opened = (time.perf_counter() - start) * 1_000
    p50, p99 = (statistics.quantiles(took, n=100)[place] * 1_000 for place in (49, 98))
    megabytes = (await asyncio.to_thread(path.stat)).st_size / 1e6
    return (
        f"{size:>9,} {rate:>9,.0f} {p50:>8.1f} {p99:>8.1f} {inclusion:>10.2f} "
        f"{consistency:>12.2f} {decision:>9.2f} {opened:>8.1f} {megabytes:>8.0f}"
    )


async def main(sizes: list[int]) -> None:
    print(
        f"{'entries':>9} {'append/s':>9} {'p50 ms':>8} {'p99 ms':>8} {'inclusion':>10} "
        f"{'consistency':>12} {'decision':>9} {'open ms':>8} {'MB':>8}"
    )
    with tempfile.TemporaryDirectory(prefix="log-growth-") as directory:
        path = new_log(Path(directory))
        reached = 0
        for size in sizes:
            async with await open_log(path) as log:
                await append_all(log, range(reached, size), callers=FILL_CALLERS)
            print(await measure(path, size=size), flush=True)
            reached = size + APPENDS


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 100_000])
    asyncio.run(main(sorted(parser.parse_args().sizes)))
