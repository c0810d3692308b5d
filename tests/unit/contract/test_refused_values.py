"""Words, booleans, numbers and types that are refused, with the exact words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from document_vectors import refusal_of, transfer, with_item
from proviso.document import ViolationKind

NOT_A_WORD = "is not one of the words of this field"

CASES: list[tuple[dict[str, Any], str]] = [
    (transfer(kind="sael"), f'kind: "sael" {NOT_A_WORD}; write "sale"'),
    (
        transfer(kind="Lead-Nation"),
        f'kind: "Lead-Nation" {NOT_A_WORD}; write "lead_nation"',
    ),
    (
        transfer(phase="?"),
        f'phase: "?" {NOT_A_WORD}; write one of export, transfer',
    ),
    (
        transfer(phase=1),
        "phase: 1 is a number, not a word; write one of export, transfer",
    ),
    (
        transfer(determinations={"us_would_transfer": True}),
        'determinations.us_would_transfer: true is a boolean, not a word; write "yes"',
    ),
    (
        with_item(mtcr=None),
        "items[0].mtcr: null is given, not a word; "
        'write "none", or leave the field out',
    ),
    (
        with_item(classification="secret"),
        f'items[0].classification: "secret" {NOT_A_WORD}; write "SECRET"',
    ),
    (
        with_item(flags=["weapon", "aircaft"]),
        f'items[0].flags[1]: "aircaft" {NOT_A_WORD}; write "aircraft"',
    ),
    (
        with_item(flags="weapon"),
        'items[0].flags: "weapon" is text, not a list; '
        "write a list: each member after a dash, or all in [ ]",
    ),
    (
        with_item(sme="yes"),
        'items[0].sme: "yes" is text, not true or false; write true',
    ),
    (with_item(sme=1), "items[0].sme: 1 is a number, not true or false; write true"),
    (with_item(sme="n"), 'items[0].sme: "n" is text, not true or false; write false'),
    (
        with_item(sme="perhaps"),
        'items[0].sme: "perhaps" is text, not true or false; write true or false',
    ),
    (
        with_item(values={"acquisition_cost_usd": 12.25}),
        "items[0].values.acquisition_cost_usd: 12.25 is not a whole number of dollars; "
        "write 13 (whole dollars; a fraction is rounded up)",
    ),
    (
        with_item(values={"acquisition_cost_usd": Decimal("4000000.0000000000000001")}),
        "items[0].values.acquisition_cost_usd: 4000000.0000000000000001 "
        "is not a whole number of dollars; "
        "write 4000001 (whole dollars; a fraction is rounded up)",
    ),
    (
        with_item(values={"acquisition_cost_usd": 4e6}),
        "items[0].values.acquisition_cost_usd: 4000000.0 "
        "is not a whole number of dollars; write 4000000",
    ),
    (
        with_item(values={"acquisition_cost_usd": "$4,000,000"}),
        'items[0].values.acquisition_cost_usd: "$4,000,000" is text, '
        "not a whole number of dollars; write 4000000",
    ),
    (
        transfer(sale_price_usd=float("inf")),
        "sale_price_usd: inf is not a whole number of dollars; "
        "write whole U.S. dollars",
    ),
    (
        transfer(sale_price_usd=True),
        "sale_price_usd: true is a boolean, not a whole number of dollars; "
        "write whole U.S. dollars",
    ),
    (
        transfer(sale_price_usd=2**53),
        "sale_price_usd: 9007199254740992 is beyond 2^53 - 1, "
        "the largest exact integer; write a smaller one",
    ),
    (
        transfer(sale_price_usd=10**5000),
        "sale_price_usd: an integer of 16610 bits is beyond 2^53 - 1, "
        "the largest exact integer; write a smaller one",
    ),
    (
        transfer(sale_price_usd=2**53 - 1),
        "sale_price_usd: 9007199254740991 is out of range; "
        "write a number greater than or equal to 0 "
        "and less than or equal to 9000000000000",
    ),
    (
        transfer(sale_price_usd=-1),
        "sale_price_usd: -1 is out of range; write a number greater than or equal "
        "to 0 and less than or equal to 9000000000000",
    ),
    (
        with_item(quantity=1.5),
        "items[0].quantity: 1.5 is not an integer; write a whole number",
    ),
    (
        with_item(nomenclature=113),
        'items[0].nomenclature: 113 is a number, not text; write it in quotes: "113"',
    ),
    (
        with_item(nomenclature=""),
        "items[0].nomenclature: the text is empty; write text, or leave the field out",
    ),
    (
        with_item(nomenclature=None),
        "items[0].nomenclature: null is given, not text; "
        "write text, or leave the field out",
    ),
    (
        with_item(nomenclature=["M113"]),
        "items[0].nomenclature: a list is given, not text; write text",
    ),
]


@pytest.mark.parametrize(
    ("document", "message"), CASES, ids=[case[1][:60] for case in CASES]
)
def test_one_violation(document: dict[str, Any], message: str) -> None:
    refusal = refusal_of(document)
    assert str(refusal) == message
    assert refusal.kind is ViolationKind.INVALID
