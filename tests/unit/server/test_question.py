"""The redundant part of the policy's input says what may be there."""

import pytest

from proviso_server.policy.question import question

BASE = {"phase": "transfer", "kind": "sale", "items": [{"program": "fms", "flags": []}]}


def present(**changes: object) -> dict[str, object]:
    return dict(question(BASE | changes)["present"])


def test_programs_are_those_of_lines_money_and_linked_actions() -> None:
    told = present(
        items=[{"program": "eda", "flags": [], "funding": "fmf_loan"}],
        linked_actions=[{"kind": "loa"}, {"kind": "certification"}],
    )

    assert told["program"] == {"all": True, "eda": True, "fmf": True, "fms": True}


def test_money_of_the_request_counts_as_fmf() -> None:
    told = present(funding=[{"source": "fmf_grant"}])

    assert told["program"] == {"all": True, "fms": True, "fmf": True}


def test_line_without_flags_may_have_any() -> None:
    told = present(items=[{"program": "fms", "flags": ["comsec"]}, {"program": "fms"}])

    assert told["flag"] == {"comsec": True, "unknown": True}


@pytest.mark.parametrize(
    ("items", "usml"),
    [
        ([{"program": "ear"}], False),
        ([{"program": "ear"}, {"program": "dcs"}], True),
        ([{}], True),
        ([{"program": "foreign"}], True),
    ],
)
def test_line_of_unknown_origin_may_be_on_the_munitions_list(
    items: list[dict[str, str]], usml: bool
) -> None:
    assert present(items=items)["usml"] is usml
