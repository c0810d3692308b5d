"""What of the log a request touches: accounts, items, and requests like it.

Pure: from the request document and the tables to the questions that the log is asked,
and from its answers to what the policy sees.
"""

import datetime
from collections.abc import Iterator, Mapping
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.articles import article_keys, normal_serial
from proviso_server.log.account import Account, accounts_for, as_input
from proviso_server.log.authorizations import ANY_ARTICLE
from proviso_server.log.recorded import Chain, Recorded, Serial, Touch
from proviso_server.model import LedgerUse
from proviso_server.policy.facts import TableFacts

MAX_ARTICLES_BYTES = 6_000
"""Of a longer package only the first articles are named; the rest stand as one."""

_OUTSIDE_CONSENT = ("ear", "foreign")
_NEVER_MDE = ("service", "training", "construction", "technical_data")
_MEMOS = ("eda_authorization", "reciprocal_training_agreement")


def touch_of(
    document: Mapping[str, Any], *, facts: TableFacts, today: str, officer: bool
) -> Touch:
    """Return what of the log a request touches."""
    day = document["decision_date"]
    names = facts.article_names(day)
    holders, recipients = codes_of(document, "holder"), codes_of(document, "recipient")
    summed = document["phase"] == "transfer" and bool(holders and recipients)
    date = datetime.date.fromisoformat(day)
    window = datetime.timedelta(days=facts.split_window_days(day))
    since = date - min(window, date - datetime.date.min)
    return Touch(
        day=today,
        request_id=document["request_id"],
        accounts=accounts_for(
            {name: kind.key for name, kind in facts.ledgers(day).items()},
            day=day,
            codes=frozenset(_codes(document)),
            references=frozenset(_references(document)),
        ),
        supersedes=document.get("supersedes", ""),
        officer=officer,
        holders=holders,
        recipients=recipients,
        article_keys=tuple(
            sorted(
                {
                    key
                    for item in document["items"]
                    if summed and _counts(item)
                    for key in keys_of(item, names=names)
                }
            )
        ),
        since=since.isoformat(),
        serials=tuple(_serials(document, names)),
    )


def policy_input(
    recorded: Recorded, *, facts: TableFacts, day: str
) -> dict[str, Any] | None:
    """Return the members `ledgers` and `record` of the policy's input, or None."""
    if recorded.empty:
        return None
    kinds = facts.ledgers(day)
    return {
        "ledgers": [
            as_input(account, key=kinds[account.ledger].key) | {"position": position}
            for account, position in sorted(recorded.positions.items())
            if position
        ],
        "record": _record(recorded),
    }


def package_of(
    document: Mapping[str, Any], *, facts: TableFacts
) -> dict[str, Any] | None:
    """Return what a transfer asks for, of whom and for whom, by article."""
    holders, recipients = codes_of(document, "holder"), codes_of(document, "recipient")
    if document["phase"] != "transfer" or not (holders and recipients):
        return None
    names = facts.article_names(document["decision_date"])
    costs: dict[tuple[str, ...], tuple[int, int]] = {}
    for item in document["items"]:
        if not _counts(item):
            continue
        keys = keys_of(item, names=names)
        cost = item.get("values", {}).get("acquisition_cost_usd", 0)
        mde = cost if _may_be_mde(item) else 0
        before = costs.get(keys, (0, 0))
        costs[keys] = (before[0] + cost, before[1] + mde)
    if not costs:
        return None
    articles = list(_bounded(costs))
    return {
        **_named("holder", holders),
        **_named("recipient", recipients),
        "articles": articles,
    }


def code_of(document: Mapping[str, Any], role: str) -> str:
    """Return the code of the first party with a role; empty where none is given."""
    return next(iter(codes_of(document, role)), "")


def codes_of(document: Mapping[str, Any], role: str) -> tuple[str, ...]:
    """Return the codes of the first party with a role: organization, then country."""
    for party in document["parties"]:
        if role in party["roles"]:
            named = (party.get("organization"), party.get("country"))
            return tuple(str(code) for code in named if code)
    return ()


