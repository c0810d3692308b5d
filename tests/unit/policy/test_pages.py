"""The catalogue, the rules and their pages agree, as they stand in this checkout."""

from pathlib import Path
from typing import Any

import pytest

from policy_tree import POLICIES
from proviso_server.commands.authoring import literals
from proviso_server.policy.coverage import coverage
from proviso_server.policy.pages import pages

DOCS = POLICIES.parent / "docs"


@pytest.fixture(scope="module")
def rules() -> dict[str, dict[str, Any]]:
    return literals(POLICIES)


def test_every_entry_has_its_rule_and_no_rule_is_without_one(
    rules: dict[str, dict[str, Any]],
) -> None:
    found = coverage(POLICIES, rules)

    assert (found.problems, found.untested) == ((), ())
    assert found.implemented == found.entries - sum(
        row.member == "rule" for row in found.departures
    )


def test_pages_are_what_the_rules_say(rules: dict[str, dict[str, Any]]) -> None:
    """After a change: make docs."""
    written = pages(POLICIES, rules, coverage(POLICIES, rules))

    kept = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}
    assert kept | {"coverage.md"} == set(written)
    assert [
        n for n, text in written.items() if Path(DOCS / n).read_text() != text
    ] == []
