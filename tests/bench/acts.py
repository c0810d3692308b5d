"""Measure acts: 200 reviewers at once over mutual TLS, each on a case of their own.

    .venv/bin/python tests/bench/acts.py [--cases 200]

Each case is screened; then one act after the other is done on all cases at one time.
Prints a table; checks that each act moved its case once.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import structlog

# This file is run as a script; the tests around it are found from its parent.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from review_cast import CONCUR, OFFICES, QUESTION, REVIEWERS, Cast, act_of, cast
from service import clean_document, make_folder

AT_ONCE = 200


async def timed(work: Awaitable[Any]) -> float:
    """Return the milliseconds that a call took."""
    began = time.perf_counter()
    await work
    return (time.perf_counter() - began) * 1000


async def all_at_once(works: Sequence[Callable[[], Awaitable[Any]]]) -> list[float]:
    """Return the milliseconds of each call, so many at a time."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(work: Callable[[], Awaitable[Any]]) -> float:
        async with gate:
            return await timed(work())

    return await asyncio.gather(*(one(work) for work in works))


def tell(name: str, taken: Sequence[float], *, seconds: float) -> None:
    """Print a line of the table."""
    ordered = sorted(taken)
    p50, p99 = statistics.median(ordered), ordered[int(len(ordered) * 0.99) - 1]
    print(
        f" {name:<28} {len(taken):>6} {len(taken) / seconds:>8.0f} "
        f"{p50:>8.1f} {p99:>8.1f}"
    )


async def act_on_all(
    at: Cast, ids: Sequence[str], name: str, kind: str, said: dict[str, Any]
) -> None:
    """Let one person act on every case, all at once."""
    client = at.clients[name]
    cases = [await client.case(case_id) for case_id in ids]
    works = [
        lambda case=case: client.act(
            act_of(case, kind, said, office=OFFICES[name]), case.etag
        )
        for case in cases
    ]
    began = time.perf_counter()
    taken = await all_at_once(works)
    tell(f"{kind} by {name}", taken, seconds=time.perf_counter() - began)


async def measure(folder: Path, count: int) -> None:
    """Take so many cases up to positions_in."""
    async with cast(folder) as at:
        requester = at.clients["requester"]
        documents = [clean_document() for _ in range(count)]
        for document in documents:
            await requester.screen(document)
        ids = [document["request_id"] for document in documents]
        print(f" {'act':<28} {'acts':>6} {'acts/s':>8} {'p50 ms':>8} {'p99 ms':>8}")
        await act_on_all(at, ids, "officer", "staff", QUESTION)
        for name in REVIEWERS:
            await act_on_all(at, ids, name, "position", CONCUR)
        states = [(await requester.case(case_id)).view for case_id in ids]
        assert {view.state.value for view in states} == {"positions_in"}
        assert {len(view.steps) for view in states} == {2 + len(REVIEWERS)}


def main() -> int:
    """Run the measurement in a scratch folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=200)
    count = parser.parse_args().cases
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    with tempfile.TemporaryDirectory(prefix="proviso-acts-") as scratch:
        folder = make_folder(Path(scratch) / "service")
        asyncio.run(measure(folder, count))
    return 0


if __name__ == "__main__":
    sys.exit(main())
