"""Canonical bytes of JSON values by RFC 8785, for values without floats.

RFC 8785 sorts members by UTF-16 code units, which for ASCII keys is the order of the
characters; escapes only what JSON must; and writes integers of at most 2^53 - 1 as they
are. The standard library's C encoder writes the same bytes once the value is known to
hold nothing else, so one walk checks the value and the encoder does the rest. Floats
are refused, not formatted: nothing that is hashed here is measured in fractions.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

# The largest integer that every reader of JSON keeps exact (RFC 8785, section 3.2.2.3).
MAX_INTEGER: Final = 2**53 - 1

# Deeper than any document of ours; it also stops values that contain themselves.
MAX_DEPTH: Final = 64

_encode: Final = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    sort_keys=True,
    separators=(",", ":"),
).encode


class CanonicalError(ValueError):
    """A value has no canonical bytes; says where and why."""


def canonical_bytes(value: object) -> bytes:
    """Return the RFC 8785 bytes of dicts, lists, text, integers, booleans and None.

    Raises CanonicalError, with the path, on anything else.
    """
    try:
        _check(value, MAX_DEPTH)
        return _encode(value).encode()
    except UnicodeEncodeError as error:
        raise CanonicalError(_where_not_unicode(value)) from error
    except _RefusedError as refused:
        raise CanonicalError(f"{_joined(refused.path)} {refused.reason}") from None


def encode_checked(value: object) -> bytes:
    """Return the RFC 8785 bytes of a value that is known to have them.

    Nothing is checked: on a value that `canonical_bytes` refuses, the bytes are wrong.
    """
    return _encode(value).encode()


class _RefusedError(Exception):
    """One member is not allowed; the path grows on the way out."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str | int] = []


def _check(value: object, depth: int) -> None:
    """Refuse what the encoder would write in another way, or not at all.

    Lone surrogates are not looked for here: encoding to UTF-8 refuses them.
    """
    kind = type(value)
    if kind is str or kind is bool or value is None:
        return
    if kind is int:
        if not -MAX_INTEGER <= value <= MAX_INTEGER:  # type: ignore[operator]  # an int
            raise _RefusedError("is an integer outside -(2^53-1) to 2^53-1")
        return
    if not depth:
        raise _RefusedError(f"is nested more than {MAX_DEPTH} levels deep")
    for key, member in _members(value):
        if type(member) is not str:
            try:
                _check(member, depth - 1)
            except _RefusedError as refused:
                refused.path.insert(0, key)
                raise


def _members(value: object) -> Iterable[tuple[str | int, object]]:
    if type(value) is dict:
        try:
            ascii_keys = "".join(value).isascii()
        except TypeError:
            raise _RefusedError("has a key that is not text") from None
        if not ascii_keys:
            key = next(key for key in value if not key.isascii())
            raise _RefusedError(f"has the key {key!a}; keys are ASCII")
        return value.items()
    if isinstance(value, (list, tuple)):
        return enumerate(value)
    if isinstance(value, float):
        raise _RefusedError(f"is {value!r}; write an integer, floats are not hashed")
    raise _RefusedError(f"is a {type(value).__name__}, which JSON does not have")


def _where_not_unicode(value: object) -> str:
    """Say which text holds a surrogate that is no half of a pair."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), value)]
    while waiting:
        path, member = waiting.pop()
        if isinstance(member, str):
            if any("\ud800" <= character <= "\udfff" for character in member):
                return f"{_joined(path)} holds a lone surrogate; write whole characters"
        elif isinstance(member, (dict, list, tuple)):
            waiting.extend(((*path, key), inner) for key, inner in _members(member))
    raise AssertionError("the encoder refused a value without lone surrogates")


def _joined(path: Iterable[str | int]) -> str:
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    return text.removeprefix(".") or "the value"
