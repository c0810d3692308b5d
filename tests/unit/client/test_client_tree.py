"""Trees, notes and proofs, held to vectors and to the slow definition."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import evidence_log as log
from proviso_client import VerificationError
from proviso_client.checkpoint import open_checkpoint
from proviso_client.merkle import (
    EMPTY_ROOT,
    Frontier,
    check_consistency,
    leaf_hash,
    root_of_path,
)
from proviso_client.note import parse_vkey
from proviso_client.proof import parse_proof
from proviso_client.tiles import Tile, bundles, parse_path, read_bundle

VECTORS = Path(__file__).parents[2] / "vectors/log"


def load(name: str) -> Any:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


CHECKPOINTS = load("checkpoints")
PROOFS = load("proofs")
MERKLE = load("merkle")
TILES = load("tiles")
KEYS = [parse_vkey(vkey) for vkey in CHECKPOINTS["vkeys"]]

# Ours refuses what the format allows and nothing signs.
REFUSED_BY_US = {"with extra data"}

MAX_SIZE = 70
ENTRIES = [str(number).encode() for number in range(MAX_SIZE)]
ROOTS = [log.root(ENTRIES[:size]) for size in range(MAX_SIZE + 1)]


@pytest.mark.parametrize("case", CHECKPOINTS["cases"], ids=lambda case: case["comment"])
def test_checkpoint_vectors(case: dict[str, Any]) -> None:
    """Good notes open to size and root, the others do not open."""
    if not case["valid"]:
        with pytest.raises(VerificationError):
            open_checkpoint(case["note"].encode(), keys=KEYS)
        return
    opened = open_checkpoint(case["note"].encode(), keys=KEYS)

    assert (opened.size, opened.root.hex()) == (
        CHECKPOINTS["size"],
        CHECKPOINTS["root"],
    )


@pytest.mark.parametrize("case", PROOFS["cases"], ids=lambda case: case["comment"])
def test_proof_vectors(case: dict[str, Any]) -> None:
    """Good proofs lead to the checkpoint's root, the others nowhere."""
    entry = bytes.fromhex(PROOFS["entry"])

    def found() -> tuple[int, bytes]:
        proof = parse_proof(case["note"].encode())
        checkpoint = open_checkpoint(proof.checkpoint, keys=KEYS)
        if proof.root(entry, size=checkpoint.size) != checkpoint.root:
            raise VerificationError("proof", "another root")
        return proof.index, checkpoint.root

    if not case["valid"] or case["comment"] in REFUSED_BY_US:
        with pytest.raises(VerificationError):
            found()
        return

    assert found() == (PROOFS["index"], bytes.fromhex(CHECKPOINTS["root"]))


def test_merkle_vectors() -> None:
    """Every root, path and consistency proof of the tree of RFC 6962's test data."""
    entries = [bytes.fromhex(entry) for entry in MERKLE["entries"]]
    roots = [bytes.fromhex(root) for root in MERKLE["roots"]]
    frontier = Frontier()
    found = [frontier.root()]
    for entry in entries:
        frontier.append(leaf_hash(entry))
        found.append(frontier.root())

    assert found == roots
    for case in MERKLE["inclusion"]:
        path = [bytes.fromhex(hash_) for hash_ in case["proof"]]
        leaf = leaf_hash(entries[case["index"]])
        root = root_of_path(leaf, index=case["index"], size=case["size"], hashes=path)
        assert root == roots[case["size"]]
    for case in MERKLE["consistency"]:
        first, second = case["first"], case["second"]
        check_consistency(
            [bytes.fromhex(hash_) for hash_ in case["proof"]],
            first_size=first,
            first_root=roots[first],
            second_size=second,
            second_root=roots[second],
        )


@given(st.data())
def test_path_leads_to_the_root_at_its_index_alone(data: st.DataObject) -> None:
    """Another index, another size or a changed list of hashes leads elsewhere."""
    size = data.draw(st.integers(1, MAX_SIZE))
    index = data.draw(st.integers(0, size - 1))
    path = log.path(index, ENTRIES[:size])
    leaf = leaf_hash(ENTRIES[index])

    assert root_of_path(leaf, index=index, size=size, hashes=path) == ROOTS[size]
    other = data.draw(st.integers(0, size).filter(lambda number: number != index))
    for wrong_path, wrong_index in ((path, other), ([*path, leaf], index)):
        try:
            root = root_of_path(leaf, index=wrong_index, size=size, hashes=wrong_path)
        except VerificationError:
            continue
        assert root != ROOTS[size]


@given(st.data())
def test_consistency_holds_between_the_true_roots_alone(data: st.DataObject) -> None:
    """A proof for other roots, or with a hash more or less, is refused."""
    second = data.draw(st.integers(2, MAX_SIZE))
    first = data.draw(st.integers(1, second - 1))
    hashes = log.consistency(ENTRIES[:second], first=first)
    good = {
        "first_size": first,
        "first_root": ROOTS[first],
        "second_size": second,
        "second_root": ROOTS[second],
    }
    check_consistency(hashes, **good)  # type: ignore[arg-type]

    for changed, arguments in (
        (hashes, {"first_root": ROOTS[first - 1]}),
        (hashes, {"second_root": ROOTS[second - 1]}),
        (hashes[1:], {}),
        ((*hashes, ROOTS[0]), {}),
        ((), {}),
    ):
        with pytest.raises(VerificationError):
            check_consistency(changed, **good | arguments)  # type: ignore[arg-type]


def test_empty_tree_begins_every_log_and_has_one_root() -> None:
    """Size 0 is consistent with all, by the hash of nothing alone."""
    check_consistency(
        [], first_size=0, first_root=EMPTY_ROOT, second_size=3, second_root=ROOTS[3]
    )
    with pytest.raises(VerificationError):
        check_consistency(
            [], first_size=0, first_root=ROOTS[1], second_size=3, second_root=ROOTS[3]
        )
    with pytest.raises(VerificationError):
        check_consistency(
            [], first_size=3, first_root=ROOTS[3], second_size=2, second_root=ROOTS[2]
        )


def test_tile_paths_are_read_as_they_are_written() -> None:
    """One tile has one path, and every other spelling is none."""
    for case in TILES["paths"]:
        tile = Tile(level=case["level"], index=case["index"], width=case["width"])
        path = case["path"].removeprefix("tile/")

        assert (tile.path, parse_path(path)) == (path, tile)
    for wrong in (
        "0/x000/001", "00/001", "64/000", "0/1", "0/x001", "0/001.p/0", "0/001.p/256",
        "0/001.p/01", "entries/001/", "0/../001", "x/000", "0/000.p", "",
    ):  # fmt: skip
        assert parse_path(wrong) is None


def test_bundle_holds_its_entries_and_nothing_else() -> None:
    """A bundle that is cut, too long, or of another width is refused."""
    content = bytes.fromhex(TILES["bundle"]["bytes"])
    entries = [bytes.fromhex(entry) for entry in TILES["bundle"]["entries"]]

    assert read_bundle(content, width=len(entries)) == entries
    for changed, width in (
        (content[:-1], 8), (content + b"\0", 8), (content + b"\0\0", 8), (content, 7),
        (content, 9), (b"", 8),
    ):  # fmt: skip
        with pytest.raises(VerificationError):
            read_bundle(changed, width=width)


def test_bundles_cover_a_tree_once() -> None:
    """Full ones, then what is left."""
    assert [(b.index, b.width) for b in bundles(513)] == [(0, 256), (1, 256), (2, 1)]
    assert list(bundles(0)) == []
