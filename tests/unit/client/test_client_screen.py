"""The client believes no answer that it did not verify."""

from typing import Any

import pytest

import canned as service
import evidence as ev
import evidence_log as log
from proviso.v1 import decision_pb2
from proviso_client import (
    CheckAnswer,
    CheckFinding,
    Disposition,
    Effect,
    ProvisoClient,
    Trust,
    VerificationError,
)

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


async def test_screen_returns_the_verified_decision(canned: service.Canned) -> None:
    """Everything that the service sent was checked, so nothing is left to caution."""
    async with client(canned) as open_client:
        decision = await open_client.screen(ev.request(1))

    assert (decision.request_id, decision.index, decision.cautions) == (
        ev.request(1)["request_id"],
        0,
        (),
    )
    assert open_client.newest_checkpoint == decision.checkpoint


def set_index(decision: decision_pb2.SignedDecision) -> None:
    decision.index += 1


def set_request_id(decision: decision_pb2.SignedDecision) -> None:
    decision.request_id = ev.request(9)["request_id"]


def answer_another_request(decision: decision_pb2.SignedDecision) -> None:
    other = ev.decide(5)
    decision.envelope = other.envelope
    decision.explanation = other.explanation
    decision.proof = log.log_of([other]).proof(0).encode()


def cut_explanation(decision: decision_pb2.SignedDecision) -> None:
    decision.explanation = decision.explanation[:-1]


def drop_proof(decision: decision_pb2.SignedDecision) -> None:
    decision.ClearField("proof")


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (set_index, "answer"),
        (set_request_id, "answer"),
        (answer_another_request, "request"),
        (cut_explanation, "explanation"),
        (drop_proof, "proof"),
    ],
)
async def test_false_answer_is_not_returned(
    canned: service.Canned, change: service.Change, part: str
) -> None:
    """Whatever part of the answer is not that of the request that was sent."""
    canned.change = change

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as refused:
            await open_client.screen(ev.request(1))

    assert refused.value.part == part
    assert open_client.newest_checkpoint is None


async def test_log_that_grew_is_held_to_the_newest_checkpoint(
    canned: service.Canned,
) -> None:
    """With remember, growth is proved; a checkpoint seen before needs no call."""
    async with client(canned, remember=True) as open_client:
        for number in range(3):
            await open_client.screen(ev.request(number))

    assert canned.calls == [
        "Screen",
        "Screen",
        "GetConsistencyProof",
        "Screen",
        "GetConsistencyProof",
    ]


async def test_log_that_changed_its_past_is_refused(canned: service.Canned) -> None:
    """A fork is signed well, and no consistency proof leads to it."""
    async with client(canned, remember=True) as open_client:
        await open_client.screen(ev.request(0))
        canned.made[0] = ev.decide(7)

        with pytest.raises(VerificationError) as refused:
            await open_client.screen(ev.request(1))

    assert refused.value.part == "consistency"


async def test_two_roots_of_one_size_are_refused_without_remember(
    canned: service.Canned,
) -> None:
    """That needs no proof, so it is always compared."""
    async with client(canned) as open_client:
        await open_client.screen(ev.request(0))
        canned.made.clear()

        with pytest.raises(VerificationError) as refused:
            await open_client.screen(ev.request(1))

    assert refused.value.part == "consistency"
    assert canned.calls == ["Screen", "Screen"]


async def test_check_returns_typed_findings(canned: service.Canned) -> None:
    """Unsigned, but in the words of the contract."""
    async with client(canned) as open_client:
        answer = await open_client.check(ev.request(1))

    assert answer == CheckAnswer(
        disposition=Disposition.HOLD_MISSING_DOCUMENTS,
        findings=(
            CheckFinding(
                code="packet.eua",
                effect=Effect.MISSING_DOCUMENT,
                message="Attach the assurance",
                citation="22 USC 2753(a)",
                lines=(1, 2),
            ),
        ),
        not_evaluated=(("eum.routine", ("items[0].eum",)),),
    )


async def test_rules_are_listed_over_all_pages(canned: service.Canned) -> None:
    """Until a page has no token."""
    async with client(canned) as open_client:
        rules = await open_client.rules()

    assert [rule.code for rule in rules] == [
        "eum.routine",
        "packet.eua",
        "packet.reason",
    ]


async def test_listed_keys_become_trust_only_when_asked_for(
    canned: service.Canned,
) -> None:
    """And only when the list does not contradict itself."""
    canned.keys = service.listed_keys()
    async with client(canned) as open_client:
        listed = await open_client.fetch_keys()
        canned.keys[0].key_id = "0" * 64
        wrong = await open_client.fetch_keys()

    trust = listed.unsafe_trust()
    assert (set(trust.decision_keys), trust.origin) == (
        {ev.key_id(ev.DECISION_KEY)},
        ev.ORIGIN,
    )
    with pytest.raises(VerificationError) as refused:
        wrong.unsafe_trust()
    assert str(refused.value) == "key: the service lists a key under a wrong id"
