"""How violations are reported: unknown fields, all at once, bounded."""

from __future__ import annotations

from typing import Any

import pytest

from document_vectors import refusal_of, transfer, with_item, with_party
from proviso.document import (
    MAX_VIOLATIONS,
    DocumentError,
    Violation,
    ViolationKind,
    to_document,
    to_message,
)
from proviso.v1.request_pb2 import RequestDocument

NOT_A_WORD = "is not one of the words of this field"

UNKNOWN: list[tuple[dict[Any, Any], str]] = [
    (
        with_item(nomenclatur="M113"),
        'items[0].nomenclatur: there is no field "nomenclatur" here; '
        "write nomenclature",
    ),
    (
        with_item(acquisition_cost_usd=1),
        'items[0].acquisition_cost_usd: there is no field "acquisition_cost_usd" '
        "here; write values.acquisition_cost_usd",
    ),
    (
        transfer(period={"zzz": 1}),
        'period.zzz: there is no field "zzz" here; leave it out; known: start, end',
    ),
    (
        {**transfer(), 7: 1, "a b\x00": 2, "x" * 99: 3},
        "7: there is no field 7 here; leave it out; known: request_id, "
        "supersedes, phase, kind, decision_date, permanence, reason, proposed_on, "
        "transferred_on, consented_on, component_notice_on, sale_price_usd and 32 more",
    ),
]


@pytest.mark.parametrize(("document", "message"), UNKNOWN)
def test_unknown_fields(document: dict[str, Any], message: str) -> None:
    refusal = refusal_of(document)
    assert str(refusal).splitlines()[0] == message
    assert refusal.kind is ViolationKind.UNKNOWN_FIELD


def test_violation_says_where_what_why_and_what_to_write() -> None:
    assert refusal_of(with_item(sme="yes")).violations == (
        Violation(
            path="items[0].sme",
            value='"yes"',
            problem='"yes" is text, not true or false',
            remedy="write true",
            kind=ViolationKind.INVALID,
        ),
    )


def test_everything_is_reported_at_once() -> None:
    document = transfer(kind="sael", sale_price_usd=-1, flags=None)
    document["items"].append({**document["items"][0], "nomenclatur": "x"})
    document["parties"][0]["country"] = "GER"
    document["documents"][0]["party"] = "owner"
    assert str(refusal_of(document)).splitlines() == [
        'items[1].nomenclatur: there is no field "nomenclatur" here; '
        "write nomenclature",
        f'kind: "sael" {NOT_A_WORD}; write "sale"',
        'parties[0].country: "GER" is not a country code (ISO 3166-1 alpha-3); '
        'write "DEU"',
        "sale_price_usd: -1 is out of range; write a number greater than or equal to "
        "0 and less than or equal to 9000000000000",
        "flags: it is missing; write a list; [] says that none holds",
        "items[1].line: 1 is the line number of items[0] too; "
        "write a free number, such as 2",
        'documents[0].party: "owner" is no party id, country code or organization '
        "code; write a code such as DEU; the parties are holder, recipient",
    ]


def test_a_refused_value_is_not_also_missing() -> None:
    document = transfer(phase=None, kind=None)
    assert str(refusal_of({**document, "phase": [], "kind": {}})).splitlines() == [
        "phase: a list is given, not a word; write one of export, transfer",
        "kind: an object is given, not a word; write one of new, amendment, renewal, "
        "conversion, sale, grant, temporary, mro, cross_servicing, lead_nation, "
        "change_of_end_use, disposal and 6 more",
    ]


def test_violations_are_bounded() -> None:
    document = with_party(nationalities=["Atlantis"] * 200)
    refusal = refusal_of(document)
    assert len(refusal.violations) == MAX_VIOLATIONS == 50
    assert refusal.more
    assert str(refusal).splitlines()[-1] == "there are more; these are the first 50"


def test_what_is_no_object_is_refused() -> None:
    refusal = refusal_of([transfer()])
    assert refusal.violations[0].problem == "a list is given, not an object"
    assert refusal.violations[0].path == ""


def test_to_message_refuses_what_no_message_can_hold() -> None:
    with pytest.raises(DocumentError) as refusal:
        to_message({"phase": "transfr", "items": [{"line": 1.5}]})
    assert str(refusal.value).splitlines() == [
        f'phase: "transfr" {NOT_A_WORD}; write "transfer"',
        "items[0].line: 1.5 is not an integer; write a whole number",
    ]


def test_number_without_a_word_is_refused() -> None:
    message = RequestDocument(
        phase=77,  # type: ignore[arg-type]  # a number of a later contract
        items=[{"flags": {"values": [1, 99]}}],
    )
    with pytest.raises(DocumentError) as refusal:
        to_document(message)
    assert str(refusal.value).splitlines() == [
        "phase: number 77 has no word in this contract; send one of export, transfer",
        "items[0].flags[1]: number 99 has no word in this contract; send one of "
        "usml_asterisk, serialized, nonlethal, incorporated_component, "
        "not_36b_notifiable, no_reexport_restriction, repair_part, contains_usml, "
        "specially_designed, manpads, cluster_munition, night_vision and 24 more",
    ]
