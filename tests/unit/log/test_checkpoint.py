"""Checkpoints and notes: bounds, names and keys beyond what the vectors show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from log_samples import NOW, ORIGIN, SIGNER
from proviso_server.errors import InputError, KeyUnusable, VerificationFailed
from proviso_server.log import note
from proviso_server.log.checkpoint import (
    MAX_TIMESTAMP,
    Checkpoint,
    LogKeys,
    LogSigner,
    open_checkpoint,
)
from proviso_server.log.merkle import EMPTY_ROOT
from proviso_server.log.proof import MAX_PROOF_BYTES, parse_proof, write_proof
from proviso_server.signing.keys import Algorithm, generate

SIGNED = SIGNER.sign(size=0, root=EMPTY_ROOT, timestamp=NOW)
LINES = SIGNED.decode().split("\n\n")[1]
ED25519_LINE_END = SIGNED.index(b"\n\n") + 2 + len(LINES.split("\n")[0])


@given(size=st.integers(0, 2**63 - 1), time=st.integers(0, MAX_TIMESTAMP))
def test_every_head_that_is_signed_opens(size: int, time: int) -> None:
    signed = SIGNER.sign(size=size, root=bytes(32), timestamp=time)

    assert open_checkpoint(signed, SIGNER.keys) == Checkpoint(
        origin=ORIGIN, size=size, root=bytes(32)
    )


@pytest.mark.parametrize("start", [0, ED25519_LINE_END], ids=["head", "cosignature"])
def test_no_flipped_bit_opens(start: int) -> None:
    """Every bit of text and Ed25519 line; of the long line its first bytes."""
    for bit in range(start * 8, (start + 200) * 8):
        changed = bytearray(SIGNED)
        changed[bit // 8] ^= 1 << bit % 8
        with pytest.raises((InputError, VerificationFailed)):
            open_checkpoint(bytes(changed), SIGNER.keys)


def test_witness_gets_less_than_it_reads() -> None:
    """A common witness reads at most 10,240 bytes."""
    assert len(SIGNED) < 10_240


@pytest.mark.parametrize("origin", ["", "a b", "a+b", "a\nb", "a\u00a0b", "a\x7f b"])
def test_origin_that_is_no_key_name_is_refused(origin: str) -> None:
    with pytest.raises(InputError, match="send a URL without scheme, spaces and plus"):
        Checkpoint(origin=origin, size=0, root=EMPTY_ROOT)


def test_origin_longer_than_a_cosignature_holds_is_refused() -> None:
    with pytest.raises(InputError, match="send at most 255 bytes"):
        Checkpoint(origin="é" * 128, size=0, root=EMPTY_ROOT)


def test_checkpoint_of_another_log_is_refused() -> None:
    keys = LogKeys(
        origin="other.example",
        ed25519=SIGNER.keys.ed25519,
        ml_dsa_44=SIGNER.keys.ml_dsa_44,
    )

    with pytest.raises(InputError, match=r'is another log; send .* "other\.example"'):
        open_checkpoint(SIGNED, keys)


@pytest.mark.parametrize("timestamp", [-1, MAX_TIMESTAMP + 1])
def test_time_beyond_the_format_is_not_signed(timestamp: int) -> None:
    with pytest.raises(InputError, match="send POSIX seconds"):
        SIGNER.sign(size=0, root=EMPTY_ROOT, timestamp=timestamp)


def test_exchanged_keys_are_refused() -> None:
    signer = LogSigner(
        origin=ORIGIN, ed25519=SIGNER.ml_dsa_44, ml_dsa_44=SIGNER.ed25519
    )

    with pytest.raises(KeyUnusable, match="is ML-DSA-44 where a log needs Ed25519"):
        signer.sign(size=0, root=EMPTY_ROOT, timestamp=NOW)


def test_unknown_lines_are_ignored_up_to_the_bound() -> None:
    unknown = note.SignatureLine(name="w.example", key_hash=b"abcd", signature=b"x")
    lines = unknown.encode().encode()

    assert open_checkpoint(SIGNED + lines * 14, SIGNER.keys).size == 0
    with pytest.raises(InputError, match="has 17 signatures; send up to 16"):
        open_checkpoint(SIGNED + lines * 15, SIGNER.keys)


def test_line_with_the_name_but_another_hash_is_ignored() -> None:
    stranger = note.NoteKey(name=ORIGIN, public=generate(Algorithm.ED25519).public)
    line = note.SignatureLine(name=ORIGIN, key_hash=stranger.hash, signature=b"x")

    assert open_checkpoint(SIGNED + line.encode().encode(), SIGNER.keys).size == 0


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (bytes(note.MAX_NOTE_BYTES + 1), "send at most 131072 bytes"),
        (b"\xff\n\n", "is not UTF-8"),
        (b"a\tb\n\nc\n", "holds a control character"),
        ("a\n\n— b AAAAAA==\n".encode(), "holds no signature"),
        ("a\n\n— b\n".encode(), "with single spaces"),
        ("a\n\n—  AAAA\n".encode(), "send a URL without scheme"),
    ],
)
def test_malformed_note_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        note.parse_note(data)

    assert message in str(caught.value)


def test_proof_that_is_too_long_is_refused() -> None:
    many = write_proof(index=0, hashes=[bytes(32)] * 65, checkpoint=SIGNED)

    with pytest.raises(InputError, match="number of hashes 65: send at most 64"):
        parse_proof(many)
    with pytest.raises(InputError, match="send at most 147456"):
        parse_proof(bytes(MAX_PROOF_BYTES + 1))
    with pytest.raises(InputError, match="send ASCII before the checkpoint"):
        parse_proof("é\n\n".encode())
    with pytest.raises(InputError, match="send 32 bytes"):
        parse_proof(b"c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\nx")


@given(
    index=st.integers(0, 2**63 - 1),
    hashes=st.lists(st.binary(min_size=32, max_size=32), max_size=64),
)
def test_every_proof_that_is_written_is_read(index: int, hashes: list[bytes]) -> None:
    proof = parse_proof(write_proof(index=index, hashes=hashes, checkpoint=SIGNED))

    assert (proof.index, proof.hashes) == (index, tuple(hashes))
    assert (proof.checkpoint, proof.extra) == (SIGNED, None)
