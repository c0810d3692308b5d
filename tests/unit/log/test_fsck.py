"""Each way to tamper with a store, and what fsck says of it."""

import hashlib
from pathlib import Path

import pytest

from log_samples import (
    NOW,
    ORIGIN,
    SIGNER,
    authorization_of,
    case_of,
    case_request_of,
    filled_log,
    findings,
    request_id,
    row_of,
    submission,
    tampering,
)
from proviso_server.errors import LogCorrupt
from proviso_server.log import merkle
from proviso_server.log.checkpoint import LogSigner
from proviso_server.signing.keys import Algorithm, generate

SIZE = 5
LEAVES = [merkle.leaf_hash(submission(number).envelope) for number in range(SIZE)]
TREE, NODES = merkle.EMPTY.extend(LEAVES)


def node(level: int, position: int) -> str:
    return f"node at level {level}, position {position}"


def hex_of(level: int, position: int) -> str:
    return NODES[merkle.Node(level, position)].hex()


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    return await filled_log(tmp_path, size=SIZE)


def test_whole_log_has_no_findings(path: Path) -> None:
    assert findings(path) == []


async def test_empty_log_has_no_findings(tmp_path: Path) -> None:
    assert findings(await filled_log(tmp_path, size=0)) == []


def test_flipped_byte_of_an_entry_is_found_up_to_the_root(path: Path) -> None:
    envelope = bytearray(submission(4).envelope)
    place = envelope.index(b'"sig":"') + 10
    envelope[place] = ord("A") if envelope[place] != ord("A") else ord("B")
    leaf = merkle.leaf_hash(bytes(envelope))
    root = merkle.node_hash(NODES[merkle.Node(2, 0)], leaf)
    with tampering(path) as connection:
        connection.execute(
            "UPDATE entries SET envelope = ? WHERE entry_index = 4", [bytes(envelope)]
        )

    assert findings(path) == [
        "entry 4: a signature of the envelope does not verify",
        f"{node(0, 4)}: stored {hex_of(0, 4)}, computed {leaf.hex()}",
        f"checkpoint: signed root {TREE.root.hex()}, computed {root.hex()}",
    ]


def test_edited_entry_is_found_however_well_its_hashes_are_redone(path: Path) -> None:
    """A forger without keys can redo the tree, but neither signature."""
    forged = submission(4, content="other", key=generate(Algorithm.ED25519))
    leaf = merkle.leaf_hash(forged.envelope)
    root = merkle.node_hash(NODES[merkle.Node(2, 0)], leaf)
    with tampering(path) as connection:
        connection.execute(
            "UPDATE entries SET envelope = ?, leaf_hash = ? WHERE entry_index = 4",
            [forged.envelope, leaf],
        )
        connection.execute(
            "UPDATE decisions SET subject_sha256 = ? WHERE entry_index = 4",
            [forged.subject_sha256],
        )
        connection.execute(
            "UPDATE payloads SET sha256 = ?, content = ? WHERE sha256 = ?",
            [forged.subject_sha256, forged.request, submission(4).subject_sha256],
        )

    assert findings(path) == [
        "entry 4: a signature of the envelope does not verify",
        f"checkpoint: signed root {TREE.root.hex()}, computed {root.hex()}",
    ]


def test_swapped_entries_are_found(path: Path) -> None:
    with tampering(path) as connection:
        for index, number in ((0, 1), (1, 0)):
            connection.execute(
                "UPDATE entries SET envelope = ? WHERE entry_index = ?",
                [submission(number).envelope, index],
            )
    pair = merkle.node_hash(LEAVES[1], LEAVES[0])
    four = merkle.node_hash(pair, NODES[merkle.Node(1, 1)])
    root = merkle.node_hash(four, LEAVES[4])

    assert findings(path) == [
        f"{node(0, 0)}: stored {hex_of(0, 0)}, computed {LEAVES[1].hex()}",
        f"{node(0, 1)}: stored {hex_of(0, 1)}, computed {LEAVES[0].hex()}",
        f"{node(1, 0)}: stored {hex_of(1, 0)}, computed {pair.hex()}",
        f"{node(2, 0)}: stored {hex_of(2, 0)}, computed {four.hex()}",
        f"checkpoint: signed root {TREE.root.hex()}, computed {root.hex()}",
        *(
            f"decisions {request_id(number)}: "
            f"stored {row_of(number, index=number)}, "
            f"rebuilt {row_of(number, index=other)}"
            for number, other in ((0, 1), (1, 0))
        ),
        *(
            f"authorizations {request_id(number)}: "
            f"stored {authorization_of(number, index=number)}, "
            f"rebuilt {authorization_of(number, index=other)}"
            for number, other in ((0, 1), (1, 0))
        ),
        *(
            f"case_versions {index}: stored {case_of(index, index=index)}, "
            f"rebuilt {case_of(number, index=index)}"
            for number, index in ((1, 0), (0, 1))
        ),
    ]


