"""A screening of record is never kinder than what the request states: asked of OPA."""

import dataclasses
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from confirming import demo_requests, everything, known_requests, of_record, some_of
from grown import Document, grown, scenarios
from policy_engine import Policies, policies
from proviso_server import scenarios as runner
from proviso_server.decision import decide
from proviso_server.model import Decision, Effect
from proviso_server.policy.question import question
from proviso_server.review.recorded_facts import Entered, RecordedFacts

ROOT = Path(__file__).parents[2]
# From the worst for the requester to the kindest.
RANK = (
    "deny",
    "hold_missing_documents",
    "cn_required",
    "human_review",
    "approvable_with_provisos",
    "no_usg_consent_needed",
)
# More with PROVISO_EXAMPLES=2000 in the environment.
few = settings(
    max_examples=int(os.environ.get("PROVISO_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)


class Policy:
    """Asks the policy of this checkout, with the table rows of the scenarios."""

    def __init__(self, asked: Policies):
        self._asked = asked

    def __call__(
        self, documents: Sequence[Mapping[str, Any]], *, case: str | None = None
    ) -> list[Decision]:
        ledgers = _LEDGERS.get(case or "", [])
        answers = self._asked.ask(
            [question(each, overlay=case, ledgers=ledgers) for each in documents]
        )
        return [
            decide(answer, rules=self._asked.bundle.rules, document=document)
            for answer, document in zip(answers, documents, strict=True)
        ]


_LEDGERS = {case["id"]: list(case.get("ledgers") or []) for case in scenarios()}


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Policy]:
    folder = tmp_path_factory.mktemp("of_record")
    cases = runner.load(ROOT / "tests" / "scenarios")
    with policies(folder, overlay=runner.overlay(cases)) as asked:
        yield Policy(asked)


def rank(decision: Decision) -> int:
    return RANK.index(decision.disposition)


def case_of(name: str) -> str | None:
    return name if name in _LEDGERS else None


def test_demo_request_of_which_nothing_is_confirmed_is_not_judged_kinder(
    policy: Policy,
) -> None:
    stated = demo_requests()
    of_them = {name: of_record(base, RecordedFacts()) for name, base in stated.items()}

    before = policy(list(stated.values()))
    after = policy([written.document for written in of_them.values()])

    judged = zip(stated, before, after, strict=True)
    assert [name for name, was, now in judged if rank(now) > rank(was)] == []


@pytest.mark.parametrize("name", sorted(known_requests()))
def test_request_of_which_everything_is_confirmed_is_judged_as_stated(
    policy: Policy, name: str
) -> None:
    base = known_requests()[name]
    written = of_record(base, everything(base)).document

    before, after = policy([base, written], case=case_of(name))

    assert said(after) == said(before)


def said(decision: Decision) -> Any:
    """Return what a decision says, without the places of members in their lists."""
    return (
        decision.disposition,
        sorted((f.code, f.effect, sorted(f.lines)) for f in decision.findings),
        sorted(entry.code for entry in decision.not_evaluated),
    )


@few
@given(request=grown(), data=st.data())
def test_request_of_record_is_never_judged_kinder_whatever_part_is_confirmed(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, base = request
    written = of_record(base, data.draw(some_of(base))).document

    before, after = policy([base, written], case=case)

    assert rank(after) <= rank(before)


def test_prohibition_that_is_stated_bars_whatever_is_confirmed(policy: Policy) -> None:
    """No day of the notification relieves the request, and none is needed to bar it."""
    base = dict(demo_requests()["01-norway-romania-f16"])
    base["notifications"] = [
        {**sent, "flags": ["joint_resolution_enacted"]}
        for sent in base["notifications"]
    ]
    certified = {"provision": "aeca_3d", "submitted_on": "2023-05-11"}
    known = everything(base)
    papers_alone = dataclasses.replace(known, notifications=())
    another_day = dataclasses.replace(
        known, notifications=(Entered(block=certified, entries=(7,)),)
    )

    judged = policy(
        [of_record(base, each).document for each in (papers_alone, another_day)]
    )

    for decision in judged:
        assert "notification.joint_resolution" in denied(decision)


def test_office_that_is_said_to_return_the_case_is_still_asked(policy: Policy) -> None:
    base = dict(demo_requests()["02-norway-argentina-p3"])
    base["reviews"] = [{"office": "DTSA", "result": "return_without_action"}]
    recorded = dataclasses.replace(everything(base), positions=())

    (judged,) = policy([of_record(base, recorded).document])

    (outstanding,) = (
        f.values["offices"]
        for f in judged.findings
        if f.code == "techsec.review_outstanding"
    )
    assert "DTSA" in outstanding


def denied(decision: Decision) -> set[str]:
    return {f.code for f in decision.findings if f.effect is Effect.DENY}
