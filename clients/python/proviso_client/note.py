"""C2SP signed notes and verifier keys (c2sp.org/signed-note).

Two kinds of key are known: Ed25519 over the text (0x01) and ML-DSA-44 cosignatures
(0x06, c2sp.org/tlog-cosignature). What a note says is not read here.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey

from proviso_client.errors import VerificationError
from proviso_client.strict import read_base64

# Room for 16 lines, as the specification asks, each of the longest kind.
MAX_NOTE_BYTES: Final = 64 * 1024
MAX_LINES: Final = 16

_PREFIX: Final = "\N{EM DASH} "
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f]")
_NAME: Final = re.compile(r"[^\s+]{1,255}")
_KEY_ID: Final = re.compile(r"[0-9a-f]{8}")
_KEY_ID_BYTES: Final = 4


class Algorithm(IntEnum):
    """Signature types of signed notes that a log of ours has."""

    ED25519 = 0x01
    ML_DSA_44 = 0x06

    @property
    def title(self) -> str:
        """The name by which people know it."""
        return {1: "Ed25519", 6: "ML-DSA-44"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKey:
    """A public key that verifies lines of notes."""

    name: str
    key_id: bytes
    algorithm: Algorithm
    public: Ed25519PublicKey | MLDSA44PublicKey

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """One signature of a note, not yet verified."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text and its signatures, not yet verified."""

    text: str
    lines: tuple[SignatureLine, ...]


def parse_vkey(vkey: str) -> NoteKey:
    """Return the key of a C2SP verifier key; raises VerificationError."""
    name, _, rest = vkey.partition("+")
    key_id, _, encoded = rest.partition("+")
    if not _NAME.fullmatch(name) or not _KEY_ID.fullmatch(key_id):
        raise VerificationError("key", f"{vkey[:60]!a} is no C2SP verifier key")
    material = read_base64(encoded, part="key", what=f"the vkey of {name}")
    digest = hashlib.sha256(f"{name}\n".encode() + material).digest()
    if digest[:_KEY_ID_BYTES].hex() != key_id:
        raise VerificationError("key", f"the vkey of {name} has not the id {key_id}")
    return _key(name, digest[:_KEY_ID_BYTES], material)


def parse_note(content: bytes, *, part: str) -> Note:
    """Split a note into text and lines; raises VerificationError on any other form."""
    if len(content) > MAX_NOTE_BYTES:
        reason = f"has {len(content)} bytes; at most {MAX_NOTE_BYTES} are allowed"
        raise VerificationError(part, reason)
    try:
        whole = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationError(part, "is not UTF-8") from error
    text, blank, signatures = whole.rpartition("\n\n")
    if not blank or not signatures.endswith("\n") or _CONTROL.search(whole):
        raise VerificationError(part, "is no signed note")
    lines = [_line(line, part=part) for line in signatures[:-1].split("\n")]
    if len(lines) > MAX_LINES:
        reason = f"has {len(lines)} signature lines; at most {MAX_LINES} are allowed"
        raise VerificationError(part, reason)
    if len({(line.name, line.key_id) for line in lines}) != len(lines):
        raise VerificationError(part, "has two signature lines of one key")
    return Note(text=f"{text}\n", lines=tuple(lines))


def _line(line: str, *, part: str) -> SignatureLine:
    name, space, encoded = line.removeprefix(_PREFIX).partition(" ")
    if not line.startswith(_PREFIX) or not space or not _NAME.fullmatch(name):
        raise VerificationError(part, "has a line that is no signature line")
    content = read_base64(encoded, part=part, what=f"the signature of {name}")
    if len(content) <= _KEY_ID_BYTES:
        raise VerificationError(part, f"the signature of {name} is too short")
    return SignatureLine(
        name=name, key_id=content[:_KEY_ID_BYTES], signature=content[_KEY_ID_BYTES:]
    )


def _key(name: str, key_id: bytes, material: bytes) -> NoteKey:
    try:
        algorithm = Algorithm(material[0])
        public: Ed25519PublicKey | MLDSA44PublicKey
        if algorithm is Algorithm.ED25519:
            public = Ed25519PublicKey.from_public_bytes(material[1:])
        else:
            public = MLDSA44PublicKey.from_public_bytes(material[1:])
    except (IndexError, ValueError) as error:
        raise VerificationError(
            "key",
            f"the vkey of {name} is neither Ed25519 (type 1) nor ML-DSA-44 (type 6)",
        ) from error
    return NoteKey(name=name, key_id=key_id, algorithm=algorithm, public=public)
