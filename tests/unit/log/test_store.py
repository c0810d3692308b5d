"""Creating and opening: different verbs, and each refuses what is not its own."""

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event

from log_samples import SIGNER, filled_log, new_log, now, open_log, tampering
from proviso_server.errors import InputError, LogCorrupt, StoreUnavailable
from proviso_server.log import merkle, queries, schema
from proviso_server.log.checkpoint import open_checkpoint
from proviso_server.log.store import open_store
from proviso_server.log.tree import create_log


async def test_new_log_has_a_signed_checkpoint_of_nothing(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        checkpoint = open_checkpoint(await log.checkpoint(), SIGNER.keys)

    assert (checkpoint.size, checkpoint.root) == (0, merkle.EMPTY_ROOT)


def test_new_log_is_one_private_file(tmp_path: Path) -> None:
    path = new_log(tmp_path)

    assert [file.name for file in tmp_path.iterdir()] == ["log.db"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_every_connection_is_durable_and_checks_foreign_keys(tmp_path: Path) -> None:
    store = open_store(new_log(tmp_path))
    with store.read() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    store.close()

    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    store = open_store(new_log(tmp_path))
    with store.read() as connection:
        context = MigrationContext.configure(connection)
        differences = compare_metadata(context, schema.metadata)
        made = [
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            )
        ]
    store.close()

    assert differences == []
    assert sorted(made) == sorted([*schema.metadata.tables, "alembic_version"])


@pytest.mark.parametrize("name", ["log.db", "log.db-wal", "log.db-shm"])
def test_creating_over_what_exists_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")

    with pytest.raises(InputError, match="exists, or has left side files"):
        new_log(tmp_path)

    assert (tmp_path / name).read_text() == "mine"


def test_creating_in_a_missing_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="check the directory"):
        create_log(tmp_path / "none" / "log.db", signer=SIGNER, now=now)


def test_opening_what_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist; create the log first"):
        open_store(tmp_path / "log.db")

    assert list(tmp_path.iterdir()) == []


async def test_opening_a_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "log.db"
    path.write_bytes(b"not a database, but long enough to be looked at" * 100)

    with pytest.raises(LogCorrupt, match="file is not a database"):
        await open_log(path)


async def test_opening_another_schema_is_refused(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    with tampering(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(InputError, match=r'"9999": this release reads schema 0004'):
        await open_log(path)


async def test_opening_says_when_the_checkpoint_is_ahead(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=3)
    with tampering(path) as connection:
        connection.execute("DELETE FROM entries WHERE entry_index = 2")

    with pytest.raises(LogCorrupt) as caught:
        await open_log(path)

    assert str(caught.value) == (
        "the checkpoint is ahead: 2 entries are stored and 3 are signed; "
        "restore the log from a good copy"
    )


async def test_opening_says_when_the_store_is_ahead(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=3)
    with tampering(path) as connection:
        connection.execute("INSERT INTO entries VALUES (3, zeroblob(32), x'00')")

    with pytest.raises(LogCorrupt, match="the store is ahead: 4 entries are stored"):
        await open_log(path)


async def test_opening_says_when_the_roots_differ(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=3)
    with tampering(path) as connection:
        connection.execute("UPDATE entries SET leaf_hash = zeroblob(32)")

    with pytest.raises(LogCorrupt, match="neither is ahead, but the roots of 3"):
        await open_log(path)


async def test_opening_says_when_a_hash_is_missing(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=3)
    with tampering(path) as connection:
        connection.execute("DELETE FROM nodes")

    with pytest.raises(LogCorrupt, match="hash at level 1, position 0 is not stored"):
        await open_log(path)


async def test_opening_refuses_a_checkpoint_of_other_keys(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=1)
    with tampering(path) as connection:
        (note,) = connection.execute("SELECT note FROM checkpoints").fetchone()
        changed = bytearray(note)
        changed[-10] ^= 1
        connection.execute("UPDATE checkpoints SET note = ?", [bytes(changed)])

    with pytest.raises(LogCorrupt, match="is not one of this log's keys"):
        await open_log(path)


async def test_opening_refuses_a_store_without_checkpoint(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    with tampering(path) as connection:
        connection.execute("DELETE FROM checkpoints")

    with pytest.raises(LogCorrupt, match="the store holds no checkpoint"):
        await open_log(path)


def test_two_checkpoints_cannot_be_stored(tmp_path: Path) -> None:
    with (
        tampering(new_log(tmp_path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="only_the_latest"),
    ):
        connection.execute("INSERT INTO checkpoints VALUES (2, x'00')")


async def test_proofs_read_by_key_and_never_the_whole_table(tmp_path: Path) -> None:
    """A scan costs nothing in a small log and everything in a large one."""
    store = open_store(await filled_log(tmp_path, size=40))
    statements: list[tuple[str, object]] = []

    def note_statement(*event_args: object) -> None:
        statements.append((str(event_args[2]), event_args[3]))

    with store.read() as connection:
        event.listen(store.engine, "before_cursor_execute", note_statement)
        queries.read_receipts(connection, [3, 21, 39])
        queries.find_decisions(connection, ["a", "b"])
        queries.read_entries(connection, start=5, limit=9)
        queries.read_size(connection)
        event.remove(store.engine, "before_cursor_execute", note_statement)
        plans = [
            (str(row[3]), statement)
            for statement, parameters in statements
            for row in connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}",
                parameters,  # type: ignore[arg-type]  # the driver's own tuple
            )
        ]
    store.close()

    scans = [plan for plan, _ in plans if plan.startswith("SCAN")]
    # The checkpoint is the one row of its table; the last entry ends its own scan.
    assert scans == ["SCAN checkpoints", "SCAN entries"]
    assert len(statements) == 7


@pytest.mark.parametrize("replaced", [False, True], ids=["moved", "replaced"])
def test_file_moved_while_open_is_neither_read_nor_written(
    tmp_path: Path, replaced: bool
) -> None:
    """SQLite would write on into the moved file, and a restart would not find it."""
    path = new_log(tmp_path)
    store = open_store(path)
    path.rename(tmp_path / "elsewhere.db")
    if replaced:
        path.write_bytes(b"another file")

    for transaction in (store.read, store.write):
        with pytest.raises(StoreUnavailable) as caught, transaction():
            pass
        assert str(caught.value) == (
            "store log.db was moved or replaced while it was open; put the same file "
            "back, or restart the service on the right one"
        )
    (tmp_path / "elsewhere.db").rename(path)
    with store.read() as connection:
        assert queries.read_size(connection) == 0
    store.close()
