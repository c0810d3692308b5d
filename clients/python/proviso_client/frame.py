"""What every statement of one subject has in common: its frame, read strictly.

Statements of other kinds than a decision have one subject and a predicate of their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.statement import MAX_STATEMENT_BYTES, STATEMENT_TYPE
from proviso_client.strict import read_canonical_json


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDigests:
    """The subject of a statement: what it is about."""

    name: str
    sha256: str
    sha512: str

    def require_name(self, name: str, *, part: str) -> None:
        """Raise VerificationError when it is about something else."""
        if self.name != name:
            reason = f"subject[0].name is {self.name[:100]!a}, not {name!a}"
            raise VerificationError(part, reason)


def is_of_type(payload: bytes, type_: str) -> bool:
    """Say whether a payload is to be read as a statement of this predicate type."""
    # In a canonical statement nothing else can be written so but a member; where it is
    # one of an inner object, the strict reader refuses the rest.
    return f'"predicateType":"{type_}"'.encode() in payload


def open_statement(
    payload: bytes, *, part: str, type_: str
) -> tuple[NamedDigests, Members]:
    """Return subject and predicate; raises VerificationError on any other form."""
    value = read_canonical_json(payload, part=part, max_bytes=MAX_STATEMENT_BYTES)
    members = Members(value, part=part, path="")
    members.constant("_type", expected=STATEMENT_TYPE)
    members.constant("predicateType", expected=type_)
    subjects = members.inners("subject")
    predicate = members.inner("predicate")
    members.end()
    if len(subjects) != 1:
        raise VerificationError(part, f"has {len(subjects)} subjects, not one")
    return _subject(subjects[0]), predicate


def _subject(members: Members) -> NamedDigests:
    digest = members.inner("digest")
    subject = NamedDigests(
        name=members.text("name"),
        sha256=digest.sha256("sha256"),
        sha512=digest.sha512("sha512"),
    )
    digest.end()
    members.end()
    return subject
