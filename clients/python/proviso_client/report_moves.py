"""What an entry moved, in words: postings to running limits, and custody of items."""

from __future__ import annotations

from proviso_client.event import Event
from proviso_client.event_moves import CustodyMove, Posting
from proviso_client.report_blocks import Block, Items, Row, Rows
from proviso_client.request_parts import text_of


def event_blocks(event: Event) -> tuple[Block, ...]:
    """Describe an event that an officer stated."""
    document = event.document
    moved = (*map(posting_words, event.postings), *map(custody_words, event.custody))
    return (
        Rows(
            rows=(
                Row(label="Why", value=text_of(document, "reason")),
                Row(label="Paper", value=text_of(document, "reference") or "none"),
                Row(
                    label="Recorded",
                    value=f"{event.recorded_at} by {event.recorded_by}",
                ),
                Row(label="Legend", value=event.legend),
            )
        ),
        Items(items=moved or ("It moved nothing.",)),
    )


def posting_words(posting: Posting) -> str:
    """Say what was posted to which running limit."""
    name = " ".join(filter(None, (posting.ledger, posting.period, posting.account)))
    amount = f"{posting.kind} {posting.amount:,} {posting.unit}".rstrip()
    return f"{amount} in {name}"


def custody_words(move: CustodyMove) -> str:
    """Say which items went where."""
    items = f"{move.article} {', '.join(move.serials)}"
    if move.ended is not None:
        return f"{items} {move.ended}"
    source = f" from {move.source}" if move.source else ""
    return f"{items}{source} to {move.holder} under {move.consent_reference}"
