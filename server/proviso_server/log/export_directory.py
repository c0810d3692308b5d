"""The directory of an export: its files, its lock, and what it refuses to hold."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proviso_server.errors import InputError
from proviso_server.log import tiles
from proviso_server.log.store import sync_directory

OWN_NAMES = frozenset(
    {"tile", "decisions", "keys", "log.vkey", "log.vkeys", ".checkpoint.new"}
)
"""What an export that broke off before its first checkpoint may have left."""


@dataclass(slots=True, kw_only=True)
class ExportDirectory:
    """The files of one export; counts what it writes."""

    root: Path
    written: int = 0

    def write(self, name: str, content: bytes) -> None:
        """Write a file that no checkpoint in the directory covers yet."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self.written += 1

    def write_new(self, name: str, content: bytes) -> None:
        """Write a file that may be there already, but then with the same content."""
        path = self.root / name
        if not path.exists():
            self.write(name, content)
        elif path.read_bytes() != content:
            raise refused(
                self.root, f"its {name} is another one; choose an empty directory"
            )

    def replace(self, name: str, content: bytes) -> None:
        """Put a file in place in one step, or leave it if it is the same."""
        if (self.root / name).exists() and (self.root / name).read_bytes() == content:
            return
        draft = self.root / f".{name}.new"
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(self.root / name)
        sync_directory(self.root)
        self.written += 1

    def sync(self) -> None:
        """Make everything durable that was written, in one call for all files."""
        if self.written:
            os.sync()


@contextlib.contextmanager
def locked(directory: Path) -> Iterator[None]:
    """Keep a second export of the same directory out."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise refused(
                directory, "is being exported to; wait for the other export"
            ) from error
        yield
    finally:
        os.close(descriptor)


def remove_superseded(directory: Path, *, old_size: int, size: int) -> None:
    """Remove the partial files of each row that has become full since."""
    rows: tuple[tiles.Tile | tiles.Bundle, ...] = (
        *tiles.new_tiles(old_size=old_size, size=size),
        *tiles.new_bundles(old_size=old_size, size=size),
    )
    for row in rows:
        partial = directory / f"{row.path}.p"
        if row.width == tiles.TILE_WIDTH and partial.is_dir():
            for file in partial.iterdir():
                file.unlink()
            partial.rmdir()


def refused(directory: Path, remedy: str) -> InputError:
    """Return the error for a directory that must not be exported to."""
    return InputError(field="export directory", value=str(directory), remedy=remedy)
