"""A case from its first screening to a delivery, made by hand, in a log with others."""

import copy
import uuid
from dataclasses import dataclass, field
from typing import Any

import rfc8785

import act_evidence as ae
import events
import evidence as ev
import evidence_log as log
import record_evidence as records
from acts import BLOCKS, OFFICES
from proviso_client import Trust
from proviso_client.case_file import CaseFile, EntryFiles
from proviso_client.case_file_keys import members_of

TRUST = Trust.of(
    public_keys=[ev.pem(ev.DECISION_KEY)],
    vkeys=ev.VKEYS,
    people=[ae.AUTHORITY_PEM],
)
REVISED = 2
SCREENING = "screening_of_record"
ABOUT = {
    "phase": "transfer",
    "kind": "sale",
    "programs": ["fms"],
    "holder": "DEU",
    "recipient": "LTU",
    "requested_by": "spiffe://proviso.invalid/embassy",
}
RECORD = {"ledgers": [], "record": {"positions": []}}
PAPER = b"%PDF-1.7 an assurance, as it was kept"

# Where the acts of the sample lead, in their order.
STATES = (
    ("staff", "received", "staffed"),
    ("position", "staffed", "positions_in"),
    ("confirm", "positions_in", "positions_in"),
    ("recommend", "positions_in", "recommended"),
    (SCREENING, "", ""),
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

    def proof(self, index: int, note: str) -> bytes:
        """Prove an entry under a checkpoint of the whole log."""
        hashes = [ev.to_base64(each) for each in log.path(index, self.entries)]
        head = ["c2sp.org/tlog-proof@v1", f"index {index}", *hashes]
        return ("\n".join(head) + "\n\n" + note).encode()

    def files(self) -> CaseFile:
        """Return the file of the case, under the whole log."""
        # Each signature with ML-DSA is another: all proofs carry one checkpoint.
        note = self.log.checkpoint(len(self.entries))
        entries = tuple(
            EntryFiles(
                folder=own["folder"],
                id=own["id"],
                files=own["documents"]
                | {
                    ".dsse.json": self.entries[index],
                    ".tlog-proof": self.proof(index, note),
                },
            )
            for index, own in self.own.items()
        )
        return CaseFile(
            checkpoint=note.encode(),
            entries=entries,
            attachments={ev.sha256(PAPER): PAPER},
            keys=members_of(TRUST),
        )

    def other(self, number: int) -> None:
        """Enter a decision of another case."""
        self.entries.append(ev.decide(100 + number).envelope)

    def decide(
        self,
        document: dict[str, Any],
        *,
        record: dict[str, Any] | None = None,
        **changes: object,
    ) -> int:
        """Enter a screening of the case."""
        canonical = rfc8785.dumps(document)
        explained = rfc8785.dumps(ev.explanation(document))
        statement = ev.statement(document, explained, **changes)
        rested_on: Any = record or RECORD
        known = rfc8785.dumps(rested_on)
        statement["subject"].append(
            {"name": "record", "digest": records.digest_of(known)}
        )
        return self.enter(
            ev.seal(rfc8785.dumps(statement)),
            folder="decisions",
            id=document["request_id"],
            documents={
                ".request.json": canonical,
                ".explanation.json": explained,
                ".record.json": known,
            },
        )

    def enter(self, envelope: bytes, **files: Any) -> int:
        """Enter what belongs to the case; return its index."""
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


def sample(number: int = 1, *, event: bool = False) -> Sample:
    """Return a case, between entries of others; perhaps with an event at its end."""
    made = Sample(case_id=request(number)["request_id"])
    made.other(0)
    made.decide(request(number), about=ABOUT)
    made.other(1)
    newest = made.case_id
    for kind, before, after in STATES:
        if kind == SCREENING:
            newest = _screen_of_record(made)
        else:
            document = act_of(made, kind, 1, request_id=newest)
            _do(made, document, before=before, after=after)
        made.other(made.last)
    if event:
        document = events.event("delivery", request_id=newest)
        statement = records.event_statement(document)
        for name in ("postings", "custody"):
            for moved in statement["predicate"][name]:
                moved["request_id"] = newest
        made.enter(
            records.sealed(statement),
            folder="events",
            id=document["event_id"],
            documents={},
        )
    return made


def _do(made: Sample, document: dict[str, Any], *, before: str, after: str) -> None:
    signed = ae.countersigned(document) if "determine" in document else None
    options: dict[str, Any] = {"before": before, "after": after}
    statement = ae.act_statement(
        document, seen=made.last, countersignature=signed, **options
    )
    for posting in statement["predicate"]["postings"]:
        posting["request_id"] = document["request_id"]
    screenings = [i for i, files in made.own.items() if files["folder"] == "decisions"]
    if "determine" in document:
        statement["predicate"]["effects"]["screening"] = {
            "request_id": document["request_id"],
            "index": screenings[-1],
        }
    made.enter(ae.sealed(statement), folder="acts", id=document["act_id"], documents={})


def _screen_of_record(made: Sample) -> str:
    """Enter a screening on what was recorded; return the request that it is on."""
    document = request(REVISED, supersedes=made.case_id)
    acts = [i for i, files in made.own.items() if files["folder"] == "acts"]
    review = {
        "case_id": made.case_id,
        "base_request_id": made.case_id,
        "acts": acts,
        "overrides": [],
    }
    made.decide(
        document,
        record=RECORD | {"review": review},
        about=ABOUT,
        supersedes=made.case_id,
        of_record={"case_id": made.case_id, "seen": made.last},
    )
    return str(document["request_id"])


SAMPLE = sample()
