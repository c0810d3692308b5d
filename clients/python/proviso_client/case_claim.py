"""What a decision says of its case: who asks for what, and on whose record it rests.

A screening of record rests on acts in the log alone. Its statement names the case as it
was seen; the record document beside it names the acts and the overrides.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from proviso_client.errors import VerificationError
from proviso_client.members import Members

_RECORD: Final = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Who asks for what, in short; a party that is not known is empty."""

    phase: str
    kind: str
    programs: tuple[str, ...]
    holder: str
    recipient: str
    requested_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRecord:
    """The case of a screening of record, and the entry that had changed it last."""

    case_id: str
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideNamed:
    """A denial whose fact State corrected, and the entry that says so."""

    code: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a screening of record rests on: the request of the sender, and acts."""

    case_id: str
    base_request_id: str
    acts: tuple[int, ...]
    overrides: tuple[OverrideNamed, ...]


def read_about(members: Members) -> About | None:
    """Read who asks for what, or None."""
    if "about" not in members:
        return None
    inner = members.inner("about")
    about = About(
        phase=inner.text("phase"),
        kind=inner.text("kind"),
        programs=inner.texts("programs"),
        holder=inner.optional_text("holder") or "",
        recipient=inner.optional_text("recipient") or "",
        requested_by=inner.text("requested_by"),
    )
    inner.end()
    return about


def read_of_record(members: Members) -> OfRecord | None:
    """Read on which case a screening of record is, or None."""
    if "of_record" not in members:
        return None
    inner = members.inner("of_record")
    of_record = OfRecord(case_id=inner.uuid("case_id"), seen=inner.number("seen"))
    inner.end()
    return of_record


def read_review(members: Members) -> Review:
    """Read what a screening of record rests on."""
    review = Review(
        case_id=members.uuid("case_id"),
        base_request_id=members.uuid("base_request_id"),
        acts=members.indexes("acts"),
        overrides=tuple(map(_override, members.inners("overrides"))),
    )
    members.end()
    return review


def check_review(review: Review | None, of_record: OfRecord | None) -> None:
    """Raise VerificationError unless record and statement speak of one case.

    What counted must have been in the log when the case was seen.
    """
    if review is None and of_record is None:
        return
    if review is None or of_record is None:
        has = "names acts of a case" if review else "names no acts of a case"
        other = "is not of record" if review else "is of record"
        raise VerificationError(_RECORD, f"{has}, the decision {other}")
    if review.case_id != of_record.case_id:
        reason = f"is of case {review.case_id}, the decision of {of_record.case_id}"
        raise VerificationError(_RECORD, reason)
    newest = max((*review.acts, *(o.index for o in review.overrides)), default=0)
    if newest > of_record.seen:
        reason = (
            f"rests on entry {newest}, the decision saw the case at {of_record.seen}"
        )
        raise VerificationError(_RECORD, reason)


def check_about(about: About | None, *, phase: object, kind: object) -> None:
    """Raise VerificationError when a decision calls its request something else."""
    if about is not None and (about.phase, about.kind) != (phase, kind):
        reason = (
            f"is {phase!a} {kind!a}, the decision says {about.phase!a} {about.kind!a}"
        )
        raise VerificationError("request", reason)


def _override(members: Members) -> OverrideNamed:
    override = OverrideNamed(code=members.text("code"), index=members.number("index"))
    members.end()
    return override
