"""The tree: every entry proves at every size, and nothing else does."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.errors import InputError, LogCorrupt, VerificationFailed
from proviso_server.log import merkle
from proviso_server.log.merkle import Node
from proviso_server.log.merkle_check import check_consistency, check_inclusion

MAX_SIZE = 130
LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(MAX_SIZE)]
FULL, STORED = merkle.EMPTY.extend(LEAVES)
ROOTS = [merkle.EMPTY.extend(LEAVES[:size])[0].root for size in range(MAX_SIZE + 1)]


def read(nodes: Sequence[Node]) -> Mapping[Node, bytes]:
    return {node: STORED[node] for node in nodes}


def prove(*, index: int, size: int) -> tuple[bytes, ...]:
    return merkle.inclusion_proof(read, index=index, size=size)


def flip(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_every_entry_proves_at_every_size() -> None:
    for size in range(1, MAX_SIZE + 1):
        for index in range(size):
            check_inclusion(
                leaf=LEAVES[index],
                index=index,
                size=size,
                proof=prove(index=index, size=size),
                root=ROOTS[size],
            )


def test_every_tree_is_consistent_with_every_later_one() -> None:
    for second in range(MAX_SIZE + 1):
        for first in range(second + 1):
            check_consistency(
                first=first,
                second=second,
                proof=merkle.consistency_proof(read, first=first, second=second),
                first_root=ROOTS[first],
                second_root=ROOTS[second],
            )


def test_stored_frontier_is_the_extended_one() -> None:
    for size in range(MAX_SIZE + 1):
        expected, _ = merkle.EMPTY.extend(LEAVES[:size])

        assert merkle.frontier(read, size=size) == expected


@given(first=st.integers(0, MAX_SIZE), second=st.integers(0, MAX_SIZE))
def test_extending_in_two_steps_is_extending_in_one(first: int, second: int) -> None:
    """However the batches fall, the tree and its nodes are the same."""
    middle = min(first, second)
    once = merkle.EMPTY.extend(LEAVES[: max(first, second)])
    start, made_first = merkle.EMPTY.extend(LEAVES[:middle])
    end, made_second = start.extend(LEAVES[middle : max(first, second)])

    assert (end, made_first | made_second) == once


@given(data=st.data(), size=st.integers(2, MAX_SIZE))
def test_no_flipped_bit_of_an_inclusion_proof_verifies(
    data: st.DataObject, size: int
) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = list(prove(index=index, size=size))
    place = data.draw(st.integers(0, len(proof) - 1))
    proof[place] = flip(proof[place], data.draw(st.integers(0, 255)))

    with pytest.raises(VerificationFailed):
        check_inclusion(
            leaf=LEAVES[index], index=index, size=size, proof=proof, root=ROOTS[size]
        )


@given(data=st.data(), size=st.integers(1, MAX_SIZE))
def test_no_other_index_leaf_or_length_verifies(data: st.DataObject, size: int) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = prove(index=index, size=size)
    good: dict[str, Any] = {"leaf": LEAVES[index], "index": index, "proof": proof}
    other = data.draw(st.integers(-1, size).filter(lambda n: n != index))
    for change in (
        {"index": other},
        {"leaf": flip(LEAVES[index], data.draw(st.integers(0, 255)))},
        {"proof": (*proof, LEAVES[0])},
        {"proof": proof[:-1] if proof else (LEAVES[0],)},
        {"proof": (*proof[:-1], b"short")},
    ):
        with pytest.raises(VerificationFailed):
            check_inclusion(**(good | change), size=size, root=ROOTS[size])


@given(data=st.data(), size=st.integers(1, MAX_SIZE))
def test_no_root_of_another_size_verifies(data: st.DataObject, size: int) -> None:
    other = data.draw(st.integers(0, MAX_SIZE).filter(lambda n: n != size))
    index = data.draw(st.integers(0, size - 1))

    with pytest.raises(VerificationFailed):
        check_inclusion(
            leaf=LEAVES[index],
            index=index,
            size=size,
            proof=prove(index=index, size=size),
            root=ROOTS[other],
        )


@given(data=st.data(), second=st.integers(2, MAX_SIZE))
def test_no_changed_consistency_proof_verifies(
    data: st.DataObject, second: int
) -> None:
    first = data.draw(st.integers(1, second - 1))
    proof = list(merkle.consistency_proof(read, first=first, second=second))
    place = data.draw(st.integers(0, len(proof) - 1))
    flipped = list(proof)
    flipped[place] = flip(proof[place], data.draw(st.integers(0, 255)))
    roots = {"first_root": ROOTS[first], "second_root": ROOTS[second]}
    for changed in (flipped, proof[:-1], [*proof, LEAVES[0]], []):
        with pytest.raises(VerificationFailed):
            check_consistency(first=first, second=second, proof=changed, **roots)


@pytest.mark.parametrize(
    ("first", "second", "proof", "roots"),
    [
        (3, 2, [], (ROOTS[3], ROOTS[2])),
        (-1, 2, [], (ROOTS[0], ROOTS[2])),
        (0, 2, [ROOTS[1]], (ROOTS[0], ROOTS[2])),
        (0, 2, [], (ROOTS[1], ROOTS[2])),
        (2, 2, [], (ROOTS[1], ROOTS[2])),
        (2, 2, [ROOTS[1]], (ROOTS[2], ROOTS[2])),
        (0, 0, [], (ROOTS[0], ROOTS[1])),
    ],
    ids=[
        "shrinking",
        "negative",
        "proof from nothing",
        "a root of nothing",
        "same size, other root",
        "same size, with proof",
        "both empty, other root",
    ],
)
def test_consistency_of_no_growth_is_strict(
    first: int, second: int, proof: list[bytes], roots: tuple[bytes, bytes]
) -> None:
    with pytest.raises(VerificationFailed):
        check_consistency(
            first=first,
            second=second,
            proof=proof,
            first_root=roots[0],
            second_root=roots[1],
        )


def test_proof_reads_a_logarithmic_number_of_hashes() -> None:
    asked: list[Node] = []

    def reader(nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        asked.extend(nodes)
        return dict.fromkeys(nodes, bytes(32))

    for index in (0, 1, 499_999, 999_999):
        asked.clear()
        merkle.inclusion_proof(reader, index=index, size=1_000_000)
        assert len(asked) <= 2 * 20


def test_index_beyond_the_tree_is_refused() -> None:
    with pytest.raises(InputError, match=r"^index 5: send one from 0 up to below 5$"):
        prove(index=5, size=5)


def test_frontier_with_a_peak_too_many_is_refused() -> None:
    with pytest.raises(LogCorrupt, match="a tree of 4 entries has 1 peaks, not 2"):
        merkle.Frontier(size=4, peaks=(LEAVES[0], LEAVES[1]))
