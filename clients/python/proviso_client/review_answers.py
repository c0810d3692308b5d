"""What a service counts of its cases: lists, changes, reports. None of it is signed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from proviso.v1 import review_service_pb2 as pb
from proviso_client.case_state import CaseState
from proviso_client.errors import VerificationError

_ETAG: Final = re.compile(r"0|[1-9][0-9]{0,17}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """A case in short; what is not known, or is not there, is empty."""

    case_id: str
    state: CaseState
    etag: int
    request_id: str
    disposition: str
    of_record: bool
    phase: str
    kind: str
    holder: str
    recipient: str
    programs: tuple[str, ...]
    opened_on: str
    state_since: str
    due_on: str
    waiting_on: tuple[str, ...]
    assigned_to: str
    alert: bool
    submitted_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChange:
    """A case that changed; `matches`: it is in the filter still.

    With `size` as `since`, watching goes on from here.
    """

    case: CaseSummary
    matches: bool
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCount:
    """Cases of one state, and the days that they are or were in it."""

    state: str
    cases: int
    oldest_days: int
    median_days: int
    median_passed_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCount:
    """Cases that were opened, decided by State and ended in the week of a Monday."""

    week: str
    opened: int
    determined: int
    ended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCount:
    """Cases that wait on one office; `overdue` are past their suspense."""

    office: str
    cases: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReport:
    """How cases wait and pass, at one size of the log."""

    states: tuple[StateCount, ...]
    weeks: tuple[WeekCount, ...]
    offices: tuple[OfficeCount, ...]
    alerts: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file that the service keeps; `repeated`: it did so before."""

    digest: str
    size_bytes: int
    repeated: bool


def read_case(case: pb.Case) -> CaseSummary:
    """Return a case in short; raises VerificationError on an unknown state."""
    try:
        state = CaseState(case.state)
    except ValueError as error:
        reason = f"a case is {case.state[:60]!a}, no known state; use a newer client"
        raise VerificationError("answer", reason) from error
    if not _ETAG.fullmatch(case.etag):
        raise VerificationError("answer", f"a case has the etag {case.etag[:60]!a}")
    return CaseSummary(
        case_id=case.case_id,
        state=state,
        etag=int(case.etag),
        request_id=case.request_id,
        disposition=case.disposition,
        of_record=case.of_record,
        phase=case.phase,
        kind=case.kind,
        holder=case.holder,
        recipient=case.recipient,
        programs=tuple(case.programs),
        opened_on=case.opened_on,
        state_since=case.state_since,
        due_on=case.due_on,
        waiting_on=tuple(case.waiting_on),
        assigned_to=case.assigned_to,
        alert=case.alert,
        submitted_by=case.submitted_by,
    )


def read_change(answer: pb.WatchCasesResponse) -> CaseChange:
    """Return a case that changed."""
    return CaseChange(
        case=read_case(answer.case), matches=answer.matches, size=answer.size
    )


def read_report(answer: pb.ReportCasesResponse) -> CaseReport:
    """Return a report."""
    return CaseReport(
        states=tuple(map(_state, answer.states)),
        weeks=tuple(
            WeekCount(
                week=week.week,
                opened=week.opened,
                determined=week.determined,
                ended=week.ended,
            )
            for week in answer.weeks
        ),
        offices=tuple(
            OfficeCount(office=each.office, cases=each.cases, overdue=each.overdue)
            for each in answer.offices
        ),
        alerts=answer.alerts,
        size=answer.size,
    )


def _state(count: pb.StateCount) -> StateCount:
    passed = count.HasField("median_passed_days")
    return StateCount(
        state=count.state,
        cases=count.cases,
        oldest_days=count.oldest_days,
        median_days=count.median_days,
        median_passed_days=count.median_passed_days if passed else None,
    )
