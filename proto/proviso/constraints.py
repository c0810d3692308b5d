"""The constraints that the contract states beside its fields, in the author's words.

Protovalidate checks them; this module only says what it found as a violation of ours.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

import protovalidate
from google.protobuf.message import Message

from proviso.form import Form, MessageT
from proviso.reading import too_many
from proviso.remedies import listed
from proviso.schema import FieldInfo, FieldType, fields
from proviso.violation import MAX_VIOLATIONS, Violation, shown

# What a text that must match this pattern is, and how it is written.
_PATTERNS: Final = {
    "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$": (
        "a UUID in lower case",
        "write 32 hexadecimal digits as 8-4-4-4-12",
    ),
    "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$": (
        "a local name",
        "write up to 64 letters, digits, dots, dashes and underscores",
    ),
    "^[A-Z][A-Z0-9_]{0,31}$": (
        "an organization code",
        "write capital letters, digits and underscores, such as NSPA",
    ),
    "^[A-Z][A-Z0-9_]{0,63}$": (
        "an office code",
        "write capital letters, digits and underscores, such as DASA_DEC",
    ),
    "^[a-z0-9_]{1,64}$": (
        "a name of a table",
        "write small letters, digits and underscores, such as drawdown_506a1",
    ),
    "^(FY[0-9]{4}|[0-9]{4}-Q[1-4])$": (
        "a fiscal year or calendar quarter",
        "write it as FY2027 or 2026-Q4",
    ),
    "^sha256:[0-9a-f]{64}$": (
        "a SHA-256 digest",
        "write sha256: and 64 lower-case hexadecimal digits",
    ),
}

_REQUIRED_REMEDIES: Final = {
    FieldType.TEXT: "write its text",
    FieldType.DAY: "write the day as YYYY-MM-DD",
    FieldType.COUNTRY: "write a code such as DEU",
    FieldType.INTEGER: "write a whole number",
    FieldType.MONEY: "write whole U.S. dollars",
    FieldType.BOOLEAN: "write true or false",
    FieldType.BLOCK: "write its fields",
}


# How the fields end that hold a UUID.
_IDENTITY: Final = "_id"

# That an event holds one block is said by event_coherence, which names the blocks.
_SAID_ELSEWHERE: Final = frozenset({"message.oneof"})


class _Broken(NamedTuple):
    """A constraint that does not hold."""

    path: str
    value: Any
    limit: Any
    text: str
    form: Form[Any]


_Rewriter: TypeAlias = Callable[[_Broken], Violation]


def broken_constraints(
    message: Message, *, form: Form[MessageT], known: Mapping[str, object]
) -> list[Violation]:
    """Return the constraints that the message breaks, but for paths that are known."""
    rewritten = (
        _rewritten(each, form)
        for each in _validator().collect_violations(message)
        if each.proto.rule_id not in _SAID_ELSEWHERE
    )
    unknown = (each for each in rewritten if not _is_within(each.path, known))
    return list(itertools.islice(unknown, MAX_VIOLATIONS + 1))


@functools.cache
def _validator() -> protovalidate.Validator:
    return protovalidate.Validator()


@functools.cache
def _fields_by_path(form: Form[MessageT]) -> dict[str, FieldInfo]:
    return {field.path: field for field in fields(form.descriptor)}


def _is_within(path: str, known: Mapping[str, object]) -> bool:
    """Say whether the path is one of these, or lies inside of one."""
    ends = [*(m.start() for m in re.finditer(r"[.\[]", path)), len(path)]
    return any(path[:end] in known for end in ends)


def _rewritten(violation: protovalidate.Violation, form: Form[Any]) -> Violation:
    proto = violation.proto
    broken = _Broken(
        path=_path(proto.field.elements, form) if proto.field else "",
        value=violation.field_value,
        limit=violation.rule_value,
        text=proto.message,
        form=form,
    )
    return _REWRITERS.get(proto.rule_id, _other)(broken)


def _path(elements: Any, form: Form[Any]) -> str:
    """Join the path; the members of a presence-keeping list are the list itself."""
    path = ""
    for element in elements:
        info = _fields_by_path(form).get(re.sub(r"\[\d+\]", "[]", path))
        if info is None or not info.keeps_empty:
            path += f".{element.field_name}" if path else element.field_name
        if element.subscript is not None:
            path += f"[{element.subscript.value}]"
    return path


def _info(broken: _Broken) -> FieldInfo:
    path = re.sub(r"\[\d+\]", "[]", broken.path).removesuffix("[]")
    return _fields_by_path(broken.form)[path]


def _required(broken: _Broken) -> Violation:
    info = _info(broken)
    remedy = _REQUIRED_REMEDIES.get(info.type, f"write one of {listed(info.values)}")
    if info.path.endswith(_IDENTITY):
        remedy = "write a UUID, such as 5f0d6a4e-0d53-4a55-9d6e-0d5b8f6f2a01"
    if info.keeps_empty:
        remedy = "write a list; [] says that none holds"
    return Violation(path=broken.path, value="", problem="it is missing", remedy=remedy)


def _too_few(broken: _Broken) -> Violation:
    problem = "it is missing or empty"
    remedy = f"write at least {broken.limit}"
    return Violation(path=broken.path, value="", problem=problem, remedy=remedy)


def _too_many(broken: _Broken) -> Violation:
    count, document = len(broken.value), broken.form.name
    long = too_many(count, limit=broken.limit, document=document)
    return long.within(broken.path)


def _empty_text(broken: _Broken) -> Violation:
    return _wrong(broken, "the text is empty", "write text, or leave the field out")


def _long_text(broken: _Broken) -> Violation:
    count = len(broken.value)
    problem = f"{count} characters are given, at most {broken.limit} are allowed"
    return _wrong(broken, problem, "write less, or attach it as a paper")


def _mismatch(broken: _Broken) -> Violation:
    what, remedy = _PATTERNS.get(
        broken.limit, (f"of the form {broken.limit}", "write it in that form")
    )
    for meant in (broken.value.strip().lower(), broken.value.strip().upper()):
        if re.fullmatch(broken.limit, meant):
            remedy = f"write {shown(meant)}"
    return _wrong(broken, f"{shown(broken.value)} is not {what}", remedy)


def _out_of_range(broken: _Broken) -> Violation:
    limits = broken.text.removeprefix("must be ")
    problem = f"{shown(broken.value)} is out of range"
    return _wrong(broken, problem, f"write a number {limits}")


def _other(broken: _Broken) -> Violation:
    return _wrong(broken, f"{shown(broken.value)} {broken.text}", "mend the value")


def _wrong(broken: _Broken, problem: str, remedy: str) -> Violation:
    value = shown(broken.value)
    return Violation(path=broken.path, value=value, problem=problem, remedy=remedy)


_REWRITERS: Final[Mapping[str, _Rewriter]] = {
    "required": _required,
    "repeated.min_items": _too_few,
    "repeated.max_items": _too_many,
    "string.min_len": _empty_text,
    "string.max_len": _long_text,
    "string.pattern": _mismatch,
    "int32.gte_lte": _out_of_range,
    "int64.gte_lte": _out_of_range,
}
