"""The group commit: one transaction that appends a batch and signs one checkpoint.

1. Check each submission against its own envelope; a wrong one fails alone.
2. Take the write lock and bring the tree up to what is stored.
3. Give each request id its place: the one that it has, or the next free one.
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
from proviso_server.log.submission import Submission, check_submission, sha256_hex
from proviso_server.log.tree import Tree, current_tree

Outcome = Receipt | ProvisoError
"""What became of one submission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a request stands in the log, and for which subject."""

    index: int
    subject_sha256: str


def commit_batch(
    store: Store,
    submissions: Sequence[Submission],
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


def _refusal(submission: Submission) -> ProvisoError | None:
    try:
        check_submission(submission)
    except ProvisoError as error:
        return error
    return None


def _places(
    connection: Connection, submissions: Sequence[Submission], *, size: int
) -> dict[str, _Place]:
    ids = [submission.request_id for submission in submissions]
    places = {
        row.request_id: _Place(index=row.index, subject_sha256=row.subject_sha256)
        for row in queries.find_decisions(connection, ids).values()
    }
    for submission in submissions:
        if submission.request_id not in places:
            places[submission.request_id] = _Place(
                index=size, subject_sha256=submission.subject_sha256
            )
            size += 1
    return places


def _new(
    submissions: Sequence[Submission], places: dict[str, _Place], *, size: int
) -> dict[int, Submission]:
    """Return the first submission of every place that is not yet taken, in order."""
    new: dict[int, Submission] = {}
    for submission in submissions:
        index = places[submission.request_id].index
        if index >= size:
            new.setdefault(index, submission)
    return new


def _append(
    connection: Connection,
    new: dict[int, Submission],
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
    new: dict[int, Submission],
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


def _insert_payloads(connection: Connection, new: dict[int, Submission]) -> None:
    rows = [
        {"sha256": sha256_hex(content), "kind": kind, "content": content}
        for submission in new.values()
        for kind, content in submission.payloads
    ]
    # Two requests of the same content share one payload.
    keep_first = sqlite.insert(schema.payloads).on_conflict_do_nothing()
    connection.execute(keep_first, rows)


def _settle(
    connection: Connection,
    submissions: Sequence[Submission],
    places: dict[str, _Place],
    *,
    new: dict[int, Submission],
) -> list[Outcome]:
    indexes = {places[s.request_id].index for s in submissions}
    receipts = queries.read_receipts(connection, sorted(indexes))
    outcomes: list[Outcome] = []
    for submission in submissions:
        place = places[submission.request_id]
        if submission.subject_sha256 != place.subject_sha256:
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
