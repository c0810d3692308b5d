"""Hypothesis strategies that grow request documents from the contract's descriptors.

`documents` are any documents that the message can hold, normal form or not. `requests`
are documents that `parse` accepts, in normal form.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from hypothesis import strategies as st

from proviso.canonical import MAX_INTEGER
from proviso.countries import COUNTRIES
from proviso.schema import (
    REQUEST,
    Absent,
    FieldInfo,
    FieldType,
    fields,
    members_field,
    type_of,
    words,
)

MAX_MEMBERS: Final = 2

_INFO: Final[dict[str, FieldInfo]] = {info.path: info for info in fields()}

# Text fields that match a pattern of the contract.
_PATTERNS: Final = {
    "request_id": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "supersedes": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "parties[].id": r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}",
    "parties[].organization": r"[A-Z][A-Z0-9_]{0,31}",
    "reviews[].office": r"[A-Z][A-Z0-9_]{0,63}",
    "documents[].digest": r"sha256:[0-9a-f]{64}",
}

_LARGEST: Final = 9_000_000_000_000

_EXPORT_KINDS: Final = ("new", "amendment", "renewal", "conversion")


def texts() -> st.SearchStrategy[str]:
    """Return text as a request may hold it: any Unicode but control characters."""
    letters = st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\n")
    return st.text(letters, min_size=1, max_size=12)


def json_values() -> st.SearchStrategy[Any]:
    """Return values that have canonical bytes."""
    integers = st.integers(-MAX_INTEGER, MAX_INTEGER)
    text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    keys = st.text(st.characters(max_codepoint=127), max_size=6)
    return st.recursive(
        st.none() | st.booleans() | integers | text,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4)
        ),
        max_leaves=20,
    )


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """Return documents that a message can hold, with empty lists and blocks too."""
    return _block(REQUEST, "", complete=False)


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """Return a document that is accepted as a request, in normal form."""
    document: dict[str, Any] = draw(_block(REQUEST, "", complete=True))
    exported = document["phase"] == "export"
    known = _INFO["kind"].values
    kinds = [word for word in known if (word in _EXPORT_KINDS) == exported]
    document["kind"] = draw(st.sampled_from(kinds))
    _play_parts(document["parties"])
    for number, item in enumerate(document["items"], start=1):
        item["line"] = number
    names = st.sampled_from([party["id"] for party in document["parties"]])
    for paper in document.get("documents", ()):
        if "party" in paper:
            paper["party"] = draw(names | st.just("DEU"))
    for hop in document.get("custody", ()):
        hop["holder"] = draw(names | st.just("NSPA"))
    normal: dict[str, Any] = _without_empties(document, "")
    return normal


def _play_parts(parties: list[dict[str, Any]]) -> None:
    """Give each party an id of its own, and the first one the parts that are needed."""
    for number, party in enumerate(parties):
        party["id"] = f"p{number}"
        party["roles"] = ["broker"] if number else ["recipient", "holder"]


def _block(
    message: Descriptor, prefix: str, *, complete: bool
) -> st.SearchStrategy[dict[str, Any]]:
    required: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in message.fields:
        path = prefix + field.name
        needed = complete and _INFO[path].absent is Absent.REQUIRED
        strategy = _field(field, path, complete=complete)
        (required if needed else optional)[field.name] = strategy
    return st.fixed_dictionaries(required, optional=optional)


def _field(
    field: FieldDescriptor, path: str, *, complete: bool
) -> st.SearchStrategy[Any]:
    info = _INFO[path]
    held = members_field(field) or field
    member = _member(held, path, complete=complete)
    if not info.is_list:
        return member
    needed = complete and info.absent is Absent.REQUIRED and not info.keeps_empty
    return st.lists(member, min_size=int(needed), max_size=MAX_MEMBERS)


def _member(
    field: FieldDescriptor, path: str, *, complete: bool
) -> st.SearchStrategy[Any]:
    if field.message_type is not None:
        inside = f"{path}[]." if field.is_repeated else f"{path}."
        return _block(field.message_type, inside, complete=complete)
    if field.enum_type is not None:
        return st.sampled_from(tuple(words(field.enum_type)))
    return _scalar(type_of(field), path)


def _scalar(kind: FieldType, path: str) -> st.SearchStrategy[Any]:
    match kind:
        case FieldType.DAY:
            return st.dates(min_value=date(1, 1, 1)).map(date.isoformat)
        case FieldType.COUNTRY:
            return st.sampled_from(sorted(COUNTRIES))
        case FieldType.BOOLEAN:
            return st.booleans()
        case FieldType.INTEGER | FieldType.MONEY:
            low, high = (1, 100_000) if path == "items[].line" else (0, _LARGEST)
            return st.integers(low, high)
    if path in _PATTERNS:
        return st.from_regex(_PATTERNS[path], fullmatch=True)
    return texts()


def _without_empties(value: Any, path: str) -> Any:
    """Leave out what says nothing; written apart from the code under test."""
    if isinstance(value, list):
        return [_without_empties(member, f"{path}[]") for member in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for name, inner in value.items():
        inner_path = f"{path}.{name}" if path else name
        normal = _without_empties(inner, inner_path)
        if normal not in ([], {}) or _INFO[inner_path].keeps_empty:
            kept[name] = normal
    return kept


def normal_form(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document without the empty lists and blocks that say nothing."""
    normal: dict[str, Any] = _without_empties(document, "")
    return normal
