"""What a result relied on: the caller's statements and the defaults that relieve.

A consent in the chain of custody is `recorded` where the log has it for every item of
the request, other facts where the caller says that they are recorded; the rest is
`stated`. Pure; reads the contract's descriptors once.
"""

import functools
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso.document import Absent, fields
from proviso_server.articles import normal_serial
from proviso_server.explanation import Reliance
from proviso_server.model import Rule

CONCURRING = ("concur", "concur_with_provisos")
"""The positions that relieve a request."""

PROHIBITED = "joint_resolution_enacted"
"""The flag of a notification that bars consent, whenever it was submitted."""


def reliance(
    document: Mapping[str, Any],
    asked: Sequence[str],
    *,
    rules: Mapping[str, Rule],
    record: Mapping[str, Any] | None = None,
    facts: Collection[str] = (),
) -> Reliance:
    """Name what relieved the request: what it states, and what it leaves out.

    `record` is what the policy was told of the log (input.record). `facts` are those
    that the case has recorded, in the words of `stated`.
    """
    read = tuple(rules[code].reads for code in asked)
    known = {*facts, *in_chain(document, record)}
    said = tuple(stated(document))
    return Reliance(
        stated=tuple(fact for fact in said if fact not in known),
        recorded=tuple(fact for fact in said if fact in known),
        absent_means_none=tuple(
            default.path
            for default in _defaults(read)
            if _lacks(document, default.steps)
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Default:
    path: str
    steps: tuple[str, ...]


@functools.lru_cache(maxsize=64)
def _defaults(reads: tuple[tuple[str, ...], ...]) -> tuple[_Default, ...]:
    """Return the fields read whose absence means none, in order of path.

    Requests of a kind ask the same rules, so a few answers serve all.
    """
    read = frozenset(path for paths in reads for path in paths)
    return tuple(
        _Default(path=info.path, steps=tuple(info.path.split(".")))
        for info in sorted(fields(), key=lambda info: info.path)
        if info.path in read and info.absent is Absent.NONE
    )


def _lacks(value: Mapping[str, Any], steps: tuple[str, ...]) -> bool:
    """Say whether the field is absent in the value, or in a member of its list."""
    step, rest = steps[0], steps[1:]
    name = step.removesuffix("[]")
    if name not in value:
        # An absent list has no members that could lack the field.
        return not (step.endswith("[]") and rest)
    if not rest:
        return False
    inner = value[name]
    if step.endswith("[]"):
        return any(_lacks(member, rest) for member in inner)
    return _lacks(inner, rest)


def stated(document: Mapping[str, Any]) -> Iterator[str]:
    """Name each fact that a request states in its own favour."""
    yield from _reviews_and_notifications(document)
    for waiver in document.get("waivers", ()):
        yield f"waivers[kind={waiver['kind']}]"
    for paper in document.get("documents", ()):
        of = f",party={paper['party']}" if "party" in paper else ""
        yield f"documents[kind={paper['kind']}{of}]"
    would = document.get("determinations", {}).get("us_would_transfer")
    if would == "yes":
        yield "determinations.us_would_transfer=yes"
    for party in document["parties"]:
        if party.get("vetting", {}).get("result") == "cleared":
            yield f"parties[id={party['id']}].vetting.result=cleared"
        if "screened_on" in party:
            yield f"parties[id={party['id']}].screened_on={party['screened_on']}"
        for held in party.get("credentials", ()):
            yield f"parties[id={party['id']}].credentials[{held}]"
    for claim in document.get("claims", ()):
        yield f"claims[{claim}]"
    yield from _consents(document)


def _reviews_and_notifications(document: Mapping[str, Any]) -> Iterator[str]:
    for review in document.get("reviews", ()):
        if review.get("result") in CONCURRING:
            yield f"reviews[office={review['office']}].result={review['result']}"
    for sent in document.get("notifications", ()):
        # What Congress has prohibited, no day of submission relieves.
        if "submitted_on" in sent and PROHIBITED not in sent.get("flags", ()):
            day = sent["submitted_on"]
            yield f"notifications[provision={sent['provision']}].submitted_on={day}"


def _consents(document: Mapping[str, Any]) -> Iterator[str]:
    if "consented_on" in document:
        yield f"consented_on={document['consented_on']}"
    if blanket := document.get("arrangement", {}).get("blanket_ref"):
        yield f"arrangement.blanket_ref={blanket}"
    for index, hop in enumerate(document.get("custody", ())):
        if "consent_reference" in hop:
            yield consent_fact(index, hop)


def consent_fact(index: int, hop: Mapping[str, Any]) -> str:
    """Name the consent that a hop of the chain of custody states."""
    return f"custody[{index}].consent_reference={hop['consent_reference']}"


def in_chain(
    document: Mapping[str, Any], record: Mapping[str, Any] | None
) -> Iterator[str]:
    """Name the stated consents that the log has in the chain of every item."""
    custody: Sequence[Mapping[str, Any]] = (record or {}).get("custody", ())
    if not custody or not all(_known(item, custody) for item in document["items"]):
        return
    chains = [{_link(hop, hop["holder"]) for hop in group["hops"]} for group in custody]
    codes = {
        party["id"]: party.get("organization", party.get("country", ""))
        for party in document["parties"]
    }
    for index, hop in enumerate(document.get("custody", ())):
        if "consent_reference" not in hop:
            continue
        # A hop may name its holder by the id of a party.
        link = _link(hop, codes.get(hop["holder"], hop["holder"]))
        if all(link in chain for chain in chains):
            yield consent_fact(index, hop)


def _known(item: Mapping[str, Any], custody: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether the log knows each piece of a line by its serial or lot number."""
    serials = {normal_serial(serial) for serial in item.get("serials", ())}
    known = {
        normal_serial(serial)
        for group in custody
        if item["line"] in group["lines"]
        for serial in group["serials"]
    }
    return (
        bool(serials) and serials <= known and item.get("quantity", 0) <= len(serials)
    )


def _link(hop: Mapping[str, Any], holder: str) -> tuple[str, str]:
    # Rule record.custody_link takes the same writings for one consent.
    return holder, hop["consent_reference"].strip().upper()
