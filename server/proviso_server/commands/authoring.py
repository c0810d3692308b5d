"""`proviso-server policy`: the verbs for those who write the policies."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from proviso.authoring import read_file
from proviso_server.commands import Commands, add_policies
from proviso_server.opa_binary import find_opa
from proviso_server.policy.coverage import Coverage, coverage
from proviso_server.policy.explain import Explained, explain
from proviso_server.policy.pages import pages
from proviso_server.policy.scaffold import scaffold
from proviso_server.policy.stage import stage


def add(verbs: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verbs to those of `policy`."""
    covered = _verb(
        verbs, "coverage", "compare the rules with the catalogue of the law", _coverage
    )
    covered.add_argument(
        "--json", type=Path, metavar="FILE", help="all of it as one object"
    )
    written = _verb(
        verbs, "docs", "write docs/rules/ and docs/coverage.md from the rules", _docs
    )
    written.add_argument(
        "--docs",
        type=Path,
        default=Path("docs"),
        metavar="DIR",
        help="where the pages are, default %(default)s",
    )
    written.add_argument(
        "--check", action="store_true", help="write nothing; fail where pages differ"
    )
    new = _verb(
        verbs, "new", "write the beginning of a rule, its test and its table", _new
    )
    new.add_argument("rule", metavar="RULE", help="its code, subject.name")
    new.add_argument("--table", metavar="NAME", help="a table that it reads")
    explained = _verb(
        verbs, "explain", "say of one request what each rule read and found", _explain
    )
    explained.add_argument(
        "file", type=Path, metavar="FILE", help="request in YAML or JSON"
    )
    explained.add_argument(
        "--rule", default="", metavar="PREFIX", help="only codes that begin with this"
    )
    explained.add_argument("--json", type=Path, metavar="FILE", help="one rule a line")


def _verb(
    verbs: "Commands[argparse.ArgumentParser]",
    name: str,
    about: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=about, description=about)
    add_policies(verb)
    verb.set_defaults(run=run)
    return verb


def literals(policies: Path) -> dict[str, dict[str, Any]]:
    """Return the literal of every rule by its code."""
    with tempfile.TemporaryDirectory(prefix="proviso-rules-") as scratch:
        staged = Path(scratch) / "staged"
        stage(policies, staged, opa=find_opa())
        catalogue = json.loads((staged / "catalogue" / "data.json").read_text())
        rules: dict[str, dict[str, Any]] = catalogue["rules"]
        return rules


def _coverage(chosen: argparse.Namespace) -> int:
    found = coverage(chosen.policies, literals(chosen.policies))
    if chosen.json:
        chosen.json.write_text(json.dumps(_record(found), sort_keys=True) + "\n")
    for problem in found.problems:
        print(problem)
    table = Table("table", "unverified", "rows", box=None)
    for name, (unverified, rows) in found.unverified.items():
        table.add_row(name, str(unverified), str(rows))
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)
    print(
        f"catalogue: {found.entries} entries, {found.implemented} implemented, "
        f"{len(found.departures)} departures, {len(found.untested)} untested, "
        f"{len(found.unverified)} tables with unverified rows, "
        f"{len(found.problems)} problems"
    )
    return 1 if found.problems or found.untested else 0


def _record(found: Coverage) -> dict[str, Any]:
    return {
        "entries": found.entries,
        "implemented": found.implemented,
        "departures": [
            {"code": row.code, "member": row.member, "reason": row.reason}
            for row in found.departures
        ],
        "untested": list(found.untested),
        "unverified": {name: list(rows) for name, rows in found.unverified.items()},
        "empty": list(found.empty),
        "problems": list(found.problems),
    }


def _docs(chosen: argparse.Namespace) -> int:
    rules = literals(chosen.policies)
    written = pages(chosen.policies, rules, coverage(chosen.policies, rules))
    kept = {
        str(path.relative_to(chosen.docs))
        for path in (chosen.docs / "rules").glob("*.md")
    }
    differing = [
        name
        for name in sorted(written.keys() | kept)
        if _text(chosen.docs / name) != written.get(name)
    ]
    for name in differing:
        print(f"{chosen.docs / name}: {'differs' if chosen.check else 'written'}")
        if not chosen.check:
            _write(chosen.docs / name, written.get(name))
    return 1 if chosen.check and differing else 0


def _text(path: Path) -> str | None:
    return path.read_text() if path.is_file() else None


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def _new(chosen: argparse.Namespace) -> int:
    for path in scaffold(chosen.policies, chosen.rule, table=chosen.table):
        print(f"{path}: written")
    print(
        "Fill in each TODO, add the code to policies/catalogue.json (or a departure "
        "with its reason), then run: proviso-server policy test"
    )
    return 0


def _explain(chosen: argparse.Namespace) -> int:
    document = read_file(chosen.file).parse().document
    rules = [
        rule
        for rule in explain(chosen.policies, document, opa=find_opa())
        if rule.code.startswith(chosen.rule)
    ]
    if chosen.json:
        lines = (json.dumps(asdict(rule), sort_keys=True) for rule in rules)
        chosen.json.write_text("".join(f"{line}\n" for line in lines))
    fired = [rule for rule in rules if rule.found]
    lacking = [rule for rule in rules if rule.lacking]
    silent = [rule for rule in rules if not rule.found and not rule.lacking]
    for rule in fired:
        print(f"FOUND   {rule.code} ({rule.effect})")
        for finding in rule.found:
            print(f"        {finding['message']}")
        _read(rule)
    for rule in lacking:
        print(f"LACKS   {rule.code} ({rule.effect}): {', '.join(rule.lacking)}")
        _read(rule)
    for rule in silent:
        print(f"silent  {rule.code} ({rule.effect})")
        for stop in rule.stopped:
            print(f"        stopped at {stop}")
        if chosen.rule:
            _read(rule)
    print(
        f"{len(rules)} rules asked: {len(fired)} found something, {len(lacking)} "
        f"lack facts, {len(silent)} are silent"
    )
    return 0


def _read(rule: Explained) -> None:
    for path, value in rule.read.items():
        print(f"        read {path}: {value}")
