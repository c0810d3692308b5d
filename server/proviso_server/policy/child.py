"""Runs OPA as a child process on loopback and keeps it running.

The child loads a private copy of the bundle's bytes, those whose digest goes into
decisions, and refuses it when the signature is not the
publisher's. A random token, made at each start of the service, reaches the child
in a bundle of its own in a private folder; OPA's authorization policy asks for it.
"""

import asyncio
import contextlib
import io
import json
import logging
import os
import secrets
import socket
import sys
import tarfile
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

from proviso_server.errors import PolicyUnavailable
from proviso_server.policy.engine import Engine, OpaAddress

logger = logging.getLogger(__name__)

START_TIMEOUT_S = 30.0
STOP_TIMEOUT_S = 5.0
# Enough for why OPA refused a bundle.
MAX_LOG_BYTES = 2_000
_POLL_S = 0.05
# Fewer collections: a seventh less CPU a decision for 100 MB more memory.
_ENVIRONMENT = {"GOGC": "400"}
_LAUNCH = Path(__file__).with_name("launch.py")
_FIRST_PAUSE_S = 0.1
_LONGEST_PAUSE_S = 5.0
# A child that lived as long worked; its end is a new fault, not the old one again.
_STEADY_S = 30.0
_FLAGS = (
    "--authentication=token",
    "--authorization=basic",
    "--optimize-store-for-read-speed",
    "--skip-version-check",
    "--log-level=error",
)


class OpaChild:
    """A supervised OPA; restarts with growing pauses until it is stopped."""

    def __init__(self, *, binary: Path, bundle: bytes, publisher_key_pem: str) -> None:
        self._binary = binary
        self._folder = tempfile.TemporaryDirectory(prefix="proviso-opa-")
        self._port = _free_port()
        self._process: asyncio.subprocess.Process | None = None
        self._watch: asyncio.Task[None] | None = None
        token = secrets.token_hex(32)
        self.address = OpaAddress(url=f"http://127.0.0.1:{self._port}", token=token)
        _write_configuration(
            Path(self._folder.name), bundle, publisher_key_pem, token=token
        )

    @property
    def pid(self) -> int | None:
        """Process id of the running child."""
        return self._process.pid if self._process else None

    async def start(self) -> None:
        """Start the child and wait until its bundles are active."""
        await self._spawn()
        self._watch = asyncio.create_task(self._supervise())
        async with Engine(self.address) as engine:
            try:
                async with asyncio.timeout(START_TIMEOUT_S):
                    # OPA tells nobody when it is ready: ask until it is.
                    while not await engine.healthy(timeout_s=1.0):  # noqa: ASYNC110
                        await asyncio.sleep(_POLL_S)
            except TimeoutError as error:
                logger.error("opa_not_ready log=%s", self._last_words())
                await self.stop()
                raise PolicyUnavailable(
                    "OPA did not activate the policy bundle; check that its signature "
                    "is by the configured publisher key"
                ) from error

    async def stop(self) -> None:
        """End the child and remove its private folder."""
        if self._watch:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        if self._process and self._process.returncode is None:
            self._process.terminate()
            try:
                await asyncio.wait_for(self._process.wait(), STOP_TIMEOUT_S)
            except TimeoutError:
                self._process.kill()
                await self._process.wait()
        self._folder.cleanup()

    async def _spawn(self) -> None:
        folder = Path(self._folder.name)
        with (folder / "opa.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-I",
                "-S",
                _LAUNCH,
                str(os.getpid()),
                self._binary,
                "run",
                "--server",
                f"--config-file={folder / 'config.json'}",
                f"--addr=127.0.0.1:{self._port}",
                *_FLAGS,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={**_ENVIRONMENT, **os.environ},
            )

    def _last_words(self) -> str:
        """Return the end of OPA's own log, which goes with its folder."""
        try:
            log = (Path(self._folder.name) / "opa.log").read_bytes()
        except OSError:
            return ""
        return log[-MAX_LOG_BYTES:].decode(errors="replace").strip()

    async def _supervise(self) -> None:
        pause_s = _FIRST_PAUSE_S
        while self._process is not None:
            started = time.monotonic()
            code = await self._process.wait()
            if time.monotonic() - started > _STEADY_S:
                pause_s = _FIRST_PAUSE_S
            logger.error(
                "opa_exited code=%s restart_in_s=%s log=%s",
                code,
                pause_s,
                self._last_words(),
            )
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
            await self._spawn()


@contextlib.asynccontextmanager
async def running(
    *, binary: Path, bundle: bytes, publisher_key_pem: str
) -> AsyncIterator[OpaChild]:
    """Run a child for the time of a block."""
    child = OpaChild(binary=binary, bundle=bundle, publisher_key_pem=publisher_key_pem)
    try:
        await child.start()
        yield child
    finally:
        await child.stop()


def _write_configuration(
    folder: Path, bundle: bytes, publisher_key_pem: str, *, token: str
) -> None:
    (folder / "bundle.tar.gz").write_bytes(bundle)
    _write_token_bundle(folder / "token.tar.gz", token)
    configuration = {
        "keys": {"publisher": {"algorithm": "ES256", "key": publisher_key_pem}},
        "bundles": {
            "policy": {
                "resource": (folder / "bundle.tar.gz").as_uri(),
                "signing": {"keyid": "publisher"},
            },
            "token": {"resource": (folder / "token.tar.gz").as_uri()},
        },
    }
    (folder / "config.json").write_text(json.dumps(configuration))


def _write_token_bundle(path: Path, token: str) -> None:
    members = {
        ".manifest": {"roots": ["proviso_token"]},
        "proviso_token/data.json": {"value": token},
    }
    with tarfile.open(path, "w:gz") as archive:
        for name, value in members.items():
            content = json.dumps(value).encode()
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
