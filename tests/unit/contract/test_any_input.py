"""Whatever is given, the answer is a request or a DocumentError that can be read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from document_vectors import transfer
from proviso.authoring import FileError, read_document
from proviso.document import (
    MAX_VIOLATIONS,
    CheckedRequest,
    DocumentError,
    canonical_request,
    from_wire,
    parse,
    to_message,
)
from strategies import documents, requests

JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.text()
    | st.binary(max_size=4)
    | st.sampled_from(["\ud800", "\x00", "yes", "GER", "1e9", -1, 2**63, 10**400]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
    ),
    max_leaves=4,
)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every container in the value with each key or index of it."""
    keys: Any = value.keys() if isinstance(value, dict) else range(len(value))
    places = [(value, key) for key in keys]
    for key in keys:
        if isinstance(value[key], (dict, list)):
            places += _places(value[key])
    return places


def _outcome(document: Any) -> CheckedRequest | DocumentError:
    try:
        return parse(document)
    except DocumentError as error:
        return error


def _try(document: Any) -> None:
    outcome = _outcome(document)
    if isinstance(outcome, DocumentError):
        assert 0 < len(outcome.violations) <= MAX_VIOLATIONS
        assert str(outcome).isascii()
        assert all(item.problem and item.remedy for item in outcome.violations)
    else:
        assert parse(outcome.message) == outcome
        assert canonical_request(document) == outcome.canonical


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_request_with_junk_at_any_place(data: st.DataObject) -> None:
    document = transfer()
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from(_places(document)))
        container[key] = data.draw(JUNK)
    _try(document)


@settings(max_examples=100, deadline=None)
@given(JUNK)
def test_junk(value: Any) -> None:
    _try(value)


@settings(max_examples=50, deadline=None)
@given(documents())
def test_documents_that_are_no_requests(document: dict[str, Any]) -> None:
    _try(document)


@settings(max_examples=20, deadline=None)
@given(requests(), st.data())
def test_no_number_with_a_fraction_is_accepted(
    document: dict[str, Any], data: st.DataObject
) -> None:
    container, key = data.draw(st.sampled_from(_places(document)))
    for number in (1.0, 1.5, Decimal(1)):
        container[key] = number
        with pytest.raises(DocumentError):
            parse(document)


@pytest.mark.parametrize("number", ["NaN", "sNaN", "-Infinity", "1E+999999"])
def test_number_that_is_none_is_refused(number: str) -> None:
    document = transfer()
    document["sale_price_usd"] = Decimal(number)
    with pytest.raises(DocumentError, match="sale_price_usd"):
        parse(document)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 3000))
def test_bytes_put_into_a_message(junk: bytes, at: int) -> None:
    data = to_message(transfer()).SerializeToString()
    at = min(at, len(data))
    try:
        message = from_wire(data[:at] + junk + data[at + len(junk) :])
    except DocumentError as error:
        str(error).encode("ascii")
    else:
        _try(message)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("{}[]:,-&*!#'\"\n ab01e.", max_size=40))
@pytest.mark.parametrize("name", ["r.json", "r.yaml"])
def test_texts_that_are_no_requests(name: str, text: str) -> None:
    with pytest.raises(FileError) as refusal:
        read_document(text.encode("utf-8", "surrogatepass"), name=name).parse()
    assert all(problem.line >= 1 for problem in refusal.value.problems)
    assert all(line.isprintable() for line in str(refusal.value).splitlines())
