"""What the client returns beside verified decisions."""

from __future__ import annotations

from dataclasses import dataclass

from proviso.v1 import policy_service_pb2, screening_service_pb2
from proviso_client.decision import Disposition, Effect
from proviso_client.errors import ServiceError, VerificationError
from proviso_client.verify import VerifiedDecision


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What became of one request of a batch: a decision or an error, never both.

    `position` is that of the request as given, `finished` how many are done.
    """

    position: int
    finished: int
    total: int
    decision: VerifiedDecision | None = None
    error: ServiceError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFinding:
    """What a rule would find; no lines: it is about the whole request."""

    code: str
    effect: Effect
    message: str
    citation: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """What a screening would find today. Unsigned, not logged: no evidence.

    `not_evaluated` holds, for each rule that could not be asked, the fields it lacked.
    """

    disposition: Disposition
    findings: tuple[CheckFinding, ...]
    not_evaluated: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """One rule of the active policy."""

    code: str
    title: str
    effect: str
    citation: str
    phases: tuple[str, ...]
    programs: tuple[str, ...]
    refer_to: str
    lifted_by: str


def read_check(response: screening_service_pb2.CheckRequestResponse) -> CheckAnswer:
    """Return a check's answer; raises VerificationError on a word nobody knows."""
    try:
        return CheckAnswer(
            disposition=Disposition(response.disposition),
            findings=tuple(
                CheckFinding(
                    code=finding.code,
                    effect=Effect(finding.effect),
                    message=finding.message,
                    citation=finding.citation,
                    lines=tuple(finding.lines),
                )
                for finding in response.findings
            ),
            not_evaluated=tuple(
                (lacking.code, tuple(lacking.fields))
                for lacking in response.not_evaluated
            ),
        )
    except ValueError as error:
        raise VerificationError("answer", f"{error}; use a newer client") from error


def read_rule(rule: policy_service_pb2.Rule) -> RuleInfo:
    """Return a rule of the catalogue."""
    return RuleInfo(
        code=rule.code,
        title=rule.title,
        effect=rule.effect,
        citation=rule.citation,
        phases=tuple(rule.phases),
        programs=tuple(rule.programs),
        refer_to=rule.refer_to,
        lifted_by=rule.lifted_by,
    )
