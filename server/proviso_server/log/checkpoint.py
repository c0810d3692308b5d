"""C2SP checkpoints, signed by the log with Ed25519 and ML-DSA-44.

The Ed25519 line (0x01) signs the text. The ML-DSA-44 line (0x06) is a timestamped
cosignature over origin, size and root. Both carry the origin as their key name.
No extension lines are written or read: the 0x06 line would not cover them.
"""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from proviso_server import base64_strict
from proviso_server.errors import InputError, KeyUnusable, VerificationFailed
from proviso_server.log import note as notes
from proviso_server.log.merkle import HASH_BYTES
from proviso_server.log.note import Note, NoteKey, SignatureLine, SignatureType
from proviso_server.signing.keys import Algorithm, PublicKey, SigningKey

MAX_TIMESTAMP = (1 << 63) - 1
"""The specification's bound on a cosignature's time."""

MAX_ORIGIN_BYTES = 255
"""The cosigned message has one byte for its length."""

MAX_SIZE_DIGITS = 19
"""Enough for every size below 2^63."""

_COSIGNED_LABEL = b"subtree/v1\n\x00"
_TIMESTAMP_BYTES = 8
_DECIMAL = re.compile(r"0|[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The head of a log: its name, its size and its root hash."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        notes.check_name(self.origin, field="origin")
        if len(self.origin.encode()) > MAX_ORIGIN_BYTES:
            raise InputError(
                field="origin",
                value=self.origin,
                remedy=f"send at most {MAX_ORIGIN_BYTES} bytes",
            )

    @property
    def text(self) -> str:
        """The three lines that are signed."""
        return f"{self.origin}\n{self.size}\n{base64_strict.encode(self.root)}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogKeys:
    """The public keys of a log, which all must have signed a checkpoint."""

    origin: str
    ed25519: PublicKey
    ml_dsa_44: PublicKey

    def __post_init__(self) -> None:
        _check_algorithm(self.ed25519, Algorithm.ED25519)
        _check_algorithm(self.ml_dsa_44, Algorithm.ML_DSA_44)

    @property
    def note_keys(self) -> tuple[NoteKey, NoteKey]:
        """The Ed25519 key and the ML-DSA-44 key, under the origin's name."""
        return (
            NoteKey(name=self.origin, public=self.ed25519),
            NoteKey(name=self.origin, public=self.ml_dsa_44),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogSigner:
    """The signing keys of a log."""

    origin: str
    ed25519: SigningKey
    ml_dsa_44: SigningKey

    @property
    def keys(self) -> LogKeys:
        """The public halves."""
        return LogKeys(
            origin=self.origin,
            ed25519=self.ed25519.public,
            ml_dsa_44=self.ml_dsa_44.public,
        )

    def sign(self, *, size: int, root: bytes, timestamp: int) -> bytes:
        """Return the signed checkpoint of the tree, cosigned as of the timestamp."""
        if not 0 <= timestamp <= MAX_TIMESTAMP:
            raise InputError(
                field="timestamp", value=timestamp, remedy="send POSIX seconds"
            )
        checkpoint = Checkpoint(origin=self.origin, size=size, root=root)
        plain, cosigning = self.keys.note_keys
        message = cosigned_message(
            checkpoint, cosigner=self.origin, timestamp=timestamp
        )
        signed = self.ed25519.sign(checkpoint.text.encode())
        cosigned = struct.pack(">Q", timestamp) + self.ml_dsa_44.sign(message)
        return Note(
            text=checkpoint.text,
            lines=(_line(plain, signed), _line(cosigning, cosigned)),
        ).encode()


def cosigned_message(checkpoint: Checkpoint, *, cosigner: str, timestamp: int) -> bytes:
    """Return what an ML-DSA-44 cosignature of a checkpoint signs."""
    name, origin = cosigner.encode(), checkpoint.origin.encode()
    return b"".join(
        (
            _COSIGNED_LABEL,
            struct.pack(">B", len(name)) + name,
            struct.pack(">Q", timestamp),
            struct.pack(">B", len(origin)) + origin,
            struct.pack(">QQ", 0, checkpoint.size),
            checkpoint.root,
        )
    )


def parse_checkpoint(data: bytes) -> tuple[Checkpoint, Note]:
    """Read a checkpoint; verifies no signature."""
    note = notes.parse_note(data)
    lines = note.text.split("\n")
    if len(lines) != 4:
        raise InputError(
            field="checkpoint's number of lines",
            value=len(lines) - 1,
            remedy="send origin, size and root, and no extension lines",
        )
    origin, size, root, _ = lines
    if not _DECIMAL.fullmatch(size) or len(size) > MAX_SIZE_DIGITS:
        raise InputError(
            field="checkpoint size", value=size, remedy="send a plain decimal number"
        )
    digest = base64_strict.decode(root, field="checkpoint root")
    if len(digest) != HASH_BYTES:
        raise InputError(
            field="checkpoint root", value=root, remedy=f"send {HASH_BYTES} bytes"
        )
    return Checkpoint(origin=origin, size=int(size), root=digest), note


def open_checkpoint(data: bytes, keys: LogKeys) -> Checkpoint:
    """Return the checkpoint if every key of the log signed it, once and well.

    Lines of other keys are ignored, as the specification demands.
    """
    checkpoint, note = parse_checkpoint(data)
    if checkpoint.origin != keys.origin:
        raise InputError(
            field="checkpoint origin",
            value=checkpoint.origin,
            remedy=f'is another log; send a checkpoint of "{keys.origin}"',
        )
    for key in keys.note_keys:
        _check_lines(checkpoint, notes.lines_of(note, key), key)
    return checkpoint


def _check_lines(
    checkpoint: Checkpoint, lines: Sequence[SignatureLine], key: NoteKey
) -> None:
    failed = VerificationFailed("a signature of the checkpoint does not verify")
    if len(lines) != 1:
        raise failed
    signature, message = lines[0].signature, checkpoint.text.encode()
    if key.type is SignatureType.ML_DSA_44:
        timestamp = int.from_bytes(signature[:_TIMESTAMP_BYTES], "big")
        if timestamp > MAX_TIMESTAMP:
            raise failed
        message = cosigned_message(checkpoint, cosigner=key.name, timestamp=timestamp)
        signature = signature[_TIMESTAMP_BYTES:]
    try:
        key.public.verify(signature=signature, message=message)
    except VerificationFailed as error:
        raise failed from error


def _line(key: NoteKey, signature: bytes) -> SignatureLine:
    return SignatureLine(name=key.name, key_hash=key.hash, signature=signature)


def _check_algorithm(key: PublicKey, expected: Algorithm) -> None:
    if key.algorithm is not expected:
        raise KeyUnusable(
            f"key {key.key_id}: is {key.algorithm} where a log needs {expected}; "
            "exchange the keys"
        )
