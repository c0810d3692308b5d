"""Reads the filter of a list of cases: AIP-160, as far as it is exact.

Its precedence too: OR binds tighter than AND. Left out is what AIP-160 calls fuzzy:
literals without a field, factors with nothing but a space between them, wildcards in a
text, functions. Each is refused, for a filter that is read in another way than it was
meant shows a list that lacks cases. What comes out is checked against the fields; it
becomes SQL elsewhere (conditions.py).
"""

import datetime
from dataclasses import dataclass

from proviso_server.cases.fields import FIELDS, Field, Kind
from proviso_server.cases.tokens import Token, tokens, unquoted, wrong_at
from proviso_server.errors import InputError

MAX_FILTER_CHARS = 2_000
MAX_DEPTH = 20
"""Parentheses within one another; nobody reads more, and parsing recurses."""
MAX_TERMS = 100
"""Comparisons in a filter; each is asked of every case."""

PRESENT = ":*"
"""The comparison of a field that only has to be there."""

_COMPARISONS = {
    Kind.WORD: ("=", "!=", PRESENT),
    Kind.DAY: ("=", "!=", "<", "<=", ">", ">=", PRESENT),
    Kind.FLAG: ("=", "!="),
    Kind.LIST: (":", PRESENT),
}
_SIGNS = ("=", "!=", "<", "<=", ">", ">=", ":")
_FIELDS_ARE = f"the fields are {', '.join(FIELDS)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """A comparison of one field with a value."""

    field: Field
    comparison: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """What holds where its part does not."""

    part: "Filter"


@dataclass(frozen=True, slots=True)
class Both:
    """What holds where all of its parts do; without any, always."""

    parts: tuple["Filter", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """What holds where one of its parts does."""

    parts: tuple["Filter", ...]


Filter = Restriction | Not | Both | Either

EVERY = Both()
"""The filter that all cases pass."""


def parse_filter(text: str) -> Filter:
    """Return what a filter says; raise InputError that names the part and its column.

    An empty one says nothing, so that all cases pass.
    """
    if len(text) > MAX_FILTER_CHARS:
        raise InputError(
            field="filter",
            value=text,
            remedy=f"has {len(text)} characters; send at most {MAX_FILTER_CHARS}",
        )
    return _Parser(tuple(tokens(text))).parse() if text.strip() else EVERY


class _Parser:
    """Recursive descent over the tokens, one method for each rule of the grammar."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._terms = 0

    def parse(self) -> Filter:
        found = self._expression()
        if self._next.kind != "end":
            raise wrong_at(self._next, "AND, OR or the end must stand here")
        return found

    def _expression(self) -> Filter:
        parts = [self._factor()]
        while self._takes("AND"):
            parts.append(self._factor())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _factor(self) -> Filter:
        parts = [self._term()]
        while self._takes("OR"):
            parts.append(self._term())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _term(self) -> Filter:
        if self._takes("NOT") or self._takes("-"):
            return Not(self._simple())
        return self._simple()

    def _simple(self) -> Filter:
        opening = self._next
        if not self._takes("("):
            return self._restriction()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise wrong_at(opening, f"is nested deeper than {MAX_DEPTH} parentheses")
        found = self._expression()
        if not self._takes(")"):
            raise wrong_at(self._next, f"a ) must close column {opening.column}")
        self._depth -= 1
        return found

    def _restriction(self) -> Filter:
        token = self._take()
        field = FIELDS.get(token.text) if token.kind == "text" else None
        if field is None:
            raise wrong_at(token, f"a field of a case must stand here; {_FIELDS_ARE}")
        self._terms += 1
        if self._terms > MAX_TERMS:
            raise wrong_at(token, f"is one comparison more than {MAX_TERMS}")
        sign = self._take()
        if sign.kind != "sign" or sign.text not in _SIGNS:
            raise wrong_at(
                sign, f"one of {_listed(field)} must stand behind {field.name}"
            )
        comparison = sign.text
        if comparison == ":" and self._takes("*"):
            comparison = PRESENT
        if comparison not in _COMPARISONS[field.kind]:
            raise wrong_at(
                sign,
                f"{field.name} is {field.kind.value}; write one of {_listed(field)}",
            )
        value = "" if comparison == PRESENT else _value(self._take(), field, comparison)
        return Restriction(field=field, comparison=comparison, value=value)

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += token.kind != "end"
        return token

    def _takes(self, text: str) -> bool:
        """Take the next token if it is this keyword or sign."""
        found = self._next.kind in ("sign", "text") and self._next.text == text
        self._at += found
        return found


def _value(token: Token, field: Field, comparison: str) -> str:
    """Return a value that the field can have."""
    if token.kind not in ("text", "quoted"):
        raise wrong_at(token, f"a value of {field.name} must stand here")
    value = unquoted(token) if token.kind == "quoted" else token.text
    if field.kind is Kind.FLAG and token.text not in ("true", "false"):
        raise wrong_at(token, f"{field.name} is true or false")
    if field.kind is Kind.DAY and not _is_day(value, comparison):
        raise wrong_at(token, f"{field.name} is a day; write it as 2026-06-01")
    if field.kind is Kind.LIST and (not value or "," in value):
        raise wrong_at(token, f"name one of {field.name}, without commas")
    if field.words and value not in field.words:
        raise wrong_at(token, f"{field.name} is one of {', '.join(field.words)}")
    return value


def _is_day(value: str, comparison: str) -> bool:
    if not value:  # that there is none
        return comparison in ("=", "!=")
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _listed(field: Field) -> str:
    return " ".join(_COMPARISONS[field.kind])
