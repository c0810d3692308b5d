"""Readers that accept exactly one spelling of a value.

Evidence has one form, byte by byte. A reader that also takes another form lets two
files say the same, and lets an attacker choose what the next reader sees.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from typing import Final, NoReturn

from proviso.canonical import CanonicalError, canonical_bytes
from proviso_client.errors import VerificationError

_DECIMAL: Final = re.compile(r"0|[1-9][0-9]{0,17}")


def read_canonical_json(content: bytes, *, part: str, max_bytes: int) -> object:
    """Return the value of a JSON text that is in RFC 8785 form.

    Raises VerificationError on any other form: duplicate members, floats, spaces, a
    byte-order mark, bytes behind the value.
    """
    if len(content) > max_bytes:
        raise VerificationError(
            part, f"has {len(content)} bytes; at most {max_bytes} are allowed"
        )
    try:
        value = _DECODER.decode(content.decode("utf-8"))
        canonical = canonical_bytes(value)
    except VerificationError as error:
        raise VerificationError(part, error.reason) from None
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise VerificationError(part, f"is not readable as JSON ({error})") from error
    if canonical != content:
        raise VerificationError(part, "is JSON, but not in RFC 8785 form")
    return value


def read_base64(text: str, *, part: str, what: str) -> bytes:
    """Return the bytes of padded, canonical base64 (RFC 4648, section 4)."""
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise VerificationError(part, f"{what} is not base64") from error
    if base64.b64encode(content).decode() != text:
        raise VerificationError(part, f"{what} is not canonical base64")
    return content


def read_decimal(text: str, *, part: str, what: str) -> int:
    """Return a number in ASCII decimal without leading zeros."""
    if not _DECIMAL.fullmatch(text):
        raise VerificationError(part, f"{what} {text[:20]!a} is not a decimal number")
    return int(text)


def _no_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) != len(pairs):
        seen: set[str] = set()
        twice = next(n for n, _ in pairs if n in seen or seen.add(n))  # type: ignore[func-returns-value]
        raise VerificationError("", f"has the member {twice[:60]!a} twice")
    return members


def _no_float(text: str) -> NoReturn:
    raise CanonicalError(f"{text[:40]} is not an integer")


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_no_duplicates, parse_float=_no_float, parse_constant=_no_float
)
