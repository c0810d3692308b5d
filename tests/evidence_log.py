"""A log of decisions made by hand: tree, tiles, checkpoints, proofs, export directory.

Written from docs/formats.md and the C2SP specifications, the slow and obvious way, with
no code of the client or the server.
"""

import base64
import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence import (
    COSIGNER,
    DECISION_KEY,
    LOG_KEY,
    ORIGIN,
    TIMESTAMP,
    VKEYS,
    Made,
    key_id,
    pem,
    to_base64,
)
from handmade_log import HandmadeLog


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLog(HandmadeLog):
    """A log of decisions, cosigned with ML-DSA-44, and its export directory."""

    decisions: Sequence[Made]

    def checkpoint(self, size: int) -> str:
        """Sign the tree of the first entries, twice."""
        # Dataclasses with slots are made anew, so super() without arguments fails.
        note = HandmadeLog.checkpoint(self, size)
        root = base64.b64decode(note.split("\n")[2])
        return note + cosignature(size=size, root=root)

    def export(self, folder: Path) -> None:
        """Write the directory that docs/formats.md describes."""
        put(folder / "log.vkeys", "".join(f"{key}\n" for key in VKEYS).encode())
        put(folder / "log.vkey", f"{VKEYS[0]}\n".encode())
        put(folder / f"keys/{key_id(DECISION_KEY)}.pem", pem(DECISION_KEY))
        put(folder / "keys/log-ed25519.pem", pem(LOG_KEY))
        put(folder / "keys/log-ml-dsa-44.pem", pem(COSIGNER))
        self._write_tiles(folder)
        for first in range(0, len(self.entries), 256):
            bundle = self.entries[first : first + 256]
            name = f"{first // 256:03}" + (
                f".p/{len(bundle)}" if bundle[255:] == [] else ""
            )
            content = b"".join(len(e).to_bytes(2) + e for e in bundle)
            put(folder / f"tile/entries/{name}", content)
        for index, made in enumerate(self.decisions):
            self.write_decision(folder / "decisions", made, index=index)
        put(folder / "checkpoint", self.checkpoint(len(self.entries)).encode())

    def write_decision(self, folder: Path, made: Made, *, index: int) -> None:
        """Write the four files of one decision."""
        base = folder / made.request_id
        put(base.with_name(f"{base.name}.dsse.json"), made.envelope)
        put(base.with_name(f"{base.name}.explanation.json"), made.explanation)
        put(base.with_name(f"{base.name}.request.json"), made.request)
        put(base.with_name(f"{base.name}.tlog-proof"), self.proof(index).encode())


def log_of(decisions: Sequence[Made]) -> EvidenceLog:
    """Return the log of some decisions."""
    entries = [made.envelope for made in decisions]
    return EvidenceLog(entries=entries, key=LOG_KEY, origin=ORIGIN, decisions=decisions)


def cosignature(*, size: int, root: bytes, timestamp: int = TIMESTAMP) -> str:
    """Write the ML-DSA-44 line of a checkpoint (c2sp.org/tlog-cosignature)."""
    name = ORIGIN.encode()
    stamp = struct.pack(">Q", timestamp)
    message = b"subtree/v1\n\x00" + bytes([len(name)]) + name + stamp
    message += bytes([len(name)]) + name + struct.pack(">QQ", 0, size) + root
    hash_ = bytes.fromhex(VKEYS[1].split("+")[1])
    return f"— {ORIGIN} {to_base64(hash_ + stamp + COSIGNER.sign(message))}\n"


def root(entries: Sequence[bytes]) -> bytes:
    """Hash a tree. RFC 6962, section 2.1."""
    if not entries:
        return hashlib.sha256(b"").digest()
    if len(entries) == 1:
        return hashlib.sha256(b"\x00" + entries[0]).digest()
    cut = _cut(len(entries))
    both = root(entries[:cut]) + root(entries[cut:])
    return hashlib.sha256(b"\x01" + both).digest()


def path(index: int, entries: Sequence[bytes]) -> list[bytes]:
    """Prove inclusion. RFC 6962, section 2.1.1."""
    if len(entries) == 1:
        return []
    cut = _cut(len(entries))
    if index < cut:
        return [*path(index, entries[:cut]), root(entries[cut:])]
    return [*path(index - cut, entries[cut:]), root(entries[:cut])]


def consistency(entries: Sequence[bytes], *, first: int) -> tuple[bytes, ...]:
    """Prove that a tree extends its beginning. RFC 6962, section 2.1.2."""
    return tuple(_subproof(first, entries, known=True))


def _subproof(first: int, entries: Sequence[bytes], *, known: bool) -> list[bytes]:
    if first == len(entries):
        return [] if known else [root(entries)]
    cut = _cut(len(entries))
    if first <= cut:
        return [*_subproof(first, entries[:cut], known=known), root(entries[cut:])]
    return [*_subproof(first - cut, entries[cut:], known=False), root(entries[:cut])]


def _cut(size: int) -> int:
    """Return the largest power of two below a size."""
    return 1 << ((size - 1).bit_length() - 1)


def put(path: Path, content: bytes) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
