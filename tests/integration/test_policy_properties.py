"""What holds of every request, whatever it is: asked of OPA, through the real path."""

import copy
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from grown import Document, grown, parsed, scenarios
from policy_engine import Policies, policies
from proviso.document import Absent, fields
from proviso_server import scenarios as runner
from proviso_server.decision import decide
from proviso_server.model import Decision, Effect
from proviso_server.policy.question import question

ROOT = Path(__file__).parents[2]
# From the best for the requester to the worst.
RANK = (
    "no_usg_consent_needed",
    "approvable_with_provisos",
    "human_review",
    "cn_required",
    "hold_missing_documents",
    "deny",
)
APPROVING = RANK[:2]
NEEDED = [f for f in fields() if f.absent in (Absent.MISSING, Absent.UNKNOWN)]
PAPERS = next(f.values for f in fields() if f.path == "documents[].kind")
CLAUSES = next(f.values for f in fields() if f.path == "documents[].clauses")
MONEY = [
    f.path.rpartition(".")[2]
    for f in fields()
    if f.path.startswith("items[].values.") and f.path.endswith("_usd")
]
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

    def __call__(self, case: str, documents: Sequence[Document]) -> list[Decision]:
        asked = []
        for document in documents:
            asked.append(question(document, overlay=case))
            asked[-1]["ledgers"] = LEDGERS[case]
        return [
            decide(answer, rules=self._asked.bundle.rules, document=document)
            for answer, document in zip(self._asked.ask(asked), documents, strict=True)
        ]


LEDGERS = {case["id"]: list(case.get("ledgers") or []) for case in scenarios()}


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Policy]:
    folder = tmp_path_factory.mktemp("properties")
    cases = runner.load(ROOT / "tests" / "scenarios")
    with policies(folder, overlay=runner.overlay(cases)) as asked:
        yield Policy(asked)


def fired(decision: Decision, *effects: Effect) -> set[str]:
    return {f.code for f in decision.findings if f.effect in effects}


def said(decision: Decision) -> Any:
    """Return what a decision says, without the places of members in their lists."""
    return (
        decision.disposition,
        sorted((f.code, f.effect, sorted(f.lines)) for f in decision.findings),
        sorted(entry.code for entry in decision.not_evaluated),
    )


@few
@given(request=grown(), data=st.data())
def test_valid_paper_never_worsens_the_disposition(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    more = copy.deepcopy(document)
    paper = {
        "kind": data.draw(st.sampled_from(PAPERS)),
        "signed_by": "Responsible official",
        "signed_on": document["decision_date"],
        "clauses": sorted(CLAUSES),
    }
    party = data.draw(st.sampled_from([None, *(p["id"] for p in document["parties"])]))
    more.setdefault("documents", []).append(
        paper if party is None else paper | {"party": party}
    )

    before, after = policy(case, [document, parsed(more)])

    assert RANK.index(after.disposition) <= RANK.index(before.disposition)


@few
@given(request=grown(), data=st.data())
def test_higher_value_never_removes_a_notification(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    higher = copy.deepcopy(document)
    item = data.draw(st.sampled_from(higher["items"]))
    known = sorted(set(item.get("values", {})) & set(MONEY))
    assume(known)
    item["values"][data.draw(st.sampled_from(known))] += data.draw(
        st.sampled_from([1, 10**6, 10**8])
    )

    before, after = policy(case, [document, parsed(higher)])

    kind = Effect.CONGRESSIONAL_NOTIFICATION
    assert fired(before, kind) <= fired(after, kind)


@few
@given(request=grown(), data=st.data())
def test_field_taken_away_never_turns_into_approval(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    field = data.draw(st.sampled_from(NEEDED))
    less = copy.deepcopy(document)
    taken = _take(less, field.path, data)
    assume(taken)

    before, after = policy(case, [document, parsed(less)])

    if before.disposition not in APPROVING:
        assert after.disposition not in APPROVING


@few
@given(request=grown(), data=st.data())
def test_order_changes_nothing(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    shuffled = copy.deepcopy(document)
    for name in ("items", "parties", "documents"):
        if name in shuffled:
            shuffled[name] = data.draw(st.permutations(shuffled[name]))

    before, after = policy(case, [document, parsed(shuffled)])

    assert said(before) == said(after)


@few
@given(request=grown(), data=st.data())
def test_line_split_in_two_changes_no_notification(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    split = copy.deepcopy(document)
    item = data.draw(st.sampled_from(split["items"]))
    assume(item.get("quantity", 2) > 1)
    other = copy.deepcopy(item)
    other["line"] = max(entry["line"] for entry in split["items"]) + 1
    for name in set(item.get("values", {})) & set(MONEY):
        # Costs of a program are those of the type, not of the line.
        if name not in ("research_cost_usd", "production_cost_usd"):
            item["values"][name] //= 2
            other["values"][name] -= item["values"][name]
    if "quantity" in item:
        item["quantity"] //= 2
        other["quantity"] -= item["quantity"]
    assume("serials" not in item)
    split["items"].append(other)

    before, after = policy(case, [document, parsed(split)])

    kind = Effect.CONGRESSIONAL_NOTIFICATION
    assert fired(before, kind) == fired(after, kind)
    assert before.clocks == after.clocks


@few
@given(request=grown(), data=st.data())
def test_line_of_an_unrelated_program_never_lifts_a_bar(
    policy: Policy, request: tuple[str, Document], data: st.DataObject
) -> None:
    case, document = request
    programs = {item.get("program") for item in document["items"]}
    unrelated = sorted({"fms", "eda", "lease", "dcs", "coop", "ear"} - programs)
    more = copy.deepcopy(document)
    more["items"].append(
        {
            "line": max(item["line"] for item in document["items"]) + 1,
            "type": "article",
            "program": data.draw(st.sampled_from(unrelated)),
            "flags": [],
        }
    )

    before, after = policy(case, [document, parsed(more)])

    assert fired(before, Effect.DENY) <= fired(after, Effect.DENY)


def _take(value: Any, path: str, data: st.DataObject) -> bool:
    """Take a field away; of a list, from one member. Say whether it was there."""
    step, _, rest = path.partition(".")
    name = step.removesuffix("[]")
    if not isinstance(value, dict) or not value.get(name):
        return False
    if not rest:
        value.pop(name)
        return True
    inner = value[name]
    if step.endswith("[]"):
        inner = data.draw(st.sampled_from(inner))
    return _take(inner, rest, data)
