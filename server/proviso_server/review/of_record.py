"""The request on which a case is screened of record: what is known, and what bars.

What the base request states in its own favour stands there only where an entry of the
log says it too; what it states against itself stays. So the answer to it rests on no
word of the requester that relieves. Pure.

Papers, waivers and claims that are not confirmed go with all that they would ask for in
turn (the report on a waiver, the paper behind a claim), for nothing relies on them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from proviso.document import CheckedRequest, Document, parse
from proviso_server.reliance import PROHIBITED, consent_fact, stated
from proviso_server.review.recorded_facts import RecordedFacts, behind, counting

ADVERSE_FLAGS = (PROHIBITED, "scope_changed")
"""Flags of a notification that work against the request, whoever states them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedFact:
    """What relieves the request and is recorded, and the entries that say it.

    A consent that the log's own chain of custody has names no entry.
    """

    fact: str
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRecord:
    """A request of record, and what of it is recorded."""

    checked: CheckedRequest
    facts: tuple[RecordedFact, ...]
    entries: tuple[int, ...]
    """All entries that the document rests on, those too that are against it."""

    @property
    def document(self) -> Document:
        """The request document, in normal form."""
        return self.checked.document


def request_of_record(
    base: Mapping[str, Any],
    recorded: RecordedFacts,
    *,
    request_id: str,
    supersedes: str,
    day: str,
) -> OfRecord:
    """Write the request of a screening of record.

    Raises DocumentError where what is recorded does not fit into a request.
    """
    known = counting(recorded, base=base)
    # The normal form leaves empty lists out.
    written = parse(
        {
            **_relieved_by(base, known.facts),
            "request_id": request_id,
            "supersedes": supersedes,
            "decision_date": day,
            "reviews": list(_reviews(base, known)),
            "notifications": _distinct(_notifications(base, known)),
            "waivers": [entered.block for entered in known.waivers],
            "documents": [entered.block for entered in known.papers],
            "determinations": _determinations(base, known),
        }
    )
    entries = behind(known)
    # A fact behind which nothing is must not stand there: a KeyError is a bug above.
    facts = tuple(
        RecordedFact(fact=fact, entries=entries[fact])
        for fact in dict.fromkeys(stated(written.document))
    )
    rests_on = known.entries.union(*(fact.entries for fact in facts))
    return OfRecord(checked=written, facts=facts, entries=tuple(sorted(rests_on)))


def _relieved_by(base: Mapping[str, Any], facts: Collection[str]) -> dict[str, Any]:
    """Return the base request with those facts alone in its favour.

    The lists that are written from the record alone are not looked at.
    """
    document = dict(base)
    document["parties"] = [_party(party, facts) for party in base["parties"]]
    document["claims"] = [
        claim for claim in base.get("claims", ()) if f"claims[{claim}]" in facts
    ]
    document["custody"] = [
        hop
        if "consent_reference" in hop and consent_fact(place, hop) in facts
        else _without(hop, "consent_reference")
        for place, hop in enumerate(base.get("custody", ()))
    ]
    if f"consented_on={base.get('consented_on')}" not in facts:
        document.pop("consented_on", None)
    arrangement = base.get("arrangement", {})
    blanket = arrangement.get("blanket_ref")
    if blanket and f"arrangement.blanket_ref={blanket}" not in facts:
        document["arrangement"] = _without(arrangement, "blanket_ref")
    return document


def _party(party: Mapping[str, Any], facts: Collection[str]) -> dict[str, Any]:
    at = f"parties[id={party['id']}]"
    kept = dict(party)
    if f"{at}.screened_on={party.get('screened_on')}" not in facts:
        kept.pop("screened_on", None)
    cleared = party.get("vetting", {}).get("result") == "cleared"
    if cleared and f"{at}.vetting.result=cleared" not in facts:
        # Its day is the day of the result.
        kept.pop("vetting")
    kept["credentials"] = [
        held
        for held in party.get("credentials", ())
        if f"{at}.credentials[{held}]" in facts
    ]
    return kept


def _reviews(
    base: Mapping[str, Any], recorded: RecordedFacts
) -> Iterator[Mapping[str, Any]]:
    """Yield what each office said, or that it is still to say it.

    A stated return without action would say nothing to the policy, and hide that the
    office has not answered: it stands as what is still to come.
    """
    positions = {each.block["office"]: each.block for each in recorded.positions}
    against: dict[str, list[Mapping[str, Any]]] = {}
    for office in recorded.asked:
        against[office] = []
    for review in base.get("reviews", ()):
        stands = against.setdefault(review["office"], [])
        if review.get("result") == "non_concur":
            stands.append(review)
    for office in sorted({*positions, *against}):
        if office in positions:
            yield positions[office]
        else:
            yield from against[office] or [{"office": office}]


def _notifications(
    base: Mapping[str, Any], recorded: RecordedFacts
) -> Iterator[Mapping[str, Any]]:
    """Yield what State certified, and what the request states against either."""
    certified = {each.block["provision"]: each.block for each in recorded.notifications}
    flagged: dict[str, set[str]] = {}
    for sent in base.get("notifications", ()):
        provision = sent["provision"]
        adverse = set(ADVERSE_FLAGS).intersection(sent.get("flags", ()))
        flagged.setdefault(provision, set()).update(adverse)
        if adverse and "submitted_on" not in certified.get(provision, {}):
            # The prohibition of a submission without a day would bar nothing.
            kept = ("submitted_on",) if PROHIBITED in adverse else ()
            day = {name: sent[name] for name in kept if name in sent}
            yield {"provision": provision, "flags": sorted(adverse)} | day
    for provision, block in certified.items():
        flags = {*block.get("flags", ()), *flagged.get(provision, ())}
        yield {**block, "flags": sorted(flags)}


def _distinct(blocks: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return blocks without those that say again what one before says."""
    found: list[Mapping[str, Any]] = []
    for block in blocks:
        if block not in found:
            found.append(block)
    return found


def _determinations(
    base: Mapping[str, Any], recorded: RecordedFacts
) -> Mapping[str, Any]:
    found: Mapping[str, Any] = base.get("determinations", {})
    if recorded.us_would_transfer:
        return {**found, "us_would_transfer": recorded.us_would_transfer[0]}
    if found.get("us_would_transfer") == "yes":
        return {**found, "us_would_transfer": "undetermined"}
    return found


def _without(block: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {member: value for member, value in block.items() if member != name}
