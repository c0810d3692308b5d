"""What followed from an act, as its entry says: whom it asked, what it numbered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOffice:
    """An office that was asked, by when, and the findings that ask for it."""

    office: str
    due_on: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedCheck:
    """A check of technology security that is to be answered; no lines: all of them."""

    check: str
    lines: tuple[int, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPaper:
    """What the packet lacked."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedProviso:
    """A proviso that an office asked for; its number is its name in the case."""

    number: int
    code: str
    text: str
    citation: str
    parameter: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Offices that do not say the same: on the result, or on a proviso."""

    about: str
    code: str
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentProviso:
    """A proviso of a determination: those of several offices that say the same."""

    numbers: tuple[int, ...]
    text: str
    citation: str
    lines: tuple[int, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Who gets a copy, and why."""

    to: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What is to be done after a consent; `due_on` is empty where no day is set."""

    code: str
    due_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningNamed:
    """The decision on which State determined."""

    request_id: str
    index: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many of a line."""

    line: int
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What followed from an act; empty is what it cannot cause, or did not."""

    offices: tuple[AskedOffice, ...] = ()
    checks: tuple[AskedCheck, ...] = ()
    missing: tuple[MissingPaper, ...] = ()
    numbered: tuple[NumberedProviso, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    provisos: tuple[ConsentProviso, ...] = ()
    distribution: tuple[Copy, ...] = ()
    duties: tuple[Duty, ...] = ()
    screening: ScreeningNamed | None = None
    delivered: tuple[Quantity, ...] = ()
    alerts: tuple[str, ...] = ()
