"""What the readers of authored files share: values with the lines they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from proviso.violation import shown

# Deeper than any document; stops files that are nested to exhaust the reader.
MAX_DEPTH: Final = 20

# A request of a thousand full lines holds 40,000 values. Reading YAML takes about 50 us
# for each, so that a file of single characters would keep the reader busy for minutes.
MAX_VALUES: Final = 100_000

# More digits than any amount; a longer number is a mistake, and slow to read.
_MAX_DIGITS: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A value that was read, and the line of each path in it; the whole is ""."""

    value: object
    lines: dict[str, int]


class SourceError(ValueError):
    """The text cannot be read; says on which line, at which path, and what to do."""

    def __init__(self, line: int, path: str, *, problem: str, remedy: str) -> None:
        super().__init__(f"line {line}: {problem}; {remedy}")
        self.line: Final = line
        self.path: Final = path
        self.problem: Final = problem
        self.remedy: Final = remedy


def path_of_field(path: str, name: str) -> str:
    """Return the path of a field of the object at a path."""
    return f"{path}.{name}" if path else name


def path_of_member(path: str, index: int) -> str:
    """Return the path of a member of the list at a path."""
    return f"{path}[{index}]"


def read_number(text: str) -> int | Decimal:
    """Read a number of JSON; a fraction stays exact.

    Raises ValueError when it is longer than any amount.
    """
    if len(text) > _MAX_DIGITS:
        raise ValueError(f"the number has {len(text)} characters")
    return int(text) if text.removeprefix("-").isdigit() else Decimal(text)


def duplicate(name: str, *, line: int, path: str, first: int) -> SourceError:
    """Return the error of a field that is written twice in one object."""
    problem = f"the field {shown(name)} is written twice, first on line {first}"
    return SourceError(line, path, problem=problem, remedy="write it once")


def too_deep(*, line: int, path: str) -> SourceError:
    """Return the error of a value that is nested too deeply."""
    problem = f"values are nested more than {MAX_DEPTH} levels deep"
    return SourceError(line, path, problem=problem, remedy="write it flat")


def too_many_values(*, line: int, path: str) -> SourceError:
    """Return the error of a file with more values than a request holds."""
    problem = f"the file holds more than {MAX_VALUES} values"
    return SourceError(line, path, problem=problem, remedy="split the file")


def long_number(error: ValueError, *, line: int, path: str) -> SourceError:
    """Return the error of a number that is longer than any amount."""
    remedy = f"write at most {_MAX_DIGITS}"
    return SourceError(line, path, problem=str(error), remedy=remedy)
