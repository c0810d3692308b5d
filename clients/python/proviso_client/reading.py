"""Reads files of evidence, whole and bounded, from regular files alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from proviso_client.errors import IncompleteError


def read_bounded(path: Path, *, max_bytes: int) -> bytes:
    """Return the bytes of a regular file.

    Raises IncompleteError when it cannot be read or is larger than allowed.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise IncompleteError(f"{path} is no regular file")
            content = file.read(max_bytes + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise IncompleteError(f"{path} cannot be read: {reason}") from error
    if len(content) > max_bytes:
        raise IncompleteError(f"{path} has more than {max_bytes} bytes")
    return content
