"""The property on which compare-and-append rests, asked of OPA.

A request is judged at the positions that the log has, and its entry is appended only
while each position is on the same side of every level that the answer names. So an
answer must be the same wherever the positions stand between two levels, and what it
asks of the ledgers must not depend on them at all.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grown import Document
from grown_ledgers import AUTHORITIES, CASE, OVERLAY, touching
from policy_engine import Policies, policies
from proviso_server.decision import decide
from proviso_server.log.account import BALANCE_BELOW_ZERO, as_input, from_answer
from proviso_server.policy.facts import TableFacts
from proviso_server.policy.question import question
from proviso_server.touch import touch_of

NOT_NAMING = ("unit", "amount", "limit", "levels", "reserved_days")
# Beyond every level of a request, and below every balance.
FAR, OWED = 10**12, -50
# Of each program always the same requests, unless PROVISO_EXAMPLES=2000 asks for more.
EXAMPLES = os.environ.get("PROVISO_EXAMPLES")
few = settings(
    max_examples=int(EXAMPLES or "10"),
    derandomize=EXAMPLES is None,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)

Use = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Accounts of which the position was moved, and on which the answer turned."""

    moved: Counter[str] = field(default_factory=Counter)
    turned: Counter[str] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Policies]:
    folder = tmp_path_factory.mktemp("levels")
    with policies(folder, overlay=OVERLAY) as running:
        yield running


def test_answer_is_the_same_between_two_levels(asked: Policies) -> None:
    """Whatever stands between two levels of an account is one case."""
    met = Met()

    @few
    @given(data=st.data())
    def between(data: st.DataObject, program: str) -> None:
        document = data.draw(touching(program))
        (answer,) = _answers(asked, document, [[]])
        decide(answer, rules=asked.bundle.rules, document=document)
        _move_the_others(asked, document, answer)
        for use in answer["ledgers"]:
            _move(asked, document, use, met)
        _move_together(asked, document, answer["ledgers"], data)

    for program in AUTHORITIES:
        between(program=program)

    assert sum(met.moved.values()) >= 120
    assert len(met.moved) >= 20
    assert len(+met.turned) >= 12


def _move_the_others(
    asked: Policies, document: Document, answer: Mapping[str, Any]
) -> None:
    """Compare answers of which only accounts stand elsewhere that none names."""
    facts, day = TableFacts(asked.bundle.tables), document["decision_date"]
    touch = touch_of(document, facts=facts, today=day, officer=True)
    named = set(map(from_answer, answer["ledgers"]))
    kinds = facts.ledgers(day)
    others = [
        as_input(account, key=kinds[account.ledger].key)
        for account in touch.accounts
        if account not in named
    ]
    positions = [[_at(use, position) for use in others] for position in (7, FAR)]

    assert named <= set(touch.accounts), "the service would not read it"
    for moved in _answers(asked, document, positions):
        assert _told(moved) == _told(answer)


def _move(asked: Policies, document: Document, use: Use, met: Met) -> None:
    """Compare answers of which one account stands elsewhere, the others at zero."""
    spans = _spans(use)
    answers = iter(
        _answers(asked, document, [[_at(use, p)] for span in spans for p in span])
    )
    told = []
    for span in spans:
        first, *others = [_told(next(answers)) for _ in span]
        assert others == [first] * len(others), (use, span)
        told.append(first)

    met.moved[use["ledger"]] += 1
    met.turned[use["ledger"]] += any(answer != told[0] for answer in told)
    assert [answer["ledgers"] for answer in told] == [told[0]["ledgers"]] * len(told)


def _move_together(
    asked: Policies, document: Document, uses: Sequence[Use], data: st.DataObject
) -> None:
    """Compare two answers of which all accounts stand elsewhere in the same spans."""
    spans = [data.draw(st.sampled_from(_spans(use))) for use in uses]
    positions = [
        [
            _at(use, data.draw(st.sampled_from(span)))
            for use, span in zip(uses, spans, strict=True)
        ]
        for _ in range(2)
    ]

    one, other = map(_told, _answers(asked, document, positions))

    assert one == other
    assert one["ledgers"] == list(uses)


def _spans(use: Use) -> list[tuple[int, ...]]:
    """Return positions between levels: both ends of each span, and one within."""
    lowest = OWED if use["ledger"] in BALANCE_BELOW_ZERO else 0
    starts = [lowest, *(level for level in use["levels"] if level > lowest)]
    ends = [*(start - 1 for start in starts[1:]), FAR]
    return [
        tuple(sorted({start, min(start + 7, end), end}))
        for start, end in zip(starts, ends, strict=True)
    ]


def _at(use: Use, position: int) -> dict[str, Any]:
    """Return what the service sends of an account that stands at a position."""
    return {k: v for k, v in use.items() if k not in NOT_NAMING} | {
        "position": position
    }


def _answers(
    asked: Policies, document: Document, positions: Sequence[Sequence[Use]]
) -> list[dict[str, Any]]:
    """Return an answer for each set of positions; what is not there stands at zero."""
    alone = question(document, overlay=CASE)
    return asked.ask([alone | {"ledgers": each} for each in positions])


def _told(answer: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer without what prints positions: messages and their values."""
    printing = ("message", "values")
    findings = [
        {name: value for name, value in finding.items() if name not in printing}
        for finding in answer["findings"]
    ]
    # Rego sorts a set by all members of a finding, those that print positions too.
    return {**answer, "findings": sorted(findings, key=repr)}
