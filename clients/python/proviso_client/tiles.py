"""Geometry and bytes of C2SP tlog-tiles: which files a tree of a size has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from proviso_client.errors import VerificationError
from proviso_client.merkle import HASH_BYTES

TILE_WIDTH: Final = 256
_WIDTH_BITS: Final = 8
_LENGTH_BYTES: Final = 2

# The longest bundle: full, of the longest entries.
MAX_BUNDLE_BYTES: Final = TILE_WIDTH * (_LENGTH_BYTES + 65_535)
FULL_TILE_BYTES: Final = TILE_WIDTH * HASH_BYTES

_PATH: Final = re.compile(
    r"(?P<kind>entries|0|[1-9]|[1-5][0-9]|6[0-3])"
    r"(?P<index>(?:/x[0-9]{3}){0,5}/[0-9]{3})"
    r"(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)
_LEADING: Final = re.compile(r"/x000/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A hash tile at a level, or the bundle of its entries where `level` is None."""

    level: int | None
    index: int
    width: int = TILE_WIDTH

    @property
    def path(self) -> str:
        """Where it lies below `tile/`, with slashes."""
        kind = "entries" if self.level is None else str(self.level)
        groups = [f"{self.index % 1000:03}"]
        rest = self.index // 1000
        while rest:
            groups.insert(0, f"x{rest % 1000:03}")
            rest //= 1000
        partial = "" if self.width == TILE_WIDTH else f".p/{self.width}"
        return f"{kind}/{'/'.join(groups)}{partial}"

    def within(self, size: int) -> bool:
        """Whether a tree of a size covers all of it."""
        hashes = size >> (_WIDTH_BITS * (self.level or 0))
        return self.index * TILE_WIDTH + self.width <= hashes


def parse_path(path: str) -> Tile | None:
    """Return the tile whose path this is, or None when it is no tile's path."""
    match = _PATH.fullmatch(path)
    if not match or _LEADING.match(match["index"]):
        return None
    width = int(match["width"] or TILE_WIDTH)
    if match["width"] and width >= TILE_WIDTH:
        return None
    level = None if match["kind"] == "entries" else int(match["kind"])
    index = int(match["index"].replace("/x", "").replace("/", ""))
    return Tile(level=level, index=index, width=width)


def bundles(size: int) -> Iterator[Tile]:
    """Yield the entry bundles of a tree, in order."""
    for first in range(0, size, TILE_WIDTH):
        width = min(TILE_WIDTH, size - first)
        yield Tile(level=None, index=first // TILE_WIDTH, width=width)


def read_bundle(content: bytes, *, width: int) -> list[bytes]:
    """Split a bundle into its entries.

    Raises VerificationError unless it holds exactly as many, and nothing behind them.
    """
    entries: list[bytes] = []
    at = 0
    while at < len(content):
        start = at + _LENGTH_BYTES
        at = start + int.from_bytes(content[at:start])
        if at > len(content) or start > len(content):
            reason = f"ends in the middle of its entry {len(entries)}"
            raise VerificationError("bundle", reason)
        if len(entries) == width:
            raise VerificationError("bundle", f"has bytes behind its {width} entries")
        entries.append(content[start:at])
    if len(entries) != width:
        reason = f"holds {len(entries)} entries, the checkpoint says {width}"
        raise VerificationError("bundle", reason)
    return entries
