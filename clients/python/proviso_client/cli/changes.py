"""`proviso cases changes`: what changed between two screenings of a case."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from typing import Any

from proviso_client.case_changes import told
from proviso_client.case_file_case import FiledEntry, VerifiedCase
from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.decision_files import EXPLANATION, REQUEST
from proviso_client.errors import UsageError
from proviso_client.verify import VerifiedDecision


async def changes(arguments: argparse.Namespace, output: Output) -> Exit:
    """Compare two screenings of a case, the newest two if none are named."""
    trust = required_trust(arguments.trust)
    async with connect(arguments, trust) as client:
        case = await client.case_file(arguments.case_id, timeout_s=arguments.timeout)
    before, after = _pair(case, arguments.since, arguments.until)
    found = {"before": before.files.id, "after": after.files.id} | told(
        _document(before, REQUEST),
        _document(after, REQUEST),
        explained_before=_document(before, EXPLANATION),
        explained_after=_document(after, EXPLANATION),
    )
    if output.as_json:
        output.record(found)
    else:
        _write(found, output.page)
    return Exit.GOOD


def _pair(
    case: VerifiedCase, since: str | None, until: str | None
) -> tuple[FiledEntry, FiledEntry]:
    screenings = {
        entry.files.id: entry
        for entry in case.entries
        if isinstance(entry.said, VerifiedDecision)
    }
    ids = list(screenings)
    if len(ids) < 2 and not (since or until):
        raise UsageError(
            f"case {case.case_id} was screened once; there is nothing to compare"
        )
    chosen = [since or ids[-2 % len(ids)], until or ids[-1]]
    for request_id in chosen:
        if request_id not in screenings:
            raise UsageError(
                f"request {request_id} is no screening of case {case.case_id}; its "
                f"screenings are {', '.join(ids)}"
            )
    return screenings[chosen[0]], screenings[chosen[1]]


def _document(entry: FiledEntry, kind: str) -> Mapping[str, Any]:
    # They were verified by their digests, which canonical JSON alone can have.
    document: Mapping[str, Any] = json.loads(entry.files.files[kind])
    return document


def _write(found: Mapping[str, Any], page: Page) -> None:
    page.field("From", found["before"])
    page.field("To", found["after"])
    said = found["disposition"]
    page.field("Disposition", f"{said['before']} -> {said['after']}")
    fields, findings = found["fields"], found["findings"]
    _heading(page, "FIELDS", fields)
    for each in fields["changes"]:
        page.item(_field(each), indent=4)
    _heading(page, "FINDINGS", findings)
    for each in findings["changes"]:
        page.item(_finding(each), indent=4)


def _heading(page: Page, title: str, told_of: Mapping[str, Any]) -> None:
    more = f", and {told_of['more']} more" if told_of["more"] else ""
    page.heading(f"{title} ({len(told_of['changes'])}{more})")


def _field(each: Mapping[str, Any]) -> str:
    before, after = (json.dumps(each.get(name)) for name in ("before", "after"))
    match each["change"]:
        case "added":
            return f"{each['path']}: added, {after}"
        case "removed":
            return f"{each['path']}: removed, it was {before}"
        case _:
            return f"{each['path']}: {before} -> {after}"


def _finding(each: Mapping[str, Any]) -> str:
    before = "/".join(each["effects_before"]) or "nothing"
    after = "/".join(each["effects_after"]) or "nothing"
    if before == after:
        return f"{each['code']}: {after}, of other lines or with other words"
    return f"{each['code']}: {before} -> {after}"
