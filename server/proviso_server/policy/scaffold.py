"""Writes the beginning of a rule, its test and its table, for an author to fill in.

What it writes passes no check before it is filled in: the rule refers every request of
its phase until its condition is written, and its test fails.
"""

import json
import re
from pathlib import Path

from proviso_server.errors import InputError

CODE = re.compile(r"[a-z][a-z0-9_]{0,40}\.[a-z][a-z0-9_]{0,60}")
TABLE = re.compile(r"[a-z][a-z0-9_]{0,60}")

_RULE = """\
# METADATA
# title: {title}
# description: |
#   TODO: what the law asks, and how this rule reads a field that is not sent.
package rules.{code}

import data.lib.lines

rule := {{
	"code": "{code}",
	"effect": "refer",
	"title": "{title}",
	"citation": "TODO: the section of the law",
	"phases": ["export", "transfer"],
	"programs": [],
	"refer_to": "State PM/RSAT",
	"lifted_by": null,
	"due_at_release": [],
	"tables": [{tables}],
	"reads": ["items[].program"],
}}

# TODO: begin each clause with the most selective comparison of the input that is right.
found contains {{"lines": numbers, "message": message, "values": {{}}}} if {{
	input.present.program.all == true
	numbers := [line.number | some line in lines.live; line.government == true]
	count(numbers) > 0
	message := "TODO: what was found and what to do."
}}

found contains {{"unknown": fields}} if {{
	input.present.program.all == true
	fields := lines.any_government
	is_set(fields)
}}
"""

_TEST = """\
package rules.{code}_test

import data.rules.{code}
import data.testing

_ear := {{"op": "replace", "path": "/items/0/program", "value": "ear"}}

test_todo_it_fires if {{
	{name}.found == {{{{"lines": [1], "message": "TODO", "values": {{}}}}}}
		with input as testing.request([])
}}

test_todo_each_condition_alone_keeps_it_silent if {{
	{name}.found == set()
		with input as testing.request([_ear])
}}

# What the rule says of a request on which it fires once a field is not sent.
absent := {{
	"request": testing.request([]),
	"outcome": {{"items[].program": "unknown"}},
}}
"""


def scaffold(policies: Path, code: str, *, table: str | None = None) -> list[Path]:
    """Write the files of a new rule; raise InputError where one is there already."""
    if not CODE.fullmatch(code):
        raise InputError(
            field="RULE", value=code, remedy="write subject.name in lower-case letters"
        )
    if table is not None and not TABLE.fullmatch(table):
        raise InputError(
            field="--table", value=table, remedy="write a name in lower-case letters"
        )
    subject, name = code.split(".")
    folder = policies / "rules" / subject / name
    if folder.exists():
        raise InputError(field="RULE", value=code, remedy=f"{folder} is there already")
    words = name.replace("_", " ").capitalize()
    tables = f'"{table}"' if table else ""
    files = {
        folder / f"{name}.rego": _RULE.format(code=code, title=words, tables=tables),
        folder / f"{name}_test.rego": _TEST.format(code=code, name=name),
    }
    if table and not (policies / "tables" / table).exists():
        files[policies / "tables" / table / "data.json"] = _table(table)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return list(files)


def _table(name: str) -> str:
    value = {
        "description": f"TODO: what table {name} lists, and what a row means.",
        "source": {"title": "", "address": "", "read_on": ""},
        "confidence": "low",
        "maintained_by": "release",
        "keys": ["country"],
        "entries": [],
    }
    return json.dumps(value, indent=2) + "\n"
