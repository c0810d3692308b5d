"""The requests of the demo, what is expected of them, and what was answered."""

import json
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from demo.narration import DemoError
from proviso.authoring import read_file

HERE = Path(__file__).resolve().parent
REQUESTS = HERE / "requests"
EXPECTED = HERE / "expected.json"

_COLUMNS = ("", "from", "to", "what", "kind", "disposition", "earliest")
# The table is to be read at 100 columns.
_WHAT_WIDTH = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One request, and the disposition that is expected."""

    id: str
    path: Path
    request_id: str
    sender: str
    recipient: str
    what: str
    kind: str
    expected: str
    why: str

    @property
    def number(self) -> str:
        """The number that its file name begins with."""
        return self.id.partition("-")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the service answered, verified by the client."""

    disposition: str
    earliest: str
    index: int


def load_cases() -> list[Case]:
    """Read the requests; raise DemoError unless each is expected, and the reverse."""
    expected: dict[str, dict[str, str]] = json.loads(EXPECTED.read_text())
    paths = {path.stem: path for path in sorted(REQUESTS.glob("*.yaml"))}
    if paths.keys() != expected.keys():
        odd = ", ".join(sorted(paths.keys() ^ expected.keys()))
        raise DemoError(f"requests/ and expected.json differ in: {odd}")
    return [_case(path, **expected[name]) for name, path in paths.items()]


def read_answers(lines: str) -> dict[str, Answer]:
    """Read what `proviso batch --json` printed, by request id."""
    records: list[dict[str, Any]] = [json.loads(line) for line in lines.splitlines()]
    for record in records:
        if "error" in record:
            raise DemoError(f"{record['file']}: {record['error']}: {record['message']}")
    return {
        record["request_id"]: Answer(
            disposition=record["disposition"],
            earliest=_earliest(record),
            index=record["index"],
        )
        for record in records
    }


def table(cases: Sequence[Case], answers: Mapping[str, Answer]) -> list[str]:
    """Return the lines of a table; a line below says where an answer differs."""
    rows = [_COLUMNS, *(_row(case, answers[case.request_id]) for case in cases)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    marked = [lines[0].rstrip(), "-" * len(lines[0])]
    for case, line in zip(cases, lines[1:], strict=True):
        marked.append(line.rstrip())
        if answers[case.request_id].disposition != case.expected:
            marked.append(f"    DIFFERS: expected {case.expected}. {case.why}")
    return marked


def differing(cases: Sequence[Case], answers: Mapping[str, Answer]) -> list[str]:
    """Return the cases whose answer is not the expected one."""
    return [c.id for c in cases if answers[c.request_id].disposition != c.expected]


def tally(answers: Mapping[str, Answer]) -> str:
    """Say how often each disposition was answered, one a line."""
    counts = Counter(answer.disposition for answer in answers.values())
    return "\n".join(f"{count:>2} {word}" for word, count in counts.most_common())


def _case(path: Path, *, disposition: str, why: str) -> Case:
    document: dict[str, Any] = json.loads(read_file(path).parse().canonical)
    places = {
        role: party["country"]
        for party in document["parties"]
        for role in party["roles"]
    }
    return Case(
        id=path.stem,
        path=path,
        request_id=document["request_id"],
        sender=places["holder"],
        recipient=places["recipient"],
        what=_what(document["items"]),
        kind=document["kind"],
        expected=disposition,
        why=why,
    )


def _earliest(record: Mapping[str, Any]) -> str:
    if record["disposition"] == "deny":
        return "none"
    return str(record["earliest_lawful"]["day"] or "unknown")


def _what(items: list[dict[str, Any]]) -> str:
    more = f" +{len(items) - 1}" if len(items) > 1 else ""
    first = f"{items[0]['quantity']} {items[0]['nomenclature']}"
    return textwrap.wrap(first, _WHAT_WIDTH - len(more))[0].rstrip(",") + more


def _row(case: Case, answer: Answer) -> tuple[str, ...]:
    return (
        case.number,
        case.sender,
        case.recipient,
        case.what,
        case.kind,
        answer.disposition,
        answer.earliest,
    )
