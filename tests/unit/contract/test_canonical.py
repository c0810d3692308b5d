"""Canonical bytes: equal to the reference library, and refusals with the path."""

from decimal import Decimal
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings

from proviso.canonical import MAX_DEPTH, MAX_INTEGER, CanonicalError, canonical_bytes
from strategies import json_values, requests


@given(json_values())
def test_equal_to_the_reference_library(value: Any) -> None:
    assert canonical_bytes(value) == rfc8785.dumps(value)


@settings(max_examples=20, deadline=None)
@given(requests())
def test_requests_equal_to_the_reference_library(document: dict[str, Any]) -> None:
    assert canonical_bytes(document) == rfc8785.dumps(document)


def test_every_character_of_the_first_planes_is_escaped_as_the_reference_does() -> None:
    code_points = [*range(0xD800), *range(0xE000, 0x11000)]
    text = "".join(map(chr, code_points))
    assert canonical_bytes({"text": text}) == rfc8785.dumps({"text": text})


def test_escapes_are_spelt_out() -> None:
    text = '\x00\x08\t\n\x0b\x0c\r\x1f"\\/\x7f\u2028\ufeff\U0001f6e1'
    expected = (
        '{"a":"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\"\\\\/\x7f\u2028\ufeff\U0001f6e1"}'
    )
    assert canonical_bytes({"a": text}) == expected.encode()


def test_keys_are_sorted_and_tuples_are_lists() -> None:
    value = {"b": (1, None), "B": [], "_": {}, "a1": True, "a": False}
    assert canonical_bytes(value) == (
        b'{"B":[],"_":{},"a":false,"a1":true,"b":[1,null]}'
    )


def test_largest_integers() -> None:
    assert canonical_bytes([MAX_INTEGER, -MAX_INTEGER]) == (
        b"[9007199254740991,-9007199254740991]"
    )


class Word(str):
    """Text of another type, whose form the encoder might not know."""


def _nested(levels: int) -> Any:
    value: Any = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"a": [1.5]}, "a[0] is 1.5; write an integer, floats are not hashed"),
        ({"a": 1.0}, "a is 1.0; write an integer, floats are not hashed"),
        (
            [float("nan")],
            "[0] is nan; write an integer, floats are not hashed",
        ),
        ({"a": {"b": 2**53}}, "a.b is an integer outside -(2^53-1) to 2^53-1"),
        ({"a": -(2**53)}, "a is an integer outside -(2^53-1) to 2^53-1"),
        ({"a": 10**5000}, "a is an integer outside -(2^53-1) to 2^53-1"),
        (
            {"a": [{"b": "x\ud800"}]},
            "a[0].b holds a lone surrogate; write whole characters",
        ),
        ({"a": {"é": 1}}, "a has the key '\\xe9'; keys are ASCII"),
        ({"a": {"\udc00": 1}}, "a has the key '\\udc00'; keys are ASCII"),
        ({"a": {1: 2}}, "a has a key that is not text"),
        ({"a": b"x"}, "a is a bytes, which JSON does not have"),
        ({"a": Decimal(1)}, "a is a Decimal, which JSON does not have"),
        ({"a": Word("x")}, "a is a Word, which JSON does not have"),
        ({1, 2}, "the value is a set, which JSON does not have"),
        ("\ud800", "the value holds a lone surrogate; write whole characters"),
    ],
)
def test_refusals_name_the_path(value: Any, message: str) -> None:
    with pytest.raises(CanonicalError) as refusal:
        canonical_bytes(value)
    assert str(refusal.value) == message


def test_depth_is_bounded() -> None:
    assert canonical_bytes(_nested(MAX_DEPTH)) == b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    with pytest.raises(CanonicalError, match="is nested more than 64 levels deep"):
        canonical_bytes(_nested(MAX_DEPTH + 1))


def test_value_that_holds_itself_is_refused() -> None:
    value: list[Any] = []
    value.append(value)
    with pytest.raises(CanonicalError, match="is nested more than 64 levels deep"):
        canonical_bytes(value)