def _named(role: str, codes: tuple[str, ...]) -> dict[str, str]:
    """Name a party; an organization does not hide the country that it stands in."""
    return {role: codes[0]} | {f"{role}_country": code for code in codes[1:]}


def keys_of(item: Mapping[str, Any], *, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of an item; what has no name, or one of dashes, may be any."""
    return article_keys(item, names=names) or (ANY_ARTICLE,)


def _bounded(
    costs: Mapping[tuple[str, ...], tuple[int, int]],
) -> Iterator[dict[str, Any]]:
    left, rest = MAX_ARTICLES_BYTES, (0, 0)
    for keys, (cost, mde) in sorted(costs.items()):
        article = _article(keys, cost, mde)
        left -= len(canonical_bytes(article))
        if left >= 0:
            yield article
        else:
            rest = (rest[0] + cost, rest[1] + mde)
    if left < 0:
        yield _article((ANY_ARTICLE,), *rest)


def _article(keys: tuple[str, ...], cost: int, mde: int) -> dict[str, Any]:
    return {"keys": list(keys), "acquisition_cost_usd": cost, "mde_usd": mde}


def _counts(item: Mapping[str, Any]) -> bool:
    return item.get("program", "") not in _OUTSIDE_CONSENT


def _may_be_mde(item: Mapping[str, Any]) -> bool:
    return bool(item.get("mde", item["type"] not in _NEVER_MDE))


def _serials(document: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[Serial]:
    for item in document["items"]:
        if "serials" not in item:
            continue
        keys = keys_of(item, names=names)  # once: a line may have thousands
        for serial in item["serials"]:
            if number := normal_serial(serial):
                yield Serial(line=item["line"], serial=number, keys=keys)


def _codes(document: Mapping[str, Any]) -> Iterator[str]:
    for party in document["parties"]:
        if "recipient" in party["roles"]:
            yield from (party[n] for n in ("organization", "country") if n in party)


def _references(document: Mapping[str, Any]) -> Iterator[str]:
    for item in document["items"]:
        if reference := item.get("acquisition_ref"):
            yield reference
    for action in document.get("linked_actions", ()):
        if reference := action.get("reference"):
            yield reference
    for paper in document.get("documents", ()):
        if paper["kind"] in _MEMOS and (reference := paper.get("reference")):
            yield reference


def _record(recorded: Recorded) -> dict[str, Any]:
    record: dict[str, Any] = {"tree_size": recorded.tree_size}
    if recorded.chains:
        record["custody"] = list(_groups(recorded.chains))
    related = recorded.related
    if related.count:
        record["related"] = {
            "count": related.count,
            "acquisition_cost_usd": related.acquisition_cost_usd,
            "mde_usd": related.mde_usd,
            "requests": [
                {
                    "request_id": each.request_id,
                    "decided_on": each.decided_on,
                    "acquisition_cost_usd": each.acquisition_cost_usd,
                    "mde_usd": each.mde_usd,
                }
                for each in related.newest
            ],
        }
    return record


def _groups(chains: tuple[Chain, ...]) -> Iterator[dict[str, Any]]:
    """Yield items of the same chain together."""
    grouped: dict[tuple[object, ...], list[Chain]] = {}
    for each in chains:
        key = (each.program, each.holder, each.hops, each.ended, each.ended_on)
        grouped.setdefault(key, []).append(each)
    for members in grouped.values():
        first = members[0]
        group: dict[str, Any] = {
            "lines": sorted({each.line for each in members}),
            "serials": [each.serial for each in members],
            "items": [each.item for each in members],
            "holder": first.holder,
            "program": first.program,
            "hops": [
                {
                    "holder": hop.holder,
                    "received_on": hop.received_on,
                    "consent_reference": hop.consent_reference,
                }
                | ({"request_id": hop.request_id} if hop.request_id else {})
                for hop in first.hops
            ],
        }
        if first.ended:
            group["ended"] = {"kind": first.ended, "on": first.ended_on}
        yield group


def account_of(use: LedgerUse) -> Account:
    """Return the account of what a request asks of a ledger."""
    return Account(use.ledger, use.period, use.account)
