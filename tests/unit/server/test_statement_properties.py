"""Whatever the policy finds, in whatever order: one statement, in canonical form."""

import json
from typing import Any

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from decision_vectors import CASES, members, written

BASE = CASES["approvable"]
FIELDS = ("items[0].sme", "items[0].eum", "items[1].sme", "parties[0].name")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.dictionaries(
    st.sampled_from("abc"),
    st.one_of(TEXTS, st.integers(0, 2**53 - 1), st.booleans()),
    max_size=2,
)


@st.composite
def referrals(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a referral or a proviso; none of them changes the disposition."""
    code, effect = draw(
        st.sampled_from([("kind.mro", "refer"), ("proviso.security", "proviso")])
    )
    return {
        "code": code,
        "effect": effect,
        "lifted": False,
        "message": draw(TEXTS),
        "lines": draw(st.sampled_from([[], [1], [1, 1]])),
        "values": draw(VALUES),
    }


CLOCKS = st.builds(
    lambda provision, days, starts: {
        "kind": "wait",
        "provision": provision,
        "group": "other",
        "days": days,
        "unit": "calendar_days",
        "starts": starts,
        "stops": [],
        "what": "consent",
        "submitted_on": "2026-05-20",
        "earliest_on": "2026-06-19",
        "emergency": False,
        "elapsed": True,
    },
    st.sampled_from(["aeca_3d", "aeca_36c"]),
    st.integers(1, 2),
    st.sampled_from(["submission", "receipt"]),
)
LEDGERS = st.builds(
    lambda ledger, levels: {
        "ledger": ledger,
        "fiscal_year": 2027,
        "unit": "usd",
        "amount": 1,
        "levels": levels,
        "reserved_days": 180,
    },
    st.sampled_from(["eda_grant", "drawdown_506a1"]),
    st.lists(st.integers(0, 9), max_size=2),
)
REFERRED = {
    "code": "kind.mro",
    "effect": "refer",
    "lifted": False,
    "message": "Work.",
    "lines": [1],
    "values": {},
}


@st.composite
def answers(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Draw an answer of the policy, and the same with every list in another order."""
    unknown = st.fixed_dictionaries(
        {
            "code": st.just("proviso.security"),
            "fields": st.lists(st.sampled_from(FIELDS), min_size=1, max_size=3),
        }
    )
    lists = {
        "findings": [REFERRED, *draw(st.lists(referrals(), max_size=5))],
        "not_evaluated": draw(st.lists(unknown, max_size=2)),
        "asked": BASE["answer"]["asked"],
        "routes": draw(st.lists(st.sampled_from(["A", "B", "C"]), unique=True)),
        "clocks": draw(st.lists(CLOCKS, max_size=3)),
        "ledgers": draw(st.lists(LEDGERS, max_size=3)),
        "unverified_tables": [],
    }
    rest = {
        "version": 1,
        "disposition": "human_review",
        "related": {"total": [], "mde": []},
    }
    shuffled = {name: draw(st.permutations(value)) for name, value in lists.items()}
    return rest | lists, rest | shuffled


@given(answers())
def test_order_of_the_answer_never_changes_the_bytes(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    first, second = (written(BASE | {"answer": answer}) for answer in pair)

    assert first == second


@given(answers())
def test_statement_and_explanation_are_canonical_and_have_every_member(
    pair: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    result = written(BASE | {"answer": pair[0]})
    statement = json.loads(result.statement)

    assert rfc8785.dumps(statement) == result.statement
    assert rfc8785.dumps(json.loads(result.explanation)) == result.explanation
    assert set(statement["predicate"]) == members("\nPredicate:")
