"""Cases made by hand: a decision and the acts on it, one after the other.

Written with no code of the client or the server.
"""

import json
from typing import Any

import rfc8785

import act_evidence as ae
import evidence as ev
import record_evidence as records
from acts import CASE_ID, act
from events import event

SUBMITTER = "spiffe://proviso.invalid/requester"
ABOUT: dict[str, Any] = {
    "phase": "transfer",
    "kind": "sale",
    "programs": ["fms"],
    "holder": "DEU",
    "recipient": "LTU",
    "requested_by": SUBMITTER,
}
NEXT_ID = "2c98de9a-9a99-460d-8a9f-99df4727d0a4"
OTHER_ID = "3d98de9a-9a99-460d-8a9f-99df4727d0a5"


def screening(request_id: str = CASE_ID, **members: Any) -> ev.Made:
    """Return a decision on a request of the case."""
    canonical = rfc8785.dumps(ev.request(request_id=request_id))
    return ev.decide_bytes(canonical, about=ABOUT, **members)


def screening_of_record(
    *,
    seen: int,
    request_id: str = NEXT_ID,
    base: str = CASE_ID,
    supersedes: str = CASE_ID,
    acts: tuple[int, ...] = (),
    overrides: tuple[dict[str, Any], ...] = (),
    case_id: str = CASE_ID,
    **members: Any,
) -> tuple[ev.Made, bytes]:
    """Return a decision of record and its record document."""
    review: dict[str, Any] = {
        "case_id": case_id,
        "base_request_id": base,
        "acts": list(acts),
        "overrides": list(overrides),
    }
    record = rfc8785.dumps({"review": review})
    canonical = rfc8785.dumps(ev.request(request_id=request_id, supersedes=supersedes))
    said: dict[str, Any] = {
        "about": ABOUT,
        "supersedes": supersedes,
        "of_record": {"case_id": case_id, "seen": seen},
    }
    made = ev.decide_bytes(canonical, **said | members)
    statement = json.loads(ev.payload_of(made.envelope))
    digest = records.digest_of(record)
    statement["subject"].append({"name": "record", "digest": digest})
    envelope = ev.seal(rfc8785.dumps(statement))
    made = ev.Made(
        request_id=request_id,
        envelope=envelope,
        request=canonical,
        explanation=made.explanation,
    )
    return made, record


class Chain:
    """The entries of one case in a log, each seeing the one before it.

    `log` has every entry, `case` the indexes and kinds of those of the case.
    """

    def __init__(self, opening: ev.Made | None = None) -> None:
        made = opening or screening()
        self.state = "received"
        self.request_id = made.request_id
        self.log: list[ev.Made] = [made]
        self.case: list[tuple[int, str]] = [(0, "screening")]

    @property
    def etag(self) -> int:
        """The entry that changed the case last."""
        return self.case[-1][0]

    def entry(self, envelope: bytes, kind: str) -> int:
        """Add an entry of the case."""
        self.log.append(
            ev.Made(request_id="", envelope=envelope, request=b"", explanation=b"")
        )
        self.case.append((len(self.log) - 1, kind))
        return len(self.log) - 1

    def act(
        self,
        kind: str,
        after: str | None = None,
        *,
        effects: dict[str, Any] | None = None,
        document: dict[str, Any] | None = None,
        **case: Any,
    ) -> int:
        """Add an act; its place in the log makes its id."""
        number = len(self.log)
        made = act(kind, number, request_id=self.request_id) | (document or {})
        step: dict[str, Any] = {
            "before": self.state,
            "after": after or self.state,
        } | case
        seen = step.pop("seen", self.etag)
        statement = ae.act_statement(made, seen=seen, **step)
        if effects is not None:
            statement["predicate"]["effects"] = effects
        self.state = str(step["after"])
        return self.entry(ae.sealed(statement), kind)

    def event(self, kind: str, after: str, **changes: Any) -> int:
        """Add an event on the case."""
        document = event(kind, len(self.log), request_id=self.request_id, **changes)
        statement = records.event_statement(document)
        for posting in statement["predicate"]["postings"]:
            posting["request_id"] = self.request_id
        for move in statement["predicate"]["custody"]:
            move["request_id"] = self.request_id
        self.state = after
        return self.entry(records.sealed(statement), "event")

    def decision(self, made: ev.Made, kind: str, after: str | None = None) -> int:
        """Add a decision on another request of the case."""
        self.log.append(made)
        self.case.append((len(self.log) - 1, kind))
        self.request_id = made.request_id
        self.state = after or self.state
        return len(self.log) - 1


def proviso(number: int, code: str = "expiry", **members: Any) -> dict[str, Any]:
    """Return a numbered proviso."""
    return {
        "number": number,
        "code": code,
        "text": f"Proviso {number}.",
        "citation": "22 USC 2753(a)",
    } | members


def reviewed() -> Chain:
    """Return a case from its opening to the recommendation."""
    chain = Chain()
    asked = [
        {"office": "DSCA", "due_on": "2026-06-30", "codes": ["routing.office"]},
        {"office": "DTSA", "due_on": "2026-06-20", "codes": ["techsec.mildep_review"]},
    ]
    waits: dict[str, Any] = {"due_on": "2026-06-20", "waiting_on": ["DSCA", "DTSA"]}
    chain.act("staff", "staffed", effects={"offices": asked}, **waits)
    chain.act("position", due_on="2026-06-30", waiting_on=["DSCA"])
    concurs = {"office": "DSCA", "position": {"result": "concur"}}
    chain.act("position", "positions_in", document=concurs, effects={})
    chain.act("worksheet")
    chain.act("override")
    chain.act("recommend", "recommended", effects={})
    return chain


def determined() -> Chain:
    """Return a case to its delivery, over a screening of record and Congress."""
    chain = reviewed()
    made, _ = screening_of_record(seen=chain.etag, acts=(2,))
    chain.decision(made, "screening_of_record")
    chain.act("intend", "intended")
    chain.act("notify", "notified")
    effects = ae.EFFECTS["determine"] | {
        "screening": {"request_id": NEXT_ID, "index": 7}
    }
    chain.act("determine", "consented", effects=effects)
    chain.act("deliver", alert=True)
    chain.act("take_back", alert=True)
    chain.act("monitor", alert=True)
    return chain
