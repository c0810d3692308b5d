"""Compares the rules with the catalogue of what the law asks.

policies/catalogue.json has one entry for each finding that the law or published
practice asks for. A rule must stand for each entry, and agree with it; where one can't,
or where the project has a rule of its own, `departures` says why.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMPARED = ("effect", "phases", "programs", "due_at_release", "lifted_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """Where the rules differ from the catalogue: the code, the member, and why.

    The member is `rule` where the rule is not written, `entry` where the catalogue has
    no such code.
    """

    code: str
    member: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What stands against what: nothing in `problems` is a pass."""

    entries: int
    implemented: int
    departures: tuple[Departure, ...]
    untested: tuple[str, ...]
    unverified: Mapping[str, tuple[int, int]]  # table: rows unverified, rows
    empty: tuple[str, ...]
    problems: tuple[str, ...]


def coverage(policies: Path, rules: Mapping[str, Mapping[str, Any]]) -> Coverage:
    """Compare the literals of the rules with the catalogue beside them."""
    catalogue = json.loads((policies / "catalogue.json").read_text())
    entries = {entry["code"]: entry for entry in catalogue["entries"]}
    departures = tuple(Departure(**row) for row in catalogue["departures"])
    allowed = {(row.code, row.member) for row in departures}
    found = dict(_differences(entries, rules))
    problems = [text for key, text in found.items() if key not in allowed]
    problems += [
        f"{code}: departure in {member} that there is not; delete it"
        for code, member in sorted(allowed - found.keys())
    ]
    tables = dict(_tables(policies))
    return Coverage(
        entries=len(entries),
        implemented=len(entries.keys() & rules.keys()),
        departures=departures,
        untested=tuple(code for code in sorted(rules) if not _tested(policies, code)),
        unverified={name: rows for name, rows in tables.items() if rows[0]},
        empty=tuple(name for name, rows in tables.items() if not rows[1]),
        problems=tuple(problems),
    )


def _differences(
    entries: Mapping[str, Mapping[str, Any]], rules: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[tuple[str, str], str]]:
    for code in sorted(entries.keys() | rules.keys()):
        if code not in rules:
            yield (code, "rule"), f"{code}: in the catalogue, but no rule"
        elif code not in entries:
            yield (code, "entry"), f"{code}: a rule, but not in the catalogue"
        else:
            yield from _members(code, entries[code], rules[code])


def _members(
    code: str, entry: Mapping[str, Any], rule: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, str], str]]:
    for member in COMPARED:
        asked, written = _comparable(entry[member]), _comparable(rule[member])
        if asked != written:
            yield (
                (code, member),
                f"{code}: {member} is {written}, in the catalogue {asked}",
            )


def _comparable(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value


def _tested(policies: Path, code: str) -> bool:
    subject, name = code.split(".")
    return (policies / "rules" / subject / name / f"{name}_test.rego").is_file()


def _tables(policies: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in sorted((policies / "tables").glob("*/data.json")):
        rows = json.loads(path.read_text())["entries"]
        unverified = sum(not row["verified"] for row in rows)
        yield path.parent.name, (unverified, len(rows))
