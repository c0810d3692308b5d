"""Act documents that are well formed, one of each kind, for tests to change."""

import uuid
from typing import Any

CASE_ID = "1b98de9a-9a99-460d-8a9f-99df4727d0a3"
DIGEST = "sha256:" + "d" * 64

BLOCKS: dict[str, dict[str, Any]] = {
    "assign": {"person": "spiffe://proviso.invalid/dtsa"},
    "return_without_action": {"remedy": "Send the assurance", "lacking": ["The map"]},
    "staff": {"question": "Positions, please", "also": ["DSCA"]},
    "position": {
        "result": "concur_with_provisos",
        "provisos": [
            {"code": "expiry", "parameter": "2028-12-31"},
            {"code": "in_country_only", "lines": [2]},
        ],
    },
    "worksheet": {
        "answers": [
            {"check": "model_released", "result": "clear", "reason": "Same model"},
            {
                "check": "anti_tamper",
                "lines": [1],
                "result": "proviso",
                "reason": "With the plug",
            },
        ]
    },
    "confirm": {
        "papers": [
            {
                "kind": "blanket_assurance",
                "signed_on": "2026-05-01",
                "digest": DIGEST,
            }
        ],
        "us_would_transfer": "yes",
    },
    "escalate": {"to": "NDPC"},
    "recommend": {"result": "approve_with_provisos", "provisos": [1, 2]},
    "intend": {"scope": "Ten M113A2 to LTU", "until": "2028-12-31"},
    "notify": {"notification": {"provision": "aeca_3d", "submitted_on": "2026-05-25"}},
    "override": {
        "code": "eligibility.x",
        "taken": "The party is listed",
        "truth": "Another of the same name is",
        "citation": "91 FR 1234",
    },
    "determine": {
        "result": "consent",
        "instrument": {
            "kind": "consent letter",
            "reference": "PM 26-1",
            "signed_by": "The Assistant Secretary",
            "signed_on": "2026-05-29",
            "digest": DIGEST,
        },
        "weighed": ["routing.office"],
        "provisos": [1, 2],
        "until": "2028-12-31",
        "copies": ["SCO Vilnius"],
    },
    "reconsider": {"ground": "A new assurance"},
    "withdraw": {"ground": "listing_event"},
    "lapse": {"until": "2026-05-01"},
    "deliver": {
        "lines": [{"line": 1, "quantity": 2, "serials": ["HM-1", "HM-2"]}],
        "partial": True,
    },
    "take_back": {
        "lines": [{"line": 1, "quantity": 1, "serials": ["HM-1"]}],
        "confirmed_by": "SCO Vilnius",
    },
    "monitor": {"duty": "eum.routine", "seen": "All ten in the depot"},
    "incident": {"kind": "unauthorized_use", "lines": [1]},
    "close": {"outcome": "Delivered in full"},
}

OFFICES = {"position": "DTSA", "worksheet": "DASA_DEC", "recommend": "DASA_DEC"}


def act(kind: str = "staff", number: int = 0, **changes: object) -> dict[str, Any]:
    """Return an act in normal form; `changes` are members beside its block."""
    return {
        "act_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"act:{kind}:{number}")),
        "case_id": CASE_ID,
        "request_id": CASE_ID,
        "acted_on": "2026-05-29",
        "office": OFFICES.get(kind, "STATE_PM_RSAT"),
        "reason": "As the file shows",
        kind: BLOCKS[kind],
    } | changes
