"""The files of one act: the envelope `X.dsse.json`, and beside it `X.tlog-proof`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from proviso_client.act import is_act
from proviso_client.act_verify import VerifiedAct, verify_act
from proviso_client.decision_files import ENVELOPE, MAX_BYTES, PROOF
from proviso_client.envelope import parse_envelope
from proviso_client.errors import IncompleteError, VerificationError
from proviso_client.reading import read_bounded
from proviso_client.trust import Trust

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def holds_act(envelope: Path) -> bool:
    """Say whether a file is to be read as an act; raises VerificationError."""
    content = read_bounded(envelope, max_bytes=MAX_BYTES[ENVELOPE])
    return is_act(parse_envelope(content).payload)


def verify_act_files(envelope: Path, *, trust: Trust, with_proof: bool) -> VerifiedAct:
    """Verify an act from its files.

    Raises VerificationError, and IncompleteError when a file cannot be read.
    """
    stem = envelope.name.removesuffix(ENVELOPE)
    path = envelope.with_name(f"{stem}{PROOF}")
    if with_proof and not path.exists():
        reason = f"{path.name} is missing; --no-proof verifies without it"
        raise VerificationError("proof", reason)
    verified = verify_act(
        read_bounded(envelope, max_bytes=MAX_BYTES[ENVELOPE]),
        trust=trust,
        proof=read_bounded(path, max_bytes=MAX_BYTES[PROOF]) if with_proof else None,
    )
    if _UUID.fullmatch(stem) and stem != verified.act.act_id:
        reason = f"the file is named {stem}, but holds act {verified.act.act_id}"
        raise VerificationError("act", reason)
    return verified


def write_act_files(verified: VerifiedAct, directory: Path) -> Path:
    """Write the files of an act, the envelope last; return the envelope's path.

    Raises IncompleteError when they cannot be written.
    """
    path = directory
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for suffix, content in (
            (PROOF, verified.proof_bytes),
            (ENVELOPE, verified.envelope),
        ):
            if content is not None:
                path = directory / f"{verified.act.act_id}{suffix}"
                path.write_bytes(content)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
    return path
