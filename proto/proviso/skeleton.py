"""An act to be filled in: YAML with every field of its kind, and what goes there.

What may be left out is commented out: a reader takes the `#` away that stands right
before the name.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import Final, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from proviso.act_coherence import BLOCKS
from proviso.comments import field_comment, message_comment
from proviso.schema import ACT, Absent, FieldType, absence_of, members_field, type_of
from proviso.schema import words as words_of

_WIDTH: Final = 80
_HOW: Final = (
    "Fill in what is empty. What is optional stands behind a #: leave it, or take the "
    "# away."
)
_INDENT: Final = "  "
_LIST: Final = "- "

# How a value of each type is written; a text needs no more than its comment.
_SHAPES: Final[Mapping[FieldType, str]] = {
    FieldType.DAY: "a day, YYYY-MM-DD",
    FieldType.COUNTRY: "a country code such as DEU",
    FieldType.INTEGER: "a whole number",
    FieldType.MONEY: "whole U.S. dollars",
    FieldType.BOOLEAN: "true or false",
}


def act_skeleton(kind: str, known: Mapping[str, str]) -> str:
    """Return an act of this kind as YAML, with the values of its head that are known.

    Raises KeyError when there is no such kind.
    """
    # What an act can be is a message each; the stubs don't know.
    block = cast(Descriptor, ACT.fields_by_name[kind].message_type)
    lines = [
        *_comment(message_comment(block)),
        *_comment(_HOW),
    ]
    for field in ACT.fields:
        if field.name == kind:
            lines.append(f"{kind}:")
            lines += (_INDENT + line for line in _fields(block))
        elif field.name not in BLOCKS:
            lines += _field(ACT, field, value=known.get(field.name, ""))
    return "\n".join(lines) + "\n"


def _fields(message: Descriptor) -> Iterator[str]:
    for field in message.fields:
        yield from _field(message, field)


def _field(
    message: Descriptor, field: FieldDescriptor, *, value: str = ""
) -> Iterator[str]:
    held = members_field(field) or field
    required = absence_of(field) is Absent.REQUIRED
    said = ("" if required else "Optional.", field_comment(message, field))
    yield from _comment(" ".join(filter(None, (*said, _shape(held)))))
    lines = _written(field.name, held, value)
    yield from lines if required or value else map(_off, lines)


def _written(name: str, held: FieldDescriptor, value: str) -> Iterator[str]:
    inner = held.message_type
    if inner is None:
        yield f"{name}: []" if held.is_repeated else f"{name}: {value}".rstrip()
        return
    yield f"{name}:"
    lead = _LIST if held.is_repeated else _INDENT
    for line in _fields(inner):
        if _is_comment(line):
            yield _INDENT + line
            continue
        yield lead + line
        lead = _INDENT


def _off(line: str) -> str:
    """Put a # right before a name, or before the dash of its list."""
    bare = line.lstrip()
    return line if _is_comment(line) else f"{line[: len(line) - len(bare)]}#{bare}"


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _shape(held: FieldDescriptor) -> str:
    if held.enum_type is not None:
        lead = "Some of" if held.is_repeated else "One of"
        return f"{lead} {', '.join(words_of(held.enum_type))}."
    shape = _SHAPES.get(type_of(held), "")
    if held.is_repeated:
        return f"A list, each {shape}." if shape else "A list."
    return f"Write {shape}." if shape else ""


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent="# ",
        subsequent_indent="# ",
        break_on_hyphens=False,
    )
