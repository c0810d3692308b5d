"""Write the log as static files, which any tlog-tiles client can read.

1. Check the store's tree against its checkpoint, and the directory's against both.
2. Write tiles, bundles, keys and decisions that the directory does not have.
3. Sync, then put the new checkpoint in place by rename.
4. Remove partial tiles whose full tile is now there.

A crash leaves the old checkpoint and, at most, files that it does not yet cover; the
next export writes those again. Files that the old checkpoint covers never change.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from proviso_server.errors import (
    InputError,
    LogCorrupt,
    NotFound,
    StoreUnavailable,
    VerificationFailed,
)
from proviso_server.log import merkle, queries, tiles
from proviso_server.log.checkpoint import LogKeys, open_checkpoint
from proviso_server.log.export_directory import (
    OWN_NAMES,
    ExportDirectory,
    locked,
    refused,
    remove_superseded,
)
from proviso_server.log.projections import Entry, decided
from proviso_server.log.proof import write_proof
from proviso_server.log.store import Store
from proviso_server.log.tree import Tree, current_tree
from proviso_server.signing.keys import PublicKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export did."""

    old_size: int
    size: int
    files_written: int


def export_log(
    store: Store,
    directory: Path,
    *,
    keys: LogKeys,
    decision_keys: Sequence[PublicKey],
) -> Exported:
    """Bring the directory up to the log's latest checkpoint.

    Raises InputError for a directory of another log or ahead of this one.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with locked(directory), store.read() as connection:
            target = ExportDirectory(root=directory)
            return _export(connection, target, keys=keys, decision_keys=decision_keys)
    except OSError as error:
        raise StoreUnavailable(
            f"the export cannot be written ({error.strerror}); "
            "check disk space and permissions, then export again"
        ) from error


def _export(
    connection: Connection,
    target: ExportDirectory,
    *,
    keys: LogKeys,
    decision_keys: Sequence[PublicKey],
) -> Exported:
    tree = current_tree(connection, keys=keys)  # 1
    old_size = _old_size(connection, target.root, tree=tree, keys=keys)
    _write_keys(target, keys=keys, decision_keys=decision_keys)  # 2
    size = tree.frontier.size
    read = queries.hash_reader(connection)
    for tile in tiles.new_tiles(old_size=old_size, size=size):
        hashes = read(tile.nodes)
        target.write(tile.path, b"".join(hashes[node] for node in tile.nodes))
    for bundle in tiles.new_bundles(old_size=old_size, size=size):
        entries = _read_bundle(connection, bundle)
        content = tiles.encode_bundle([entry.envelope for entry in entries])
        target.write(bundle.path, content)
        new = [entry for entry in entries if entry.index >= old_size]
        _write_decisions(connection, target, new, tree=tree)
    target.sync()  # 3
    target.replace("checkpoint", tree.note)
    remove_superseded(target.root, old_size=old_size, size=size)  # 4
    return Exported(old_size=old_size, size=size, files_written=target.written)


def _old_size(
    connection: Connection, directory: Path, *, tree: Tree, keys: LogKeys
) -> int:
    """Return the size that the directory is at, if it is an export of this log."""
    path = directory / "checkpoint"
    if not path.exists():
        strangers = [p.name for p in directory.iterdir() if p.name not in OWN_NAMES]
        if strangers:
            raise refused(directory, f"holds {strangers[0]}; choose an empty one")
        return 0
    try:
        old = open_checkpoint(path.read_bytes(), keys)
    except (InputError, VerificationFailed) as error:
        raise refused(directory, f"is of another log ({error})") from error
    size = tree.frontier.size
    if old.size > size:
        raise refused(
            directory, f"is ahead: it has {old.size} entries, the store {size}"
        )
    read = queries.hash_reader(connection)
    if merkle.frontier(read, size=old.size).root != old.root:
        raise refused(
            directory, f"has another root of {old.size} entries; keep both and run fsck"
        )
    return old.size


def _write_keys(
    target: ExportDirectory, *, keys: LogKeys, decision_keys: Sequence[PublicKey]
) -> None:
    ed25519, ml_dsa_44 = keys.note_keys
    # Tools that read one key only want it alone in its file.
    target.write_new("log.vkey", f"{ed25519.vkey}\n".encode())
    target.write_new("log.vkeys", f"{ed25519.vkey}\n{ml_dsa_44.vkey}\n".encode())
    for key in (keys.ed25519, keys.ml_dsa_44, *decision_keys):
        target.write_new(f"keys/{key.key_id}.pem", key.pem)


def _read_bundle(connection: Connection, bundle: tiles.Bundle) -> list[Entry]:
    """Return the bundle's entries, each held against its leaf hash."""
    entries = queries.read_entries(connection, start=bundle.start, limit=bundle.width)
    nodes = [merkle.Node(0, entry.index) for entry in entries]
    hashes = queries.hash_reader(connection)(nodes)
    wrong = [
        entry.index
        for entry, node in zip(entries, nodes, strict=True)
        if merkle.leaf_hash(entry.envelope) != hashes[node]
    ]
    if wrong or len(entries) != bundle.width:
        raise LogCorrupt(
            f"{len(entries)} of {bundle.width} entries from {bundle.start} on are "
            f"stored, and {wrong} are not what was hashed; run fsck"
        )
    return entries


def _write_decisions(
    connection: Connection, target: ExportDirectory, entries: list[Entry], *, tree: Tree
) -> None:
    paths = merkle.inclusion_proofs(
        queries.hash_reader(connection),
        indexes=[entry.index for entry in entries],
        size=tree.frontier.size,
    )
    for entry in entries:
        found = decided(entry.envelope)
        if found is None:
            continue
        name = f"decisions/{found.request_id}"
        target.write(f"{name}.dsse.json", entry.envelope)
        proof = write_proof(
            index=entry.index, hashes=paths[entry.index], checkpoint=tree.note
        )
        target.write(f"{name}.tlog-proof", proof)
        for kind, digest in (
            ("request", found.subject_sha256),
            ("explanation", found.explanation_sha256),
            ("record", found.record_sha256),
        ):
            if digest is None:
                continue
            # A payload may be erased under its retention; the log stays provable.
            with contextlib.suppress(NotFound):
                content = queries.read_payload(connection, digest)
                target.write(f"{name}.{kind}.json", content)
