"""Rescreenings over the wire: progress is shown, what is signed is believed."""

import datetime
from typing import Any

import pytest

import canned as service
import evidence as ev
import record_evidence as records
from canned_record import changed, ended, judged
from events import event
from proviso_client import (
    JudgedAgain,
    NotPermitted,
    ProvisoClient,
    RescreenStep,
    Trust,
    VerificationError,
)
from proviso_client.rescreen_call import Outcome

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
SAME = {"request_id": ev.request(1)["request_id"], "index": 1, "outcome": "same"}


async def steps_of(
    canned: service.Canned, since: datetime.date | None = None
) -> list[RescreenStep]:
    client = ProvisoClient.insecure_dev(canned.target, trust=TRUST, remember=True)
    async with client as open_client:
        return [step async for step in open_client.rescreen(since)]


def entered(canned: service.Canned, **changes: object) -> int:
    return canned.enter(records.sealed(records.rescreen_statement(**changes)))


async def refused(canned: service.Canned) -> str:
    with pytest.raises(VerificationError) as caught:
        await steps_of(canned)
    return str(caught.value)


async def test_differences_are_those_of_the_signed_entries(
    canned: service.Canned,
) -> None:
    index = entered(canned)
    canned.answers.steps = [
        judged(1, 2, **SAME),
        judged(2, 2, **changed()),
        ended(2, index),
    ]

    first, second, last = await steps_of(canned, datetime.date(2026, 5, 1))

    assert (first.finished, first.total, first.entries) == (1, 2, ())
    assert second.authorization == JudgedAgain(
        request_id=changed()["request_id"],
        index=4,
        outcome=Outcome.CHANGED,
        before="approvable_with_provisos",
        after="deny",
        appeared=("deny destination.embargoed",),
        disappeared=("proviso proviso.no_retransfer",),
        error="",
    )
    assert (last.authorization, [e.index for e in last.entries]) == (None, [index])
    assert [part.judged for part in last.parts] == [3]
    assert canned.answers.asked[0].since == "2026-05-01"


async def test_stream_that_breaks_goes_on(canned: service.Canned) -> None:
    index = entered(canned)
    canned.answers.steps = [judged(1, 2, **SAME), judged(2, 2, **SAME), ended(2, index)]
    canned.failures = [service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")]

    steps = await steps_of(canned)

    assert [step.finished for step in steps] == [1, 2, 2]
    assert len(canned.answers.asked) == 2


async def test_refusal_keeps_its_reason(canned: service.Canned) -> None:
    canned.answers.steps = [judged(1, 1, **SAME)]
    canned.failures = [
        service.failure("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED")
    ]

    with pytest.raises(NotPermitted):
        await steps_of(canned)


async def test_nothing_to_judge_is_a_good_end(canned: service.Canned) -> None:
    canned.enter(records.sealed(records.event_statement(event())))
    canned.answers.steps = [ended(0)]

    (last,) = await steps_of(canned)

    assert (last.total, last.parts) == (0, ())


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (changed(after="human_review"), "differs, but no entry says so"),
        (changed(appeared=[]), "differs, but no entry says so"),
        (changed(outcome="lost"), "'lost' is not a valid Outcome; use a newer client"),
    ],
)
async def test_progress_that_nobody_signed_is_refused(
    canned: service.Canned, told: dict[str, Any], reason: str
) -> None:
    canned.answers.steps = [judged(1, 1, **told), ended(1, entered(canned))]

    assert (await refused(canned)).endswith(reason)


async def test_entries_that_are_no_run_are_refused(canned: service.Canned) -> None:
    other = canned.enter(records.sealed(records.event_statement(event())))
    canned.answers.steps = [ended(1, other)]
    assert await refused(canned) == (
        "answer: names an entry that is no part of a rescreening"
    )

    canned.answers.steps = [ended(1, entered(canned, last=False))]
    assert (await refused(canned)).startswith("rescreen: does not end with its last")

    canned.answers.steps = []
    assert await refused(canned) == (
        "answer: the rescreening ended without saying where its entries are"
    )
