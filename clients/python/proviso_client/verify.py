"""Verifies a decision, alone from bytes and trusted keys.

An implementation of docs/formats.md section 9, which shares no code with the service:
1 envelope and signature, 2 statement, 3 request and record, 4 explanation, 5 proof,
6 checkpoint, 7 consistency with a remembered checkpoint. It reads no file, no network
and no clock, so it does not say whether a key was still valid on the day; the log's
order does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.document import DocumentError, canonical_request, subject_digests
from proviso.v1.request_pb2 import RequestDocument
from proviso_client.case_claim import Review, check_about
from proviso_client.cautions import (
    Caution,
    about_checkpoint,
    about_missing,
    about_signatures,
    about_statement,
)
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.decision import Disposition
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.explanation import Explanation, open_explanation
from proviso_client.merkle import check_consistency
from proviso_client.proof import parse_proof
from proviso_client.record import check_record
from proviso_client.statement import Statement, parse_statement
from proviso_client.strict import read_canonical_json
from proviso_client.trust import Trust

# The contract's bound on canonical requests.
MAX_REQUEST_BYTES: Final = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """An older or newer checkpoint, and the proof that the two trees are one log."""

    checkpoint: Checkpoint
    consistency: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedDecision:
    """A decision whose evidence held; what was not given is None and in `cautions`."""

    statement: Statement
    explanation: Explanation | None
    checkpoint: Checkpoint | None
    index: int | None
    signed_by: tuple[str, ...]
    cautions: tuple[Caution, ...]
    envelope: bytes
    explanation_bytes: bytes | None
    request_bytes: bytes | None
    record_bytes: bytes | None
    proof_bytes: bytes | None
    review: Review | None = None

    @property
    def request_id(self) -> str:
        """The request that was judged."""
        return self.statement.subject.request_id

    @property
    def disposition(self) -> Disposition:
        """What the screening recommends; no consent."""
        return self.statement.disposition


def verify_decision(
    envelope: bytes,
    *,
    trust: Trust,
    request: bytes | Mapping[str, object] | RequestDocument | None = None,
    explanation: bytes | None = None,
    record: bytes | None = None,
    proof: bytes | None = None,
    remembered: Remembered | None = None,
    opened: Checkpoint | None = None,
) -> VerifiedDecision:
    """Return the decision in an envelope when all evidence that is given holds.

    `request` is its canonical bytes, or a document or message to make them from;
    `record` the bytes of what the log knew, where the decision names any.
    `opened` is a checkpoint that the same keys verified before: a proof that carries
    the very same bytes is spared the two signatures. Raises VerificationError with the
    part and the reason.
    """
    parsed = parse_envelope(envelope)  # 1
    signed_by = parsed.verify(trust.decision_keys)
    statement = parse_statement(parsed.payload)  # 2
    canonical = _canonical(request)
    if canonical is not None:  # 3
        check_request(canonical, statement=statement)
    review = None
    if record is not None:
        review = check_record(
            record,
            subject=statement.record,
            claims=statement.ledgers,
            of_record=statement.of_record,
        )
    explained = None
    if explanation is not None:  # 4
        explained = open_explanation(explanation, statement=statement)
    index, checkpoint = None, None
    if proof is not None:  # 5, 6
        index, checkpoint = check_proof(
            proof, entry=envelope, trust=trust, opened=opened
        )
    if remembered is not None:  # 7
        _check_remembered(remembered, checkpoint)
    cautions = (
        *about_statement(statement),
        *about_signatures(len(parsed.signatures) - len(signed_by)),
        *about_checkpoint(checkpoint, trust=trust),
        *about_missing(
            request=canonical is not None,
            explanation=bool(explained),
            record=statement.record is None or record is not None,
        ),
    )
    return VerifiedDecision(
        statement=statement,
        explanation=explained,
        checkpoint=checkpoint,
        index=index,
        signed_by=signed_by,
        cautions=cautions,
        envelope=envelope,
        explanation_bytes=explanation,
        request_bytes=canonical,
        record_bytes=record,
        proof_bytes=proof,
        review=review,
    )


def check_request(canonical: bytes, *, statement: Statement) -> None:
    """Raise VerificationError unless the statement judges these canonical bytes."""
    subject = statement.subject
    digests = subject_digests(canonical)
    if digests != {"sha256": subject.sha256, "sha512": subject.sha512}:
        reason = (
            f"its SHA-256 is {digests['sha256']}, the decision judges a request "
            f"{subject.request_id} with {subject.sha256}"
        )
        raise VerificationError("request", reason)
    value = read_canonical_json(canonical, part="request", max_bytes=MAX_REQUEST_BYTES)
    members = value if isinstance(value, dict) else {}
    found = members.get("request_id")
    if found != subject.request_id:
        reason = f"its request_id is {found!a}, the decision's {subject.request_id}"
        raise VerificationError("request", reason)
    check_about(statement.about, phase=members.get("phase"), kind=members.get("kind"))


def check_proof(
    proof: bytes, *, entry: bytes, trust: Trust, opened: Checkpoint | None
) -> tuple[int, Checkpoint]:
    """Return index and checkpoint of a proof that an entry is in the log."""
    parsed = parse_proof(proof)
    if opened is not None and opened.note == parsed.checkpoint:
        checkpoint = opened
    else:
        checkpoint = open_checkpoint(parsed.checkpoint, keys=trust.log_keys)
    root = parsed.root(entry, size=checkpoint.size)
    if root != checkpoint.root:
        reason = (
            f"leads to the root {root.hex()}, the checkpoint of {checkpoint.size} "
            f"entries has {checkpoint.root.hex()}"
        )
        raise VerificationError("proof", reason)
    return parsed.index, checkpoint


def check_same_log(one: Checkpoint, other: Remembered) -> None:
    """Raise VerificationError unless the two trees are one log at two times."""
    if one.origin != other.checkpoint.origin:
        reason = f"two logs: {one.origin} and {other.checkpoint.origin}"
        raise VerificationError("consistency", reason)
    first, second = sorted((one, other.checkpoint), key=lambda c: c.size)
    check_consistency(
        other.consistency,
        first_size=first.size,
        first_root=first.root,
        second_size=second.size,
        second_root=second.root,
    )


def _check_remembered(remembered: Remembered, checkpoint: Checkpoint | None) -> None:
    if checkpoint is None:
        raise VerificationError("consistency", "needs a proof to compare with")
    check_same_log(checkpoint, remembered)


def _canonical(
    request: bytes | Mapping[str, object] | RequestDocument | None,
) -> bytes | None:
    if request is None or isinstance(request, bytes):
        return request
    try:
        return canonical_request(request)
    except DocumentError as error:
        raise VerificationError(
            "request", f"is no request document: {error}"
        ) from error
