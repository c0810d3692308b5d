"""C2SP tlog-proof: one text that proves one entry, checkpoint included."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from proviso_server import base64_strict
from proviso_server.errors import InputError
from proviso_server.log import merkle, merkle_check
from proviso_server.log.checkpoint import Checkpoint, LogKeys, open_checkpoint
from proviso_server.log.note import MAX_NOTE_BYTES

HEADER = "c2sp.org/tlog-proof@v1"
MAX_PROOF_BYTES = MAX_NOTE_BYTES + 16_384
"""A checkpoint, 64 hashes, and room for extra data."""

MAX_INDEX_DIGITS = 19

_INDEX = re.compile(r"index (0|[1-9][0-9]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A tlog-proof that was read; nothing about it has been verified."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: bytes
    extra: bytes | None = None
    """Opaque data beside the proof, which nothing authenticates."""


def write_proof(*, index: int, hashes: Sequence[bytes], checkpoint: bytes) -> bytes:
    """Return the text of a proof, with the checkpoint's own bytes."""
    lines = [HEADER, f"index {index}", *(base64_strict.encode(h) for h in hashes), ""]
    return "".join(f"{line}\n" for line in lines).encode() + checkpoint


def parse_proof(data: bytes) -> Proof:
    """Read a tlog-proof; verifies neither the path nor the checkpoint."""
    if len(data) > MAX_PROOF_BYTES:
        raise _refused(data, f"send at most {MAX_PROOF_BYTES}")
    head, separator, checkpoint = data.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise _refused(data, "send ASCII before the checkpoint") from error
    if lines.pop(0) != HEADER or not separator:
        raise _refused(data, f'begin with "{HEADER}", end it by an empty line')
    extra = _take_extra(lines)
    index = _take_index(lines)
    if len(lines) > merkle.MAX_PROOF_HASHES:
        raise InputError(
            field="tlog-proof's number of hashes",
            value=len(lines),
            remedy=f"send at most {merkle.MAX_PROOF_HASHES}",
        )
    hashes = tuple(_hash(line) for line in lines)
    return Proof(index=index, hashes=hashes, checkpoint=checkpoint, extra=extra)


def check_proof(proof: Proof, *, entry: bytes, keys: LogKeys) -> Checkpoint:
    """Return the verified checkpoint if the proof shows the entry under it."""
    checkpoint = open_checkpoint(proof.checkpoint, keys)
    merkle_check.check_inclusion(
        leaf=merkle.leaf_hash(entry),
        index=proof.index,
        size=checkpoint.size,
        proof=proof.hashes,
        root=checkpoint.root,
    )
    return checkpoint


def _take_extra(lines: list[str]) -> bytes | None:
    if not lines or not lines[0].startswith("extra "):
        return None
    return base64_strict.decode(lines.pop(0).removeprefix("extra "), field="extra")


def _take_index(lines: list[str]) -> int:
    line = lines.pop(0) if lines else ""
    match = _INDEX.fullmatch(line)
    if match is None or len(match[1]) > MAX_INDEX_DIGITS:
        raise _refused(line, 'send "index " and a decimal number')
    return int(match[1])


def _hash(line: str) -> bytes:
    digest = base64_strict.decode(line, field="proof hash")
    if len(digest) != merkle.HASH_BYTES:
        raise _refused(line, f"send {merkle.HASH_BYTES} bytes")
    return digest


def _refused(value: object, remedy: str) -> InputError:
    return InputError(field="tlog-proof", value=value, remedy=remedy)
