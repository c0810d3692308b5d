"""The commands of `proviso cases`: list, show, changes, screen, watch, report."""

from __future__ import annotations

import argparse
import uuid
from dataclasses import asdict
from pathlib import Path
from typing import Final

from proviso_client.case_entry import Case
from proviso_client.cli.case_report import draw, report_record, write_report
from proviso_client.cli.case_svg import svg_of
from proviso_client.cli.case_text import write_case
from proviso_client.cli.changes import changes
from proviso_client.cli.decision_text import write_decision
from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record, cautions_record, decision_record
from proviso_client.decision_files import write_files
from proviso_client.errors import IncompleteError
from proviso_client.review_answers import CaseChange, CaseSummary
from proviso_client.trust import Trust

_NOT_SIGNED: Final = "counted by the service and not signed; the entries are"
_COLUMNS: Final = (
    "case", "state", "since", "due", "waiting_on", "from", "to", "kind", "disposition",
    "assigned_to", "alert", "etag",
)  # fmt: skip


async def cases(arguments: argparse.Namespace, output: Output) -> Exit:
    """Run the command that is named."""
    run = {
        "list": _list,
        "show": _show,
        "changes": changes,
        "screen": _screen,
        "watch": _watch,
        "report": _report,
    }
    return await run[arguments.action](arguments, output)


async def _list(arguments: argparse.Namespace, output: Output) -> Exit:
    listed: list[CaseSummary] = []
    more = False
    async with connect(arguments, Trust.nobody()) as client:
        found = client.cases(
            arguments.filter, arguments.order_by, timeout_s=arguments.timeout
        )
        async for case in found:
            if arguments.limit is not None and len(listed) == arguments.limit:
                more = True
                break
            listed.append(case)
    if output.as_json:
        for case in listed:
            output.record(summary_record(case))
        return Exit.GOOD
    if output.page.terminal:
        for case in listed:
            _draw(case, output.page)
    else:
        output.table(_COLUMNS, [_row(case) for case in listed])
    if more:
        output.complain(f"there are more cases than these {len(listed)}; --limit N")
    output.complain(_NOT_SIGNED)
    return Exit.GOOD


def _row(case: CaseSummary) -> tuple[str, ...]:
    return (
        case.case_id,
        case.state.value,
        case.state_since,
        case.due_on,
        " ".join(case.waiting_on),
        case.holder,
        case.recipient,
        case.kind,
        case.disposition,
        case.assigned_to,
        "alert" if case.alert else "",
        str(case.etag),
    )


def _draw(case: CaseSummary, page: Page) -> None:
    """Show a case on a terminal, where a table of so many words has no room."""
    page.heading(f"{case.state} since {case.state_since}" + "  ALERT" * case.alert)
    route = " to ".join(filter(None, (case.holder, case.recipient)))
    asked = ", ".join(filter(None, (case.kind, route, *case.programs)))
    page.text(f"case {case.case_id}, etag {case.etag}")
    page.text(f"{asked}: {case.disposition}" + ", of record" * case.of_record)
    if case.waiting_on:
        page.text(f"waits on {', '.join(case.waiting_on)}, due {case.due_on or 'open'}")
    if case.assigned_to:
        page.text(f"assigned to {case.assigned_to}")


def summary_record(case: CaseSummary) -> Record:
    """Describe a case in short."""
    return asdict(case) | {"signed": False}


async def _show(arguments: argparse.Namespace, output: Output) -> Exit:
    trust = required_trust(arguments.trust)
    async with connect(arguments, trust) as client:
        case = await client.case(arguments.case_id, timeout_s=arguments.timeout)
    if output.as_json:
        output.record(case_record(case))
    else:
        write_case(output.page, case)
    return Exit.GOOD


def case_record(case: Case) -> Record:
    """Describe a case whose entries were verified."""
    return asdict(case.view) | {
        "may": list(case.may),
        "entries": [entry.index for entry in case.entries],
        "cautions": cautions_record(case.cautions),
        "verified": True,
    }


async def _screen(arguments: argparse.Namespace, output: Output) -> Exit:
    trust = required_trust(arguments.trust)
    request_id = arguments.request_id or str(uuid.uuid4())
    async with connect(arguments, trust) as client:
        case_id, etag = arguments.case_id, arguments.etag
        if etag is None:
            case = await client.case(case_id, timeout_s=arguments.timeout)
            case_id, etag = case.view.case_id, case.etag
        screened = await client.screen_of_record(
            case_id, request_id, etag, timeout_s=arguments.timeout
        )
    if arguments.out is not None:
        write_files(screened.decision, arguments.out)
    if output.as_json:
        record = decision_record(screened.decision, file=None)
        output.record(record | {"case": summary_record(screened.case)})
    else:
        write_decision(output.page, screened.decision)
    return Exit.GOOD


async def _watch(arguments: argparse.Namespace, output: Output) -> Exit:
    async with connect(arguments, Trust.nobody()) as client:
        changes = client.watch_cases(
            arguments.filter, since=arguments.since, timeout_s=arguments.timeout
        )
        async for change in changes:
            _tell(change, output)
    return Exit.GOOD


def _tell(change: CaseChange, output: Output) -> None:
    case = change.case
    if output.as_json:
        more = {"matches": change.matches, "size": change.size}
        output.record(summary_record(case) | more)
        return
    left = "" if change.matches else ", left the filter"
    alert = ", ALERT" if case.alert else ""
    waits = f", waits on {', '.join(case.waiting_on)}" if case.waiting_on else ""
    output.line(
        f"{case.case_id} is {case.state}{waits}{alert}{left} (etag {case.etag})"
    )
    output.stream.flush()


async def _report(arguments: argparse.Namespace, output: Output) -> Exit:
    first = arguments.from_day.isoformat() if arguments.from_day else ""
    async with connect(arguments, Trust.nobody()) as client:
        report = await client.report_cases(first, timeout_s=arguments.timeout)
    if arguments.output is not None:
        _write(arguments.output, svg_of(report))
        output.complain(f"{arguments.output} holds the plot")
    if output.as_json:
        output.record(report_record(report))
        return Exit.GOOD
    write_report(report, output)
    if arguments.plot:
        draw(report, output.page)
    output.complain(_NOT_SIGNED)
    return Exit.GOOD


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
