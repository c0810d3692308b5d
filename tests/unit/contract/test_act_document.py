"""What an act must not say in itself, whatever its case."""

from typing import Any

import pytest

from acts import BLOCKS, act
from proviso.act_document import parse_act
from proviso.document import DocumentError

EDA = {"ledger": "eda_grant", "period": "FY2027", "amount": 5}
LINES = [{"line": 1, "quantity": 2}]


def refused(document: dict[str, Any]) -> str:
    with pytest.raises(DocumentError) as caught:
        parse_act(document)
    return str(caught.value)


def deliver(**members: Any) -> dict[str, Any]:
    return act("deliver", 1) | {"deliver": {"lines": LINES} | members}


@pytest.mark.parametrize("kind", BLOCKS)
def test_act_of_each_kind_is_read(kind: str) -> None:
    assert parse_act(act(kind, 1)).kind == kind


def test_account_is_named_once_in_a_delivery() -> None:
    """One of two amounts would be committed, and the other be lost."""
    said = refused(deliver(amounts=[EDA, EDA | {"amount": 10}]))

    assert "deliver.amounts[1]" in said
    assert "of the same account as deliver.amounts[0]; write the account once" in said
    parse_act(deliver(amounts=[EDA, EDA | {"period": "FY2028"}]))


def test_delivery_commits_nothing_below_zero() -> None:
    said = refused(deliver(amounts=[EDA | {"amount": -5}]))

    assert "deliver.amounts[0].amount: -5 is below zero" in said


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (LINES * 2, "1 is the line of deliver.lines[0] too"),
        (
            [{"line": 1, "quantity": 1, "serials": ["A", "B"]}],
            "the line has 2 serials and a quantity of 1",
        ),
        (
            [{"line": 1, "quantity": 2, "serials": ["A", "A"]}],
            '"A" stands at deliver.lines[0].serials[0] too',
        ),
    ],
)
def test_delivery_counts_each_piece_once(
    lines: list[dict[str, Any]], words: str
) -> None:
    assert words in refused(deliver(lines=lines))


def test_act_is_one_thing() -> None:
    two = act("staff", 1) | {"close": BLOCKS["close"]}
    none = {name: value for name, value in act("staff", 1).items() if name != "staff"}

    assert "an act is one thing" in refused(two)
    assert "does not say what is done" in refused(none)
