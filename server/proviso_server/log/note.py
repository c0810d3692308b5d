"""C2SP signed notes: the text, its signature lines, and verifier keys.

Only the form is here. What a line signs depends on its type, see `checkpoint`.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from proviso_server import base64_strict
from proviso_server.errors import InputError
from proviso_server.signing.keys import Algorithm, PublicKey

MAX_NOTE_BYTES = 131_072
"""Sixteen signature lines of the largest kind in use, and room for the text."""

MAX_SIGNATURES = 16
"""What the specification asks every reader to accept."""

KEY_HASH_BYTES = 4
_LINE_START = "\N{EM DASH} "


class SignatureType(IntEnum):
    """The type byte of a signature line, which goes into the key's hash."""

    ED25519 = 0x01
    ML_DSA_44 = 0x06


_TYPES = {
    Algorithm.ED25519: SignatureType.ED25519,
    Algorithm.ML_DSA_44: SignatureType.ML_DSA_44,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKey:
    """A public key under the name by which notes know it."""

    name: str
    public: PublicKey

    def __post_init__(self) -> None:
        check_name(self.name, field="key name")

    @property
    def type(self) -> SignatureType:
        """The signature type of the key's algorithm."""
        return _TYPES[self.public.algorithm]

    @property
    def hash(self) -> bytes:
        """The key ID of four bytes that stands in a signature line."""
        hashed = self.name.encode() + b"\n" + self._material
        return hashlib.sha256(hashed).digest()[:KEY_HASH_BYTES]

    @property
    def vkey(self) -> str:
        """The key as name, hash and material in one line."""
        material = base64_strict.encode(self._material)
        return f"{self.name}+{self.hash.hex()}+{material}"

    @property
    def _material(self) -> bytes:
        return bytes([self.type]) + self.public.raw


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """One signature of a note; nothing about it has been verified."""

    name: str
    key_hash: bytes
    signature: bytes

    def encode(self) -> str:
        """Return the line as it stands in the note."""
        data = base64_strict.encode(self.key_hash + self.signature)
        return f"{_LINE_START}{self.name} {data}\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text and its signature lines."""

    text: str
    lines: tuple[SignatureLine, ...]

    def encode(self) -> bytes:
        """Return the bytes of the note."""
        return f"{self.text}\n{''.join(line.encode() for line in self.lines)}".encode()


def parse_note(data: bytes) -> Note:
    """Read a signed note; verifies no signature."""
    if len(data) > MAX_NOTE_BYTES:
        raise _refused(data, f"send at most {MAX_NOTE_BYTES} bytes")
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _refused(data, "is not UTF-8; send the note as it was signed") from error
    if any(character < " " and character != "\n" for character in note):
        raise _refused(data, "holds a control character; send lines ended by U+000A")
    text, separator, signatures = note.rpartition("\n\n")
    if not separator or not text or not signatures.endswith("\n"):
        raise _refused(
            data, "send a text, an empty line, and signature lines ended by U+000A"
        )
    rows = signatures[:-1].split("\n")
    if len(rows) > MAX_SIGNATURES:
        raise _refused(data, f"has {len(rows)} signatures; send up to {MAX_SIGNATURES}")
    return Note(text=f"{text}\n", lines=tuple(_parse_line(row) for row in rows))


def lines_of(note: Note, key: NoteKey) -> Sequence[SignatureLine]:
    """Return the lines that claim to be by the key."""
    claimed = (key.name, key.hash)
    return [line for line in note.lines if (line.name, line.key_hash) == claimed]


def check_name(name: str, *, field: str) -> None:
    """Raise InputError unless the name may stand in a signature line."""
    if not name or any(c.isspace() or c == "+" or c < " " for c in name):
        raise InputError(
            field=field,
            value=name,
            remedy="send a URL without scheme, spaces and plus signs",
        )


def _parse_line(row: str) -> SignatureLine:
    name, space, encoded = row.removeprefix(_LINE_START).partition(" ")
    if not row.startswith(_LINE_START) or not space:
        raise InputError(
            field="signature line",
            value=row,
            remedy="send an em dash, the key name and base64, with single spaces",
        )
    check_name(name, field="signature line's key name")
    data = base64_strict.decode(encoded, field="signature line")
    if len(data) <= KEY_HASH_BYTES:
        raise InputError(
            field="signature line", value=row, remedy="holds no signature; send one"
        )
    return SignatureLine(
        name=name, key_hash=data[:KEY_HASH_BYTES], signature=data[KEY_HASH_BYTES:]
    )


def _refused(data: bytes, remedy: str) -> InputError:
    return InputError(field="note", value=data, remedy=remedy)
