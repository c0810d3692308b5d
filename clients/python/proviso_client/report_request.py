"""What a request asks, for a report: parties, lines, values, all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from proviso_client.report_blocks import Block, Row, Rows, Table, Text
from proviso_client.request_parts import (
    Document,
    block_of,
    blocks_of,
    text_of,
    texts_of,
)
from proviso_client.words import money

_KINDS: Final = ("phase", "kind", "permanence")
_VALUES: Final = (
    ("acquisition_cost_usd", "acquired for"),
    ("current_usd", "current value"),
)


def request_blocks(request: Document) -> tuple[Block, ...]:
    """Describe a request document that was parsed before."""
    rows = [
        Row(label=label, value=value)
        for label, value in (
            ("Request", text_of(request, "request_id")),
            ("Replaces", text_of(request, "supersedes")),
            ("What", ", ".join(filter(None, (text_of(request, n) for n in _KINDS)))),
            ("Reason", text_of(request, "reason")),
            ("End use", _end_use(request)),
            ("Proposed", text_of(request, "proposed_on")),
            ("Price", _price(request)),
        )
        if value
    ]
    return (
        Rows(rows=tuple(rows)),
        _parties(blocks_of(request, "parties")),
        *_lines(blocks_of(request, "items")),
        *_papers(blocks_of(request, "documents")),
    )


def route_words(request: Document) -> str:
    """Say from whom to whom a request goes."""
    places = {"holder": "USA", "recipient": "nobody named"}
    for party in blocks_of(request, "parties"):
        for role in texts_of(party, "roles"):
            if role in places:
                places[role] = f"{_name(party)} ({_place(party)})"
    return f"{places['holder']} to {places['recipient']}"


def _end_use(request: Document) -> str:
    purpose = block_of(request, "end_use")
    words = [text_of(purpose, "purpose"), text_of(purpose, "description")]
    return ": ".join(filter(None, words))


def _price(request: Document) -> str:
    return money(request["sale_price_usd"]) if "sale_price_usd" in request else ""


def _parties(parties: Sequence[Document]) -> Block:
    rows = tuple(
        (_name(party), _place(party), _spaced(", ".join(texts_of(party, "roles"))))
        for party in parties
    )
    return Table(columns=("Party", "Country", "Roles"), rows=rows)


def _lines(items: Sequence[Document]) -> tuple[Block, ...]:
    rows = tuple(
        (
            str(item.get("line", "")),
            str(item.get("quantity", "")),
            text_of(item, "nomenclature"),
            text_of(item, "program") or "not stated",
            _worth(item),
        )
        for item in items
    )
    costs = [block_of(item, "values").get("acquisition_cost_usd") for item in items]
    stated = [cost for cost in costs if isinstance(cost, int)]
    table = Table(columns=("Line", "Quantity", "Item", "Program", "Value"), rows=rows)
    if not stated:
        return (table,)
    unstated = len(items) - len(stated)
    note = f"; not stated for {unstated} of {len(items)} lines" if unstated else ""
    return table, Text(words=f"Acquired for {money(sum(stated))} in all{note}.")


def _papers(papers: Sequence[Document]) -> tuple[Block, ...]:
    if not papers:
        return ()
    rows = tuple(
        (
            _spaced(text_of(paper, "kind")),
            text_of(paper, "signed_by"),
            text_of(paper, "signed_on"),
            text_of(paper, "reference"),
            text_of(paper, "digest"),
        )
        for paper in papers
    )
    columns = ("Paper stated", "Signed by", "Signed on", "Reference", "Digest")
    return (Table(columns=columns, rows=rows),)


def _worth(item: Document) -> str:
    values = block_of(item, "values")
    for name, words in _VALUES:
        if isinstance(values.get(name), int):
            return f"{words} {money(values[name])}"
    return "not stated"


def _name(party: Document) -> str:
    return text_of(party, "name") or text_of(party, "id")


def _place(party: Document) -> str:
    return text_of(party, "country") or text_of(party, "organization") or "no country"


def _spaced(word: str) -> str:
    return word.replace("_", " ")
