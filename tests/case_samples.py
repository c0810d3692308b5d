"""A case from its first screening to a delivery, made by hand, in a log with others."""

import copy
import uuid
from dataclasses import dataclass, field
from typing import Any

import rfc8785

import act_evidence as ae
import evidence as ev
import evidence_log as log
from acts import BLOCKS, OFFICES
from record_evidence import digest_of

REVISED = 2
RECORD = {"ledgers": [], "record": {"positions": []}}
PAPER = b"%PDF-1.7 an assurance, as it was kept"

# Where the acts of the sample lead, in their order.
STATES = (
    ("staff", "received", "staffed"),
    ("position", "staffed", "positions_in"),
    ("confirm", "positions_in", "positions_in"),
    ("recommend", "positions_in", "recommended"),
    ("screening_of_record", "", ""),
    ("intend", "recommended", "intended"),
    ("notify", "intended", "notified"),
    ("determine", "notified", "consented"),
    ("deliver", "consented", "consented"),
)


@dataclass
class Sample:
    """The entries of a log, and which of them are the case's, with their documents."""

    case_id: str
    entries: list[bytes] = field(default_factory=list)
    own: dict[int, dict[str, Any]] = field(default_factory=dict)

    @property
    def log(self) -> log.EvidenceLog:
        """The whole log."""
        return log.EvidenceLog(
            entries=self.entries, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
        )

    @property
    def last(self) -> int:
        """The newest entry of the case."""
        return max(self.own)

    def other(self, number: int) -> None:
        """Enter a decision of another case."""
        self.entries.append(ev.decide(100 + number).envelope)

    def decide(self, document: dict[str, Any], **changes: object) -> int:
        """Enter a screening of the case."""
        canonical = rfc8785.dumps(document)
        explained = rfc8785.dumps(ev.explanation(document))
        statement = ev.statement(document, explained, **changes)
        record = rfc8785.dumps(RECORD)
        statement["subject"].append({"name": "record", "digest": digest_of(record)})
        return self._enter(
            ev.seal(rfc8785.dumps(statement)),
            folder="decisions",
            id=document["request_id"],
            documents={
                ".request.json": canonical,
                ".explanation.json": explained,
                ".record.json": record,
            },
        )

    def act(self, document: dict[str, Any], **options: Any) -> int:
        """Enter an act of the case, which saw the entry of the case before it."""
        seen = options.pop("seen", max(self.own, default=0))
        return self._enter(
            ae.entered(document, seen=seen, **options),
            folder="acts",
            id=document["act_id"],
            documents={},
        )

    def _enter(self, envelope: bytes, **files: Any) -> int:
        self.entries.append(envelope)
        index = len(self.entries) - 1
        self.own[index] = files
        return index


def request(number: int, **changes: object) -> dict[str, Any]:
    """Return a request of the case."""
    return ev.request(number, **changes)


def act_of(sample: Sample, kind: str, number: int, **changes: object) -> dict[str, Any]:
    """Return an act on the case."""
    block = copy.deepcopy(BLOCKS[kind])
    if kind == "confirm":
        block["papers"][0]["digest"] = f"sha256:{ev.sha256(PAPER)}"
    name = f"{sample.case_id}:{kind}:{number}"
    return {
        "act_id": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "case_id": sample.case_id,
        "request_id": sample.case_id,
        "acted_on": "2026-05-29",
        "office": OFFICES.get(kind, "STATE_PM_RSAT"),
        "reason": f"As the file shows for {kind}",
        kind: block,
    } | changes
