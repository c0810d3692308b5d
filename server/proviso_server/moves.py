"""What an event moves, found from the event, the tables and what the log knows.

Nothing here changes anything: the log checks every posting and every hop again when the
event is appended, against what is true then.
"""

import datetime
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from proviso.coherence import is_participant
from proviso.remedies import country_remedy
from proviso_server.articles import normal_serial, primary_key
from proviso_server.errors import EventRefused, InputError, NotFound
from proviso_server.event_statement import Moves
from proviso_server.log import queries
from proviso_server.log.account import (
    COUNTRY,
    FISCAL_YEAR_AND_COUNTRY,
    Account,
    check_shape,
    fiscal_year,
    from_key,
    quarter,
)
from proviso_server.log.ledgers import (
    ADJUSTMENT,
    COMMIT,
    OPENING,
    RELEASE,
    account_of,
    held_by,
)
from proviso_server.log.statements import read_statement
from proviso_server.policy.facts import TableFacts
from proviso_server.touch import code_of, keys_of

Event = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """The request that a delivery is of, and the codes of its provisos."""

    document: Mapping[str, Any]
    provisos: Sequence[str]


def moves_of(
    connection: Connection, event: Event, *, facts: TableFacts, today: str
) -> Moves:
    """Return what an event moves; InputError or EventRefused where it can't be.

    `today` is the server's day: what lapsed before it, the entry itself gives back.
    """
    for kind in (OPENING, ADJUSTMENT):
        if kind in event:
            return Moves(postings=[_posting(event, kind, facts=facts)])
    if "delivery" in event:
        return _delivery(connection, event, facts=facts, today=today)
    if "release" in event:
        request_id = event["release"]["request_id"]
        held = _held(connection, request_id, today=today)
        return Moves(postings=list(_settled(held, request_id, kind=RELEASE)))
    if "custody_start" in event:
        return Moves(custody=list(_started(event, facts=facts)))
    return Moves(custody=list(_ended(event, facts=facts)))


def _posting(event: Event, kind: str, *, facts: TableFacts) -> dict[str, Any]:
    said = event[kind]
    account = Account(said["ledger"], said.get("period", ""), said.get("account", ""))
    ledgers = facts.ledgers(event["occurred_on"])
    if account.ledger not in ledgers:
        raise InputError(
            field=f"{kind}.ledger",
            value=account.ledger,
            remedy=f"is no ledger; write one of {', '.join(sorted(ledgers))}",
        )
    try:
        check_shape(account, key=ledgers[account.ledger].key)
        _check_country(account, key=ledgers[account.ledger].key)
    except InputError as error:
        raise InputError(
            field=f"{kind}.{error.field}",
            value=getattr(account, error.field),
            remedy=error.remedy,
        ) from error
    _check_period(account, event["occurred_on"], field=f"{kind}.period")
    return {
        **account.as_members(),
        "kind": kind,
        "amount": said["amount"],
        "unit": ledgers[account.ledger].unit,
    }


def _check_country(account: Account, *, key: str) -> None:
    """Raise InputError for an account that no request will ever touch."""
    runs_by_country = key in (COUNTRY, FISCAL_YEAR_AND_COUNTRY)
    if runs_by_country and not is_participant(account.account):
        raise InputError(
            field="account",
            value=account.account,
            remedy="is no country code or organization code; "
            + country_remedy(account.account),
        )


def _check_period(account: Account, day: str, *, field: str) -> None:
    if not account.period:
        return
    of_day = fiscal_year(day) if account.period.startswith("FY") else quarter(day)
    if of_day != account.period:
        raise InputError(
            field=field,
            value=account.period,
            remedy=f"occurred_on {day} lies in {of_day}; write the period of that day, "
            "or the day on which it happened",
        )


def _delivery(
    connection: Connection, event: Event, *, facts: TableFacts, today: str
) -> Moves:
    said = event["delivery"]
    request_id = said["request_id"]
    predicate, subject_sha256 = _decision(connection, request_id)
    _refuse_uncounted(predicate, request_id)
    held = _held(connection, request_id, today=today)
    if "amounts" in said:
        amounts = {
            Account(each["ledger"], each.get("period", ""), each.get("account", "")): (
                each["amount"]
            )
            for each in said["amounts"]
        }
        postings = [
            _line(account, COMMIT, amount, request_id)
            for account, amount in sorted(amounts.items())
        ]
        if not said.get("partial", False):
            postings += _rest(held, request_id, amounts)
    else:
        postings = list(_settled(held, request_id, kind=COMMIT))
    custody: list[dict[str, Any]] = []
    if "lines" in said:
        delivered = Delivered(
            document=_document(connection, request_id, subject_sha256),
            provisos=tuple(predicate["provisos"]),
        )
        custody = [
            _moved(event, line, delivered, facts=facts) for line in said["lines"]
        ]
    return Moves(postings=postings, custody=custody)


def _held(connection: Connection, request_id: str, *, today: str) -> dict[Account, int]:
    """Return what a request has reserved still, without what lapsed since."""
    return {
        from_key(row.account_key): row.remaining
        for row in held_by(connection, request_id)
        if row.expires_on >= today
    }


def _settled(
    held: Mapping[Account, int], request_id: str, *, kind: str
) -> Iterator[dict[str, Any]]:
    for account, remaining in held.items():
        yield _line(account, kind, remaining, request_id)


def _rest(
    held: Mapping[Account, int], request_id: str, amounts: Mapping[Account, int]
) -> list[dict[str, Any]]:
    """Return what a last delivery leaves of what was reserved."""
    left = []
    for account, remaining in held.items():
        if (rest := remaining - amounts.get(account, 0)) > 0:
            left.append(_line(account, RELEASE, rest, request_id))
    return left


