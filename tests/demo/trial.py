"""The service of the demo, and the programs that are run: real processes, loopback."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from demo.narration import DemoError, Narrator

ROOT = Path(__file__).resolve().parents[2]
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 20.0
COMMAND_TIMEOUT_S = 120.0
# What is shown of the server's log when it does not start.
LAST_LINES = 5

_MODULES = {"proviso": "proviso_client", "proviso-server": "proviso_server"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A folder that `proviso-server init` fills, and where its service listens."""

    folder: Path
    address: str
    narrator: Narrator

    @property
    def service(self) -> Path:
        """Where keys, certificates, policy and log of the service are."""
        return self.folder / "service"

    @property
    def trust(self) -> Path:
        """The public keys, as an auditor has them from the start."""
        return self.service / "trust"

    @property
    def identity(self) -> list[str]:
        """The options with which a client reaches the service over mutual TLS."""
        return self.as_person("requester")

    def as_person(self, name: str, *, trust: bool = True) -> list[str]:
        """The same options for somebody else of the trial."""
        tls = self.service / "tls"
        return [
            *("--server", self.address),
            *(("--trust", str(self.trust)) if trust else ()),
            *("--ca", str(tls / "ca.pem"), "--cert", str(tls / f"{name}.pem")),
            *("--key", str(tls / f"{name}.key.pem")),
        ]

    def run(self, *words: str, expect: int = 0) -> str:
        """Run a program as its command line does; return what it printed.

        Raises DemoError when its exit code is another than expected. Where a failure
        is expected, what is returned is its complaint too.
        """
        self.narrator.command(words)
        return self.ask(*words, expect=expect)

    def ask(self, *words: str, expect: int = 0) -> str:
        """Run a program without telling of it."""
        program, *arguments = words
        ran = subprocess.run(
            [sys.executable, "-m", _MODULES[program], *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=COMMAND_TIMEOUT_S,
            check=False,
        )
        if ran.returncode != expect:
            raise DemoError(
                f"{program} {arguments[0]} ended with {ran.returncode}, not {expect}:\n"
                f"{ran.stdout[-2000:]}{ran.stderr[-2000:]}"
            )
        return ran.stdout + ran.stderr if expect else ran.stdout


def free_address() -> str:
    """Return a loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


@contextlib.contextmanager
def serving(trial: Trial) -> Iterator[int]:
    """Run the service for the time of a block; yield its process id."""
    words = ("serve", "--config", str(trial.service / "proviso.toml"))
    trial.narrator.command(
        [f"PROVISO_LISTEN={trial.address}", "proviso-server", *words]
    )
    log = trial.folder / "server.log"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", _MODULES["proviso-server"], *words],
            cwd=ROOT,
            env=os.environ | {"PROVISO_LISTEN": trial.address},
            stdout=sink,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_serving(process, trial, log)
            yield process.pid
        finally:
            code = _stop(process)
    if code:
        raise DemoError(f"the service ended with {code}:\n{_last_lines(log)}")


def _wait_until_serving(
    process: "subprocess.Popen[bytes]", trial: Trial, log: Path
) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    with _channel(trial) as channel:
        # The library declares its stub without its methods.
        health: Any = health_pb2_grpc.HealthStub(channel)
        while time.monotonic() < deadline:
            if process.poll() is not None:
                break
            with contextlib.suppress(grpc.RpcError):
                answer = health.Check(
                    health_pb2.HealthCheckRequest(), timeout=1, wait_for_ready=True
                )
                if answer.status == health_pb2.HealthCheckResponse.SERVING:
                    return
            time.sleep(0.1)
    raise DemoError(f"the service did not start:\n{_last_lines(log)}")


def _last_lines(log: Path) -> str:
    lines = log.read_text(errors="replace").splitlines()
    return "\n".join(lines[-LAST_LINES:])


def _channel(trial: Trial) -> grpc.Channel:
    tls = trial.service / "tls"
    credentials = grpc.ssl_channel_credentials(
        root_certificates=(tls / "ca.pem").read_bytes(),
        private_key=(tls / "requester.key.pem").read_bytes(),
        certificate_chain=(tls / "requester.pem").read_bytes(),
    )
    return grpc.secure_channel(trial.address, credentials)


def _stop(process: "subprocess.Popen[bytes]") -> int:
    """End the service through its own handle: it drains, or it is killed."""
    process.terminate()
    try:
        return process.wait(STOP_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()
