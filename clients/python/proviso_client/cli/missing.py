"""What to send for a field that a rule lacked, from the contract's descriptors."""

from __future__ import annotations

import functools
import re
from typing import Final

from proviso.document import FieldInfo, FieldType, fields

MAX_SHOWN_WORDS: Final = 8

_INDEX: Final = re.compile(r"\[[0-9]*\]")
_FORMS: Final = {
    FieldType.TEXT: "text",
    FieldType.DAY: "a day, YYYY-MM-DD",
    FieldType.COUNTRY: "a country code of three letters (DEU)",
    FieldType.INTEGER: "a whole number",
    FieldType.MONEY: "whole U.S. dollars",
    FieldType.BOOLEAN: "true or false",
    FieldType.BLOCK: "an entry",
}


def what_to_send(path: str) -> str:
    """Say what a field takes; nothing for a path that the contract does not have."""
    info = _by_path().get(_INDEX.sub("[]", path))
    if info is None:
        return ""
    form = _one_of(info.values) if info.values else _FORMS[info.type]
    if not info.is_list or path.endswith("]"):
        return f"send {form}"
    return f"send a list of {form}" + ("; [] says none" if info.keeps_empty else "")


def _one_of(words: tuple[str, ...]) -> str:
    shown = ", ".join(words[:MAX_SHOWN_WORDS])
    more = len(words) - MAX_SHOWN_WORDS
    return f"one of {shown}" + (f" and {more} more" if more > 0 else "")


@functools.cache
def _by_path() -> dict[str, FieldInfo]:
    known = {field.path: field for field in fields()}
    return known | {f"{f.path}[]": f for f in known.values() if f.is_list}
