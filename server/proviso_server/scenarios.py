"""Runs scenarios through the real path: converter, bundle, OPA, decide.

A scenario is a JSON object with `facts` (a request document), `tables` (rows to add to
tables), `ledgers` (positions) and `expected`. The rows of all scenarios go into one
bundle as data.overlay, by scenario, so that OPA runs once. A bundle that serves has no
such rows: there, only the scenarios without them can run.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proviso.document import DocumentError, parse
from proviso_server.decision import decide
from proviso_server.errors import InputError, ProvisoError
from proviso_server.model import Decision, Effect, Rule
from proviso_server.policy.engine import Engine
from proviso_server.policy.question import question
from proviso_server.policy.tables import closed_rows

TIMEOUT_S = 30.0
MAX_FILE_BYTES = 4 * 1024 * 1024
_NO_SCENARIO = (OSError, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One file: the request, what to add to the tables, and what must come out."""

    id: str
    facts: Mapping[str, Any]
    tables: Mapping[str, Sequence[Mapping[str, Any]]]
    ledgers: Sequence[Mapping[str, Any]]
    disposition: str | None
    must_fire: frozenset[str]
    must_not_fire: frozenset[str]

    def as_json(self) -> dict[str, Any]:
        """Return what a bundle carries of it, and what its digest is over."""
        return {
            "facts": self.facts,
            "tables": self.tables,
            "ledgers": self.ledgers,
            "expected": {
                "disposition": self.disposition,
                "codes_must_fire": sorted(self.must_fire),
                "codes_must_not_fire": sorted(self.must_not_fire),
            },
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came out of a scenario, and where it differs from what was expected."""

    id: str
    passed: bool
    expected: str | None
    disposition: str | None
    codes: tuple[str, ...]
    not_evaluated: tuple[str, ...]
    missing: tuple[str, ...]
    forbidden: tuple[str, ...]
    error: str

    @property
    def difference(self) -> str:
        """What differs from what was expected, on one line."""
        parts = [
            *(f"missing {code}" for code in self.missing),
            *(f"forbidden {code}" for code in self.forbidden),
            *([self.error] if self.error else []),
        ]
        if self.expected is not None and self.expected != self.disposition:
            parts.insert(0, f"{self.disposition} instead of {self.expected}")
        return ", ".join(parts)

    def as_json(self) -> dict[str, Any]:
        """Return the outcome as one JSON object."""
        value: dict[str, Any] = {
            "id": self.id,
            "pass": self.passed,
            "disposition": self.disposition,
            "codes": list(self.codes),
            "not_evaluated": list(self.not_evaluated),
            "missing": list(self.missing),
            "forbidden": list(self.forbidden),
        }
        return value | ({"error": self.error} if self.error else {})


def load(folder: Path) -> list[Scenario]:
    """Read every .json file of a folder; raise InputError naming a wrong one."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(
            field="DIR",
            value=folder,
            remedy="name a folder with scenario files (.json)",
        )
    loaded: dict[str, Scenario] = {}
    for path in paths:
        scenario = _load(path)
        if scenario.id in loaded:
            # The rows of one would be those of the other too.
            raise InputError(
                field=f"{path.name}: id",
                value=scenario.id,
                remedy="another file has it; give every scenario an id of its own",
            )
        loaded[scenario.id] = scenario
    return list(loaded.values())


def shipped(values: Mapping[str, Any]) -> list[Scenario]:
    """Read the scenarios that a bundle carries; raise InputError naming a wrong one."""
    found = []
    for name, value in sorted(values.items()):
        try:
            found.append(_scenario(value, name))
        except _NO_SCENARIO as error:
            raise _no_scenario(name, error) from error
    return found


def overlay(scenarios: Sequence[Scenario]) -> dict[str, Any]:
    """Return the table rows of all scenarios, by scenario and table."""
    return {
        scenario.id: {
            name: closed_rows(list(map(dict, rows)))
            for name, rows in scenario.tables.items()
        }
        for scenario in scenarios
    }


async def run(
    scenario: Scenario, *, engine: Engine, rules: Mapping[str, Rule]
) -> Outcome:
    """Screen one scenario and compare; an error is an outcome that does not pass."""
    try:
        document = parse(scenario.facts).document
        asked = question(document, overlay=scenario.id)
        asked["ledgers"] = list(scenario.ledgers)
        answer = await engine.screening(asked, timeout_s=TIMEOUT_S)
        decided = decide(answer, rules=rules, document=document)
    except (ProvisoError, DocumentError) as error:
        return _failed(scenario, str(error))
    return compare(scenario, decided)


def compare(scenario: Scenario, decided: Decision) -> Outcome:
    """Judge a decision by what the scenario expects.

    Beside the codes named, no other deny or congressional_notification may fire.
    """
    fired = {finding.code for finding in decided.findings}
    strong = {
        finding.code
        for finding in decided.findings
        if finding.effect in (Effect.DENY, Effect.CONGRESSIONAL_NOTIFICATION)
    }
    missing = scenario.must_fire - fired
    forbidden = (fired & scenario.must_not_fire) | (strong - scenario.must_fire)
    judged = scenario.disposition is not None
    right = not judged or decided.disposition == scenario.disposition
    return Outcome(
        id=scenario.id,
        passed=right and not missing and not forbidden,
        expected=scenario.disposition,
        disposition=decided.disposition.value,
        codes=tuple(sorted(fired)),
        not_evaluated=tuple(entry.code for entry in decided.not_evaluated),
        missing=tuple(sorted(missing)),
        forbidden=tuple(sorted(forbidden)),
        error="",
    )


def _failed(scenario: Scenario, error: str) -> Outcome:
    return Outcome(
        id=scenario.id,
        passed=False,
        expected=scenario.disposition,
        disposition=None,
        codes=(),
        not_evaluated=(),
        missing=tuple(sorted(scenario.must_fire)),
        forbidden=(),
        error=error,
    )


def _load(path: Path) -> Scenario:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise ValueError(f"more than {MAX_FILE_BYTES} bytes")
        value = json.loads(path.read_text())
        return _scenario(value, path.stem)
    except _NO_SCENARIO as error:
        raise _no_scenario(path.name, error) from error


def _scenario(value: Mapping[str, Any], name: str) -> Scenario:
    expected = value["expected"]
    return Scenario(
        id=str(value.get("id", name)),
        facts=value["facts"],
        tables=_tables(value.get("tables") or {}),
        ledgers=list(value.get("ledgers") or []),
        disposition=expected.get("disposition"),
        must_fire=frozenset(expected.get("codes_must_fire", ())),
        must_not_fire=frozenset(expected.get("codes_must_not_fire", ())),
    )


def _no_scenario(name: str, error: Exception) -> InputError:
    return InputError(
        field=name,
        value="scenario",
        remedy=f"is not one ({error!r}): write an object with facts and expected",
    )


def _tables(value: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Copy the rows; raise where a table is no list of objects with values."""
    tables = {name: [dict(row) for row in rows] for name, rows in value.items()}
    if any("values" not in row for rows in tables.values() for row in rows):
        raise ValueError("a row of tables has no values")
    return tables
