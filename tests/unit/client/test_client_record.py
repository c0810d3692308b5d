"""Events over the wire: what is believed and what not."""

from collections.abc import Callable
from typing import Any

import pytest

import canned as service
import evidence as ev
import record_evidence as records
from events import event
from proviso.document import DocumentError
from proviso.event_document import parse_event
from proviso.v1.record_service_pb2 import RecordEventResponse
from proviso_client import (
    EventRefused,
    ProvisoClient,
    RequestIdReused,
    Trust,
    VerificationError,
)

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


async def test_event_is_entered_and_verified(canned: service.Canned) -> None:
    """Given as document or as message; the second time it is the same entry."""
    async with client(canned, remember=True) as open_client:
        await open_client.screen(ev.request(1))
        first = await open_client.record_event(event("delivery"))
        again = await open_client.record_event(parse_event(event("delivery")).message)

    assert (first.index, first.repeated) == (1, False)
    assert (again.index, again.repeated) == (1, True)
    assert first.event.document == event("delivery")
    assert first.checkpoint.size == 2
    assert [posting.amount for posting in first.event.postings] == [1_000_000]


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda a: a.ClearField("proof"), "proof"),
        (lambda a: a.ClearField("envelope"), "envelope"),
        (lambda a: _replace(a, b'"sig":"', b'"sig":"A'), "envelope"),
        (lambda a: setattr(a, "index", 7), "answer"),
        (lambda a: setattr(a, "envelope", _other()), "event"),
        (lambda a: setattr(a, "envelope", _forged()), "signature"),
        (lambda a: setattr(a, "envelope", _moved()), "proof"),
        (lambda a: setattr(a, "envelope", ev.decide(1).envelope), "event"),
    ],
    ids=[
        "no proof",
        "no envelope",
        "tampered",
        "index",
        "another event",
        "key",
        "unlogged",
        "decision",
    ],
)
async def test_answer_that_does_not_hold_is_not_returned(
    canned: service.Canned, change: Callable[[RecordEventResponse], None], part: str
) -> None:
    canned.answers.change_event = change

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.record_event(event())

    assert caught.value.part == part
    assert open_client.newest_checkpoint is None or part == "answer"


def _replace(answer: RecordEventResponse, old: bytes, new: bytes) -> None:
    assert old in answer.envelope
    answer.envelope = answer.envelope.replace(old, new)


def _other() -> bytes:
    return records.sealed(records.event_statement(event(number=1)))


def _forged() -> bytes:
    good = records.sealed(records.event_statement(event()))
    return ev.seal(ev.payload_of(good), ev.OTHER_KEY)


def _moved() -> bytes:
    statement = records.event_statement(event())
    statement["predicate"]["recorded_by"] = "spiffe://proviso.invalid/nobody"
    return records.sealed(statement)


async def test_log_that_lost_its_past_is_noticed(canned: service.Canned) -> None:
    async with client(canned, remember=True) as open_client:
        await open_client.record_event(event())
        canned.made.clear()
        with pytest.raises(VerificationError) as caught:
            await open_client.record_event(event(number=1))

    assert caught.value.part == "consistency"


async def test_event_that_is_not_well_formed_is_not_sent(
    canned: service.Canned,
) -> None:
    async with client(canned) as open_client:
        with pytest.raises(DocumentError):
            await open_client.record_event(event(amount=-1))

    assert canned.calls == []


@pytest.mark.parametrize(
    ("code", "reason", "kind"),
    [
        ("FAILED_PRECONDITION", "ERROR_REASON_EVENT_REFUSED", EventRefused),
        ("ALREADY_EXISTS", "ERROR_REASON_REQUEST_ID_REUSED", RequestIdReused),
    ],
)
async def test_refused_event_has_the_type_of_its_reason(
    canned: service.Canned, code: str, reason: str, kind: type[Exception]
) -> None:
    canned.failures = [service.failure(code, reason, "nothing is reserved")]

    async with client(canned) as open_client:
        with pytest.raises(kind, match="nothing is reserved"):
            await open_client.record_event(event())

    assert canned.calls == ["RecordEvent"]


async def test_unavailable_is_asked_again(canned: service.Canned) -> None:
    """The id makes it the same event."""
    canned.failures = [service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")]

    async with client(canned) as open_client:
        verified = await open_client.record_event(event())

    assert verified.index == 0
    assert canned.calls == ["RecordEvent"] * 2
