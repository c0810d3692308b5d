"""Events in the log: read strictly, bound to the document, held to what was sent."""

from collections.abc import Callable
from typing import Any

import pytest
import rfc8785

import evidence as ev
import evidence_log as log
import record_evidence as records
from events import BLOCKS, REQUEST_ID, event
from proviso.event_document import parse_event
from proviso_client import Trust, VerificationError
from proviso_client.event import (
    is_event,
    parse_event_statement,
    verify_event,
)
from proviso_client.event_moves import (
    CustodyEnded,
    CustodyMove,
    Posting,
    PostingKind,
)

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
Change = Callable[[dict[str, Any]], object]


def proof_of(*entries: bytes, index: int = 0) -> bytes:
    made = log.EvidenceLog(
        entries=entries, key=ev.LOG_KEY, origin=ev.ORIGIN, decisions=()
    )
    return made.proof(index).encode()


def told(statement: dict[str, Any]) -> str:
    with pytest.raises(VerificationError) as caught:
        parse_event_statement(rfc8785.dumps(statement))
    assert caught.value.part == "event"
    return caught.value.reason


@pytest.mark.parametrize("kind", BLOCKS)
def test_event_is_read_whole(kind: str) -> None:
    payload = rfc8785.dumps(records.event_statement(event(kind)))

    read = parse_event_statement(payload)

    assert is_event(payload)
    assert read.kind == kind
    assert read.document == event(kind)
    assert (read.recorded_at, read.recorded_by, read.engine) == (
        "2026-06-01T08:00:00Z",
        "spiffe://proviso.invalid/officer",
        "proviso 0.1.0",
    )
    assert len(read.postings) == len(records.POSTINGS.get(kind, []))
    assert len(read.custody) == len(records.CUSTODY.get(kind, []))


def test_what_it_moves_is_read() -> None:
    document = event("delivery")

    read = parse_event_statement(rfc8785.dumps(records.event_statement(document)))

    assert read.postings == (
        Posting(
            ledger="drawdown_506a1",
            period="FY2027",
            account="",
            unit="usd",
            kind=PostingKind.COMMIT,
            amount=1_000_000,
            request_id=REQUEST_ID,
        ),
    )
    assert read.custody == (
        CustodyMove(
            article="M142",
            article_keys=("m142",),
            serials=("HM-0042", "HM-0043"),
            day="2026-05-29",
            source="DEU",
            holder="LTU",
            program="fms",
            consent_reference="GY-B-UAA",
            request_id=REQUEST_ID,
            conditions=("proviso.no_retransfer",),
            ended=None,
        ),
    )
    ended = records.event_statement(event("custody_end"))
    (move,) = parse_event_statement(rfc8785.dumps(ended)).custody
    assert (move.holder, move.ended) == ("", CustodyEnded.DESTROYED)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda s: s.update(predicateType="x"), "predicateType is 'x', not 'https:"),
        (lambda s: s["subject"].clear(), "has 0 subjects, not one"),
        (lambda s: s["subject"][0].update(name="x"), "subject[0].name is 'x', not "),
        (lambda s: s["subject"][0]["digest"].update(sha512="f" * 128), "the subject"),
        (lambda s: s["predicate"].update(more=1), "predicate.more is no member"),
        (lambda s: s["predicate"].update(recorded_at="2026-02-30T00:00:00Z"), "no in"),
        (lambda s: s["predicate"].pop("recorded_by"), "recorded_by is missing"),
        (lambda s: s["predicate"]["engine"].update(more=1), "engine.more is no memb"),
        (lambda s: s["predicate"]["event"].update(reason="other"), "the subject"),
        (lambda s: s["predicate"]["event"].update(more=1), "is no event document: "),
        (lambda s: s["predicate"]["event"].update(release={}), "not in normal form"),
        (lambda s: s["predicate"]["postings"].clear(), "does not post the amount"),
        (
            lambda s: s["predicate"]["postings"][0].update(amount=1),
            "does not post the amount that it states",
        ),
        (
            lambda s: s["predicate"]["postings"][0].update(amount=True),
            "postings[0].amount is not an integer",
        ),
        (
            lambda s: s["predicate"]["postings"][0].update(kind="reserve"),
            "postings[0].kind is 'reserve', no word of it",
        ),
        (
            lambda s: s["predicate"]["postings"][0].update(kind="commit"),
            "its opening cannot cause a posting of kind commit",
        ),
        (
            lambda s: s["predicate"]["postings"][0].update(request_id=REQUEST_ID),
            "its opening moves what is of another request",
        ),
        (
            lambda s: s["predicate"]["postings"][0].update(more=1),
            "postings[0].more is no member of this version",
        ),
        (
            lambda s: s["predicate"].update(custody=records.CUSTODY["custody_start"]),
            "its opening cannot cause such a custody",
        ),
    ],
)
def test_any_other_form_is_refused(change: Change, reason: str) -> None:
    statement = records.event_statement(event())
    change(statement)

    assert reason in told(statement)


@pytest.mark.parametrize(
    ("kind", "change", "reason"),
    [
        ("delivery", {"request_id": "x"}, "request_id is 'x', not a UUID in lower"),
        (
            "delivery",
            {"request_id": "00000000-0000-0000-0000-000000000000"},
            "its delivery moves what is of another request",
        ),
        ("delivery", {"more": 1}, "custody[0].more is no member of this version"),
        ("delivery", {"ended": "lost"}, "one of them must be there"),
        ("delivery", {"holder": ""}, "one of them must be there"),
        ("custody_end", {"ended": "sold"}, "ended is 'sold', no word of it"),
        ("custody_start", {"on": "2026-13-01"}, "is '2026-13-01', not a day"),
        ("custody_start", {"conditions": [1]}, "holds something that is not text"),
    ],
)
def test_custody_of_another_form_is_refused(
    kind: str, change: dict[str, object], reason: str
) -> None:
    statement = records.event_statement(event(kind))
    statement["predicate"]["custody"] = [records.CUSTODY[kind][0] | change]

    assert reason in told(statement)


def test_start_that_ends_custody_is_refused() -> None:
    statement = records.event_statement(event("custody_start"))
    statement["predicate"]["custody"] = records.CUSTODY["custody_end"]

    assert told(statement) == "its custody_start cannot cause such a custody"


def test_entry_of_another_event_key_or_log_is_refused() -> None:
    good = records.sealed(records.event_statement(event()))
    other = records.sealed(records.event_statement(event(number=1)))
    forged = ev.seal(rfc8785.dumps(records.event_statement(event())), ev.OTHER_KEY)
    sent, proof = parse_event(event()), proof_of(good)

    held = verify_event(good, trust=TRUST, sent=sent, proof=proof)
    failed = []
    for envelope, evidence in (
        (other, proof_of(other)),
        (forged, proof),
        (good, proof_of(other)),
        (good, proof_of(good, other, index=1)),
    ):
        with pytest.raises(VerificationError) as caught:
            verify_event(envelope, trust=TRUST, sent=sent, proof=evidence)
        failed.append(caught.value.part)

    assert (held.index, held.event.event_id) == (0, event()["event_id"])
    assert failed == ["event", "signature", "proof", "proof"]
