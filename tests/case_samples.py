"""Sealed acts on cases, for the tests of what the log keeps of them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from ledger_samples import DAY, sealed
from log_samples import request_id
from proviso_server.log.statements import (
    ACT_PREDICATE_TYPE,
    DETERMINATION_PREDICATE_TYPE,
)
from proviso_server.log.submission import Record

OFFICER = "spiffe://proviso.invalid/test/officer"


def act_id(number: int) -> str:
    return f"22222222-0000-4000-8000-{number:012d}"


def about(**members: Any) -> dict[str, Any]:
    """Return who asks for what, as a decision says it."""
    return {
        "phase": "transfer",
        "kind": "sale",
        "programs": ["dcs", "fms"],
        "holder": "DEU",
        "recipient": "LTU",
        "requested_by": "spiffe://proviso.invalid/test/requester",
    } | members


def act(
    number: int,
    block: str,
    *,
    case: int,
    on: int | None = None,
    seen: int,
    before: str,
    after: str,
    said: Mapping[str, Any] | None = None,
    effects: Mapping[str, Any] | None = None,
    postings: Sequence[Mapping[str, Any]] = (),
    custody: Sequence[Mapping[str, Any]] = (),
    day: str = DAY,
    office: str = "STATE_PM_RSAT",
    person: str = OFFICER,
    roles: Sequence[str] = ("state_officer",),
    **step: Any,
) -> Record:
    """Return act `number` on the case of request `case`, with request `on` in view."""
    document = {
        "act_id": act_id(number),
        "case_id": request_id(case),
        "request_id": request_id(case if on is None else on),
        "acted_on": day,
        "office": office,
        "reason": "test",
        block: dict(said or {}),
    }
    content = json.dumps(document, sort_keys=True).encode()
    predicate = {
        "recorded_at": f"{day}T12:00:00Z",
        "act": document,
        "person": {
            "id": person,
            "name": "Test",
            "office": office,
            "roles": list(roles),
        },
        "case": {
            "seen": seen,
            "before": before,
            "after": after,
            "waiting_on": [],
            "alert": False,
        }
        | step,
        "effects": dict(effects or {}),
        "postings": list(postings),
        "custody": list(custody),
    }
    kind = DETERMINATION_PREDICATE_TYPE if block == "determine" else ACT_PREDICATE_TYPE
    name = act_id(number)
    return Record(
        envelope=sealed(kind, name, content, predicate),
        event_id=name,
        subject_sha256=hashlib.sha256(content).hexdigest(),
    )
