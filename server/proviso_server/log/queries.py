"""Reads of the store on a connection that the caller holds."""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from proviso_server.errors import InputError, LogCorrupt, NotFound
from proviso_server.log import merkle, schema
from proviso_server.log.checkpoint import Checkpoint, parse_checkpoint
from proviso_server.log.merkle import HashReader, Node
from proviso_server.log.projections import Entry
from proviso_server.log.proof import write_proof

MAX_ENTRIES_PER_READ = 256
"""A bundle's worth: at most 16 MiB of envelopes at a time."""

NODES_PER_QUERY = 500
"""Far below SQLite's limit of parameters, one or two for each node."""


_LEAVES = select(schema.entries.c.entry_index, schema.entries.c.leaf_hash).where(
    schema.entries.c.entry_index.in_(bindparam("indexes", expanding=True))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a caller gets for an entry: its bytes, and the proof that it is in."""

    index: int
    envelope: bytes
    checkpoint: bytes
    proof: bytes
    """The tlog-proof, which carries the checkpoint."""
    repeated: bool
    """Whether the entry was there before, so that nothing was appended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """What the log knows of one request."""

    request_id: str
    subject_sha256: str
    index: int
    explanation_sha256: str
    record_sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """What the log knows of one event."""

    event_id: str
    index: int
    subject_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivationRow:
    """What the log knows of one activation of a policy bundle."""

    index: int
    bundle_sha256: str
    previous_sha256: str


def read_checkpoint(connection: Connection) -> bytes:
    """Return the latest signed checkpoint, byte for byte."""
    note = connection.scalar(select(schema.checkpoints.c.note))
    if note is None:
        raise LogCorrupt("the store holds no checkpoint; restore it from a good copy")
    return bytes(note)


def read_head(connection: Connection) -> Checkpoint:
    """Return what the latest checkpoint says; its signatures are not checked."""
    return parse_checkpoint(read_checkpoint(connection))[0]


def read_size(connection: Connection) -> int:
    """Return the number that follows the last stored entry's index."""
    column = schema.entries.c.entry_index
    last = connection.scalar(select(column).order_by(column.desc()).limit(1))
    return 0 if last is None else last + 1


def hash_reader(connection: Connection) -> HashReader:
    """Return the reader of stored hashes, which raises LogCorrupt on a gap."""

    def read(nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        found = find_nodes(connection, nodes)
        missing = [node for node in nodes if node not in found]
        if missing:
            raise LogCorrupt(
                f"the tree's hash at level {missing[0].level}, position "
                f"{missing[0].position} is not stored; run fsck"
            )
        return found

    return read


def find_nodes(connection: Connection, nodes: Sequence[Node]) -> dict[Node, bytes]:
    """Return the stored hashes of the nodes, without those that are not stored."""
    found: dict[Node, bytes] = {}
    for start in range(0, len(nodes), NODES_PER_QUERY):
        found |= _find_nodes(connection, nodes[start : start + NODES_PER_QUERY])
    return found


def read_entries(connection: Connection, *, start: int, limit: int) -> list[Entry]:
    """Return up to `limit` entries from `start` on."""
    if start < 0 or not 1 <= limit <= MAX_ENTRIES_PER_READ:
        raise InputError(
            field="entries",
            value=f"from {start}, at most {limit}",
            remedy=f"start at 0 or later and ask for 1 to {MAX_ENTRIES_PER_READ}",
        )
    table = schema.entries.c
    rows = connection.execute(
        select(table.entry_index, table.envelope)
        .where(table.entry_index.between(start, start + limit - 1))
        .order_by(table.entry_index)
    )
    return [Entry(index=row.entry_index, envelope=row.envelope) for row in rows]


def read_entry(connection: Connection, index: int) -> Entry:
    """Return one entry, or raise NotFound."""
    entries = read_entries(connection, start=index, limit=1) if index >= 0 else []
    if not entries:
        raise NotFound(kind="entry", identifier=index)
    return entries[0]


def read_payload(connection: Connection, digest: str) -> bytes:
    """Return the document of that digest, or raise NotFound."""
    content = connection.scalar(
        select(schema.payloads.c.content).where(schema.payloads.c.sha256 == digest)
    )
    if content is None:
        raise NotFound(kind="payload", identifier=digest)
    return bytes(content)


def find_decisions(
    connection: Connection, request_ids: Sequence[str]
) -> dict[str, DecisionRow]:
    """Return what is decided of the requests, without those that are not."""
    table = schema.decisions
    rows = connection.execute(select(table).where(table.c.request_id.in_(request_ids)))
    return {
        row.request_id: DecisionRow(
            request_id=row.request_id,
            subject_sha256=row.subject_sha256,
            index=row.entry_index,
            explanation_sha256=row.explanation_sha256,
            record_sha256=row.record_sha256,
        )
        for row in rows
    }


def find_events(connection: Connection, event_ids: Sequence[str]) -> list[EventRow]:
    """Return the entries of the events, without those that are not there."""
    table = schema.events
    rows = connection.execute(select(table).where(table.c.event_id.in_(event_ids)))
    return [
        EventRow(
            event_id=row.event_id,
            index=row.entry_index,
            subject_sha256=row.subject_sha256,
        )
        for row in rows
    ]


def count_decisions(connection: Connection) -> int:
    """Return how many requests are decided."""
    return connection.scalar(select(func.count()).select_from(schema.decisions)) or 0


def read_activations(
    connection: Connection, *, newest: bool = False
) -> list[ActivationRow]:
    """Return the activations in their order, or the newest alone."""
    table = schema.activations
    query = select(table).order_by(table.c.entry_index)
    if newest:
        query = select(table).order_by(table.c.entry_index.desc()).limit(1)
    return [
        ActivationRow(
            index=row.entry_index,
            bundle_sha256=row.bundle_sha256,
            previous_sha256=row.previous_sha256,
        )
        for row in connection.execute(query)
    ]


def read_receipts(connection: Connection, indexes: Sequence[int]) -> dict[int, Receipt]:
    """Return receipts of stored entries against the latest checkpoint."""
    note = read_checkpoint(connection)
    size = parse_checkpoint(note)[0].size
    paths = merkle.inclusion_proofs(hash_reader(connection), indexes=indexes, size=size)
    table = schema.entries.c
    rows = connection.execute(
        select(table.entry_index, table.envelope).where(table.entry_index.in_(indexes))
    )
    envelopes = {row.entry_index: row.envelope for row in rows}
    return {
        index: Receipt(
            index=index,
            envelope=envelopes[index],
            checkpoint=note,
            proof=write_proof(index=index, hashes=path, checkpoint=note),
            repeated=True,
        )
        for index, path in paths.items()
    }


def _find_nodes(connection: Connection, nodes: Sequence[Node]) -> dict[Node, bytes]:
    levels: dict[int, list[int]] = {}
    for node in nodes:
        levels.setdefault(node.level, []).append(node.position)
    found: dict[Node, bytes] = {}
    if leaves := levels.pop(0, []):
        rows = connection.execute(_LEAVES, {"indexes": leaves})
        found |= {Node(0, index): leaf_hash for index, leaf_hash in rows}
    if levels:
        wanted: dict[str, int | list[int]] = {}
        for place, (level, positions) in enumerate(levels.items()):
            wanted |= {f"level_{place}": level, f"positions_{place}": positions}
        inner = connection.execute(_nodes_query(len(levels)), wanted)
        found |= {Node(level, position): digest for level, position, digest in inner}
    return found


@functools.cache
def _nodes_query(levels: int) -> Select[int, int, bytes]:
    """Return the query for nodes of so many levels; building it costs more than it."""
    columns = schema.nodes.c
    # SQLite answers pairs, (level, position) IN (...), by reading the whole table.
    wanted = [
        and_(
            columns.level == bindparam(f"level_{place}"),
            columns.position.in_(bindparam(f"positions_{place}", expanding=True)),
        )
        for place in range(levels)
    ]
    return select(columns.level, columns.position, columns.hash).where(or_(*wanted))
