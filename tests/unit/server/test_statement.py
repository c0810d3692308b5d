"""Statement and explanation: pure, canonical, small enough for one log entry."""

import base64
import dataclasses
import hashlib
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from proviso.canonical import canonical_bytes
from proviso_server.bounds import bounded, line_ranges
from proviso_server.explanation import Reliance
from proviso_server.model import (
    LEGEND,
    Clock,
    ClockKind,
    ClockUnit,
    Decision,
    Disposition,
    Effect,
    Finding,
    NotEvaluated,
    RelatedLevels,
    Rule,
)
from proviso_server.statement import Circumstances, Written, write

MAX_ENTRY_BYTES = 65_535
CIRCUMSTANCES = Circumstances(
    evaluated_at="2026-06-01T12:00:00Z",
    as_of=False,
    insecure_dev=False,
    trial_key=True,
    bundle_sha256="a" * 64,
    bundle_revision="b" * 64,
    tables_sha256="c" * 64,
    opa_version="1.22.2",
    engine_version="0.1.0",
)
NOTHING = Reliance(stated=(), absent_means_none=())


def rule(code: str, effect: Effect = Effect.REFER) -> Rule:
    return Rule(
        code=code,
        title="T" * 60,
        effect=effect,
        citation="22 USC 2753(d)",
        phases=("transfer",),
        programs=(),
        refer_to="State PM/RSAT",
        lifted_by="waivers[kind=aeca_40g]",
        due_at_release=(),
        tables=(),
        reads=(),
    )


def decision(**changes: Any) -> Decision:
    base = Decision(
        disposition=Disposition.HUMAN_REVIEW,
        findings=(),
        not_evaluated=(),
        asked=("kind.mro",),
        routes=("STATE_PM_RSAT",),
        clocks=(),
        ledgers=(),
        related=RelatedLevels(total=(), mde=()),
        unverified_tables=(),
    )
    return dataclasses.replace(base, **changes)


def written(
    decided: Decision,
    rules: dict[str, Rule],
    lines: int = 1,
    *,
    relied: Reliance = NOTHING,
    claims: dict[str, Any] | None = None,
) -> Written:
    document = {
        "request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
        "decision_date": "2026-06-01",
        "items": [{"line": n} for n in range(1, lines + 1)],
    }
    return write(
        decided,
        document=document,
        request_bytes=b"{}",
        rules=rules,
        reliance=relied,
        claims=claims,
        circumstances=CIRCUMSTANCES,
    )


def clock(kind: ClockKind = ClockKind.WAIT, provision: str = "aeca_3d") -> Clock:
    return Clock(
        kind=kind,
        provision=provision,
        group="any",
        days=30,
        unit=ClockUnit.CALENDAR_DAYS,
        starts="submission",
        stops=(),
        what="w",
        emergency=False,
        elapsed=False,
    )


def test_subject_is_the_request_and_the_explanation_is_bound() -> None:
    result = written(decision(), {})
    statement = json.loads(result.statement)

    assert statement["subject"] == [
        {
            "name": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
            "digest": {
                "sha256": hashlib.sha256(b"{}").hexdigest(),
                "sha512": hashlib.sha512(b"{}").hexdigest(),
            },
        }
    ]
    assert statement["predicate"]["explanation"] == {
        "sha256": hashlib.sha256(result.explanation).hexdigest()
    }
    assert statement["predicate"]["legend"] == LEGEND
    assert result.statement == canonical_bytes(statement)


def test_same_decision_gives_the_same_bytes() -> None:
    assert written(decision(), {}) == written(decision(), {})


def test_findings_of_one_code_are_one_entry_and_the_explanation_has_each() -> None:
    found = tuple(
        Finding(
            code="kind.mro",
            effect=Effect.REFER,
            lifted=True,
            message=f"line {line}",
            lines=(line,),
            values={"days": line},
        )
        for line in (1, 2, 3, 7)
    )
    result = written(decision(findings=found), {"kind.mro": rule("kind.mro")}, 7)

    assert json.loads(result.statement)["predicate"]["findings"] == [
        {
            "code": "kind.mro",
            "effect": "refer",
            "message": "T" * 60,
            "lifted_by": "waivers[kind=aeca_40g]",
            "lines": "1-3,7",
        }
    ]
    assert [f["message"] for f in json.loads(result.explanation)["findings"]] == [
        "line 1",
        "line 2",
        "line 3",
        "line 7",
    ]