def test_deleted_entry_is_found(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("DELETE FROM entries WHERE entry_index = 2")

    assert findings(path) == [
        "entry 2: is missing",
        "checkpoint: no root can be computed for it",
        f"decisions {request_id(2)}: stored {row_of(2, index=2)}, rebuilt no row",
        f"authorizations {request_id(2)}: stored {authorization_of(2, index=2)}, "
        "rebuilt no row",
        f"case_versions 2: stored {case_of(2, index=2)}, rebuilt no row",
        f"case_requests {request_id(2)}: stored {case_request_of(2)}, rebuilt no row",
    ]


def test_truncated_log_is_found(path: Path) -> None:
    """Cut off with its hashes, rows and payloads, as if it had never been."""
    cut = submission(4)
    with tampering(path) as connection:
        connection.execute("DELETE FROM decisions WHERE entry_index = 4")
        connection.execute("DELETE FROM authorizations WHERE entry_index = 4")
        connection.execute("DELETE FROM case_versions WHERE entry_index = 4")
        connection.execute(
            "DELETE FROM case_requests WHERE request_id = ?", [request_id(4)]
        )
        connection.execute("DELETE FROM entries WHERE entry_index = 4")
        connection.execute(
            "DELETE FROM payloads WHERE content IN (?, ?)",
            [cut.request, cut.explanation],
        )

    assert findings(path) == [
        "checkpoint: the checkpoint is ahead: stored 4 entries, signed 5"
    ]


def test_edited_missing_and_surplus_nodes_are_found(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute(
            "UPDATE nodes SET hash = zeroblob(32) WHERE level = 1 AND position = 0"
        )
        connection.execute("DELETE FROM nodes WHERE level = 2")
        connection.execute("INSERT INTO nodes VALUES (1, 2, zeroblob(32))")
        connection.execute("INSERT INTO nodes VALUES (7, 0, zeroblob(32))")
        connection.execute("INSERT INTO nodes VALUES (0, 0, zeroblob(32))")

    assert findings(path) == [
        f"{node(1, 0)}: stored {'00' * 32}, computed {hex_of(1, 0)}",
        f"{node(2, 0)}: stored nothing, computed {hex_of(2, 0)}",
        f"{node(0, 0)}: is beyond the tree of 5 entries",
        f"{node(1, 2)}: is beyond the tree of 5 entries",
        f"{node(7, 0)}: is beyond the tree of 5 entries",
    ]


def test_older_checkpoint_in_place_of_the_latest_is_found(path: Path) -> None:
    older = SIGNER.sign(
        size=4, root=merkle.EMPTY.extend(LEAVES[:4])[0].root, timestamp=NOW
    )
    with tampering(path) as connection:
        connection.execute("UPDATE checkpoints SET note = ?", [older])

    assert findings(path) == [
        "checkpoint: the store is ahead: stored 5 entries, signed 4"
    ]


def test_checkpoint_of_other_keys_is_found(path: Path) -> None:
    stranger = LogSigner(
        origin=ORIGIN,
        ed25519=generate(Algorithm.ED25519),
        ml_dsa_44=generate(Algorithm.ML_DSA_44),
    )
    note = stranger.sign(size=SIZE, root=TREE.root, timestamp=NOW)
    with tampering(path) as connection:
        connection.execute("UPDATE checkpoints SET note = ?", [note])

    assert findings(path) == [
        "checkpoint: a signature of the checkpoint does not verify"
    ]


def test_missing_checkpoint_is_found(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("DELETE FROM checkpoints")

    assert findings(path) == [
        "checkpoint: the store holds no checkpoint; restore it from a good copy"
    ]


def test_edited_missing_and_surplus_payloads_are_found(path: Path) -> None:
    digests = [submission(number).subject_sha256 for number in range(2)]
    with tampering(path) as connection:
        connection.execute(
            "UPDATE payloads SET content = x'00' WHERE sha256 = ?", [digests[0]]
        )
        connection.execute("DELETE FROM payloads WHERE sha256 = ?", [digests[1]])
        connection.execute("INSERT INTO payloads VALUES ('f', 'request', x'00')")
    zero = hashlib.sha256(b"\x00").hexdigest()

    assert sorted(findings(path)) == sorted(
        [
            f"payload {digests[0]}: computed digest {zero}",
            f"payload f: computed digest {zero}",
            "payload f: is named by no decision",
            f"payload {digests[1]}: the request of entry 1 is missing",
        ]
    )


def test_damaged_file_is_an_error_that_says_so(path: Path) -> None:
    with tampering(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    content = bytearray(path.read_bytes())
    content[3 * size : pages * size] = b"\xff" * (pages - 3) * size
    path.write_bytes(bytes(content))

    with pytest.raises(LogCorrupt, match="contradicts itself"):
        findings(path)
