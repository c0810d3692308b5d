"""The stored tree, held against the checkpoint that was signed for it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from proviso_server.errors import InputError, LogCorrupt, VerificationFailed
from proviso_server.log import merkle, queries
from proviso_server.log.checkpoint import (
    Checkpoint,
    LogKeys,
    LogSigner,
    open_checkpoint,
)
from proviso_server.log.merkle import Frontier
from proviso_server.log.store import create_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """The tree as of one signed checkpoint."""

    note: bytes
    frontier: Frontier


def create_log(path: Path, *, signer: LogSigner, now: Callable[[], int]) -> None:
    """Make an empty log with a signed checkpoint; never over an existing one."""
    checkpoint = signer.sign(size=0, root=merkle.EMPTY_ROOT, timestamp=now())
    create_store(path, checkpoint=checkpoint)


def current_tree(
    connection: Connection, *, known: Tree | None = None, keys: LogKeys
) -> Tree:
    """Return the stored tree; refuse one that is not what the checkpoint signs.

    A tree that is known for the stored checkpoint is taken without reading: another
    process, a failed commit or a hand in the database shows as another checkpoint.
    """
    note = queries.read_checkpoint(connection)
    if known is not None and known.note == note:
        return known
    signed = _signed(note, keys)
    size = queries.read_size(connection)
    if size != signed.size:
        ahead = "store" if size > signed.size else "checkpoint"
        raise LogCorrupt(
            f"the {ahead} is ahead: {size} entries are stored and {signed.size} "
            "are signed; restore the log from a good copy"
        )
    frontier = merkle.frontier(queries.hash_reader(connection), size=size)
    if frontier.root != signed.root:
        raise LogCorrupt(
            f"neither is ahead, but the roots of {size} entries differ: stored "
            f"{frontier.root.hex()}, signed {signed.root.hex()}; run fsck"
        )
    return Tree(note=note, frontier=frontier)


def _signed(note: bytes, keys: LogKeys) -> Checkpoint:
    try:
        return open_checkpoint(note, keys)
    except (InputError, VerificationFailed) as error:
        raise LogCorrupt(
            f"the stored checkpoint is not one of this log's keys ({error}); "
            "check the keys, or restore the log from a good copy"
        ) from error
