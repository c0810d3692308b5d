"""A C2SP tlog-tiles directory written the slow and obvious way.

Shares no code with the server, so that the outside verifiers can be tried before
they judge ours: every hash is computed from the entries by RFC 6962's definition.
"""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

TILE_WIDTH = 256
ED25519 = b"\x01"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandmadeLog:
    """Entries, a name and a key, which give every file of a log."""

    entries: Sequence[bytes]
    key: Ed25519PrivateKey
    origin: str = "log.example/handmade"

    def write(self, folder: Path) -> None:
        """Write log.vkey, the checkpoint, tiles, bundles, and a proof per entry."""
        _put(folder / "log.vkey", f"{self._vkey()}\n".encode())
        _put(folder / "checkpoint", self.checkpoint(len(self.entries)).encode())
        self._write_tiles(folder)
        for first in range(0, len(self.entries), TILE_WIDTH):
            bundle = self.entries[first : first + TILE_WIDTH]
            path = f"tile/entries/{_tile_name(number=first, width=len(bundle))}"
            _put(folder / path, b"".join(_prefixed(entry) for entry in bundle))
        for index, entry in enumerate(self.entries):
            _put(folder / f"decisions/{index}.dsse.json", entry)
            _put(folder / f"decisions/{index}.tlog-proof", self.proof(index).encode())

    def checkpoint(self, size: int) -> str:
        """Sign the tree of the first entries."""
        text = f"{self.origin}\n{size}\n{_base64(_root(self.entries[:size]))}\n"
        signature = self._key_id() + self.key.sign(text.encode())
        return f"{text}\n\N{EM DASH} {self.origin} {_base64(signature)}\n"

    def proof(self, index: int) -> str:
        """Prove one entry under the checkpoint of all."""
        hashes = [_base64(hash_) for hash_ in _path(index, self.entries)]
        lines = ["c2sp.org/tlog-proof@v1", f"index {index}", *hashes, ""]
        return "\n".join(lines) + "\n" + self.checkpoint(len(self.entries))

    def _write_tiles(self, folder: Path) -> None:
        level, span = 0, 1
        while count := len(self.entries) // span:
            nodes = [
                _root(self.entries[n * span : (n + 1) * span]) for n in range(count)
            ]
            for first in range(0, count, TILE_WIDTH):
                tile = nodes[first : first + TILE_WIDTH]
                path = f"tile/{level}/{_tile_name(number=first, width=len(tile))}"
                _put(folder / path, b"".join(tile))
            level, span = level + 1, span * TILE_WIDTH

    def _public(self) -> bytes:
        return ED25519 + self.key.public_key().public_bytes_raw()

    def _key_id(self) -> bytes:
        name = f"{self.origin}\n".encode()
        return hashlib.sha256(name + self._public()).digest()[:4]

    def _vkey(self) -> str:
        return f"{self.origin}+{self._key_id().hex()}+{_base64(self._public())}"


def _root(entries: Sequence[bytes]) -> bytes:
    """Hash a tree. RFC 6962, section 2.1."""
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    cut = _cut(len(entries))
    both = _root(entries[:cut]) + _root(entries[cut:])
    return hashlib.sha256(b"\x01" + both).digest()


def _path(index: int, entries: Sequence[bytes]) -> list[bytes]:
    """List the hashes beside one entry's way to the root. RFC 6962, section 2.1.1."""
    if len(entries) == 1:
        return []
    cut = _cut(len(entries))
    if index < cut:
        return [*_path(index, entries[:cut]), _root(entries[cut:])]
    return [*_path(index - cut, entries[cut:]), _root(entries[:cut])]


def _cut(size: int) -> int:
    """Return the largest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)


def _tile_name(*, number: int, width: int) -> str:
    """Spell the tile that begins at a number, and its width when it is partial."""
    name = f"{number // TILE_WIDTH:03}"
    return name if width == TILE_WIDTH else f"{name}.p/{width}"


def _prefixed(entry: bytes) -> bytes:
    return len(entry).to_bytes(2) + entry


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
