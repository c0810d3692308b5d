"""What the vectors of decisions are made of: rules, requests, answers of a policy.

The rules are the vectors' own, so that a change of the real ones changes no vector.
"""

import copy
import json
from pathlib import Path
from typing import Any

Case = dict[str, Any]
_SALE = Path(__file__).parents[1] / "documents" / "T01.json"


def rule(code: str, effect: str, **changes: Any) -> dict[str, Any]:
    """Return a rule as the catalogue of a bundle has it."""
    return {
        "code": code,
        "title": f"Title of {code}",
        "effect": effect,
        "citation": "22 USC 2753(a)",
        "phases": ["transfer"],
        "programs": [],
        "refer_to": "",
        "lifted_by": "",
        "due_at_release": [],
        "tables": [],
        "reads": [],
    } | changes


RULES = [
    rule("eligibility.bar", "deny", lifted_by="waivers[kind=cspa]"),
    rule("notification.level", "congressional_notification"),
    rule("notification.wait_not_elapsed", "deny"),
    rule(
        "packet.paper",
        "missing_document",
        reads=["waivers", "items[].components", "documents[].scope"],
    ),
    rule("packet.late_paper", "missing_document", due_at_release=["transfer"]),
    rule("proviso.security", "proviso", title="Sécurité: accès limité ﷽"),
    rule("kind.mro", "refer", refer_to="DSCA", title="Überholung 🛡 im Ausland"),
    rule("routing.exempt_component", "info"),
]


def request(*, lines: int = 1, **changes: Any) -> dict[str, Any]:
    """Return the sale T01 with so many lines, every second number left out."""
    document: dict[str, Any] = copy.deepcopy(json.loads(_SALE.read_text())["facts"])
    if lines > 1:
        base = {"type": "article", "nomenclature": "Part", "program": "fms"}
        numbers = range(1, 2 * lines, 2)
        document["items"] = [base | {"line": number} for number in numbers]
    return document | changes


def finding(code: str, effect: str, message: str, **changes: Any) -> dict[str, Any]:
    """Return a finding as the entry point of the policy gives it."""
    return {
        "code": code,
        "effect": effect,
        "lifted": False,
        "message": message,
        "lines": [],
        "values": {},
    } | changes


def answer(disposition: str, *findings: dict[str, Any], **changes: Any) -> Case:
    """Return an answer of the policy that asked every rule."""
    return {
        "version": 1,
        "disposition": disposition,
        "findings": list(findings),
        "not_evaluated": [],
        "asked": sorted(rule["code"] for rule in RULES),
        "routes": ["STATE_PM_RSAT"],
        "clocks": [],
        "ledgers": [],
        "related": {"total": [], "mde": []},
        "unverified_tables": ["offices"],
    } | changes


def clock(**changes: Any) -> dict[str, Any]:
    """Return a wait of thirty days that has been begun."""
    return {
        "kind": "wait",
        "provision": "aeca_3d",
        "group": "other",
        "days": 30,
        "unit": "calendar_days",
        "starts": "submission",
        "stops": ["emergency_certification", "joint_resolution"],
        "what": "3(d) consent",
        "submitted_on": "2026-05-20",
        "earliest_on": "2026-06-19",
        "emergency": False,
        "elapsed": False,
    } | changes


CIRCUMSTANCES = {
    "evaluated_at": "2026-06-01T12:00:00Z",
    "as_of": False,
    "insecure_dev": False,
    "trial_key": False,
    "bundle_sha256": "a" * 64,
    "bundle_revision": "b" * 64,
    "tables_sha256": "c" * 64,
    "opa_version": "1.22.2",
    "engine_version": "0.1.0",
}


def case(comment: str, answer: Case, document: Any, **circumstances: Any) -> Case:
    """Return the inputs of one vector."""
    return {
        "comment": comment,
        "origin": "Written for Proviso; bytes by generate_decisions.py",
        "rules": RULES,
        "request": document,
        "answer": answer,
        "circumstances": CIRCUMSTANCES | circumstances,
    }


