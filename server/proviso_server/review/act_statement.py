"""The signed statement of an act: a pure function.

An in-toto Statement v1 whose subject is the act document, which it also holds, with who
acted, what became of the case, and what it moves. What State determined has a predicate
type of its own. docs/formats.md describes both.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.event_statement import Circumstances, Moves
from proviso_server.log.statements import (
    ACT_PREDICATE_TYPE,
    DETERMINATION_PREDICATE_TYPE,
    STATEMENT_TYPE,
)
from proviso_server.review.countersigning import Countersignature

LEGEND = (
    "Record of what a person did in a review. Not consent, approval or licence of the "
    "U.S. Government: only the Department of State consents (AECA 3 and 38, FAA 505)."
)
DETERMINATION_LEGEND = (
    "Record of a determination that a State officer entered, and of the instrument "
    "that carries it. The instrument is State's act; this record is not, and is no "
    "consent by itself."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The person who acted, for which office, and in which roles."""

    id: str
    name: str
    office: str
    roles: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How an act moves its case."""

    seen: int
    before: str
    after: str
    due_on: str
    waiting_on: Sequence[str]
    alert: bool
    assigned_to: str


def write(
    act: Mapping[str, Any],
    *,
    canonical: bytes,
    actor: Actor,
    countersignature: Countersignature | None,
    step: Step,
    effects: Mapping[str, Any],
    moves: Moves,
    policy: Mapping[str, str],
    circumstances: Circumstances,
) -> bytes:
    """Return the canonical bytes of the statement.

    `policy` has the digest and revision of the bundle whose rules allowed the act.
    """
    determines = "determine" in act
    predicate: dict[str, Any] = {
        "legend": DETERMINATION_LEGEND if determines else LEGEND,
        "recorded_at": circumstances.recorded_at,
        "recorded_by": circumstances.recorded_by,
        "insecure_dev": circumstances.insecure_dev,
        "trial_key": circumstances.trial_key,
        "engine": {"name": "proviso", "version": circumstances.engine_version},
        "policy": policy,
        "act": act,
        "person": {
            "id": actor.id,
            "name": actor.name,
            "office": actor.office,
            "roles": sorted(actor.roles),
        },
        "case": _case(step),
        "effects": effects,
        "postings": list(moves.postings),
        "custody": list(moves.custody),
    }
    if countersignature is not None:
        predicate["countersignature"] = {
            "certificates": [_text(each) for each in countersignature.certificates],
            "signature": _text(countersignature.signature),
        }
    digest = {
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "sha512": hashlib.sha512(canonical).hexdigest(),
    }
    type_ = DETERMINATION_PREDICATE_TYPE if determines else ACT_PREDICATE_TYPE
    return canonical_bytes(
        {
            "_type": STATEMENT_TYPE,
            "subject": [{"name": act["act_id"], "digest": digest}],
            "predicateType": type_,
            "predicate": predicate,
        }
    )


def _case(step: Step) -> dict[str, Any]:
    said: dict[str, Any] = {
        "seen": step.seen,
        "before": step.before,
        "after": step.after,
        "waiting_on": list(step.waiting_on),
        "alert": step.alert,
    }
    if step.due_on:
        said["due_on"] = step.due_on
    if step.assigned_to:
        said["assigned_to"] = step.assigned_to
    return said


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
