"""Adds up the entries of a case, and holds each to those before it.

A gap or a contradiction is a VerificationError: an act that saw another version of the
case, or found it in another state, or speaks of what is not of the case.
"""

from __future__ import annotations

from collections.abc import Iterable

from proviso_client.act import Act
from proviso_client.case_round import CaseRound
from proviso_client.case_standing import joins, wrong_of_act
from proviso_client.case_state import ENDED, CaseState, joined
from proviso_client.case_view import CaseView, Step
from proviso_client.decision import Disposition
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.statement import Statement

PART = "case"
DAY = len("YYYY-MM-DD")

Told = Statement | Act | Event

# Acts after which a screening no longer says what is recorded.
_FACTS = frozenset({"position", "confirm", "notify", "override"})


def fold_case(entries: Iterable[tuple[int, Told]]) -> CaseView:
    """Return the case that these entries tell, oldest first.

    Raises VerificationError where one does not follow from those before it.
    """
    fold: _Fold | None = None
    for index, said in entries:
        if fold is None:
            fold = _Fold(index, _opening(said, index))
        else:
            fold.take(index, said)
    if fold is None:
        raise VerificationError(PART, "has no entries")
    return fold.view()


def _opening(said: Told, index: int) -> Statement:
    if not isinstance(said, Statement) or said.of_record is not None or said.as_of:
        raise VerificationError(PART, f"entry {index} cannot open a case")
    if said.disposition is Disposition.NO_USG_CONSENT_NEEDED:
        raise VerificationError(PART, f"entry {index} needs no consent, and no case")
    return said


