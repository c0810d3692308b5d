"""Lists as an entry has room for them: whole, or as their count and digest.

docs/formats.md, section 2.1. What is left out stands in the explanation.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from proviso.canonical import canonical_bytes

# Longer line ranges are replaced by their count and digest (design: one log entry
# holds at most 65,535 bytes, base64 included).
MAX_RANGES_BYTES = 256
# Longer lists are replaced by their count and digest.
MAX_LIST_BYTES = 3_000


def line_ranges(lines: Iterable[int]) -> str | dict[str, Any]:
    """Write line numbers as `1-4,9`, or as count and digest where that is long."""
    numbers = sorted(set(lines))
    runs = []
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        first, last = members[0], members[-1]
        runs.append(str(first) if first == last else f"{first}-{last}")
    text = ",".join(runs)
    if len(text) <= MAX_RANGES_BYTES:
        return text
    return {
        "count": len(numbers),
        "sha256": hashlib.sha256(canonical_bytes(numbers)).hexdigest(),
    }


def bounded(values: Sequence[str]) -> list[str] | dict[str, Any]:
    """Return a list, or its count and digest where its JSON is long."""
    if len(canonical_bytes(list(values))) <= MAX_LIST_BYTES:
        return list(values)
    return digested(values)


def digested(values: Sequence[str]) -> dict[str, Any]:
    """Return the count of a list, and the digest of its RFC 8785 form."""
    text = canonical_bytes(list(values))
    return {"count": len(values), "sha256": hashlib.sha256(text).hexdigest()}
