"""Builds the service from its configuration, runs it, and takes it down in order."""

import asyncio
import contextlib
import datetime
import signal
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import grpc
import structlog
from grpc_health.v1 import health, health_pb2_grpc
from prometheus_client import CollectorRegistry, start_http_server

from proviso_server import keyring, liveness, registration, start
from proviso_server.activation import Activator
from proviso_server.api.access import check_roles
from proviso_server.api.calls import CallInterceptor
from proviso_server.api.intake import MAX_BATCH_BYTES
from proviso_server.cases.metrics import CaseMetrics
from proviso_server.config import Config, printable
from proviso_server.errors import ConfigInvalid, ProvisoError
from proviso_server.log.writer import Log
from proviso_server.policy.slot import PolicySlot
from proviso_server.screen import Screener
from proviso_server.stages import Stages
from proviso_server.warm import warm

# For the last answers to leave, once their calls have ended.
CLOSE_S = 0.5
# Room for the envelope of a batch message beyond its documents.
MAX_RECEIVE_BYTES = MAX_BATCH_BYTES + 64 * 1024
logger = structlog.get_logger("proviso.serve")


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A service that answers: where, and the process of its OPA child."""

    address: str
    opa_pid: Callable[[], int | None]


def utc_now() -> datetime.datetime:
    """Return the time of day in UTC."""
    return datetime.datetime.now(datetime.UTC)


async def serve(config: Config, *, insecure_dev: bool) -> None:
    """Run until SIGTERM or SIGINT, then drain."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with running(config, insecure_dev=insecure_dev) as service:
        logger.info("serving", address=service.address, insecure_dev=insecure_dev)
        await stop.wait()
        logger.info("draining", at_most_s=config.drain_s)


@contextlib.asynccontextmanager
async def running(config: Config, *, insecure_dev: bool) -> AsyncIterator[Running]:
    """Run the service for the time of a block.

    Taken down in reverse: health says NOT_SERVING, calls drain, the log commits what
    waits, OPA stops.
    """
    credentials = start.credentials(config, insecure_dev=insecure_dev)
    check_roles(config.roles)
    ring = keyring.load(config)
    registry = CollectorRegistry()
    logger.info("configuration", **printable(config))
    async with contextlib.AsyncExitStack() as stack:
        log = await Log.open(
            config.log.store, signer=ring.log, now=lambda: int(time.time())
        )
        await stack.enter_async_context(log)
        loader = start.loader(config)
        bundle = await start.bundle(config, log, loader)
        policies = PolicySlot(await loader.load(bundle))
        await stack.enter_async_context(policies)
        screener = Screener(
            log=log,
            policies=policies,
            keys=(ring.decision,),
            now=utc_now,
            stages=Stages(registry),
            insecure_dev=insecure_dev,
        )
        roles = None if insecure_dev else config.roles
        calls = CallInterceptor(roles=roles, registry=registry)
        server = grpc.aio.server(
            interceptors=[calls],
            maximum_concurrent_rpcs=config.max_concurrent_calls,
            options=[("grpc.max_receive_message_length", MAX_RECEIVE_BYTES)],
        )
        activator = Activator(
            log=log,
            policies=policies,
            loader=loader,
            keys=screener.keys,
            now=utc_now,
            kept=config.policy.activated,
            scenarios=config.policy.scenarios,
            timeout_s=config.opa.timeout_s,
            insecure_dev=insecure_dev,
        )
        stack.push_async_callback(activator.settle)
        stopping = asyncio.Event()
        registration.register(
            server,
            registration.Parts(
                screener=screener,
                activator=activator,
                ring=ring,
                config=config,
                stopping=stopping,
                now=utc_now,
            ),
        )
        CaseMetrics(registry, log.read_here, today=lambda: utc_now().date())
        statuses = health.aio.HealthServicer()
        health_pb2_grpc.add_HealthServicer_to_server(statuses, server)
        port = _bind(server, config.listen, credentials)
        if config.metrics:
            _serve_metrics(config.metrics, registry, stack)
        await _warm(screener, config)
        await server.start()
        await liveness.say_once(statuses, screener, names=registration.SERVICES)
        watch = asyncio.create_task(
            liveness.say(statuses, screener, names=registration.SERVICES)
        )
        try:
            host = config.listen.rpartition(":")[0]
            yield Running(address=f"{host}:{port}", opa_pid=lambda: policies.opa_pid)
        finally:
            stopping.set()
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch
            await statuses.enter_graceful_shutdown()
            await calls.drain(timeout_s=config.drain_s)
            await server.stop(CLOSE_S)


async def _warm(screener: Screener, config: Config) -> None:
    """Warm up; where that fails, health says so and callers get the same error."""
    try:
        await warm(screener.policies.current, timeout_s=config.opa.timeout_s)
    except ProvisoError as error:
        logger.warning("not_warm", reason=str(error))


def _bind(
    server: grpc.aio.Server, listen: str, credentials: grpc.ServerCredentials | None
) -> int:
    try:
        if credentials is None:
            return int(server.add_insecure_port(listen))
        return int(server.add_secure_port(listen, credentials))
    except RuntimeError as error:
        raise ConfigInvalid(
            f"listen {listen} can't be used; another process may listen there, or the "
            "certificate and key do not fit"
        ) from error


def _serve_metrics(
    address: str, registry: CollectorRegistry, stack: contextlib.AsyncExitStack
) -> None:
    host, _, port = address.rpartition(":")
    try:
        http, thread = start_http_server(int(port), addr=host, registry=registry)
    except OSError as error:
        raise ConfigInvalid(f"metrics {address} can't be used ({error})") from error
    stack.callback(thread.join)
    stack.callback(http.server_close)
    stack.callback(http.shutdown)
