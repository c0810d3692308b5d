"""Acts over the wire: what is believed and what not."""

from collections.abc import Callable
from typing import Any

import pytest
import rfc8785

import act_evidence as ae
import canned as service
import evidence as ev
from acts import CASE_ID, act
from case_entries import NEXT_ID, OTHER_ID, Chain, reviewed
from proviso.act_document import parse_act
from proviso.document import DocumentError
from proviso.v1 import review_service_pb2 as pb
from proviso_client import (
    ActRefused,
    CaseMoved,
    CaseState,
    NotPermitted,
    ProvisoClient,
    Trust,
    VerificationError,
    countersign,
)

TRUST = Trust.of(
    public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS, people=[ae.AUTHORITY_PEM]
)


def put(block: str, name: str, value: object) -> Callable[[Any], None]:
    """Return a change of one field of an answer, or of a block of it."""

    def change(answer: Any) -> None:
        setattr(getattr(answer, block) if block else answer, name, value)

    return change


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


async def test_act_is_entered_and_verified(canned: service.Canned) -> None:
    """Given as document or as message; the second time it is the same entry."""
    canned.reviews.chain = Chain()
    async with client(canned, remember=True) as open_client:
        first = await open_client.act(act(), 0)
        again = await open_client.act(parse_act(act()).message, 0)

    assert (first.verified.index, first.verified.repeated) == (1, False)
    assert (again.verified.index, again.verified.repeated) == (1, True)
    assert first.verified.act.document == act()
    assert (first.case.state, first.case.etag) == (CaseState.STAFFED, 1)
    assert canned.reviews.asked[0].etag == "0"


async def test_countersignature_travels_with_the_act(canned: service.Canned) -> None:
    canned.reviews.chain = Chain()
    signed = countersign(
        parse_act(act()).canonical, key=ae.PERSON_KEY, certificates=[ae.PERSON]
    )
    async with client(canned) as open_client:
        entered = await open_client.act(act(), 0, signed)

    assert entered.verified.countersigned
    assert entered.verified.act.countersignature == signed


async def test_countersignature_that_went_missing_is_noticed(
    canned: service.Canned,
) -> None:
    canned.reviews.chain = Chain()
    canned.reviews.statement = lambda s: s["predicate"].pop("countersignature")
    signed = countersign(
        parse_act(act()).canonical, key=ae.PERSON_KEY, certificates=[ae.PERSON]
    )
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="has not the countersignature"):
            await open_client.act(act(), 0, signed)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda a: a.ClearField("proof"), "proof: "),
        (lambda a: a.ClearField("envelope"), "envelope: "),
        (put("", "index", 7), "answer: says entry 7, its evidence 1"),
        (put("case", "case_id", OTHER_ID), "answer: is on case '3d9"),
        (put("case", "state", "tea"), "answer: a case is 'tea', no k"),
        (put("case", "etag", "01"), "answer: a case has the etag '01'"),
        (
            put("case", "state", "closed"),
            "answer: says that the case is closed at entry 1, its evidence staffed ",
        ),
        (
            put("case", "etag", "2"),
            "answer: says that the case is staffed at entry 2, its evidence staffed at",
        ),
        (
            lambda a: setattr(a, "envelope", ae.entered(act(number=1))),
            "act: is of act ",
        ),
        (
            lambda a: setattr(a, "envelope", ae.entered(act(), seen=0, alert=True)),
            "proof: ",
        ),
        (lambda a: setattr(a, "envelope", ev.decide(1).envelope), "act: "),
    ],
)
async def test_answer_that_does_not_hold_is_not_returned(
    canned: service.Canned, change: Callable[[pb.ActResponse], None], reason: str
) -> None:
    canned.reviews.chain = Chain()
    canned.reviews.change_act = change

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.act(act(), 0)

    assert str(caught.value).startswith(reason)


async def test_act_on_another_version_is_noticed(canned: service.Canned) -> None:
    canned.reviews.chain = reviewed()
    canned.reviews.statement = lambda s: s["predicate"]["case"].update(seen=5)

    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="saw its case at entry 5, sent wa"):
            await open_client.act(act("intend"), 6)


