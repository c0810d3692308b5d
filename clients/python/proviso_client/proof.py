"""C2SP tlog-proofs: that an entry is in the log (c2sp.org/tlog-proof)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from proviso_client.errors import VerificationError
from proviso_client.merkle import HASH_BYTES, MAX_PATH, leaf_hash, root_of_path
from proviso_client.note import MAX_NOTE_BYTES
from proviso_client.strict import read_base64, read_decimal

PART: Final = "proof"
MAX_PROOF_BYTES: Final = MAX_NOTE_BYTES + 4 * 1024

_HEADER: Final = "c2sp.org/tlog-proof@v1"
_INDEX: Final = "index "


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A path from an entry to a root, and the checkpoint that holds the root."""

    index: int
    hashes: tuple[bytes, ...]
    checkpoint: bytes

    def root(self, entry: bytes, *, size: int) -> bytes:
        """Return the root to which the path leads from this entry."""
        return root_of_path(
            leaf_hash(entry), index=self.index, size=size, hashes=self.hashes
        )


def parse_proof(content: bytes) -> Proof:
    """Read a proof; raises VerificationError on any other form.

    The format allows a line of extra data; ours has none, and it is refused.
    """
    if len(content) > MAX_PROOF_BYTES:
        reason = f"has {len(content)} bytes; at most {MAX_PROOF_BYTES} are allowed"
        raise VerificationError(PART, reason)
    head, blank, checkpoint = content.partition(b"\n\n")
    try:
        lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise VerificationError(PART, "its head is not ASCII") from error
    if not blank or lines[0] != _HEADER:
        raise VerificationError(PART, f"does not begin with {_HEADER}")
    if len(lines) < 2 or not lines[1].startswith(_INDEX):
        raise VerificationError(PART, "has no index in its second line")
    index = read_decimal(lines[1].removeprefix(_INDEX), part=PART, what="its index")
    if len(lines) - 2 > MAX_PATH:
        raise VerificationError(PART, f"has more than {MAX_PATH} hashes")
    hashes = tuple(read_base64(line, part=PART, what="a hash") for line in lines[2:])
    if any(len(hash_) != HASH_BYTES for hash_ in hashes):
        raise VerificationError(PART, f"has a hash that is not {HASH_BYTES} bytes")
    return Proof(index=index, hashes=hashes, checkpoint=checkpoint)
