"""What an event moves, as its entry says: postings to running limits, and items.

The two must be of the kinds that the event can cause. Whether the balances before it
allowed them is not asked: that takes all entries before, as the service has them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from proviso.v1.event_pb2 import EventDocument, LedgerAmount
from proviso_client.decision import read_word
from proviso_client.errors import VerificationError
from proviso_client.members import Members

PART: Final = "event"


class PostingKind(StrEnum):
    """What a posting of an event does to a balance."""

    OPENING = "opening"
    ADJUSTMENT = "adjustment"
    COMMIT = "commit"
    RELEASE = "release"


class CustodyEnded(StrEnum):
    """How items left the record of custody."""

    RETURNED = "returned"
    LOST = "lost"
    DESTROYED = "destroyed"


# The kinds of postings that each block can cause.
_CAUSED: Final = {
    "opening": {PostingKind.OPENING},
    "adjustment": {PostingKind.ADJUSTMENT},
    "delivery": {PostingKind.COMMIT, PostingKind.RELEASE},
    "release": {PostingKind.RELEASE},
    "custody_start": set[PostingKind](),
    "custody_end": set[PostingKind](),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One posting; period, account and request are empty where it has none."""

    ledger: str
    period: str
    account: str
    unit: str
    kind: PostingKind
    amount: int
    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyMove:
    """Items of one article that entered, changed or left custody, by number.

    `holder` is empty and `ended` is not where they left the record.
    """

    article: str
    article_keys: tuple[str, ...]
    serials: tuple[str, ...]
    day: str
    source: str
    holder: str
    program: str
    consent_reference: str
    request_id: str
    conditions: tuple[str, ...]
    ended: CustodyEnded | None


def read_posting(members: Members, *, part: str = PART) -> Posting:
    """Read a posting; `part` is what holds it, for errors."""
    posting = Posting(
        ledger=members.text("ledger"),
        period=members.optional_text("period") or "",
        account=members.optional_text("account") or "",
        unit=members.optional_text("unit") or "",
        kind=read_word(members, "kind", kind=PostingKind, part=part),
        amount=members.amount("amount"),
        request_id=members.uuid("request_id") if "request_id" in members else "",
    )
    members.end()
    return posting


def read_custody(members: Members, *, part: str = PART) -> CustodyMove:
    """Read what happened to the items of one article; `part` is what holds it."""
    ended = None
    if "ended" in members:
        ended = read_word(members, "ended", kind=CustodyEnded, part=part)
    move = CustodyMove(
        article=members.text("article"),
        article_keys=members.texts("article_keys"),
        serials=members.texts("serials"),
        day=members.day("on"),
        source=members.optional_text("from") or "",
        holder=members.optional_text("holder") or "",
        program=members.optional_text("program") or "",
        consent_reference=members.optional_text("consent_reference") or "",
        request_id=members.uuid("request_id") if "request_id" in members else "",
        conditions=members.optional_texts("conditions"),
        ended=ended,
    )
    members.end()
    if (ended is None) != bool(move.holder):
        reason = f"{members.path_of('holder')} and ended: one of them must be there"
        raise VerificationError(part, reason)
    return move


def check_moves(
    event: EventDocument, postings: Sequence[Posting], custody: Sequence[CustodyMove]
) -> None:
    """Raise VerificationError when an event cannot cause what is said to follow."""
    block = next(name for name in _CAUSED if event.HasField(name))
    strange = {posting.kind for posting in postings} - _CAUSED[block]
    if strange:
        reason = f"its {block} cannot cause a posting of kind {min(strange)}"
        raise VerificationError(PART, reason)
    if block in {"opening", "adjustment"}:
        stated = event.opening if block == "opening" else event.adjustment
        _check_stated(stated, postings)
    request_id = event.delivery.request_id or event.release.request_id
    moved = {move.request_id for move in custody if move.holder}
    if ({posting.request_id for posting in postings} | moved) - {request_id}:
        raise VerificationError(PART, f"its {block} moves what is of another request")
    _check_custody(block, custody)


def _check_stated(stated: LedgerAmount, postings: Sequence[Posting]) -> None:
    found = [(p.ledger, p.period, p.account, p.amount) for p in postings]
    if found != [(stated.ledger, stated.period, stated.account, stated.amount)]:
        raise VerificationError(PART, "does not post the amount that it states")


def _check_custody(block: str, custody: Sequence[CustodyMove]) -> None:
    moves = block in {"delivery", "custody_start", "custody_end"}
    ends = {move.ended is not None for move in custody}
    if (custody and not moves) or ends - {block == "custody_end"}:
        raise VerificationError(PART, f"its {block} cannot cause such a custody")
