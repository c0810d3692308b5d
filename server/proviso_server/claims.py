"""What a request claims of the ledgers, on what the log knew when it was judged.

Pure: from what was recalled to what the policy sees, and from its answer to what the
statement says, what is reserved, and what must still be true when it is appended.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.errors import PolicyInvalid
from proviso_server.log.recorded import Expectation, Recorded, Touch
from proviso_server.model import Decision, Disposition, LedgerUse
from proviso_server.policy.facts import TableFacts
from proviso_server.policy.question import question
from proviso_server.touch import account_of, code_of, package_of, policy_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """What a screening of record rests on: a case as of an entry, and its acts.

    `overrides` are codes of findings whose fact State corrected, with the entries.
    """

    case_id: str
    seen: int
    base_request_id: str
    acts: Sequence[int]
    overrides: Mapping[str, int]
    facts: frozenset[str]
    """What was recorded, in the words of relied_on."""


RESERVING = (
    Disposition.CN_REQUIRED,
    Disposition.HUMAN_REVIEW,
    Disposition.APPROVABLE_WITH_PROVISOS,
)
"""Dispositions from which consent may still come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the log knew of a request, and what the policy is asked."""

    touch: Touch
    recorded: Recorded
    question: Mapping[str, Any]
    record: Mapping[str, Any] | None
    document: bytes | None
    """The canonical bytes of what the policy saw beside the request."""
    package: Mapping[str, Any] | None
    about: Mapping[str, Any] | None = None
    """Who asks for what, in short: what a list of cases shows."""
    basis: Basis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a decision says of the record, and what it rests on."""

    known: Known
    members: Mapping[str, Any]
    expected: Expectation


def known_of(
    document: Mapping[str, Any],
    touch: Touch,
    recorded: Recorded,
    *,
    facts: TableFacts,
    sent_by: str = "",
    basis: Basis | None = None,
) -> Known:
    """Return what the policy is asked, with what the log knows."""
    seen = policy_input(recorded, facts=facts, day=document["decision_date"])
    ledgers = None if seen is None else seen["ledgers"]
    record = None if seen is None else seen["record"]
    overrides = [] if basis is None else sorted(basis.overrides)
    if basis is not None:
        seen = (seen or {}) | {"review": _review(basis)}
    return Known(
        touch=touch,
        recorded=recorded,
        question=question(
            document, ledgers=ledgers, record=record, overrides=overrides
        ),
        record=record,
        document=None if seen is None else canonical_bytes(seen),
        package=package_of(document, facts=facts),
        about=about_of(document, sent_by=sent_by) if sent_by else None,
        basis=basis,
    )


def about_of(document: Mapping[str, Any], *, sent_by: str) -> dict[str, Any]:
    """Return who asks for what, in short."""
    programs = {item["program"] for item in document["items"] if "program" in item}
    said = {
        "phase": document["phase"],
        "kind": document["kind"],
        "programs": sorted(programs),
        "requested_by": sent_by,
    }
    parties = {role: code_of(document, role) for role in ("holder", "recipient")}
    return said | {role: code for role, code in parties.items() if code}


def _review(basis: Basis) -> dict[str, Any]:
    return {
        "case_id": basis.case_id,
        "base_request_id": basis.base_request_id,
        "acts": list(basis.acts),
        "overrides": [
            {"code": code, "index": index}
            for code, index in sorted(basis.overrides.items())
        ],
    }


def claims_of(decided: Decision, known: Known, *, as_of: bool) -> Claims:
    """Return what a decision claims; PolicyInvalid where it names what was not read."""
    asked = {account_of(use) for use in decided.ledgers}
    if strange := asked - set(known.touch.accounts):
        raise PolicyInvalid(
            f"the policy looked at {min(strange)}, which the service did not read; an "
            "operator must check table ledgers of the active bundle"
        )
    reserving = known.touch.officer and not as_of and decided.disposition in RESERVING
    members: dict[str, Any] = {}
    ledgers = [
        _said(use, known, reserving=reserving)
        for use in decided.ledgers
        if use.asked or known.recorded.positions.get(account_of(use), 0)
    ]
    if ledgers:
        members["ledgers"] = ledgers
    if known.package is not None and not as_of:
        members["package"] = known.package
    if known.touch.supersedes:
        members["supersedes"] = known.touch.supersedes
    if known.touch.officer:
        members["officer"] = True
    if known.about is not None:
        members["about"] = known.about
    if known.basis is not None:
        said = {"case_id": known.basis.case_id, "seen": known.basis.seen}
        members["of_record"] = said
    return Claims(
        known=known,
        members=members,
        expected=Expectation(
            touch=known.touch,
            seen=known.recorded,
            levels={account_of(use): use.levels for use in decided.ledgers},
            related_levels=decided.related.total,
            mde_levels=decided.related.mde,
        ),
    )


def _said(use: LedgerUse, known: Known, *, reserving: bool) -> dict[str, Any]:
    account = account_of(use)
    reserved = reserving and use.asked > 0
    said: dict[str, Any] = {
        **account.as_members(),
        "unit": use.unit,
        "seen": known.recorded.positions.get(account, 0),
        "asked": use.asked,
        "reserved": reserved,
    }
    if use.limit is not None:
        said["limit"] = use.limit
    if reserved:
        lifetime = datetime.timedelta(days=use.reserved_days)
        first = datetime.date.fromisoformat(known.touch.day)
        said["expires_on"] = (first + lifetime).isoformat()
    return said
