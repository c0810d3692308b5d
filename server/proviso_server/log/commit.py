"""The group commit: one transaction that appends a batch and signs one checkpoint.

1. Check each submission against its own envelope; a wrong one fails alone.
2. Take the write lock and bring the tree up to what is stored.
3. Give each request id its place: the one that it has, or the next free one; each
   record has the next free one.
4. Append what is new: entries, nodes, payloads, projections, one checkpoint.
5. Prove every entry under the checkpoint, and commit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from proviso_server.errors import ProvisoError, RequestIdReused
from proviso_server.log import merkle, queries, schema
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.projections import Entry, project
from proviso_server.log.queries import Receipt
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
    """Where a request stands in the log, and for which subject; a record has none."""

    index: int
    subject_sha256: str | None


def commit_batch(
    store: Store,
    submissions: Sequence[Handed],
    *,
    known: Tree | None,
    signer: LogSigner,
    now: Callable[[], int],
) -> tuple[Tree, list[Outcome]]:
    """Append what is new, durably; return the new tree and the outcomes in order."""
    refusals = [_refusal(submission) for submission in submissions]  # 1
    valid = [s for s, e in zip(submissions, refusals, strict=True) if e is None]
    with store.write() as connection:
        tree = current_tree(connection, known=known, keys=signer.keys)  # 2
        size = tree.frontier.size
        places = _places(connection, valid, size=size)  # 3
        new = _new(valid, places, size=size)
        if new:
            tree = _append(connection, new, tree=tree, signer=signer, now=now)  # 4
        settled = iter(_settle(connection, valid, places, new=new))  # 5
        outcomes = [next(settled) if e is None else e for e in refusals]
    return tree, outcomes


def _refusal(submission: Handed) -> ProvisoError | None:
    try:
        check_submission(submission)
    except ProvisoError as error:
        return error
    return None


def _places(
    connection: Connection, submissions: Sequence[Handed], *, size: int
) -> list[_Place]:
    """Return the place of each submission, in their order."""
    ids = [s.request_id for s in submissions if isinstance(s, Submission)]
    taken = {
        row.request_id: _Place(index=row.index, subject_sha256=row.subject_sha256)
        for row in queries.find_decisions(connection, ids).values()
    }
    places = []
    for submission in submissions:
        if isinstance(submission, Record):
            places.append(_Place(index=size, subject_sha256=None))
            size += 1
            continue
        if submission.request_id not in taken:
            taken[submission.request_id] = _Place(
                index=size, subject_sha256=submission.subject_sha256
            )
            size += 1
        places.append(taken[submission.request_id])
    return places


def _new(
    submissions: Sequence[Handed], places: Sequence[_Place], *, size: int
) -> dict[int, Handed]:
    """Return the first submission of every place that is not yet taken, in order."""
    new: dict[int, Handed] = {}
    for submission, place in zip(submissions, places, strict=True):
        if place.index >= size:
            new.setdefault(place.index, submission)
    return new


def _append(
    connection: Connection,
    new: dict[int, Handed],
    *,
    tree: Tree,
    signer: LogSigner,
    now: Callable[[], int],
) -> Tree:
    leaves = [merkle.leaf_hash(submission.envelope) for submission in new.values()]
    frontier, made = tree.frontier.extend(leaves)
    _insert_tree(connection, new, made)
    _insert_payloads(connection, new)
    project(connection, [Entry(index=i, envelope=s.envelope) for i, s in new.items()])
    note = signer.sign(size=frontier.size, root=frontier.root, timestamp=now())
    connection.execute(schema.checkpoints.update().values(note=note))
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
    connection: Connection,
    submissions: Sequence[Handed],
    places: Sequence[_Place],
    *,
    new: dict[int, Handed],
) -> list[Outcome]:
    indexes = {place.index for place in places}
    receipts = queries.read_receipts(connection, sorted(indexes))
    outcomes: list[Outcome] = []
    for submission, place in zip(submissions, places, strict=True):
        if (
            isinstance(submission, Submission)
            and place.subject_sha256 is not None
            and submission.subject_sha256 != place.subject_sha256
        ):
            reused = RequestIdReused(
                request_id=submission.request_id,
                logged=place.subject_sha256,
                submitted=submission.subject_sha256,
            )
            outcomes.append(reused)
        else:
            repeated = new.get(place.index) is not submission
            outcomes.append(replace(receipts[place.index], repeated=repeated))
    return outcomes
