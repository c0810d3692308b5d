"""Real services for integration tests: in this process, or in one of their own."""

import asyncio
import contextlib
import copy
import datetime
import itertools
import json
import os
import shutil
import signal
import socket
import sys
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from proviso.document import parse
from proviso.v1 import screening_service_pb2, screening_service_pb2_grpc
from proviso_server.config import Config, load
from proviso_server.initialise import initialise
from proviso_server.serve import Running, running

ROOT = Path(__file__).parents[1]
START_TIMEOUT_S = 60.0
_NUMBERS = itertools.count(1)
_CLEAN = json.loads((Path(__file__).parent / "scenarios" / "T01.json").read_text())


def make_folder(folder: Path) -> Path:
    """Fill a folder as `proviso-server init` does."""
    initialise(
        folder,
        bundle=None,
        publisher_key=None,
        policies=ROOT / "policies",
        passphrase_file=None,
        origin="proviso.invalid/test",
        now=datetime.datetime.now(datetime.UTC),
    )
    return folder


def copy_folder(source: Path, target: Path) -> Path:
    """Copy a fresh service folder: making one takes seconds, copying none."""
    shutil.copytree(source, target)
    return target


def configuration(folder: Path, **changes: Any) -> Config:
    """Return the configuration on a free port, with no wait at the stop."""
    values: dict[str, Any] = {"listen": "127.0.0.1:0", "drain_s": 0.0} | changes
    return load(folder / "proviso.toml").model_copy(update=values)


@contextlib.asynccontextmanager
async def service(
    folder: Path, *, insecure_dev: bool = True, **changes: Any
) -> AsyncIterator[Running]:
    """Run a service in this process."""
    config = configuration(folder, **changes)
    async with running(config, insecure_dev=insecure_dev) as started:
        yield started


def today() -> str:
    """Return the server's day."""
    return datetime.datetime.now(datetime.UTC).date().isoformat()


def clean_document(**changes: Any) -> dict[str, Any]:
    """Return a request document with every paper, of today, with an id of its own.

    Its article is one of its own too, so that it adds up with no other.
    """
    document: dict[str, Any] = copy.deepcopy(_CLEAN["facts"])
    number = next(_NUMBERS)
    for item in document["items"]:
        item["nomenclature"] = f"Carrier ZT-{number}"
        item["stock_number"] = f"test-{number}-{item['line']}"
    identity = {"request_id": str(uuid.uuid4()), "decision_date": today()}
    return document | identity | changes


def message(document: dict[str, Any], *, as_of: bool = False) -> Any:
    """Return the wire form of a request to screen."""
    return screening_service_pb2.ScreenRequest(
        request=parse(document).message, as_of=as_of
    )


def screening(channel: Any) -> Any:
    """Return the stub of ScreeningService."""
    return screening_service_pb2_grpc.ScreeningServiceStub(channel)


async def health_of(address: str) -> str:
    """Return the health of a service, UNREACHABLE where it does not answer."""
    async with grpc.aio.insecure_channel(address) as channel:
        stub: Any = health_pb2_grpc.HealthStub(channel)
        try:
            answer = await stub.Check(health_pb2.HealthCheckRequest(), timeout=5)
        except grpc.aio.AioRpcError:
            return "UNREACHABLE"
    return str(health_pb2.HealthCheckResponse.ServingStatus.Name(answer.status))


async def until_health(address: str, wanted: str) -> None:
    """Wait until the health is as wanted; a minute at most."""
    async with asyncio.timeout(START_TIMEOUT_S):
        while await health_of(address) != wanted:
            await asyncio.sleep(0.05)


def free_address() -> str:
    """Return a loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


class ServerProcess:
    """A service in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = free_address()
        self.process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> Path:
        """Where its log lines go, one JSON object a line."""
        return self.folder / "service.log"

    @property
    def pid(self) -> int:
        """The process id of the running service."""
        assert self.process is not None
        return self.process.pid

    @property
    def opa_pid(self) -> int:
        """The process id of its OPA child."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text()
        return int(children.split()[0])

    async def start(self) -> None:
        """Start it and wait until it serves."""
        parts = [str(ROOT / part) for part in ("proto", "server")]
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "proviso_server",
                "serve",
                "--insecure-dev",
                f"--config={self.folder / 'proviso.toml'}",
                env=os.environ
                | {
                    "PYTHONPATH": os.pathsep.join(parts),
                    "PROVISO_LISTEN": self.address,
                },
                stdout=log,
            )
        await until_health(self.address, "SERVING")

    async def stop(self, number: int = signal.SIGTERM) -> int:
        """End it by a signal; return its exit code."""
        assert self.process is not None
        if self.process.returncode is None:
            self.process.send_signal(number)
        async with asyncio.timeout(START_TIMEOUT_S):
            return await self.process.wait()


@contextlib.asynccontextmanager
async def server_process(folder: Path) -> AsyncIterator[ServerProcess]:
    """Run a service in a process of its own for the time of a block."""
    server = ServerProcess(folder)
    await server.start()
    try:
        yield server
    finally:
        await server.stop(signal.SIGKILL)
