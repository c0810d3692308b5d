"""Recompute the whole log from its entries and say everything that differs.

1. The file itself, by SQLite's own check.
2. Entries: none missing; each leaf hash, each envelope's form and signatures.
3. Nodes: each perfect subtree, none missing, none too many.
4. The checkpoint: its signatures, its size, its root.
5. Projections: every row, rebuilt from the entries.
6. Payloads: each under its own digest, named by a decision, and none missing.

It reads one moment of the store and changes nothing.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from proviso_server.errors import InputError, LogCorrupt, VerificationFailed
from proviso_server.log import merkle, queries, rebuild, schema
from proviso_server.log.checkpoint import LogKeys, open_checkpoint
from proviso_server.log.merkle import Frontier, Node
from proviso_server.log.projections import Entry
from proviso_server.log.store import Store
from proviso_server.log.submission import sha256_hex
from proviso_server.signing import dsse
from proviso_server.signing.keys import PublicKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is not as it must be."""

    where: str
    problem: str

    @property
    def line(self) -> str:
        """The finding as one line of a report."""
        return f"{self.where}: {self.problem}"


def fsck(
    store: Store, *, keys: LogKeys, decision_keys: Sequence[PublicKey]
) -> Iterator[Finding]:
    """Yield every finding; none means that the log is whole."""
    with store.read() as connection:
        yield from _check_file(connection)  # 1
        tree = yield from _check_entries(connection, decision_keys)  # 2 and 3
        yield from _check_surplus_nodes(connection)
        yield from _check_checkpoint(connection, tree, keys=keys)  # 4
        for difference in rebuild.differences(connection):  # 5
            yield Finding(
                where=f"{difference.table} {difference.key}",
                problem=f"stored {difference.stored}, rebuilt {difference.rebuilt}",
            )
        yield from _check_payloads(connection)  # 6


def _check_file(connection: Connection) -> Iterator[Finding]:
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if line != "ok":
            yield Finding(where="file", problem=str(line))


def _check_entries(
    connection: Connection, decision_keys: Sequence[PublicKey]
) -> Generator[Finding, None, Frontier | None]:
    """Return the recomputed tree, or None where a missing entry ends it."""
    tree: Frontier | None = merkle.EMPTY
    expected = 0
    for chunk in rebuild.entry_chunks(connection):
        for entry in chunk:
            for missing in range(expected, entry.index):
                tree = None
                yield Finding(where=f"entry {missing}", problem="is missing")
            expected = entry.index + 1
            yield from _check_envelope(entry, decision_keys)
        if tree is not None:
            leaves = [merkle.leaf_hash(entry.envelope) for entry in chunk]
            tree, made = tree.extend(leaves)
            yield from _check_nodes(connection, made)
    return tree


def _check_envelope(
    entry: Entry, decision_keys: Sequence[PublicKey]
) -> Iterator[Finding]:
    try:
        dsse.open_envelope(
            entry.envelope, payload_type=dsse.IN_TOTO, keys=decision_keys
        )
    except (InputError, VerificationFailed) as error:
        yield Finding(where=f"entry {entry.index}", problem=str(error))


def _check_nodes(connection: Connection, made: dict[Node, bytes]) -> Iterator[Finding]:
    stored = queries.find_nodes(connection, list(made))
    for node, digest in made.items():
        found = stored.get(node)
        if found != digest:
            shown = "nothing" if found is None else found.hex()
            yield Finding(
                where=_place(node),
                problem=f"stored {shown}, computed {digest.hex()}",
            )


def _check_surplus_nodes(connection: Connection) -> Iterator[Finding]:
    size = queries.read_size(connection)
    column = schema.nodes.c
    # A level has as many nodes as it has perfect subtrees in the tree.
    levels = range(1, max(1, size.bit_length()))
    inside = [
        (column.level == level) & column.position.between(0, (size >> level) - 1)
        for level in levels
    ]
    surplus = select(column.level, column.position).where(~or_(False, *inside))
    for row in connection.execute(surplus):
        where = _place(Node(row.level, row.position))
        yield Finding(where=where, problem=f"is beyond the tree of {size} entries")


def _check_checkpoint(
    connection: Connection, tree: Frontier | None, *, keys: LogKeys
) -> Iterator[Finding]:
    size = queries.read_size(connection)
    try:
        signed = open_checkpoint(queries.read_checkpoint(connection), keys)
    except (InputError, VerificationFailed, LogCorrupt) as error:
        yield Finding(where="checkpoint", problem=str(error))
        return
    if signed.size != size:
        ahead = "the store" if size > signed.size else "the checkpoint"
        yield Finding(
            where="checkpoint",
            problem=f"{ahead} is ahead: stored {size} entries, signed {signed.size}",
        )
    elif tree is None:
        yield Finding(where="checkpoint", problem="no root can be computed for it")
    elif tree.root != signed.root:
        yield Finding(
            where="checkpoint",
            problem=f"signed root {signed.root.hex()}, computed {tree.root.hex()}",
        )


def _check_payloads(connection: Connection) -> Iterator[Finding]:
    payloads, decisions = schema.payloads.c, schema.decisions.c
    rows = select(payloads.sha256, payloads.content).order_by(payloads.sha256)
    for row in connection.execute(rows):
        computed = sha256_hex(row.content)
        if computed != row.sha256:
            yield Finding(
                where=f"payload {row.sha256}", problem=f"computed digest {computed}"
            )
    unnamed = select(payloads.sha256).except_(
        select(decisions.subject_sha256),
        select(decisions.explanation_sha256),
        select(decisions.record_sha256).where(decisions.record_sha256.is_not(None)),
    )
    for (digest,) in connection.execute(unnamed):
        yield Finding(where=f"payload {digest}", problem="is named by no decision")
    for kind, column in (
        ("request", decisions.subject_sha256),
        ("explanation", decisions.explanation_sha256),
        ("record", decisions.record_sha256),
    ):
        kept = select(payloads.sha256).where(payloads.sha256 == column)
        lost = select(decisions.entry_index, column).where(
            column.is_not(None), ~kept.exists()
        )
        for index, digest in connection.execute(lost):
            problem = f"the {kind} of entry {index} is missing"
            yield Finding(where=f"payload {digest}", problem=problem)


def _place(node: Node) -> str:
    return f"node at level {node.level}, position {node.position}"
