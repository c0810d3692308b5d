"""Faults of the store: nothing half-written, and work goes on when it can."""

import asyncio
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, select

import log_child
from log_samples import (
    DECISION_KEY,
    ORIGIN,
    SIGNER,
    filled_log,
    now,
    request_id,
    submission,
    tampering,
)
from proviso_server.errors import LogCorrupt, ProvisoError, StoreUnavailable
from proviso_server.log import schema
from proviso_server.log.checkpoint import LogKeys, LogSigner
from proviso_server.log.fsck import fsck
from proviso_server.log.rebuild import check_projections
from proviso_server.log.store import Store, open_store
from proviso_server.log.submission import sha256_hex
from proviso_server.log.tree import create_log, current_tree
from proviso_server.log.writer import Log
from proviso_server.signing import keys as signing_keys
from proviso_server.signing.keys import Algorithm, PublicKey

KILLS = 50


def log_over(store: Store) -> Log:
    with store.read() as connection:
        tree = current_tree(connection, keys=SIGNER.keys)
    return Log(store=store, signer=SIGNER, now=now, tree=tree)


def findings(store: Store, *, keys: LogKeys, trusted: PublicKey) -> list[str]:
    return [f.line for f in fsck(store, keys=keys, decision_keys=[trusted])]


@contextmanager
def pragma(store: Store, fault: str, cure: str) -> Iterator[None]:
    """Set a pragma on every connection while the block runs."""

    def set_fault(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA {fault}")

    def set_cure(connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA {cure}")

    event.listen(store.engine, "begin", set_fault, insert=True)
    yield
    event.remove(store.engine, "begin", set_fault)
    event.listen(store.engine, "begin", set_cure, insert=True)


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    with store.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    with pragma(store, f"max_page_count={pages}", "max_page_count=1000000"):
        yield


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    with pragma(store, "query_only=ON", "query_only=OFF"):
        yield


@contextmanager
def file_size_limit(store: Store) -> Iterator[None]:
    """Let the operating system refuse every write beyond the first page."""
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@contextmanager
def locked(store: Store) -> Iterator[None]:
    """Hold the write lock in another connection for longer than is waited."""
    name = store.engine.raw_connection()
    path = name.cursor().execute("PRAGMA database_list").fetchone()[2]
    name.close()
    with (
        pragma(store, "busy_timeout=20", "busy_timeout=5000"),
        tampering(Path(path)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        yield


Fault = Callable[[Store], AbstractContextManager[None]]
FAULTS: list[Fault] = [full_disk, read_only, file_size_limit, locked]


@pytest.mark.parametrize("fault", FAULTS)
async def test_fault_fails_every_caller_and_leaves_no_trace(
    tmp_path: Path, fault: Fault
) -> None:
    store = open_store(await filled_log(tmp_path, size=5))
    log = log_over(store)
    before = await log.checkpoint()
    with fault(store):
        outcomes = await asyncio.gather(
            *(log.append(submission(n, padding=9_000)) for n in range(5, 25)),
            return_exceptions=True,
        )
        with pytest.raises(StoreUnavailable):
            await log.probe()

    assert {type(outcome) for outcome in outcomes} == {StoreUnavailable}
    assert await log.checkpoint() == before
    await log.probe()
    receipts = await asyncio.gather(
        *(log.append(submission(n, padding=9_000)) for n in range(5, 25))
    )
    assert sorted(receipt.index for receipt in receipts) == list(range(5, 25))
    assert findings(store, keys=SIGNER.keys, trusted=DECISION_KEY.public) == []
    await log.close()


async def test_unknown_outcome_of_a_commit_is_settled_by_asking_again(
    tmp_path: Path,
) -> None:
    """A commit that was durable but reported as failed gives the same entry later."""
    store = open_store(await filled_log(tmp_path, size=1))
    log = log_over(store)

    def fail_after(connection: Connection) -> None:
        connection.connection.commit()
        event.remove(store.engine, "commit", fail_after)
        connection.exec_driver_sql("PRAGMA query_only=ON")
        try:
            connection.exec_driver_sql("DELETE FROM probes")
        finally:
            connection.exec_driver_sql("PRAGMA query_only=OFF")

    event.listen(store.engine, "commit", fail_after)
    with pytest.raises(StoreUnavailable):
        await log.append(submission(1))
    again = await log.append(submission(1))
    following = await log.append(submission(2))
    await log.close()

    assert (again.index, again.repeated, following.index) == (1, True, 2)


async def test_tampering_under_a_running_log_stops_it(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=3)
    store = open_store(path)
    log = log_over(store)
    with store.read() as connection:
        note = connection.scalar(select(schema.checkpoints.c.note))
    await log.append(submission(3))
    with tampering(path) as connection_of_another:
        connection_of_another.execute("UPDATE checkpoints SET note = ?", [note])

    for call in (log.append(submission(4)), log.probe()):
        with pytest.raises(LogCorrupt, match="the store is ahead: 4 entries"):
            await call
    await log.close()


async def test_failing_signer_fails_callers_not_the_log(tmp_path: Path) -> None:
    store = open_store(await filled_log(tmp_path, size=1))
    times = [-1, now()]
    with store.read() as connection:
        tree = current_tree(connection, keys=SIGNER.keys)
    log = Log(store=store, signer=SIGNER, now=lambda: times.pop(0), tree=tree)

    with pytest.raises(ProvisoError, match="timestamp -1: send POSIX seconds"):
        await log.append(submission(1))
    receipt = await log.append(submission(1))
    await log.close()

    assert (receipt.index, receipt.repeated) == (1, False)


def make_log(directory: Path) -> tuple[LogSigner, PublicKey]:
    """Create a log whose trial keys are files, for a child to use."""
    made = {}
    for name, algorithm in (
        ("ed25519", Algorithm.ED25519),
        ("ml_dsa_44", Algorithm.ML_DSA_44),
        ("decision", Algorithm.ED25519),
    ):
        made[name] = signing_keys.generate(algorithm, trial=True)
        uri = f"file:{directory / name}.pem"
        signing_keys.save(made[name], uri=uri, passphrase=None)
    signer = LogSigner(
        origin=ORIGIN, ed25519=made["ed25519"], ml_dsa_44=made["ml_dsa_44"]
    )
    create_log(directory / "log.db", signer=signer, now=now)
    return signer, made["decision"].public


def run_and_kill(directory: Path, *, first: int, after_s: float) -> list[list[str]]:
    """Let a child append, kill it, and return what it had acknowledged."""
    command = [sys.executable, log_child.__file__, str(directory), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(after_s)
        child.send_signal(signal.SIGKILL)
        output = child.stdout.read()
    # The last line may be cut; only whole lines were acknowledged to anybody.
    return [line.split() for line in output.splitlines(True) if line.endswith("\n")]


def test_killed_process_loses_no_acknowledged_entry(tmp_path: Path) -> None:
    """Fifty kills at random moments of one log; each restart goes on from there.

    After each, what is counted is what the entries say.
    """
    signer, trusted = make_log(tmp_path)
    moments = random.Random(20_260_601)  # noqa: S311 - a moment, not a secret
    acknowledged = []
    for kill in range(KILLS):
        after_s = moments.uniform(0.0, 0.12)
        acknowledged += run_and_kill(tmp_path, first=kill * 1_000_000, after_s=after_s)
        killed = open_store(tmp_path / "log.db")
        assert check_projections(killed) == []
        killed.close()

    store = open_store(tmp_path / "log.db")
    with store.read() as connection:
        table = schema.entries.c
        rows = connection.execute(select(table.entry_index, table.envelope)).all()
        decided = {
            row.request_id: row.entry_index
            for row in connection.execute(select(schema.decisions))
        }
    stored = {row.entry_index: sha256_hex(row.envelope) for row in rows}

    assert acknowledged
    for number, index, digest in acknowledged:
        assert stored[int(index)] == digest
        assert decided[request_id(int(number))] == int(index)
    assert findings(store, keys=signer.keys, trusted=trusted) == []
    store.close()
