"""Where a case can stand, and where an act leaves it, as its entry says.

Which act is allowed to whom is for the policy of the day. Only what the words of an act
mean is held to it here: a determination to consent leaves no case denied.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from proviso_client.decision import read_word
from proviso_client.errors import VerificationError
from proviso_client.members import Members


class CaseState(StrEnum):
    """The states of a case, in the order of its life."""

    RECEIVED = "received"
    RETURNED_WITHOUT_ACTION = "returned_without_action"
    STAFFED = "staffed"
    POSITIONS_IN = "positions_in"
    RECOMMENDED = "recommended"
    INTENDED = "intended"
    NOTIFIED = "notified"
    CONSENTED = "consented"
    DENIED = "denied"
    DELIVERED = "delivered"
    CLOSED = "closed"
    RECONSIDERATION = "reconsideration"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    AMENDED = "amended"


# States that no new request joins; it opens a case of its own.
ENDED: Final = frozenset(
    {
        CaseState.DENIED,
        CaseState.DELIVERED,
        CaseState.CLOSED,
        CaseState.WITHDRAWN,
        CaseState.LAPSED,
    }
)

_EARLY: Final = frozenset({CaseState.RECEIVED, CaseState.RETURNED_WITHOUT_ACTION})
_REVIEW: Final = frozenset({CaseState.STAFFED, CaseState.POSITIONS_IN})

# What an act can make of a case; those that are not here leave it as it is.
_AFTER: Final[Mapping[str, frozenset[CaseState]]] = {
    "return_without_action": frozenset({CaseState.RETURNED_WITHOUT_ACTION}),
    "staff": _REVIEW,
    "position": _REVIEW,
    "escalate": _REVIEW,
    "recommend": frozenset({CaseState.RECOMMENDED}),
    "intend": frozenset({CaseState.INTENDED}),
    "notify": frozenset({CaseState.NOTIFIED}),
    "consent": frozenset({CaseState.CONSENTED}),
    "deny": frozenset({CaseState.DENIED}),
    "reconsider": frozenset({CaseState.RECONSIDERATION}),
    "withdraw": frozenset({CaseState.WITHDRAWN}),
    "lapse": frozenset({CaseState.LAPSED}),
    "deliver": frozenset({CaseState.CONSENTED, CaseState.DELIVERED}),
    "close": frozenset({CaseState.CLOSED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep:
    """How an act moved its case.

    `seen` is the entry that changed the case last before it. `due_on` and `assigned_to`
    are empty where there is none.
    """

    seen: int
    before: CaseState
    after: CaseState
    due_on: str
    waiting_on: tuple[str, ...]
    alert: bool
    assigned_to: str


def read_step(members: Members, *, part: str) -> CaseStep:
    """Read the step of a case."""
    step = CaseStep(
        seen=members.number("seen"),
        before=read_word(members, "before", kind=CaseState, part=part),
        after=read_word(members, "after", kind=CaseState, part=part),
        due_on=members.day("due_on") if "due_on" in members else "",
        waiting_on=members.texts("waiting_on"),
        alert=members.flag("alert"),
        assigned_to=members.optional_text("assigned_to") or "",
    )
    members.end()
    return step


def check_step(step: CaseStep, *, kind: str, result: object, part: str) -> None:
    """Raise VerificationError when an act cannot leave a case so.

    `result` is that of a determination.
    """
    word = str(result) if kind == "determine" else kind
    allowed = _AFTER.get(word, frozenset({step.before}))
    if step.after not in allowed:
        words = f"{kind} to {word}" if kind == "determine" else kind
        reason = f"its {words} cannot lead from {step.before} to {step.after}"
        raise VerificationError(part, reason)


def joined(state: CaseState) -> CaseState:
    """Return where another request of the sender leaves a case."""
    return CaseState.RECEIVED if state in _EARLY else CaseState.AMENDED
