"""Checks of RFC 6962 proofs; they read no stored node, so they trust none."""

from collections.abc import Sequence

from proviso_server.errors import VerificationFailed
from proviso_server.log.merkle import EMPTY_ROOT, HASH_BYTES, node_hash


def check_inclusion(
    *, leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Raise VerificationFailed unless the leaf has that index under the root."""
    # RFC 9162, section 2.1.3.2.
    failed = VerificationFailed("the inclusion proof does not verify")
    if not 0 <= index < size or any(len(item) != HASH_BYTES for item in proof):
        raise failed
    node, last, computed = index, size - 1, leaf
    for item in proof:
        if last == 0:
            raise failed
        if node & 1 or node == last:
            computed = node_hash(item, computed)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            computed = node_hash(computed, item)
        node, last = node >> 1, last >> 1
    if last != 0 or computed != root:
        raise failed


def check_consistency(
    *,
    first: int,
    second: int,
    proof: Sequence[bytes],
    first_root: bytes,
    second_root: bytes,
) -> None:
    """Raise VerificationFailed unless the second tree begins with the first."""
    failed = VerificationFailed("the consistency proof does not verify")
    if not 0 <= first <= second or any(len(item) != HASH_BYTES for item in proof):
        raise failed
    if first in (0, second):
        expected = EMPTY_ROOT if first == 0 else second_root
        if proof or first_root != expected:
            raise failed
        if second == 0 and second_root != EMPTY_ROOT:
            raise failed
        return
    if _walk_consistency(
        first=first, second=second, first_root=first_root, proof=proof
    ) != (
        first_root,
        second_root,
    ):
        raise failed


def _walk_consistency(
    *, first: int, second: int, first_root: bytes, proof: Sequence[bytes]
) -> tuple[bytes, bytes] | None:
    """Return the two roots that the proof leads to, or None if its length is wrong."""
    # RFC 9162, section 2.1.4.2.
    is_power = first & (first - 1) == 0
    path = ([first_root] if is_power else []) + list(proof)
    node, last = first - 1, second - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    if not path:
        return None
    old = new = path[0]
    for item in path[1:]:
        if last == 0:
            return None
        if node & 1 or node == last:
            old, new = node_hash(item, old), node_hash(item, new)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            new = node_hash(new, item)
        node, last = node >> 1, last >> 1
    return (old, new) if last == 0 else None
