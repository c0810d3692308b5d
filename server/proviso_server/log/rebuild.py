"""Drop the projections and fill them from the entries, or show that they agree.

The check fills a scratch database and compares every row, value by value, with what
is stored; it changes nothing.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Row, StaticPool, Table, create_engine, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from proviso_server.errors import CaseMoved, EventRefused, InputError, LogCorrupt
from proviso_server.log import queries, schema
from proviso_server.log.projections import PROJECTIONS, Entry
from proviso_server.log.projector import TABLES, Projector
from proviso_server.log.statements import Statement, read_statement
from proviso_server.log.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A row that is stored otherwise than the entries say."""

    table: str
    key: str
    stored: str
    rebuilt: str


def rebuild(store: Store) -> None:
    """Fill every projection anew, in one transaction."""
    with store.write() as connection:
        for table in reversed(TABLES):
            connection.execute(table.delete())
        projector = Projector(connection)
        for chunk in entry_chunks(connection):
            for entry in chunk:
                _project(projector, entry)
            projector.flush()


def check_projections(store: Store) -> list[Difference]:
    """Return every row in which the projections and the entries differ."""
    with store.read() as connection:
        return list(differences(connection))


def differences(connection: Connection) -> Iterator[Difference]:
    """Yield every row in which the projections and the entries differ."""
    engine = create_engine("sqlite://", creator=_scratch, poolclass=StaticPool)
    try:
        with engine.begin() as scratch:
            yield from _fill(scratch, connection)
            for table in TABLES:
                yield from _compare(table, stored=connection, rebuilt=scratch)
    finally:
        engine.dispose()


def entry_chunks(connection: Connection) -> Iterator[list[Entry]]:
    """Yield the stored entries in order, gaps included, some at a time."""
    size = queries.read_size(connection)
    for start in range(0, size, queries.MAX_ENTRIES_PER_READ):
        chunk = queries.read_entries(
            connection, start=start, limit=queries.MAX_ENTRIES_PER_READ
        )
        if chunk:
            yield chunk


def _project(projector: Projector, entry: Entry) -> None:
    try:
        projector.project(entry.index, read_statement(entry.envelope))
    except (InputError, EventRefused, CaseMoved) as error:
        raise LogCorrupt(
            f"entry {entry.index} cannot be projected ({error}); run fsck"
        ) from error


def _scratch() -> sqlite3.Connection:
    # The empty name is a private database in a temporary file, gone when closed.
    return sqlite3.connect("", check_same_thread=False, isolation_level=None)


def _fill(scratch: Connection, connection: Connection) -> Iterator[Difference]:
    # The entries are not copied; SQLite follows no foreign key unless it is told to.
    schema.metadata.create_all(scratch, tables=TABLES)
    scratch.exec_driver_sql("BEGIN")
    projector = Projector(scratch)
    for chunk in entry_chunks(connection):
        for entry in chunk:
            yield from _fill_entry(projector, entry)


def _fill_entry(projector: Projector, entry: Entry) -> Iterator[Difference]:
    try:
        statement = read_statement(entry.envelope)
    except InputError as error:
        yield _impossible("entries", entry, error)
        return
    wrong = list(_fill_pure(projector.connection, entry, statement))
    yield from wrong
    if wrong:
        return
    try:
        projector.count(entry.index, statement)
    except (InputError, EventRefused, CaseMoved, IntegrityError) as error:
        yield _impossible("entries", entry, error)


def _fill_pure(
    scratch: Connection, entry: Entry, statement: Statement
) -> Iterator[Difference]:
    for projection in PROJECTIONS:
        table = projection.table
        try:
            rows = [dict(row) for row in projection.rows(entry.index, statement)]
        except InputError as error:
            yield _impossible(table.name, entry, error)
            continue
        for row in rows:
            insert = sqlite.insert(table).values(row).on_conflict_do_nothing()
            if scratch.execute(insert).rowcount == 0:
                yield Difference(
                    table=table.name,
                    key=f"entry {entry.index}",
                    stored="unknown",
                    rebuilt=f"a second row beside an earlier entry's: {row}",
                )


def _impossible(table: str, entry: Entry, error: Exception) -> Difference:
    return Difference(
        table=table,
        key=f"entry {entry.index}",
        stored="unknown",
        rebuilt=f"impossible: {error}",
    )


def _compare(
    table: Table, *, stored: Connection, rebuilt: Connection
) -> Iterator[Difference]:
    """Walk both tables in the order of their keys and yield what does not match."""
    ordered = select(table).order_by(*table.primary_key)
    left, right = iter(stored.execute(ordered)), iter(rebuilt.execute(ordered))
    old, new = next(left, None), next(right, None)
    while old is not None or new is not None:
        has_old = new is None or (old is not None and _key(old) <= _key(new))
        has_new = old is None or (new is not None and _key(new) <= _key(old))
        if not (has_old and has_new and old == new):
            yield _difference(
                table.name,
                stored=old if has_old else None,
                rebuilt=new if has_new else None,
            )
        old = next(left, None) if has_old else old
        new = next(right, None) if has_new else new


def _key(row: Row[tuple[object, ...]]) -> tuple[int, object]:
    """Return the row's key in SQLite's own order, whatever type was put there."""
    value = row[0]
    ranks = ((type(None), 0), ((int, float), 1), (str, 2), (bytes, 3))
    rank = next(rank for kind, rank in ranks if isinstance(value, kind))
    return rank, value


def _difference(
    table: str,
    *,
    stored: Row[tuple[object, ...]] | None,
    rebuilt: Row[tuple[object, ...]] | None,
) -> Difference:
    row = stored or rebuilt
    return Difference(
        table=table,
        key="" if row is None else str(row[0]),
        stored="no row" if stored is None else str(dict(stored._mapping)),
        rebuilt="no row" if rebuilt is None else str(dict(rebuilt._mapping)),
    )
