"""What a decision says, as types that statement and explanation share.

A decision is a finding and a recommendation, never consent of the U.S. Government.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from proviso_client.errors import VerificationError
from proviso_client.members import Members

MAX_LINES: Final = 1000

_RANGE: Final = re.compile(r"([1-9][0-9]{0,9})(?:-([1-9][0-9]{0,9}))?")


class Disposition(StrEnum):
    """What a screening recommends."""

    DENY = "deny"
    NO_USG_CONSENT_NEEDED = "no_usg_consent_needed"
    HOLD_MISSING_DOCUMENTS = "hold_missing_documents"
    CN_REQUIRED = "cn_required"
    HUMAN_REVIEW = "human_review"
    APPROVABLE_WITH_PROVISOS = "approvable_with_provisos"


class Effect(StrEnum):
    """What a finding does, strongest first."""

    DENY = "deny"
    MISSING_DOCUMENT = "missing_document"
    CONGRESSIONAL_NOTIFICATION = "congressional_notification"
    REFER = "refer"
    PROVISO = "proviso"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Digested:
    """A list that was too long for the statement; it stands in the explanation."""

    count: int
    sha256: str


class ClockKind(StrEnum):
    """What the end of a clock means."""

    WAIT = "wait"
    LAPSE = "lapse"
    REPORT = "report"


class ClockUnit(StrEnum):
    """What a clock counts."""

    CALENDAR_DAYS = "calendar_days"
    SESSION_DAYS = "session_days"
    WORKING_DAYS = "working_days"
    HOURS = "hours"
    MONTHS = "months"
    YEARS = "years"
    DAY_OF_MONTH = "day_of_month"
    ANNUAL_DATE = "annual_date"
    STATED_DATE = "stated_date"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock that the law sets to the request; dates are ISO 8601.

    The act of a wait is lawful from `earliest_on`; while nothing is submitted,
    `earliest_if_sent` is when the wait would end if it were submitted on the decision
    date. What lapses is valid until `due_on`, and a report is due by then. `days`
    counts units, 0 where a unit has no count. `not_computed` says why there is no end.
    `what` says in words what it is; the explanation alone has it.
    """

    provision: str
    group: str
    days: int
    starts: str
    emergency: bool
    elapsed: bool
    submitted_on: str | None
    earliest_on: str | None
    earliest_if_sent: str | None
    what: str | None
    kind: ClockKind = ClockKind.WAIT
    unit: ClockUnit = ClockUnit.CALENDAR_DAYS
    started_on: str | None = None
    due_on: str | None = None
    stops: tuple[str, ...] = ()
    not_computed: str | None = None


_Word = TypeVar("_Word", bound=StrEnum)


def read_word(members: Members, name: str, *, kind: type[_Word], part: str) -> _Word:
    """Return a member that is one of the words of an enumeration."""
    text = members.text(name)
    try:
        return kind(text)
    except ValueError as error:
        path = members.path_of(name)
        raise VerificationError(
            part, f"{path} is {text[:60]!a}, no word of it"
        ) from error


def read_clock(members: Members, *, what: bool, part: str) -> Clock:
    """Return a clock; `what` says whether its words must be there.

    Statements of the first versions name no kind and no unit: theirs are waits of
    calendar days.
    """

    def day(name: str) -> str | None:
        return members.day(name) if name in members else None

    clock = Clock(
        provision=members.text("provision"),
        group=members.text("group"),
        days=members.number("days"),
        starts=members.text("starts"),
        emergency=members.flag("emergency"),
        elapsed=members.flag("elapsed"),
        submitted_on=day("submitted_on"),
        earliest_on=day("earliest_on"),
        earliest_if_sent=day("earliest_if_sent"),
        what=members.text("what") if what else None,
        kind=(
            read_word(members, "kind", kind=ClockKind, part=part)
            if "kind" in members
            else ClockKind.WAIT
        ),
        unit=(
            read_word(members, "unit", kind=ClockUnit, part=part)
            if "unit" in members
            else ClockUnit.CALENDAR_DAYS
        ),
        started_on=day("started_on"),
        due_on=day("due_on"),
        stops=members.texts("stops") if "stops" in members else (),
        not_computed=members.optional_text("not_computed"),
    )
    members.end()
    return clock


def read_bounded_list(
    members: Members, name: str, *, part: str
) -> tuple[str, ...] | Digested:
    """Return a list of text, or what stands for it where it is long."""
    value = members.take(name)
    path = members.path_of(name)
    if isinstance(value, dict):
        return _digested(Members(value, part=part, path=path))
    return Members({name: value}, part=part, path="").texts(name)


def read_lines(members: Members, *, part: str) -> tuple[int, ...] | Digested:
    """Return the line numbers of `1-4,9`, or what stands for them where it is long."""
    value = members.take("lines")
    path = members.path_of("lines")
    if isinstance(value, dict):
        return _digested(Members(value, part=part, path=path))
    numbers: list[int] = []
    for run in str(value).split(","):
        match = _RANGE.fullmatch(run)
        first = int(match[1]) if match else 0
        last = int(match[2] or match[1]) if match else 0
        rising = first > (numbers[-1] if numbers else 0)
        if not rising or not first <= last < first + MAX_LINES - len(numbers):
            raise VerificationError(part, f"{path} is no ascending list of lines")
        numbers.extend(range(first, last + 1))
    return tuple(numbers)


def _digested(members: Members) -> Digested:
    digested = Digested(count=members.number("count"), sha256=members.sha256("sha256"))
    members.end()
    return digested
