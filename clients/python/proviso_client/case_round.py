"""What the acts of a case say, added up: the present round, and what outlasts rounds.

Quantities, alerts, who the case is assigned to, and the numbers of provisos run through
the whole case; all else begins anew with a round.
"""

from __future__ import annotations

from typing import Final

from proviso_client.act import Act
from proviso_client.act_effects import AskedCheck, AskedOffice, Disagreement, Duty
from proviso_client.case_view import (
    Alert,
    AskedProviso,
    CaseDuty,
    CheckAnswered,
    Determined,
    Notified,
    OfficeAsked,
    OfficePosition,
    Overridden,
    Recommended,
)
from proviso_client.errors import VerificationError

PART: Final = "case"


class CaseRound:
    """Takes acts in their order."""

    def __init__(self) -> None:
        self.delivered: dict[int, int] = {}
        self.taken_back: dict[int, int] = {}
        self.alerts: list[Alert] = []
        self.alert = False
        self.assigned_to = ""
        self._last_number = 0
        self.begin()

    def begin(self) -> None:
        """Begin a round: what was said before counts no more."""
        self.checks: list[AskedCheck] = []
        self.answers: list[CheckAnswered] = []
        self.notifications: dict[str, Notified] = {}
        self.overrides: dict[str, Overridden] = {}
        self.recommendation: Recommended | None = None
        self.determination: Determined | None = None
        self._disagreements: tuple[Disagreement, ...] = ()
        self._asked: dict[str, AskedOffice] = {}
        self._positions: dict[str, OfficePosition] = {}
        self._provisos: dict[str, list[AskedProviso]] = {}
        self._duties: tuple[Duty, ...] = ()
        self._done: dict[str, int] = {}

    @property
    def offices(self) -> tuple[OfficeAsked, ...]:
        """The offices that were asked, and any other that said something."""
        rest = [name for name in self._positions if name not in self._asked]
        asked = [*self._asked.values()]
        asked += [AskedOffice(office=name, due_on="", codes=()) for name in rest]
        return tuple(
            OfficeAsked(
                office=each.office,
                due_on=each.due_on,
                codes=each.codes,
                position=self._positions.get(each.office),
            )
            for each in asked
        )

    @property
    def provisos(self) -> tuple[AskedProviso, ...]:
        """The provisos of the positions that stand, by number."""
        standing = [each for found in self._provisos.values() for each in found]
        return tuple(sorted(standing, key=lambda each: each.number))

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """What the offices do not agree on, as the newest position left it."""
        return self._disagreements

    @property
    def duties(self) -> tuple[CaseDuty, ...]:
        """The duties of the determination, and which were done."""
        return tuple(
            CaseDuty(duty=duty, done=self._done.get(duty.code)) for duty in self._duties
        )

    def take(self, index: int, act: Act) -> None:
        """Take an act; raises VerificationError where it contradicts those before."""
        self.assigned_to = act.case.assigned_to
        self.alert = act.case.alert
        self._take_alerts(index, act)
        match act.kind:
            case "staff" | "escalate":
                self._take_asked(act)
            case "position":
                self._take_position(index, act)
            case "worksheet":
                self._take_answers(index, act)
            case "notify" | "override":
                self._take_state(index, act)
            case "recommend":
                self._take_recommendation(index, act)
            case "determine":
                self._take_determination(index, act)
            case "deliver" | "take_back":
                self._take_quantities(index, act)
            case "monitor":
                self._done[act.message.monitor.duty] = index

    def _take_alerts(self, index: int, act: Act) -> None:
        if act.kind == "incident" and act.message.incident.settled:
            self.alerts.clear()
        words = act.effects.alerts
        self.alerts += [Alert(words=each, index=index) for each in words]

    def _take_asked(self, act: Act) -> None:
        for office in act.effects.offices:
            self._asked[office.office] = office
        self.checks += [c for c in act.effects.checks if c not in self.checks]

    def _take_position(self, index: int, act: Act) -> None:
        office = act.person.office
        for proviso in act.effects.numbered:
            self._last_number += 1
            if proviso.number != self._last_number:
                reason = (
                    f"entry {index} numbers a proviso {proviso.number}, the next of "
                    f"the case is {self._last_number}"
                )
                raise VerificationError(PART, reason)
        self._positions[office] = OfficePosition(
            office=office,
            result=str(act.block["result"]),
            person=act.person.id,
            day=act.message.acted_on,
            index=index,
        )
        self._provisos[office] = [
            AskedProviso(proviso=proviso, office=office, index=index)
            for proviso in act.effects.numbered
        ]
        self._disagreements = act.effects.disagreements

    def _take_answers(self, index: int, act: Act) -> None:
        words = act.block["answers"]
        results = [a["result"] for a in words] if isinstance(words, list) else []
        answers = act.message.worksheet.answers
        for answer, result in zip(answers, results, strict=True):
            self.answers.append(
                CheckAnswered(
                    check=answer.check,
                    lines=tuple(answer.lines),
                    result=str(result),
                    reason=answer.reason,
                    person=act.person.id,
                    index=index,
                )
            )

    def _take_state(self, index: int, act: Act) -> None:
        if act.kind == "override":
            said = act.message.override
            self.overrides[said.code] = Overridden(
                code=said.code,
                taken=said.taken,
                truth=said.truth,
                citation=said.citation,
                index=index,
            )
            return
        words = act.block["notification"]
        members = words if isinstance(words, dict) else {}
        provision = str(members["provision"])
        self.notifications[provision] = Notified(
            provision=provision,
            submitted_on=act.message.notify.notification.submitted_on,
            index=index,
        )

    def _take_recommendation(self, index: int, act: Act) -> None:
        numbers = tuple(act.message.recommend.provisos)
        self._require(numbers, index)
        self._disagreements = act.effects.disagreements or self._disagreements
        self.recommendation = Recommended(
            result=str(act.block["result"]),
            provisos=numbers,
            person=act.person.id,
            index=index,
        )

    def _take_determination(self, index: int, act: Act) -> None:
        said = act.message.determine
        self._require(tuple(said.provisos), index)
        self._duties = act.effects.duties
        self._done = {}
        self.determination = Determined(
            result=str(act.block["result"]),
            until=said.until,
            instrument=f"{said.instrument.kind} {said.instrument.reference}",
            provisos=act.effects.provisos,
            distribution=act.effects.distribution,
            person=act.person.id,
            index=index,
        )

    def _require(self, numbers: tuple[int, ...], index: int) -> None:
        strange = set(numbers) - {each.number for each in self.provisos}
        if strange:
            reason = (
                f"entry {index} names proviso {min(strange)}, which nobody asks for"
            )
            raise VerificationError(PART, reason)

    def _take_quantities(self, index: int, act: Act) -> None:
        deliver = act.kind == "deliver"
        totals = self.delivered if deliver else self.taken_back
        block = act.message.deliver if deliver else act.message.take_back
        for line in block.lines:
            totals[line.line] = totals.get(line.line, 0) + line.quantity
        said = {e.line: e.quantity for e in act.effects.delivered if e.quantity}
        if deliver and said != self.delivered:
            reason = f"entry {index} says {said} delivered in all, it is {totals}"
            raise VerificationError(PART, reason)
