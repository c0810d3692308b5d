"""What a decision says of its case: who asks, and on whose record it rests."""

import json
from typing import Any

import pytest
import rfc8785

import evidence as ev
import record_evidence as records
from acts import CASE_ID
from case_entries import ABOUT, NEXT_ID, OTHER_ID, SUBMITTER, screening_of_record
from proviso_client import Trust, VerificationError, VerifiedDecision, verify_decision
from proviso_client.case_claim import About, OfRecord, OverrideNamed, Review

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
OVERRIDE = {"code": "eligibility.x", "index": 5}


def verified(made: ev.Made, record: bytes | None) -> VerifiedDecision:
    return verify_decision(
        made.envelope, trust=TRUST, request=made.request, record=record
    )


def refused(made: ev.Made, record: bytes | None) -> str:
    with pytest.raises(VerificationError) as caught:
        verified(made, record)
    return str(caught.value)


def with_record(made: ev.Made, record: dict[str, Any]) -> tuple[ev.Made, bytes]:
    """Return a decision that rests on another record document."""
    content = rfc8785.dumps(record)
    statement = json.loads(ev.payload_of(made.envelope))
    statement["subject"][1:] = [
        {"name": "record", "digest": records.digest_of(content)}
    ]
    envelope = ev.seal(rfc8785.dumps(statement))
    made = ev.Made(
        request_id=made.request_id,
        envelope=envelope,
        request=made.request,
        explanation=made.explanation,
    )
    return made, content


def test_screening_of_record_says_what_it_rests_on() -> None:
    made, record = screening_of_record(seen=6, acts=(2, 5), overrides=(OVERRIDE,))

    held = verified(made, record)

    assert held.statement.about == About(
        phase="transfer",
        kind="sale",
        programs=("fms",),
        holder="DEU",
        recipient="LTU",
        requested_by=SUBMITTER,
    )
    assert held.statement.of_record == OfRecord(case_id=CASE_ID, seen=6)
    assert held.review == Review(
        case_id=CASE_ID,
        base_request_id=CASE_ID,
        acts=(2, 5),
        overrides=(OverrideNamed(code="eligibility.x", index=5),),
    )


def test_record_of_the_log_may_stand_beside_the_acts() -> None:
    made, record = screening_of_record(seen=6)
    document = json.loads(record) | {"ledgers": [], "record": {}}

    held = verified(*with_record(made, document))

    assert held.review is not None
    assert held.review.acts == ()


def test_finding_that_an_override_lifted_is_read() -> None:
    finding = {
        "code": "eligibility.x",
        "effect": "refer",
        "message": "Overridden",
        "lifted_by": "override",
    }

    made = ev.decide(findings=[finding])

    read = verify_decision(made.envelope, trust=TRUST).statement.findings
    assert [(each.code, each.lifted_by) for each in read] == [
        ("eligibility.x", "override")
    ]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"phase": "export"}, "request: is 'transfer' 'sale', the decision says 'exp"),
        ({"kind": "grant"}, "request: is 'transfer' 'sale', the decision says 'tran"),
        ({"programs": "fms"}, "statement: predicate.about.programs is not a list"),
        ({"more": 1}, "statement: predicate.about.more is no member"),
    ],
)
def test_who_asks_for_something_else_is_noticed(
    changes: dict[str, Any], reason: str
) -> None:
    made = ev.decide(about=ABOUT | changes)

    assert refused(made, None).startswith(reason)


@pytest.mark.parametrize(
    ("review", "reason"),
    [
        ({"case_id": OTHER_ID}, f"record: is of case {OTHER_ID}, the decision of"),
        ({"acts": [7]}, "record: rests on entry 7, the decision saw the case at 6"),
        (
            {"overrides": [OVERRIDE | {"index": 9}]},
            "record: rests on entry 9, the decision saw the case at 6",
        ),
        ({"acts": [-1]}, "record: review.acts holds something that is no integer"),
        ({"base_request_id": "x"}, "record: review.base_request_id is 'x', not a UUID"),
        ({"more": 1}, "record: review.more is no member"),
        (
            {"overrides": [OVERRIDE | {"more": 1}]},
            "record: review.overrides[0].more is no member",
        ),
    ],
)
def test_acts_of_another_case_or_time_are_noticed(
    review: dict[str, Any], reason: str
) -> None:
    made, record = screening_of_record(seen=6)
    document = json.loads(record)
    document["review"] |= review

    assert refused(*with_record(made, document)).startswith(reason)


def test_record_of_another_decision_is_noticed() -> None:
    made, record = screening_of_record(seen=6)
    other = screening_of_record(seen=6, acts=(2,))[1]
    bare = json.loads(ev.payload_of(made.envelope))
    del bare["predicate"]["of_record"]
    without = ev.Made(
        request_id=NEXT_ID,
        envelope=ev.seal(rfc8785.dumps(bare)),
        request=made.request,
        explanation=made.explanation,
    )

    assert refused(made, other).startswith("record: its SHA-256 is ")
    assert refused(without, record) == (
        "record: names acts of a case, the decision is not of record"
    )
    assert refused(*with_record(made, {"ledgers": [], "record": {}})) == (
        "record: names no acts of a case, the decision is of record"
    )


def test_decision_of_record_without_a_record_is_refused() -> None:
    made = ev.decide(of_record={"case_id": CASE_ID, "seen": 6})

    assert refused(made, None) == "statement: is of record, and names no record"
