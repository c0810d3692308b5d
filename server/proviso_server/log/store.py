"""The store of a log: a SQLite file in WAL mode with synchronous=FULL.

Creating and opening are different verbs. What is read and written is elsewhere;
here are the file, its transactions, and the translation of the driver's errors.
"""

import contextlib
import os
import sqlite3
import tempfile
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

from proviso_server.errors import InputError, LogCorrupt, StoreUnavailable
from proviso_server.log.schema import checkpoints

BUSY_TIMEOUT_MS = 5_000
"""How long a transaction waits for another process of the same host."""

MAX_CONNECTIONS = 8
"""One writer and the readers' threads, with room for a probe and an export."""

_SIDE_FILES = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open store; threads may share it."""

    engine: Engine
    path: Path
    file: tuple[int, int]
    """Device and inode of the file that was opened."""

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one moment of the store."""
        self._refuse_if_moved()
        with _translated(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """Give the one writing connection; commit durably, or leave no trace."""
        self._refuse_if_moved()
        with _translated(), self.engine.connect() as connection:
            writing = connection.execution_options(writes=True)
            with writing.begin():
                yield writing

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _refuse_if_moved(self) -> None:
        # SQLite goes on writing into a file that was moved away; a restart would
        # then open what lies at the path and know nothing of those entries.
        try:
            moved = _file(self.path) != self.file
        except OSError:
            moved = True
        if moved:
            raise StoreUnavailable(
                f"store {self.path.name} was moved or replaced while it was open; "
                "put the same file back, or restart the service on the right one"
            )


def create_store(path: Path, *, checkpoint: bytes) -> None:
    """Make the file of an empty log; never over anything that exists."""
    taken = [name for name in ("", *_SIDE_FILES) if Path(f"{path}{name}").exists()]
    if taken:
        raise _exists(path)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".new-log-") as work:
            draft = Path(work) / "log.db"
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL, 0o600))
            _fill(draft, checkpoint=checkpoint)
            # A link, other than a rename, fails if somebody else was faster.
            os.link(draft, path)
            sync_directory(path.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise StoreUnavailable(
            f"store {path}: cannot be made ({error.strerror}); check the directory"
        ) from error


def open_store(path: Path) -> Store:
    """Open the file of a log that exists and has the schema of this release."""
    if not path.is_file():
        raise _missing(path)
    store = _store(path)
    try:
        with store.read() as connection:
            _check_schema(connection)
    except BaseException:
        store.close()
        raise
    return store


def upgrade_store(path: Path) -> None:
    """Bring the tables of an older release to those of this one; entries stay."""
    if not path.is_file():
        raise _missing(path)
    store = _store(path)
    try:
        with store.write() as connection:
            command.upgrade(alembic_config(connection), "head")
    finally:
        store.close()


def alembic_config(connection: Connection) -> Config:
    """Return the configuration that runs the packaged migrations on a connection."""
    config = Config()
    config.set_main_option("script_location", "proviso_server.log:migrations")
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _fill(path: Path, *, checkpoint: bytes) -> None:
    store = _store(path)
    try:
        with store.write() as connection:
            command.upgrade(alembic_config(connection), "head")
            connection.execute(checkpoints.insert().values(id=1, note=checkpoint))
    finally:
        store.close()


def _check_schema(connection: Connection) -> None:
    stored = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(alembic_config(connection))
    expected = scripts.get_current_head()
    if stored != expected:
        raise InputError(
            field="store schema",
            value=str(stored),
            remedy=f"this release reads schema {expected}; run 'proviso-server log "
            "upgrade' on an older one, use the matching release for a newer one",
        )


def _store(path: Path) -> Store:
    return Store(engine=_engine(path), path=path.absolute(), file=_file(path))


def _file(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino


def _engine(path: Path) -> Engine:
    location = f"file:{urllib.parse.quote(str(path.absolute()))}?mode=rw"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            location,
            uri=True,
            check_same_thread=False,
            # The driver would begin transactions late; SQLAlchemy begins them here.
            isolation_level=None,
        )
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=MAX_CONNECTIONS,
        max_overflow=0,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A deferred transaction that writes late can fail half-way; take the lock first.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (OperationalError, sqlite3.OperationalError) as error:
        raise _unavailable(error) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise LogCorrupt(
            f"the log's store contradicts itself ({_cause(error)}); run fsck"
        ) from error
    except SQLAlchemyError as error:
        raise _unavailable(error) from error


def _unavailable(error: Exception) -> StoreUnavailable:
    return StoreUnavailable(
        f"the log's store does not work ({_cause(error)}); "
        "check disk space, permissions and other processes, then try again"
    )


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error)


def _missing(path: Path) -> InputError:
    return InputError(
        field="store", value=str(path), remedy="does not exist; create the log first"
    )


def _exists(path: Path) -> InputError:
    return InputError(
        field="store",
        value=str(path),
        remedy="exists, or has left side files; open it, or choose another path",
    )


def sync_directory(directory: Path) -> None:
    """Make the names in a directory durable."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
