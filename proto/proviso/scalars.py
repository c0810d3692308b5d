"""Single values of a document: read strictly, refused with what to write.

Nothing is guessed: a wrong value is never mended here, the remedy only names the value
that the author probably meant. Lengths, ranges and patterns are not checked here; the
contract states them beside the field.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from proviso.canonical import MAX_INTEGER
from proviso.countries import COUNTRIES
from proviso.remedies import (
    boolean_meant,
    country_remedy,
    day_remedy,
    integer_remedy,
    text_remedy,
    word_remedy,
)
from proviso.violation import Violation, shown

# Control characters save tab and newline, and surrogates that are no half of a pair.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

_DAY_CHARACTERS: Final = 10


class RefusedError(Exception):
    """A value is refused; `kept` stands in for it so that other checks can go on."""

    def __init__(self, found: list[Violation], *, kept: object) -> None:
        super().__init__(f"{len(found)} violations")
        self.found: Final = found
        self.kept: Final = kept


def refused(value: object, *, problem: str, remedy: str, kept: object) -> RefusedError:
    """Return the error that refuses this value where it stands."""
    violation = Violation(path="", value=shown(value), problem=problem, remedy=remedy)
    return RefusedError([violation], kept=kept)


def described(value: object, *, wanted: str) -> str:
    """Say what a value of the wrong type is, and what was wanted."""
    match value:
        case None:
            return f"null is given, not {wanted}"
        case bool():
            return f"{shown(value)} is a boolean, not {wanted}"
        case int() | float() | Decimal():
            return f"{shown(value)} is a number, not {wanted}"
        case str():
            return f"{shown(value)} is text, not {wanted}"
        case list() | tuple():
            return f"a list is given, not {wanted}"
        case Mapping():
            return f"an object is given, not {wanted}"
    return f"a value of type {type(value).__name__} is given, not {wanted}"


def read_text(value: object) -> str:
    """Read text without control characters and lone surrogates."""
    # What is printable holds neither; the search is for the rest only.
    if type(value) is str and (value.isprintable() or not _FORBIDDEN.search(value)):
        return value
    if not isinstance(value, str):
        problem = described(value, wanted="text")
        raise refused(value, problem=problem, remedy=text_remedy(value), kept="XXX")
    found = _FORBIDDEN.search(value)
    if found is None:
        return str.__str__(value)
    name = f"U+{ord(found.group()):04X}"
    if found.group() >= "\ud800":
        problem = f"character {found.start() + 1} is {name}, half of a surrogate pair"
        remedy = "write the whole character"
    else:
        problem = f"character {found.start() + 1} is the control character {name}"
        remedy = "leave it out; only tab and newline are allowed"
    raise refused(value, problem=problem, remedy=remedy, kept="XXX")


def read_day(value: object) -> str:
    """Read a day of the calendar, written as in 2026-06-01."""
    # The shape is checked first: fromisoformat also reads weeks and compact forms.
    if (
        type(value) is str
        and len(value) == _DAY_CHARACTERS
        and value[4] == "-" == value[7]
    ):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return value
    if isinstance(value, str):
        problem = f"{shown(value)} is not a day of the calendar"
    else:
        problem = described(value, wanted="a day")
    raise refused(value, problem=problem, remedy=day_remedy(value), kept="2000-01-01")


def read_country(value: object) -> str:
    """Read a country code of ISO 3166-1 alpha-3, XKX, or one of XAA to XZZ."""
    if type(value) is str and value in COUNTRIES:
        return value
    if isinstance(value, str):
        problem = f"{shown(value)} is not a country code (ISO 3166-1 alpha-3)"
    else:
        problem = described(value, wanted="a country code")
    raise refused(value, problem=problem, remedy=country_remedy(value), kept="XXX")


def read_integer(value: object) -> int:
    """Read an integer that every reader of JSON keeps exact."""
    return _read_integer(value, wanted="an integer", is_money=False)


def read_short_integer(value: object) -> int:
    """Read an integer of 32 bits, which is what the message holds of some."""
    number = read_integer(value)
    if not -(2**31) <= number < 2**31:
        problem = f"{shown(number)} is beyond 2^31 - 1, the largest number here"
        raise refused(value, problem=problem, remedy="write a smaller one", kept=1)
    return number


def read_money(value: object) -> int:
    """Read whole U.S. dollars."""
    return _read_integer(value, wanted="a whole number of dollars", is_money=True)


def _read_integer(value: object, *, wanted: str, is_money: bool) -> int:
    if type(value) is int:
        if -MAX_INTEGER <= value <= MAX_INTEGER:
            return value
        problem = f"{shown(value)} is beyond 2^53 - 1, the largest exact integer"
        raise refused(value, problem=problem, remedy="write a smaller one", kept=1)
    if isinstance(value, (float, Decimal)):
        problem = f"{shown(value)} is not {wanted}"
    else:
        problem = described(value, wanted=wanted)
    remedy = integer_remedy(value, is_money=is_money)
    raise refused(value, problem=problem, remedy=remedy, kept=1)


def read_boolean(value: object) -> bool:
    """Read true or false; words and numbers that mean the same are refused."""
    if value is True or value is False:
        return value
    meant = boolean_meant(value)
    remedy = "write true or false" if meant is None else f"write {shown(meant)}"
    problem = described(value, wanted="true or false")
    raise refused(value, problem=problem, remedy=remedy, kept=True)


def read_word(value: object, numbers: Mapping[str, int]) -> int:
    """Read a word of a closed set and return its number in the contract."""
    try:
        return numbers[value]  # type: ignore[index]  # what is no word is no key
    except (KeyError, TypeError):
        pass
    if isinstance(value, str):
        problem = f"{shown(value)} is not one of the words of this field"
    else:
        problem = described(value, wanted="a word")
    remedy = word_remedy(value, tuple(numbers))
    raise refused(value, problem=problem, remedy=remedy, kept=1)