async def test_act_that_is_not_well_formed_is_not_sent(canned: service.Canned) -> None:
    async with client(canned) as open_client:
        with pytest.raises(DocumentError):
            await open_client.act(act(reason=""), 0)

    assert canned.calls == []


@pytest.mark.parametrize(
    ("code", "reason", "kind"),
    [
        ("FAILED_PRECONDITION", "ERROR_REASON_ACT_REFUSED", ActRefused),
        ("ABORTED", "ERROR_REASON_CASE_MOVED", CaseMoved),
        ("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED", NotPermitted),
    ],
)
async def test_refused_act_has_the_type_of_its_reason(
    canned: service.Canned, code: str, reason: str, kind: type[Exception]
) -> None:
    """And is never tried again by itself: somebody must look at the case."""
    canned.failures = [service.failure(code, reason, "case is closed")]

    async with client(canned) as open_client:
        with pytest.raises(kind, match="case is closed"):
            await open_client.act(act(), 0)

    assert canned.calls == ["Act"]


async def test_unavailable_is_asked_again(canned: service.Canned) -> None:
    """The id makes it the same act."""
    canned.reviews.chain = Chain()
    canned.failures = [service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")]

    async with client(canned) as open_client:
        entered = await open_client.act(act(), 0)

    assert entered.verified.index == 1
    assert canned.calls == ["Act"] * 2


async def test_screening_of_record_is_verified(canned: service.Canned) -> None:
    canned.reviews.chain = reviewed()
    async with client(canned) as open_client:
        screened = await open_client.screen_of_record(CASE_ID, NEXT_ID, 6)

    assert (screened.decision.request_id, screened.decision.index) == (NEXT_ID, 7)
    assert screened.decision.review is not None
    assert screened.decision.review.base_request_id == CASE_ID
    assert (screened.case.request_id, screened.case.of_record) == (NEXT_ID, True)


def _request(**changes: Any) -> Callable[[pb.ScreenOfRecordResponse], None]:
    def change(answer: pb.ScreenOfRecordResponse) -> None:
        answer.request = rfc8785.dumps(ev.request(**changes))

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda a: a.ClearField("request"), "request: is no request document: "),
        (lambda a: setattr(a, "request", a.request + b" "), "request: is not in nor"),
        (_request(request_id=NEXT_ID), "request: replaces no request of the case"),
        (
            _request(request_id=NEXT_ID, supersedes=OTHER_ID),
            "request: its SHA-256 is ",
        ),
        (
            lambda a: a.decision.ClearField("record"),
            "record: is missing: it names what it rests on",
        ),
        (lambda a: a.decision.ClearField("proof"), "proof: "),
        (put("decision", "explanation", b"{}"), "explanation: "),
        (put("decision", "index", 3), "answer: says '2c98de9a-"),
        (put("case", "case_id", OTHER_ID), "answer: is on case '3d98de9a"),
    ],
)
async def test_screening_of_record_that_does_not_hold_is_refused(
    canned: service.Canned,
    change: Callable[[pb.ScreenOfRecordResponse], None],
    reason: str,
) -> None:
    canned.reviews.chain = reviewed()
    canned.reviews.change_screening = change

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.screen_of_record(CASE_ID, NEXT_ID, 6)

    assert str(caught.value).startswith(reason)


async def test_screening_of_another_case_or_version_is_refused(
    canned: service.Canned,
) -> None:
    """What comes is on the version that was asked, under the id that was asked."""
    canned.reviews.chain = reviewed()
    answers: list[pb.ScreenOfRecordResponse] = []
    canned.reviews.change_screening = answers.append
    async with client(canned) as open_client:
        await open_client.screen_of_record(CASE_ID, NEXT_ID, 6)
        canned.reviews.change_screening = lambda a: a.CopyFrom(answers[0])
        for case_id, request_id, etag in (
            (CASE_ID, OTHER_ID, 6),
            (CASE_ID, NEXT_ID, 7),
            (OTHER_ID, NEXT_ID, 6),
        ):
            with pytest.raises(VerificationError) as caught:
                await open_client.screen_of_record(case_id, request_id, etag)
            assert str(caught.value) == (
                f"statement: is not of record of case {case_id} as of entry {etag}"
            )
