"""The group commit: one transaction that appends a batch and signs one checkpoint.

1. Check each submission against its own envelope; a wrong one fails alone.
2. Take the write lock and bring the tree up to what is stored.
3. Take the submissions one after another: a request or event that is there already has
   its place; of the others each must still be true after those before it, and then has
   the next free place.
4. Append what is new: entries, nodes, payloads, projections, one checkpoint.
5. Prove every entry under the checkpoint, and commit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from proviso_server.errors import (
    EventIdReused,
    ProvisoError,
    RecordMoved,
    RequestIdReused,
)
from proviso_server.log import merkle, queries, recorded, schema
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.projector import Projector
from proviso_server.log.queries import Receipt
from proviso_server.log.statements import Statement
from proviso_server.log.store import Store
from proviso_server.log.submission import (
    Record,
    Submission,
    check_submission,
    sha256_hex,
)
from proviso_server.log.tree import Tree, current_tree

Outcome = Receipt | ProvisoError
"""What became of one submission."""


Handed = Submission | Record
"""What may be appended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a submission stands in the log, and for which subject, if it has one."""

    index: int
    subject_sha256: str | None
    repeated: bool = False


@dataclass(slots=True, kw_only=True)
class _Batch:
    """The submissions of one commit, as they are taken one after another."""

    connection: Connection
    size: int
    taken: dict[tuple[type[Handed], str], _Place]
    projector: Projector
    new: dict[int, Handed] = field(default_factory=dict)

    def take(self, submission: Handed, statement: Statement) -> _Place:
        """Return the submission's place; raise where it contradicts the log."""
        known = None
        if submission.name is not None:
            known = self.taken.get((type(submission), submission.name))
        if known is not None:
            if known.subject_sha256 != submission.subject_sha256:
                raise _reused(submission, known)
            return replace(known, repeated=True)
        self._refuse_if_moved(submission)
        self.projector.project(self.size, statement)
        place = _Place(index=self.size, subject_sha256=submission.subject_sha256)
        if submission.name is not None:
            self.taken[type(submission), submission.name] = place
        self.new[self.size] = submission
        self.size += 1
        return place

    def _refuse_if_moved(self, submission: Handed) -> None:
        if isinstance(submission, Record) or submission.expected is None:
            return
        changed = recorded.moved(self.connection, submission.expected)
        if changed is not None:
            raise RecordMoved(
                f"{changed} while request {submission.request_id} was judged; ask again"
            )


def commit_batch(
    store: Store,
    submissions: Sequence[Handed],
    *,
    known: Tree | None,
    signer: LogSigner,
    now: Callable[[], int],
) -> tuple[Tree, list[Outcome]]:
    """Append what is new, durably; return the new tree and the outcomes in order."""
    checked = [_checked(submission) for submission in submissions]  # 1
    with store.write() as connection:
        tree = current_tree(connection, known=known, keys=signer.keys)  # 2
        batch = _Batch(
            connection=connection,
            size=tree.frontier.size,
            taken=_taken(connection, submissions),
            projector=Projector(connection),
        )
        places = [  # 3
            _take(batch, submission, statement)
            for submission, statement in zip(submissions, checked, strict=True)
        ]
        if batch.new:
            tree = _append(batch, tree=tree, signer=signer, now=now)  # 4
        outcomes = _settle(connection, places)  # 5
    return tree, outcomes


def _checked(submission: Handed) -> Statement | ProvisoError:
    try:
        return check_submission(submission)
    except ProvisoError as error:
        return error


def _take(
    batch: _Batch, submission: Handed, statement: Statement | ProvisoError
) -> _Place | ProvisoError:
    if isinstance(statement, ProvisoError):
        return statement
    try:
        return batch.take(submission, statement)
    except ProvisoError as error:
        return error


def _taken(
    connection: Connection, submissions: Sequence[Handed]
) -> dict[tuple[type[Handed], str], _Place]:
    """Return the places of requests and events that are in the log already."""
    requests = [s.request_id for s in submissions if isinstance(s, Submission)]
    events = [s.event_id for s in submissions if isinstance(s, Record) and s.event_id]
    taken: dict[tuple[type[Handed], str], _Place] = {
        (Submission, row.request_id): _Place(
            index=row.index, subject_sha256=row.subject_sha256
        )
        for row in queries.find_decisions(connection, requests).values()
    }
    for event in queries.find_events(connection, events) if events else ():
        taken[Record, event.event_id] = _Place(
            index=event.index, subject_sha256=event.subject_sha256
        )
    return taken


def _append(
    batch: _Batch, *, tree: Tree, signer: LogSigner, now: Callable[[], int]
) -> Tree:
    leaves = [merkle.leaf_hash(s.envelope) for s in batch.new.values()]
    frontier, made = tree.frontier.extend(leaves)
    _insert_tree(batch.connection, batch.new, made)
    _insert_payloads(batch.connection, batch.new)
    batch.projector.flush()
    note = signer.sign(size=frontier.size, root=frontier.root, timestamp=now())
    batch.connection.execute(schema.checkpoints.update().values(note=note))
    return Tree(note=note, frontier=frontier)


def _insert_tree(
    connection: Connection,
    new: dict[int, Handed],
    made: dict[merkle.Node, bytes],
) -> None:
    rows = [
        {
            "entry_index": index,
            "leaf_hash": made[merkle.Node(0, index)],
            "envelope": submission.envelope,
        }
        for index, submission in new.items()
    ]
    connection.execute(schema.entries.insert(), rows)
    inner = [
        {"level": node.level, "position": node.position, "hash": digest}
        for node, digest in made.items()
        if node.level > 0
    ]
    if inner:
        connection.execute(schema.nodes.insert(), inner)


def _insert_payloads(connection: Connection, new: dict[int, Handed]) -> None:
    rows = [
        {"sha256": sha256_hex(content), "kind": kind, "content": content}
        for submission in new.values()
        for kind, content in submission.payloads
    ]
    if not rows:
        return
    # Two requests of the same content share one payload.
    keep_first = sqlite.insert(schema.payloads).on_conflict_do_nothing()
    connection.execute(keep_first, rows)


def _settle(
    connection: Connection, places: Sequence[_Place | ProvisoError]
) -> list[Outcome]:
    indexes = {place.index for place in places if isinstance(place, _Place)}
    receipts = queries.read_receipts(connection, sorted(indexes))
    return [
        replace(receipts[place.index], repeated=place.repeated)
        if isinstance(place, _Place)
        else place
        for place in places
    ]


def _reused(submission: Handed, known: _Place) -> RequestIdReused:
    logged, submitted = str(known.subject_sha256), str(submission.subject_sha256)
    if isinstance(submission, Record):
        return EventIdReused(
            event_id=str(submission.event_id), logged=logged, submitted=submitted
        )
    return RequestIdReused(
        request_id=submission.request_id, logged=logged, submitted=submitted
    )
