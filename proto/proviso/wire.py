"""The wire form of a document: bytes that hold the contract's fields alone.

A field that this contract does not have may carry a meaning that the sender counts on;
ignoring it would be judging another document. Values are not checked here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from google.protobuf.message import DecodeError, Message
from google.protobuf.unknown_fields import UnknownFieldSet

from proviso.form import MAX_REQUEST_BYTES, REQUEST_FORM, Form, MessageT
from proviso.v1.request_pb2 import RequestDocument
from proviso.violation import DocumentError, Violation, ViolationKind

# The canonical document has the same bound, and its wire form is shorter.
MAX_WIRE_BYTES: Final = MAX_REQUEST_BYTES


def from_wire(data: bytes) -> RequestDocument:
    """Return the request message of these bytes.

    Raises DocumentError when they are no message, too long, or hold unknown fields.
    """
    if len(data) > MAX_WIRE_BYTES:
        raise DocumentError([too_long(len(data), REQUEST_FORM)])
    try:
        message = RequestDocument.FromString(data)
    except DecodeError as error:
        violation = Violation(
            path="",
            value=f"{len(data)} bytes",
            problem="the bytes are no RequestDocument message",
            remedy="send the message as protobuf writes it, with text in UTF-8",
        )
        raise DocumentError([violation]) from error
    refuse_unknown_fields(message)
    return message


def refuse_unknown_fields(message: Message, *, document: str = "request") -> None:
    """Raise DocumentError when the message holds a field the contract does not have.

    The message is not changed.
    """
    probe = type(message)()
    probe.CopyFrom(message)
    probe.DiscardUnknownFields()
    if probe.ByteSize() != message.ByteSize():
        found = _unknown_fields(message, "")
        raise DocumentError(replace(each, document=document) for each in found)


def too_long(size: int, form: Form[MessageT]) -> Violation:
    """Return the violation of a document that is longer than its bound."""
    return Violation(
        path="",
        value=f"{size} bytes",
        problem=f"the {form.name} has {size} bytes, "
        f"at most {form.max_bytes} are allowed",
        remedy=f"split the {form.name}",
        kind=ViolationKind.TOO_LARGE,
    )


def _unknown_fields(message: Message, path: str) -> Iterator[Violation]:
    held: Any = UnknownFieldSet(message)  # its stub has no iteration
    for unknown in held:
        yield Violation(
            path=path,
            value=f"field number {unknown.field_number}",
            problem=f"field number {unknown.field_number} in "
            f"{message.DESCRIPTOR.name} is unknown",
            remedy="send only fields of this contract, or update the service first",
            kind=ViolationKind.UNKNOWN_FIELD,
        )
    for field, value in message.ListFields():
        if field.message_type is None:
            continue
        inner = f"{path}.{field.name}" if path else field.name
        if field.is_repeated:
            for index, member in enumerate(value):
                yield from _unknown_fields(member, f"{inner}[{index}]")
        else:
            yield from _unknown_fields(value, inner)
