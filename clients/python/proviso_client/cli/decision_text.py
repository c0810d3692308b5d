"""One decision in full, as a person reads it.

What was asked, what was found and under which law, what is missing, when it could be
lawful and why, what the result rests on, and what evidence there is.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import Final

from proviso_client.cli.clock_text import write_clocks
from proviso_client.cli.limit_text import write_limits
from proviso_client.cli.missing import what_to_send
from proviso_client.cli.page import Page
from proviso_client.cli.request_text import write_request
from proviso_client.decision import Digested
from proviso_client.explanation import Explanation, Finding
from proviso_client.statement import GroupedFinding, Statement
from proviso_client.verify import VerifiedDecision
from proviso_client.words import (
    HEADINGS,
    MEANINGS,
    STYLES,
    numbers,
    with_separators,
)

MAX_SHOWN: Final = 40


def write_decision(page: Page, decision: VerifiedDecision) -> None:
    """Write a verified decision."""
    statement = decision.statement
    disposition = decision.disposition
    words = disposition.value.replace("_", " ").upper()
    page.heading(f"{words}  ({disposition.value})", style=STYLES[disposition])
    page.text(MEANINGS[disposition])
    page.text(statement.legend)
    if decision.request_bytes is not None:
        write_request(page, json.loads(decision.request_bytes))
    else:
        page.heading("ASKED")
        page.field("Request", f"{decision.request_id}; the document is not at hand")
    if decision.explanation is not None:
        _write_explained(page, decision.explanation)
    else:
        _write_grouped(page, statement)
    write_clocks(page, statement, explained=decision.explanation)
    write_limits(page, statement.ledgers)
    _write_route(page, statement)
    _write_reliance(page, decision)
    write_evidence(page, decision)


def write_evidence(page: Page, decision: VerifiedDecision) -> None:
    """Write what was verified, and what a reader must know beside it."""
    statement = decision.statement
    page.heading("EVIDENCE")
    page.field("Signature", f"holds; key {', '.join(decision.signed_by)}")
    documents = (
        ("request", decision.request_bytes),
        ("explanation", decision.explanation_bytes),
        ("record of the log", decision.record_bytes),
    )
    held = ", ".join(name for name, content in documents if content is not None)
    page.field("Digests", f"hold: {held}" if held else "no document is at hand")
    checkpoint = decision.checkpoint
    if checkpoint is None:
        page.field("Log", "not proved")
    else:
        titles = " and ".join(a.title for a in checkpoint.algorithms)
        page.field(
            "Log",
            f"proved: entry {decision.index} of {checkpoint.size} in "
            f"{checkpoint.origin}; checkpoint signed with {titles}",
        )
    page.field("Evaluated", f"{statement.evaluated_at} by {statement.engine}")
    policy = statement.policy
    asked = sum(map(len, statement.asked.values()))
    page.field(
        "Policy",
        f"{asked} rules asked; revision {policy.revision}, bundle "
        f"{policy.bundle_sha256[:16]}..., OPA {policy.opa_version}",
    )
    for caution in decision.cautions:
        page.field("Caution", caution.message, style="yellow")


def _write_explained(page: Page, explanation: Explanation) -> None:
    for effect, group in groupby(explanation.findings, key=lambda f: f.effect):
        findings = list(group)
        page.heading(f"{HEADINGS[effect]} ({len(findings)})")
        for finding in findings[:MAX_SHOWN]:
            _write_finding(page, finding)
        _write_rest(page, len(findings))
    if explanation.not_evaluated:
        page.heading(f"FACTS THAT RULES LACKED ({len(explanation.not_evaluated)})")
        for lacking in explanation.not_evaluated[:MAX_SHOWN]:
            page.item(f"{lacking.title} ({lacking.code})")
            for path in lacking.fields[:MAX_SHOWN]:
                page.item(_needed(path), indent=4)
            _write_rest(page, len(lacking.fields))
        _write_rest(page, len(explanation.not_evaluated))


def _write_finding(page: Page, finding: Finding) -> None:
    lines = numbers(finding.lines)
    page.item(f"{finding.title}" + (f", {lines}" if lines else ""))
    page.text(with_separators(finding.message), indent=4)
    page.text(f"Law: {finding.citation}", indent=4)
    if finding.unverified_tables:
        tables = ", ".join(finding.unverified_tables)
        page.text(f"Check first: not every row is verified in {tables}", indent=4)
    if finding.lifted:
        page.text(f"Lifted by {finding.lifted_by}: referred, not barred", indent=4)
    elif finding.lifted_by:
        page.text(f"Can be lifted by: {finding.lifted_by}", indent=4)
    if finding.refer_to:
        page.text(f"Goes to: {finding.refer_to}", indent=4)
    page.text(f"Rule: {finding.code}", indent=4)


def _write_grouped(page: Page, statement: Statement) -> None:
    """Write what the statement alone says, when the explanation is not at hand."""
    for effect, group in groupby(statement.findings, key=lambda f: f.effect):
        findings = list(group)
        page.heading(f"{HEADINGS[effect]} ({len(findings)})")
        for finding in findings[:MAX_SHOWN]:
            page.item(f"{finding.message} ({finding.code}){_grouped_lines(finding)}")
        _write_rest(page, len(findings))
    if statement.not_evaluated:
        page.heading(f"FACTS THAT RULES LACKED ({len(statement.not_evaluated)})")
        for lacking in statement.not_evaluated[:MAX_SHOWN]:
            page.item(f"{lacking.code}: {_listed(lacking.fields)}")


def _grouped_lines(finding: GroupedFinding) -> str:
    if isinstance(finding.lines, Digested):
        return f", {finding.lines.count} lines"
    lines = numbers(finding.lines)
    return f", {lines}" if lines else ""


def _needed(path: str) -> str:
    send = what_to_send(path)
    return f"{path}: {send}" if send else path


def _write_route(page: Page, statement: Statement) -> None:
    page.heading("ROUTE")
    page.text("Consent is asked of: " + (", ".join(statement.routes) or "nobody"))


def _write_reliance(page: Page, decision: VerifiedDecision) -> None:
    relied = decision.statement.relied_on
    explanation = decision.explanation
    stated = explanation.stated if explanation else relied.stated
    recorded = explanation.recorded if explanation else relied.recorded
    defaults = (
        explanation.absent_means_none if explanation else relied.absent_means_none
    )
    page.heading("WHAT THE RESULT RESTS ON")
    page.field("Stated", f"by the request, not confirmed: {_listed(stated)}")
    page.field("Confirmed", f"by the log: {_listed(recorded)}")
    page.field("Not stated", f"and taken as none: {_listed(defaults)}")
    if (review := decision.review) is not None:
        entries = ", ".join(map(str, review.acts)) or "none"
        page.field("Of record", f"case {review.case_id}, by what entries {entries} say")
        for override in review.overrides:
            page.field("", f"{override.code} overridden by entry {override.index}")
    lists = decision.statement.party_lists
    matched = ", ".join(lists) or "none; hits are as the request states them"
    page.field("Party lists", matched)


def _listed(values: tuple[str, ...] | Digested) -> str:
    if isinstance(values, Digested):
        return f"{values.count} entries, listed in the explanation"
    more = len(values) - MAX_SHOWN
    shown = ", ".join(values[:MAX_SHOWN]) or "nothing"
    return shown + (f" and {more} more" if more > 0 else "")


def _write_rest(page: Page, count: int) -> None:
    if count > MAX_SHOWN:
        page.item(f"and {count - MAX_SHOWN} more; the explanation lists them all")
