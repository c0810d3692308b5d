"""Checks what each rule says once a field is not sent (docs/decisions/0004).

Beside its tests each rule has `absent`: a request on which it fires, and what it says
without each field that it reads. The tests of the policies ask every rule again without
each field of that request; here the answers are compared with what stands there, and
the fields that matter with those that the rule says it reads.
"""

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from proviso.document import Absent, fields

EVAL_TIMEOUT_S = 300
_QUERY = "data.testing.absent.results"
_REQUIRED = frozenset(f.path for f in fields() if f.absent is Absent.REQUIRED)


def absence(staged: Path, rules: Mapping[str, Any], *, opa: Path) -> Iterator[str]:
    """Yield what is wrong with the rules of a tree that was staged with its tests."""
    answer = subprocess.run(  # noqa: S603
        [opa, "eval", "--format", "raw", "--data", staged, _QUERY],
        capture_output=True,
        text=True,
        timeout=EVAL_TIMEOUT_S,
        check=False,
    )
    if answer.returncode != 0:
        yield f"{_QUERY} gives no answer: {(answer.stderr or answer.stdout).strip()}"
        return
    results = json.loads(answer.stdout or "{}")
    for code, rule in sorted(rules.items()):
        if code not in results:
            yield f"{code}: its test has no `absent`, or with a request that is none"
            continue
        yield from (f"{code}: {text}" for text in _rule(results[code], rule["reads"]))


def _rule(result: Mapping[str, Any], reads: list[str]) -> Iterator[str]:
    if result["sent"] != "fires":
        yield f"absent.request as it stands: {result['sent']}, not fires"
    expected, outcome = result["expected"], result["outcome"]
    due = set(reads) - _REQUIRED
    for field in sorted(due - expected.keys()):
        yield f"absent.outcome lacks {field}, which the rule reads"
    for field in sorted(expected.keys() - due):
        yield f"absent.outcome has {field}, which is required or not among reads"
    for field in sorted(expected):
        # What the request does not have can't be taken away.
        got = outcome.get(field, result["sent"])
        if got != expected[field]:
            yield f"without {field}: {got}, not {expected[field]}"
    for field in sorted(set(result["changed"]) - _REQUIRED - set(reads)):
        yield f"reads lacks {field}: without it the rule says something else"
