"""Lays the policies out as OPA loads them: Rego, dated tables, the catalogue.

A staged tree differs from the sources in three ways: the tables are cut into periods
(tables.py), the rules' literals are collected into data.catalogue with the dispatch by
phase, program and gate, and tests are left out unless they are asked for.
"""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proviso_server.errors import PolicyInvalid
from proviso_server.policy.gates import gates
from proviso_server.policy.tables import closed, periods, timeline

PHASES = ("export", "transfer")
ALL_PROGRAMS = "all"
EVAL_TIMEOUT_S = 60
_Nested = dict[str, dict[str, dict[str, bool]]]
_Named = dict[str, dict[str, str]]


def stage(
    policies: Path,
    out: Path,
    *,
    opa: Path,
    tests: bool = False,
    overlay: Mapping[str, Any] | None = None,
    scenarios: Mapping[str, Any] | None = None,
) -> None:
    """Write the staged tree of `policies` into the new folder `out`."""
    out.mkdir(parents=True)
    for folder in ("authz", "lib", "proviso", "rules") + (
        ("testing",) if tests else ()
    ):
        for source in sorted((policies / folder).rglob("*.rego")):
            if tests or not source.name.endswith("_test.rego"):
                target = out / source.relative_to(policies)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
    tables = {
        source.parent.name: closed(json.loads(source.read_text()))
        for source in sorted((policies / "tables").glob("*/data.json"))
    }
    # Tests put rows of their own into a table; periods would hide them.
    cut = {} if tests else {name: periods(table) for name, table in tables.items()}
    for name, table in tables.items():
        added = {"periods": cut[name]} if name in cut else {}
        _write(out / "tables" / name / "data.json", table | added)
    if overlay:
        _write(out / "overlay" / "data.json", dict(overlay))
    if scenarios:
        _write(out / "scenarios" / "data.json", dict(scenarios))
    _write(
        out / "catalogue" / "data.json",
        catalogue(out, opa=opa) | {"timeline": timeline(cut)},
    )


def catalogue(staged: Path, *, opa: Path) -> dict[str, Any]:
    """Collect every rule's literal and the dispatch by phase and program."""
    rules = {
        f"{subject}.{name}": literal | {"subject": subject, "name": name}
        for subject, names in _literals(staged, opa=opa).items()
        for name, literal in names.items()
    }
    dispatch: _Nested = {phase: {} for phase in PHASES}
    tables: _Nested = {phase: {} for phase in PHASES}
    opening: dict[str, dict[str, dict[str, _Named]]] = {phase: {} for phase in PHASES}
    posting: dict[str, dict[str, _Named]] = {phase: {} for phase in PHASES}
    for code, rule in sorted(rules.items()):
        subject, name = rule["subject"], rule["name"]
        source = (staged / "rules" / subject / name / f"{name}.rego").read_text()
        opened_by = gates(source, rule["programs"])
        for phase in rule["phases"]:
            for program in rule["programs"] or [ALL_PROGRAMS]:
                dispatch[phase].setdefault(program, {})[code] = True
                read = dict.fromkeys(rule["tables"], True)
                tables[phase].setdefault(program, {}).update(read)
                if "\nposts contains " in source:
                    posts = posting[phase].setdefault(program, {})
                    posts.setdefault(subject, {})[name] = code
            for member, value in opened_by:
                opened = opening[phase].setdefault(member, {}).setdefault(value, {})
                opened.setdefault(subject, {})[name] = code
    return {
        "rules": dict(sorted(rules.items())),
        "dispatch": dispatch,
        "gates": opening,
        "posting": posting,
        "tables": tables,
    }


def _literals(staged: Path, *, opa: Path) -> dict[str, dict[str, Any]]:
    query = "{s: {n: r | some n; r := data.rules[s][n].rule} | some s; data.rules[s]}"
    answer = subprocess.run(  # noqa: S603
        [opa, "eval", "--format", "json", "--data", staged, query],
        capture_output=True,
        text=True,
        timeout=EVAL_TIMEOUT_S,
        check=False,
    )
    if answer.returncode != 0:
        raise PolicyInvalid(f"the policies do not compile: {answer.stdout.strip()}")
    literals: dict[str, dict[str, Any]] = json.loads(answer.stdout)["result"][0][
        "expressions"
    ][0]["value"]
    return literals


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, sort_keys=True, ensure_ascii=False) + "\n")
