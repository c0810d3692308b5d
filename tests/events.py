"""Event documents that are well formed, one of each kind, for tests to change."""

import uuid
from typing import Any

REQUEST_ID = "1b98de9a-9a99-460d-8a9f-99df4727d0a3"

BLOCKS: dict[str, dict[str, Any]] = {
    "opening": {"ledger": "drawdown_506a1", "period": "FY2027", "amount": 40_000_000},
    "adjustment": {"ledger": "lease_total", "account": "DEU", "amount": -3},
    "delivery": {
        "request_id": REQUEST_ID,
        "consent_reference": "GY-B-UAA",
        "lines": [{"line": 1, "serials": ["HM-0042", "HM-0043"]}],
        "amounts": [
            {"ledger": "drawdown_506a1", "period": "FY2027", "amount": 1_000_000}
        ],
        "partial": True,
    },
    "release": {"request_id": REQUEST_ID, "ground": "withdrawn"},
    "custody_start": {
        "items": [
            {"nomenclature": "M142", "serials": ["HM-0042", "HM-0043"]},
            {"stock_number": "1055-01-632-5225", "serials": ["7"]},
        ],
        "holder": "DEU",
        "program": "fms",
        "consent_reference": "GY-B-UAA",
        "conditions": ["End-use checks every year."],
    },
    "custody_end": {
        "items": [{"nomenclature": "M142", "serials": ["HM-0043"]}],
        "kind": "destroyed",
    },
}


def event(kind: str = "opening", number: int = 0, **changes: object) -> dict[str, Any]:
    """Return an event in normal form; `changes` are members of its block."""
    name = f"event:{kind}:{number}"
    return {
        "event_id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "occurred_on": "2026-05-29",
        "reason": "Stated by letter",
        "reference": "PM/RSAT 26-114",
        kind: BLOCKS[kind] | changes,
    }
