"""Walks the tree of an exported log: every bundle, every tile, at bounded memory.

Hashes are computed from the entries alone. A file below `tile/` is right when it holds
what the entries give; partial tiles of smaller sizes may be left from earlier exports,
and are held to the same. What lies beyond the checkpoint is covered by no signature,
and is reported.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from proviso_client.audit_findings import Findings
from proviso_client.errors import IncompleteError, VerificationError
from proviso_client.merkle import HASH_BYTES, Frontier
from proviso_client.reading import read_bounded
from proviso_client.tiles import (
    FULL_TILE_BYTES,
    MAX_BUNDLE_BYTES,
    TILE_WIDTH,
    Tile,
    bundles,
    parse_path,
    read_bundle,
)


class ExportTree:
    """The files below `tile/` of an export, held against a size."""

    def __init__(self, directory: Path, *, size: int, findings: Findings) -> None:
        self._root = directory / "tile"
        self._size = size
        self._findings = findings
        self.files = 0

    def entries(self) -> Iterator[tuple[int, bytes]]:
        """Yield every entry; raise VerificationError where no more can be read."""
        for bundle in bundles(self._size):
            entries = self._bundle(bundle)
            if not entries:
                first = bundle.index * TILE_WIDTH
                reason = f"entries {first} to {self._size - 1} could not be audited"
                raise VerificationError("log", reason)
            for offset, entry in enumerate(entries):
                yield bundle.index * TILE_WIDTH + offset, entry

    def _bundle(self, bundle: Tile) -> list[bytes]:
        """Return the entries of a bundle; none when it was reported as unreadable."""
        content = self._content(bundle, max_bytes=MAX_BUNDLE_BYTES)
        if content is None:
            return []
        try:
            entries = read_bundle(content, width=bundle.width)
        except VerificationError as error:
            self._findings.add(f"tile/{bundle.path}", error.reason)
            return []
        lengths = [2 + len(entry) for entry in entries]
        for older in self._partials(bundle):
            self._compare(older, content[: sum(lengths[: older.width])])
        return entries

    def check_tile(self, tile: Tile, hashes: bytes) -> None:
        """Report the file of a tile, and its older partial ones, that differ."""
        self._compare(tile, hashes)
        for older in self._partials(tile):
            self._compare(older, hashes[: older.width * HASH_BYTES])

    def check_strays(self) -> None:
        """Report what is no tile, lies beyond the tree, or is no plain file."""
        for folder, subfolders, files in os.walk(self._root, onerror=_unreadable):
            for name in (*subfolders, *files):
                path = Path(folder) / name
                shown = f"tile/{path.relative_to(self._root).as_posix()}"
                if path.is_symlink():
                    self._findings.add(shown, "is a link; an export has plain files")
                elif name in files:
                    self._check_stray(shown)

    def _check_stray(self, shown: str) -> None:
        self.files += 1
        tile = parse_path(shown.removeprefix("tile/"))
        if tile is None:
            self._findings.add(shown, "is no tile or bundle")
        elif not tile.within(self._size):
            problem = f"lies beyond the {self._size} entries that the checkpoint covers"
            self._findings.add(shown, problem)

    def _compare(self, tile: Tile, expected: bytes) -> None:
        content = self._content(tile, max_bytes=max(len(expected), FULL_TILE_BYTES))
        if content is None or content == expected:
            return
        if len(content) != len(expected):
            problem = f"has {len(content)} bytes, not {len(expected)}"
        else:
            at = next(i for i, byte in enumerate(expected) if content[i] != byte)
            problem = f"differs from the entries at byte {at}"
        self._findings.add(f"tile/{tile.path}", problem)

    def _content(self, tile: Tile, *, max_bytes: int) -> bytes | None:
        path = self._root / tile.path
        if not path.exists():
            self._findings.add(f"tile/{tile.path}", "is missing")
            return None
        try:
            return read_bounded(path, max_bytes=max_bytes)
        except IncompleteError as error:
            self._findings.add(f"tile/{tile.path}", str(error))
            return None

    def _partials(self, tile: Tile) -> Iterator[Tile]:
        """Yield the partial tiles of smaller sizes that lie beside a tile."""
        path = Tile(level=tile.level, index=tile.index).path
        folder = self._root / f"{path}.p"
        if not folder.is_dir():
            return
        for name in sorted(entry.name for entry in os.scandir(folder)):
            older = parse_path(f"{path}.p/{name}")
            if older is not None and older.width < tile.width:
                yield older


class TileBuilder:
    """Computes tiles and root as leaf hashes arrive, and has each one checked."""

    def __init__(self, tree: ExportTree) -> None:
        self._tree = tree
        self._levels: list[list[bytes]] = []
        self._closed: list[int] = []
        self.frontier = Frontier()

    def append(self, leaf: bytes) -> None:
        """Add the leaf hash of the next entry."""
        self.frontier.append(leaf)
        self._push(0, leaf)

    def finish(self) -> None:
        """Have the partial tiles at the right edge checked."""
        for level, hashes in enumerate(self._levels):
            if hashes:
                self._check(level, hashes)

    def _push(self, level: int, hash_: bytes) -> None:
        if level == len(self._levels):
            self._levels.append([])
            self._closed.append(0)
        hashes = self._levels[level]
        hashes.append(hash_)
        if len(hashes) == TILE_WIDTH:
            self._check(level, hashes)
            above = Frontier()
            for one in hashes:
                above.append(one)
            hashes.clear()
            self._closed[level] += 1
            self._push(level + 1, above.root())

    def _check(self, level: int, hashes: list[bytes]) -> None:
        tile = Tile(level=level, index=self._closed[level], width=len(hashes))
        self._tree.check_tile(tile, b"".join(hashes))


def _unreadable(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise IncompleteError(f"{error.filename} cannot be read: {error.strerror}")
