"""A drawdown of today with every paper, which one ledger after another has to bear."""

import copy
import json
import uuid
from pathlib import Path
from typing import Any

from service import today

_FACTS = json.loads((Path(__file__).parent / "scenarios" / "P26.json").read_text())[
    "facts"
]


def drawdown(usd: int, *, country: str = "LTU", **changes: Any) -> dict[str, Any]:
    """Return a request to take so much from stock under FAA 506(a)(1)."""
    document: dict[str, Any] = copy.deepcopy(_FACTS)
    document |= {"request_id": str(uuid.uuid4()), "decision_date": today()}
    document["items"][0]["values"]["current_usd"] = usd
    document["parties"][0] |= {"country": country, "screened_on": today()}
    for paper in document["documents"]:
        paper["party"] = "recipient"
    document["notifications"] = [{"provision": "faa_506b", "submitted_on": today()}]
    return document | changes


def item(document: dict[str, Any]) -> dict[str, Any]:
    """Return the one line of a drawdown."""
    line: dict[str, Any] = document["items"][0]
    return line
