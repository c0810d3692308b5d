"""A store that can't be written answers nobody; killing anything loses no answer."""

import asyncio
import os
import random
import resource
import signal
import sqlite3
from pathlib import Path
from typing import Any

import grpc
from test_screening import refusal

from proviso_server import keyring
from proviso_server.config import load
from proviso_server.log.fsck import fsck
from proviso_server.log.store import open_store
from service import (
    ServerProcess,
    clean_document,
    message,
    screening,
    server_process,
    until_health,
)

KILLS = 25
SEED = 20_261_124


def findings(folder: Path) -> list[str]:
    """Check the whole log, as `proviso-server log fsck` does."""
    config = load(folder / "proviso.toml")
    ring = keyring.load(config)
    store = open_store(config.log.store)
    try:
        keys = [ring.decision.public]
        return [f.line for f in fsck(store, keys=ring.log.keys, decision_keys=keys)]
    finally:
        store.close()


async def test_full_disk_answers_nobody_and_room_again_answers(folder: Path) -> None:
    """The limit on the size of files stands for a disk without room."""
    document = clean_document()
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            stub = screening(channel)
            before = await stub.Screen(message(clean_document()))
            limits = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (1_024, limits[1]))
            refused = await refusal(stub.Screen(message(document)))
            await until_health(server.address, "NOT_SERVING")
            resource.prlimit(server.pid, resource.RLIMIT_FSIZE, limits)
            await until_health(server.address, "SERVING")
            after = await stub.Screen(message(document))
        code = await server.stop()

    assert refused[:2] == (grpc.StatusCode.UNAVAILABLE, "ERROR_REASON_LOG_UNAVAILABLE")
    assert (before.decision.index, after.decision.index) == (0, 1)
    assert code == 0
    assert findings(folder) == []


async def test_store_that_may_only_be_read_answers_nobody(folder: Path) -> None:
    """SQLite's own lock stands for permissions, which don't hold for root."""
    document = clean_document()
    async with server_process(folder) as server:
        with sqlite3.connect(folder / "log.sqlite3", isolation_level=None) as other:
            other.execute("BEGIN EXCLUSIVE")
            async with grpc.aio.insecure_channel(server.address) as channel:
                refused = await refusal(screening(channel).Screen(message(document)))
                await until_health(server.address, "NOT_SERVING")
                other.execute("ROLLBACK")
                await until_health(server.address, "SERVING")
                answer = await screening(channel).Screen(message(document))

    assert refused[:2] == (grpc.StatusCode.UNAVAILABLE, "ERROR_REASON_LOG_UNAVAILABLE")
    assert answer.decision.index == 0


async def test_answers_survive_twenty_five_kills(folder: Path) -> None:
    """kill -9 of the service or of OPA at random moments, under load.

    Every answer given is in the log after the restart; asking again gives the same
    envelope; the log verifies.
    """
    rng = random.Random(SEED)  # noqa: S311  (repeatable, not secret)
    answered: dict[str, tuple[dict[str, Any], bytes]] = {}
    async with server_process(folder) as server:
        for number in range(KILLS):
            load_task = asyncio.create_task(_load(server, answered))
            await asyncio.sleep(rng.uniform(0.005, 0.25))
            if number % 2:
                os.kill(server.opa_pid, signal.SIGKILL)
                await asyncio.sleep(0.05)
                load_task.cancel()
                await asyncio.gather(load_task, return_exceptions=True)
                await until_health(server.address, "SERVING")
            else:
                await server.stop(signal.SIGKILL)
                await asyncio.gather(load_task, return_exceptions=True)
                await server.start()
            await _ask_again(
                server, rng.sample(sorted(answered), k=min(5, len(answered))), answered
            )
        await _ask_again(server, sorted(answered), answered)
        code = await server.stop()

    assert code == 0
    assert len(answered) > KILLS
    assert findings(folder) == []


async def _load(
    server: ServerProcess, answered: dict[str, tuple[dict[str, Any], bytes]]
) -> None:
    async def caller(stub: Any) -> None:
        while True:
            document = clean_document()
            try:
                response = await stub.Screen(message(document), timeout=5)
            except grpc.aio.AioRpcError:
                await asyncio.sleep(0.01)
                continue
            answered[document["request_id"]] = (document, response.decision.envelope)

    async with grpc.aio.insecure_channel(server.address) as channel:
        stub = screening(channel)
        async with asyncio.timeout(5):
            await asyncio.gather(*(caller(stub) for _ in range(4)))


async def _ask_again(
    server: ServerProcess,
    request_ids: list[str],
    answered: dict[str, tuple[dict[str, Any], bytes]],
) -> None:
    async with grpc.aio.insecure_channel(server.address) as channel:
        for request_id in request_ids:
            document, envelope = answered[request_id]
            response = await screening(channel).Screen(message(document), timeout=10)
            assert response.decision.envelope == envelope
