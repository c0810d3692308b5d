"""Mutation testing of the Rego rules: says whether a test holds each condition.

A mutant is one rule with one change: a comparison flipped, a condition dropped, a whole
clause dropped, a constant changed, true and false exchanged. It is killed when a test
that stands beside the rule fails, or when it no longer compiles. A mutant that lives is
a condition that no test holds. Reproducible: the same seed draws the same mutants.
"""

import argparse
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from rich.progress import Progress

from proviso_server.opa_binary import find_opa
from proviso_server.policy.stage import stage

TEST_TIMEOUT_S = 120
WORKERS = 2
_FLIPPED = {
    " >= ": " > ",
    " <= ": " < ",
    " > ": " >= ",
    " < ": " <= ",
    " == ": " != ",
    " != ": " == ",
}
_NUMBER = re.compile(r"(?<![\w\"\[.])(\d+)(?![\w\"\].])")
_WORD = re.compile(r'"([a-z][a-z0-9_]*)"')
_BOOLEAN = re.compile(r"\b(true|false)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change to one rule."""

    code: str
    kind: str
    row: int
    was: str
    text: str


def main() -> int:
    """Draw mutants, run the tests beside each rule, print the score and who lives."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--policies", type=Path, default=Path("policies"))
    parser.add_argument("--rule", default="", help="only codes that begin with this")
    parser.add_argument("--count", type=int, default=400, help="mutants; 0 for all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-least", type=float, default=0.0, metavar="PERCENT")
    chosen = parser.parse_args()
    opa = find_opa()
    with tempfile.TemporaryDirectory(prefix="proviso-mutation-") as scratch:
        trees = [_tree(chosen.policies, Path(scratch) / str(n), opa) for n in range(2)]
        if not _passes(trees[0], ".*", opa):
            print("the tests fail without any mutant: run make policy-test")
            return 1
        mutants = _drawn(trees[0], chosen)
        lives = _run(mutants, trees, opa)
    return _report(mutants, lives, at_least=chosen.at_least)


def _tree(policies: Path, folder: Path, opa: Path) -> Path:
    """Stage the policies with no other tests than those beside the rules."""
    stage(policies, folder, opa=opa, tests=True)
    for path in folder.rglob("*_test.rego"):
        if "rules" not in path.relative_to(folder).parts:
            path.unlink()
    return folder


def _drawn(tree: Path, chosen: argparse.Namespace) -> list[Mutant]:
    mutants = [
        mutant
        for path in sorted((tree / "rules").glob("*/*/*.rego"))
        if not path.name.endswith("_test.rego")
        for mutant in _mutants(path)
        if mutant.code.startswith(chosen.rule)
    ]
    if 0 < chosen.count < len(mutants):
        rng = random.Random(chosen.seed)  # noqa: S311  (repeatable, not secret)
        mutants = rng.sample(mutants, chosen.count)
    return mutants


def _mutants(path: Path) -> Iterator[Mutant]:
    code = f"{path.parent.parent.name}.{path.stem}"
    lines = path.read_text().splitlines()
    start = next(n for n, line in enumerate(lines) if line == "}") + 1
    for row in range(start, len(lines)):
        for kind, changed in _changes(lines, row):
            text = "\n".join([*lines[:row], *changed]) + "\n"
            yield Mutant(code=code, kind=kind, row=row + 1, was=lines[row], text=text)


def _changes(lines: list[str], row: int) -> Iterator[tuple[str, list[str]]]:
    """Yield the kind of a change, and the lines from this one on as changed."""
    line, rest = lines[row], lines[row + 1 :]
    condition = line.startswith("\t") and not line.startswith("\t\t")
    inside = condition and line.strip()[0] not in '"}])' and ":=" not in line
    if "sprintf" in line or line.lstrip().startswith(("#", "message", "import")):
        return
    for old, new in _FLIPPED.items():
        if old in line and not line.startswith("found"):
            yield "comparison", [line.replace(old, new, 1), *rest]
    # Dropping the gate of a clause changes speed alone, and not what it says.
    gate = re.search(r"input\.(present\.|version|request\.phase ==)", line) is not None
    if inside and not gate and not line.rstrip().endswith(("{", "[", "(", ",")):
        yield "condition", rest
    for match in _NUMBER.finditer(line.split("#")[0]):
        if '"' not in line:
            more = line[: match.start()] + str(int(match[1]) + 1) + line[match.end() :]
            yield "number", [more, *rest]
    if " in {" in line or (" == " in line and not gate):
        for match in _WORD.finditer(line):
            other = line[: match.start()] + f'"{match[1]}_"' + line[match.end() :]
            yield "word", [other, *rest]
    if "default " not in line and " == " not in line:
        for match in _BOOLEAN.finditer(line):
            other = {"true": "false", "false": "true"}[match[1]]
            flipped = line[: match.start()] + other + line[match.end() :]
            yield "boolean", [flipped, *rest]
    if line.startswith("found contains"):
        end = next((n for n, text in enumerate(rest) if text == "}"), len(rest))
        yield "clause", rest[end + 1 :]


def _run(mutants: list[Mutant], trees: list[Path], opa: Path) -> list[Mutant]:
    free = list(trees)
    with Progress(transient=True, disable=not sys.stdout.isatty()) as progress:
        task = progress.add_task("mutants", total=len(mutants))

        def one(mutant: Mutant) -> Mutant | None:
            tree = free.pop()
            try:
                return mutant if _survives(mutant, tree, opa) else None
            finally:
                free.append(tree)
                progress.advance(task)

        with ThreadPoolExecutor(WORKERS) as pool:
            return [mutant for mutant in pool.map(one, mutants) if mutant]


def _survives(mutant: Mutant, tree: Path, opa: Path) -> bool:
    subject, name = mutant.code.split(".")
    path = tree / "rules" / subject / name / f"{name}.rego"
    kept = path.read_text()
    path.write_text(mutant.text)
    try:
        return _passes(tree, rf"^data\.rules\.{subject}\.{name}_test\.", opa)
    finally:
        path.write_text(kept)


def _passes(tree: Path, tests: str, opa: Path) -> bool:
    """Say whether tests ran and none failed."""
    answer = subprocess.run(
        [opa, "test", "--run", tests, str(tree)],
        capture_output=True,
        text=True,
        timeout=TEST_TIMEOUT_S,
        check=False,
    )
    return answer.returncode == 0 and "PASS" in answer.stdout


def _report(mutants: list[Mutant], lives: list[Mutant], *, at_least: float) -> int:
    drawn = Counter(mutant.kind for mutant in mutants)
    alive = Counter(mutant.kind for mutant in lives)
    for mutant in sorted(lives, key=lambda m: (m.code, m.row)):
        print(
            f"lives: {mutant.code}:{mutant.row} ({mutant.kind}): {mutant.was.strip()}"
        )
    for kind, count in sorted(drawn.items()):
        print(f"{kind:11} {count - alive[kind]:5} of {count:5} killed")
    score = 100 * (len(mutants) - len(lives)) / max(1, len(mutants))
    print(
        f"mutation score {score:.1f} % ({len(mutants) - len(lives)} of {len(mutants)})"
    )
    return 0 if mutants and score >= at_least else 1


if __name__ == "__main__":
    sys.exit(main())
