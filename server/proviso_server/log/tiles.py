"""C2SP tlog-tiles: which tiles a tree has, where they lie, how entries are bundled."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from proviso_server.errors import InputError
from proviso_server.log.merkle import Node

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
MAX_ENTRY_BYTES = 65_535
"""The length prefix of an entry in a bundle is a uint16."""

MAX_LEVEL = 63


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A row of up to 256 consecutive hashes at tree level 8 times its own."""

    level: int
    index: int
    width: int

    @property
    def path(self) -> str:
        """The tile's place under the log's prefix."""
        return f"tile/{self.level}/{_place(self.index, self.width)}"

    @property
    def nodes(self) -> list[Node]:
        """The nodes whose hashes the tile holds, in order."""
        start = self.index * TILE_WIDTH
        level = self.level * TILE_HEIGHT
        return [Node(level, start + offset) for offset in range(self.width)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A run of up to 256 consecutive entries."""

    index: int
    width: int

    @property
    def path(self) -> str:
        """The bundle's place under the log's prefix."""
        return f"tile/entries/{_place(self.index, self.width)}"

    @property
    def start(self) -> int:
        """The index of the first entry."""
        return self.index * TILE_WIDTH


def new_tiles(*, old_size: int, size: int) -> Iterator[Tile]:
    """Yield the tiles of a tree that the tree of the old size did not have."""
    for level in range(MAX_LEVEL + 1):
        shift = level * TILE_HEIGHT
        width = size >> shift
        if width == 0:
            return
        for index, tile_width in _new_rows(old=old_size >> shift, new=width):
            yield Tile(level=level, index=index, width=tile_width)


def new_bundles(*, old_size: int, size: int) -> Iterator[Bundle]:
    """Yield the bundles of a log that the log of the old size did not have."""
    for index, width in _new_rows(old=old_size, new=size):
        yield Bundle(index=index, width=width)


def check_entry_size(entry: bytes) -> None:
    """Raise InputError if the entry is too long for a bundle."""
    if len(entry) > MAX_ENTRY_BYTES:
        raise InputError(
            field="entry",
            value=entry,
            remedy=f"the log's format takes at most {MAX_ENTRY_BYTES}; "
            "split the request, or move detail into the explanation",
        )


def encode_bundle(entries: Sequence[bytes]) -> bytes:
    """Return the entries, each behind its length."""
    parts = []
    for entry in entries:
        check_entry_size(entry)
        parts.append(struct.pack(">H", len(entry)) + entry)
    return b"".join(parts)


def decode_bundle(bundle: bytes, *, width: int) -> tuple[bytes, ...]:
    """Return exactly that many entries; refuse missing and trailing bytes."""
    entries = []
    offset = 0
    for _ in range(width):
        start = offset + 2
        end = start + int.from_bytes(bundle[offset:start], "big")
        if len(bundle) < end:
            break
        entries.append(bundle[start:end])
        offset = end
    if len(entries) != width or offset != len(bundle):
        raise InputError(
            field="bundle",
            value=bundle,
            remedy=f"{offset} bytes hold {len(entries)} entries; "
            f"send {width} entries and nothing after them",
        )
    return tuple(entries)


def _new_rows(*, old: int, new: int) -> Iterator[tuple[int, int]]:
    if new == old:
        return
    for index in range(old // TILE_WIDTH, (new + TILE_WIDTH - 1) // TILE_WIDTH):
        yield index, min(TILE_WIDTH, new - index * TILE_WIDTH)


def _place(index: int, width: int) -> str:
    """Return an index as path elements of three digits: 1234067 is x001/x234/067."""
    place = f"{index % 1000:03d}"
    while index := index // 1000:
        place = f"x{index % 1000:03d}/{place}"
    return place if width == TILE_WIDTH else f"{place}.p/{width}"
