"""Writes the catalogue for people: docs/rules/ and docs/coverage.md.

Everything on these pages comes from the rules' literals and comments, and from the
catalogue; nobody writes them by hand. The test of the pages fails when they drift.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from proviso_server.model import LEGEND
from proviso_server.policy.coverage import Coverage

_SUBJECTS = {
    "dcs": "Direct commercial sales",
    "drawdown": "Drawdowns",
    "ear": "Items under the Export Administration Regulations",
    "eda": "Excess defense articles",
    "eligibility": "Who may receive",
    "eum": "End-use monitoring",
    "fmcs": "Foreign military construction sales",
    "fmf": "Foreign military financing",
    "fms": "Foreign military sales",
    "grant": "Grant terms",
    "imet": "International military education and training",
    "incle": "Narcotics control and law enforcement",
    "kind": "Kinds of transfer",
    "lease": "Leases and loans",
    "ledger": "Running limits",
    "notification": "Notification to Congress",
    "packet": "What the packet must hold",
    "parties": "Parties",
    "pko": "Peacekeeping operations",
    "proviso": "Provisos",
    "record": "What the log knows",
    "routing": "Who decides",
    "teams": "Training teams",
    "techsec": "Technology security",
}
_MADE = "This page is made by `proviso-server policy docs`; don't edit it.\n"
_COMMENT = re.compile(r"\A# METADATA\n((?:#.*\n)+)")


def pages(
    policies: Path, rules: Mapping[str, Mapping[str, Any]], coverage: Coverage
) -> dict[str, str]:
    """Return the text of every page by its path under docs/."""
    subjects = sorted({rule["subject"] for rule in rules.values()})
    written = {"coverage.md": _coverage(coverage, rules)}
    written["rules/README.md"] = _index(subjects, rules)
    for subject in subjects:
        own = [rule for _, rule in sorted(rules.items()) if rule["subject"] == subject]
        written[f"rules/{subject}.md"] = _subject(subject, own, policies)
    return written


def _index(subjects: list[str], rules: Mapping[str, Mapping[str, Any]]) -> str:
    text = (
        f"# The rules\n\n{_MADE}\n{LEGEND}\n\nA finding has the code of its rule. "
        "`proviso rules` lists them from a running service, with filters.\n\n"
        "| subject | about | rules |\n|---|---|---|\n"
    )
    for subject in subjects:
        count = sum(rule["subject"] == subject for rule in rules.values())
        about = _SUBJECTS.get(subject, subject)
        text += f"| [{subject}]({subject}.md) | {about} | {count} |\n"
    return text


def _subject(subject: str, rules: list[Mapping[str, Any]], policies: Path) -> str:
    text = f"# {_SUBJECTS.get(subject, subject)}\n\n{_MADE}\n{LEGEND}\n"
    for rule in rules:
        source = policies / "rules" / subject / rule["name"] / f"{rule['name']}.rego"
        text += "\n" + "\n".join(_rule(rule, description(source.read_text()))) + "\n"
    return text


def _rule(rule: Mapping[str, Any], about: str) -> Iterator[str]:
    yield f"## {rule['code']}\n"
    yield f"**{rule['title']}.** {about}\n"
    yield "| | |\n|---|---|"
    yield f"| effect | {rule['effect']} |"
    yield f"| law | {_cell(rule['citation'])} |"
    yield f"| phases | {', '.join(rule['phases'])} |"
    yield f"| programs | {', '.join(rule['programs']) or 'all'} |"
    if rule["refer_to"]:
        yield f"| goes to | {_cell(rule['refer_to'])} |"
    if lifted := rule["lifted_by"]:
        yield f"| lifted by | {lifted['list'].removesuffix('s')} `{lifted['kind']}` |"
    if rule["due_at_release"]:
        yield f"| due only at release | {', '.join(rule['due_at_release'])} |"
    yield f"| reads | {', '.join(f'`{field}`' for field in rule['reads'])} |"
    if rule["tables"]:
        yield f"| tables | {', '.join(f'`{name}`' for name in rule['tables'])} |"


def description(source: str) -> str:
    """Return the description in the comment that a Rego file begins with."""
    found = _COMMENT.match(source)
    lines = found[1].splitlines() if found else []
    comment = YAML(typ="safe").load("\n".join(line[2:] for line in lines)) or {}
    return " ".join(str(comment.get("description", "")).split())


def _coverage(coverage: Coverage, rules: Mapping[str, Mapping[str, Any]]) -> str:
    text = (
        f"# Coverage\n\n{_MADE}\n"
        "policies/catalogue.json lists what the law and published practice ask for; "
        "`make coverage` compares.\n\n"
        f"- Entries of the catalogue: {coverage.entries}\n"
        f"- Rules that stand for one: {coverage.implemented}\n"
        f"- Rules in all: {len(rules)}\n"
        f"- Rules without a test: {len(coverage.untested)}\n"
    )
    text += "\n## Departures\n\n"
    if not coverage.departures:
        text += "None: every entry has its rule, and no rule is without one.\n"
    else:
        text += "| code | member | why |\n|---|---|---|\n"
    for row in coverage.departures:
        text += f"| {row.code} | {row.member} | {_cell(row.reason)} |\n"
    text += (
        "\n## Tables with unverified rows\n\nA finding that rests on such a row says "
        "so.\n\n| table | unverified | rows |\n|---|---|---|\n"
    )
    for name, (unverified, count) in coverage.unverified.items():
        text += f"| {name} | {unverified} | {count} |\n"
    empty = ", ".join(f"`{name}`" for name in coverage.empty)
    return text + f"\nKept by people, and empty here: {empty or 'none'}.\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
