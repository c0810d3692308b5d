"""C2SP checkpoints: which tree the log signed (c2sp.org/tlog-checkpoint)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature

from proviso_client.errors import VerificationError
from proviso_client.merkle import EMPTY_ROOT, HASH_BYTES
from proviso_client.note import Algorithm, Note, NoteKey, SignatureLine, parse_note
from proviso_client.strict import read_base64, read_decimal

PART: Final = "checkpoint"

# c2sp.org/tlog-cosignature, ML-DSA-44 signed message.
_LABEL: Final = b"subtree/v1\n\x00"
_TIMESTAMP_BYTES: Final = 8
_MAX_TIMESTAMP: Final = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """A tree that the log signed; made by `open_checkpoint` alone, so verified.

    `algorithms` are those of the lines that were verified; `unknown_lines` is how many
    lines are by keys that nobody here knows.
    """

    origin: str
    size: int
    root: bytes
    note: bytes
    algorithms: tuple[Algorithm, ...]
    unknown_lines: int


def open_checkpoint(content: bytes, *, keys: Sequence[NoteKey]) -> Checkpoint:
    """Parse a checkpoint and verify it by the log's keys.

    Needs a good Ed25519 line, a good ML-DSA-44 line when such a key is known, and no
    bad line of a known key. Raises VerificationError.
    """
    note = parse_note(content, part=PART)
    origin, size, root = _tree(note.text)
    verified = []
    for line in note.lines:
        for key in keys:
            if (key.name, key.key_id) == (line.name, line.key_id):
                _verify(line, key, text=note.text, size=size, root=root, origin=origin)
                verified.append(key)
    _check_enough(keys, verified, origin=origin)
    return Checkpoint(
        origin=origin,
        size=size,
        root=root,
        note=content,
        algorithms=tuple(key.algorithm for key in verified),
        unknown_lines=_unknown(note, verified),
    )


def _tree(text: str) -> tuple[str, int, bytes]:
    lines = text.split("\n")
    if len(lines) != 4:
        raise VerificationError(PART, "has not the three lines origin, size and root")
    origin = lines[0]
    if not origin or "+" in origin or any(c.isspace() for c in origin):
        raise VerificationError(PART, "its origin is empty or holds a space or plus")
    size = read_decimal(lines[1], part=PART, what="its size")
    root = read_base64(lines[2], part=PART, what="its root")
    if len(root) != HASH_BYTES or (size == 0 and root != EMPTY_ROOT):
        raise VerificationError(PART, "its root is no root of a tree of its size")
    return origin, size, root


def _verify(
    line: SignatureLine,
    key: NoteKey,
    *,
    text: str,
    size: int,
    root: bytes,
    origin: str,
) -> None:
    signature, message = line.signature, text.encode()
    if key.algorithm is Algorithm.ML_DSA_44:
        stamp = signature[:_TIMESTAMP_BYTES]
        signature = signature[_TIMESTAMP_BYTES:]
        message = _cosigned(line.name, stamp, origin=origin, size=size, root=root)
    try:
        key.public.verify(signature, message)
    except InvalidSignature as error:
        reason = f"the {key.algorithm.title} signature of {key} does not hold"
        raise VerificationError(PART, reason) from error


def _cosigned(name: str, stamp: bytes, *, origin: str, size: int, root: bytes) -> bytes:
    cosigner, log = name.encode(), origin.encode()
    if len(stamp) != _TIMESTAMP_BYTES or max(len(cosigner), len(log)) > 255:
        raise VerificationError(PART, "its ML-DSA-44 line has no timestamp")
    if int.from_bytes(stamp) > _MAX_TIMESTAMP:
        raise VerificationError(
            PART, "its ML-DSA-44 line has a timestamp past 2^63 - 1"
        )
    return (
        _LABEL
        + bytes([len(cosigner)])
        + cosigner
        + stamp
        + bytes([len(log)])
        + log
        + struct.pack(">QQ", 0, size)
        + root
    )


def _check_enough(
    keys: Sequence[NoteKey], verified: Sequence[NoteKey], *, origin: str
) -> None:
    names = {key.name for key in keys}
    if origin not in names:
        reason = f"is of the log {origin[:100]!a}; trusted is {_listed(names)}"
        raise VerificationError(PART, reason)
    own = {key.algorithm for key in verified if key.name == origin}
    known = {key.algorithm for key in keys if key.name == origin}
    for algorithm in {Algorithm.ED25519, *known} - own:
        reason = f"has no {algorithm.title} signature by a trusted key of {origin}"
        raise VerificationError(PART, reason)


def _unknown(note: Note, verified: Sequence[NoteKey]) -> int:
    return len(note.lines) - len(verified)


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none: no log key is trusted"
