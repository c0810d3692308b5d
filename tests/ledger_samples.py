"""Sealed decisions and events that count, for the tests of ledgers and custody."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from log_samples import DECISION_KEY, request_id
from proviso_server.log.account import Account
from proviso_server.log.recorded import Expectation
from proviso_server.log.statements import (
    DECISION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    RESCREEN_PREDICATE_TYPE,
    STATEMENT_TYPE,
)
from proviso_server.log.submission import Record, Submission
from proviso_server.signing import dsse

DAY = "2026-11-28"
KEYS = [DECISION_KEY]
"""What signs; a process with keys of its own puts them here."""

EDA = Account("eda_grant", "FY2027")
PKO = Account("grant_505b", "FY2027", "UKR")


def event_id(number: int) -> str:
    return f"11111111-0000-4000-8000-{number:012d}"


def sealed(kind: str, name: str, content: bytes, predicate: Mapping[str, Any]) -> bytes:
    digest = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "sha512": hashlib.sha512(content).hexdigest(),
    }
    statement = {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": name, "digest": digest}],
        "predicateType": kind,
        "predicate": predicate,
    }
    payload = json.dumps(statement, separators=(",", ":"), sort_keys=True).encode()
    return dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=KEYS)


def claim(
    account: Account = EDA,
    *,
    asked: int,
    reserved: bool = True,
    expires_on: str = "2027-05-27",
    unit: str = "usd",
) -> dict[str, Any]:
    """Return what a decision says of a ledger."""
    said: dict[str, Any] = {
        **account.as_members(),
        "unit": unit,
        "seen": 0,
        "asked": asked,
        "reserved": reserved,
    }
    return said | ({"expires_on": expires_on} if reserved else {})


def decision(
    number: int,
    *,
    claims: Sequence[Mapping[str, Any]] = (),
    day: str = DAY,
    expected: Expectation | None = None,
    **members: Any,
) -> Submission:
    """Return the decision on request `number`, by an officer."""
    request, explanation = f'{{"number":{number}}}'.encode(), b"{}"
    predicate = {
        "disposition": "human_review",
        "decision_date": day,
        "evaluated_at": f"{day}T12:00:00Z",
        "as_of": False,
        "officer": True,
        "policy": {"bundle_sha256": "b" * 64},
        "clocks": [],
        "ledgers": list(claims),
        "explanation": {"sha256": hashlib.sha256(explanation).hexdigest()},
    } | members
    name = request_id(number)
    return Submission(
        request_id=name,
        subject_sha256=hashlib.sha256(request).hexdigest(),
        envelope=sealed(DECISION_PREDICATE_TYPE, name, request, predicate),
        request=request,
        explanation=explanation,
        expected=expected,
    )


def event(
    number: int,
    *,
    said: Mapping[str, Any] | None = None,
    postings: Sequence[Mapping[str, Any]] = (),
    custody: Sequence[Mapping[str, Any]] = (),
    day: str = DAY,
) -> Record:
    """Return event `number`; what it moves is taken as it is given."""
    document = {"event_id": event_id(number), "occurred_on": day, **(said or {})}
    content = json.dumps(document, sort_keys=True).encode()
    predicate = {
        "recorded_at": f"{day}T12:00:00Z",
        "event": document,
        "postings": list(postings),
        "custody": list(custody),
    }
    name = event_id(number)
    return Record(
        envelope=sealed(EVENT_PREDICATE_TYPE, name, content, predicate),
        event_id=name,
        subject_sha256=hashlib.sha256(content).hexdigest(),
    )


def posting(
    kind: str, amount: int, account: Account = EDA, *, of: int | None = None
) -> dict[str, Any]:
    """Return one posting of an event; `of` is the number of a request."""
    said: dict[str, Any] = {**account.as_members(), "kind": kind, "amount": amount}
    if of is None:
        return said | {"unit": "usd"}
    return said | {"request_id": request_id(of)}


def delivery(
    number: int,
    *postings: Mapping[str, Any],
    of: int,
    partial: bool = False,
    custody: Sequence[Mapping[str, Any]] = (),
    day: str = DAY,
) -> Record:
    said = {"delivery": {"request_id": request_id(of), "partial": partial}}
    return event(number, said=said, postings=postings, custody=custody, day=day)


def release(number: int, *postings: Mapping[str, Any], of: int) -> Record:
    said = {"release": {"request_id": request_id(of), "ground": "withdrawn"}}
    return event(number, said=said, postings=postings)


def started(
    *serials: str, holder: str = "DEU", article: str = "M142", **more: Any
) -> dict[str, Any]:
    """Return items that enter the record."""
    return {
        "article": article,
        "article_keys": [article],
        "serials": list(serials),
        "holder": holder,
        "program": "fms",
        "consent_reference": "GY-B-UAA",
        "conditions": [],
        "on": "2020-01-02",
    } | more


def moved(
    *serials: str, giver: str, taker: str, of: int, **more: Any
) -> dict[str, Any]:
    """Return items that pass on under a request."""
    said = started(*serials, holder=taker, consent_reference=f"RSAT-{of}")
    return said | {"from": giver, "request_id": request_id(of), "on": DAY} | more


def ended(*serials: str, how: str, article: str = "M142") -> dict[str, Any]:
    """Return items that leave the record."""
    return {
        "article": article,
        "article_keys": [article],
        "serials": list(serials),
        "ended": how,
        "on": DAY,
    }


def rescreen(
    *, bundle: str, day: str, first: int = 0, until: int = 0, **members: Any
) -> Record:
    """Return a part of a rescreening by a bundle; alone and the last if not said."""
    predicate: dict[str, Any] = {
        "run": "run",
        "part": 1,
        "last": True,
        "rescreened_at": f"{day}T12:00:00Z",
        "from": first,
        "until": until,
        "judged": 0,
        "changed": [],
        "failed": [],
        "erased": [],
    } | members
    statement = {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": "policy-bundle", "digest": {"sha256": bundle}}],
        "predicateType": RESCREEN_PREDICATE_TYPE,
        "predicate": predicate,
    }
    payload = json.dumps(statement, separators=(",", ":"), sort_keys=True).encode()
    return Record(envelope=dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=KEYS))
