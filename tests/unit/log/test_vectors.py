"""The formats, held to vectors that another implementation of them wrote."""

import base64
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

from proviso_server.errors import InputError, VerificationFailed
from proviso_server.log import merkle, merkle_check, tiles
from proviso_server.log.checkpoint import Checkpoint, LogKeys, open_checkpoint
from proviso_server.log.merkle import Node
from proviso_server.log.note import NoteKey, lines_of, parse_note
from proviso_server.log.proof import check_proof, parse_proof, write_proof
from proviso_server.signing.keys import public_key

Case = dict[str, Any]
VECTORS = Path(__file__).parents[2] / "vectors" / "log"


def load(name: str) -> Any:
    return json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))


def material(vkey: str) -> bytes:
    return base64.b64decode(vkey.split("+", 2)[2])[1:]


CHECKPOINTS = load("checkpoints")
PROOFS = load("proofs")
TILES = load("tiles")
MERKLE = load("merkle")
ORIGIN = CHECKPOINTS["vkeys"][0].split("+")[0]
KEYS = LogKeys(
    origin=ORIGIN,
    ed25519=public_key(
        Ed25519PublicKey.from_public_bytes(material(CHECKPOINTS["vkeys"][0]))
    ),
    ml_dsa_44=public_key(
        MLDSA44PublicKey.from_public_bytes(material(CHECKPOINTS["vkeys"][1]))
    ),
)


def comments(cases: list[Case]) -> list[str]:
    return [case["comment"] for case in cases]


def by_validity(cases: list[Case], *, valid: bool) -> list[Case]:
    return [case for case in cases if case["valid"] is valid]


GOOD_CHECKPOINTS = by_validity(CHECKPOINTS["cases"], valid=True)
BAD_CHECKPOINTS = by_validity(CHECKPOINTS["cases"], valid=False)
GOOD_PROOFS = by_validity(PROOFS["cases"], valid=True)
BAD_PROOFS = by_validity(PROOFS["cases"], valid=False)


def test_verifier_keys_have_the_spelling_of_the_vectors() -> None:
    assert [key.vkey for key in KEYS.note_keys] == CHECKPOINTS["vkeys"]


@pytest.mark.parametrize("case", GOOD_CHECKPOINTS, ids=comments(GOOD_CHECKPOINTS))
def test_good_checkpoint_opens(case: Case) -> None:
    opened = open_checkpoint(case["note"].encode(), KEYS)

    assert opened == Checkpoint(
        origin=ORIGIN,
        size=CHECKPOINTS["size"],
        root=bytes.fromhex(CHECKPOINTS["root"]),
    )


@pytest.mark.parametrize("case", BAD_CHECKPOINTS, ids=comments(BAD_CHECKPOINTS))
def test_bad_checkpoint_is_refused(case: Case) -> None:
    with pytest.raises((InputError, VerificationFailed)):
        open_checkpoint(case["note"].encode(), KEYS)


def test_note_of_the_go_documentation_verifies() -> None:
    """The example of golang.org/x/mod/sumdb/note, key and note."""
    vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    key = NoteKey(
        name="PeterNeumann",
        public=public_key(Ed25519PublicKey.from_public_bytes(material(vkey))),
    )
    data = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
        "\n"
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
        "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    ).encode()

    note = parse_note(data)
    (line,) = lines_of(note, key)
    key.public.verify(signature=line.signature, message=note.text.encode())

    assert key.vkey == vkey
    assert note.encode() == data


@pytest.mark.parametrize("case", GOOD_PROOFS, ids=comments(GOOD_PROOFS))
def test_good_proof_verifies(case: Case) -> None:
    proof = parse_proof(case["note"].encode())

    checkpoint = check_proof(proof, entry=bytes.fromhex(PROOFS["entry"]), keys=KEYS)

    assert (proof.index, checkpoint.size) == (PROOFS["index"], CHECKPOINTS["size"])


@pytest.mark.parametrize("case", BAD_PROOFS, ids=comments(BAD_PROOFS))
def test_bad_proof_is_refused(case: Case) -> None:
    with pytest.raises((InputError, VerificationFailed)):
        check_proof(
            parse_proof(case["note"].encode()),
            entry=bytes.fromhex(PROOFS["entry"]),
            keys=KEYS,
        )


def test_proof_is_written_as_in_the_vector() -> None:
    data = GOOD_PROOFS[0]["note"].encode()
    proof = parse_proof(data)

    written = write_proof(
        index=proof.index, hashes=proof.hashes, checkpoint=proof.checkpoint
    )

    assert written == data


def test_roots_and_proofs_are_those_of_the_vectors() -> None:
    leaves = [merkle.leaf_hash(bytes.fromhex(entry)) for entry in MERKLE["entries"]]
    frontier, stored = merkle.EMPTY.extend(leaves)

    def read(nodes: Sequence[Node]) -> Mapping[Node, bytes]:
        return {node: stored[node] for node in nodes}

    roots = [merkle.frontier(read, size=size).root for size in range(len(leaves) + 1)]

    assert [root.hex() for root in roots] == MERKLE["roots"]
    assert frontier.root.hex() == MERKLE["roots"][-1]
    for vector in MERKLE["inclusion"]:
        found = merkle.inclusion_proof(
            read,
            index=vector["index"],
            size=vector["size"],
        )
        assert [item.hex() for item in found] == vector["proof"]
    for vector in MERKLE["consistency"]:
        found = merkle.consistency_proof(
            read,
            first=vector["first"],
            second=vector["second"],
        )
        assert [item.hex() for item in found] == vector["proof"]


def test_consistency_proofs_of_the_vectors_verify() -> None:
    roots = [bytes.fromhex(root) for root in MERKLE["roots"]]

    for vector in MERKLE["consistency"]:
        merkle_check.check_consistency(
            first=vector["first"],
            second=vector["second"],
            proof=[bytes.fromhex(item) for item in vector["proof"]],
            first_root=roots[vector["first"]],
            second_root=roots[vector["second"]],
        )


def test_tile_paths_are_those_of_the_specification() -> None:
    found = [
        tiles.Tile(level=v["level"], index=v["index"], width=v["width"]).path
        for v in TILES["paths"]
    ]

    assert found == [vector["path"] for vector in TILES["paths"]]


def test_tree_of_70000_has_the_tiles_of_the_specification() -> None:
    found = list(tiles.new_tiles(old_size=0, size=70_000))
    full = [tile.level for tile in found if tile.width == 256]

    assert [t.path for t in found if t.width < 256] == TILES["partial_tiles_of_70000"]
    assert {str(level): full.count(level) for level in (0, 1, 2)} == TILES[
        "full_tiles_of_70000"
    ]


def test_bundle_is_that_of_the_vector() -> None:
    entries = tuple(bytes.fromhex(entry) for entry in TILES["bundle"]["entries"])
    bundle = bytes.fromhex(TILES["bundle"]["bytes"])

    assert tiles.encode_bundle(entries) == bundle
    assert tiles.decode_bundle(bundle, width=len(entries)) == entries


def test_level_one_tile_holds_the_hashes_of_full_tiles() -> None:
    tile = tiles.Tile(level=1, index=2, width=3)

    assert tile.nodes == [Node(8, 512), Node(8, 513), Node(8, 514)]
