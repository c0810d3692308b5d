"""The policy's answer becomes a decision, or an error; never a kinder decision."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.decision import decide
from proviso_server.errors import PolicyInvalid
from proviso_server.model import Disposition, Effect, Rule

DOCUMENT = {"phase": "transfer", "items": [{"line": 1}, {"line": 2}]}


def rule(
    code: str, effect: Effect, *, due: tuple[str, ...] = (), lifted_by: str = ""
) -> Rule:
    return Rule(
        code=code,
        title=f"Title of {code}",
        effect=effect,
        citation="22 USC 2753",
        phases=("transfer",),
        programs=(),
        refer_to="",
        lifted_by=lifted_by,
        due_at_release=due,
        tables=(),
        reads=(),
    )


LEDGER = {
    "ledger": "eda_grant",
    "fiscal_year": 2027,
    "unit": "usd",
    "amount": 1,
    "limit": 5,
    "levels": [5],
    "reserved_days": 180,
}
CLOCK = {
    "kind": "wait",
    "provision": "aeca_3d",
    "group": "other",
    "days": 30,
    "unit": "calendar_days",
    "starts": "submission",
    "stops": [],
    "what": "3(d) consent",
    "emergency": False,
    "elapsed": False,
}
RULES = {
    r.code: r
    for r in (
        rule("eligibility.bar", Effect.DENY, lifted_by="waivers[kind=aeca_40g]"),
        rule("notification.wait_not_elapsed", Effect.DENY),
        rule("packet.paper", Effect.MISSING_DOCUMENT),
        rule("packet.late_paper", Effect.MISSING_DOCUMENT, due=("transfer",)),
        rule("notification.level", Effect.CONGRESSIONAL_NOTIFICATION),
        rule("kind.referral", Effect.REFER),
        rule("techsec.mildep_review", Effect.REFER),
        rule("proviso.security", Effect.PROVISO),
        rule("routing.exempt_component", Effect.INFO),
        rule("routing.note", Effect.INFO),
    )
}


def finding(
    code: str, *, lines: tuple[int, ...] = (), **changes: Any
) -> dict[str, Any]:
    return {
        "code": code,
        "effect": RULES[code].effect.value,
        "lifted": False,
        "message": "found",
        "lines": list(lines),
        "values": {},
    } | changes


def answer(
    disposition: str, *findings: dict[str, Any], **changes: Any
) -> dict[str, Any]:
    return {
        "version": 1,
        "disposition": disposition,
        "findings": list(findings),
        "not_evaluated": [],
        "asked": sorted(RULES),
        "routes": ["STATE_PM_RSAT"],
        "clocks": [],
        "ledgers": [],
        "related": {"total": [], "mde": []},
        "unverified_tables": [],
    } | changes


def unknown(code: str) -> list[dict[str, Any]]:
    return [{"code": code, "fields": ["items[0].sme"]}]


@pytest.mark.parametrize(
    ("codes", "held", "expected"),
    [
        ([], None, "approvable_with_provisos"),
        (["proviso.security", "routing.note"], None, "approvable_with_provisos"),
        (["techsec.mildep_review"], None, "approvable_with_provisos"),
        (["packet.late_paper"], None, "hold_missing_documents"),
        (["packet.late_paper", "kind.referral"], None, "human_review"),
        (["kind.referral", "notification.level"], None, "human_review"),
        (["kind.referral", "notification.wait_not_elapsed"], None, "cn_required"),
        (
            ["packet.paper", "notification.wait_not_elapsed"],
            None,
            "hold_missing_documents",
        ),
        ([], "packet.paper", "hold_missing_documents"),
        ([], "proviso.security", "approvable_with_provisos"),
        ([], "routing.note", "approvable_with_provisos"),
        (["eligibility.bar", "packet.paper"], None, "deny"),
    ],
)
def test_first_case_that_holds_is_the_disposition(
    codes: list[str], held: str | None, expected: str
) -> None:
    """The order is deny, exempt, missing, notification, review, late papers."""
    given_answer = answer(expected, *(finding(code) for code in codes))
    if held:
        given_answer["not_evaluated"] = unknown(held)

    decided = decide(given_answer, rules=RULES, document=DOCUMENT)

    assert decided.disposition == expected


def test_every_line_exempt_needs_no_consent() -> None:
    """All lines must be covered, and nothing may be missing or referred."""
    exempt = finding("routing.exempt_component", lines=(1, 2))

    decided = decide(
        answer("no_usg_consent_needed", exempt), rules=RULES, document=DOCUMENT
    )

    assert decided.disposition is Disposition.NO_USG_CONSENT_NEEDED


@pytest.mark.parametrize("also", ["packet.paper", "kind.referral", "packet.late_paper"])
def test_exemption_with_something_open_is_no_release(also: str) -> None:
    exempt = finding("routing.exempt_component", lines=(1, 2))

    with pytest.raises(PolicyInvalid, match="the policy says no_usg_consent_needed"):
        decide(
            answer("no_usg_consent_needed", exempt, finding(also)),
            rules=RULES,
            document=DOCUMENT,
        )


def test_one_line_left_is_no_exemption() -> None:
    exempt = finding("routing.exempt_component", lines=(1,))

    with pytest.raises(
        PolicyInvalid, match="its findings mean approvable_with_provisos"
    ):
        decide(answer("no_usg_consent_needed", exempt), rules=RULES, document=DOCUMENT)


@given(
    codes=st.sets(st.sampled_from(sorted(RULES))),
    held=st.sampled_from([None, *sorted(RULES)]),
)
def test_no_claim_passes_that_the_findings_do_not_mean(
    codes: set[str], held: str | None
) -> None:
    """Of the six claims, exactly the one that the findings mean is accepted."""
    accepted = []
    for disposition in Disposition:
        candidate = answer(disposition.value, *(finding(code) for code in codes))
        candidate["not_evaluated"] = unknown(held) if held else []
        try:
            accepted.append(
                decide(candidate, rules=RULES, document=DOCUMENT).disposition
            )
        except PolicyInvalid:
            continue

    assert len(accepted) == 1
    if "eligibility.bar" in codes:
        assert accepted == [Disposition.DENY]
    if codes & {"packet.paper", "packet.late_paper", "kind.referral"}:
        assert accepted != [Disposition.APPROVABLE_WITH_PROVISOS]


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"version": 2},
        {"disposition": "approve"},
        {"findings": None},
        {"findings": [{}]},
        {"findings": [finding("kind.referral", effect="allow")]},
        {"findings": [finding("kind.referral", lifted="no")]},
        {"findings": [finding("kind.referral", lines=(True,))]},
        {"asked": []},
        {"asked": [1]},
        {"asked": ["kind.invented"]},
        {"not_evaluated": [{"code": "kind.referral", "fields": []}]},
        {"not_evaluated": [{"code": "kind.invented", "fields": ["kind"]}]},
        {"routes": [None]},
        {"ledgers": None},
        {"ledgers": [{"ledger": "eda_grant"}]},
        {"ledgers": [LEDGER | {"amount": "1"}]},
        {"ledgers": [LEDGER | {"levels": [True]}]},
        {"ledgers": [LEDGER | {"limit": 0.5}]},
        {"related": {"total": [1]}},
        {"unverified_tables": "mnna"},
        {"unverified_tables": None},
        {"clocks": [{"provision": "aeca_3d", "days": "15"}]},
        {"clocks": [CLOCK | {"earliest_on": 20260619}]},
        {"not_evaluated": [{"code": "kind.referral", "fields": "kind"}]},
        {"not_evaluated": [{"code": "kind.referral", "fields": [1]}]},
        {"findings": [finding("kind.referral", values={"share": 0.5})]},
        {"findings": [finding("kind.referral", values={"größe": 1})]},
    ],
)
def test_answer_that_is_not_well_formed_is_no_decision(broken: dict[str, Any]) -> None:
    whole = answer("human_review", finding("kind.referral"))
    wrong = whole | broken if broken else {}

    with pytest.raises(PolicyInvalid):
        decide(wrong, rules=RULES, document=DOCUMENT)


@pytest.mark.parametrize(
    "wrong",
    [
        finding("kind.referral", lines=(3,)),
        finding("kind.referral", effect="info"),
        finding("eligibility.bar", effect="missing_document"),
        finding("packet.paper", effect="proviso"),
        finding("eligibility.bar", effect="refer"),
        finding("eligibility.bar", lifted=True),
        finding("kind.referral", lifted=True),
    ],
)
def test_finding_weaker_than_its_rule_or_off_the_lines_is_refused(
    wrong: dict[str, Any],
) -> None:
    with pytest.raises(PolicyInvalid, match="finding"):
        decide(answer("human_review", wrong), rules=RULES, document=DOCUMENT)


def test_finding_by_a_rule_that_was_not_asked_is_refused() -> None:
    asked = sorted(set(RULES) - {"kind.referral"})

    with pytest.raises(PolicyInvalid, match="not asked"):
        decide(
            answer("human_review", finding("kind.referral"), asked=asked),
            rules=RULES,
            document=DOCUMENT,
        )


def test_lifted_denial_is_a_referral() -> None:
    lifted = finding("eligibility.bar", effect="refer", lifted=True)

    decided = decide(answer("human_review", lifted), rules=RULES, document=DOCUMENT)

    assert decided.findings[0].effect is Effect.REFER
    assert decided.findings[0].lifted is True


def test_order_of_findings_does_not_depend_on_the_answer() -> None:
    found = [
        finding("routing.note"),
        finding("kind.referral", lines=(2,)),
        finding("kind.referral", lines=(1,)),
        finding("proviso.security"),
    ]

    orders = [
        [
            (f.code, f.lines)
            for f in decide(
                answer("human_review", *order), rules=RULES, document=DOCUMENT
            ).findings
        ]
        for order in itertools.permutations(found)
    ]

    assert all(
        order
        == [
            ("kind.referral", (1,)),
            ("kind.referral", (2,)),
            ("proviso.security", ()),
            ("routing.note", ()),
        ]
        for order in orders
    )
