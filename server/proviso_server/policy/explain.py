"""Explains one request: each rule asked, what it read, found, and why it was silent.

OPA tells which expressions failed while it evaluated a rule. Of each clause of `found`
the last that failed is where the rule stopped. A clause without one was never begun:
its first condition, which OPA and the dispatch look up, does not hold.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proviso_server.errors import PolicyInvalid
from proviso_server.policy.gates import FOUND
from proviso_server.policy.question import question
from proviso_server.policy.stage import stage

EVAL_TIMEOUT_S = 120
_NOT_SENT = "not sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What became of one rule that was asked."""

    code: str
    effect: str
    title: str
    read: Mapping[str, Any]
    found: tuple[Mapping[str, Any], ...]
    lacking: tuple[str, ...]
    stopped: tuple[str, ...]


def explain(
    policies: Path, document: Mapping[str, Any], *, opa: Path
) -> list[Explained]:
    """Evaluate every rule that the request asks, one after the other."""
    with tempfile.TemporaryDirectory(prefix="proviso-explain-") as scratch:
        staged = Path(scratch) / "staged"
        stage(policies, staged, opa=opa)
        catalogue = json.loads((staged / "catalogue" / "data.json").read_text())
        (Path(scratch) / "input.json").write_text(json.dumps(question(document)))
        rules = _asked(catalogue, document)
        query = ", ".join(f"data.rules.{code}.found" for code in rules)
        answer = subprocess.run(  # noqa: S603
            [
                *(opa, "eval", "--format", "json", "--explain", "fails"),
                *("--data", staged, "--input", Path(scratch) / "input.json"),
                f"[{query}]",
            ],
            capture_output=True,
            text=True,
            timeout=EVAL_TIMEOUT_S,
            check=False,
        )
        if answer.returncode != 0:
            raise PolicyInvalid(f"the policies do not evaluate: {answer.stdout[:500]}")
        told = json.loads(answer.stdout)
        failed = _failed(told["explanation"], staged)
        answers = told["result"][0]["expressions"][0]["value"]
        return [
            _explained(rule, found, document, staged, failed)
            for rule, found in zip(rules.values(), answers, strict=True)
        ]


def _asked(
    catalogue: Mapping[str, Any], document: Mapping[str, Any]
) -> dict[str, Mapping[str, Any]]:
    programs = question(document)["present"]["program"]
    dispatch = catalogue["dispatch"][document["phase"]]
    codes = {code for program in programs for code in dispatch.get(program, ())}
    return {code: catalogue["rules"][code] for code in sorted(codes)}


def _failed(events: Sequence[Mapping[str, Any]], staged: Path) -> dict[str, set[int]]:
    """Return the rows of the expressions that failed, by file."""
    rows: dict[str, set[int]] = {}
    for event in events:
        if event["Op"] == "Fail":
            at = event["Location"]
            name = at["file"].removeprefix(f"{staged}/")
            rows.setdefault(name, set()).add(at["row"])
    return rows


def _explained(
    rule: Mapping[str, Any],
    found: Sequence[Mapping[str, Any]],
    document: Mapping[str, Any],
    staged: Path,
    failed: Mapping[str, set[int]],
) -> Explained:
    name = f"rules/{rule['subject']}/{rule['name']}/{rule['name']}.rego"
    source = (staged / name).read_text()
    return Explained(
        code=rule["code"],
        effect=rule["effect"],
        title=rule["title"],
        read={path: _value(document, path) for path in rule["reads"]},
        found=tuple(answer for answer in found if "unknown" not in answer),
        lacking=tuple(sorted({f for a in found for f in a.get("unknown", ())})),
        stopped=() if found else tuple(_stops(source, failed.get(name, set()))),
    )


def _stops(source: str, failed: set[int]) -> Iterator[str]:
    """Say for each clause of `found` the condition at which it stopped."""
    lines = source.splitlines()
    for clause in FOUND.finditer(source):
        first = source.count("\n", 0, clause.start(1)) + 1
        last = next(n for n in range(first, len(lines) + 1) if lines[n - 1] == "}")
        row = max((row for row in failed if first <= row < last), default=first)
        yield f"line {row}: {lines[row - 1].strip()}"


def _value(value: Any, path: str) -> Any:
    """Return what stands at a path; of a list, what stands in each member."""
    step, _, rest = path.partition(".")
    name = step.removesuffix("[]")
    if not isinstance(value, Mapping) or name not in value:
        return _NOT_SENT
    inner = value[name]
    if step.endswith("[]"):
        return [_value(member, rest) if rest else member for member in inner]
    return _value(inner, rest) if rest else inner
