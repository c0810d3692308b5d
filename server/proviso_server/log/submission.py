"""What is handed to the log: sealed statements, and the documents that they name."""

import hashlib
from dataclasses import dataclass

from proviso_server.errors import InputError
from proviso_server.log.projections import Decided, activated, decided
from proviso_server.log.tiles import check_entry_size

MAX_PAYLOAD_BYTES = 8 * 1024 * 1024
"""Four times the largest canonical request; explanations are of that order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A decision to be appended, with the documents that it names by digest."""

    request_id: str
    subject_sha256: str
    envelope: bytes
    request: bytes
    explanation: bytes

    @property
    def size_bytes(self) -> int:
        """How much the submission adds to a batch."""
        return len(self.envelope) + len(self.request) + len(self.explanation)

    @property
    def payloads(self) -> tuple[tuple[str, bytes], ...]:
        """The documents by kind."""
        return (("request", self.request), ("explanation", self.explanation))


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A statement that decides no request, to be appended each time it is handed in."""

    envelope: bytes

    @property
    def size_bytes(self) -> int:
        """How much the record adds to a batch."""
        return len(self.envelope)

    @property
    def payloads(self) -> tuple[tuple[str, bytes], ...]:
        """No documents: what a record speaks of is kept elsewhere."""
        return ()


def check_submission(submission: Submission | Record) -> None:
    """Raise InputError unless the envelope says what the submission says."""
    check_entry_size(submission.envelope)
    if isinstance(submission, Record):
        _check_record(submission)
        return
    for kind, content in submission.payloads:
        if len(content) > MAX_PAYLOAD_BYTES:
            raise InputError(
                field=f"submission.{kind}",
                value=content,
                remedy=f"send at most {MAX_PAYLOAD_BYTES}",
            )
    stated = Decided(
        request_id=submission.request_id,
        subject_sha256=submission.subject_sha256,
        explanation_sha256=sha256_hex(submission.explanation),
    )
    sealed = decided(submission.envelope)
    if sealed != stated:
        raise InputError(
            field="submission",
            value=stated,
            remedy=f"its envelope says {sealed}; submit what was signed",
        )
    if sha256_hex(submission.request) != submission.subject_sha256:
        raise InputError(
            field="submission.request",
            value=sha256_hex(submission.request),
            remedy=f"is not the subject {submission.subject_sha256}; send its bytes",
        )


def _check_record(record: Record) -> None:
    if activated(record.envelope) is None:
        raise InputError(
            field="record",
            value=record.envelope,
            remedy="is no activation of a policy; hand in a kind that the log knows",
        )


def sha256_hex(content: bytes) -> str:
    """Return the digest under which a document is kept."""
    return hashlib.sha256(content).hexdigest()
