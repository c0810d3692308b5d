"""Reads JSON that a person wrote, strictly and with line numbers.

The standard library reads single values; objects and lists are walked here, because it
keeps neither lines nor the fact that a field was written twice.
"""

from __future__ import annotations

import bisect
import json
import re
from typing import Final, NoReturn

from proviso.source import (
    MAX_DEPTH,
    MAX_VALUES,
    Sourced,
    SourceError,
    duplicate,
    long_number,
    path_of_field,
    path_of_member,
    read_number,
    too_deep,
    too_many_values,
)

_SPACE: Final = re.compile(r"[ \t\n\r]*")


def read_json(text: str) -> Sourced:
    """Read a JSON text.

    Raises SourceError on what is no JSON, on NaN, and on fields written twice.
    """
    reader = _Reader(text)
    value = reader.read_value("", depth=0)
    reader.expect_end()
    return Sourced(value=value, lines=reader.lines)


class _NotJsonError(ValueError):
    """NaN or an infinity, which the standard library would accept."""


def _refuse_constant(name: str) -> NoReturn:
    raise _NotJsonError(f"{name} is not a number of JSON")


_SCALARS: Final = json.JSONDecoder(
    parse_int=read_number,
    parse_float=read_number,
    parse_constant=_refuse_constant,
)


class _Reader:
    """Walks the text once; `lines` fills on the way."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._breaks = [found.start() for found in re.finditer("\n", text)]
        self.lines: dict[str, int] = {}

    def read_value(self, path: str, *, depth: int) -> object:
        """Read the value that begins here."""
        opening = self._next()
        self.lines.setdefault(path, self._line())
        if len(self.lines) > MAX_VALUES:
            raise too_many_values(line=self._line(), path=path)
        if opening in ("{", "[") and depth == MAX_DEPTH:
            raise too_deep(line=self._line(), path=path)
        if opening == "{":
            return self._read_object(path, depth=depth + 1)
        if opening == "[":
            return self._read_list(path, depth=depth + 1)
        return self._read_scalar(path)

    def expect_end(self) -> None:
        """Refuse text behind the value."""
        if self._next():
            self._refuse("", wanted="the end of the file", remedy="leave the rest out")

    def _read_object(self, path: str, *, depth: int) -> dict[str, object]:
        fields: dict[str, object] = {}
        self._at += 1
        if self._takes("}"):
            return fields
        while True:
            if self._next() != '"':
                wanted = "a field name in double quotes"
                self._refuse(path, wanted=wanted, remedy="write one, or drop the comma")
            line = self._line()
            name = str(self._read_scalar(path))
            inner = path_of_field(path, name)
            if name in fields:
                first = self.lines[inner]
                raise duplicate(name, line=line, path=inner, first=first)
            self.lines[inner] = line
            if not self._takes(":"):
                self._refuse(inner, wanted="a colon", remedy="write : and the value")
            fields[name] = self.read_value(inner, depth=depth)
            if self._takes("}"):
                return fields
            self._expect_comma(path, closing="}")

    def _read_list(self, path: str, *, depth: int) -> list[object]:
        members: list[object] = []
        self._at += 1
        if self._takes("]"):
            return members
        while True:
            inner = path_of_member(path, len(members))
            members.append(self.read_value(inner, depth=depth))
            if self._takes("]"):
                return members
            self._expect_comma(path, closing="]")

    def _read_scalar(self, path: str) -> object:
        try:
            value, self._at = _SCALARS.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            self._at = min(error.pos, len(self._text))
            if self._text[self._at : self._at + 1] == "" or "alue" in error.msg:
                self._refuse(path, wanted="a value", remedy="write a JSON value")
            problem = f"the text is not JSON: {error.msg}"
            remedy = "mend the text in quotes"
            raise SourceError(
                self._line(), path, problem=problem, remedy=remedy
            ) from error
        except _NotJsonError as error:
            raise SourceError(
                self._line(), path, problem=str(error), remedy="write a whole number"
            ) from error
        except ValueError as error:
            raise long_number(error, line=self._line(), path=path) from error
        return value

    def _expect_comma(self, path: str, *, closing: str) -> None:
        if not self._takes(","):
            wanted = f"a comma or {closing}"
            self._refuse(path, wanted=wanted, remedy="write one of the two")

    def _takes(self, character: str) -> bool:
        """Step over the character when it is the next one."""
        if self._next() != character:
            return False
        self._at += 1
        return True

    def _next(self) -> str:
        """Skip space; return the next character, or nothing at the end."""
        space = _SPACE.match(self._text, self._at)
        self._at = space.end() if space else self._at
        return self._text[self._at : self._at + 1]

    def _line(self) -> int:
        return bisect.bisect_left(self._breaks, self._at) + 1

    def _refuse(self, path: str, *, wanted: str, remedy: str) -> NoReturn:
        found = self._text[self._at : self._at + 1]
        what = json.dumps(found) if found else "the end of the file"
        problem = f"{what} stands where {wanted} should"
        raise SourceError(self._line(), path, problem=problem, remedy=remedy)
