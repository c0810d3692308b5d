"""Bad input gets the field, the value and the bound; nothing is logged."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import grpc
import pytest
from test_screening import refusal

from proviso.v1 import audit_service_pb2, audit_service_pb2_grpc
from proviso_server.log.checkpoint import parse_checkpoint
from service import clean_document, message, screening, service

INVALID = grpc.StatusCode.INVALID_ARGUMENT
EXHAUSTED = grpc.StatusCode.RESOURCE_EXHAUSTED
SCREEN = "/proviso.v1.ScreeningService/Screen"
UNKNOWN_FIELD = b"\xf8\x07\x01"  # field 127, varint 1


def changed(change: Callable[[Any], None]) -> bytes:
    request = message(clean_document())
    change(request.request)
    wire: bytes = request.SerializeToString()
    return wire


def negative(request: Any) -> None:
    request.items[0].values.acquisition_cost_usd = -1


def beyond_doubles(request: Any) -> None:
    request.items[0].values.acquisition_cost_usd = 2**53


def wrong_enum(request: Any) -> None:
    request.kind = 999


def nul(request: Any) -> None:
    request.reason = "a\0b"


def impossible_day(request: Any) -> None:
    request.proposed_on = "2026-02-30"


def wrong_country(request: Any) -> None:
    request.parties[0].country = "GER"


def many_lines(request: Any) -> None:
    for number in range(2, 1_002):
        request.items.add().CopyFrom(request.items[0])
        request.items[-1].line = number


def no_recipient(request: Any) -> None:
    del request.parties[1].roles[:]
    request.parties[1].roles.append(request.parties[0].roles[0])


CASES = [
    ("negative", negative, INVALID, "items[0].values.acquisition_cost_usd", "-1"),
    (
        "2^53",
        beyond_doubles,
        INVALID,
        "items[0].values.acquisition_cost_usd",
        str(2**53),
    ),
    ("wrong enum", wrong_enum, INVALID, "kind", "999"),
    ("NUL", nul, INVALID, "reason", "control"),
    ("impossible day", impossible_day, INVALID, "proposed_on", "2026-02-30"),
    ("wrong country", wrong_country, INVALID, "parties[0].country", "DEU"),
    ("1,001 lines", many_lines, EXHAUSTED, "items", "1000"),
    ("no recipient", no_recipient, INVALID, "parties", "recipient"),
]


@pytest.mark.parametrize(
    ("change", "code", "field", "told"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
async def test_wrong_field_is_named_and_nothing_is_logged(
    folder: Path,
    change: Callable[[Any], None],
    code: grpc.StatusCode,
    field: str,
    told: str,
) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            refused = await refusal(raw(channel)(changed(change)))
            size = await log_size(channel)

    assert refused[0] is code
    assert field in refused[2]
    assert told in refused[3]
    assert size == 0


async def test_unknown_fields_are_refused_at_every_depth(folder: Path) -> None:
    outer = message(clean_document()).SerializeToString() + UNKNOWN_FIELD
    inner = message(clean_document())
    inner.request.items[0].MergeFromString(UNKNOWN_FIELD)
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            call = raw(channel)
            refusals = [
                await refusal(call(outer)),
                await refusal(call(inner.SerializeToString())),
            ]

    assert [(r[0], r[1]) for r in refusals] == [
        (INVALID, "ERROR_REASON_UNKNOWN_FIELD")
    ] * 2
    assert "127" in refusals[0][3]
    assert "items[0]" in refusals[1][3]


async def test_lone_surrogate_and_noise_are_no_message(folder: Path) -> None:
    wire = changed(lambda request: None).replace(b"Surplus", b"\xed\xa0\x80plus")
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            call = raw(channel)
            refusals = [await refusal(call(wire)), await refusal(call(b"\xff\xff\xff"))]

    assert [(r[0], r[2]) for r in refusals] == [(INVALID, ["ScreenRequest"])] * 2
    assert "not UTF-8" in refusals[0][3]


async def test_ten_megabytes_are_refused_with_both_sizes(folder: Path) -> None:
    options = [("grpc.max_send_message_length", 20 * 1024 * 1024)]
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address, options) as channel:
            big = bytes(10 * 1024 * 1024)
            code, reason, fields, text = await refusal(raw(channel)(big))

    assert (code, reason, fields) == (
        EXHAUSTED,
        "ERROR_REASON_TOO_LARGE",
        ["ScreenRequest"],
    )
    assert "10485760" in text
    assert "4194304" in text


async def test_call_without_time_left_is_refused(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await screening(channel).Screen(message(clean_document()), timeout=0.01)
            size = await log_size(channel)

    assert caught.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED
    assert size == 0


def raw(channel: Any) -> Any:
    """Return Screen as a call of bytes, which no client's code has checked."""
    return channel.unary_unary(SCREEN)


async def log_size(channel: Any) -> int:
    stub = audit_service_pb2_grpc.AuditServiceStub(channel)
    answer = await stub.GetCheckpoint(audit_service_pb2.GetCheckpointRequest())
    return parse_checkpoint(answer.checkpoint)[0].size
