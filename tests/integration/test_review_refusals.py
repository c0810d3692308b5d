"""What the review of cases answers to calls that a client of ours would not make."""

import contextlib
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.rpc import error_details_pb2, status_pb2

from proviso.v1 import review_service_pb2 as wire
from proviso.v1 import review_service_pb2_grpc
from proviso_client import ActRefused, NotFound
from review_cast import QUESTION, Cast, act_of, cast
from service import clean_document


@contextlib.asynccontextmanager
async def stub(at: Cast, name: str) -> AsyncIterator[Any]:
    """Give the bare calls of a service, with somebody's certificate."""
    tls = at.folder / "tls"
    credentials = grpc.ssl_channel_credentials(
        (tls / "ca.pem").read_bytes(),
        (tls / f"{name}.key.pem").read_bytes(),
        (tls / f"{name}.pem").read_bytes(),
    )
    async with grpc.aio.secure_channel(at.address, credentials) as channel:
        yield review_service_pb2_grpc.ReviewServiceStub(channel)


def reason_of(error: grpc.aio.AioRpcError) -> tuple[str, str]:
    """Return the reason that an error gives, and its message."""
    trailing = dict(error.trailing_metadata() or ())
    status = status_pb2.Status.FromString(trailing["grpc-status-details-bin"])
    info = error_details_pb2.ErrorInfo()
    status.details[0].Unpack(info)
    return info.reason, status.message


async def test_request_that_was_sent_is_no_screening_of_record(folder: Path) -> None:
    """Whoever asks again for a screening of record gets none that is not."""
    async with cast(folder) as at, stub(at, "officer") as calls:
        sent = await at.send(clean_document())
        asked = wire.ScreenOfRecordRequest(
            case_id=at.case_id, request_id=sent.request_id, etag="0"
        )
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await calls.ScreenOfRecord(asked)
    assert reason_of(caught.value)[0] == "ERROR_REASON_REQUEST_ID_REUSED"


async def test_case_whose_text_was_erased_is_read_and_not_acted_on(
    folder: Path,
) -> None:
    async with cast(folder) as at:
        await at.send(clean_document())
        before = await at.read()
        assert "staff" in before.may
        with contextlib.closing(sqlite3.connect(folder / "log.sqlite3")) as store:
            store.execute("DELETE FROM payloads WHERE kind = 'request'")
            store.commit()
        case = await at.read()
        document = act_of(case, "staff", QUESTION, office="STATE_PM_RSAT")
        with pytest.raises(NotFound, match=r"is not kept any more.*a new request"):
            await at.clients["officer"].act(document, case.etag)
    assert case.entries == before.entries
    assert case.may == ()


async def test_position_that_fills_an_entry_is_refused_with_what_to_do(
    folder: Path,
) -> None:
    words = [{"code": "other", "parameter": f"{n} {'x' * 1_990}"} for n in range(11)]
    said = {"result": "concur_with_provisos", "provisos": words}
    async with cast(folder) as at:
        await at.send(clean_document())
        await at.act("officer", "staff", QUESTION)
        with pytest.raises(ActRefused, match=r"holds 65535; write less, and name"):
            await at.act("dtsa", "position", said)
        said["provisos"] = words[:6]
        await at.act("dtsa", "position", said)


@pytest.mark.parametrize("token", ["9" * 19, "9" * 200, "-1", "1.5", "null", "[1]"])
async def test_strange_page_of_a_case_is_refused(folder: Path, token: str) -> None:
    async with cast(folder) as at, stub(at, "auditor") as calls:
        await at.send(clean_document())
        asked = wire.GetCaseRequest(case_id=at.case_id, page_token=token)
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await calls.GetCase(asked)
    reason, message = reason_of(caught.value)
    assert reason == "ERROR_REASON_INVALID_FIELD"
    assert "page_token" in message
