"""Asks the entry points once before the first caller does, so that nobody waits."""

from typing import Any

from proviso.document import parse
from proviso_server.errors import PolicyInvalid
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.question import INPUT_VERSION, question

# The smallest request that asks the rules of a transfer; its answer goes nowhere.
_REQUEST: dict[str, Any] = {
    "request_id": "00000000-0000-4000-8000-000000000000",
    "phase": "transfer",
    "kind": "sale",
    "decision_date": "2026-01-01",
    "flags": [],
    "parties": [
        {"id": "holder", "roles": ["holder"], "country": "DEU"},
        {"id": "recipient", "roles": ["recipient"], "country": "LTU"},
    ],
    "items": [{"line": 1, "type": "article", "program": "fms"}],
}

# The smallest case: what its person may do goes nowhere either.
_REVIEW: dict[str, Any] = {
    "version": INPUT_VERSION,
    "day": "2026-01-01",
    "findings": [],
    "not_evaluated": [],
    "caller": {"id": "warm", "roles": ["state_officer"]},
    "countersigned": False,
    "case": {
        "case_id": _REQUEST["request_id"],
        "state": "received",
        "request_id": _REQUEST["request_id"],
        "base_request_id": _REQUEST["request_id"],
        "of_record": False,
        "stale": False,
        "decision_date": "2026-01-01",
        "state_since": "2026-01-01",
        "disposition": "human_review",
        "submitted_by": "warm",
        "alerts": 0,
    }
    | {
        name: []
        for name in (
            "offices",
            "positions",
            "provisos",
            "checks",
            "answers",
            "escalated",
            "notifications",
            "overrides",
            "lines",
            "delivered",
            "taken_back",
            "actors",
            "duties",
            "done",
        )
    },
}


async def warm(policy: ActivePolicy, *, timeout_s: float) -> None:
    """Evaluate a request alone and in a batch, and a case; raise what they raise."""
    document = parse(_REQUEST).document
    asked = question(document)
    await policy.screening(asked, timeout_s=timeout_s)
    if await policy.batch([asked], timeout_s=timeout_s) == [None]:
        raise PolicyInvalid(
            "the policy engine has no decision in a batch (undefined); an operator "
            "must check the active bundle"
        )
    await policy.review(_REVIEW | {"request": document}, timeout_s=timeout_s)