class _Fold:
    def __init__(self, index: int, first: Statement) -> None:
        self._requests: dict[str, int] = {}
        self._case_id = first.subject.request_id
        self._newest = self._base = first
        self._steps: list[Step] = []
        self._fact = -1
        self._since = self._opened = first.evaluated_at[:DAY]
        self._last_act: Act | None = None
        self._round = CaseRound()
        self._decided(index, first, CaseState.RECEIVED)

    def take(self, index: int, said: Told) -> None:
        """Take the next entry."""
        if index <= self._etag:
            self._refuse(index, f"does not come after entry {self._etag}")
        match said:
            case Statement():
                self._decision(index, said)
            case Act():
                self._act(index, said)
            case Event():
                self._event(index, said)

    @property
    def _etag(self) -> int:
        return self._steps[-1].index

    @property
    def _state(self) -> CaseState:
        return self._steps[-1].after

    def _refuse(self, index: int, reason: str) -> None:
        raise VerificationError(PART, f"entry {index} of {self._case_id} {reason}")

    def _decision(self, index: int, said: Statement) -> None:
        if said.of_record is not None:
            self._saw(index, said.of_record.case_id, said.of_record.seen)
            self._decided(index, said, self._state)
            return
        replaceable = (self._newest.subject.request_id, self._base.subject.request_id)
        if said.as_of or said.supersedes not in replaceable:
            self._refuse(index, "replaces no request of the case")
        if self._state in ENDED:
            self._refuse(index, f"replaces a request of a case that is {self._state}")
        if not joins(said, newest=self._newest, base=self._base):
            self._refuse(index, "is of another sender, and opens a case of its own")
        self._base = said
        self._last_act = None
        self._round.begin()
        self._decided(index, said, joined(self._state))

    def _decided(self, index: int, said: Statement, after: CaseState) -> None:
        request_id = said.subject.request_id
        if request_id in self._requests:
            self._refuse(index, f"decides request {request_id} a second time")
        self._requests[request_id] = index
        self._newest = said
        self._add(
            index=index,
            day=said.evaluated_at[:DAY],
            recorded_on=said.evaluated_at[:DAY],
            kind="screening_of_record" if said.of_record else "screening",
            person=said.about.requested_by if said.about else "",
            words=said.disposition.value,
            after=after,
        )

    def _act(self, index: int, act: Act) -> None:
        self._saw(index, act.case_id, act.case.seen)
        if act.case.before is not self._state:
            self._refuse(
                index, f"finds it {act.case.before}, it was {self._state} before"
            )
        self._of_case(index, {act.request_id, *(p.request_id for p in act.postings)})
        named = act.effects.screening
        if named and self._requests.get(named.request_id) != named.index:
            reason = f"rests on a screening {named.request_id} at entry {named.index}"
            self._refuse(index, f"{reason}, which the case has not")
        newest = self._newest
        at = self._requests[newest.subject.request_id]
        if wrong := wrong_of_act(act, newest=newest, index=at):
            self._refuse(index, wrong)
        if act.kind == "reconsider":
            self._round.begin()
        self._round.take(index, act)
        if act.kind in _FACTS:
            self._fact = index
        self._last_act = act
        self._add(
            index=index,
            day=act.message.acted_on,
            recorded_on=act.recorded_at[:DAY],
            kind=act.kind,
            person=act.person.id,
            office=act.person.office,
            words=act.message.reason,
            after=act.case.after,
        )

    def _event(self, index: int, event: Event) -> None:
        block = event.document[event.kind]
        members = block if isinstance(block, dict) else {}
        self._of_case(index, {str(members.get("request_id"))})
        after = self._state
        if event.kind == "release":
            after = CaseState.WITHDRAWN
        elif not members.get("partial", False):
            after = CaseState.DELIVERED
        self._add(
            index=index,
            day=str(event.document["occurred_on"]),
            recorded_on=event.recorded_at[:DAY],
            kind=event.kind,
            person=event.recorded_by,
            words=str(event.document["reason"]),
            after=after,
        )

    def _add(
        self,
        *,
        index: int,
        day: str,
        recorded_on: str,
        kind: str,
        person: str,
        words: str,
        after: CaseState,
        office: str = "",
    ) -> None:
        before = self._state if self._steps else None
        if before is not None and before is not after:
            self._since = recorded_on
        step = Step(
            index=index,
            day=day,
            kind=kind,
            person=person,
            office=office,
            words=words,
            before=before,
            after=after,
        )
        self._steps.append(step)

    def _saw(self, index: int, case_id: str, seen: int) -> None:
        if case_id != self._case_id:
            self._refuse(index, f"is of case {case_id}")
        if seen != self._etag:
            self._refuse(
                index, f"saw it at entry {seen}, the one before it is {self._etag}"
            )

    def _of_case(self, index: int, requests: set[str]) -> None:
        for request_id in sorted(requests - {""}):
            if request_id not in self._requests:
                self._refuse(index, f"speaks of request {request_id}, of another case")

    def view(self) -> CaseView:
        """Return what was added up."""
        newest, act, round_ = self._newest, self._last_act, self._round
        newest_index = self._requests[newest.subject.request_id]
        return CaseView(
            case_id=self._case_id,
            state=self._state,
            etag=self._etag,
            request_id=newest.subject.request_id,
            base_request_id=self._base.subject.request_id,
            requests=tuple(self._requests),
            disposition=newest.disposition,
            of_record=newest.of_record is not None,
            stale=self._fact > newest_index,
            submitted_by=self._base.about.requested_by if self._base.about else "",
            opened_on=self._opened,
            state_since=self._since,
            due_on=act.case.due_on if act else "",
            waiting_on=act.case.waiting_on if act else (),
            assigned_to=round_.assigned_to,
            alert=round_.alert,
            steps=tuple(self._steps),
            offices=round_.offices,
            checks=tuple(round_.checks),
            provisos=round_.provisos,
            disagreements=round_.disagreements,
            answers=tuple(round_.answers),
            notifications=tuple(round_.notifications.values()),
            overrides=tuple(round_.overrides.values()),
            recommendation=round_.recommendation,
            determination=round_.determination,
            delivered=round_.delivered,
            taken_back=round_.taken_back,
            duties=round_.duties,
            alerts=tuple(round_.alerts),
        )
