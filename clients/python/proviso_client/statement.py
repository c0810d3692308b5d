"""The signed statement: an in-toto Statement v1 on one request.

What is not described in docs/formats.md for decision/v1 is refused, since a member that
this reader does not know might change the meaning of those that it does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso_client.case_claim import About, OfRecord, read_about, read_of_record
from proviso_client.decision import (
    Clock,
    Digested,
    Disposition,
    Effect,
    read_bounded_list,
    read_clock,
    read_lines,
    read_word,
)
from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.record import (
    LedgerClaim,
    Package,
    RecordSubject,
    read_ledgers,
    read_package,
    read_record_subject,
)
from proviso_client.strict import read_canonical_json

PART: Final = "statement"
MAX_STATEMENT_BYTES: Final = 65_535

STATEMENT_TYPE: Final = "https://in-toto.io/Statement/v1"
DECISION_TYPE: Final = "https://proviso.invalid/decision/v1"

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_INSTANT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SHA512: Final = re.compile(r"[0-9a-f]{128}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The request that was judged: its id, and the digests of its canonical bytes."""

    request_id: str
    sha256: str
    sha512: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupedFinding:
    """What a rule found, all lines together; no lines: the whole request."""

    code: str
    effect: Effect
    message: str
    lines: tuple[int, ...] | Digested
    lifted_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEvaluated:
    """A rule that could not be asked, and the fields that it lacked."""

    code: str
    fields: tuple[str, ...] | Digested


