"""The smallest policy sources that pass every check, for tests that break them."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

POLICIES: Final = Path(__file__).parents[1] / "policies"
RULE: Final = "rules/kind/sale/sale.rego"
RULE_TEST: Final = "rules/kind/sale/sale_test.rego"
TABLE: Final = "tables/switches/data.json"
SWITCHES: Final[dict[str, Any]] = {
    "source": {"title": "Made up"},
    "keys": ["on"],
    "entries": [
        {
            "valid_from": None,
            "valid_to": None,
            "verified": True,
            "values": {"on": True},
        }
    ],
}
TREE: Final[dict[str, str]] = {
    "proviso/screening.rego": """\
package proviso

screening := {"asked": [code | some code, _ in data.catalogue.rules]}
""",
    "proviso/screening_test.rego": """\
package proviso_test

import data.proviso

test_every_rule_is_asked if {
	proviso.screening.asked == ["kind.sale"]
	is_object(data.rules.kind.sale.rule)
}
""",
    RULE: """\
package rules.kind.sale

rule := {
	"code": "kind.sale",
	"effect": "refer",
	"title": "Sale",
	"citation": "22 USC 2753(a)",
	"phases": ["transfer"],
	"programs": ["fms"],
	"refer_to": "",
	"lifted_by": null,
	"due_at_release": [],
	"tables": ["switches"],
	"reads": ["kind"],
}

found contains {"lines": [], "message": "Sale.", "values": {}} if {
	input.request.kind == "sale"
	data.tables.switches.entries[0].values.on
}
""",
    RULE_TEST: """\
package rules.kind.sale_test

import data.rules.kind.sale

test_sale_is_found if {
	found := sale.found with input as {"request": {"kind": "sale"}}
	found == {{"lines": [], "message": "Sale.", "values": {}}}
}
""",
    TABLE: json.dumps(SWITCHES, indent=1) + "\n",
}


def write_tree(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the tree with some files changed, added, or, as None, left out."""
    for name, text in {**TREE, **(changes or {})}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    shutil.copyfile(POLICIES / "capabilities.json", folder / "capabilities.json")
    return folder


def table(**changes: Any) -> str:
    """Return the table with members changed."""
    return json.dumps(SWITCHES | changes, indent=1) + "\n"


def row(**changes: Any) -> dict[str, Any]:
    """Return the table's row with members changed; None stays None."""
    entry: dict[str, Any] = SWITCHES["entries"][0]
    return entry | changes


def without(value: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return an object without one member."""
    return {key: member for key, member in value.items() if key != name}
