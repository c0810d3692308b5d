"""The commands screen, batch and check."""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Sequence
from typing import Final

from proviso_client.answers import CheckAnswer
from proviso_client.cli.decision_text import write_decision
from proviso_client.cli.inputs import (
    RequestFile,
    connect,
    read_requests,
    request_paths,
    required_trust,
)
from proviso_client.cli.missing import what_to_send
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.records import (
    CSV_COLUMNS,
    check_record,
    csv_row,
    decision_record,
    error_record,
)
from proviso_client.cli.request_text import route_of
from proviso_client.decision_files import write_files
from proviso_client.errors import CALLERS_TO_MEND, ServiceError
from proviso_client.trust import Trust
from proviso_client.verify import VerifiedDecision
from proviso_client.words import (
    HEADINGS,
    MEANINGS,
    STYLES,
    numbers,
    with_separators,
)

Result = tuple[RequestFile, VerifiedDecision | ServiceError]

_COLUMNS: Final = ("file", "from", "to", "kind", "disposition", "earliest", "entry")


async def screen(arguments: argparse.Namespace, output: Output) -> Exit:
    """Screen files one after the other; show a single decision in full."""
    files = read_requests(arguments.files)
    results: list[Result] = []
    async with connect(arguments, required_trust(arguments.trust)) as client:
        for file in files:
            try:
                decision = await client.screen(
                    file.request.message,
                    as_of=arguments.as_of,
                    timeout_s=arguments.timeout,
                )
                results.append((file, decision))
            except ServiceError as error:
                results.append((file, error))
            _emit(*results[-1], arguments=arguments, output=output)
    if not output.as_json:
        _show(results, output, in_full=len(files) == 1)
    return _exit(results)


async def batch(arguments: argparse.Namespace, output: Output) -> Exit:
    """Screen a directory in few calls."""
    files = read_requests(request_paths(arguments.directory))
    results: dict[int, Result] = {}
    with output.progress("screening") as report:
        async with connect(arguments, required_trust(arguments.trust)) as client:
            async for answer in client.screen_batch(
                [file.request.message for file in files],
                as_of=arguments.as_of,
                timeout_s=arguments.timeout,
            ):
                result = answer.decision or answer.error
                if result is not None:
                    results[answer.position] = (files[answer.position], result)
                    _emit(*results[answer.position], arguments=arguments, output=output)
                report(answer.finished, answer.total)
    ordered = [results[position] for position in sorted(results)]
    if arguments.csv:
        rows = csv.DictWriter(output.stream, CSV_COLUMNS, lineterminator="\n")
        rows.writeheader()
        rows.writerows(csv_row(file.path, result) for file, result in ordered)
    elif not output.as_json:
        _show(ordered, output, in_full=False)
    return _exit(ordered)


async def check(arguments: argparse.Namespace, output: Output) -> Exit:
    """Say what a screening would find today, and what is missing."""
    (file,) = read_requests([arguments.file])
    async with connect(arguments, Trust.nobody()) as client:
        answer = await client.check(file.request.message, timeout_s=arguments.timeout)
    if output.as_json:
        output.record(check_record(answer, file=file.path))
    else:
        _show_check(answer, output)
    return Exit.GOOD


def _emit(
    file: RequestFile,
    result: VerifiedDecision | ServiceError,
    *,
    arguments: argparse.Namespace,
    output: Output,
) -> None:
    """Write the files of a result, and its JSON line, as soon as it is there."""
    if isinstance(result, ServiceError):
        if output.as_json:
            output.record(error_record(result, file=file.path))
        else:
            output.complain(f"{file.path}: {describe(result)}")
        return
    if arguments.out is not None:
        write_files(result, arguments.out)
    if output.as_json:
        output.record(decision_record(result, file=file.path))


def describe(error: ServiceError) -> str:
    """Say what the service refused, with the name of its reason."""
    reason = error.error_reason or error.code
    return f"{error} ({reason})"


def _show(results: Sequence[Result], output: Output, *, in_full: bool) -> None:
    good = [(f, r) for f, r in results if isinstance(r, VerifiedDecision)]
    if in_full:
        for _, decision in good:
            write_decision(output.page, decision)
        return
    output.table(_COLUMNS, [_row(file, decision) for file, decision in good])
    cautions = {c.code: c.message for _, d in good for c in d.cautions}
    for code, message in cautions.items():
        count = sum(any(c.code == code for c in d.cautions) for _, d in good)
        output.complain(f"caution ({count} of {len(good)}): {message}")


def _row(file: RequestFile, decision: VerifiedDecision) -> tuple[str, ...]:
    document = json.loads(file.request.canonical)
    sender, recipient = route_of(document)
    return (
        file.path.name,
        sender,
        recipient,
        str(document["kind"]),
        decision.disposition.value,
        decision.statement.earliest_lawful.day or "not known",
        str(decision.index),
    )


def _show_check(answer: CheckAnswer, output: Output) -> None:
    page = output.page
    page.heading(
        f"A screening today would say: {answer.disposition.value}",
        style=STYLES[answer.disposition],
    )
    page.text(MEANINGS[answer.disposition])
    page.text("Nothing was signed or logged; this is no evidence.")
    for effect, title in HEADINGS.items():
        findings = [f for f in answer.findings if f.effect is effect]
        if findings:
            page.heading(f"{title} ({len(findings)})")
        for finding in findings:
            lines = numbers(finding.lines)
            said = with_separators(finding.message)
            page.item((f"{lines}: " if lines else "") + said)
            page.text(f"Law: {finding.citation}", indent=4)
            page.text(f"Rule: {finding.code}", indent=4)
    if answer.not_evaluated:
        page.heading(f"FACTS THAT RULES LACKED ({len(answer.not_evaluated)})")
    for code, fields in answer.not_evaluated:
        page.item(code)
        for path in fields:
            send = what_to_send(path)
            page.item(f"{path}: {send}" if send else path, indent=4)


def _exit(results: Sequence[Result]) -> Exit:
    errors = [result for _, result in results if isinstance(result, ServiceError)]
    if any(not isinstance(error, CALLERS_TO_MEND) for error in errors):
        return Exit.INCOMPLETE
    return Exit.USAGE if errors else Exit.GOOD
