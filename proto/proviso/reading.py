"""Reads a document into the arguments of its message.

One reader is compiled for each message type, from its descriptor. A reader returns what
the constructor of the message takes (enumerations as numbers, blocks as dictionaries),
so that the message is built by one call. Violations are collected on the way; the good
path pays nothing for them. Lists that are empty and say nothing, and blocks that hold
nothing, are left out: that is the normal form.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from proviso.form import Form, MessageT
from proviso.remedies import listed, nearest_word
from proviso.scalars import (
    RefusedError,
    described,
    read_boolean,
    read_country,
    read_day,
    read_integer,
    read_money,
    read_short_integer,
    read_text,
    read_word,
    refused,
)
from proviso.schema import FieldType, members_field, type_of, words
from proviso.violation import MAX_VIOLATIONS, Violation, ViolationKind, shown

# No list of the contract holds more; reading stops before work is done on them.
MAX_MEMBERS: Final = 10_000

Reader: TypeAlias = Callable[[object], object]

_SCALARS: Final[Mapping[FieldType, Reader]] = {
    FieldType.TEXT: read_text,
    FieldType.DAY: read_day,
    FieldType.COUNTRY: read_country,
    FieldType.INTEGER: read_integer,
    FieldType.MONEY: read_money,
    FieldType.BOOLEAN: read_boolean,
}

_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)


@functools.cache
def reader_of(form: Form[MessageT]) -> Reader:
    """Return the reader of a document."""
    return _block_reader(form.descriptor, form.name, limits=form.limits)


def _block_reader(
    message: Descriptor, document: str, *, limits: Mapping[str, int]
) -> Reader:
    readers = {
        field.name: _field_reader(
            field, document, limit=limits.get(field.name, MAX_MEMBERS)
        )
        for field in message.fields
    }

    def read_block(value: object) -> object:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise _no_object(value, tuple(readers))
        kept: dict[str, object] = {}
        found: list[Violation] = []
        for name, given in value.items():
            reader = readers.get(name)
            if reader is None:
                found.append(_no_such_field(name, message))
                continue
            try:
                read = reader(given)
            except RefusedError as error:
                found.extend(violation.within(name) for violation in error.found)
                read = error.kept
                if len(found) > MAX_VIOLATIONS:
                    break
            if read is not None:
                kept[name] = read
        if found:
            raise RefusedError(found, kept=kept)
        return kept

    return read_block


def _no_object(value: object, names: Sequence[str]) -> RefusedError:
    problem = described(value, wanted="an object")
    remedy = f"write an object with fields such as {listed(names)}"
    return refused(value, problem=problem, remedy=remedy, kept={})


def _field_reader(field: FieldDescriptor, document: str, *, limit: int) -> Reader:
    members = members_field(field)
    if members is not None:
        read_member = _member_reader(members, document)
        read_members = _list_reader(read_member, document, limit=limit)
        return _keeping_reader(members.name, read_members)
    if field.is_repeated:
        return _list_reader(_member_reader(field, document), document, limit=limit)
    if type_of(field) is FieldType.BLOCK:
        return _optional_reader(_member_reader(field, document))
    return _member_reader(field, document)


def _member_reader(field: FieldDescriptor, document: str) -> Reader:
    """Return the reader of one value: a word, a block or another scalar."""
    if field.enum_type is not None:
        return functools.partial(read_word, numbers=words(field.enum_type))
    if field.message_type is not None:
        return _block_reader(field.message_type, document, limits={})
    if field.type == FieldDescriptor.TYPE_INT32:
        return read_short_integer
    return _SCALARS[type_of(field)]


def _optional_reader(read_block: Reader) -> Reader:
    """Leave out a block that holds nothing."""

    def read_optional(value: object) -> object:
        return read_block(value) or None

    return read_optional


def _keeping_reader(name: str, read_members: Reader) -> Reader:
    """Keep a list that is present but empty: it says that there are none."""

    def read_keeping(value: object) -> object:
        try:
            return {name: read_members(value) or []}
        except RefusedError as error:
            kept = {name: error.kept or []}
            raise RefusedError(error.found, kept=kept) from None

    return read_keeping


def _list_reader(read_member: Reader, document: str, *, limit: int) -> Reader:
    def read_list(value: object) -> object:
        if not isinstance(value, (list, tuple)):
            problem = described(value, wanted="a list")
            remedy = "write a list: each member after a dash, or all in [ ]"
            raise refused(value, problem=problem, remedy=remedy, kept=None)
        if len(value) > limit:
            long = too_many(len(value), limit=limit, document=document)
            raise RefusedError([long], kept=None)
        kept: list[object] = []
        found: list[Violation] = []
        for member in value:
            try:
                kept.append(read_member(member))
            except RefusedError as error:
                index = f"[{len(kept)}]"
                kept.append(error.kept)
                found.extend(violation.within(index) for violation in error.found)
                if len(found) > MAX_VIOLATIONS:
                    break
        if found:
            raise RefusedError(found, kept=kept)
        return kept or None

    return read_list


def too_many(count: int, *, limit: int, document: str) -> Violation:
    """Return the violation of a list that is longer than its bound."""
    return Violation(
        path="",
        value=f"a list of {count}",
        problem=f"{count} members are given, at most {limit} are allowed",
        remedy=f"write at most {limit}, or split the {document}",
        kind=ViolationKind.TOO_LARGE,
    )


def _no_such_field(name: object, message: Descriptor) -> Violation:
    known = [field.name for field in message.fields]
    inside = {
        inner.name: f"{field.name}.{inner.name}"
        for field in message.fields
        if field.message_type and not field.is_repeated and not members_field(field)
        for inner in field.message_type.fields
    }
    text = name if isinstance(name, str) else shown(name)
    meant = inside.get(text) or nearest_word(text, known)
    remedy = f"write {meant}" if meant else f"leave it out; known: {listed(known)}"
    return Violation(
        path=text if _PLAIN_NAME.fullmatch(text) else "",
        value=shown(name),
        problem=f"there is no field {shown(name)} here",
        remedy=remedy,
        kind=ViolationKind.UNKNOWN_FIELD,
    )
