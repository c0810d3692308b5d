"""Keeps files by their digests: papers that acts name.

A directory with a folder for each first byte of a digest. A file is written under a
name of its own, synced, and then linked to its digest, which fails where that is taken:
nothing is ever written over. What is read is hashed again, and its last piece is held
back until the digest agrees, so that no damaged file arrives whole. Inside of the
directory no symbolic link is followed. What a file says is not looked at.

Several processes may share a directory; each counts what it found at its start and what
it has put in since.
"""

import contextlib
import hashlib
import os
import secrets
import stat
import threading
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from proviso_server.attachment_folders import (
    open_folder,
    sizes,
    tidy,
    translated,
    write_all,
)
from proviso_server.errors import (
    InputError,
    LogCorrupt,
    NotFound,
    RequestTooLarge,
    StoreUnavailable,
)

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A scanned packet; unless the site says otherwise."""

MAX_TOTAL_BYTES = 256 * 1024**3
"""Of all files; unless the site says otherwise."""

CHUNK_BYTES = 256 * 1024

_PREFIX = "sha256:"
_DIGITS = 64
_INCOMING = "incoming"
# Without waiting: a pipe in the place of a file must hold up nobody.
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file, as it is kept."""

    digest: str
    size_bytes: int
    repeated: bool


@dataclass(slots=True, kw_only=True)
class Attachments:
    """The files of a directory; threads may share it. Get one from `open_attachments`.

    Its methods wait for the disk: call them from a thread.
    """

    directory: Path
    max_file_bytes: int = MAX_FILE_BYTES
    max_total_bytes: int = MAX_TOTAL_BYTES
    _total_bytes: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextlib.contextmanager
    def receive(self) -> Iterator["Incoming"]:
        """Give a file to write; what is not kept by the end of the block is gone."""
        name = secrets.token_hex(16)
        with contextlib.ExitStack() as stack:
            with translated():
                folder = stack.enter_context(open_folder(self.directory, _INCOMING))
                file = os.open(name, _CREATE, 0o600, dir_fd=folder)
            incoming = Incoming(store=self, folder=folder, name=name, file=file)
            try:
                yield incoming
            finally:
                self._give_back(incoming.reserved_bytes)
                with translated():
                    os.close(file)
                    os.unlink(name, dir_fd=folder)

    def read(self, digest: str) -> Generator[bytes]:
        """Yield the pieces of a file; raise NotFound, or LogCorrupt before the last."""
        with translated(), contextlib.closing(self._open(digest)) as file:
            hashed = hashlib.sha256()
            held = b""
            while chunk := os.read(file.descriptor, CHUNK_BYTES):
                hashed.update(chunk)
                if held:
                    yield held
                held = chunk
            if _PREFIX + hashed.hexdigest() != digest:
                raise _damaged(digest)
            yield held

    def keep(self, incoming: "Incoming", digest: str) -> bool:
        """Give a synced file its name; return False if that file is kept already."""
        with open_folder(self.directory, _shard(digest)) as folder:
            name = _name(digest)
            try:
                os.link(
                    incoming.name,
                    name,
                    src_dir_fd=incoming.folder,
                    dst_dir_fd=folder,
                    follow_symlinks=False,
                )
            except FileExistsError:
                for _ in self.read(digest):  # a damaged one must not pass for this
                    pass
                return False
            os.fsync(folder)
        return True

    def reserve(self, size_bytes: int) -> None:
        """Take room for some more bytes; raise StoreUnavailable where there is none."""
        with self._lock:
            if self._total_bytes + size_bytes > self.max_total_bytes:
                raise StoreUnavailable(
                    f"the directory of attachments holds {self._total_bytes} bytes and "
                    f"may hold {self.max_total_bytes}; an operator must make room"
                )
            self._total_bytes += size_bytes

    def _give_back(self, size_bytes: int) -> None:
        with self._lock:
            self._total_bytes -= size_bytes

    def _open(self, digest: str) -> "_Opened":
        _check_digest(digest)
        try:
            with open_folder(self.directory, _shard(digest), make=False) as folder:
                descriptor = os.open(_name(digest), _READ, dir_fd=folder)
        except FileNotFoundError as error:
            if not self.directory.is_dir():
                raise
            raise NotFound(kind="attachment", identifier=digest) from error
        opened = _Opened(descriptor)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            opened.close()
            raise _damaged(digest)
        return opened


@dataclass(slots=True, kw_only=True)
class Incoming:
    """A file that arrives in pieces."""

    store: Attachments
    folder: int
    name: str
    file: int
    size_bytes: int = 0
    reserved_bytes: int = 0
    """What it holds of the directory's room, until it is kept."""
    _hashed: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def write(self, chunk: bytes) -> None:
        """Write the next piece; raise RequestTooLarge or StoreUnavailable."""
        size_bytes = self.size_bytes + len(chunk)
        if size_bytes > self.store.max_file_bytes:
            raise RequestTooLarge(
                field="chunk",
                value=f"up to {size_bytes} bytes",
                remedy=f"a file has at most {self.store.max_file_bytes}; split it",
            )
        self.store.reserve(len(chunk))
        self.reserved_bytes += len(chunk)
        with translated():
            write_all(self.file, chunk)
        self._hashed.update(chunk)
        self.size_bytes = size_bytes

    def keep(self) -> Kept:
        """Keep what arrived, durably, by its digest."""
        if not self.size_bytes:
            raise InputError(
                field="chunk", value="empty", remedy="the file has no bytes; send some"
            )
        with translated():
            os.fsync(self.file)
            digest = _PREFIX + self._hashed.hexdigest()
            kept = self.store.keep(self, digest)
        if kept:
            self.reserved_bytes = 0
        return Kept(digest=digest, size_bytes=self.size_bytes, repeated=not kept)


@dataclass(frozen=True, slots=True)
class _Opened:
    descriptor: int

    def close(self) -> None:
        os.close(self.descriptor)


def open_attachments(
    directory: Path,
    *,
    max_file_bytes: int = MAX_FILE_BYTES,
    max_total_bytes: int = MAX_TOTAL_BYTES,
) -> Attachments:
    """Return the files of a directory that is there; count them, and tidy up."""
    with translated():
        with open_folder(directory, _INCOMING) as folder:
            tidy(folder)
        total = sum(sizes(directory))
    return Attachments(
        directory=directory,
        max_file_bytes=max_file_bytes,
        max_total_bytes=max_total_bytes,
        _total_bytes=total,
    )


def _shard(digest: str) -> str:
    return digest.removeprefix(_PREFIX)[:2]


def _name(digest: str) -> str:
    return digest.removeprefix(_PREFIX)


def _check_digest(digest: str) -> None:
    digits = digest.removeprefix(_PREFIX)
    known = digest.startswith(_PREFIX) and len(digits) == _DIGITS
    if not known or not set(digits) <= set("0123456789abcdef"):
        raise InputError(
            field="digest",
            value=digest,
            remedy=f'write "{_PREFIX}" and {_DIGITS} hexadecimal digits, all small',
        )


def _damaged(digest: str) -> LogCorrupt:
    return LogCorrupt(
        f"attachment {digest} is damaged where it is kept; put it back from a copy"
    )
