"""The signed statement and the explanation beside it: pure functions.

The statement is an in-toto Statement v1 whose subject is the canonical request.
It must fit into one log entry, so it holds what was found, by code, with line
ranges; what differs by line stands in the explanation, whose digest the statement
holds. docs/formats.md describes both byte by byte.
"""

import functools
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from proviso.canonical import canonical_bytes, encode_checked
from proviso_server import clocks
from proviso_server.bounds import bounded, digested, line_ranges
from proviso_server.explanation import OVERRIDE, Reliance, explanation
from proviso_server.log.authorizations import ANY_ARTICLE
from proviso_server.log.projections import RECORD_SUBJECT
from proviso_server.log.statements import DECISION_PREDICATE_TYPE
from proviso_server.log.tiles import MAX_ENTRY_BYTES
from proviso_server.model import (
    LEGEND,
    ClockKind,
    Decision,
    Effect,
    Finding,
    Rule,
)

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
# What fits into one entry as base64, beside the signatures.
MAX_STATEMENT_BYTES = (MAX_ENTRY_BYTES - 1_500) * 3 // 4
_INDEX = re.compile(r"\[[0-9]+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a statement says beside the decision."""

    evaluated_at: str
    as_of: bool
    insecure_dev: bool
    trial_key: bool
    bundle_sha256: str
    bundle_revision: str
    tables_sha256: str
    opa_version: str
    engine_version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The canonical bytes of a statement and of its explanation."""

    statement: bytes
    explanation: bytes


def write(
    decision: Decision,
    *,
    document: Mapping[str, Any],
    request_bytes: bytes,
    record_bytes: bytes | None = None,
    rules: Mapping[str, Rule],
    reliance: Reliance,
    claims: Mapping[str, Any] | None = None,
    circumstances: Circumstances,
) -> Written:
    """Write statement and explanation of a decision on a request.

    `claims` has the members that speak of the record: ledgers, package, supersedes.
    """
    explained = canonical_bytes(
        explanation(decision, document=document, rules=rules, reliance=reliance)
    )
    statement = {
        "_type": STATEMENT_TYPE,
        "subject": [
            _subject(document["request_id"], request_bytes),
            *([] if record_bytes is None else [_subject(RECORD_SUBJECT, record_bytes)]),
        ],
        "predicateType": DECISION_PREDICATE_TYPE,
        "predicate": outcome(decision, document=document, rules=rules)
        | _circumstances(circumstances)
        | dict(claims or {})
        | {
            "relied_on": {
                "stated": bounded(reliance.stated),
                "recorded": bounded(reliance.recorded),
                "absent_means_none": bounded(reliance.absent_means_none),
            },
            "explanation": {"sha256": hashlib.sha256(explained).hexdigest()},
        },
    }
    return Written(statement=_fitted(statement), explanation=explained)


def _fitted(statement: dict[str, Any]) -> bytes:
    """Encode a statement; where it is long, what stands elsewhere too goes first.

    What still does not fit is refused by the log, so that there is no decision.
    """
    predicate = statement["predicate"]
    # All of it is typed, or stands in the explanation, which was checked.
    encoded = encode_checked(statement)
    for shorten in (_one_article, _waits_alone, _short_reliance):
        if len(encoded) <= MAX_STATEMENT_BYTES:
            break
        shorten(predicate)
        encoded = encode_checked(statement)
    return encoded


def _one_article(predicate: dict[str, Any]) -> None:
    """Let all articles of a package stand as one that may be any: a stricter sum."""
    if "package" not in predicate:
        return
    package = predicate["package"]
    sums = {
        name: sum(article[name] for article in package["articles"])
        for name in ("acquisition_cost_usd", "mde_usd")
    }
    predicate["package"] = package | {"articles": [{"keys": [ANY_ARTICLE]} | sums]}


def _waits_alone(predicate: dict[str, Any]) -> None:
    """Leave windows and reports to the explanation."""
    waits = [c for c in predicate["clocks"] if c["kind"] == ClockKind.WAIT.value]
    predicate["clocks"] = waits


def _short_reliance(predicate: dict[str, Any]) -> None:
    relied_on = predicate["relied_on"]
    predicate["relied_on"] = {
        name: digested(value) if isinstance(value, list) and value else value
        for name, value in relied_on.items()
    }


def _subject(name: str, content: bytes) -> dict[str, Any]:
    digest = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "sha512": hashlib.sha512(content).hexdigest(),
    }
    return {"name": name, "digest": digest}


def outcome(
    decision: Decision, *, document: Mapping[str, Any], rules: Mapping[str, Rule]
) -> dict[str, Any]:
    """Return the members of a statement that the policy alone makes."""
    provisos = [f.code for f in decision.findings if f.effect is Effect.PROVISO]
    return {
        "legend": LEGEND,
        "disposition": decision.disposition.value,
        "decision_date": document["decision_date"],
        "findings": _grouped(decision.findings, rules),
        "not_evaluated": [
            {"code": e.code, "fields": bounded(_without_indexes(e.fields))}
            for e in decision.not_evaluated
        ],
        "provisos": sorted(set(provisos)),
        "routes": list(decision.routes),
        "clocks": [clocks.written(clock) for clock in clocks.stated(decision.clocks)],
        "earliest_lawful": clocks.earliest_lawful(
            decision.clocks,
            decision_date=document["decision_date"],
            disposition=decision.disposition,
        ),
        "lapses_on": clocks.first_lapse(decision.clocks),
        "asked": _by_subject(decision.asked),
    }


def _circumstances(c: Circumstances) -> dict[str, Any]:
    return {
        "evaluated_at": c.evaluated_at,
        "as_of": c.as_of,
        "insecure_dev": c.insecure_dev,
        "trial_key": c.trial_key,
        "policy": {
            "bundle_sha256": c.bundle_sha256,
            "revision": c.bundle_revision,
            "tables_sha256": c.tables_sha256,
            "opa_version": c.opa_version,
        },
        "engine": {"name": "proviso", "version": c.engine_version},
        "party_lists": [],
    }


def _grouped(
    findings: Iterable[Finding], rules: Mapping[str, Rule]
) -> list[dict[str, Any]]:
    """Group findings by code and effect, lines together, under the rule's title."""
    groups = []
    for (code, effect, lifted, overridden), members in groupby(
        findings, key=lambda f: (f.code, f.effect, f.lifted, f.overridden)
    ):
        group: dict[str, Any] = {
            "code": code,
            "effect": effect.value,
            "message": rules[code].title,
        }
        if lifted:
            group["lifted_by"] = OVERRIDE if overridden else rules[code].lifted_by
        if lines := [line for member in members for line in member.lines]:
            group["lines"] = line_ranges(lines)
        groups.append(group)
    return groups


@functools.lru_cache(maxsize=64)
def _by_subject(codes: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Write `routing.chain_incomplete` under its subject, to save room."""
    subjects: dict[str, list[str]] = {}
    for code in codes:
        subject, name = code.split(".")
        subjects.setdefault(subject, []).append(name)
    return subjects


def _without_indexes(fields: Iterable[str]) -> list[str]:
    """`items[3].sme` as `items[].sme`: which line lacks it, the explanation says."""
    return sorted({_INDEX.sub("[]", field) for field in fields})
