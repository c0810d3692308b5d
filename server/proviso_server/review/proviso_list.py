"""The provisos of a case: numbered as they are asked for, and gathered for a consent.

Pure. No proviso is dropped, and two are merged only where they say the same of the same
lines under the same law; all numbers and all offices stay with it. Which office is
right where they differ is for people: the policy names the differences.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from proviso_server.errors import InputError

OPEN: Final = "{parameter}"
"""Where the text of the library has what the office gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRow:
    """A proviso of the library; `OPEN` stands in its text for what the office gives."""

    title: str
    text: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedProviso:
    """A proviso as one office asked for it; no lines are all of them."""

    number: int
    office: str
    code: str
    text: str
    citation: str
    parameter: str | None = None
    lines: tuple[int, ...] = ()

    def as_members(self) -> dict[str, Any]:
        """Return what a statement says of it; the office is that of the act."""
        members: dict[str, Any] = {
            "number": self.number,
            "code": self.code,
            "text": self.text,
            "citation": self.citation,
        }
        if self.parameter is not None:
            members["parameter"] = self.parameter
        return members | _lines(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedProviso:
    """A proviso of a consent, with all its numbers and all who asked for it."""

    numbers: tuple[int, ...]
    offices: tuple[str, ...]
    code: str
    text: str
    citation: str
    lines: tuple[int, ...] = ()

    def as_members(self) -> dict[str, Any]:
        """Return what a statement says of it."""
        return {
            "numbers": list(self.numbers),
            "text": self.text,
            "citation": self.citation,
            "offices": list(self.offices),
        } | _lines(self.lines)


def numbered(
    asked: Sequence[Mapping[str, Any]],
    *,
    office: str,
    first: int,
    library: Mapping[str, LibraryRow],
) -> tuple[NumberedProviso, ...]:
    """Return the provisos of a position, numbered from `first` on.

    Raises InputError where the library has no such proviso, leaves open what the
    position does not say, or leaves nothing open.
    """
    return tuple(
        _numbered(
            proviso,
            office=office,
            number=first + place,
            library=library,
            field=f"position.provisos[{place}]",
        )
        for place, proviso in enumerate(asked)
    )


def _numbered(
    proviso: Mapping[str, Any],
    *,
    office: str,
    number: int,
    library: Mapping[str, LibraryRow],
    field: str,
) -> NumberedProviso:
    code, parameter = proviso["code"], proviso.get("parameter")
    row = library.get(code)
    if row is None:
        raise InputError(
            field=f"{field}.code",
            value=code,
            remedy=f"is not in the library; use one of {', '.join(sorted(library))}",
        )
    if (OPEN in row.text) != (parameter is not None):
        said = "leaves nothing open" if parameter is not None else "leaves it open"
        what = "leave it out" if parameter is not None else "write it"
        raise InputError(
            field=f"{field}.parameter",
            value="" if parameter is None else parameter,
            remedy=f'the text of {code} {said}: "{row.text}"; {what}',
        )
    return NumberedProviso(
        number=number,
        office=office,
        code=code,
        text=row.text.replace(OPEN, parameter or ""),
        citation=proviso.get("citation", row.citation),
        parameter=parameter,
        lines=tuple(sorted(set(proviso.get("lines", ())))),
    )


def consolidated(provisos: Iterable[NumberedProviso]) -> tuple[ListedProviso, ...]:
    """Return the list of a consent, in the order of the first numbers."""
    same: dict[tuple[object, ...], list[NumberedProviso]] = {}
    for each in sorted(provisos, key=lambda each: each.number):
        # The text too: a later library may word the same code otherwise.
        said = (each.code, each.parameter, each.text, each.lines, each.citation)
        same.setdefault(said, []).append(each)
    return tuple(
        ListedProviso(
            numbers=tuple(each.number for each in members),
            offices=tuple(dict.fromkeys(each.office for each in members)),
            code=members[0].code,
            text=members[0].text,
            citation=members[0].citation,
            lines=members[0].lines,
        )
        for members in same.values()
    )


def _lines(lines: tuple[int, ...]) -> dict[str, Any]:
    """Return the lines that a statement names; none are all of them."""
    return {"lines": list(lines)} if lines else {}