def _line(account: Account, kind: str, amount: int, request_id: str) -> dict[str, Any]:
    return {
        **account.as_members(),
        "kind": kind,
        "amount": amount,
        "request_id": request_id,
    }


def _decision(connection: Connection, request_id: str) -> tuple[Mapping[str, Any], str]:
    """Return what was decided of a request, and the digest of its text."""
    row = queries.find_decisions(connection, [request_id]).get(request_id)
    if row is None:
        raise EventRefused(
            f"request {request_id} has no decision in this log; screen it first"
        )
    entry = queries.read_entry(connection, row.index)
    predicate: Any = read_statement(entry.envelope)["predicate"]
    return predicate, row.subject_sha256


def _refuse_uncounted(predicate: Mapping[str, Any], request_id: str) -> None:
    """Refuse to deliver under a limit what nobody reserved, so that it would not count.

    Only what an officer asks is reserved, and only what is reserved is committed.
    """
    for said in () if predicate.get("officer") else predicate.get("ledgers", ()):
        if said["asked"] > 0 and "limit" in said:
            raise EventRefused(
                f"request {request_id} asked {said['asked']} of {account_of(said)} and "
                "reserved nothing, since no officer asked; let an officer screen one "
                "that supersedes it, and deliver that"
            )


def _document(
    connection: Connection, request_id: str, subject_sha256: str
) -> Mapping[str, Any]:
    try:
        content = queries.read_payload(connection, subject_sha256)
    except NotFound as error:
        raise EventRefused(
            f"the text of request {request_id} is not kept any more, so its lines are "
            "not known; enter the custody of the items with custody_start"
        ) from error
    document: Mapping[str, Any] = json.loads(content)
    return document


def _moved(
    event: Event, line: Mapping[str, Any], delivered: Delivered, *, facts: TableFacts
) -> dict[str, Any]:
    number = line["line"]
    items = [i for i in delivered.document["items"] if i["line"] == number]
    if not items:
        known = ", ".join(str(i["line"]) for i in delivered.document["items"])
        raise InputError(
            field="delivery.lines.line",
            value=number,
            remedy=f"is no line of the request; its lines are {known}",
        )
    item = items[0]
    serials = _numbers(line, field="delivery.lines.serials")
    _check_serials(item, serials)
    transfer = delivered.document["phase"] == "transfer"
    holder = code_of(delivered.document, "recipient")
    if not holder:
        raise EventRefused(
            "the request names neither country nor organization of its recipient, so "
            "nobody would hold the items; screen a request that names one"
        )
    return {
        **_article(item, event["occurred_on"], facts=facts),
        "serials": serials,
        "from": code_of(delivered.document, "holder") if transfer else "",
        "holder": holder,
        "program": item.get("program", ""),
        "consent_reference": event["delivery"]["consent_reference"],
        "request_id": event["delivery"]["request_id"],
        "conditions": list(delivered.provisos),
        "on": event["occurred_on"],
    }


def _check_serials(item: Mapping[str, Any], serials: Sequence[str]) -> None:
    stated = {normal_serial(serial) for serial in item.get("serials", ())}
    if stated and (others := [s for s in serials if s not in stated]):
        raise InputError(
            field="delivery.lines.serials",
            value=others[0],
            remedy=f"is not among the serials of line {item['line']}; screen a request "
            "that names it",
        )
    quantity = item.get("quantity", len(serials))
    if len(serials) > quantity:
        raise InputError(
            field="delivery.lines.serials",
            value=len(serials),
            remedy=f"is more than the quantity {quantity} of line {item['line']}; "
            "screen a request for the rest",
        )


def _started(event: Event, *, facts: TableFacts) -> Iterator[dict[str, Any]]:
    said = event["custody_start"]
    for items in said["items"]:
        yield {
            **_article(items, event["occurred_on"], facts=facts),
            "serials": _numbers(items, field="custody_start.items.serials"),
            "holder": said["holder"],
            "program": said["program"],
            "consent_reference": said["consent_reference"],
            "conditions": said.get("conditions", []),
            "on": event["occurred_on"],
        }


def _ended(event: Event, *, facts: TableFacts) -> Iterator[dict[str, Any]]:
    said = event["custody_end"]
    for items in said["items"]:
        yield {
            **_article(items, event["occurred_on"], facts=facts),
            "serials": _numbers(items, field="custody_end.items.serials"),
            "ended": said["kind"],
            "on": event["occurred_on"],
        }


def _numbers(items: Mapping[str, Any], *, field: str) -> list[str]:
    """Return serial or lot numbers in one form; InputError for one of no sign."""
    found = []
    for serial in items["serials"]:
        number = normal_serial(serial)
        if not number:
            raise InputError(
                field=field,
                value=serial,
                remedy="has no sign that can be seen; write what stands on the item",
            )
        found.append(number)
    return found


def _article(item: Mapping[str, Any], day: str, *, facts: TableFacts) -> dict[str, Any]:
    names = facts.article_names(day)
    return {
        "article": primary_key(item, names=names),
        "article_keys": list(keys_of(item, names=names)),
    }


def check_day(event: Event, *, today: datetime.date) -> None:
    """Raise InputError for an event that has not happened yet."""
    if datetime.date.fromisoformat(event["occurred_on"]) > today:
        raise InputError(
            field="occurred_on",
            value=event["occurred_on"],
            remedy=f"is after today, {today}; enter it when it has happened",
        )
