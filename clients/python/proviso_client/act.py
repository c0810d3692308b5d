"""The signed entry of an act: an in-toto Statement v1 on what a person did.

It holds the act document whole, who acted, perhaps that person's own signature, how the
case moved, and what followed. What State determined has a predicate type of its own.
What docs/formats.md does not describe for act/v1 and determination/v1 is refused.
Whether the act was allowed is not asked: that takes the policy and the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.act_document import CheckedAct, parse_act
from proviso.canonical import canonical_bytes
from proviso.document import DocumentError, subject_digests
from proviso.v1.act_pb2 import ActDocument
from proviso_client.act_effects import Effects
from proviso_client.act_reading import read_effects
from proviso_client.case_state import CaseStep, check_step, read_step
from proviso_client.countersignature import Countersignature, read_countersignature
from proviso_client.errors import VerificationError
from proviso_client.event_moves import (
    CustodyMove,
    Posting,
    PostingKind,
    read_custody,
    read_posting,
)
from proviso_client.frame import NamedDigests, is_of_type, open_statement
from proviso_client.members import Members

PART: Final = "act"
ACT_TYPE: Final = "https://proviso.invalid/act/v1"
DETERMINATION_TYPE: Final = "https://proviso.invalid/determination/v1"

_DETERMINE: Final = "determine"
_ENDS: Final = ("return_without_action", "determine", "withdraw", "lapse", "close")
_CUSTODY: Final = ("deliver", "take_back", "incident")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who acted, for which office, and in which roles, as the service knew them."""

    id: str
    name: str
    office: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act as it was signed; `checked` is what the person did, in its spellings."""

    sha256: str
    legend: str
    recorded_at: str
    recorded_by: str
    insecure_dev: bool
    trial_key: bool
    engine: str
    bundle_sha256: str
    revision: str
    checked: CheckedAct
    person: Person
    countersignature: Countersignature | None
    case: CaseStep
    effects: Effects
    postings: tuple[Posting, ...]
    custody: tuple[CustodyMove, ...]

    @property
    def act_id(self) -> str:
        """Its identity."""
        return self.message.act_id

    @property
    def case_id(self) -> str:
        """The case: the id of its first request."""
        return self.message.case_id

    @property
    def request_id(self) -> str:
        """The screening that the person had in view."""
        return self.message.request_id

    @property
    def kind(self) -> str:
        """Which block the act has: staff, position, determine and so on."""
        return self.checked.kind

    @property
    def message(self) -> ActDocument:
        """The act as a message."""
        return self.checked.message

    @property
    def document(self) -> Mapping[str, object]:
        """The act as a document, in normal form."""
        return self.checked.document

    @property
    def block(self) -> Mapping[str, object]:
        """What the act says, without who and why."""
        block = self.document[self.kind]
        return block if isinstance(block, dict) else {}


def is_act(payload: bytes) -> bool:
    """Say whether a payload is to be read as an act."""
    return is_of_type(payload, ACT_TYPE) or is_of_type(payload, DETERMINATION_TYPE)


def parse_act_statement(payload: bytes) -> Act:
    """Read an act; raises VerificationError on any other form."""
    determines = is_of_type(payload, DETERMINATION_TYPE)
    type_ = DETERMINATION_TYPE if determines else ACT_TYPE
    subject, predicate = open_statement(payload, part=PART, type_=type_)
    checked = _document(predicate, subject)
    if determines != (checked.kind == _DETERMINE):
        reason = f"is of type {type_}, which a {checked.kind} has not"
        raise VerificationError(PART, reason)
    engine, policy = predicate.inner("engine"), predicate.inner("policy")
    act = Act(
        sha256=subject.sha256,
        legend=predicate.text("legend"),
        recorded_at=predicate.instant("recorded_at"),
        recorded_by=predicate.text("recorded_by"),
        insecure_dev=predicate.flag("insecure_dev"),
        trial_key=predicate.flag("trial_key"),
        engine=f"{engine.text('name')} {engine.text('version')}",
        bundle_sha256=policy.sha256("bundle_sha256"),
        revision=policy.text("revision"),
        checked=checked,
        person=_person(predicate.inner("person")),
        countersignature=_countersignature(predicate),
        case=read_step(predicate.inner("case"), part=PART),
        effects=read_effects(
            predicate.inner("effects"), act=checked.message, kind=checked.kind
        ),
        postings=tuple(
            read_posting(each, part=PART) for each in predicate.inners("postings")
        ),
        custody=tuple(
            read_custody(each, part=PART) for each in predicate.inners("custody")
        ),
    )
    for taken in (engine, policy, predicate):
        taken.end()
    _check(act)
    return act


def _document(predicate: Members, subject: NamedDigests) -> CheckedAct:
    """Return the act document, which must be the one that the subject names."""
    stated = predicate.mapping("act")
    try:
        checked = parse_act(stated)
    except DocumentError as error:
        reason = f"predicate.act is no act document: {error}"
        raise VerificationError(PART, reason) from error
    if canonical_bytes(dict(stated)) != checked.canonical:
        raise VerificationError(PART, "predicate.act is not in normal form")
    digests = subject_digests(checked.canonical)
    if digests != {"sha256": subject.sha256, "sha512": subject.sha512}:
        reason = f"has the subject {subject.sha256}, its act {digests['sha256']}"
        raise VerificationError(PART, reason)
    subject.require_name(checked.message.act_id, part=PART)
    return checked


def _person(members: Members) -> Person:
    person = Person(
        id=members.text("id"),
        name=members.text("name"),
        office=members.text("office"),
        roles=members.texts("roles"),
    )
    members.end()
    if list(person.roles) != sorted(set(person.roles)):
        raise VerificationError(PART, f"{members.path_of('roles')} is not in order")
    return person


def _countersignature(predicate: Members) -> Countersignature | None:
    if "countersignature" not in predicate:
        return None
    return read_countersignature(predicate.inner("countersignature"), part=PART)


def _check(act: Act) -> None:
    """Raise VerificationError when members of the statement contradict each other."""
    message, step = act.message, act.case
    if act.person.office != message.office:
        reason = f"is for {message.office}, its person acts for {act.person.office}"
        raise VerificationError(PART, reason)
    if act.recorded_at[: len(message.acted_on)] < message.acted_on:
        reason = f"was done on {message.acted_on}, and recorded at {act.recorded_at}"
        raise VerificationError(PART, reason)
    # A caller that is no person only carries what a person signed.
    own = act.person.id == act.recorded_by or act.insecure_dev
    if act.countersignature is None and not own:
        reason = (
            f"is of {act.person.id[:200]!a}, was entered by {act.recorded_by[:200]!a}, "
            "and nobody countersigned it"
        )
        raise VerificationError(PART, reason)
    check_step(step, kind=act.kind, result=act.block.get("result"), part=PART)
    _check_moves(act)


def _check_moves(act: Act) -> None:
    allowed: set[PostingKind] = set()
    if act.kind == "deliver":
        allowed = {PostingKind.COMMIT, PostingKind.RELEASE}
    elif act.kind in _ENDS:
        allowed = {PostingKind.RELEASE}
    strange = {posting.kind for posting in act.postings} - allowed
    if strange:
        reason = f"its {act.kind} cannot cause a posting of kind {min(strange)}"
        raise VerificationError(PART, reason)
    if act.custody and act.kind not in _CUSTODY:
        raise VerificationError(PART, f"its {act.kind} cannot cause a custody")
