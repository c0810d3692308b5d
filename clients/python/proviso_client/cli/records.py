"""Results as plain records, for --json and --csv."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from proviso_client.activation import Activation
from proviso_client.answers import CheckAnswer
from proviso_client.audit import AuditReport
from proviso_client.cautions import Caution
from proviso_client.decision import Digested, Effect
from proviso_client.errors import ProvisoClientError, ServiceError, VerificationError
from proviso_client.verify import VerifiedDecision

Record = dict[str, object]


def decision_record(decision: VerifiedDecision, *, file: Path | None) -> Record:
    """Describe a verified decision."""
    statement = decision.statement
    checkpoint = decision.checkpoint
    return {
        "file": str(file) if file else None,
        "request_id": decision.request_id,
        "disposition": decision.disposition.value,
        "decision_date": statement.decision_date,
        "earliest_lawful": asdict(statement.earliest_lawful),
        "findings": [
            {
                "code": finding.code,
                "effect": finding.effect.value,
                "message": finding.message,
                "lines": _plain(finding.lines),
            }
            for finding in statement.findings
        ],
        "not_evaluated": [
            {"code": lacking.code, "fields": _plain(lacking.fields)}
            for lacking in statement.not_evaluated
        ],
        "provisos": list(statement.provisos),
        "routes": list(statement.routes),
        "ledgers": [asdict(claim) for claim in statement.ledgers],
        "supersedes": statement.supersedes,
        "of_record": statement.of_record and asdict(statement.of_record),
        "review": decision.review and asdict(decision.review),
        "verified": True,
        "signed_by": list(decision.signed_by),
        "index": decision.index,
        "log": checkpoint and {"origin": checkpoint.origin, "size": checkpoint.size},
        "cautions": cautions_record(decision.cautions),
    }


def error_record(error: ProvisoClientError, *, file: Path | None) -> Record:
    """Describe why there is no result."""
    record: Record = {
        "file": str(file) if file else None,
        "error": type(error).__name__,
        "message": str(error),
    }
    if isinstance(error, VerificationError):
        record |= {"verified": False, "part": error.part, "reason": error.reason}
    if isinstance(error, ServiceError):
        record |= {
            "code": error.code,
            "error_reason": error.error_reason,
            "violations": [
                {"field": violation.field, "description": violation.description}
                for violation in error.violations
            ],
        }
    return record


def check_record(answer: CheckAnswer, *, file: Path) -> Record:
    """Describe what a check found."""
    return {
        "file": str(file),
        "disposition": answer.disposition.value,
        "findings": [
            {
                "code": finding.code,
                "effect": finding.effect.value,
                "message": finding.message,
                "citation": finding.citation,
                "lines": list(finding.lines),
            }
            for finding in answer.findings
        ],
        "not_evaluated": [
            {"code": code, "fields": list(fields)}
            for code, fields in answer.not_evaluated
        ],
        "signed": False,
    }


def audit_record(report: AuditReport) -> Record:
    """Describe an audit; the findings are lines of their own."""
    return {
        "good": not report.findings,
        "origin": report.checkpoint.origin,
        "size": report.checkpoint.size,
        "root": report.checkpoint.root.hex(),
        "algorithms": [algorithm.title for algorithm in report.checkpoint.algorithms],
        "entries": report.entries,
        "tile_files": report.tile_files,
        "decisions": report.counts.decisions,
        "without_explanation": report.counts.without_explanation,
        "without_request": report.counts.without_request,
        "without_record": report.counts.without_record,
        "events": dict(report.records.events),
        "rescreens": report.records.rescreens,
        "acts": dict(report.records.acts),
        "cases": report.cases,
        "countersigned": report.records.countersigned,
        "overrides": [asdict(each) for each in report.records.overrides],
        "override_count": report.records.override_count,
        "trial_key": report.circumstances.trial_key,
        "insecure_dev": report.circumstances.insecure_dev,
        "as_of": report.circumstances.as_of,
        "activations": [
            activation_record(entry.index, entry.activation)
            for entry in report.activations
        ],
        "findings": report.finding_count,
        "cautions": cautions_record(report.cautions),
    }


def activation_record(index: int, activation: Activation) -> Record:
    """Describe an activation of a policy bundle."""
    return {
        "index": index,
        "bundle_sha256": activation.bundle_sha256,
        "revision": activation.revision,
        "previous_sha256": activation.previous_sha256,
        "previous_revision": activation.previous_revision,
        "activated_at": activation.activated_at,
        "requested_by": activation.requested_by,
        "rules": activation.rules,
        "passed": _plain(activation.passed),
        "not_run": _plain(activation.not_run),
        "scenarios_sha256": activation.scenarios_sha256,
        "insecure_dev": activation.insecure_dev,
        "trial_key": activation.trial_key,
    }


CSV_COLUMNS = (
    "file",
    "request_id",
    "disposition",
    "decision_date",
    "earliest_lawful_day",
    "earliest_lawful_reason",
    "index",
    "denied_by",
    "not_evaluated",
    "error",
    "message",
)


def csv_row(file: Path, result: VerifiedDecision | ServiceError) -> dict[str, object]:
    """Describe one result of a batch as a row."""
    if isinstance(result, ServiceError):
        name = type(result).__name__
        return {"file": str(file), "error": name, "message": str(result)}
    statement = result.statement
    denied = [f.code for f in statement.findings if f.effect is Effect.DENY]
    return {
        "file": str(file),
        "request_id": result.request_id,
        "disposition": result.disposition.value,
        "decision_date": statement.decision_date,
        "earliest_lawful_day": statement.earliest_lawful.day or "",
        "earliest_lawful_reason": statement.earliest_lawful.reason,
        "index": result.index,
        "denied_by": " ".join(denied),
        "not_evaluated": " ".join(lacking.code for lacking in statement.not_evaluated),
    }


def cautions_record(cautions: tuple[Caution, ...]) -> list[Record]:
    """Describe what a reader must know beside a result."""
    return [asdict(caution) for caution in cautions]


def _plain(values: tuple[object, ...] | Digested) -> object:
    if isinstance(values, Digested):
        return {"count": values.count, "sha256": values.sha256}
    return list(values)
