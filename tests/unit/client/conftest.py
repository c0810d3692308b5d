"""Exports and services that several tests of the client share."""

import asyncio
import shutil
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

import act_evidence as ae
import canned as service
import evidence as ev
import evidence_log as log
from command_line import DECISIONS
from exports import LOG, MADE, SMALL


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of 515 entries; not to be changed."""
    folder = tmp_path_factory.mktemp("large")
    LOG.export(folder)
    return folder


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of 5 entries; not to be changed."""
    folder = tmp_path_factory.mktemp("small")
    log.log_of(MADE[:SMALL]).export(folder)
    return folder


@pytest.fixture
def export(pristine: Path, tmp_path: Path) -> Path:
    """An export of 5 entries to tamper with."""
    return Path(shutil.copytree(pristine, tmp_path / "export"))


@pytest.fixture
async def canned() -> AsyncIterator[service.Canned]:
    async with service.serving(service.Canned()) as running:
        yield running


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    log.log_of(DECISIONS).export(tmp_path / "export")
    return tmp_path / "export"


@pytest.fixture
def trust(tmp_path: Path) -> Path:
    """A directory of trust that came by another way."""
    folder = tmp_path / "trust"
    log.put(folder / "keys/decision.pem", ev.pem(ev.DECISION_KEY))
    log.put(folder / "log.vkeys", "".join(f"{key}\n" for key in ev.VKEYS).encode())
    return folder


@pytest.fixture
def people(trust: Path) -> Path:
    """A directory of trust that knows who names persons."""
    log.put(trust / "people/ca.pem", ae.AUTHORITY_PEM)
    return trust


@pytest.fixture
def background() -> Iterator[service.Canned]:
    """A service in a thread of its own, since commands run loops of their own."""
    known = service.Canned(keys=service.listed_keys())
    started, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with service.serving(known):
            started.set()
            await stop.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    assert started.wait(timeout=10)
    try:
        yield known
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(timeout=10)
        loop.close()
