"""Append to a log for ever and print each receipt: a process to be killed.

python log_child.py DIRECTORY FIRST: the directory holds log.db and the trial keys. One
caller appends events that move ledgers and custody, and prints nothing.
"""

import asyncio
import contextlib
import hashlib
import sys
from pathlib import Path

import ledger_samples
from log_samples import ORIGIN, now, submission
from proviso_server.errors import EventRefused, RequestIdReused
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.writer import Log
from proviso_server.signing.keys import SigningKey, load
from random_events import handed

CALLERS = 4
EVENTS = 1_000
# Numbers of requests from here on are of the events.
HALF = 500_000


def load_key(directory: Path, name: str) -> SigningKey:
    return load(f"file:{directory / name}.pem", passphrase=None)


async def append_for_ever(log: Log, key: SigningKey, *, first: int) -> None:
    number = first
    while True:
        receipt = await log.append(submission(number, key=key))
        digest = hashlib.sha256(receipt.envelope).hexdigest()
        print(number, receipt.index, digest, flush=True)
        number += CALLERS


async def move_for_ever(log: Log, *, first: int) -> None:
    while True:
        for each in handed(EVENTS, seed=first, first=first):
            with contextlib.suppress(EventRefused, RequestIdReused):
                await log.append(each)
        first += EVENTS


async def main(directory: Path, first: int) -> None:
    signer = LogSigner(
        origin=ORIGIN,
        ed25519=load_key(directory, "ed25519"),
        ml_dsa_44=load_key(directory, "ml_dsa_44"),
    )
    key = load_key(directory, "decision")
    ledger_samples.KEYS[:] = [key]
    log = await Log.open(directory / "log.db", signer=signer, now=now)
    print("ready", flush=True)
    await asyncio.gather(
        *(append_for_ever(log, key, first=first + n) for n in range(CALLERS)),
        move_for_ever(log, first=first + HALF),
    )


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
