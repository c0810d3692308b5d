"""The redundant part of the policy's input says what may be there."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from proviso_server.opa_binary import find_opa
from proviso_server.policy.question import question

ROOT = Path(__file__).parents[3]
BASE: dict[str, Any] = {
    "phase": "transfer",
    "kind": "sale",
    "items": [{"program": "fms", "flags": []}],
}


def present(**changes: Any) -> dict[str, Any]:
    asked = BASE | changes
    items = [{"type": "article"} | item for item in asked["items"]]
    return dict(question(asked | {"items": items})["present"])


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


def test_what_the_log_knows_is_told_where_there_is_something() -> None:
    document = BASE | {"items": [{"type": "article", "program": "fms"}]}
    position = {"ledger": "eda_grant", "fiscal_year": 2026, "position": 1}
    record = {"tree_size": 7, "custody": [{"lines": [1]}]}
    asked = question(document, ledgers=[position], record=record)

    assert asked["ledgers"] == [position]
    assert asked["record"] == record
    assert asked["present"]["record"] == {"custody": True}


def test_empty_record_is_left_out() -> None:
    document = BASE | {"items": [{"type": "article", "program": "fms"}]}

    assert question(document, ledgers=[], record={}) == question(document)
    assert question(document)["present"]["record"] == {}
    assert question(document).keys() == {"version", "request", "present"}


@pytest.mark.parametrize(
    "record",
    [
        None,
        {"tree_size": 7, "custody": [{"lines": [1]}], "related": {"count": 1}},
        {"tree_size": 7, "custody": [], "related": {"count": 1}},
        {"tree_size": 7, "custody": [], "related": {}},
    ],
)
def test_service_and_policy_derive_the_same(
    tmp_path: Path, record: dict[str, Any] | None
) -> None:
    """One request with something in every list, asked of the policy's own package."""
    document = {
        "phase": "export",
        "kind": "new",
        "flags": [],
        "claims": ["126.7"],
        "items": [
            {"type": "article", "program": "fms", "authority": "aeca_21"},
            {"type": "service", "funding": "fmf_loan", "flags": ["comsec"]},
        ],
        "parties": [
            {"roles": ["recipient", "end_user"], "type": "government"},
            {"roles": ["broker"], "body": "police"},
        ],
        "documents": [{"kind": "lor"}],
        "waivers": [{"kind": "cspa"}],
        "events": [{"kind": "loss"}],
        "linked_actions": [{"kind": "loa"}, {"kind": "certification"}],
        "funding": [{"source": "dod", "amount_usd": 1}],
    }
    asked = question(document, record=record)
    (tmp_path / "input.json").write_text(json.dumps(asked))
    answer = subprocess.run(
        [
            find_opa(),
            "eval",
            "--format=raw",
            f"--data={ROOT / 'policies' / 'lib' / 'present' / 'present.rego'}",
            f"--input={tmp_path / 'input.json'}",
            "data.lib.present.derived",
        ],
        capture_output=True,
        check=True,
        timeout=60,
    )

    assert json.loads(answer.stdout) == asked["present"]
