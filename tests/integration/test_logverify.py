"""The outside verifiers accept a good log and name what differs in a bad one."""

import base64
import hashlib
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import outside
from handmade_log import HandmadeLog

# A tree of one, of a partial tile, around a full tile, and with a second level.
SIZES = (0, 1, 5, 255, 256, 257, 600)


def made(size: int) -> HandmadeLog:
    """Make a log of some entries with a fixed key."""
    return HandmadeLog(
        entries=[f"entry {index}".encode() for index in range(size)],
        key=Ed25519PrivateKey.from_private_bytes(bytes(32)),
    )


def root(log: HandmadeLog) -> str:
    """Read the root that a log's checkpoint states."""
    return log.checkpoint(len(log.entries)).split("\n")[2]


def leaf(entry: bytes) -> str:
    """Hash one entry as RFC 6962 does."""
    return base64.b64encode(hashlib.sha256(b"\x00" + entry).digest()).decode()


def flip(path: Path, *, offset: int) -> None:
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[offset] ^= 1
    path.write_bytes(data)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Write a log of 300 entries: a full tile, a partial one, a second level."""
    made(300).write(tmp_path / "log")
    return tmp_path / "log"


@pytest.mark.parametrize("size", SIZES)
def test_logverify_accepts_a_good_log_of_any_size(tmp_path: Path, size: int) -> None:
    handmade = made(size)
    handmade.write(tmp_path)
    files = len([path for path in (tmp_path / "tile").rglob("*") if path.is_file()])

    assert outside.run_logverify(tmp_path) == (
        f"OK: {size} entries, {files} files, {size} proofs, root {root(handmade)}"
    )


@pytest.mark.parametrize("size", SIZES)
def test_fsck_accepts_a_good_log_of_any_size(tmp_path: Path, size: int) -> None:
    handmade = made(size)
    handmade.write(tmp_path)

    said = outside.run_fsck(tmp_path)

    assert said.split(" (")[0] == (
        f"Successfully fsck'd log with size {size} and root {root(handmade)}"
    )


@pytest.mark.parametrize(
    "name",
    [
        "tile/entries/000",
        "tile/entries/001.p/44",
        "tile/0/000",
        "tile/0/001.p/44",
        "tile/1/000.p/1",
        "checkpoint",
    ],
)
def test_both_refuse_a_flipped_bit(log: Path, name: str) -> None:
    flip(log / name, offset=25)

    with pytest.raises(outside.VerifierError):
        outside.run_logverify(log)
    with pytest.raises(outside.VerifierError):
        outside.run_fsck(log)


@pytest.mark.parametrize("end", [".dsse.json", ".tlog-proof"])
def test_logverify_refuses_a_flipped_bit_of_a_decision(log: Path, end: str) -> None:
    flip(log / f"decisions/7{end}", offset=6)

    with pytest.raises(outside.VerifierError, match=r"^DIFFERS: decisions/7\."):
        outside.run_logverify(log)


def test_logverify_names_the_entry_that_differs(log: Path) -> None:
    flip(log / "tile/entries/000", offset=2)

    with pytest.raises(outside.VerifierError) as caught:
        outside.run_logverify(log)

    assert str(caught.value) == (
        f"DIFFERS: tile/entries/000: entry 0 hashes to {leaf(b'dntry 0')},"
        f" the tree says {leaf(b'entry 0')}"
    )


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("tile/0/002.p/1", "tile/0/002.p/1: lies beyond a tree of 300 entries"),
        ("tile/0/1", "tile/0/1: not a path of a tile"),
        (
            "tile/entries/001.p/43",
            "tile/entries/001.p/43: cut short after 0 entries",
        ),
        (
            "tile/0/001.p/43",
            "tile/0/001.p/43: its hashes are not those of the entries",
        ),
    ],
)
def test_logverify_refuses_a_stray_file(log: Path, name: str, complaint: str) -> None:
    (log / name).parent.mkdir(parents=True, exist_ok=True)
    (log / name).write_bytes(b"x")

    with pytest.raises(outside.VerifierError) as caught:
        outside.run_logverify(log)

    assert str(caught.value) == f"DIFFERS: {complaint}"


def test_logverify_accepts_partial_tiles_of_a_smaller_size(log: Path) -> None:
    """They stay when the log has grown."""
    (log / "tile/0/001.p/9").write_bytes(
        (log / "tile/0/001.p/44").read_bytes()[: 9 * 32]
    )

    assert outside.run_logverify(log) == (
        f"OK: 300 entries, 6 files, 300 proofs, root {root(made(300))}"
    )


def test_logverify_accepts_a_proof_of_a_smaller_size(log: Path) -> None:
    """A proof is never made anew when the log grows."""
    handmade = made(9)
    (log / "decisions/7.tlog-proof").write_text(handmade.proof(7))

    assert outside.run_logverify(log) == (
        f"OK: 300 entries, 5 files, 300 proofs, root {root(made(300))}"
    )


def test_logverify_refuses_a_proof_of_another_history(log: Path) -> None:
    """Signed by the same key, with another entry in the past."""
    other = HandmadeLog(entries=[b"other", *made(9).entries], key=made(9).key)
    (log / "decisions/8.tlog-proof").write_text(other.proof(8))

    with pytest.raises(outside.VerifierError) as caught:
        outside.run_logverify(log)

    entries_root = root(made(10))
    assert str(caught.value) == (
        f"DIFFERS: decisions/8.tlog-proof: root {root(other)} of size 10,"
        f" the entries give {entries_root}"
    )
