"""The signed statement of a part of a rescreening, and what a part holds.

An in-toto Statement v1 whose subject is the bundle that judged. docs/formats.md
describes it. Named are those that changed, failed or are erased; of the others their
number says that they are the same.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.log.statements import RESCREEN_PREDICATE_TYPE, STATEMENT_TYPE
from proviso_server.policy.active import ActivePolicy
from proviso_server.rejudged import Outcome, Rejudged

LEGEND = (
    "Finding and recommendation only. Neither consent of the U.S. Government nor its "
    "withdrawal: only the Department of State consents (AECA 3 and 38, FAA 505)."
)
SUBJECT_NAME = "policy-bundle"

MAX_CHANGED = 100
MAX_JUDGED = 200
"""A run that breaks off loses no more than this: some seconds of the policy engine."""

MAX_LISTED_BYTES = 36_000
"""With the rest, in base64 and under two signatures, it stays an entry of the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Which run, of which question, for whom, and of what kind of service."""

    run: str
    since: str
    requested_by: str
    insecure_dev: bool
    trial_key: bool
    engine_version: str


@dataclass(slots=True, kw_only=True)
class Part:
    """What one entry will say: authorizations of one day, in the order of the log."""

    number: int
    first: int
    """Index of the first decision that it covers."""
    began: datetime.datetime | None = None
    """When its first authorizations were read: all are judged on that day."""
    found: list[Rejudged] = field(default_factory=list)
    _listed_bytes: int = 0

    def takes(self, rejudged: Rejudged, *, read_at: datetime.datetime) -> bool:
        """Say whether it has room for one more, which was read at that instant."""
        if self.began is None:
            return True
        changed = sum(each.outcome is Outcome.CHANGED for each in self.found)
        return (
            read_at.date() == self.began.date()
            and len(self.found) < MAX_JUDGED
            and changed < MAX_CHANGED
            and self._listed_bytes + _listed_bytes(rejudged) <= MAX_LISTED_BYTES
        )

    def add(self, rejudged: Rejudged, *, read_at: datetime.datetime) -> None:
        """Take one in."""
        self.began = self.began or read_at
        self.found.append(rejudged)
        self._listed_bytes += _listed_bytes(rejudged)

    def named(self, outcome: Outcome) -> list[str]:
        """Return the requests with an outcome."""
        return [each.request_id for each in self.found if each.outcome is outcome]


def write(
    part: Part,
    *,
    until: int,
    last: bool,
    rescreened_at: datetime.datetime,
    policy: ActivePolicy,
    bundle_sha512: str,
    circumstances: Circumstances,
) -> bytes:
    """Return the canonical bytes of the statement of a part, up to a decision."""
    judged = (Outcome.CHANGED, Outcome.SAME)
    predicate = {
        "legend": LEGEND,
        "run": circumstances.run,
        "part": part.number,
        "last": last,
        "rescreened_at": rescreened_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "requested_by": circumstances.requested_by,
        "insecure_dev": circumstances.insecure_dev,
        "trial_key": circumstances.trial_key,
        "engine": {"name": "proviso", "version": circumstances.engine_version},
        "policy": {
            "revision": policy.revision,
            "tables_sha256": policy.tables_sha256,
            "opa_version": policy.opa_version,
        },
        "from": part.first,
        "until": until,
        "judged": sum(each.outcome in judged for each in part.found),
        "changed": [
            _difference(each) for each in part.found if each.outcome is Outcome.CHANGED
        ],
        "failed": part.named(Outcome.FAILED),
        "erased": part.named(Outcome.ERASED),
    }
    if circumstances.since:
        predicate["since"] = circumstances.since
    digest = {"sha256": policy.bundle_sha256, "sha512": bundle_sha512}
    return canonical_bytes(
        {
            "_type": STATEMENT_TYPE,
            "subject": [{"name": SUBJECT_NAME, "digest": digest}],
            "predicateType": RESCREEN_PREDICATE_TYPE,
            "predicate": predicate,
        }
    )


def _difference(rejudged: Rejudged) -> Mapping[str, Any]:
    return {
        "request_id": rejudged.request_id,
        "index": rejudged.index,
        "before": rejudged.before,
        "after": rejudged.after,
        "appeared": list(rejudged.appeared),
        "disappeared": list(rejudged.disappeared),
    }


def _listed_bytes(rejudged: Rejudged) -> int:
    """Return what one takes of the room of a statement, a comma included."""
    if rejudged.outcome is Outcome.SAME:
        return 0
    if rejudged.outcome is Outcome.CHANGED:
        return len(canonical_bytes(_difference(rejudged))) + 1
    return len(canonical_bytes(rejudged.request_id)) + 1
