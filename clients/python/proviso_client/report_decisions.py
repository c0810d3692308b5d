"""What a screening found, for a report: in the words of its explanation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from proviso_client.decision import Clock, ClockKind, Digested, Effect
from proviso_client.explanation import Explanation, Finding
from proviso_client.report_blocks import Block, Items, Row, Rows, Table, Text
from proviso_client.report_request import request_blocks
from proviso_client.statement import GroupedFinding, Statement
from proviso_client.verify import VerifiedDecision
from proviso_client.words import MEANINGS, numbers, with_separators

_FOUND: Final = {
    Effect.DENY: "Barred by law, or not yet lawful",
    Effect.MISSING_DOCUMENT: "Missing papers",
    Effect.CONGRESSIONAL_NOTIFICATION: "Goes to Congress",
    Effect.REFER: "Referred to an office",
    Effect.PROVISO: "Provisos that consent would carry",
    Effect.INFO: "For information",
}


def decision_blocks(decision: VerifiedDecision) -> tuple[Block, ...]:
    """Describe a screening: what it recommends, why, and by which policy."""
    statement, explanation = decision.statement, decision.explanation
    blocks: list[Block] = [Rows(rows=_head(statement))]
    blocks.extend(_request(decision))
    if explanation is not None:
        blocks.extend(_explained(explanation))
    else:
        blocks.append(Text(words="The explanation is not in this file."))
        blocks.extend(_grouped(statement))
    blocks.extend(_clocks(explanation.clocks if explanation else statement.clocks))
    blocks.append(Rows(rows=(*_rests_on(statement, explanation), *_acts(decision))))
    return tuple(blocks)


def _head(statement: Statement) -> tuple[Row, ...]:
    disposition = statement.disposition
    words = disposition.value.replace("_", " ")
    earliest = statement.earliest_lawful
    rows = [
        Row(label="Recommends", value=f"{words}. {MEANINGS[disposition]}"),
        Row(label="Legend", value=statement.legend),
        Row(label="Law of", value=statement.decision_date),
        Row(label="Evaluated", value=statement.evaluated_at),
        Row(
            label="Lawful from",
            value=f"{earliest.day or 'not known'}: {earliest.reason}",
        ),
        Row(label="Goes to", value=", ".join(statement.routes) or "nobody"),
    ]
    if statement.supersedes:
        rows.insert(0, Row(label="Replaces", value=f"request {statement.supersedes}"))
    return tuple(rows)


def _request(decision: VerifiedDecision) -> tuple[Block, ...]:
    if decision.request_bytes is None:
        return (Text(words="The request document is not in this file."),)
    return request_blocks(json.loads(decision.request_bytes))


def _explained(explanation: Explanation) -> list[Block]:
    blocks: list[Block] = []
    for effect, group in groupby(explanation.findings, key=lambda f: f.effect):
        items = tuple(map(_finding, group))
        blocks += [Text(words=_title(_FOUND[effect], items)), Items(items=items)]
    if explanation.not_evaluated:
        items = tuple(
            f"{each.title} ({each.code}): {', '.join(each.fields)}"
            for each in explanation.not_evaluated
        )
        blocks += [
            Text(words=_title("Facts that rules lacked", items)),
            Items(items=items),
        ]
    return blocks


def _finding(finding: Finding) -> str:
    lines = numbers(finding.lines)
    parts = [
        finding.title + (f", {lines}" if lines else ""),
        with_separators(finding.message),
        f"Law: {finding.citation}. Rule: {finding.code}",
    ]
    if finding.unverified_tables:
        tables = ", ".join(finding.unverified_tables)
        parts.append(f"Check first: not every row is verified in {tables}")
    if finding.lifted:
        parts.append(f"Lifted by {finding.lifted_by}: referred, not barred")
    elif finding.lifted_by:
        parts.append(f"Can be lifted by: {finding.lifted_by}")
    if finding.refer_to:
        parts.append(f"Goes to: {finding.refer_to}")
    return "\n".join(parts)


def _grouped(statement: Statement) -> list[Block]:
    blocks: list[Block] = []
    for effect, group in groupby(statement.findings, key=lambda f: f.effect):
        items = tuple(f"{f.message} ({f.code}){_group_lines(f)}" for f in group)
        blocks += [Text(words=_title(_FOUND[effect], items)), Items(items=items)]
    return blocks


def _group_lines(finding: GroupedFinding) -> str:
    if isinstance(finding.lines, Digested):
        return f", {finding.lines.count} lines"
    lines = numbers(finding.lines)
    return f", {lines}" if lines else ""


def _title(heading: str, items: tuple[str, ...]) -> str:
    return f"{heading} ({len(items)}):"


def _clocks(clocks: tuple[Clock, ...]) -> tuple[Block, ...]:
    if not clocks:
        return ()
    rows = tuple(
        (clock.what or clock.provision, _span(clock), _end(clock)) for clock in clocks
    )
    return (Table(columns=("Clock", "Runs", "Ends"), rows=rows),)


def _span(clock: Clock) -> str:
    unit = clock.unit.value.replace("_", " ")
    begun = clock.submitted_on or clock.started_on or "not begun"
    length = f"{clock.days} {unit}" if clock.days else unit
    return f"{length} from {clock.starts.replace('_', ' ')}: {begun}"


def _end(clock: Clock) -> str:
    if clock.not_computed:
        return f"not computed: {clock.not_computed}"
    if clock.kind is not ClockKind.WAIT:
        verb = "until" if clock.kind is ClockKind.LAPSE else "due by"
        past = " (past)" if clock.elapsed else ""
        return f"{verb} {clock.due_on or 'no day'}{past}"
    if clock.emergency:
        return "waived by an emergency certification"
    if clock.submitted_on is None:
        would = clock.earliest_if_sent
        return f"{would}, if it were submitted that day" if would else "open"
    return f"{clock.earliest_on}, {'over' if clock.elapsed else 'running'}"


def _rests_on(statement: Statement, explanation: Explanation | None) -> tuple[Row, ...]:
    relied = explanation or statement.relied_on
    policy = statement.policy
    return (
        Row(label="Stated", value=f"not confirmed: {listed(relied.stated)}"),
        Row(label="Confirmed", value=f"by the log: {listed(relied.recorded)}"),
        Row(label="Taken as none", value=listed(relied.absent_means_none)),
        Row(
            label="Policy",
            value=f"revision {policy.revision}, bundle {policy.bundle_sha256}",
        ),
    )


def _acts(decision: VerifiedDecision) -> Iterator[Row]:
    """Name the entries from which a screening of record took its facts."""
    if decision.statement.of_record is not None and decision.review is None:
        yield Row(label="Acts", value="The record document is not in this file.")
    if decision.review is not None:
        acts = ", ".join(map(str, decision.review.acts)) or "none"
        yield Row(label="Acts", value=f"the facts are those of entries {acts}")
        for override in decision.review.overrides:
            value = f"{override.code}: State corrected the fact behind it"
            yield Row(label="Override", value=value, entry=override.index)


def listed(values: tuple[str, ...] | Digested) -> str:
    """Write a list, or how long it is where it stands elsewhere."""
    if isinstance(values, Digested):
        return f"{values.count} entries, listed in the explanation"
    return ", ".join(values) or "nothing"
