"""One load generator, a process of its own; prints what it measured as JSON.

load.py raw URL TOKEN | unary ADDRESS | batch ADDRESS   CLIENTS COUNT DAY SEED
"""

import asyncio
import json
import resource
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import grpc

from bench.packets import packets
from proviso.document import parse
from proviso.v1 import screening_service_pb2, screening_service_pb2_grpc
from proviso_server.policy.question import question

CHANNEL_BYTES = 64 * 1024 * 1024
BATCH = 500
WARM = 32


async def drive(
    send: Callable[[Any], Awaitable[int]], work: Iterator[Any], *, clients: int
) -> list[float]:
    """Let `clients` workers send one item after another; return seconds of each."""
    taken: list[float] = []

    async def worker() -> None:
        for item in work:
            started = time.perf_counter()
            done = await send(item)
            taken.extend([(time.perf_counter() - started) / done] * done)

    await asyncio.gather(*(worker() for _ in range(clients)))
    return taken


async def raw(
    url: str, token: str, documents: list[Any], clients: int
) -> dict[str, Any]:
    """Ask OPA alone, one request a call; the bodies are ready before."""
    bodies = [
        json.dumps({"input": question(document)}).encode() for document in documents
    ]
    path = f"{url}/v1/data/proviso/screening?strict-builtin-errors=true"
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(headers=headers) as session:

        async def send(body: bytes) -> int:
            async with session.post(path, data=body) as response:
                answer = await response.json()
                if "result" not in answer:
                    raise SystemExit(f"OPA answered {answer}")
            return 1

        return await _measured(send, bodies, clients=clients)


async def unary(address: str, documents: list[Any], clients: int) -> dict[str, Any]:
    """Screen one request a call."""
    async with grpc.aio.insecure_channel(address) as channel:
        stub = screening_service_pb2_grpc.ScreeningServiceStub(channel)
        messages = [
            screening_service_pb2.ScreenRequest(request=parse(document).message)
            for document in documents
        ]

        async def send(message: Any) -> int:
            response = await stub.Screen(message)
            if not response.decision.proof:
                raise SystemExit("no proof")
            return 1

        return await _measured(send, messages, clients=clients)


async def batch(address: str, documents: list[Any]) -> dict[str, Any]:
    """Screen in batches, one after another."""
    options = [("grpc.max_send_message_length", CHANNEL_BYTES)]
    async with grpc.aio.insecure_channel(address, options=options) as channel:
        stub = screening_service_pb2_grpc.ScreeningServiceStub(channel)
        messages = [parse(document).message for document in documents]
        groups = [messages[i : i + BATCH] for i in range(0, len(messages), BATCH)]

        async def send(group: Any) -> int:
            call = stub.ScreenBatch(
                screening_service_pb2.ScreenBatchRequest(requests=group)
            )
            async for response in call:
                if not response.HasField("decision"):
                    raise SystemExit(f"no decision: {response.error.message}")
            return len(group)

        return await _measured(send, groups, clients=1, warm=0)


async def _measured(
    send: Callable[[Any], Awaitable[int]],
    work: list[Any],
    *,
    clients: int,
    warm: int = WARM,
) -> dict[str, Any]:
    for item in work[:warm]:
        await send(item)
    print(json.dumps({"ready": True}), flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    before, started = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
    taken = sorted(await drive(send, iter(work[warm:]), clients=clients))
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_SELF)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "count": len(taken),
        "seconds": seconds,
        "p50_ms": taken[len(taken) // 2] * 1000,
        "p99_ms": taken[int(len(taken) * 0.99)] * 1000,
        "client_cpu_ms": used * 1000 / len(taken),
    }


def main() -> None:
    """Generate one load and print what it measured."""
    mode, *rest = sys.argv[1:]
    clients, count, day, seed = int(rest[-4]), int(rest[-3]), rest[-2], int(rest[-1])
    documents = packets(count + (WARM if mode != "batch" else 0), day=day, seed=seed)
    if mode == "raw":
        result = asyncio.run(raw(rest[0], rest[1], documents, clients))
    elif mode == "unary":
        result = asyncio.run(unary(rest[0], documents, clients))
    else:
        result = asyncio.run(batch(rest[0], documents))
    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    main()
