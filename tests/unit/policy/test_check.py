"""Each check of policy sources finds its fault, names it, and finds nothing else."""

from pathlib import Path

import pytest

from policy_tree import (
    RULE,
    RULE_TEST,
    SWITCHES,
    TABLE,
    TREE,
    row,
    table,
    without,
    write_tree,
)
from proviso_server.opa_binary import find_opa
from proviso_server.policy.check import Report, check

Changes = dict[str, str | None]


def edited(name: str, old: str, new: str) -> Changes:
    assert TREE[name].count(old) >= 1
    return {name: TREE[name].replace(old, new, 1)}


TEST_AGAIN = TREE[RULE_TEST] + TREE[RULE_TEST].split("\n\n", 2)[2].replace(
    "test_", "\ntest_", 1
)
SECOND_CLAUSE = """
found contains {"lines": [], "message": "Grant.", "values": {}} if {
	input.request.kind == "grant"
}
"""
CASES: list[tuple[str, Changes, tuple[str, ...]]] = [
    (
        "rule without test",
        {RULE_TEST: None, "lib/sale/sale_test.rego": TREE[RULE_TEST]},
        ("kind.sale: no test in sale_test.rego",),
    ),
    (
        "rule that fails its test",
        edited(RULE, '"message": "Sale."', '"message": "Gift."'),
        ("rules.kind.sale_test: test_sale_is_found failed",),
    ),
    (
        "code is not the path",
        edited(RULE, '"code": "kind.sale"', '"code": "kind.sail"'),
        ("kind.sale: code ['kind.sail'] is not its path",),
    ),
    (
        "folder without its rule",
        {"rules/kind/gift/gift_test.rego": "package rules.kind.gift_test\n"},
        ("kind.gift: no rule in gift.rego",),
    ),
    (
        "clause without gate",
        edited(RULE, '\tinput.request.kind == "sale"\n', ""),
        (
            "kind.sale: a clause of found begins with "
            "'data.tables.switches.entries[0].values.on', "
            "not with a ground equality on input",
        ),
    ),
    (
        "two tests of one name",
        {RULE_TEST: TEST_AGAIN},
        (f"{RULE_TEST}: two tests are named test_sale_is_found",),
    ),
    (
        "row without verified flag",
        {TABLE: table(entries=[without(row(), "verified")])},
        ("tables/switches row 0: no verified flag",),
    ),
    (
        "row without an end",
        {TABLE: table(entries=[without(row(), "valid_to")])},
        ("tables/switches row 0: no validity or values",),
    ),
    (
        "value that is no key",
        {TABLE: table(keys=["off", "on"], entries=[row(values={"on": 1, "x": 1})])},
        ("tables/switches row 0: value x is not in keys",),
    ),
    (
        "table without source",
        {TABLE: table(source={})},
        ("tables/switches: no source title",),
    ),
    (
        "folder without its table",
        {"tables/empty/README.md": "Nothing.\n"},
        ("tables/empty: no data.json",),
    ),
    (
        "line without a test",
        {RULE: TREE[RULE] + SECOND_CLAUSE},
        (f"{RULE}:22: not covered by a test", f"{RULE}:23: not covered by a test"),
    ),
    (
        "file not formatted",
        edited(RULE, '"effect": "refer"', '"effect":    "refer"'),
        ("sale.rego: not in the form of opa fmt",),
    ),
    (
        "effect that is none",
        edited(RULE, '"effect": "refer"', '"effect": "allow"'),
        ("kind.sale: effect allow is none",),
    ),
    (
        "title too long",
        edited(RULE, '"title": "Sale"', f'"title": "{"S" * 61}"'),
        ("kind.sale: title is empty or longer than 60 characters",),
    ),
    (
        "no citation",
        edited(RULE, '"22 USC 2753(a)"', '""'),
        ("kind.sale: no citation or no phase",),
    ),
    (
        "member missing",
        edited(RULE, '\t"refer_to": "",\n', ""),
        ("kind.sale: members ['refer_to'] differ",),
    ),
    (
        "table of a rule missing",
        edited(RULE, '"tables": ["switches"]', '"tables": ["levers"]'),
        ("kind.sale: table levers is not there",),
    ),
]


def checked(tmp_path: Path, changes: Changes) -> Report:
    return check(write_tree(tmp_path / "policies", changes), opa=find_opa())


def test_good_sources_have_no_problem(tmp_path: Path) -> None:
    assert checked(tmp_path, {}) == Report(problems=(), tests=2, coverage=100.0)


@pytest.mark.parametrize(
    ("changes", "problems"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_fault_is_named_and_nothing_else(
    tmp_path: Path, changes: Changes, problems: tuple[str, ...]
) -> None:
    assert checked(tmp_path, changes).problems == problems


def test_clock_in_a_rule_is_refused_by_the_capabilities(tmp_path: Path) -> None:
    clock = "\tdata.tables.switches.entries[0].values.on\n"
    changes = edited(RULE, clock, f"{clock}\ttime.now_ns() > 0\n")

    problems = checked(tmp_path, changes).problems

    assert len(problems) == 1
    assert problems[0].startswith("opa check --strict: 1 error occurred: ")
    assert problems[0].endswith("rego_type_error: undefined function time.now_ns")


def test_table_is_named_whose_keys_are_missing(tmp_path: Path) -> None:
    """A table that is not well formed is a problem, not a crash."""
    broken = table(entries=SWITCHES["entries"]).replace('"keys"', '"kees"')

    assert checked(tmp_path, {TABLE: broken}).problems == (
        "tables/switches: no list keys",
    )


def test_coverage_that_gives_no_report_is_a_problem(tmp_path: Path) -> None:
    """Tests that pass alone and not under coverage have covered nothing."""
    opa = tmp_path / "opa"
    opa.write_text(
        "#!/bin/sh\n"
        'case "$*" in *--coverage*) echo deadline exceeded >&2; exit 2;; esac\n'
        f'exec {find_opa()} "$@"\n'
    )
    opa.chmod(0o755)

    assert check(write_tree(tmp_path / "policies", {}), opa=opa) == Report(
        problems=("opa test --coverage: deadline exceeded",), tests=2, coverage=0.0
    )
