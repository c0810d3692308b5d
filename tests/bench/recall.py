"""Measure what remembering costs a screening: python tests/bench/recall.py [SIZE ...].

For each size (1000 and 100000 unless told) it fills the log of a service with decisions
that reserve and packages that add up, and copies it. In the copy, the log also has
positions in two ledgers of a transfer and a chain of five hops for its item. Two
services then screen that transfer in turns, over gRPC, by one caller and without
reserving, so that what else the machine does falls on both.
"""

import argparse
import asyncio
import contextlib
import datetime
import itertools
import shutil
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / part) for part in ("proto", "server", "tests")]
sys.path.insert(0, str(ROOT / "clients/python"))


import structlog  # noqa: E402

import ledger_samples  # noqa: E402
from ledger_samples import claim, decision, delivery, event, moved, posting, started  # noqa: E402
from proviso_client import ClientTls, ProvisoClient, Trust  # noqa: E402
from proviso_server import keyring  # noqa: E402
from proviso_server.log.account import Account, fiscal_year, quarter  # noqa: E402
from proviso_server.log.submission import Record, Submission  # noqa: E402
from proviso_server.log.writer import Log  # noqa: E402
from service import clean_document, configuration, make_folder, service, today  # noqa: E402

CALLERS = 256
ROUNDS = 250
WARM = 20
HOPS = ("DEU", "NLD", "BEL", "NOR", "DEU")
SERIAL = "REMEMBERED1"
PARTIES = ("FRA", "GRC", "ITA", "PRT", "ESP", "DNK", "CZE", "HUN")


def entries(first: int, size: int) -> Iterator[Submission]:
    """Yield decisions that reserve, of many parties and articles."""
    day = today()
    account = Account("grant_505b", fiscal_year(day), "UKR")
    later = (datetime.date.fromisoformat(day) + datetime.timedelta(180)).isoformat()
    for number in range(first, size):
        package = {
            "holder": PARTIES[number % 8],
            "recipient": PARTIES[number // 8 % 8],
            "articles": [
                {
                    "keys": [f"M{number // 64 % 500}"],
                    "acquisition_cost_usd": 5,
                    "mde_usd": 0,
                }
            ],
        }
        claims = [claim(account, asked=1, expires_on=later)]
        yield decision(number, claims=claims, day=day, package=package)


def memories() -> Iterator[Submission | Record]:
    """Yield what gives the transfer two positions and its item a chain."""
    day = today()
    positions = [
        posting("opening", 5_000_000, Account("transfer_quarter", quarter(day))),
        posting("opening", 7, Account("eda_transport", fiscal_year(day), "LTU")),
    ]
    keys = {"article": "M113", "article_keys": ["M113"]}
    begun = started(SERIAL, holder=HOPS[0]) | keys
    yield event(1, postings=positions, custody=[begun], day=day)
    for step, (giver, taker) in enumerate(itertools.pairwise(HOPS), 1):
        number = 900_000_000 + step
        yield decision(number, day=day)
        hop = moved(SERIAL, giver=giver, taker=taker, of=number) | keys | {"on": day}
        yield delivery(step + 1, of=number, custody=[hop], day=day)


async def append_all(log: Log, handed: Iterator[Submission | Record]) -> None:
    async def call() -> None:
        for each in handed:
            await log.append(each)

    await asyncio.gather(*(call() for _ in range(CALLERS)))


def transfer() -> dict[str, Any]:
    """Return the transfer of one item, from the last holder of the chain."""
    document = clean_document(request_id=str(uuid.uuid4()))
    item = document["items"][0]
    item["stock_number"], item["nomenclature"] = "M113", "M113"
    item["serials"] = [SERIAL]
    document["custody"] = [
        {
            "holder": holder,
            "received_on": "2010-06-01",
            "consent_reference": f"REF-{step}",
        }
        for step, holder in enumerate(HOPS)
    ]
    return document


async def seconds(client: ProvisoClient, document: dict[str, Any]) -> float:
    start = time.perf_counter()
    await client.screen(document)
    return time.perf_counter() - start


@contextlib.asynccontextmanager
async def open_client(folder: Path) -> AsyncIterator[ProvisoClient]:
    """Run the service of a folder, and give a client of it that may not reserve."""
    tls = ClientTls(
        ca=folder / "tls/ca.pem",
        cert=folder / "tls/requester.pem",
        key=folder / "tls/requester.key.pem",
    )
    trust = Trust.from_directory(folder / "trust")
    async with service(folder, insecure_dev=False) as started_service:
        async with ProvisoClient(
            started_service.address, trust=trust, tls=tls
        ) as client:
            yield client


async def measure(plain: Path, remembering: Path, *, size: int) -> str:
    """Screen with both services in turns, and return a row."""
    took: list[list[float]] = [[], []]
    async with open_client(plain) as first, open_client(remembering) as second:
        for number in range(ROUNDS + WARM):
            for place, client in enumerate((first, second)):
                spent = await seconds(client, transfer())
                if number >= WARM:
                    took[place].append(spent)
    without, with_ = (statistics.median(each) * 1_000 for each in took)
    return f"{size:>9,} {without:>10.2f} {with_:>10.2f} {with_ / without:>7.2f}"


async def main(sizes: list[int]) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    print(f"{'entries':>9} {'without ms':>10} {'with ms':>10} {'ratio':>7}")
    with tempfile.TemporaryDirectory(prefix="recall-") as directory:
        pristine = make_folder(Path(directory) / "pristine")
        reached = 0
        for size in sizes:
            await fill(pristine, entries(reached, size))
            plain, remembering = Path(directory) / "plain", Path(directory) / "rich"
            for copy in (plain, remembering):
                shutil.copytree(pristine, copy)
            await fill(remembering, memories())
            print(await measure(plain, remembering, size=size), flush=True)
            for copy in (plain, remembering):
                shutil.rmtree(copy)
            reached = size


async def fill(folder: Path, handed: Iterator[Submission | Record]) -> None:
    """Append to the log of a folder whose service does not run."""
    config = configuration(folder)
    ring = keyring.load(config)
    ledger_samples.KEYS[:] = [ring.decision]
    async with await Log.open(
        config.log.store, signer=ring.log, now=lambda: int(time.time())
    ) as log:
        await append_all(log, handed)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000, 100_000])
    asyncio.run(main(sorted(parser.parse_args().sizes)))
