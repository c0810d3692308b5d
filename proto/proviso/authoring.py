"""Reads what a person wrote in YAML or JSON, and says where it is wrong.

A file holds the bare document of a request, an event or an act; that of a request may
also be a scenario: an object whose `facts` are the document. Errors name file, line
and field:
`file:line: field: what was wrong; what to write`. Nothing is resolved from elsewhere:
no includes, no environment, no aliases.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from proviso.act_document import CheckedAct, parse_act
from proviso.document import CheckedRequest, parse
from proviso.event_document import CheckedEvent, parse_event
from proviso.json_source import read_json
from proviso.source import Sourced, SourceError
from proviso.violation import DocumentError, Violation
from proviso.yaml_source import read_yaml

# Twice the largest canonical request: indentation and names in full take room.
MAX_FILE_BYTES: Final = 4 * 1024 * 1024

_FACTS: Final = "facts"

_READERS: Final = {".json": read_json, ".yaml": read_yaml, ".yml": read_yaml}

_Checked = TypeVar("_Checked")

# Names and words of the parser, which may hold anything, are cut at this length.
_MAX_SHOWN_CHARACTERS: Final = 300

# A field behind a dot, an index in brackets, or the first field.
_LAST_STEP: Final = re.compile(r"(\.|\[|^)[^.\[]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileProblem:
    """One thing that is wrong in a file."""

    file: str
    line: int
    path: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}: "
        field = f"{self.path}: " if self.path else ""
        return f"{where}{field}{self.problem}; {self.remedy}"


class FileError(ValueError):
    """An authored file is refused; every problem found is listed.

    The cause is the DocumentError, when the file could be read at all.
    """

    def __init__(self, problems: Iterable[FileProblem]) -> None:
        self.problems: Final = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthoredDocument:
    """A document as it was written, with the line of each path in it."""

    name: str
    document: Mapping[str, object]
    lines: Mapping[str, int]

    def line_of(self, path: str) -> int:
        """Return the line of a path, or of the nearest thing that holds it."""
        while path and path not in self.lines:
            path = _LAST_STEP.sub("", path)
        return self.lines[path]

    def parse(self) -> CheckedRequest:
        """Check the request; raises FileError with the line of every violation."""
        return self._checked(parse)

    def parse_event(self) -> CheckedEvent:
        """Check the event; raises FileError with the line of every violation."""
        return self._checked(parse_event)

    def parse_act(self) -> CheckedAct:
        """Check the act; raises FileError with the line of every violation."""
        return self._checked(parse_act)

    def _checked(self, check: Callable[[Mapping[str, object]], _Checked]) -> _Checked:
        try:
            return check(self.document)
        except DocumentError as error:
            raise FileError(map(self._located, error.violations)) from error

    def _located(self, violation: Violation) -> FileProblem:
        return FileProblem(
            file=self.name,
            line=self.line_of(violation.path),
            path=violation.path,
            problem=violation.problem,
            remedy=violation.remedy,
        )


def read_file(path: Path) -> AuthoredDocument:
    """Read the request document in a file.

    Raises FileError when the file is no request, OSError when it cannot be opened.
    """
    content, size = _content(path)
    return read_document(content, name=str(path), size=size)


def read_event_file(path: Path) -> AuthoredDocument:
    """Read the event document in a file.

    Raises FileError when the file is no event, OSError when it cannot be opened.
    """
    content, size = _content(path)
    sourced = _sourced(content, name=str(path), size=size, what="event")
    remedy = "write fields such as event_id, occurred_on and opening"
    return _authored(sourced, str(path), what="an event", remedy=remedy)


def read_act_file(path: Path) -> AuthoredDocument:
    """Read the act document in a file.

    Raises FileError when the file is no act, OSError when it cannot be opened.
    """
    content, size = _content(path)
    sourced = _sourced(content, name=str(path), size=size, what="act")
    remedy = "write fields such as act_id, case_id and position"
    return _authored(sourced, str(path), what="an act", remedy=remedy)


def _content(path: Path) -> tuple[bytes, int]:
    """Return the file up to its bound, and how long all of it is."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(MAX_FILE_BYTES + 1)
    return content, max(size, len(content))


def read_document(
    content: bytes, *, name: str, size: int | None = None
) -> AuthoredDocument:
    """Read the request document in these bytes; the end of the name says the format.

    `size` is the length of the whole, when the bytes are only its beginning. Raises
    FileError when the bytes are no request document.
    """
    sourced = _sourced(content, name=name, size=size or len(content), what="request")
    remedy = "write fields such as request_id, phase and kind"
    return _authored(_facts_of(sourced), name, what="a request", remedy=remedy)


def _sourced(content: bytes, *, name: str, size: int, what: str) -> Sourced:
    """Return the value in these bytes with its lines."""
    reader = _READERS.get(Path(name).suffix.lower())
    if reader is None:
        problem = "the name does not end in .yaml, .yml or .json"
        raise _refused(name, 1, problem=problem, remedy="rename the file")
    if size > MAX_FILE_BYTES:
        problem = f"the file has {size} bytes, at most {MAX_FILE_BYTES} are allowed"
        raise _refused(name, 1, problem=problem, remedy=f"split the {what}")
    try:
        return reader(_decoded(content, name))
    except SourceError as error:
        located = FileProblem(
            file=name,
            line=error.line,
            path=_printable(error.path.removeprefix(f"{_FACTS}.")),
            problem=_printable(error.problem),
            remedy=error.remedy,
        )
        raise FileError([located]) from error


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = f"byte {error.start + 1} of the file is not UTF-8"
        raise _refused(name, line, problem=problem, remedy="save as UTF-8") from error


def _facts_of(sourced: Sourced) -> Sourced:
    """Find the request: the whole value, or the facts of a scenario."""
    value = sourced.value
    if not isinstance(value, dict) or _FACTS not in value:
        return sourced
    lines = {
        path.removeprefix(_FACTS).removeprefix("."): line
        for path, line in sourced.lines.items()
        if re.match(rf"{_FACTS}([.\[]|$)", path)
    }
    return Sourced(value=value[_FACTS], lines=lines)


def _authored(
    sourced: Sourced, name: str, *, what: str, remedy: str
) -> AuthoredDocument:
    value, lines = sourced.value, sourced.lines
    if not isinstance(value, dict):
        problem = f"the file holds no object with the fields of {what}"
        raise _refused(name, lines[""], problem=problem, remedy=remedy)
    return AuthoredDocument(name=name, document=value, lines=lines)


def _printable(text: str) -> str:
    """Return text out of the file so that a terminal shows it and obeys nothing."""
    short = text[:_MAX_SHOWN_CHARACTERS]
    return short if short.isprintable() else ascii(short)[1:-1]


def _refused(name: str, line: int, *, problem: str, remedy: str) -> FileError:
    return FileError(
        [FileProblem(file=name, line=line, path="", problem=problem, remedy=remedy)]
    )
