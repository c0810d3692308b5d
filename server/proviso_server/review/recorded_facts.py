"""What the log has of a case that may relieve its request, and what of it counts.

Pure. Entries come in any order; of each thing the latest counts. What is recorded says
nothing of a request by itself: `of_record` writes the one that rests on it.
"""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from proviso.coherence import is_participant
from proviso_server.reliance import stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """A block as entries of the log have it, in the words of the request document."""

    block: Mapping[str, Any]
    entries: tuple[int, ...]
    """Indices of the entries, the newest last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedFacts:
    """What the log has of a case.

    `positions` are reviews (`review_of`), `notifications` those that State certified,
    `waivers` and `papers` those that persons read. `facts` are in the words of
    relied_on.stated, each with its entry, or None where the log's own chain of custody
    has it. `us_would_transfer` has the word and the entry.

    The caller gives only what was confirmed of the base request as it stands: a fact of
    a party is none of another party that an amended request gives the same id.
    """

    asked: tuple[str, ...] = ()
    """The offices that were asked."""
    positions: tuple[Entered, ...] = ()
    notifications: tuple[Entered, ...] = ()
    waivers: tuple[Entered, ...] = ()
    papers: tuple[Entered, ...] = ()
    facts: Mapping[str, int | None] = field(default_factory=dict)
    us_would_transfer: tuple[str, int] | None = None

    @property
    def entries(self) -> frozenset[int]:
        """The entries that count for a request whatever it states."""
        entered = (*self.positions, *self.notifications, *self.waivers, *self.papers)
        found = self.us_would_transfer
        indices = {index for each in entered for index in each.entries}
        return frozenset(indices | ({found[1]} if found else set()))


def review_of(
    office: str, position: Mapping[str, Any], *, on: str, codes: Mapping[str, str]
) -> dict[str, Any]:
    """Return a position as a review of the request.

    `codes` has the word of the request for each code of the library that has one.
    """
    asked = {codes.get(each["code"], "") for each in position.get("provisos", ())}
    return {
        "office": office,
        "result": position["result"],
        "reviewed_on": on,
        "provisos": sorted(asked - {""}),
    }


def counting(recorded: RecordedFacts, *, base: Mapping[str, Any]) -> RecordedFacts:
    """Return what counts: of each thing the latest, and what the request can hold."""
    parties = {party["id"] for party in base["parties"]}
    codes = {party.get("organization") for party in base["parties"]}
    papers = [
        entered
        for entered in recorded.papers
        # A paper of a party that the request has no more is nobody's.
        if (of := entered.block.get("party", "")) in {"", *parties, *codes}
        or is_participant(of)
    ]
    return dataclasses.replace(
        recorded,
        positions=_latest(recorded.positions, ("office",)),
        notifications=_submissions(recorded.notifications),
        waivers=_latest(recorded.waivers, ("kind", "reference")),
        papers=_latest(papers, ("kind", "party", "digest")),
    )


def _latest(entered: Iterable[Entered], names: Sequence[str]) -> tuple[Entered, ...]:
    latest = {
        tuple(str(each.block.get(name, "")) for name in names): each
        for each in _in_order(entered)
    }
    return tuple(latest[identity] for identity in sorted(latest))


def _submissions(entered: Iterable[Entered]) -> tuple[Entered, ...]:
    """Return the latest of each provision; one without a day speaks of the one before.

    So an act of Congress is entered without the day of submission being lost.
    """
    latest: dict[str, Entered] = {}
    for each in _in_order(entered):
        before = latest.get(each.block["provision"])
        if before and "submitted_on" not in each.block:
            flags = {*before.block.get("flags", ()), *each.block.get("flags", ())}
            block = {**before.block, "flags": sorted(flags)}
            each = Entered(block=block, entries=before.entries + each.entries)
        latest[each.block["provision"]] = each
    return tuple(latest[provision] for provision in sorted(latest))


def _in_order(entered: Iterable[Entered]) -> list[Entered]:
    return sorted(entered, key=lambda each: each.entries[-1])


def behind(recorded: RecordedFacts) -> dict[str, tuple[int, ...]]:
    """Return the entries behind each fact by which the record may relieve."""
    found: dict[str, set[int]] = {}
    lists = {
        "reviews": recorded.positions,
        "notifications": recorded.notifications,
        "waivers": recorded.waivers,
        "documents": recorded.papers,
    }
    for name, entered in lists.items():
        for each in entered:
            for fact in stated({"parties": (), name: [each.block]}):
                found.setdefault(fact, set()).update(each.entries)
    for fact, entry in recorded.facts.items():
        found.setdefault(fact, set()).update(() if entry is None else (entry,))
    if recorded.us_would_transfer:
        value, index = recorded.us_would_transfer
        found[f"determinations.us_would_transfer={value}"] = {index}
    return {fact: tuple(sorted(entries)) for fact, entries in found.items()}
