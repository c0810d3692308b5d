"""A case as its entries tell it: where it stands, who said what, what is still to do.

`fold_case` in case_fold.py makes it from verified entries. Of positions, answers,
recommendation, certifications and overrides it has those of the present round: another
request of the sender and a reconsideration begin a new one.
"""

from __future__ import annotations

from dataclasses import dataclass

from proviso_client.act_effects import (
    AskedCheck,
    ConsentProviso,
    Copy,
    Disagreement,
    Duty,
    NumberedProviso,
)
from proviso_client.case_state import CaseState
from proviso_client.decision import Disposition


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One entry of the case; `words` are the reason, or what a screening said.

    `day` is when a person acted, else when it was recorded. `office` is empty where
    nobody acted for one.
    """

    index: int
    day: str
    kind: str
    person: str
    office: str
    words: str
    before: CaseState | None
    after: CaseState


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePosition:
    """What an office says."""

    office: str
    result: str
    person: str
    day: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeAsked:
    """An office that was asked, why, and its position where it is in."""

    office: str
    due_on: str
    codes: tuple[str, ...]
    position: OfficePosition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedProviso:
    """A proviso that stands, the office that asks for it, and the entry."""

    proviso: NumberedProviso
    office: str
    index: int

    @property
    def number(self) -> int:
        """Its name in the case."""
        return self.proviso.number


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswered:
    """An answer of the worksheet; no lines: all of them."""

    check: str
    lines: tuple[int, ...]
    result: str
    reason: str
    person: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Notified:
    """A certification to Congress, the newest of its provision."""

    provision: str
    submitted_on: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overridden:
    """A denial whose fact State corrected."""

    code: str
    taken: str
    truth: str
    citation: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """What the Department of the Army recommends."""

    result: str
    provisos: tuple[int, ...]
    person: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Determined:
    """What State determined; `until` is empty where it has no end."""

    result: str
    until: str
    instrument: str
    provisos: tuple[ConsentProviso, ...]
    distribution: tuple[Copy, ...]
    person: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDuty:
    """A duty after consent, and the entry that says that it was done, if one does."""

    duty: Duty
    done: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Something that State may have to report, and the entry that says so."""

    words: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case in full; `stale`: something was recorded after the newest screening.

    `delivered` and `taken_back` are quantities by line. `alerts` are those not settled.
    """

    case_id: str
    state: CaseState
    etag: int
    request_id: str
    base_request_id: str
    requests: tuple[str, ...]
    disposition: Disposition
    of_record: bool
    stale: bool
    submitted_by: str
    opened_on: str
    state_since: str
    due_on: str
    waiting_on: tuple[str, ...]
    assigned_to: str
    alert: bool
    steps: tuple[Step, ...]
    offices: tuple[OfficeAsked, ...]
    checks: tuple[AskedCheck, ...]
    provisos: tuple[AskedProviso, ...]
    disagreements: tuple[Disagreement, ...]
    answers: tuple[CheckAnswered, ...]
    notifications: tuple[Notified, ...]
    overrides: tuple[Overridden, ...]
    recommendation: Recommended | None
    determination: Determined | None
    delivered: dict[int, int]
    taken_back: dict[int, int]
    duties: tuple[CaseDuty, ...]
    alerts: tuple[Alert, ...]
