"""Frozen types that every part of the server speaks.

Holds no logic beyond what a type needs to be well formed, and no I/O.
"""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LEGEND = (
    "Finding and recommendation only. Not consent, approval or licence of the U.S. "
    "Government: only the Department of State consents (AECA 3 and 38, FAA 505)."
)


class Effect(enum.StrEnum):
    """What a finding does, strongest first."""

    DENY = "deny"
    MISSING_DOCUMENT = "missing_document"
    CONGRESSIONAL_NOTIFICATION = "congressional_notification"
    REFER = "refer"
    PROVISO = "proviso"
    INFO = "info"


class Disposition(enum.StrEnum):
    """What a screening recommends, in the order in which it is derived."""

    DENY = "deny"
    NO_USG_CONSENT_NEEDED = "no_usg_consent_needed"
    HOLD_MISSING_DOCUMENTS = "hold_missing_documents"
    CN_REQUIRED = "cn_required"
    HUMAN_REVIEW = "human_review"
    APPROVABLE_WITH_PROVISOS = "approvable_with_provisos"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the active policy, as its literal says."""

    code: str
    title: str
    effect: Effect
    citation: str
    phases: tuple[str, ...]
    programs: tuple[str, ...]
    refer_to: str
    lifted_by: str
    due_at_release: tuple[str, ...]
    tables: tuple[str, ...]
    reads: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a rule found; `lines` is empty when it speaks of the whole request."""

    code: str
    effect: Effect
    lifted: bool
    message: str
    lines: tuple[int, ...]
    values: Mapping[str, Any]
    overridden: bool = False
    """Whether it is lifted because State corrected the fact behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEvaluated:
    """A rule that lacked fields of the request, named by their paths."""

    code: str
    fields: tuple[str, ...]


class ClockKind(enum.StrEnum):
    """What the end of a clock means."""

    WAIT = "wait"
    """An act is lawful only from that day."""
    LAPSE = "lapse"
    """Something is valid until that day."""
    REPORT = "report"
    """Something is due by that day."""


class ClockUnit(enum.StrEnum):
    """What a clock counts."""

    CALENDAR_DAYS = "calendar_days"
    SESSION_DAYS = "session_days"
    """Days of continuous session of Congress."""
    WORKING_DAYS = "working_days"
    HOURS = "hours"
    MONTHS = "months"
    YEARS = "years"
    DAY_OF_MONTH = "day_of_month"
    """That day of the month after the one in which it starts."""
    ANNUAL_DATE = "annual_date"
    """The next such month and day."""
    STATED_DATE = "stated_date"
    """The day that starts it, as the request states it."""
    PRACTICE = "practice"
    """What no law fixes; never a clock of a decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A clock of table clocks that applies to the request; dates are ISO 8601.

    `days` counts units, 0 where a unit has no count. The `earliest_on` of a wait
    follows from `submitted_on`; while nothing is submitted, `earliest_if_sent` says
    what it would be if that were done on the decision date. The others run from
    `started_on` to `due_on`, the last day. `not_computed` says why there is no end; a
    wait without one has not elapsed. `stops` says what ends or waives it.
    """

    kind: ClockKind
    provision: str
    group: str
    days: int
    unit: ClockUnit
    starts: str
    stops: tuple[str, ...]
    what: str
    emergency: bool
    elapsed: bool
    submitted_on: str | None = None
    started_on: str | None = None
    earliest_on: str | None = None
    earliest_if_sent: str | None = None
    due_on: str | None = None
    not_computed: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerUse:
    """What a request asks of an account, in the unit of the ledger.

    The answer stays the same as long as `position >= level` does, for every level.
    """

    ledger: str
    period: str
    account: str
    unit: str
    asked: int
    limit: int | None
    levels: tuple[int, ...]
    reserved_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedLevels:
    """Sums of related requests, whole U.S. dollars, at which the answer changes."""

    total: tuple[int, ...]
    mde: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The policy's answer, checked: findings strongest first, then by code.

    Of `unverified_tables` some row in force on the day has not been read in its source.
    """

    disposition: Disposition
    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    asked: tuple[str, ...]
    routes: tuple[str, ...]
    clocks: tuple[Clock, ...]
    ledgers: tuple[LedgerUse, ...]
    related: RelatedLevels
    unverified_tables: tuple[str, ...]
