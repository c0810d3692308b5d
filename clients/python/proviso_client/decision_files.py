"""The files of one decision: found by name, verified together, written together.

`X.dsse.json` is the envelope; beside it stand `X.explanation.json`, `X.request.json`,
`X.tlog-proof`, and `X.record.json` where the log knew something of the request. Names
only say where to look: what the files hold is compared.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from proviso_client.envelope import MAX_ENVELOPE_BYTES
from proviso_client.errors import IncompleteError, UsageError, VerificationError
from proviso_client.explanation import MAX_EXPLANATION_BYTES
from proviso_client.proof import MAX_PROOF_BYTES
from proviso_client.reading import read_bounded
from proviso_client.record import MAX_RECORD_BYTES
from proviso_client.trust import Trust
from proviso_client.verify import (
    MAX_REQUEST_BYTES,
    VerifiedDecision,
    check_request,
    verify_decision,
)

ENVELOPE: Final = ".dsse.json"
EXPLANATION: Final = ".explanation.json"
REQUEST: Final = ".request.json"
RECORD: Final = ".record.json"
PROOF: Final = ".tlog-proof"

MAX_BYTES: Final = {
    ENVELOPE: MAX_ENVELOPE_BYTES,
    EXPLANATION: MAX_EXPLANATION_BYTES,
    REQUEST: MAX_REQUEST_BYTES,
    RECORD: MAX_RECORD_BYTES,
    PROOF: MAX_PROOF_BYTES,
}

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def find_envelope(path: Path) -> Path:
    """Return the envelope meant by a path: itself, or the only one in a directory."""
    if not path.is_dir():
        if not path.name.endswith(ENVELOPE):
            raise UsageError(
                f"{path} is no decision; name a file that ends in {ENVELOPE}"
            )
        return path
    found = sorted(path.glob(f"*{ENVELOPE}"))
    if len(found) != 1:
        raise UsageError(
            f"{path} holds {len(found)} files that end in {ENVELOPE}; name one of "
            "them, or audit a whole export with `proviso audit`"
        )
    return found[0]


def verify_files(
    envelope: Path, *, trust: Trust, authored: bytes | None, with_proof: bool
) -> VerifiedDecision:
    """Verify a decision from its files; explanation and request may be missing.

    `authored` is the canonical request of whoever asked. Raises VerificationError, and
    IncompleteError when a file cannot be read.
    """
    stem = envelope.name.removesuffix(ENVELOPE)
    content = read_bounded(envelope, max_bytes=MAX_ENVELOPE_BYTES)
    stored = _sibling(envelope, stem, REQUEST)
    proof = _sibling(envelope, stem, PROOF) if with_proof else None
    if with_proof and proof is None:
        reason = f"{stem}{PROOF} is missing; --no-proof verifies without it"
        raise VerificationError("proof", reason)
    verified = verify_decision(
        content,
        trust=trust,
        request=authored or stored,
        explanation=_sibling(envelope, stem, EXPLANATION),
        record=_sibling(envelope, stem, RECORD),
        proof=proof,
    )
    if stored is not None:
        check_request(stored, statement=verified.statement)
    if _UUID.fullmatch(stem) and stem != verified.request_id:
        reason = f"the file is named {stem}, but decides {verified.request_id}"
        raise VerificationError("statement", reason)
    return verified


def write_files(decision: VerifiedDecision, directory: Path) -> Path:
    """Write the files of a decision, the envelope last; return the envelope's path.

    Raises IncompleteError when they cannot be written.
    """
    contents = {
        REQUEST: decision.request_bytes,
        EXPLANATION: decision.explanation_bytes,
        RECORD: decision.record_bytes,
        PROOF: decision.proof_bytes,
        ENVELOPE: decision.envelope,
    }
    path = directory
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for suffix, content in contents.items():
            if content is not None:
                path = directory / f"{decision.request_id}{suffix}"
                path.write_bytes(content)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
    return path


def _sibling(envelope: Path, stem: str, suffix: str) -> bytes | None:
    path = envelope.with_name(f"{stem}{suffix}")
    if not path.exists():
        return None
    return read_bounded(path, max_bytes=MAX_BYTES[suffix])
