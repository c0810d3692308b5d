"""The policy's input: the request document, what it may hold, and what the log knows.

`present` repeats, in a form that OPA can index, what the request has or may have
(policies/lib/present lists it). The policy checks it against the request and answers
nothing when the two differ.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

INPUT_VERSION = 1
_LINKED_PROGRAMS = {
    "loa": "fms",
    "licence": "dcs",
    "agreement": "dcs",
    "eda": "eda",
    "lease": "lease",
}
_FMF_MONEY = ("fmf_grant", "fmf_loan")
_RECORDED = ("custody", "related")


def question(
    document: Mapping[str, Any],
    *,
    overlay: str | None = None,
    ledgers: Sequence[Mapping[str, Any]] | None = None,
    record: Mapping[str, Any] | None = None,
    overrides: Sequence[str] = (),
) -> dict[str, Any]:
    """Return the policy input for a request document.

    `overlay` names rows of data.overlay, which only bundles of scenarios have.
    `ledgers` are positions of running limits, `record` is what the log knows of the
    items and of related requests (policies/lib/record); either may be empty.
    `overrides` are codes of denials whose fact State corrected.
    """
    asked: dict[str, Any] = {
        "version": INPUT_VERSION,
        "request": document,
        "present": _present(document, record or {}),
    }
    if ledgers:
        asked["ledgers"] = ledgers
    if record:
        asked["record"] = record
    if overrides:
        asked["overrides"] = list(overrides)
    if overlay is not None:
        asked["overlay"] = overlay
    return asked


def _present(document: Mapping[str, Any], record: Mapping[str, Any]) -> dict[str, Any]:
    items = document["items"]
    parties = document.get("parties", ())
    money = {item.get("funding", "national") for item in items}
    money.update(entry["source"] for entry in document.get("funding", ()))
    actions = document.get("linked_actions", ())
    programs = {"all"} | {item["program"] for item in items if "program" in item}
    programs |= {"fmf"} if money.intersection(_FMF_MONEY) else set()
    programs |= {_LINKED_PROGRAMS.get(action["kind"], "all") for action in actions}
    told: dict[str, Iterable[str]] = {
        "phase": [document["phase"]],
        "kind": [document["kind"]],
        "program": programs,
        "block": document,
        "flag": (flag for item in items for flag in item.get("flags", ("unknown",))),
        "item_type": (item["type"] for item in items),
        "authority": (item["authority"] for item in items if "authority" in item),
        "money": money,
        "role": (role for party in parties for role in party["roles"]),
        "party_type": (party.get("type", "unknown") for party in parties),
        "body": (party.get("body", "unknown") for party in parties),
        "document": (entry["kind"] for entry in document.get("documents", ())),
        "waiver": (entry["kind"] for entry in document.get("waivers", ())),
        "event": (entry["kind"] for entry in document.get("events", ())),
        "claim": document.get("claims", ()),
        "linked": (action["kind"] for action in actions),
        "record": (name for name in _RECORDED if record.get(name)),
    }
    return {name: dict.fromkeys(values, True) for name, values in told.items()} | {
        "usml": any(item.get("program", "") != "ear" for item in items)
    }
