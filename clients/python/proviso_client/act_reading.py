"""Reads what followed from an act, strictly, and holds it to the act.

Which lists an act can have depends on its block; one that is empty is left out. What
repeats the act itself must say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from proviso.v1.act_pb2 import ActDocument, Determination
from proviso_client.act_effects import (
    AskedCheck,
    AskedOffice,
    ConsentProviso,
    Copy,
    Disagreement,
    Duty,
    Effects,
    MissingPaper,
    NumberedProviso,
    Quantity,
    ScreeningNamed,
)
from proviso_client.errors import VerificationError
from proviso_client.members import Members

PART: Final = "act"

_CAUSED: Final[Mapping[str, tuple[str, ...]]] = {
    "staff": ("offices", "checks"),
    "escalate": ("offices", "checks"),
    "return_without_action": ("missing",),
    "position": ("provisos", "disagreements"),
    "recommend": ("disagreements",),
    "determine": ("provisos", "distribution", "duties", "screening"),
    "deliver": ("delivered", "alerts"),
    "incident": ("alerts",),
}

_Row = TypeVar("_Row")


def read_effects(members: Members, *, act: ActDocument, kind: str) -> Effects:
    """Read what followed; raises VerificationError where the act cannot cause it."""
    may = _CAUSED.get(kind, ())

    def rows(name: str, read: Callable[[Members], _Row]) -> tuple[_Row, ...]:
        if name not in may or name not in members:
            return ()
        return _filled(members, name, tuple(map(read, members.inners(name))))

    determines = kind == "determine"
    effects = Effects(
        offices=rows("offices", _office),
        checks=rows("checks", _check),
        missing=rows("missing", _missing),
        numbered=() if determines else rows("provisos", _numbered),
        disagreements=rows("disagreements", _disagreement),
        provisos=rows("provisos", _consent) if determines else (),
        distribution=rows("distribution", _copy),
        duties=rows("duties", _duty),
        screening=_screening(members.inner("screening")) if determines else None,
        delivered=rows("delivered", _quantity),
        alerts=_alerts(members) if "alerts" in may and "alerts" in members else (),
    )
    members.end()
    _check_numbers(effects, act)
    _check_delivered(effects, act)
    return effects


def _filled(members: Members, name: str, values: tuple[_Row, ...]) -> tuple[_Row, ...]:
    if not values:
        path = members.path_of(name)
        raise VerificationError(PART, f"{path} is empty; an empty list is left out")
    return values


def _office(members: Members) -> AskedOffice:
    office = AskedOffice(
        office=members.text("office"),
        due_on=members.day("due_on"),
        codes=members.texts("codes"),
    )
    members.end()
    return office


def _check(members: Members) -> AskedCheck:
    check = AskedCheck(
        check=members.text("check"),
        lines=members.numbers("lines"),
        codes=members.texts("codes"),
    )
    members.end()
    return check


def _missing(members: Members) -> MissingPaper:
    missing = MissingPaper(code=members.text("code"), message=members.text("message"))
    members.end()
    return missing


def _numbered(members: Members) -> NumberedProviso:
    proviso = NumberedProviso(
        number=members.number("number"),
        code=members.text("code"),
        text=members.text("text"),
        citation=members.text("citation"),
        parameter=members.optional_text("parameter") or "",
        lines=members.numbers("lines") if "lines" in members else (),
    )
    members.end()
    return proviso


def _disagreement(members: Members) -> Disagreement:
    disagreement = Disagreement(
        about=members.text("about"),
        code=members.optional_text("code") or "",
        offices=members.texts("offices"),
    )
    members.end()
    if disagreement.about not in ("result", "proviso"):
        reason = f"{members.path_of('about')} is neither result nor proviso"
        raise VerificationError(PART, reason)
    return disagreement


def _consent(members: Members) -> ConsentProviso:
    proviso = ConsentProviso(
        numbers=members.numbers("numbers"),
        text=members.text("text"),
        citation=members.text("citation"),
        lines=members.numbers("lines") if "lines" in members else (),
        offices=members.texts("offices"),
    )
    members.end()
    return proviso


def _copy(members: Members) -> Copy:
    copy = Copy(to=members.text("to"), why=members.text("why"))
    members.end()
    return copy


def _duty(members: Members) -> Duty:
    due_on = members.day("due_on") if "due_on" in members else ""
    duty = Duty(code=members.text("code"), due_on=due_on)
    members.end()
    return duty


def _screening(members: Members) -> ScreeningNamed:
    named = ScreeningNamed(
        request_id=members.uuid("request_id"), index=members.number("index")
    )
    members.end()
    return named


def _quantity(members: Members) -> Quantity:
    quantity = Quantity(
        line=members.number("line"), quantity=members.number("quantity")
    )
    members.end()
    return quantity


def _alerts(members: Members) -> tuple[str, ...]:
    return _filled(members, "alerts", members.texts("alerts"))


def _check_numbers(effects: Effects, act: ActDocument) -> None:
    """Hold numbered provisos to those that the act asks for, or names."""
    asked = [(p.code, p.parameter, tuple(p.lines)) for p in act.position.provisos]
    found = [(p.code, p.parameter, p.lines) for p in effects.numbered]
    if asked != found:
        raise VerificationError(PART, "does not number the provisos that it asks for")
    numbers = [proviso.number for proviso in effects.numbered]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise VerificationError(PART, f"numbers its provisos {numbers}, with gaps")
    if act.determine.result != Determination.DETERMINATION_CONSENT:
        if effects.provisos:
            raise VerificationError(PART, "words provisos of a consent, and gives none")
        return
    consented = [n for proviso in effects.provisos for n in proviso.numbers]
    if sorted(consented) != sorted(set(act.determine.provisos)):
        reason = (
            f"determines with the provisos {sorted(act.determine.provisos)}, and words "
            f"{sorted(consented)}"
        )
        raise VerificationError(PART, reason)


def _check_delivered(effects: Effects, act: ActDocument) -> None:
    """Hold totals to what the act delivers: a total is no less than one delivery."""
    totals = {each.line: each.quantity for each in effects.delivered}
    for line in act.deliver.lines:
        if totals.get(line.line, 0) < line.quantity:
            reason = (
                f"delivers {line.quantity} of line {line.line}, and has "
                f"{totals.get(line.line, 0)} delivered in all"
            )
            raise VerificationError(PART, reason)
