"""What is handed to the log: sealed statements, and the documents that they name."""

import hashlib
from dataclasses import dataclass

from proviso_server.errors import InputError
from proviso_server.log.projections import Decided, Happened, decided_by, happened
from proviso_server.log.recorded import Expectation
from proviso_server.log.statements import (
    ACT_TYPES,
    ACTIVATION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    RESCREEN_PREDICATE_TYPE,
    Statement,
    read_statement,
)
from proviso_server.log.tiles import check_entry_size

MAX_PAYLOAD_BYTES = 8 * 1024 * 1024
"""Four times the largest canonical request; explanations are of that order."""

_RECORDS = (
    ACTIVATION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    RESCREEN_PREDICATE_TYPE,
    *ACT_TYPES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A decision to be appended, with the documents that it names by digest."""

    request_id: str
    subject_sha256: str
    envelope: bytes
    request: bytes
    explanation: bytes
    record: bytes | None = None
    """What the log knew and the policy saw, where it was anything."""
    expected: Expectation | None = None
    """What must still be true when it is appended."""

    @property
    def name(self) -> str | None:
        """What makes the submission the same as an earlier one."""
        return self.request_id

    @property
    def size_bytes(self) -> int:
        """How much the submission adds to a batch."""
        return len(self.envelope) + sum(len(content) for _, content in self.payloads)

    @property
    def payloads(self) -> tuple[tuple[str, bytes], ...]:
        """The documents by kind."""
        documents = (("request", self.request), ("explanation", self.explanation))
        return (
            documents if self.record is None else (*documents, ("record", self.record))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A statement that decides no request; an event or act once for its id."""

    envelope: bytes
    event_id: str | None = None
    subject_sha256: str | None = None

    @property
    def name(self) -> str | None:
        """What makes the record the same as an earlier one; None: nothing does."""
        return self.event_id

    @property
    def size_bytes(self) -> int:
        """How much the record adds to a batch."""
        return len(self.envelope)

    @property
    def payloads(self) -> tuple[tuple[str, bytes], ...]:
        """No documents: what a record speaks of is in it, or kept elsewhere."""
        return ()


def check_submission(submission: Submission | Record) -> Statement:
    """Return the sealed statement; InputError unless it says what is submitted."""
    check_entry_size(submission.envelope)
    statement = read_statement(submission.envelope)
    if isinstance(submission, Record):
        _check_record(submission, statement)
        return statement
    for kind, content in submission.payloads:
        if len(content) > MAX_PAYLOAD_BYTES:
            raise InputError(
                field=f"submission.{kind}",
                value=content,
                remedy=f"send at most {MAX_PAYLOAD_BYTES}",
            )
    record = submission.record
    stated = Decided(
        request_id=submission.request_id,
        subject_sha256=submission.subject_sha256,
        explanation_sha256=sha256_hex(submission.explanation),
        record_sha256=None if record is None else sha256_hex(record),
    )
    sealed = decided_by(statement)
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
    return statement


def _check_record(record: Record, statement: Statement) -> None:
    kind = statement.get("predicateType")
    if kind not in _RECORDS:
        raise InputError(
            field="record",
            value=record.envelope,
            remedy="is no statement that a log keeps; hand in a kind that it knows",
        )
    sealed = happened(statement)
    stated = None
    if record.event_id is not None and record.subject_sha256 is not None:
        stated = Happened(
            event_id=record.event_id, subject_sha256=record.subject_sha256
        )
    if sealed != stated:
        raise InputError(
            field="record",
            value=stated,
            remedy=f"its envelope says {sealed}; hand in what was signed",
        )


def sha256_hex(content: bytes) -> str:
    """Return the digest under which a document is kept."""
    return hashlib.sha256(content).hexdigest()
