"""The fields of the documents of the contract, as their descriptors say them.

Nothing here is a list of fields: a field that is added to the contract is a field of
the document. Constraints of the fields (lengths, ranges, patterns) stand in the
contract for protovalidate and are not repeated here.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, cast

from google.protobuf.descriptor import (
    Descriptor,
    EnumDescriptor,
    FieldDescriptor,
)

from proviso.v1 import act_pb2, event_pb2, options_pb2, request_pb2

# The generated stubs name two classes for a descriptor; at run time there is one.
REQUEST: Final = cast(Descriptor, request_pb2.RequestDocument.DESCRIPTOR)
EVENT: Final = cast(Descriptor, event_pb2.EventDocument.DESCRIPTOR)
ACT: Final = cast(Descriptor, act_pb2.ActDocument.DESCRIPTOR)

# The generated stubs give the options no value types.
_ABSENT_OPTION: Final = cast(Any, options_pb2.absent)
_FORM_OPTION: Final = cast(Any, options_pb2.form)
_WORD_OPTION: Final = cast(Any, options_pb2.word)

# The one field of a message that stands for a list which may be present and empty.
_MEMBERS: Final = "values"


class Absent(Enum):
    """What it means when a field is not given."""

    REQUIRED = "required"
    MISSING = "missing"
    UNKNOWN = "unknown"
    NONE = "none"


class FieldType(Enum):
    """What the document holds in a field, or in each member of it."""

    TEXT = "text"
    DAY = "day"
    COUNTRY = "country"
    WORD = "word"
    INTEGER = "integer"
    MONEY = "money"
    BOOLEAN = "boolean"
    BLOCK = "block"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldInfo:
    """One field: its path (`items[].values.current_usd`), type and meaning of absence.

    `values` are the words of a field of type WORD, in the order of the contract. An
    empty list is a statement of its own only when `keeps_empty`.
    """

    path: str
    type: FieldType
    is_list: bool
    keeps_empty: bool
    absent: Absent
    values: tuple[str, ...]


_FORMS: Final = {
    options_pb2.FORM_DAY: FieldType.DAY,
    options_pb2.FORM_COUNTRY: FieldType.COUNTRY,
    options_pb2.FORM_MONEY: FieldType.MONEY,
}

_TYPES: Final = {
    FieldDescriptor.TYPE_STRING: FieldType.TEXT,
    FieldDescriptor.TYPE_ENUM: FieldType.WORD,
    FieldDescriptor.TYPE_INT32: FieldType.INTEGER,
    FieldDescriptor.TYPE_INT64: FieldType.INTEGER,
    FieldDescriptor.TYPE_BOOL: FieldType.BOOLEAN,
    FieldDescriptor.TYPE_MESSAGE: FieldType.BLOCK,
}

_ABSENT: Final = {
    options_pb2.ABSENT_REQUIRED: Absent.REQUIRED,
    options_pb2.ABSENT_MISSING: Absent.MISSING,
    options_pb2.ABSENT_UNKNOWN: Absent.UNKNOWN,
    options_pb2.ABSENT_NONE: Absent.NONE,
}


def members_field(field: FieldDescriptor) -> FieldDescriptor | None:
    """Return the field of the members, when the field is a presence-keeping list."""
    message = field.message_type
    if message is None or field.is_repeated:
        return None
    if [inner.name for inner in message.fields] != [_MEMBERS]:
        return None
    members = message.fields_by_name[_MEMBERS]
    return members if members.is_repeated else None


def type_of(field: FieldDescriptor) -> FieldType:
    """Return what the document holds in the field, or in each member of its list."""
    form = field.GetOptions().Extensions[_FORM_OPTION]
    if form == options_pb2.FORM_UNSPECIFIED:
        return _TYPES[field.type]
    return _FORMS[form]


def absence_of(field: FieldDescriptor) -> Absent:
    """Return what it means when the field is not given."""
    return _ABSENT[field.GetOptions().Extensions[_ABSENT_OPTION]]


def words(enum: EnumDescriptor) -> dict[str, int]:
    """Return the words of an enumeration with their numbers, without the zero."""
    prefix = enum.values_by_number[0].name.removesuffix("UNSPECIFIED")
    return {
        value.GetOptions().Extensions[_WORD_OPTION]
        or value.name.removeprefix(prefix).lower(): value.number
        for value in enum.values
        if value.number
    }


@functools.cache
def fields(document: Descriptor = REQUEST) -> tuple[FieldInfo, ...]:
    """Return every field of a document, blocks before what they hold."""
    return tuple(_fields_of(document, ""))


def absent_fields(meaning: Absent) -> tuple[FieldInfo, ...]:
    """Return the fields of the request whose absence has this meaning."""
    return tuple(field for field in fields() if field.absent is meaning)


def _fields_of(message: Descriptor, prefix: str) -> Iterator[FieldInfo]:
    for field in message.fields:
        members = members_field(field)
        held = members or field
        info = FieldInfo(
            path=prefix + field.name,
            type=type_of(held),
            is_list=held.is_repeated,
            keeps_empty=members is not None,
            absent=absence_of(field),
            values=tuple(words(held.enum_type)) if held.enum_type else (),
        )
        yield info
        if held.message_type is not None:
            dots = "[]." if info.is_list else "."
            yield from _fields_of(held.message_type, info.path + dots)
