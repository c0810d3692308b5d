"""The commands verify and audit: offline, from files and keys alone."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from proviso_client.act_files import holds_act, verify_act_files
from proviso_client.audit import AuditReport, audit
from proviso_client.cautions import KEYS_FROM_ARTEFACT, Caution
from proviso_client.cli.act_text import act_record, write_act_evidence, write_said
from proviso_client.cli.activating import write_activations
from proviso_client.cli.decision_text import write_decision, write_evidence
from proviso_client.cli.evidence import SUFFIX, verify_case_file
from proviso_client.cli.inputs import read_requests
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import audit_record, decision_record
from proviso_client.decision_files import find_envelope, verify_files
from proviso_client.errors import UsageError
from proviso_client.remember import recall, remember
from proviso_client.trust import Trust, surrounding_export
from proviso_client.words import MEANINGS, STYLES


def verify(arguments: argparse.Namespace, output: Output) -> Exit:
    """Verify one decision or act from its files, or the file of a case."""
    if arguments.decision.suffix == SUFFIX:
        return verify_case_file(arguments, output)
    if arguments.no_report or arguments.write_report is not None:
        raise UsageError(
            "--no-report and --write-report are for the file of a case, a .zip"
        )
    return _verify_one(arguments, output)


def _verify_one(arguments: argparse.Namespace, output: Output) -> Exit:
    envelope = find_envelope(arguments.decision)
    trust, cautions = _trust(arguments.trust, surrounding_export(envelope))
    if holds_act(envelope):
        return _verify_act(envelope, trust, cautions, arguments, output)
    authored = None
    if arguments.request is not None:
        (file,) = read_requests([arguments.request])
        authored = file.request.canonical
    decision = verify_files(
        envelope, trust=trust, authored=authored, with_proof=not arguments.no_proof
    )
    decision = replace(decision, cautions=(*decision.cautions, *cautions))
    if output.as_json:
        output.record(decision_record(decision, file=envelope))
        return Exit.GOOD
    page = output.page
    if arguments.show:
        write_decision(page, decision)
        return Exit.GOOD
    disposition = decision.disposition
    page.field("Verified", f"request {decision.request_id}", style="bold")
    page.field("Says", disposition.value, style=STYLES[disposition])
    page.field("", MEANINGS[disposition])
    page.field("", decision.statement.legend)
    write_evidence(page, decision)
    return Exit.GOOD


def _verify_act(
    envelope: Path,
    trust: Trust,
    cautions: tuple[Caution, ...],
    arguments: argparse.Namespace,
    output: Output,
) -> Exit:
    if arguments.request is not None:
        raise UsageError(f"{envelope} holds an act, which has no request; leave it out")
    act = verify_act_files(envelope, trust=trust, with_proof=not arguments.no_proof)
    act = replace(act, cautions=(*act.cautions, *cautions))
    if output.as_json:
        output.record(act_record(act, file=envelope))
        return Exit.GOOD
    page = output.page
    page.field("Verified", f"act {act.act.act_id}", style="bold")
    write_said(page, act)
    page.field("", act.act.legend)
    write_act_evidence(page, act)
    return Exit.GOOD


def run_audit(arguments: argparse.Namespace, output: Output) -> Exit:
    """Audit an exported log, and remember its checkpoint when it is good."""
    directory: Path = arguments.directory
    here = directory if (directory / "log.vkeys").is_file() else None
    trust, cautions = _trust(arguments.trust, here)
    memory: Path | None = arguments.remember
    remembered = []
    if arguments.since is not None:
        remembered.append(recall(arguments.since, trust=trust))
    if memory is not None and memory.exists():
        remembered.append(recall(memory, trust=trust))
    with output.progress("auditing") as report_progress:
        report = audit(
            directory, trust=trust, remembered=remembered, progress=report_progress
        )
    report = replace(report, cautions=(*report.cautions, *cautions))
    _write_report(report, output)
    if report.findings:
        return Exit.FAILED
    if memory is not None:
        remember(memory, report.checkpoint)
    return Exit.GOOD


def _trust(
    named: Path | None, surrounding: Path | None
) -> tuple[Trust, tuple[Caution, ...]]:
    """Return the keys, and what to say of them."""
    if named is not None:
        return Trust.from_directory(named), ()
    if surrounding is None:
        raise UsageError(
            "no keys to verify with; give --trust DIR, a directory with keys/*.pem and "
            "log.vkeys that reached you by another way than the decision"
        )
    return Trust.from_directory(surrounding), (KEYS_FROM_ARTEFACT,)


def _write_report(report: AuditReport, output: Output) -> None:
    if output.as_json:
        for finding in report.findings:
            output.record({"where": finding.where, "problem": finding.problem})
        output.record(audit_record(report))
        return
    for finding in report.findings:
        output.line(str(finding))
    unlisted = report.finding_count - len(report.findings)
    if unlisted:
        output.line(f"and {unlisted} more findings")
    _write_summary(report, output)


def _write_reviews(page: Page, report: AuditReport) -> None:
    """Say what persons did, and each denial whose fact State corrected."""
    records = report.records
    if records.acts:
        page.field("Acts", f"{_kinds(records.acts)}; {report.cases} cases")
        page.field("", f"{records.countersigned} countersigned by the person")
    for each in records.overrides:
        page.field(
            "Override",
            f"entry {each.index}: {each.code} in case {each.case_id} by {each.person}; "
            f"taken was {each.taken!a}, true is {each.truth!a} ({each.citation})",
            style="bold",
        )
    unlisted = records.override_count - len(records.overrides)
    if unlisted:
        page.field("", f"and {unlisted} more overrides")


def _kinds(events: Mapping[str, int]) -> str:
    kinds = ", ".join(f"{kind} {count}" for kind, count in events.items())
    return f"{sum(events.values())}: {kinds}"


def _write_summary(report: AuditReport, output: Output) -> None:
    checkpoint, counts, said = report.checkpoint, report.counts, report.circumstances
    titles = " and ".join(algorithm.title for algorithm in checkpoint.algorithms)
    page = output.page
    verdict = f"{report.finding_count} findings" if report.findings else "good"
    style = "bold red" if report.findings else "bold green"
    page.field("Audit", verdict, style=style)
    page.field("Log", f"{checkpoint.origin}, {checkpoint.size} entries")
    page.field("Root", checkpoint.root.hex())
    page.field("Signed with", titles)
    page.field(
        "Went through",
        f"{report.entries} entries, {report.tile_files} tile files, "
        f"{counts.decisions} decisions",
    )
    if report.records.events:
        page.field("Events", _kinds(report.records.events))
    _write_reviews(page, report)
    if report.records.rescreens:
        page.field("Rescreened", f"{report.records.rescreens} entries")
    for count, what in (
        (counts.without_explanation, "without their explanation at hand"),
        (counts.without_request, "without their request at hand"),
        (counts.without_record, "without the record that they rest on at hand"),
        (said.trial_key, "signed with a trial key"),
        (said.insecure_dev, "made without authentication"),
        (said.as_of, "judged as of another day by wish"),
    ):
        if count:
            page.field("", f"{count} decisions {what}")
    write_activations(page, report)
    for caution in report.cautions:
        page.field("Caution", caution.message, style="yellow")
