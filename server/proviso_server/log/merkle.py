"""The RFC 6962 Merkle tree: hashes, an append-only frontier, making proofs.

Pure. Proofs are planned first (which perfect subtrees they need), then read in one
call, so that their cost is O(log n) hashes whatever the reader is. They are checked
in `merkle_check`.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from proviso_server.errors import InputError, LogCorrupt

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()
"""The root of a tree without entries (RFC 6962, section 2.1)."""

MAX_PROOF_HASHES = 64
"""A tree of 2^63 entries needs no longer path."""


class Node(NamedTuple):
    """A perfect subtree: 2^level entries, the position-th of that level."""

    level: int
    position: int


class Span(NamedTuple):
    """The entries from start up to, and without, end."""

    start: int
    end: int


HashReader = Callable[[Sequence[Node]], Mapping[Node, bytes]]
"""Returns the hash of each node asked for, or raises LogCorrupt."""


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of an entry as a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two subtrees joined."""
    return hashlib.sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """The right edge of a tree: all that appending needs to know of it."""

    size: int
    peaks: tuple[bytes, ...]
    """The hashes of the perfect subtrees, the largest first."""

    def __post_init__(self) -> None:
        if len(self.peaks) != self.size.bit_count():
            raise LogCorrupt(
                f"a tree of {self.size} entries has {self.size.bit_count()} peaks, "
                f"not {len(self.peaks)}; restore the log from a good copy"
            )

    @property
    def root(self) -> bytes:
        """The root hash of the tree."""
        return _join(self.peaks) if self.peaks else EMPTY_ROOT

    def extend(self, leaves: Sequence[bytes]) -> "tuple[Frontier, dict[Node, bytes]]":
        """Return the tree with the leaf hashes added, and every node that this made."""
        peaks = list(self.peaks)
        made: dict[Node, bytes] = {}
        for index, leaf in enumerate(leaves, self.size):
            made[Node(0, index)] = leaf
            peaks.append(leaf)
            level, position = 0, index
            while position & 1:
                right = peaks.pop()
                peaks.append(node_hash(peaks.pop(), right))
                level, position = level + 1, position >> 1
                made[Node(level, position)] = peaks[-1]
        size = self.size + len(leaves)
        return Frontier(size=size, peaks=tuple(peaks)), made


EMPTY = Frontier(size=0, peaks=())
"""The tree without entries."""


def frontier(read: HashReader, *, size: int) -> Frontier:
    """Read the right edge of the tree of that size."""
    nodes = _perfect(Span(0, size))
    hashes = read(nodes)
    return Frontier(size=size, peaks=tuple(hashes[node] for node in nodes))


def inclusion_proof(read: HashReader, *, index: int, size: int) -> tuple[bytes, ...]:
    """Return the path from the leaf's sibling up to the root's child."""
    return inclusion_proofs(read, indexes=[index], size=size)[index]


def inclusion_proofs(
    read: HashReader, *, indexes: Sequence[int], size: int
) -> dict[int, tuple[bytes, ...]]:
    """Return the paths of many leaves, reading every node once in one call."""
    paths = {index: _inclusion_spans(index=index, size=size) for index in indexes}
    hashes = _read_spans(read, [span for path in paths.values() for span in path])
    return {
        index: tuple(hashes[span] for span in path) for index, path in paths.items()
    }


def consistency_proof(
    read: HashReader, *, first: int, second: int
) -> tuple[bytes, ...]:
    """Return the proof that the second tree begins with the first."""
    spans = _consistency_spans(first=first, second=second)
    hashes = _read_spans(read, spans)
    return tuple(hashes[span] for span in spans)


def _inclusion_spans(*, index: int, size: int) -> list[Span]:
    if not 0 <= index < size:
        raise InputError(
            field="index", value=index, remedy=f"send one from 0 up to below {size}"
        )
    spans = []
    start, end = 0, size
    while end - start > 1:
        middle = _middle(start, end)
        if index < middle:
            spans.append(Span(middle, end))
            end = middle
        else:
            spans.append(Span(start, middle))
            start = middle
    return spans[::-1]


def _consistency_spans(*, first: int, second: int) -> list[Span]:
    if not 0 <= first <= second:
        raise InputError(
            field="first", value=first, remedy=f"send one from 0 up to {second}"
        )
    if first == 0:
        return []
    spans = []
    start, end = 0, second
    while end != first:
        middle = _middle(start, end)
        if first <= middle:
            spans.append(Span(middle, end))
            end = middle
        else:
            spans.append(Span(start, middle))
            start = middle
    if start:
        spans.append(Span(start, end))
    return spans[::-1]


def _read_spans(read: HashReader, spans: Sequence[Span]) -> dict[Span, bytes]:
    parts = {span: _perfect(span) for span in spans}
    hashes = read(list({node: None for nodes in parts.values() for node in nodes}))
    return {span: _join([hashes[n] for n in nodes]) for span, nodes in parts.items()}


def _perfect(span: Span) -> list[Node]:
    """Return the perfect subtrees that make up a span of the tree, left to right."""
    nodes = []
    start = span.start
    while start < span.end:
        level = (span.end - start).bit_length() - 1
        nodes.append(Node(level, start >> level))
        start += 1 << level
    return nodes


def _middle(start: int, end: int) -> int:
    """Return where RFC 6962 splits: the largest power of two below the width."""
    return start + (1 << ((end - start - 1).bit_length() - 1))


def _join(hashes: Sequence[bytes]) -> bytes:
    joined = hashes[-1]
    for item in reversed(hashes[:-1]):
        joined = node_hash(item, joined)
    return joined