WAIT = finding("notification.wait_not_elapsed", "deny", "30 days are not over.")
LEVEL = finding("notification.level", "congressional_notification", "Above the level.")
UNKNOWN_SME = {"code": "packet.paper", "fields": ["items[0].sme", "items[0].eum"]}
COVERS = finding("routing.exempt_component", "info", "Covered.", lines=[1])
LIFTED = finding(
    "eligibility.bar", "refer", "Barred, with a waiver.", lifted=True, lines=[1]
)
BARRED = finding("eligibility.bar", "deny", "Barred.", values={"row": 3})
_OTHER_CLOCK = clock(
    provision="aeca_36c",
    submitted_on=None,
    earliest_on=None,
    earliest_if_sent="2026-07-01",
)
_SESSION = clock(
    provision="10_usc_8677",
    group="any",
    unit="session_days",
    starts="notice",
    stops=[],
    what="naval vessel",
    earliest_on=None,
    not_computed="table sessions has no row",
)
_WINDOW = {
    "kind": "lapse",
    "provision": "document_expiry",
    "group": "eua",
    "days": 0,
    "unit": "stated_date",
    "starts": "expiry",
    "stops": ["renewal"],
    "what": "last day of a document on file",
    "started_on": "2026-12-31",
    "due_on": "2026-12-31",
    "emergency": False,
    "elapsed": False,
}
_REPORT = _WINDOW | {
    "kind": "report",
    "provision": "aeca_36a9",
    "group": "any",
    "days": 60,
    "unit": "calendar_days",
    "starts": "quarter_end",
    "stops": ["filing"],
    "what": "list of consents",
    "started_on": "2026-06-30",
    "due_on": "2026-08-29",
}

GOOD = {
    "approvable": case(
        "Nothing in the way; one proviso.",
        answer("approvable_with_provisos", finding("proviso.security", "proviso", "")),
        request(),
    ),
    "denied": case(
        "A denial stands beside one that a waiver has lifted.",
        answer("deny", LIFTED, BARRED),
        request(waivers=[{"kind": "cspa", "signed_on": "2026-05-01"}]),
    ),
    "denial_lifted": case(
        "The only denial is lifted by a waiver and is a referral.",
        answer("human_review", LIFTED),
        request(waivers=[{"kind": "cspa", "signed_on": "2026-05-01"}]),
    ),
    "held": case(
        "A rule lacked two fields; indexes stand in the explanation only.",
        answer("hold_missing_documents", not_evaluated=[UNKNOWN_SME]),
        request(),
    ),
    "notification_running": case(
        "The wait runs until 2026-06-19.",
        answer("cn_required", LEVEL, WAIT, clocks=[clock()]),
        request(),
        as_of=True,
    ),
    "notification_unsent": case(
        "Two waits, of which one has not begun: no earliest day.",
        answer("cn_required", LEVEL, WAIT, clocks=[_OTHER_CLOCK, clock()]),
        request(),
    ),
    "session_days": case(
        "A wait whose end nobody counted, a window, a report: three kinds of clock.",
        answer("cn_required", LEVEL, WAIT, clocks=[_SESSION, _REPORT, _WINDOW]),
        request(),
    ),
    "exempt": case(
        "Every line is exempt.",
        answer("no_usg_consent_needed", COVERS, routes=[]),
        request(),
        insecure_dev=True,
        trial_key=True,
    ),
    "long_ranges": case(
        "Line ranges of more than 256 bytes are their count and digest.",
        answer(
            "human_review",
            finding("kind.mro", "refer", "Work.", lines=list(range(1, 240, 2))),
        ),
        request(lines=120),
    ),
    "non_ascii": case(
        "Names, messages and values beyond ASCII; integers up to 2^53 - 1.",
        answer(
            "human_review",
            finding(
                "kind.mro",
                "refer",
                'Zażółć "gęślą" \\ jaźń \u2028 e\u0301',
                lines=[1],
                values={"name": "Żółw 🛡", "usd": 9_007_199_254_740_991, "a": ["ﷺ", 0]},
            ),
            finding("proviso.security", "proviso", "Доступ ограничен"),
        ),
        request(reason='Überschuß \U0001f6e1 "quoted" \\ / <&> \t\n\u00a0\u2028 ﷽'),
    ),
}

BAD = {
    "kinder_than_its_findings": case(
        "The answer approves although a finding denies.",
        answer("approvable_with_provisos", BARRED),
        request(),
    ),
    "weaker_than_its_rule": case(
        "A finding informs where its rule denies.",
        answer(
            "approvable_with_provisos", finding("eligibility.bar", "info", "Barred.")
        ),
        request(),
    ),
    "line_not_asked": case(
        "A finding names a line that the request has not.",
        answer("human_review", finding("kind.mro", "refer", "Work.", lines=[2])),
        request(),
    ),
    "no_rule_asked": case(
        "An approval for which no rule was asked.",
        answer("approvable_with_provisos", asked=[]),
        request(),
    ),
}
