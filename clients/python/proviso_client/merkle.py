"""Merkle trees of RFC 6962 with SHA-256: leaves, nodes, roots and proofs.

Written from RFC 6962 section 2.1 and RFC 9162 section 2.1; holds no tree in memory.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from proviso_client.errors import VerificationError

HASH_BYTES: Final = 32

EMPTY_ROOT: Final = hashlib.sha256(b"").digest()

# A tree of 2^63 - 1 entries has a path of 63 hashes.
MAX_PATH: Final = 63


def leaf_hash(entry: bytes) -> bytes:
    """Hash an entry as a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two subtrees into one."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of_path(
    leaf: bytes, *, index: int, size: int, hashes: Sequence[bytes]
) -> bytes:
    """Return the root to which an inclusion proof leads (RFC 9162, 2.1.3.2).

    Raises VerificationError when the proof has not the form for index and size.
    """
    if not 0 <= index < size:
        reason = f"index {index} lies beyond the {size} entries of the checkpoint"
        raise VerificationError("proof", reason)
    node, last, root = index, size - 1, leaf
    for sibling in hashes:
        if last == 0:
            raise VerificationError("proof", "has more hashes than the path is long")
        if node % 2 or node == last:
            root = node_hash(sibling, root)
            while node and node % 2 == 0:
                node, last = node >> 1, last >> 1
        else:
            root = node_hash(root, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise VerificationError("proof", "has fewer hashes than the path is long")
    return root


def check_consistency(
    hashes: Sequence[bytes],
    *,
    first_size: int,
    first_root: bytes,
    second_size: int,
    second_root: bytes,
) -> None:
    """Raise VerificationError unless the second tree extends the first.

    RFC 9162, 2.1.4.2; a tree of 0 entries is the beginning of every tree.
    """
    if first_size > second_size:
        raise VerificationError("consistency", "the later tree is the smaller one")
    if first_size in {0, second_size}:
        _check_trivial(hashes, first_size, second_size, first_root, second_root)
        return
    path = list(hashes)
    if first_size & (first_size - 1) == 0:
        path.insert(0, first_root)
    if not path:
        raise VerificationError("consistency", "the proof has no hash")
    roots = _roots(path, node=first_size - 1, last=second_size - 1)
    if roots != (first_root, second_root):
        raise VerificationError(
            "consistency",
            f"the tree of {second_size} entries with root {second_root.hex()} does "
            f"not extend the one of {first_size} with root {first_root.hex()}",
        )


def _check_trivial(
    hashes: Sequence[bytes], first: int, second: int, first_root: bytes, root: bytes
) -> None:
    if hashes:
        raise VerificationError("consistency", "the proof holds hashes, none is needed")
    expected = EMPTY_ROOT if first == 0 else root
    if first_root != expected:
        raise VerificationError(
            "consistency",
            f"two roots for {first} entries: {first_root.hex()} and {expected.hex()}",
        )
    if second == 0 and root != EMPTY_ROOT:
        raise VerificationError("consistency", "the root of no entries is another")


def _roots(path: Sequence[bytes], *, node: int, last: int) -> tuple[bytes, bytes]:
    """Follow a consistency proof; return the roots of the first and second tree."""
    while node % 2:
        node, last = node >> 1, last >> 1
    first = second = path[0]
    for sibling in path[1:]:
        if last == 0:
            raise VerificationError("consistency", "the proof has too many hashes")
        if node % 2 or node == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while node and node % 2 == 0:
                node, last = node >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        node, last = node >> 1, last >> 1
    if last:
        raise VerificationError("consistency", "the proof has too few hashes")
    return first, second


class Frontier:
    """The right edge of a growing tree: one hash for each full subtree."""

    def __init__(self) -> None:
        self.size = 0
        self._full: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Add a leaf hash."""
        height, node = self.size, leaf
        while height % 2:
            node = node_hash(self._full.pop(), node)
            height >>= 1
        self._full.append(node)
        self.size += 1

    def root(self) -> bytes:
        """Return the root of what was added so far."""
        if not self._full:
            return EMPTY_ROOT
        root = self._full[-1]
        for left in reversed(self._full[:-1]):
            root = node_hash(left, root)
        return root
