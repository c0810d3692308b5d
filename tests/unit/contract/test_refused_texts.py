"""Text, days, codes and gaps that are refused, with the exact words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from document_vectors import refusal_of, transfer, with_item, with_party
from proviso.document import ViolationKind

CASES: list[tuple[dict[str, Any], str]] = [
    (
        transfer(reason="a\x00b"),
        "reason: character 2 is the control character U+0000; "
        "leave it out; only tab and newline are allowed",
    ),
    (
        transfer(reason="a\r\n"),
        "reason: character 2 is the control character U+000D; "
        "leave it out; only tab and newline are allowed",
    ),
    (
        transfer(reason="\x9b31m"),
        "reason: character 1 is the control character U+009B; "
        "leave it out; only tab and newline are allowed",
    ),
    (
        transfer(reason="\ud83d!"),
        "reason: character 1 is U+D83D, half of a surrogate pair; "
        "write the whole character",
    ),
    (
        transfer(decision_date="2026-02-30"),
        'decision_date: "2026-02-30" is not a day of the calendar; '
        "write a day of that month, which has 28",
    ),
    (
        transfer(decision_date="20260601"),
        'decision_date: "20260601" is not a day of the calendar; write "2026-06-01"',
    ),
    (
        transfer(decision_date="2026-W23-1"),
        'decision_date: "2026-W23-1" is not a day of the calendar; '
        "write the day as YYYY-MM-DD",
    ),
    (
        transfer(decision_date="2026-06-01T00:00:00Z"),
        'decision_date: "2026-06-01T00:00:00Z" is not a day of the calendar; '
        'write "2026-06-01"',
    ),
    (
        transfer(decision_date="\u0662\u0660\u0662\u0666-06-01"),
        'decision_date: "\\u0662\\u0660\\u0662\\u0666-06-01" '
        "is not a day of the calendar; write the day as YYYY-MM-DD",
    ),
    (
        transfer(decision_date=20260601),
        'decision_date: 20260601 is a number, not a day; write "2026-06-01"',
    ),
    (
        transfer(decision_date=date(2026, 6, 1)),
        'decision_date: a value of type date is given, not a day; write "2026-06-01"',
    ),
    (
        with_party(country="GER"),
        'parties[1].country: "GER" is not a country code (ISO 3166-1 alpha-3); '
        'write "DEU"',
    ),
    (
        with_party(country="UK"),
        'parties[1].country: "UK" is not a country code (ISO 3166-1 alpha-3); '
        'write "GBR"',
    ),
    (
        with_party(country="Germany"),
        'parties[1].country: "Germany" is not a country code (ISO 3166-1 alpha-3); '
        'write "DEU"',
    ),
    (
        with_party(country="ltu"),
        'parties[1].country: "ltu" is not a country code (ISO 3166-1 alpha-3); '
        'write "LTU"',
    ),
    (
        transfer(reexport_countries=["DEU", "Nowhere"]),
        'reexport_countries[1]: "Nowhere" is not a country code '
        "(ISO 3166-1 alpha-3); write a code such as DEU",
    ),
    (
        with_party(organization="nspa"),
        'parties[1].organization: "nspa" is not an organization code; write "NSPA"',
    ),
    (
        transfer(request_id="1B98DE9A-9A99-460D-8A9F-99DF4727D0A3"),
        'request_id: "1B98DE9A-9A99-460D-8A9F-99DF4727D0A3" '
        "is not a UUID in lower case; "
        'write "1b98de9a-9a99-460d-8a9f-99df4727d0a3"',
    ),
    (
        transfer(supersedes="REQ-1"),
        'supersedes: "REQ-1" is not a UUID in lower case; '
        "write 32 hexadecimal digits as 8-4-4-4-12",
    ),
    (
        transfer(reviews=[{"office": "d t s a"}]),
        'reviews[0].office: "d t s a" is not an office code; '
        "write capital letters, digits and underscores, such as DASA_DEC",
    ),
    (
        transfer(period="2026"),
        'period: "2026" is text, not an object; '
        "write an object with fields such as start, end",
    ),
    (
        transfer(request_id=None),
        "request_id: it is missing; write a UUID, such as "
        "5f0d6a4e-0d53-4a55-9d6e-0d5b8f6f2a01",
    ),
    (
        transfer(phase=None),
        "phase: it is missing; write one of export, transfer",
    ),
    (
        transfer(decision_date=None),
        "decision_date: it is missing; write the day as YYYY-MM-DD",
    ),
    (
        transfer(flags=None),
        "flags: it is missing; write a list; [] says that none holds",
    ),
    (transfer(items=[]), "items: it is missing or empty; write at least 1"),
    (
        with_party(roles=[]),
        "parties[1].roles: it is missing or empty; write at least 1",
    ),
    (
        transfer(funding=[{"source": "national"}]),
        "funding[0].amount_usd: it is missing; write whole U.S. dollars",
    ),
    (
        with_item(line=0),
        "items[0].line: 0 is out of range; write a number greater "
        "than or equal to 1 and less than or equal to 100000",
    ),
]


@pytest.mark.parametrize(
    ("document", "message"), CASES, ids=[case[1][:60] for case in CASES]
)
def test_one_violation(document: dict[str, Any], message: str) -> None:
    refusal = refusal_of(document)
    assert str(refusal) == message
    assert refusal.kind is ViolationKind.INVALID