def test_largest_request_fits_into_one_entry() -> None:
    """1,000 lines, every second one in each finding, every rule of 410 asked."""
    names = [f"notification.rule_with_a_long_name_{n:03}" for n in range(410)]
    rules = {name: rule(name) for name in names}
    found = tuple(
        Finding(
            code=name,
            effect=Effect.REFER,
            lifted=True,
            message="m" * 200,
            lines=tuple(range(1, 1_001, 2)),
            values={"fields": ["f" * 50] * 20},
        )
        for name in names[:110]
    )
    lacking = tuple(
        NotEvaluated(
            code=name,
            fields=tuple(
                f"items[{n}].values.acquisition_cost_usd" for n in range(1_000)
            ),
        )
        for name in names[110:160]
    )
    decided = decision(findings=found, not_evaluated=lacking, asked=tuple(names))
    keys = [f"NIIN{n:09}" for n in range(4)]
    article = {"keys": keys, "acquisition_cost_usd": 10**12, "mde_usd": 10**12}
    claims: dict[str, Any] = {
        "package": {"holder": "DEU", "recipient": "LTU", "articles": [article] * 60}
    }

    payload = written(decided, rules, 1_000, claims=claims).statement
    said = json.loads(payload)["predicate"]

    assert len(base64.b64encode(payload)) + 1_000 <= MAX_ENTRY_BYTES
    # In its place stands one article, which may be any.
    assert said["package"]["articles"] == [
        {"keys": ["*"], "acquisition_cost_usd": 60 * 10**12, "mde_usd": 60 * 10**12}
    ]


def test_long_statement_leaves_windows_and_reliance_to_the_explanation() -> None:
    names = [f"notification.rule_with_a_long_name_{n:03}" for n in range(410)]
    rules = {name: rule(name) for name in names}
    found = tuple(
        Finding(
            code=name,
            effect=Effect.REFER,
            lifted=False,
            message="m",
            lines=tuple(range(1, 1_001, 2)),
            values={},
        )
        for name in names[:140]
    )
    clocks = (
        clock(),
        *(clock(kind=ClockKind.LAPSE, provision=f"p{n}") for n in range(20)),
    )
    decided = decision(findings=found, asked=tuple(names), clocks=clocks)
    relied = Reliance(
        stated=tuple(f"claims[{n}]" for n in range(200)), absent_means_none=()
    )

    both = written(decided, rules, 1_000, relied=relied)
    said = json.loads(both.statement)["predicate"]
    told = json.loads(both.explanation)

    assert len(base64.b64encode(both.statement)) + 1_000 <= MAX_ENTRY_BYTES
    assert [c["kind"] for c in said["clocks"]] == ["wait"]
    assert len(told["clocks"]) == 21
    assert said["relied_on"]["stated"]["count"] == 200
    assert len(told["relied_on"]["stated"]) == 200


@given(st.sets(st.integers(1, 1_000)))
def test_line_ranges_say_exactly_the_lines(lines: set[int]) -> None:
    text = line_ranges(lines)
    if isinstance(text, dict):
        numbers = canonical_bytes(sorted(lines))
        assert text == {
            "count": len(lines),
            "sha256": hashlib.sha256(numbers).hexdigest(),
        }
        return
    told: set[int] = set()
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        told |= set(range(int(first), int(last or first) + 1))

    assert told == lines
    assert len(text) <= 256


def test_long_list_is_replaced_by_its_count_and_digest() -> None:
    values = [f"documents[kind=eua,party=p{n}]" for n in range(500)]

    assert bounded(values[:3]) == values[:3]
    assert bounded(values) == {
        "count": 500,
        "sha256": hashlib.sha256(canonical_bytes(values)).hexdigest(),
    }


def test_finding_names_its_own_unverified_tables_alone() -> None:
    found = [
        Finding(
            code=code,
            effect=Effect.REFER,
            lifted=False,
            message="It fires.",
            lines=(),
            values={},
        )
        for code in ("kind.mro", "kind.sale")
    ]
    reading = dataclasses.replace(rule("kind.mro"), tables=("offices", "mnna"))

    written = write(
        decision(findings=tuple(found), unverified_tables=("mnna", "usml")),
        document={"request_id": "r", "decision_date": "2026-06-01", "items": []},
        request_bytes=b"{}",
        rules={"kind.mro": reading, "kind.sale": rule("kind.sale")},
        reliance=NOTHING,
        circumstances=CIRCUMSTANCES,
    )

    told = json.loads(written.explanation)["findings"]
    assert [finding.get("unverified_tables") for finding in told] == [["mnna"], None]


def test_what_the_log_confirms_is_told_in_both_documents() -> None:
    """Long lists stand in the explanation alone."""
    for recorded in ([], ["custody[0].consent_reference=A"], ["x" * 100] * 40):
        result = write(
            decision(),
            document={"request_id": "r", "decision_date": "2026-06-01", "items": []},
            request_bytes=b"{}",
            rules={},
            reliance=dataclasses.replace(NOTHING, recorded=tuple(recorded)),
            circumstances=CIRCUMSTANCES,
        )
        signed = json.loads(result.statement)["predicate"]["relied_on"]
        explained = json.loads(result.explanation)["relied_on"]

        assert signed["recorded"] == bounded(recorded)
        assert explained["recorded"] == recorded
