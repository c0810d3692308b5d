"""The command table: requests against findings, as screenings today would say."""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from typing import Final

from proviso_client.answers import CheckAnswer
from proviso_client.cli.inputs import RequestFile, connect, read_requests
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.records import check_record
from proviso_client.decision import Effect
from proviso_client.trust import Trust

_NOT_EVALUATED: Final = "?"
# One letter an effect, so that many requests fit beside each other.
_LETTERS: Final = {
    Effect.DENY: "D",
    Effect.MISSING_DOCUMENT: "M",
    Effect.CONGRESSIONAL_NOTIFICATION: "N",
    Effect.REFER: "R",
    Effect.PROVISO: "P",
    Effect.INFO: "i",
}

Checked = tuple[RequestFile, CheckAnswer]


async def table(arguments: argparse.Namespace, output: Output) -> Exit:
    """Check every file and show which rule found something in which."""
    files = read_requests(arguments.files)
    checked: list[Checked] = []
    with output.progress("checking") as report:
        async with connect(arguments, Trust.nobody()) as client:
            for file in files:
                answer = await client.check(
                    file.request.message, timeout_s=arguments.timeout
                )
                checked.append((file, answer))
                report(len(checked), len(files))
    if output.as_json:
        for file, answer in checked:
            output.record(check_record(answer, file=file.path))
        return Exit.GOOD
    wanted = [Effect(name) for name in arguments.effect or Effect]
    rows = _rows(checked, wanted)
    names = [file.path.stem for file, _ in checked]
    if arguments.csv:
        writer = csv.writer(output.stream, lineterminator="\n")
        writer.writerows([["code", *names], *rows])
        return Exit.GOOD
    output.table(("code", *names), rows)
    letters = ", ".join(f"{_LETTERS[effect]} {effect.value}" for effect in Effect)
    output.complain(f"{letters}, {_NOT_EVALUATED} lacks facts; nothing was logged")
    return Exit.GOOD


def _rows(checked: Sequence[Checked], wanted: Sequence[Effect]) -> list[list[str]]:
    """Return the disposition of each request, then a row for each code that spoke."""
    spoke = [_cells(answer, wanted) for _, answer in checked]
    rows = [["(disposition)", *(answer.disposition.value for _, answer in checked)]]
    for code in sorted({code for cells in spoke for code in cells}):
        rows.append([code, *(cells.get(code, "") for cells in spoke)])
    return rows


def _cells(answer: CheckAnswer, wanted: Sequence[Effect]) -> dict[str, str]:
    cells = {
        finding.code: _LETTERS[finding.effect]
        for finding in answer.findings
        if finding.effect in wanted
    }
    if len(wanted) == len(Effect):
        for code, _ in answer.not_evaluated:
            cells[code] = cells.get(code, "") + _NOT_EVALUATED
    return cells
