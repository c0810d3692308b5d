"""The staged tree: closed ends, last known days, the catalogue, no tests."""

import json
from pathlib import Path
from typing import Any

import pytest

from policy_tree import POLICIES, RULE, TABLE, TREE, row, table, write_tree
from proviso_server.errors import PolicyInvalid
from proviso_server.opa_binary import find_opa
from proviso_server.policy.gates import gates
from proviso_server.policy.stage import stage

GIFT = TREE[RULE].replace("kind.sale", "kind.gift")


def staged(tmp_path: Path, changes: dict[str, str | None], **options: Any) -> Path:
    policies = write_tree(tmp_path / "policies", changes)
    stage(policies, tmp_path / "staged", opa=find_opa(), **options)
    return tmp_path / "staged"


def read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))


def test_tests_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    policies = write_tree(tmp_path / "policies")
    for name, tests in (("plain", False), ("tested", True)):
        stage(policies, tmp_path / name, opa=find_opa(), tests=tests)

    found = {
        name: sorted(
            path.relative_to(tmp_path / name).as_posix()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        )
        for name in ("plain", "tested")
    }
    assert found["plain"] == [
        "catalogue/data.json",
        "proviso/screening.rego",
        "rules/kind/sale/sale.rego",
        "tables/switches/data.json",
    ]
    assert sorted(set(found["tested"]) - set(found["plain"])) == [
        "proviso/screening_test.rego",
        "rules/kind/sale/sale_test.rego",
    ]


@pytest.mark.parametrize(
    ("ends", "closed"),
    [
        ((None, None), ("0001-01-01", "9999-12-31")),
        (("2020-01-01", None), ("2020-01-01", "9999-12-31")),
        ((None, "2026-09-30"), ("0001-01-01", "2026-09-30")),
        (("2020-01-01", "2026-09-30"), ("2020-01-01", "2026-09-30")),
    ],
)
def test_open_ends_are_the_first_and_the_last_day(
    tmp_path: Path, ends: tuple[str | None, str | None], closed: tuple[str, str]
) -> None:
    entry = row(valid_from=ends[0], valid_to=ends[1])

    folder = staged(tmp_path, {TABLE: table(entries=[entry])})

    assert read(folder, TABLE)["entries"] == [
        entry | {"valid_from": closed[0], "valid_to": closed[1]}
    ]


@pytest.mark.parametrize(
    ("changes", "last"),
    [
        ({}, None),
        ({"entries": []}, None),
        ({"entries": [row(valid_to="2025-09-30"), row(valid_to=None)]}, None),
        (
            {"entries": [row(valid_to="2026-09-30"), row(valid_to="2025-09-30")]},
            "2026-09-30",
        ),
        # What the publisher says wins over what the rows say, both ways.
        ({"covered_until": "2027-06-30"}, "2027-06-30"),
        (
            {"covered_until": "2026-01-31", "entries": [row(valid_to="2026-09-30")]},
            "2026-01-31",
        ),
        ({"covered_until": "9999-12-31"}, None),
    ],
)
def test_last_known_day_is_said_where_the_table_ends(
    tmp_path: Path, changes: dict[str, Any], last: str | None
) -> None:
    folder = staged(tmp_path, {TABLE: table(**changes)})

    assert read(folder, TABLE).get("last_known_day") == last


def test_catalogue_has_every_literal_and_the_dispatch(tmp_path: Path) -> None:
    gift = GIFT.replace('["transfer"]', '["export", "transfer"]')
    gift = gift.replace('["fms"]', "[]").replace('["switches"]', "[]")

    folder = staged(tmp_path, {"rules/kind/gift/gift.rego": gift})

    catalogue = read(folder, "catalogue/data.json")
    assert list(catalogue["rules"]) == ["kind.gift", "kind.sale"]
    assert catalogue["rules"]["kind.sale"] == {
        "code": "kind.sale",
        "subject": "kind",
        "name": "sale",
        "effect": "refer",
        "title": "Sale",
        "citation": "22 USC 2753(a)",
        "phases": ["transfer"],
        "programs": ["fms"],
        "refer_to": "",
        "lifted_by": None,
        "due_at_release": [],
        "tables": ["switches"],
        "reads": ["kind"],
    }
    assert catalogue["dispatch"] == {
        "export": {"all": {"kind.gift": True}},
        "transfer": {"all": {"kind.gift": True}, "fms": {"kind.sale": True}},
    }
    assert catalogue["tables"] == {
        "export": {"all": {}},
        "transfer": {"all": {}, "fms": {"switches": True}},
    }
    gift_opens = {"kind": {"sale": {"kind": {"gift": "kind.gift"}}}}
    assert catalogue["gates"] == {
        "export": gift_opens,
        "transfer": gift_opens | {"program": {"fms": {"kind": {"sale": "kind.sale"}}}},
    }


def test_catalogue_lists_the_rules_that_post_to_ledgers(tmp_path: Path) -> None:
    posts = 'posts contains {} if {\n\tinput.request.kind == "gift"\n}\n'
    gift = GIFT.replace('["transfer"]', '["export", "transfer"]')

    folder = staged(tmp_path, {"rules/kind/gift/gift.rego": f"{gift}\n{posts}"})

    assert read(folder, "catalogue/data.json")["posting"] == {
        "export": {"fms": {"kind": {"gift": "kind.gift"}}},
        "transfer": {"fms": {"kind": {"gift": "kind.gift"}}},
    }


@pytest.mark.parametrize(
    ("condition", "gate"),
    [
        ("input.present.flag.comsec == true", ("flag", "comsec")),
        ("input.present.usml == true", ("usml", "true")),
        ('input.request.phase == "transfer"', ("phase", "transfer")),
        ('input.request.kind == "sale"', ("kind", "sale")),
        # What no gate can say opens the rule for every request.
        ('input.request.end_use.purpose == "other"', ("program", "all")),
        ("input.version == 1", ("program", "all")),
    ],
)
def test_first_condition_of_a_clause_is_its_gate(
    condition: str, gate: tuple[str, str]
) -> None:
    text = f"found contains answer if {{\n\t{condition}\n\tanswer := 1\n}}\n"

    assert gates(text, ()) == {gate}
    assert gates(text, ("lease", "eda")) == {("program", "lease"), ("program", "eda")}


def test_overlay_is_data_of_its_own(tmp_path: Path) -> None:
    rows = {"T01": {"switches": [row()]}}

    folder = staged(tmp_path, {}, overlay=rows)

    assert read(folder, "overlay/data.json") == rows


def test_sources_that_do_not_compile_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyInvalid, match="the policies do not compile"):
        staged(tmp_path, {RULE: TREE[RULE] + "\nfound contains\n"})


def test_every_rule_of_the_policies_is_asked_somewhere(tmp_path: Path) -> None:
    stage(POLICIES, tmp_path / "staged", opa=find_opa())
    catalogue = read(tmp_path / "staged", "catalogue/data.json")

    asked = {
        code
        for programs in catalogue["dispatch"].values()
        for codes in programs.values()
        for code in codes
    }
    assert asked == set(catalogue["rules"])
