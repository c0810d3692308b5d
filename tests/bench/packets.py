"""Typical packets for measurement: six lines, every paper, distinct identities."""

import copy
import json
import random
import uuid
from pathlib import Path
from typing import Any

LINES = 6
_SOURCE = Path(__file__).parents[1] / "scenarios" / "T01.json"
_RECIPIENTS = ("LTU", "BRA", "POL", "UKR", "JPN", "EGY")


def packets(count: int, *, day: str, seed: int = 1) -> list[dict[str, Any]]:
    """Return `count` request documents decided on a day, the same for a seed."""
    rng = random.Random(seed)  # noqa: S311  (repeatable, not secret)
    facts = json.loads(_SOURCE.read_text())["facts"]
    return [_packet(facts, rng, day) for _ in range(count)]


def _packet(facts: dict[str, Any], rng: random.Random, day: str) -> dict[str, Any]:
    packet = copy.deepcopy(facts)
    packet["request_id"] = str(uuid.UUID(int=rng.getrandbits(128), version=4))
    packet["decision_date"] = day
    packet["parties"][1]["country"] = rng.choice(_RECIPIENTS)
    line = packet["items"][0]
    # An article of its own: packets of the same parties would add up otherwise.
    line["nomenclature"] = f"Carrier ZT-{rng.randrange(1, 100_000)}"
    line["stock_number"] = f"bench-{rng.getrandbits(64)}"
    packet["items"] = [
        copy.deepcopy(line)
        | {
            "line": number,
            "mde": rng.random() < 0.5,
            "values": {
                "acquisition_cost_usd": rng.randrange(100_000, 6_000_000),
                "current_usd": rng.randrange(50_000, 2_000_000),
            },
        }
        for number in range(1, LINES + 1)
    ]
    return packet
