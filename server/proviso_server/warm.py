"""Asks both entry points once before the first caller does, so that nobody waits."""

from typing import Any

from proviso.document import parse
from proviso_server.errors import PolicyInvalid
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.question import question

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


async def warm(policy: ActivePolicy, *, timeout_s: float) -> None:
    """Evaluate one request alone and in a batch; raise what a screening would raise."""
    asked = question(parse(_REQUEST).document)
    await policy.screening(asked, timeout_s=timeout_s)
    if await policy.batch([asked], timeout_s=timeout_s) == [None]:
        raise PolicyInvalid(
            "the policy engine has no decision in a batch (undefined); an operator "
            "must check the active bundle"
        )
