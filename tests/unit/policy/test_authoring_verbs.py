"""The verbs for policy authors: coverage, docs, new, explain."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from policy_tree import POLICIES, RULE, TREE, write_tree
from proviso_server.commands import authoring
from proviso_server.errors import InputError
from proviso_server.opa_binary import find_opa
from proviso_server.policy.check import check
from proviso_server.policy.coverage import Departure, coverage
from proviso_server.policy.explain import explain
from proviso_server.policy.pages import description, pages
from proviso_server.policy.scaffold import scaffold

ENTRY = {
    "code": "kind.sale",
    "effect": "refer",
    "phases": ["transfer"],
    "programs": ["fms"],
    "due_at_release": [],
    "lifted_by": None,
    "confidence": "high",
}


def tree(
    folder: Path,
    entries: list[dict[str, Any]],
    departures: list[dict[str, str]] | None = None,
) -> Path:
    catalogue = {"departures": departures or [], "entries": entries}
    return write_tree(folder, {"catalogue.json": json.dumps(catalogue)})


def test_rule_of_every_entry_has_no_problem(tmp_path: Path) -> None:
    policies = tree(tmp_path, [ENTRY])

    found = coverage(policies, authoring.literals(policies))

    assert (found.entries, found.implemented) == (1, 1)
    assert (found.problems, found.untested, found.empty) == ((), (), ())


@pytest.mark.parametrize(
    ("entries", "problems"),
    [
        (
            [],
            ("kind.sale: a rule, but not in the catalogue",),
        ),
        (
            [ENTRY, ENTRY | {"code": "kind.gift"}],
            ("kind.gift: in the catalogue, but no rule",),
        ),
        (
            [ENTRY | {"effect": "deny"}],
            ("kind.sale: effect is refer, in the catalogue deny",),
        ),
        (
            [ENTRY | {"phases": ["export", "transfer"]}],
            (
                "kind.sale: phases is ['transfer'], "
                "in the catalogue ['export', 'transfer']",
            ),
        ),
    ],
)
def test_code_on_one_side_only_and_other_members_are_named(
    tmp_path: Path, entries: list[dict[str, Any]], problems: tuple[str, ...]
) -> None:
    policies = tree(tmp_path, entries)

    assert coverage(policies, authoring.literals(policies)).problems == problems


def test_departure_with_its_reason_is_no_problem(tmp_path: Path) -> None:
    row = {"code": "kind.sale", "member": "effect", "reason": "Two acts differ."}
    policies = tree(tmp_path, [ENTRY | {"effect": "deny"}], [row])

    found = coverage(policies, authoring.literals(policies))

    assert found.problems == ()
    assert found.departures == (Departure(**row),)


def test_departure_that_there_is_not_is_named(tmp_path: Path) -> None:
    row = {"code": "kind.sale", "member": "effect", "reason": "Two acts differ."}
    policies = tree(tmp_path, [ENTRY], [row])

    found = coverage(policies, authoring.literals(policies))

    assert found.problems == (
        "kind.sale: departure in effect that there is not; delete it",
    )


def test_rule_without_its_test_is_untested(tmp_path: Path) -> None:
    policies = tree(tmp_path, [ENTRY])
    shutil.rmtree(tmp_path / "rules" / "kind" / "sale")
    (tmp_path / RULE).parent.mkdir(parents=True)
    (tmp_path / RULE).write_text(TREE[RULE])

    assert coverage(policies, authoring.literals(policies)).untested == ("kind.sale",)


def test_page_of_a_subject_has_the_rule(tmp_path: Path) -> None:
    policies = tree(tmp_path, [ENTRY])
    rules = authoring.literals(policies)

    written = pages(policies, rules, coverage(policies, rules))

    assert sorted(written) == ["coverage.md", "rules/README.md", "rules/kind.md"]
    page = written["rules/kind.md"]
    assert "## kind.sale" in page
    assert "| law | 22 USC 2753(a) |" in page
    assert "never" not in page
    assert "Not consent" in page


def test_description_is_read_from_the_comment() -> None:
    source = (
        "# METADATA\n# title: A\n# description: |\n#   One line.\n#   Two.\npackage a\n"
    )

    assert description(source) == "One line. Two."
    assert description("package a\n") == ""


def test_new_rule_has_its_files_and_fails_its_checks(tmp_path: Path) -> None:
    policies = tmp_path / "policies"
    shutil.copytree(POLICIES, policies)

    written = scaffold(policies, "packet.try_me", table="try_me")

    assert [str(path.relative_to(policies)) for path in written] == [
        "rules/packet/try_me/try_me.rego",
        "rules/packet/try_me/try_me_test.rego",
        "tables/try_me/data.json",
    ]
    problems = check(policies, opa=find_opa()).problems
    assert "rules.packet.try_me_test: test_todo_it_fires failed" in problems
    assert "tables/try_me: no source title" in problems
    assert not [p for p in problems if "opa fmt" in p or "opa check" in p]


@pytest.mark.parametrize("code", ["packet", "Packet.x", "packet.x.y", "../a.b", ""])
def test_code_that_is_none_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(InputError, match=r"subject\.name"):
        scaffold(tmp_path, code)


def test_rule_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    policies = tree(tmp_path, [ENTRY])

    with pytest.raises(InputError, match="is there already"):
        scaffold(policies, "kind.sale")
    assert (policies / RULE).read_text() == TREE[RULE]


def test_explanation_says_where_each_rule_stopped() -> None:
    facts = json.loads(
        (POLICIES.parent / "tests" / "scenarios" / "T01.json").read_text()
    )["facts"]

    told = {rule.code: rule for rule in explain(POLICIES, facts, opa=find_opa())}

    night = told["techsec.night_vision"]
    assert (night.found, night.lacking) == ((), ())
    assert any("input.present.flag.night_vision" in stop for stop in night.stopped)
    fired = told["kind.permanent"]
    assert [finding["lines"] for finding in fired.found] != []
    assert fired.stopped == ()
    assert fired.read["kind"] == facts["kind"]
    assert told["eum.routine"].read["items[].program"] == [
        item["program"] for item in facts["items"]
    ]
