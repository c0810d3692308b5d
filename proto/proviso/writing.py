"""Writes a message as its document, in normal form.

One writer is compiled for each message type, from its descriptor. A number that the
contract has no word for is refused: a document with a hole would be another one.
Unknown fields are not looked for here (see `wire`).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor
from google.protobuf.message import Message

from proviso.form import Form, MessageT
from proviso.remedies import listed
from proviso.scalars import RefusedError, refused
from proviso.schema import members_field, words
from proviso.violation import MAX_VIOLATIONS, Violation

Document: TypeAlias = dict[str, Any]
Writer: TypeAlias = Callable[[Any], Any]


@functools.cache
def writer_of(form: Form[MessageT]) -> Callable[[Message], Document]:
    """Return the writer of a document."""
    return _block_writer(form.descriptor)


def _block_writer(message: Descriptor) -> Callable[[Message], Document]:
    writers = {field: (field.name, _field_writer(field)) for field in message.fields}

    def write_block(block: Message) -> Document:
        document: Document = {}
        found: list[Violation] = []
        for field, value in block.ListFields():
            name, write = writers[field]
            if write is None:
                document[name] = value
                continue
            try:
                written = write(value)
            except RefusedError as error:
                found.extend(violation.within(name) for violation in error.found)
                if len(found) > MAX_VIOLATIONS:
                    break
                continue
            if written is not None:
                document[name] = written
        if found:
            raise RefusedError(found, kept=document)
        return document

    return write_block


def _field_writer(field: FieldDescriptor) -> Writer | None:
    """Return the writer of a field, or None when its value is written as it is."""
    members = members_field(field)
    if members is not None:
        return _keeping_writer(members)
    if field.is_repeated:
        return _list_writer(_member_writer(field))
    if field.message_type is not None:
        return _optional_writer(_block_writer(field.message_type))
    return _member_writer(field)


def _member_writer(field: FieldDescriptor) -> Writer | None:
    if field.enum_type is not None:
        return _word_writer(field.enum_type)
    if field.message_type is not None:
        return _block_writer(field.message_type)
    return None


def _optional_writer(write_block: Writer) -> Writer:
    """Leave out a block that holds nothing."""

    def write_optional(block: Message) -> Document | None:
        return write_block(block) or None

    return write_optional


def _keeping_writer(members: FieldDescriptor) -> Writer:
    """Keep a list that is present but empty: it says that there are none."""
    write_members = _list_writer(_member_writer(members))
    name = members.name

    def write_keeping(block: Message) -> list[Any]:
        written: list[Any] = write_members(getattr(block, name))
        return written

    return write_keeping


def _list_writer(write_member: Writer | None) -> Writer:
    if write_member is None:
        return list

    def write_list(members: Sequence[Any]) -> list[Any]:
        written: list[Any] = []
        found: list[Violation] = []
        for index, member in enumerate(members):
            try:
                written.append(write_member(member))
            except RefusedError as error:
                found.extend(item.within(f"[{index}]") for item in error.found)
                if len(found) > MAX_VIOLATIONS:
                    break
        if found:
            raise RefusedError(found, kept=written)
        return written

    return write_list


def _word_writer(enum: EnumDescriptor) -> Writer:
    known = {number: word for word, number in words(enum).items()}

    def write_word(number: int) -> str:
        word = known.get(number)
        if word is None:
            problem = f"number {number} has no word in this contract"
            remedy = f"send one of {listed(tuple(known.values()))}"
            raise refused(number, problem=problem, remedy=remedy, kept=None)
        return word

    return write_word
