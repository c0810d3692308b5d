"""Folders of a directory of files, by their descriptors.

No symbolic link is followed inside of the directory. Errors of the system become ours,
without paths: they reach callers.
"""

import contextlib
import errno
import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from proviso_server.errors import StoreUnavailable

STALE_S = 24 * 3600
"""How old an unfinished file is that nobody writes any more; no call takes as long."""

_IN_DIRECTORY = os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


@contextlib.contextmanager
def open_folder(directory: Path, name: str, *, make: bool = True) -> Iterator[int]:
    """Give the descriptor of a folder in the directory; make it where it is not."""
    # The directory itself may be a link: an operator names it.
    root = os.open(directory, os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        if make:
            with contextlib.suppress(FileExistsError):
                os.mkdir(name, 0o700, dir_fd=root)
                os.fsync(root)
        folder = os.open(name, _IN_DIRECTORY, dir_fd=root)
    finally:
        os.close(root)
    try:
        yield folder
    finally:
        os.close(folder)


def tidy(folder: int) -> None:
    """Remove what a process that was killed has left; others may be writing now."""
    for name in os.listdir(folder):
        with contextlib.suppress(FileNotFoundError):  # tidied by another process
            status = os.stat(name, dir_fd=folder, follow_symlinks=False)
            if time.time() - status.st_mtime > STALE_S:
                os.unlink(name, dir_fd=folder)


def sizes(directory: Path) -> Iterable[int]:
    """Yield the sizes of all files in the folders of a directory."""
    for shard in os.scandir(directory):
        if shard.is_dir(follow_symlinks=False):
            for file in os.scandir(shard.path):
                yield file.stat(follow_symlinks=False).st_size


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of it; the system may take less at once."""
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn errors of the system into StoreUnavailable."""
    try:
        yield
    except OSError as error:
        cause = os.strerror(error.errno) if error.errno else "unknown"
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            cause = "a symbolic link or no folder stands in the place of a folder"
        raise StoreUnavailable(
            f"the directory of attachments does not work ({cause}); check that it is "
            "there, its permissions and disk space"
        ) from error
