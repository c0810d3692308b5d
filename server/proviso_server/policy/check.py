"""Checks of policy sources: OPA's own, and those that OPA has not.

OPA's: fmt, check --strict under the capabilities file, test with full coverage.
Ours: a rule has its test; its code is its path; its literal is complete; every clause
of `found` begins with a ground equality on input; what it says of absent fields is what
stands beside its test; no two tests share a name; every table row says whether it was
verified, and every table where it comes from.
"""

import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proviso_server.model import Effect
from proviso_server.policy.absence import absence
from proviso_server.policy.clock_table import clock_faults, session_faults
from proviso_server.policy.gates import FOUND, GROUND
from proviso_server.policy.stage import stage

TEST_TIMEOUT_S = 600
RULE_MEMBERS = frozenset(
    "code effect title citation phases programs refer_to lifted_by due_at_release "
    "tables reads".split()
)
MAX_TITLE_CHARS = 60
# Tables whose words the policies count by.
_FAULTS: dict[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    "clocks": clock_faults,
    "sessions": session_faults,
}
_TEST_NAME = re.compile(r"^(?:todo_)?(test_\w+)\b.*\bif\b", re.MULTILINE)
_CODE = re.compile(r'"code":\s*"([^"]+)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the checks found: nothing is a pass."""

    problems: tuple[str, ...]
    tests: int
    coverage: float


def check(policies: Path, *, opa: Path) -> Report:
    """Run all checks on policy sources."""
    problems = [*own_checks(policies), *_formatted(policies, opa)]
    with tempfile.TemporaryDirectory(prefix="proviso-check-") as scratch:
        staged = Path(scratch) / "staged"
        stage(policies, staged, opa=opa, tests=True)
        problems += _strict(staged, policies / "capabilities.json", opa)
        if (staged / "testing" / "absent").is_dir():
            problems += absence(staged, _rules(staged), opa=opa)
        tested, tests, coverage = _tested(staged, opa)
    return Report(problems=(*problems, *tested), tests=tests, coverage=coverage)


def own_checks(policies: Path) -> Iterator[str]:
    """Yield what OPA's own checks miss."""
    for folder in sorted((policies / "rules").glob("*/*")):
        yield from _rule(folder)
    for path in sorted(policies.rglob("*_test.rego")):
        yield from _doubled_tests(path, policies)
    for path in sorted((policies / "tables").glob("*")):
        yield from _table(path)


def _rule(folder: Path) -> Iterator[str]:
    name = f"{folder.parent.name}.{folder.name}"
    source = folder / f"{folder.name}.rego"
    if not source.is_file():
        yield f"{name}: no rule in {source.name}"
        return
    test = folder / f"{folder.name}_test.rego"
    if not test.is_file() or not _TEST_NAME.search(test.read_text()):
        yield f"{name}: no test in {test.name}"
    text = source.read_text()
    if f"package rules.{name}\n" not in text:
        yield f"{name}: package is not rules.{name}"
    if _CODE.findall(text)[:1] != [name]:
        yield f"{name}: code {_CODE.findall(text)[:1]} is not its path"
    clauses = FOUND.findall(text)
    if len(clauses) != text.count("\nfound contains "):
        yield f"{name}: a clause of found has no body of its own"
    for first in clauses:
        if not GROUND.match(first):
            yield (
                f"{name}: a clause of found begins with '{first.strip()}', "
                "not with a ground equality on input"
            )


def literal_checks(rules: dict[str, dict[str, Any]], tables: set[str]) -> Iterator[str]:
    """Yield what is wrong with the rules' literals."""
    for code, rule in sorted(rules.items()):
        members = set(rule) - {"subject", "name"}
        if members != RULE_MEMBERS:
            yield f"{code}: members {sorted(members ^ RULE_MEMBERS)} differ"
            continue
        if rule["effect"] not in list(Effect):
            yield f"{code}: effect {rule['effect']} is none"
        if not rule["title"] or len(rule["title"]) > MAX_TITLE_CHARS:
            yield f"{code}: title is empty or longer than {MAX_TITLE_CHARS} characters"
        if not rule["citation"] or not rule["phases"]:
            yield f"{code}: no citation or no phase"
        for table in set(rule["tables"]) - tables:
            yield f"{code}: table {table} is not there"


def _doubled_tests(path: Path, policies: Path) -> Iterator[str]:
    names = _TEST_NAME.findall(path.read_text())
    for name in sorted({n for n in names if names.count(n) > 1}):
        yield f"{path.relative_to(policies)}: two tests are named {name}"


def _table(folder: Path) -> Iterator[str]:
    path = folder / "data.json"
    if not path.is_file():
        yield f"tables/{folder.name}: no data.json"
        return
    table = json.loads(path.read_text())
    for name in ("keys", "entries"):
        if not isinstance(table.get(name), list):
            yield f"tables/{folder.name}: no list {name}"
            return
    source = table.get("source", {})
    if not source.get("title"):
        yield f"tables/{folder.name}: no source title"
    for number, row in enumerate(table["entries"]):
        if type(row.get("verified")) is not bool:
            yield f"tables/{folder.name} row {number}: no verified flag"
        if "valid_from" not in row or "valid_to" not in row or "values" not in row:
            yield f"tables/{folder.name} row {number}: no validity or values"
        for key in row.get("values", {}).keys() - set(table["keys"]):
            yield f"tables/{folder.name} row {number}: value {key} is not in keys"
        for fault in _FAULTS.get(folder.name, _no_faults)(row.get("values", {})):
            yield f"tables/{folder.name} row {number}: {fault}"


def _no_faults(_: Mapping[str, Any]) -> Iterator[str]:
    return iter(())


def _formatted(policies: Path, opa: Path) -> list[str]:
    listed = _run(opa, "fmt", "--list", str(policies)).stdout.split()
    return [f"{Path(path).name}: not in the form of opa fmt" for path in listed]


def _strict(staged: Path, capabilities: Path, opa: Path) -> list[str]:
    tables = {path.name for path in (staged / "tables").iterdir()}
    problems = list(literal_checks(_rules(staged), tables))
    answer = _run(
        opa, "check", "--strict", "--capabilities", str(capabilities), str(staged)
    )
    if answer.returncode != 0:
        problems.append(f"opa check --strict: {answer.stderr.strip()}")
    return problems


def _rules(staged: Path) -> dict[str, dict[str, Any]]:
    catalogue = json.loads((staged / "catalogue" / "data.json").read_text())
    rules: dict[str, dict[str, Any]] = catalogue["rules"]
    return rules


def _tested(staged: Path, opa: Path) -> tuple[list[str], int, float]:
    plain = _run(opa, "test", "--format", "json", str(staged))
    results = json.loads(plain.stdout or "[]") or []
    problems = [
        f"{result['package'].removeprefix('data.')}: {result['name']} failed"
        for result in results
        if result.get("fail") or result.get("error") or result.get("skip")
    ]
    if plain.returncode != 0 and not problems:
        problems.append(f"opa test: {(plain.stderr or plain.stdout).strip()}")
    covered = _run(opa, "test", "--coverage", "--format", "json", str(staged))
    if covered.returncode != 0 and not problems:
        # A test may pass its time only where coverage is counted: no report, no pass.
        told = (covered.stderr or covered.stdout).strip()
        problems.append(f"opa test --coverage: {told}")
    report = json.loads(covered.stdout) if covered.returncode == 0 else {}
    for path, file in sorted(report.get("files", {}).items()):
        # One line may hold several parts that no test reached.
        rows = {span["start"]["row"] for span in file.get("not_covered", ())}
        name = path.removeprefix(f"{staged}/")
        problems += [f"{name}:{row}: not covered by a test" for row in sorted(rows)]
    return problems, len(results), float(report.get("coverage", 0.0))


def _run(opa: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [opa, *arguments],
        capture_output=True,
        text=True,
        timeout=TEST_TIMEOUT_S,
        check=False,
    )
