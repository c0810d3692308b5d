"""The explanation beside a statement: every finding with its law, lines and values.

A pure function. docs/formats.md, section 3, describes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server import clocks
from proviso_server.model import LEGEND, Decision, Finding, Rule

EXPLANATION_VERSION = 1

OVERRIDE = "override"
"""What lifts a denial whose fact State corrected, beside papers and waivers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """What the result relied on: the caller's words, the log's, and defaults."""

    stated: tuple[str, ...]
    recorded: tuple[str, ...] = ()
    absent_means_none: tuple[str, ...]


def explanation(
    decision: Decision,
    *,
    document: Mapping[str, Any],
    rules: Mapping[str, Rule],
    reliance: Reliance,
) -> dict[str, Any]:
    """Return the explanation of a decision."""
    return {
        "version": EXPLANATION_VERSION,
        "legend": LEGEND,
        "request_id": document["request_id"],
        "disposition": decision.disposition.value,
        "findings": [
            _explained(f, rules[f.code], unverified=decision.unverified_tables)
            for f in decision.findings
        ],
        "not_evaluated": [
            {"code": e.code, "title": rules[e.code].title, "fields": list(e.fields)}
            for e in decision.not_evaluated
        ],
        "clocks": [clocks.written(c) | {"what": c.what} for c in decision.clocks],
        "relied_on": {
            "stated": list(reliance.stated),
            "recorded": list(reliance.recorded),
            "absent_means_none": list(reliance.absent_means_none),
        },
    }


def _explained(
    finding: Finding, rule: Rule, *, unverified: Sequence[str]
) -> dict[str, Any]:
    explained: dict[str, Any] = {
        "code": finding.code,
        "effect": finding.effect.value,
        "title": rule.title,
        "citation": rule.citation,
        "message": finding.message,
        "lines": list(finding.lines),
        "values": finding.values,
    }
    if rule.refer_to:
        explained["refer_to"] = rule.refer_to
    if rule.lifted_by or finding.overridden:
        by = OVERRIDE if finding.overridden else rule.lifted_by
        explained["lifted_by"] = by
        explained["lifted"] = finding.lifted
    if doubtful := sorted(set(rule.tables) & set(unverified)):
        explained["unverified_tables"] = doubtful
    return explained
