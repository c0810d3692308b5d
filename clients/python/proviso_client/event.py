"""The signed entry of an event: an in-toto Statement v1 on what an officer stated.

It holds the event document whole, and what the service made of it: the postings to
running limits and the items that changed hands. What docs/formats.md does not describe
for event/v1 is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.canonical import canonical_bytes
from proviso.document import DocumentError, subject_digests
from proviso.event_document import CheckedEvent, parse_event
from proviso_client.checkpoint import Checkpoint
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.event_moves import (
    CustodyMove,
    Posting,
    check_moves,
    read_custody,
    read_posting,
)
from proviso_client.frame import NamedDigests, is_of_type, open_statement
from proviso_client.members import Members
from proviso_client.trust import Trust
from proviso_client.verify import check_proof

PART: Final = "event"
EVENT_TYPE: Final = "https://proviso.invalid/event/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event as it was signed; `document` is what the officer stated."""

    event_id: str
    sha256: str
    legend: str
    recorded_at: str
    recorded_by: str
    insecure_dev: bool
    trial_key: bool
    engine: str
    document: Mapping[str, object]
    postings: tuple[Posting, ...]
    custody: tuple[CustodyMove, ...]

    @property
    def kind(self) -> str:
        """Which block the document has: opening, delivery and so on."""
        return next(name for name, value in self.document.items() if _is_block(value))


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedEvent:
    """An event whose evidence held; `repeated`: it had been entered before."""

    event: Event
    index: int
    checkpoint: Checkpoint
    repeated: bool
    envelope: bytes
    proof_bytes: bytes


def is_event(payload: bytes) -> bool:
    """Say whether a payload is to be read as an event."""
    return is_of_type(payload, EVENT_TYPE)


def parse_event_statement(payload: bytes) -> Event:
    """Read an event; raises VerificationError on any other form."""
    subject, predicate = open_statement(payload, part=PART, type_=EVENT_TYPE)
    checked = _document(predicate, subject)
    engine = predicate.inner("engine")
    event = Event(
        event_id=subject.name,
        sha256=subject.sha256,
        legend=predicate.text("legend"),
        recorded_at=predicate.instant("recorded_at"),
        recorded_by=predicate.text("recorded_by"),
        insecure_dev=predicate.flag("insecure_dev"),
        trial_key=predicate.flag("trial_key"),
        engine=f"{engine.text('name')} {engine.text('version')}",
        document=checked.document,
        postings=tuple(map(read_posting, predicate.inners("postings"))),
        custody=tuple(map(read_custody, predicate.inners("custody"))),
    )
    engine.end()
    predicate.end()
    check_moves(checked.message, event.postings, event.custody)
    return event


def verify_event(
    envelope: bytes,
    *,
    trust: Trust,
    sent: CheckedEvent,
    proof: bytes,
    repeated: bool = False,
    opened: Checkpoint | None = None,
) -> VerifiedEvent:
    """Return the entry of an event when signature, subject and proof hold."""
    parsed = parse_envelope(envelope)
    parsed.verify(trust.decision_keys)
    event = parse_event_statement(parsed.payload)
    digest = subject_digests(sent.canonical)["sha256"]
    if digest != event.sha256:
        reason = (
            f"is of event {event.event_id} with SHA-256 {event.sha256}, the event sent "
            f"is {sent.message.event_id} with {digest}"
        )
        raise VerificationError(PART, reason)
    index, checkpoint = check_proof(proof, entry=envelope, trust=trust, opened=opened)
    return VerifiedEvent(
        event=event,
        index=index,
        checkpoint=checkpoint,
        repeated=repeated,
        envelope=envelope,
        proof_bytes=proof,
    )


def _document(predicate: Members, subject: NamedDigests) -> CheckedEvent:
    """Return the event document, which must be the one that the subject names."""
    stated = predicate.mapping("event")
    try:
        checked = parse_event(stated)
    except DocumentError as error:
        reason = f"predicate.event is no event document: {error}"
        raise VerificationError(PART, reason) from error
    if canonical_bytes(dict(stated)) != checked.canonical:
        raise VerificationError(PART, "predicate.event is not in normal form")
    digests = subject_digests(checked.canonical)
    if digests != {"sha256": subject.sha256, "sha512": subject.sha512}:
        reason = f"has the subject {subject.sha256}, its event {digests['sha256']}"
        raise VerificationError(PART, reason)
    subject.require_name(checked.message.event_id, part=PART)
    return checked


def _is_block(value: object) -> bool:
    return isinstance(value, dict)
