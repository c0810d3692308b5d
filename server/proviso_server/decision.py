"""Turns the policy's answer into a decision, and fails closed on any doubt.

The policy derives the disposition; this module derives it again from the findings
and refuses an answer in which the two differ, in which a rule speaks that was not
asked, or in which a finding is stronger or weaker than its rule says.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server import clocks
from proviso_server.errors import PolicyInvalid
from proviso_server.log.account import from_answer
from proviso_server.model import (
    Decision,
    Disposition,
    Effect,
    Finding,
    LedgerUse,
    NotEvaluated,
    RelatedLevels,
    Rule,
)

ANSWER_VERSION = 1
WAIT_CODE = "notification.wait_not_elapsed"
BASELINE_CODE = "techsec.mildep_review"
_EXEMPT_PREFIX = "exempt_"
_RANK = {effect: rank for rank, effect in enumerate(Effect)}
_HOLDS_NOTHING = (Effect.INFO, Effect.PROVISO)


def decide(
    answer: Mapping[str, Any],
    *,
    rules: Mapping[str, Rule],
    document: Mapping[str, Any],
    overrides: Collection[str] = (),
) -> Decision:
    """Check the policy's answer on a request; raise PolicyInvalid on any doubt.

    `overrides` are codes of denials whose fact State corrected: they refer.
    """
    try:
        decision = _marked(_parse(answer), overrides=overrides)
    except (KeyError, TypeError, ValueError) as error:
        raise PolicyInvalid(
            f"the policy's answer is not well formed ({error!r}); "
            "an operator must check the active bundle"
        ) from error
    _check_codes(decision, rules, lines={item["line"] for item in document["items"]})
    derived = disposition_of(decision, rules=rules, document=document)
    if decision.disposition is not derived:
        raise PolicyInvalid(
            f"the policy says {decision.disposition}, its findings mean {derived}; "
            "an operator must check the active bundle"
        )
    return decision


def _marked(decision: Decision, *, overrides: Collection[str]) -> Decision:
    """Say of each finding whether it is lifted by an override."""
    findings = tuple(
        replace(f, overridden=True)
        if f.lifted and f.code in overrides and f.code != WAIT_CODE
        else f
        for f in decision.findings
    )
    return replace(decision, findings=findings) if overrides else decision


def disposition_of(
    decision: Decision, *, rules: Mapping[str, Rule], document: Mapping[str, Any]
) -> Disposition:
    """Derive the disposition from findings; the first case that holds wins."""
    phase = document["phase"]
    found = decision.findings
    denied = [f for f in found if f.effect is Effect.DENY and f.code != WAIT_CODE]
    missing = [f for f in found if f.effect is Effect.MISSING_DOCUMENT]
    now = [f for f in missing if phase not in rules[f.code].due_at_release]
    held = [
        entry
        for entry in decision.not_evaluated
        if rules[entry.code].effect not in _HOLDS_NOTHING
    ]
    referred = [
        f for f in found if f.effect is Effect.REFER and f.code != BASELINE_CODE
    ]
    cases = (
        (Disposition.DENY, denied),
        (
            Disposition.NO_USG_CONSENT_NEEDED,
            _all_exempt(found, document) and not (missing or held or referred),
        ),
        (Disposition.HOLD_MISSING_DOCUMENTS, now or held),
        (Disposition.CN_REQUIRED, any(f.code == WAIT_CODE for f in found)),
        (Disposition.HUMAN_REVIEW, referred),
        (Disposition.HOLD_MISSING_DOCUMENTS, missing),
    )
    for disposition, holds in cases:
        if holds:
            return disposition
    return Disposition.APPROVABLE_WITH_PROVISOS


def _all_exempt(found: tuple[Finding, ...], document: Mapping[str, Any]) -> bool:
    exempt = {
        line
        for finding in found
        if finding.code.split(".")[-1].startswith(_EXEMPT_PREFIX)
        for line in finding.lines
    }
    return all(item["line"] in exempt for item in document["items"])


def _check_codes(
    decision: Decision, rules: Mapping[str, Rule], *, lines: set[int]
) -> None:
    asked = set(decision.asked)
    if not asked or not asked <= rules.keys():
        raise PolicyInvalid(
            "the policy asked no rule, or one that its bundle does not list"
        )
    for finding in decision.findings:
        if finding.code not in asked or not set(finding.lines) <= lines:
            raise PolicyInvalid(
                f"finding {finding.code} is by a rule or on a line that is not asked"
            )
        rule = rules[finding.code]
        if finding.overridden and rule.effect is Effect.DENY:
            allowed: tuple[Effect, ...] = (Effect.REFER,)
        else:
            allowed = _allowed(rule, lifted=finding.lifted)
        if finding.effect not in allowed:
            raise PolicyInvalid(f"finding {finding.code} has effect {finding.effect}")
    for entry in decision.not_evaluated:
        if entry.code not in asked or not entry.fields:
            raise PolicyInvalid(f"{entry.code} names no field or was not asked")


def _allowed(rule: Rule, *, lifted: bool) -> tuple[Effect, ...]:
    """Return the effects that a finding of the rule may have.

    A waiver or document that the rule names turns its denial into a referral; a rule
    that only informs may refer. Nothing else may differ.
    """
    if lifted:
        return (Effect.REFER,) if rule.lifted_by else ()
    return (rule.effect, Effect.REFER) if rule.effect is Effect.INFO else (rule.effect,)


def _parse(answer: Mapping[str, Any]) -> Decision:
    if answer["version"] != ANSWER_VERSION:
        raise ValueError(f"version {answer['version']!r}")
    findings = [_finding(value) for value in answer["findings"]]
    return Decision(
        disposition=Disposition(answer["disposition"]),
        findings=tuple(sorted(findings, key=_order)),
        not_evaluated=tuple(
            sorted(
                (_not_evaluated(value) for value in answer["not_evaluated"]),
                key=lambda e: (e.code, e.fields),
            )
        ),
        asked=tuple(sorted(_texts(answer["asked"]))),
        routes=tuple(sorted(_texts(answer["routes"]))),
        clocks=tuple(sorted(map(clocks.read, answer["clocks"]), key=clocks.order)),
        ledgers=tuple(
            sorted(
                map(_ledger, answer["ledgers"]),
                key=lambda u: (u.ledger, u.period, u.account),
            )
        ),
        related=_related(answer["related"]),
        unverified_tables=tuple(sorted(_texts(answer["unverified_tables"]))),
    )


def _ledger(value: Mapping[str, Any]) -> LedgerUse:
    account, limit = from_answer(value), value.get("limit")
    return LedgerUse(
        ledger=_text(account.ledger),
        period=account.period,
        account=account.account,
        unit=_text(value["unit"]),
        asked=_number(value["amount"]),
        limit=None if limit is None else _number(limit),
        levels=_numbers(value["levels"]),
        reserved_days=_number(value["reserved_days"]),
    )


def _related(value: Mapping[str, Any]) -> RelatedLevels:
    return RelatedLevels(total=_numbers(value["total"]), mde=_numbers(value["mde"]))


def _finding(value: Mapping[str, Any]) -> Finding:
    lines = value["lines"]
    if not all(type(line) is int for line in lines):
        raise ValueError(f"lines {lines!r}")
    if type(value["lifted"]) is not bool:
        raise ValueError(f"lifted {value['lifted']!r}")
    return Finding(
        code=_text(value["code"]),
        effect=Effect(value["effect"]),
        lifted=value["lifted"],
        message=_text(value["message"]),
        lines=tuple(sorted(set(lines))),
        values=dict(value["values"]),
    )


def _not_evaluated(value: Mapping[str, Any]) -> NotEvaluated:
    return NotEvaluated(
        code=_text(value["code"]), fields=tuple(sorted(_texts(value["fields"])))
    )


def _order(finding: Finding) -> tuple[object, ...]:
    """Order by all that a finding has: the answer's own order decides nothing."""
    return (
        _RANK[finding.effect],
        finding.code,
        finding.lines,
        finding.message,
        finding.lifted,
        canonical_bytes(finding.values),
    )


def _texts(values: list[Any]) -> list[str]:
    if not isinstance(values, list) or any(type(value) is not str for value in values):
        raise TypeError(f"{values!r} is no list of strings")
    return values


def _numbers(values: Any) -> tuple[int, ...]:
    return tuple(sorted({_number(value) for value in values}))


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r} is no whole number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no string")
    return value
