"""`proviso-server policy`: build, test and try policies."""

import argparse
import asyncio
import json
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from proviso_server import scenarios
from proviso_server.commands import (
    Commands,
    add_policies,
    authoring,
    impact,
    rescreen,
    tables,
)
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle, check, child
from proviso_server.policy.engine import Engine


def add(commands: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verbs to the command line."""
    policy = commands.add_parser("policy", help="build, test and try policies")
    verbs = policy.add_subparsers(required=True, metavar="VERB")
    build = verbs.add_parser("build", help="build and sign a bundle")
    add_policies(build)
    build.add_argument(
        "--signing-key",
        type=Path,
        required=True,
        metavar="PEM",
        help="P-256 key of the publisher",
    )
    build.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help="the bundle to write"
    )
    build.add_argument(
        "--scenarios",
        type=Path,
        metavar="DIR",
        help="scenarios that it carries, and must pass to be activated",
    )
    build.set_defaults(run=_build)
    test = verbs.add_parser("test", help="run every check of the policy sources")
    add_policies(test)
    test.set_defaults(run=_test)
    tables.add(verbs)
    tried = verbs.add_parser(
        "scenarios",
        help="screen every file of a folder and compare with what it expects",
    )
    tried.add_argument("folder", type=Path, metavar="DIR", help="the scenarios")
    add_policies(tried)
    tried.add_argument("--json", type=Path, metavar="FILE", help="one object a line")
    tried.set_defaults(run=_scenarios)
    authoring.add(verbs)
    impact.add(verbs)
    rescreen.add(verbs)


def _build(chosen: argparse.Namespace) -> int:
    cases = scenarios.load(chosen.scenarios) if chosen.scenarios else []
    built = bundle.build(
        chosen.policies,
        chosen.out,
        opa=find_opa(),
        signing_key=chosen.signing_key,
        scenarios={case.id: case.as_json() for case in cases},
    )
    print(
        f"{chosen.out}: {len(built.rules)} rules, revision {built.revision[:12]}, "
        f"sha256 {built.sha256}"
    )
    return 0


def _test(chosen: argparse.Namespace) -> int:
    report = check.check(chosen.policies, opa=find_opa())
    for problem in report.problems:
        print(problem)
    print(
        f"policy: {report.tests} tests, coverage {report.coverage:.2f} %, "
        f"{len(report.problems)} problems"
    )
    return 1 if report.problems or not report.tests else 0


def _scenarios(chosen: argparse.Namespace) -> int:
    outcomes = asyncio.run(_run(chosen.folder, chosen.policies))
    if chosen.json:
        lines = (json.dumps(outcome.as_json(), sort_keys=True) for outcome in outcomes)
        chosen.json.write_text("".join(f"{line}\n" for line in lines))
    _print(outcomes)
    return 0 if all(outcome.passed for outcome in outcomes) else 1


async def _run(folder: Path, policies: Path) -> list[scenarios.Outcome]:
    cases = scenarios.load(folder)
    opa = find_opa()
    private, public = bundle.new_publisher_key()
    with tempfile.TemporaryDirectory(prefix="proviso-scenarios-") as scratch:
        key = Path(scratch) / "publisher.pem"
        key.touch(mode=0o600)
        key.write_bytes(private)
        built = bundle.build(
            policies,
            Path(scratch) / "bundle.tar.gz",
            opa=opa,
            signing_key=key,
            overlay=scenarios.overlay(cases),
        )
        async with (
            child.running(
                binary=opa, bundle=built.content, publisher_key_pem=public.decode()
            ) as running,
            Engine(running.address) as engine,
        ):
            with Progress(transient=True, disable=not sys.stdout.isatty()) as progress:
                return [
                    await scenarios.run(case, engine=engine, rules=built.rules)
                    for case in progress.track(cases, description="screening")
                ]


def _print(outcomes: list[scenarios.Outcome]) -> None:
    table = Table("case", "", "expected", "got", "differences", box=None)
    for outcome in outcomes:
        differences = [
            *(f"missing {code}" for code in outcome.missing),
            *(f"forbidden {code}" for code in outcome.forbidden),
            *(f"not evaluated {code}" for code in outcome.not_evaluated),
            *([outcome.error] if outcome.error else []),
        ]
        table.add_row(
            outcome.id,
            "pass" if outcome.passed else "FAIL",
            outcome.expected or "-",
            outcome.disposition or "error",
            "; ".join(differences),
        )
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False).print(table)
    passed = sum(outcome.passed for outcome in outcomes)
    print(f"{len(outcomes)} scenarios: {passed} pass, {len(outcomes) - passed} fail")
