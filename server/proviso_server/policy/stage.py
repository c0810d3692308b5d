"""Lays the policies out as OPA loads them: Rego, dated tables, the catalogue.

A staged tree differs from the sources in three ways: open ends of table rows are
written as the first and the last day there is, the rules' literals are collected
into data.catalogue with the dispatch by phase and program, and tests are left out
unless they are asked for.
"""

import datetime
import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from proviso_server.errors import PolicyInvalid

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
PHASES = ("export", "transfer")
ALL_PROGRAMS = "all"
EVAL_TIMEOUT_S = 60
_ONE_DAY = datetime.timedelta(days=1)


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
    for source in sorted((policies / "tables").glob("*/data.json")):
        table = _closed(json.loads(source.read_text()))
        # Tests put rows of their own into a table; periods would hide them.
        staged = table if tests else table | {"periods": periods(table["entries"])}
        _write(out / source.relative_to(policies), staged)
    if overlay:
        _write(out / "overlay" / "data.json", dict(overlay))
    if scenarios:
        _write(out / "scenarios" / "data.json", dict(scenarios))
    _write(out / "catalogue" / "data.json", catalogue(out, opa=opa))


def closed_rows(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return table rows with their open ends written as days."""
    return [
        row
        | {
            "valid_from": row.get("valid_from") or FIRST_DAY,
            "valid_to": row.get("valid_to") or LAST_DAY,
        }
        for row in rows
    ]


def periods(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Cut closed rows into periods in which the same rows are in force."""
    starts = {FIRST_DAY} | {row["valid_from"] for row in rows}
    starts |= {
        _day_after(row["valid_to"]) for row in rows if row["valid_to"] < LAST_DAY
    }
    firsts = sorted(starts)
    lasts = [*(_day_before(first) for first in firsts[1:]), LAST_DAY]
    return [
        {
            "first": first,
            "last": last,
            "rows": [
                row["values"]
                for row in rows
                if row["valid_from"] <= first and row["valid_to"] >= last
            ],
        }
        for first, last in zip(firsts, lasts, strict=True)
    ]


def _day_after(day: str) -> str:
    return (datetime.date.fromisoformat(day) + _ONE_DAY).isoformat()


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - _ONE_DAY).isoformat()


def catalogue(staged: Path, *, opa: Path) -> dict[str, Any]:
    """Collect every rule's literal and the dispatch by phase and program."""
    rules = {
        f"{subject}.{name}": literal | {"subject": subject, "name": name}
        for subject, names in _literals(staged, opa=opa).items()
        for name, literal in names.items()
    }
    dispatch: dict[str, dict[str, list[str]]] = {phase: {} for phase in PHASES}
    tables: dict[str, dict[str, list[str]]] = {phase: {} for phase in PHASES}
    for code, rule in sorted(rules.items()):
        for phase in rule["phases"]:
            for program in rule["programs"] or [ALL_PROGRAMS]:
                dispatch[phase].setdefault(program, []).append(code)
                read = tables[phase].setdefault(program, [])
                read += [name for name in rule["tables"] if name not in read]
    return {
        "rules": dict(sorted(rules.items())),
        "dispatch": dispatch,
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


def _closed(table: dict[str, Any]) -> dict[str, Any]:
    """Close the rows, and say the last day that is known where no row is open."""
    rows = closed_rows(table["entries"])
    closed = table | {"entries": rows}
    last = table.get("covered_until") or max(
        (row["valid_to"] for row in rows), default=""
    )
    return closed | ({"last_known_day": last} if "" < last < LAST_DAY else {})


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, sort_keys=True, ensure_ascii=False) + "\n")
