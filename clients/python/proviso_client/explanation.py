"""The explanation: what was found line by line, bound to the statement by digest."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso_client.decision import Clock, Disposition, Effect, read_clock, read_word
from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.statement import Statement
from proviso_client.strict import read_canonical_json

PART: Final = "explanation"

# A finding for every second of 1,000 lines in every rule stays below this.
MAX_EXPLANATION_BYTES: Final = 64 * 1024 * 1024

_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found; no lines: it is about the whole request."""

    code: str
    effect: Effect
    title: str
    citation: str
    message: str
    lines: tuple[int, ...]
    values: Mapping[str, object]
    refer_to: str | None
    lifted_by: str | None
    lifted: bool
    unverified_tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """A rule that could not be asked, with the fields that it lacked, by index."""

    code: str
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A decision in full; its digest stands in the signed statement."""

    legend: str
    findings: tuple[Finding, ...]
    not_evaluated: tuple[Lacking, ...]
    clocks: tuple[Clock, ...]
    stated: tuple[str, ...]
    recorded: tuple[str, ...]
    absent_means_none: tuple[str, ...]


def open_explanation(content: bytes, *, statement: Statement) -> Explanation:
    """Read an explanation and bind it to its statement; raises VerificationError."""
    digest = hashlib.sha256(content).hexdigest()
    if digest != statement.explanation_sha256:
        reason = f"its SHA-256 is {digest}, signed is {statement.explanation_sha256}"
        raise VerificationError(PART, reason)
    value = read_canonical_json(content, part=PART, max_bytes=MAX_EXPLANATION_BYTES)
    members = Members(value, part=PART, path="")
    if members.number("version") != _VERSION:
        raise VerificationError(PART, f"is not of version {_VERSION}")
    members.constant("request_id", expected=statement.subject.request_id)
    if read_word(members, "disposition", kind=Disposition, part=PART) is not (
        statement.disposition
    ):
        raise VerificationError(PART, "has another disposition than the statement")
    relied_on = members.inner("relied_on")
    explanation = Explanation(
        legend=members.text("legend"),
        findings=tuple(map(_finding, members.inners("findings"))),
        not_evaluated=tuple(map(_lacking, members.inners("not_evaluated"))),
        clocks=tuple(
            read_clock(m, what=True, part=PART) for m in members.inners("clocks")
        ),
        stated=relied_on.texts("stated"),
        recorded=relied_on.texts("recorded"),
        absent_means_none=relied_on.texts("absent_means_none"),
    )
    relied_on.end()
    members.end()
    return explanation


def _finding(members: Members) -> Finding:
    finding = Finding(
        code=members.text("code"),
        effect=read_word(members, "effect", kind=Effect, part=PART),
        title=members.text("title"),
        citation=members.text("citation"),
        message=members.text("message"),
        lines=_lines(members),
        values=members.mapping("values"),
        refer_to=members.optional_text("refer_to"),
        lifted=members.flag("lifted") if "lifted_by" in members else False,
        lifted_by=members.optional_text("lifted_by"),
        unverified_tables=(
            members.texts("unverified_tables") if "unverified_tables" in members else ()
        ),
    )
    members.end()
    return finding


def _lines(members: Members) -> tuple[int, ...]:
    values = members.listed("lines")
    numbers = [value for value in values if type(value) is int and value > 0]
    if len(numbers) != len(values):
        path = members.path_of("lines")
        raise VerificationError(PART, f"{path} holds something that is no line")
    return tuple(numbers)


def _lacking(members: Members) -> Lacking:
    lacking = Lacking(
        code=members.text("code"),
        title=members.text("title"),
        fields=members.texts("fields"),
    )
    members.end()
    return lacking
