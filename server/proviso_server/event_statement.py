"""The signed statement of an event: a pure function.

An in-toto Statement v1 whose subject is the event document, which it also holds, with
what it moves: postings to ledgers, and items. docs/formats.md describes it.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.log.statements import EVENT_PREDICATE_TYPE, STATEMENT_TYPE

LEGEND = (
    "Record of what an officer stated. Not consent, approval or licence of the U.S. "
    "Government: only the Department of State consents (AECA 3 and 38, FAA 505)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Who entered it, when, and of what kind of service."""

    recorded_at: str
    recorded_by: str
    insecure_dev: bool
    trial_key: bool
    engine_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What an event moves, as its statement says it."""

    postings: Sequence[Mapping[str, Any]] = ()
    custody: Sequence[Mapping[str, Any]] = ()


def write(
    event: Mapping[str, Any],
    *,
    canonical: bytes,
    moves: Moves,
    circumstances: Circumstances,
) -> bytes:
    """Return the canonical bytes of the statement."""
    digest = {
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "sha512": hashlib.sha512(canonical).hexdigest(),
    }
    predicate = {
        "legend": LEGEND,
        "recorded_at": circumstances.recorded_at,
        "recorded_by": circumstances.recorded_by,
        "insecure_dev": circumstances.insecure_dev,
        "trial_key": circumstances.trial_key,
        "engine": {"name": "proviso", "version": circumstances.engine_version},
        "event": event,
        "postings": list(moves.postings),
        "custody": list(moves.custody),
    }
    return canonical_bytes(
        {
            "_type": STATEMENT_TYPE,
            "subject": [{"name": event["event_id"], "digest": digest}],
            "predicateType": EVENT_PREDICATE_TYPE,
            "predicate": predicate,
        }
    )
