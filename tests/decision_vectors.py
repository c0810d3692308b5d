"""The golden decisions under tests/vectors/decision, and the tables of formats.md."""

import json
import re
from pathlib import Path
from typing import Any, Final

from proviso.document import parse
from proviso_server.decision import decide
from proviso_server.model import Effect, Rule
from proviso_server.reliance import reliance
from proviso_server.statement import Circumstances, Written, write

ROOT: Final = Path(__file__).parents[1]
HERE: Final = ROOT / "tests" / "vectors" / "decision"
FORMATS: Final = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
Case = dict[str, Any]
CASES: dict[str, Case] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(HERE.glob("*.json"))
}
GOOD: Final = sorted(name for name, case in CASES.items() if case["valid"])
BAD: Final = sorted(CASES.keys() - set(GOOD))


def rules_of(case: Case) -> dict[str, Rule]:
    """Read the rules of a vector; a JSON list is a tuple here."""
    return {literal["code"]: _rule(literal) for literal in case["rules"]}


def _rule(literal: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in literal.items()
    }
    return Rule(**values | {"effect": Effect(literal["effect"])})


def written(case: Case) -> Written:
    """Decide and write a vector as the server does."""
    rules = rules_of(case)
    checked = parse(case["request"])
    decided = decide(case["answer"], rules=rules, document=checked.document)
    return write(
        decided,
        document=checked.document,
        request_bytes=checked.canonical,
        rules=rules,
        reliance=reliance(checked.document, decided.asked, rules=rules),
        circumstances=Circumstances(**case["circumstances"]),
    )


_OPTIONAL = re.compile(r"absent where (it asks|none \|)|Absent elsewhere|else absent")


def members(section: str) -> set[str]:
    """Return the first column of the first table after some words of formats.md.

    Members that are absent where they say nothing are left out.
    """
    table = FORMATS.split(section, 1)[1].split("\n\n| member", 1)[1].split("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \|(.*)", table, re.MULTILINE)
    return {name for name, words in rows if not _OPTIONAL.search(words)}
