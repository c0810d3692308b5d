"""SIGTERM under load: health first, running calls finish, the log is whole."""

import asyncio
import signal
import time
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc
from test_store_faults import findings

from proviso.v1 import audit_service_pb2, audit_service_pb2_grpc, screening_service_pb2
from service import clean_document, message, screening, server_process

CALLERS = 8
LOAD_S = 0.5
STATUS = health_pb2.HealthCheckResponse.ServingStatus
UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
# What init configures: a watch of the health must not hold the stop so long.
DRAIN_S = 10.0
# Between the two messages on one connection and their two tasks here.
SCHEDULING_S = 0.05


async def call_until_refused(
    channel: Any, answered: dict[str, bytes]
) -> tuple[grpc.StatusCode, float]:
    """Screen again and again; return how and when the first call was refused."""
    while True:
        document = clean_document()
        try:
            answer = await screening(channel).Screen(message(document))
        except grpc.aio.AioRpcError as error:
            return error.code(), time.monotonic()
        answered[document["request_id"]] = answer.decision.envelope


async def watch_until_not_serving(
    channel: Any, seen: asyncio.Event
) -> tuple[list[str], float]:
    """Follow the health; return what it was, and when it was no longer SERVING."""
    stub: Any = health_pb2_grpc.HealthStub(channel)
    statuses = []
    async for answer in stub.Watch(health_pb2.HealthCheckRequest()):
        statuses.append(STATUS.Name(answer.status))
        seen.set()
        if answer.status == health_pb2.HealthCheckResponse.NOT_SERVING:
            break
    return statuses, time.monotonic()


async def test_stop_under_load_finishes_what_runs_and_leaves_a_whole_log(
    folder: Path,
) -> None:
    answered: dict[str, bytes] = {}
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            seen = asyncio.Event()
            watch = asyncio.create_task(watch_until_not_serving(channel, seen))
            await seen.wait()
            calls = [
                asyncio.create_task(call_until_refused(channel, answered))
                for _ in range(CALLERS)
            ]
            await asyncio.sleep(LOAD_S)
            began = time.monotonic()
            code = await server.stop(signal.SIGTERM)
            took_s = time.monotonic() - began
            refused = await asyncio.gather(*calls)
            statuses, turned = await watch

    assert code == 0
    assert statuses == ["SERVING", "NOT_SERVING"]
    assert {code for code, _ in refused} == {UNAVAILABLE}
    assert took_s < DRAIN_S
    assert turned <= min(at for _, at in refused) + SCHEDULING_S
    assert len(answered) > CALLERS
    assert findings(folder) == []


async def test_every_answer_given_before_the_stop_is_there_after_the_next_start(
    folder: Path,
) -> None:
    answered: dict[str, bytes] = {}
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            calls = [
                asyncio.create_task(call_until_refused(channel, answered))
                for _ in range(CALLERS)
            ]
            await asyncio.sleep(LOAD_S)
            code = await server.stop(signal.SIGINT)
            await asyncio.gather(*calls)
        await server.start()
        async with grpc.aio.insecure_channel(server.address) as channel:
            audit = audit_service_pb2_grpc.AuditServiceStub(channel)
            stored = {
                name: await audit.GetDecision(
                    audit_service_pb2.GetDecisionRequest(request_id=name)
                )
                for name in answered
            }
            noted = await audit.GetCheckpoint(audit_service_pb2.GetCheckpointRequest())

    assert code == 0
    assert {n: s.decision.envelope for n, s in stored.items()} == answered
    # An answer that was durable but no longer reached its caller may stand beside.
    assert int(noted.checkpoint.split(b"\n")[1]) >= len(answered)


async def test_batch_that_runs_at_the_stop_is_finished(folder: Path) -> None:
    requests = [message(clean_document()).request for _ in range(64)]
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            call = screening(channel).ScreenBatch(
                screening_service_pb2.ScreenBatchRequest(requests=requests)
            )
            results = [await anext(aiter(call))]
            stop = asyncio.create_task(server.stop(signal.SIGTERM))
            results += [result async for result in call]
            code = await stop

    assert code == 0
    assert sorted(result.position for result in results) == list(range(64))
    assert all(result.HasField("decision") for result in results)
    assert findings(folder) == []