@dataclass(frozen=True, slots=True, kw_only=True)
class EarliestLawful:
    """The first day on which consent may take effect, where known, and why."""

    reason: str
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """What ends first of all that still runs, and its last day."""

    day: str
    provision: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Which policy decided."""

    bundle_sha256: str
    revision: str
    tables_sha256: str
    opa_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliedOn:
    """What relieved the request: the caller's words, the log's, and defaults."""

    stated: tuple[str, ...] | Digested
    recorded: tuple[str, ...] | Digested
    absent_means_none: tuple[str, ...] | Digested


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A decision as it was signed; `record` is what the log knew, by its digests."""

    subject: Subject
    record: RecordSubject | None
    legend: str
    disposition: Disposition
    decision_date: str
    evaluated_at: str
    as_of: bool
    insecure_dev: bool
    trial_key: bool
    findings: tuple[GroupedFinding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    provisos: tuple[str, ...]
    routes: tuple[str, ...]
    clocks: tuple[Clock, ...]
    earliest_lawful: EarliestLawful
    asked: Mapping[str, tuple[str, ...]]
    policy: Policy
    engine: str
    party_lists: tuple[str, ...]
    relied_on: ReliedOn
    explanation_sha256: str
    ledgers: tuple[LedgerClaim, ...]
    package: Package | None
    supersedes: str | None
    officer: bool
    lapses_on: Lapse | None = None
    about: About | None = None
    of_record: OfRecord | None = None


def parse_statement(payload: bytes) -> Statement:
    """Read a statement; raises VerificationError on any other form."""
    value = read_canonical_json(payload, part=PART, max_bytes=MAX_STATEMENT_BYTES)
    members = Members(value, part=PART, path="")
    members.constant("_type", expected=STATEMENT_TYPE)
    members.constant("predicateType", expected=DECISION_TYPE)
    subjects = members.inners("subject")
    predicate = members.inner("predicate")
    members.end()
    if len(subjects) not in (1, 2):
        raise VerificationError(PART, f"has {len(subjects)} subjects, not one or two")
    record = read_record_subject(subjects[1]) if len(subjects) > 1 else None
    return _predicate(predicate, subject=_subject(subjects[0]), record=record)


def _subject(members: Members) -> Subject:
    digest = members.inner("digest")
    subject = Subject(
        request_id=members.text("name"),
        sha256=digest.sha256("sha256"),
        sha512=digest.text("sha512"),
    )
    digest.end()
    members.end()
    if not _UUID.fullmatch(subject.request_id) or not _SHA512.fullmatch(subject.sha512):
        raise VerificationError(PART, "its subject is no request id with digests")
    return subject


def _predicate(
    members: Members, *, subject: Subject, record: RecordSubject | None
) -> Statement:
    statement = Statement(
        subject=subject,
        record=record,
        legend=members.text("legend"),
        disposition=read_word(members, "disposition", kind=Disposition, part=PART),
        decision_date=members.day("decision_date"),
        evaluated_at=_instant(members),
        as_of=members.flag("as_of"),
        insecure_dev=members.flag("insecure_dev"),
        trial_key=members.flag("trial_key"),
        findings=tuple(map(_finding, members.inners("findings"))),
        not_evaluated=tuple(map(_not_evaluated, members.inners("not_evaluated"))),
        provisos=members.texts("provisos"),
        routes=members.texts("routes"),
        clocks=tuple(
            read_clock(m, what=False, part=PART) for m in members.inners("clocks")
        ),
        earliest_lawful=_earliest_lawful(members.inner("earliest_lawful")),
        asked=_asked(members),
        policy=_policy(members.inner("policy")),
        engine=_engine(members.inner("engine")),
        party_lists=members.texts("party_lists"),
        relied_on=_relied_on(members.inner("relied_on")),
        explanation_sha256=_explanation(members.inner("explanation")),
        ledgers=read_ledgers(members),
        package=read_package(members),
        supersedes=members.optional_text("supersedes"),
        officer="officer" in members and members.flag("officer"),
        lapses_on=_lapse(members.inner("lapses_on"))
        if "lapses_on" in members
        else None,
        about=read_about(members),
        of_record=read_of_record(members),
    )
    members.end()
    if statement.of_record is not None and record is None:
        raise VerificationError(PART, "is of record, and names no record")
    return statement


def _instant(members: Members) -> str:
    text = members.text("evaluated_at")
    if not _INSTANT.fullmatch(text):
        raise VerificationError(PART, f"evaluated_at is {text[:40]!a}, no instant")
    return text


def _finding(members: Members) -> GroupedFinding:
    finding = GroupedFinding(
        code=members.text("code"),
        effect=read_word(members, "effect", kind=Effect, part=PART),
        message=members.text("message"),
        lines=read_lines(members, part=PART) if "lines" in members else (),
        lifted_by=members.optional_text("lifted_by"),
    )
    members.end()
    return finding


def _not_evaluated(members: Members) -> NotEvaluated:
    lacking = NotEvaluated(
        code=members.text("code"),
        fields=read_bounded_list(members, "fields", part=PART),
    )
    members.end()
    return lacking


def _earliest_lawful(members: Members) -> EarliestLawful:
    earliest = EarliestLawful(
        reason=members.text("reason"),
        day=members.day("day") if "day" in members else None,
    )
    members.end()
    return earliest


def _lapse(members: Members) -> Lapse | None:
    """Return what ends first; an empty object says that nothing does."""
    if "day" not in members:
        members.end()
        return None
    lapse = Lapse(
        day=members.day("day"),
        provision=members.text("provision"),
        group=members.text("group"),
    )
    members.end()
    return lapse


def _asked(members: Members) -> Mapping[str, tuple[str, ...]]:
    subjects = members.mapping("asked")
    asked = Members(dict(subjects), part=PART, path="asked")
    return {subject: asked.texts(subject) for subject in subjects}


def _policy(members: Members) -> Policy:
    policy = Policy(
        bundle_sha256=members.sha256("bundle_sha256"),
        revision=members.text("revision"),
        tables_sha256=members.sha256("tables_sha256"),
        opa_version=members.text("opa_version"),
    )
    members.end()
    return policy


def _engine(members: Members) -> str:
    engine = f"{members.text('name')} {members.text('version')}"
    members.end()
    return engine


def _relied_on(members: Members) -> ReliedOn:
    relied_on = ReliedOn(
        stated=read_bounded_list(members, "stated", part=PART),
        recorded=read_bounded_list(members, "recorded", part=PART),
        absent_means_none=read_bounded_list(members, "absent_means_none", part=PART),
    )
    members.end()
    return relied_on


def _explanation(members: Members) -> str:
    sha256 = members.sha256("sha256")
    members.end()
    return sha256
