"""What a report is made of, before it is laid out as HTML or PDF.

Both layouts take the same blocks, so that they cannot say different things. A block
holds plain text alone: no markup, whoever wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

FORMAT: Final = 1
"""Version of what reports say and how they are laid out; a change of either is another
version, since a verifier compares reports byte by byte."""

# What the fonts of the PDF have; what they lack is written as an escape.
_SHOWN: Final = (
    (0x20, 0x7E),
    (0xA1, 0x24F),
    (0x370, 0x3FF),
    (0x400, 0x4FF),
    (0x1E00, 0x1EFF),
    (0x1F00, 0x1FFF),
    (0x2010, 0x2027),
    (0x2030, 0x203A),
    (0x20A0, 0x20BF),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A value behind its label, with the entry of the log that says so."""

    label: str
    value: str
    entry: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Labelled values."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; with `entries`, one for each row, the entry behind it stands last."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    entries: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbatim:
    """Lines to copy as they are: commands, digests, a checkpoint."""

    lines: tuple[str, ...]


Block: TypeAlias = Text | Rows | Items | Table | Verbatim


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with what stands under it; `entry` is the one that it tells of."""

    title: str
    blocks: tuple[Block, ...]
    entry: int | None = None
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report; `legend` stands on each page, `written_at` is no clock's word."""

    title: str
    legend: str
    written_at: str
    sections: tuple[Section, ...]


def visible(text: str, *, lines: bool = False) -> str:
    """Return a text with each character that does not show, or misleads, as an escape.

    What turns the direction of writing around, or has no width, is such a character.
    With `lines` its line breaks stay.
    """
    return "".join(c if _shows(c, lines=lines) else ascii(c)[1:-1] for c in text)


def visible_in_print(text: str, *, lines: bool = False) -> str:
    """Return a text with what the fonts of the PDF lack as escapes, too."""
    shown = visible(text, lines=lines)
    return "".join(
        c if c == "\n" or any(a <= ord(c) <= b for a, b in _SHOWN) else ascii(c)[1:-1]
        for c in shown
    )


def _shows(character: str, *, lines: bool) -> bool:
    return character.isprintable() or (lines and character == "\n")
