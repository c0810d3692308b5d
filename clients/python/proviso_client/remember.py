"""Keeps the newest checkpoint that an audit found good, for the next audit."""

from __future__ import annotations

import os
from pathlib import Path

from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.errors import IncompleteError
from proviso_client.note import MAX_NOTE_BYTES
from proviso_client.reading import read_bounded
from proviso_client.trust import Trust


def recall(path: Path, *, trust: Trust) -> Checkpoint:
    """Return the checkpoint in a file, verified by the trusted keys.

    Raises IncompleteError when it cannot be read, VerificationError when it is not the
    log's.
    """
    content = read_bounded(path, max_bytes=MAX_NOTE_BYTES)
    return open_checkpoint(content, keys=trust.log_keys)


def remember(path: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint in one step; raises IncompleteError when that fails."""
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("wb") as file:
            file.write(checkpoint.note)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
