"""The fields of a case that lists are filtered and ordered by.

They are those of the contract's message Case; a test holds the two equal.
"""

import enum
from dataclasses import dataclass

from proviso_server.model import Disposition

STATES = (
    "received",
    "returned_without_action",
    "staffed",
    "positions_in",
    "recommended",
    "intended",
    "notified",
    "consented",
    "denied",
    "delivered",
    "closed",
    "reconsideration",
    "withdrawn",
    "lapsed",
    "amended",
)
"""The states of a case, in the order of its life; those at the end interrupt it."""

ETAG = "etag"
"""Stands in a column of another name: a version is numbered by its entry."""


class Kind(enum.Enum):
    """What a field holds, and so how it can be compared."""

    WORD = "a text"
    DAY = "a day"
    FLAG = "true or false"
    LIST = "a list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: its name in the contract, which is that of its column."""

    name: str
    kind: Kind
    words: tuple[str, ...] = ()
    """All that it can say; empty where that is open."""


def _field(name: str, kind: Kind = Kind.WORD, words: tuple[str, ...] = ()) -> Field:
    return Field(name=name, kind=kind, words=words)


FIELDS = {
    field.name: field
    for field in (
        _field("case_id"),
        _field("state", words=STATES),
        _field("request_id"),
        _field("disposition", words=tuple(Disposition)),
        _field("of_record", Kind.FLAG),
        _field("phase", words=("export", "transfer")),
        _field("kind"),
        _field("holder"),
        _field("recipient"),
        _field("programs", Kind.LIST),
        _field("opened_on", Kind.DAY),
        _field("state_since", Kind.DAY),
        _field("due_on", Kind.DAY),
        _field("waiting_on", Kind.LIST),
        _field("assigned_to"),
        _field("alert", Kind.FLAG),
        _field("submitted_by"),
    )
}
"""What a filter may name."""

UNORDERED = ("case_id", "request_id", "programs", "waiting_on")
"""Random identities and lists: an order by them would say nothing."""

ORDERS = (*(name for name in FIELDS if name not in UNORDERED), ETAG)
"""What a list may be ordered by; by etag, the cases changed last stand last."""
