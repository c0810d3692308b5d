"""What the policy is asked of an act, and what it answers: pure functions.

The answer is checked like that of a screening; on any doubt the act is refused.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server.errors import PolicyInvalid
from proviso_server.log.cases import STATES
from proviso_server.policy.question import INPUT_VERSION
from proviso_server.review.casework import Casework, Json
from proviso_server.review.people import Acting

SCREEN_OF_RECORD = "screen_of_record"
NOT_PERMITTED = "not_permitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The newest screening in full: request and explanation."""

    request: Json
    explanation: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why an act is not allowed; `field` is its path in the act, or empty."""

    kind: str
    field: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the policy says of an act, or of a case that is only read."""

    refusals: Sequence[Refusal]
    state: str
    offices: Sequence[Json]
    checks: Sequence[Json]
    distribution: Sequence[Json]
    duties: Sequence[Json]
    alerts: Sequence[str]
    disagreements: Sequence[Json]
    may: Sequence[str]


def question(
    casework: Casework, text: Text, *, acting: Acting, act: Json | None, day: str
) -> dict[str, Any]:
    """Return the input of data.proviso.review."""
    asked: dict[str, Any] = {
        "version": INPUT_VERSION,
        "day": day,
        "request": text.request,
        "findings": [
            {
                "code": finding["code"],
                "effect": finding["effect"],
                "lifted": finding.get("lifted", False),
                "lines": finding["lines"],
                "message": finding["message"],
            }
            for finding in text.explanation["findings"]
        ],
        "not_evaluated": [e["code"] for e in text.explanation["not_evaluated"]],
        "caller": {"id": acting.caller, "roles": sorted(acting.caller_roles)},
        "countersigned": acting.countersigned,
        "case": _case(casework, text.request),
    }
    if acting.person is not None:
        asked["person"] = {
            "id": acting.person.id,
            "name": acting.person.name,
            "offices": sorted(acting.person.offices),
            "roles": sorted(acting.person.roles),
        }
    if act is not None:
        asked["act"] = act
    return asked


def _case(casework: Casework, request: Json) -> dict[str, Any]:
    version, screening = casework.version, casework.screening.predicate
    said: dict[str, Any] = {
        "case_id": version["case_id"],
        "state": version["state"],
        "request_id": version["request_id"],
        "base_request_id": version["base_request_id"],
        "of_record": bool(version["of_record"]),
        "decision_date": screening["decision_date"],
        "disposition": version["disposition"],
        # Entries of before requests named their sender say none.
        "submitted_by": version["submitted_by"] or "unknown",
        "state_since": version["state_since"],
        "stale": casework.stale,
        "offices": list(casework.offices.values()),
        "positions": [
            {"office": office, "result": e.block["result"], "person": e.person}
            for office, e in casework.positions.items()
        ],
        "provisos": [
            {
                "number": proviso.number,
                "code": proviso.code,
                "lines": list(proviso.lines),
                "offices": [proviso.office],
            }
            | ({} if proviso.parameter is None else {"parameter": proviso.parameter})
            for proviso in casework.provisos
        ],
        "checks": [
            check for e in casework.of("staff") for check in e.effects.get("checks", ())
        ],
        "answers": [
            {
                "check": answer["check"],
                "lines": answer.get("lines", []),
                "result": answer["result"],
            }
            for e in casework.of("worksheet")
            for answer in e.block["answers"]
        ],
        "escalated": [e.block["to"] for e in casework.of("escalate")],
        "notifications": [
            {"flags": [], **said} for said in casework.notifications.values()
        ],
        "overrides": sorted(casework.overrides),
        "lines": [
            {"line": item["line"], "quantity": item.get("quantity", 0)}
            for item in request["items"]
        ],
        "delivered": _quantities(casework.quantities("deliver")),
        "taken_back": _quantities(casework.quantities("take_back")),
        "actors": list(casework.actors()),
        "alerts": casework.open_alerts,
        "duties": list(casework.duties),
        "done": sorted(casework.done),
    }
    if "day" in screening["earliest_lawful"]:
        said["earliest_lawful"] = screening["earliest_lawful"]["day"]
    for entry in casework.of("recommend")[-1:]:
        recommended = {"result": entry.block["result"], "person": entry.person}
        said["recommendation"] = recommended
    if (determined := casework.determination) is not None:
        said["determination"] = _determined(determined.act, determined.block)
    return said


def _determined(act: Json, block: Json) -> dict[str, Any]:
    until = {"until": block["until"]} if "until" in block else {}
    return {"result": block["result"], "on": act["acted_on"]} | until


def _quantities(totals: Mapping[int, int]) -> list[dict[str, int]]:
    return [{"line": line, "quantity": total} for line, total in sorted(totals.items())]


def read_answer(answer: Mapping[str, Any], *, acts: bool) -> Answer:
    """Check the policy's answer; raise PolicyInvalid on any doubt.

    `acts`: it is of an act, which has a state after it unless it is refused.
    """
    try:
        read = Answer(
            refusals=[
                Refusal(kind=r["kind"], field=r["field"], message=str(r["message"]))
                for r in answer["refusals"]
            ],
            state=answer["state"],
            offices=_objects(answer["offices"], "office", "due_on", "codes"),
            checks=_objects(answer["checks"], "check", "lines", "codes"),
            distribution=_objects(answer["distribution"], "to", "why"),
            duties=_objects(answer["duties"], "code"),
            alerts=[str(text) for text in answer["alerts"]],
            disagreements=_objects(answer["disagreements"], "about", "offices"),
            may=sorted(str(kind) for kind in answer["may"]),
        )
    except (KeyError, TypeError) as error:
        raise PolicyInvalid(
            f"the policy's answer on an act is not well formed ({error!r}); "
            "an operator must check the active bundle"
        ) from error
    if acts and not read.refusals and read.state not in STATES:
        raise PolicyInvalid(
            f"the policy names the state {read.state!r}, which no case has; "
            "an operator must check the active bundle"
        )
    return read


def _objects(values: Sequence[Json], *names: str) -> list[Json]:
    for value in values:
        for name in names:
            value[name]
    return list(values)
