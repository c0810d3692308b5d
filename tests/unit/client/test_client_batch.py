"""A batch accounts for every request, and believes no answer unverified."""

from typing import Any

import pytest

import canned as service
import evidence as ev
from proviso.v1 import screening_service_pb2
from proviso_client import ProvisoClient, RequestIdReused, Trust, VerificationError

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


async def test_batch_yields_every_request_verified(canned: service.Canned) -> None:
    """Positions are those of the caller, in whatever order the answers come."""
    requests = [ev.request(number) for number in range(4)]

    async with client(canned) as open_client:
        results = [result async for result in open_client.screen_batch(requests)]

    assert [(r.position, r.finished, r.total) for r in results] == [
        (3, 1, 4),
        (2, 2, 4),
        (1, 3, 4),
        (0, 4, 4),
    ]
    for result in results:
        assert result.decision is not None
        assert result.decision.request_id == requests[result.position]["request_id"]


async def test_batch_goes_on_where_the_stream_broke(canned: service.Canned) -> None:
    """What was answered is not asked again."""
    canned.failures = [service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")]

    def once(requests: Any) -> list[Any]:
        canned.batch = None
        decision = canned.decide(requests[2])
        return [
            screening_service_pb2.ScreenBatchResponse(position=2, decision=decision)
        ]

    canned.batch = once
    requests = [ev.request(number) for number in range(4)]

    async with client(canned) as open_client:
        results = [result async for result in open_client.screen_batch(requests)]

    assert [result.position for result in results] == [2, 3, 1, 0]
    assert canned.calls == ["ScreenBatch of 4", "ScreenBatch of 3"]


async def test_one_refused_request_does_not_stop_a_batch(
    canned: service.Canned,
) -> None:
    """Its error has the type that Screen would have raised."""

    def answers(requests: Any) -> list[Any]:
        error = screening_service_pb2.BatchError(
            code=6, reason="ERROR_REASON_REQUEST_ID_REUSED", message="taken"
        )
        return [
            screening_service_pb2.ScreenBatchResponse(position=1, error=error),
            screening_service_pb2.ScreenBatchResponse(
                position=0, decision=canned.decide(requests[0])
            ),
        ]

    canned.batch = answers

    async with client(canned) as open_client:
        requests = [ev.request(0), ev.request(1)]
        refused, good = [r async for r in open_client.screen_batch(requests)]

    assert isinstance(refused.error, RequestIdReused)
    assert (refused.error.code, str(refused.error)) == ("ALREADY_EXISTS", "taken")
    assert good.decision is not None


def twice(canned: service.Canned, requests: Any) -> list[Any]:
    decision = canned.decide(requests[0])
    response = screening_service_pb2.ScreenBatchResponse(position=0, decision=decision)
    return [response, response]


def one_of_two(canned: service.Canned, requests: Any) -> list[Any]:
    return twice(canned, requests)[:1]


def beyond(canned: service.Canned, requests: Any) -> list[Any]:
    response = twice(canned, requests)[0]
    response.position = 2
    return [response]


def swapped(canned: service.Canned, requests: Any) -> list[Any]:
    response = twice(canned, requests)[0]
    response.position = 1
    return [response]


def empty(canned: service.Canned, requests: Any) -> list[Any]:
    return [screening_service_pb2.ScreenBatchResponse(position=0)]


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        (twice, "answer"),
        (one_of_two, "answer"),
        (beyond, "answer"),
        (empty, "answer"),
        (swapped, "request"),
    ],
)
async def test_batch_that_does_not_account_for_every_request_is_refused(
    canned: service.Canned, answer: Any, part: str
) -> None:
    """Twice, missing, unasked, empty, or under another's position."""
    canned.batch = lambda requests: list(answer(canned, requests))

    async def run(open_client: ProvisoClient) -> None:
        async for _ in open_client.screen_batch([ev.request(0), ev.request(1)]):
            pass

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as refused:
            await run(open_client)

    assert refused.value.part == part
