"""What follows from an act: pure functions, from the policy's answer and the case.

What is numbered, added up or copied from the case is decided here; who is asked, what
is due and what alarms is the policy's.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.errors import ActRefused
from proviso_server.log.cases import act_kind
from proviso_server.review import proviso_list
from proviso_server.review.act_statement import Step
from proviso_server.review.casework import Casework, Json
from proviso_server.review.proviso_list import LibraryRow
from proviso_server.review.question import Answer, Text

Effects = dict[str, Any]

_REVIEWED = ("staffed", "positions_in")
_AFTER_CONSENT = ("consented", "delivered")


def effects_of(
    act: Json,
    casework: Casework,
    answer: Answer,
    text: Text,
    *,
    library: Mapping[str, LibraryRow],
) -> Effects:
    """Return what follows from an act, as its statement says it; empty lists go."""
    kind = act_kind(act)
    found: Effects = {}
    if kind in ("staff", "escalate"):
        found = {"offices": answer.offices, "checks": answer.checks}
    elif kind == "return_without_action":
        found = {"missing": _missing(text)}
    elif kind == "position":
        found = {
            "provisos": [
                proviso.as_members()
                for proviso in proviso_list.numbered(
                    act["position"].get("provisos", ()),
                    office=act["office"],
                    first=casework.last_number + 1,
                    library=library,
                )
            ],
            "disagreements": answer.disagreements,
        }
    elif kind == "recommend":
        found = {"disagreements": answer.disagreements}
    elif kind == "determine":
        found = _determined(act, casework, answer)
    elif kind == "deliver":
        found = {"delivered": _delivered(act, casework), "alerts": answer.alerts}
    elif kind == "incident":
        found = {"alerts": answer.alerts}
    return {name: value for name, value in found.items() if value}


def step_of(act: Json, casework: Casework, answer: Answer, effects: Effects) -> Step:
    """Return how an act moves its case."""
    version, kind = casework.version, act_kind(act)
    asked = {**casework.offices}
    asked |= {office["office"]: office for office in effects.get("offices", ())}
    answered = set(casework.positions)
    if kind == "position":
        answered.add(act["office"])
    reviewed = answer.state in _REVIEWED and kind != "reconsider"
    waiting = sorted(set(asked) - answered) if reviewed else []
    alerts = casework.open_alerts + len(effects.get("alerts", ()))
    settled = kind == "incident" and act["incident"].get("settled", False)
    return Step(
        seen=int(version["entry_index"]),
        before=str(version["state"]),
        after=answer.state,
        due_on=min(
            [
                *(asked[office]["due_on"] for office in waiting),
                *_days_of_duties(act, casework, answer, effects),
            ],
            default="",
        ),
        waiting_on=waiting,
        alert=alerts > 0 and not (settled and not effects.get("alerts")),
        assigned_to=act["assign"]["person"]
        if kind == "assign"
        else str(version["assigned_to"]),
    )


def _days_of_duties(
    act: Json, casework: Casework, answer: Answer, effects: Effects
) -> Iterator[str]:
    """Yield the days of what is still to be done after a consent."""
    if answer.state not in _AFTER_CONSENT:
        return
    done = casework.done | {act.get("monitor", {}).get("duty", "")}
    duties: Sequence[Json] = effects.get("duties", casework.duties)
    for duty in duties:
        if "due_on" in duty and duty["code"] not in done:
            yield duty["due_on"]


def check_room(act: Json, casework: Casework) -> None:
    """Raise ActRefused for a recommendation that no determination could carry."""
    if "recommend" not in act or act["recommend"]["result"] == "deny":
        return
    listed = [p.as_members() for p in proviso_list.consolidated(casework.provisos)]
    if (size := len(canonical_bytes(listed))) > MAX_CONSENT_BYTES:
        raise ActRefused(
            f"the {len(listed)} provisos that offices ask for fill {size} bytes, and a "
            f"determination has room for {MAX_CONSENT_BYTES}; let offices ask in the "
            "same words, which are listed once, in shorter ones, or for a paper by its "
            "number that has them (act position)"
        )


def _missing(text: Text) -> Sequence[Json]:
    """Return everything that the packet lacks, at once.

    Where that is too much for an entry, each code once, and how many are left out: the
    explanation of the screening has them all.
    """
    found = [
        {"code": finding["code"], "message": finding["message"]}
        for finding in text.explanation["findings"]
        if finding["effect"] == "missing_document"
    ]
    found += [
        {
            "code": entry["code"],
            "message": f"{entry['title']}: send {', '.join(entry['fields'])}",
        }
        for entry in text.explanation["not_evaluated"]
    ]
    if len(canonical_bytes(found)) <= MAX_MISSING_BYTES:
        return found
    return _shortened(found)


def _shortened(found: Sequence[Json]) -> Sequence[Json]:
    by_code: dict[str, list[str]] = {}
    for entry in found:
        by_code.setdefault(entry["code"], []).append(entry["message"])
    kept: list[Json] = []
    left = MAX_MISSING_BYTES
    for place, (code, messages) in enumerate(by_code.items()):
        message = _cut(messages[0])
        if len(messages) > 1:
            message += f" (and {len(messages) - 1} more of the same)"
        entry = {"code": code, "message": message}
        left -= len(canonical_bytes(entry)) + 1
        if left < _MAX_MESSAGE:
            message = f"and {len(by_code) - place - 1} more codes: {_IN_FULL}"
            return [*kept, {"code": code, "message": message}]
        kept.append(entry)
    return kept


def _cut(message: str) -> str:
    if len(message) <= _MAX_MESSAGE:
        return message
    return f"{message[:_MAX_MESSAGE]}\u2026 ({_IN_FULL})"


MAX_MISSING_BYTES = 10 * 1024
MAX_CONSENT_BYTES = 28 * 1024
"""What an entry has room for beside the largest act that goes with it."""

_MAX_MESSAGE = 240
_IN_FULL = "the explanation of the screening has all in full"


def _determined(act: Json, casework: Casework, answer: Answer) -> Effects:
    screening = {
        "request_id": casework.screening.request_id,
        "index": casework.screening.index,
    }
    if act["determine"]["result"] == "deny":
        return {"screening": screening, "distribution": _copies(act, answer)}
    return {
        "screening": screening,
        "provisos": [
            proviso.as_members()
            for proviso in proviso_list.consolidated(casework.provisos)
        ],
        "distribution": _copies(act, answer),
        "duties": answer.duties,
    }


def _copies(act: Json, answer: Answer) -> list[Json]:
    named = [{"to": to, "why": "named by State"} for to in _named(act)]
    return [*answer.distribution, *named]


def _named(act: Json) -> Sequence[str]:
    copies: Sequence[str] = act["determine"].get("copies", ())
    return copies


def _delivered(act: Json, casework: Casework) -> list[Mapping[str, int]]:
    totals = casework.quantities("deliver")
    for line in act["deliver"]["lines"]:
        totals[line["line"]] = totals.get(line["line"], 0) + line["quantity"]
    return [{"line": line, "quantity": total} for line, total in sorted(totals.items())]
