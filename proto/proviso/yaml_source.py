"""Reads YAML 1.2 that a person wrote, strictly and with line numbers.

Values are resolved here and not by the library: null, true, false and the numbers of
JSON are what they look like; everything else that stands without quotes is text, days
too. Aliases are refused, so that a file is never larger than it looks; so are tags,
since a request has no types of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

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

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)

# JSON, which is YAML too, writes what is beyond 16 bits as two escapes.
_PAIR: Final = re.compile("[\ud800-\udbff][\udc00-\udfff]")

_CONSTANTS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def read_yaml(text: str) -> Sourced:
    """Read a YAML text that holds one document.

    Raises SourceError on what is no YAML, fields written twice, aliases and tags.
    """
    reader = _Reader(text)
    try:
        value = reader.read_document()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = 1 if mark is None else mark.line + 1
        parts = [str(part) for part in (error.context, error.problem) if part]
        problem = f"the text is not YAML: {' '.join(parts)}"
        raise SourceError(
            line, "", problem=problem, remedy="mend the indentation or quotes"
        ) from error
    except YAMLError as error:
        problem = "the text holds a character that YAML does not allow"
        line = text.count("\n", 0, getattr(error, "position", 0)) + 1
        raise SourceError(line, "", problem=problem, remedy="leave it out") from error
    return Sourced(value=value, lines=reader.lines)


class _Reader:
    """Builds the value from the parser's events; `lines` fills on the way."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = YAML(typ="safe", pure=True).parse(text)
        self.lines: dict[str, int] = {}

    def read_document(self) -> object:
        """Read the only document of the stream."""
        value: object = None
        event = self._next(StreamStartEvent)
        event = next(self._events)
        if isinstance(event, DocumentStartEvent):
            value = self._read_node(next(self._events), "", depth=0)
            self._next(DocumentEndEvent)
            event = next(self._events)
        if not isinstance(event, StreamEndEvent):
            raise SourceError(
                _line(event),
                "",
                problem="the file holds a second YAML document",
                remedy="write one request in a file",
            )
        self.lines.setdefault("", 1)
        return value

    def _next(self, kind: type[Event]) -> Event:
        event = next(self._events)
        if not isinstance(event, kind):
            raise AssertionError(f"the parser sent {event!r}")
        return event

    def _read_node(self, event: Event, path: str, *, depth: int) -> object:
        self.lines.setdefault(path, _line(event))
        if len(self.lines) > MAX_VALUES:
            raise too_many_values(line=_line(event), path=path)
        if isinstance(event, AliasEvent):
            raise _refused(event, path, "an alias (*)", "write the value out")
        if getattr(event, "tag", None):
            raise _refused(event, path, "a tag (!)", "leave it out; quote text")
        if isinstance(event, ScalarEvent):
            return _scalar(event, path)
        if depth == MAX_DEPTH:
            raise too_deep(line=_line(event), path=path)
        if isinstance(event, SequenceStartEvent):
            return self._read_list(path, depth=depth + 1)
        if isinstance(event, MappingStartEvent):
            return self._read_object(path, depth=depth + 1)
        raise AssertionError(f"the parser sent {event!r}")

    def _read_object(self, path: str, *, depth: int) -> dict[str, object]:
        fields: dict[str, object] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            if not isinstance(event, ScalarEvent) or event.tag:
                raise _refused(event, path, "a field name that is no text", "write one")
            name = str(event.value)
            inner = path_of_field(path, name)
            if name in fields:
                first = self.lines[inner]
                raise duplicate(name, line=_line(event), path=inner, first=first)
            self.lines[inner] = _line(event)
            fields[name] = self._read_node(next(self._events), inner, depth=depth)
        return fields

    def _read_list(self, path: str, *, depth: int) -> list[object]:
        members: list[object] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            inner = path_of_member(path, len(members))
            members.append(self._read_node(event, inner, depth=depth))
        return members


def _scalar(event: ScalarEvent, path: str) -> str | int | bool | Decimal | None:
    """Resolve a scalar; only what stands without quotes can be anything but text."""
    text = str(event.value)
    if not event.implicit[0]:
        return _PAIR.sub(_joined, text)
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if not _NUMBER.fullmatch(text):
        return text
    try:
        return read_number(text)
    except ValueError as error:
        raise long_number(error, line=_line(event), path=path) from error


def _joined(pair: re.Match[str]) -> str:
    return pair.group().encode("utf-16", "surrogatepass").decode("utf-16")


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _refused(event: Event, path: str, what: str, remedy: str) -> SourceError:
    problem = f"{what} is used, which requests do not have"
    return SourceError(_line(event), path, problem=problem, remedy=remedy)
