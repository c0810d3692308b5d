"""Says SERVING only while policy engine, store and signing key can work."""

import asyncio
from collections.abc import Sequence

import structlog
from grpc_health.v1 import health, health_pb2

from proviso_server.errors import ProvisoError
from proviso_server.screen import Screener

INTERVAL_S = 1.0
TIMEOUT_S = 2.0
logger = structlog.get_logger("proviso.serve")


async def say(
    statuses: health.aio.HealthServicer, screener: Screener, *, names: Sequence[str]
) -> None:
    """Say it again and again."""
    while True:
        await asyncio.sleep(INTERVAL_S)
        await say_once(statuses, screener, names=names)


async def say_once(
    statuses: health.aio.HealthServicer, screener: Screener, *, names: Sequence[str]
) -> None:
    """Say it of the services by these names, and of the whole."""
    serving = False
    try:
        screener.keys[0].sign(b"health")
        await screener.log.probe()
        with screener.policies.use() as policy:
            serving = await policy.engine.healthy(timeout_s=TIMEOUT_S)
        if not serving:
            logger.warning("not_serving", reason="the policy engine is not healthy")
    except ProvisoError as error:
        logger.warning("not_serving", reason=str(error))
    response = health_pb2.HealthCheckResponse
    status = response.SERVING if serving else response.NOT_SERVING
    for name in ("", *names):
        await statuses.set(name, status)
