"""The request document: lossless both ways, canonical bytes, normal form, bounds."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings

from document_vectors import NAMES, transfer, vector
from proviso.document import (
    MAX_CANONICAL_BYTES,
    MAX_DOCUMENTS,
    MAX_LINES,
    MAX_PARTIES,
    CheckedRequest,
    DocumentError,
    Violation,
    ViolationKind,
    canonical_request,
    parse,
    subject_digests,
    to_document,
    to_message,
)
from proviso.v1.request_pb2 import PHASE_TRANSFER, Period, RequestDocument
from strategies import documents, normal_form, requests


@settings(max_examples=50, deadline=None)
@given(documents())
def test_document_survives_the_message(document: dict[str, Any]) -> None:
    before = copy.deepcopy(document)
    message = to_message(document)
    assert to_document(message) == normal_form(document)
    assert document == before


@settings(max_examples=50, deadline=None)
@given(documents())
def test_normal_form_is_the_same_request(document: dict[str, Any]) -> None:
    assert canonical_request(document) == canonical_request(normal_form(document))


@settings(max_examples=50, deadline=None)
@given(requests())
def test_request_is_accepted_in_both_spellings(document: dict[str, Any]) -> None:
    checked = parse(document)
    assert checked == CheckedRequest(
        message=to_message(document),
        document=document,
        canonical=canonical_request(document),
    )
    assert parse(checked.message) == checked


@pytest.mark.parametrize("name", NAMES)
def test_golden_bytes(name: str) -> None:
    golden = vector(name)
    checked = parse(golden["document"])
    assert checked.document == golden["document"]
    assert checked.canonical == golden["canonical"].encode()
    assert subject_digests(checked.canonical) == {
        "sha256": golden["sha256"],
        "sha512": golden["sha512"],
    }


def test_words_numbers_and_lists_in_the_message() -> None:
    message = to_message(transfer())
    assert message.phase == PHASE_TRANSFER
    assert message.items[0].values.acquisition_cost_usd == 4_000_000
    assert message.items[0].HasField("flags")
    assert list(message.items[0].flags.values) == []
    assert not message.HasField("consented_on")


def test_absent_flags_differ_from_empty_flags() -> None:
    empty = transfer()
    absent = copy.deepcopy(empty)
    del absent["items"][0]["flags"]
    assert empty["items"][0]["flags"] == []
    assert parse(empty).canonical != parse(absent).canonical
    assert "flags" not in parse(absent).document["items"][0]


def test_empty_lists_and_blocks_that_say_nothing_are_left_out() -> None:
    stated = transfer(
        waivers=[],
        period={},
        team={"flags": []},
        training={"flags": []},
    )
    expected = transfer(training={"flags": []})
    checked = parse(stated)
    assert checked.document == expected
    assert not checked.message.HasField("period")
    assert not checked.message.HasField("team")


def test_empty_block_of_a_message_is_left_out() -> None:
    message = to_message(transfer())
    message.period.CopyFrom(Period())
    assert parse(message) == parse(transfer())


def test_order_of_lists_is_content() -> None:
    turned = transfer()
    turned["parties"].reverse()
    assert parse(turned).canonical != parse(transfer()).canonical
    assert parse(turned).document["parties"] == turned["parties"]


def test_false_and_zero_are_statements() -> None:
    stated = transfer(sale_price_usd=0)
    stated["items"][0]["sme"] = False
    document = parse(stated).document
    assert document["sale_price_usd"] == 0
    assert document["items"][0]["sme"] is False


def test_largest_request_is_accepted() -> None:
    document = transfer()
    line = {"line": 1, "type": "article"}
    document["items"] = [{**line, "line": n} for n in range(1, MAX_LINES + 1)]
    more = [{"id": f"p{n}", "roles": ["broker"]} for n in range(MAX_PARTIES)]
    document["parties"] = document["parties"] + more[2:]
    document["documents"] = [{"kind": "eua"}] * MAX_DOCUMENTS
    assert parse(document).document == document


@pytest.mark.parametrize(
    ("field", "limit"),
    [
        ("items", MAX_LINES),
        ("parties", MAX_PARTIES),
        ("documents", MAX_DOCUMENTS),
    ],
)
def test_one_member_too_many_is_refused(field: str, limit: int) -> None:
    document = transfer()
    document[field] = [document[field][0]] * (limit + 1)
    with pytest.raises(DocumentError) as refusal:
        parse(document)
    assert refusal.value.violations == (
        Violation(
            path=field,
            value=f"a list of {limit + 1}",
            problem=f"{limit + 1} members are given, at most {limit} are allowed",
            remedy=f"write at most {limit}, or split the request",
            kind=ViolationKind.TOO_LARGE,
        ),
    )
    assert refusal.value.kind is ViolationKind.TOO_LARGE


def test_long_list_deep_inside_is_refused_by_the_contract() -> None:
    document = transfer()
    document["parties"][0]["nationalities"] = ["DEU"] * 251
    with pytest.raises(DocumentError) as refusal:
        parse(document)
    assert str(refusal.value) == (
        "parties[0].nationalities: 251 members are given, at most 250 are allowed; "
        "write at most 250, or split the request"
    )


def test_two_mebibytes_are_the_bound_of_the_canonical_bytes() -> None:
    document = transfer()
    document["items"] = [
        {**document["items"][0], "line": n, "configuration": "x" * 4000}
        for n in range(1, 600)
    ]
    with pytest.raises(DocumentError) as refusal:
        parse(document)
    size = len(canonical_request(document))
    assert size > MAX_CANONICAL_BYTES == 2_097_152
    assert str(refusal.value) == (
        f"request: the request has {size} bytes, at most 2097152 are allowed; "
        "split the request"
    )
    assert refusal.value.kind is ViolationKind.TOO_LARGE


def test_ten_megabytes_of_text_are_refused() -> None:
    with pytest.raises(DocumentError) as refusal:
        parse(transfer(reason="x" * 10_000_000))
    assert refusal.value.violations == (
        Violation(
            path="reason",
            value=f'"{"x" * 60}..."',
            problem="10000000 characters are given, at most 4000 are allowed",
            remedy="write less, or attach it as a paper",
        ),
    )


def test_message_of_ten_megabytes_is_refused_before_it_is_read() -> None:
    with pytest.raises(DocumentError) as refusal:
        parse(RequestDocument(reason="x" * 10_000_000))
    assert refusal.value.kind is ViolationKind.TOO_LARGE
