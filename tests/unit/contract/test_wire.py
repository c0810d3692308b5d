"""The wire form: unknown fields and bytes that are no message are refused."""

from __future__ import annotations

import pytest

from document_vectors import transfer
from proviso.document import (
    MAX_WIRE_BYTES,
    DocumentError,
    Violation,
    ViolationKind,
    from_wire,
    parse,
    to_message,
)
from proviso.v1.request_pb2 import RequestDocument

# Field 99 (varint 1), which no message of the contract has.
UNKNOWN = b"\x98\x06\x01"


def _tagged(number: int, content: bytes) -> bytes:
    """Return a length-delimited field with a small number."""
    length = len(content)
    varint = bytes([length & 0x7F | 0x80, length >> 7]) if length > 127 else b""
    return (
        bytes([number << 3 & 0x7F | 2 | 0x80, number >> 4])
        + (varint or bytes([length]))
        + content
    )


def test_message_survives_the_wire() -> None:
    message = to_message(transfer())
    assert from_wire(message.SerializeToString()) == message


def test_unknown_field_at_the_top() -> None:
    data = to_message(transfer()).SerializeToString() + UNKNOWN
    with pytest.raises(DocumentError) as refusal:
        from_wire(data)
    assert refusal.value.violations == (
        Violation(
            path="",
            value="field number 99",
            problem="field number 99 in RequestDocument is unknown",
            remedy="send only fields of this contract, or update the service first",
            kind=ViolationKind.UNKNOWN_FIELD,
        ),
    )


def test_unknown_fields_deep_inside_are_named_with_their_paths() -> None:
    message = to_message(transfer())
    in_values = _tagged(19, _tagged(28, UNKNOWN))
    in_flags = _tagged(16, UNKNOWN)
    data = message.SerializeToString() + in_values + in_flags
    with pytest.raises(DocumentError) as refusal:
        from_wire(data)
    found = [(item.path, item.problem) for item in refusal.value.violations]
    assert found == [
        ("flags", "field number 99 in RequestFlagList is unknown"),
        ("items[1].values", "field number 99 in Values is unknown"),
    ]
    assert refusal.value.kind is ViolationKind.UNKNOWN_FIELD


def test_message_with_unknown_fields_is_refused_and_left_as_it_is() -> None:
    data = to_message(transfer()).SerializeToString() + UNKNOWN
    message = RequestDocument.FromString(data)
    with pytest.raises(DocumentError, match="field number 99 in RequestDocument"):
        parse(message)
    assert message.SerializeToString() == data


@pytest.mark.parametrize(
    "data",
    [b"\xff", b"\x0a\x05ab", _tagged(7, b"\xff\xfe"), _tagged(19, b"\xff")],
    ids=["no tag", "too short", "no UTF-8", "no message inside"],
)
def test_bytes_that_are_no_message(data: bytes) -> None:
    with pytest.raises(DocumentError) as refusal:
        from_wire(data)
    assert str(refusal.value) == (
        "request: the bytes are no RequestDocument message; "
        "send the message as protobuf writes it, with text in UTF-8"
    )


def test_long_bytes_are_refused_unread() -> None:
    with pytest.raises(DocumentError) as refusal:
        from_wire(b"\xff" * (MAX_WIRE_BYTES + 1))
    assert str(refusal.value) == (
        "request: the request has 2097153 bytes, at most 2097152 are allowed; "
        "split the request"
    )
    assert refusal.value.kind is ViolationKind.TOO_LARGE
