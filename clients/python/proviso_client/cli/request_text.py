"""What was asked, as a person reads it: from the request document alone."""

from __future__ import annotations

from typing import Final

from proviso_client.cli.page import Page
from proviso_client.request_parts import (
    Document,
    block_of,
    blocks_of,
    text_of,
    texts_of,
)
from proviso_client.words import money

# A request has up to 1,000 lines; a page is for reading.
MAX_SHOWN_LINES: Final = 20
MAX_SHOWN_PARTIES: Final = 10


def write_request(page: Page, request: Document) -> None:
    """Write parties, lines and values of a request that was parsed before."""
    page.heading("ASKED")
    page.field("Request", text_of(request, "request_id"))
    if replaced := text_of(request, "supersedes"):
        page.field("Replaces", f"request {replaced}")
    asked = [text_of(request, name) for name in ("phase", "kind", "permanence")]
    page.field("What", ", ".join(filter(None, asked)))
    page.field("Judged by", f"the law of {text_of(request, 'decision_date')}")
    _write_parties(page, blocks_of(request, "parties"))
    for label, name in (("Reason", "reason"), ("Proposed", "proposed_on")):
        if value := text_of(request, name):
            page.field(label, value)
    if "sale_price_usd" in request:
        page.field("Price", money(request["sale_price_usd"]))
    purpose = block_of(request, "end_use")
    if purpose:
        words = [text_of(purpose, "purpose"), text_of(purpose, "description")]
        page.field("End use", ": ".join(filter(None, words)))
    _write_lines(page, blocks_of(request, "items"))


def route_of(request: Document) -> tuple[str, str]:
    """Return from where to where a request goes: countries or organizations."""
    places = {"holder": "USA", "recipient": ""}
    for party in blocks_of(request, "parties"):
        for role in texts_of(party, "roles"):
            if role in places:
                places[role] = _place(party)
    return places["holder"], places["recipient"]


def _write_parties(page: Page, parties: list[Document]) -> None:
    for party in parties[:MAX_SHOWN_PARTIES]:
        roles = texts_of(party, "roles")
        label = {"holder": "From", "recipient": "To"}
        first = next((label[role] for role in roles if role in label), "Party")
        name = text_of(party, "name") or text_of(party, "id")
        words = ", ".join(role.replace("_", " ") for role in roles)
        page.field(first, f"{name} ({_place(party)}); {words}")
    _write_rest(page, len(parties) - MAX_SHOWN_PARTIES, "parties")


def _write_lines(page: Page, items: list[Document]) -> None:
    total = 0
    stated = 0
    for item in items:
        cost = block_of(item, "values").get("acquisition_cost_usd")
        if isinstance(cost, int):
            total += cost
            stated += 1
    for item in items[:MAX_SHOWN_LINES]:
        name = text_of(item, "nomenclature") or "(no name)"
        quantity = item.get("quantity")
        words = [
            name if quantity is None else f"{quantity} x {name}",
            f"program {text_of(item, 'program') or 'not stated'}",
            _worth(item),
        ]
        page.field(f"Line {item.get('line')}", "; ".join(words))
    _write_rest(page, len(items) - MAX_SHOWN_LINES, "lines")
    if stated:
        unstated = len(items) - stated
        note = f"; not stated for {unstated} of {len(items)} lines" if unstated else ""
        page.field("Acquired for", f"{money(total)} in all{note}")


def _worth(item: Document) -> str:
    """Say what a line cost; of one that does not state it, what it is worth now."""
    values = block_of(item, "values")
    for name, words in (
        ("acquisition_cost_usd", "acquired for"),
        ("current_usd", "current value"),
    ):
        if isinstance(values.get(name), int):
            return f"{words} {money(values[name])}"
    return "no value stated"


def _write_rest(page: Page, count: int, what: str) -> None:
    if count > 0:
        page.field("", f"and {count} more {what}")


def _place(party: Document) -> str:
    return text_of(party, "country") or text_of(party, "organization") or "no country"
