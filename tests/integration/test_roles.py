"""Who may do what: the certificate names the caller, the configuration its roles."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
import pytest_asyncio
from google.rpc import error_details_pb2
from grpc_status import rpc_status
from test_screening import statement

from mutual_tls import add_client, channel
from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
    screening_service_pb2,
)
from proviso_server.errors import ConfigInvalid
from proviso_server.serve import Running, running
from service import clean_document, configuration, message, screening, service

SPIFFE = "spiffe://proviso.invalid/test"
REQUESTER, TWIN = f"{SPIFFE}/requester", f"{SPIFFE}/twin"
ROLES = {
    REQUESTER: ("requester",),
    TWIN: ("requester",),
    f"{SPIFFE}/idle": (),
    "spiffe://proviso.invalid/trial/requester": ("requester", "as_of"),
    "spiffe://proviso.invalid/trial/auditor": ("auditor",),
}


@pytest_asyncio.fixture
async def secured(folder: Path) -> AsyncIterator[Running]:
    """Run a service with mutual TLS and clients of several kinds."""
    add_client(folder, "plain", REQUESTER)
    add_client(folder, "idle", f"{SPIFFE}/idle")
    add_client(folder, "unlisted", f"{SPIFFE}/unlisted")
    add_client(folder, "nameless")
    add_client(folder, "double", REQUESTER, TWIN)
    add_client(folder, "stranger", REQUESTER)
    async with service(folder, insecure_dev=False, roles=ROLES) as started:
        yield started


async def denied(call: Any) -> tuple[grpc.StatusCode, str, str, str]:
    """Return code, reason, domain and message of a call that must fail."""
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    failed: Any = caught.value
    status = rpc_status.from_call(failed)
    info = error_details_pb2.ErrorInfo()
    status.details[0].Unpack(info)
    return failed.code(), info.reason, info.domain, status.message


def refusal(told: str) -> tuple[grpc.StatusCode, str, str, str]:
    code = grpc.StatusCode.PERMISSION_DENIED
    return code, "ERROR_REASON_NOT_PERMITTED", "proviso", told


def checkpoint(client: Any) -> Any:
    stub = audit_service_pb2_grpc.AuditServiceStub(client)
    return stub.GetCheckpoint(audit_service_pb2.GetCheckpointRequest())


async def test_requester_screens_and_reads(folder: Path, secured: Running) -> None:
    document = clean_document()
    async with channel(secured.address, folder, "plain") as client:
        answer = await screening(client).Screen(message(document))
        noted = await checkpoint(client)
        rules = await policy_service_pb2_grpc.PolicyServiceStub(client).ListRules(
            policy_service_pb2.ListRulesRequest(page_size=1)
        )
        keys = await key_service_pb2_grpc.KeyServiceStub(client).ListKeys(
            key_service_pb2.ListKeysRequest()
        )

    predicate = statement(answer.decision)["predicate"]
    assert (predicate["insecure_dev"], predicate["as_of"]) == (False, False)
    assert noted.checkpoint.split(b"\n")[1] == b"1"
    assert len(rules.rules) == 1
    assert len(keys.keys) == 3


async def test_auditor_reads_the_log_and_may_not_screen(
    folder: Path, secured: Running
) -> None:
    single = message(clean_document())
    batch = screening_service_pb2.ScreenBatchRequest(requests=[single.request])
    check = screening_service_pb2.CheckRequestRequest(request=single.request)
    async with channel(secured.address, folder, "auditor") as client:
        stub = screening(client)
        refusals = [
            await denied(stub.Screen(single)),
            await denied(anext(aiter(stub.ScreenBatch(batch)))),
            await denied(stub.CheckRequest(check)),
        ]
        noted = await checkpoint(client)

    told = (
        '"spiffe://proviso.invalid/trial/auditor" has no role for '
        "ScreeningService, which asks for requester or state_officer; an operator can "
        "give it one under [roles]"
    )
    assert refusals == [refusal(told)] * 3
    assert noted.checkpoint.split(b"\n")[1] == b"0"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "unlisted",
            f"the certificate's names ({SPIFFE}/unlisted) match 0 identities under "
            "[roles]; exactly one is needed",
        ),
        (
            "nameless",
            "the certificate's names (none) match 0 identities under [roles]; "
            "exactly one is needed",
        ),
        (
            "double",
            f"the certificate's names ({REQUESTER}, {TWIN}) match 2 identities under "
            "[roles]; exactly one is needed",
        ),
        (
            "idle",
            f'"{SPIFFE}/idle" has no role for PolicyService, which asks for '
            "any role; an operator can give it one under [roles]",
        ),
    ],
)
async def test_certificate_without_one_identity_and_role_may_do_nothing(
    folder: Path, secured: Running, name: str, told: str
) -> None:
    async with channel(secured.address, folder, name) as client:
        stub = policy_service_pb2_grpc.PolicyServiceStub(client)
        got = await denied(stub.ListRules(policy_service_pb2.ListRulesRequest()))

    assert got == refusal(told)


@pytest.mark.parametrize("name", [None, "stranger"], ids=["none", "of a stranger"])
async def test_client_without_a_known_certificate_cannot_connect(
    folder: Path, secured: Running, name: str | None
) -> None:
    async with channel(secured.address, folder, name) as client:
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await checkpoint(client)

    assert caught.value.code() is grpc.StatusCode.UNAVAILABLE


async def test_plaintext_client_cannot_connect(folder: Path, secured: Running) -> None:
    async with grpc.aio.insecure_channel(secured.address) as client:
        with pytest.raises(grpc.aio.AioRpcError) as caught:
            await checkpoint(client)

    assert caught.value.code() is grpc.StatusCode.UNAVAILABLE


async def test_as_of_needs_its_role(folder: Path, secured: Running) -> None:
    past = clean_document(decision_date="2026-06-01")
    request = message(past, as_of=True)
    batch = screening_service_pb2.ScreenBatchRequest(
        requests=[request.request], as_of=True
    )
    async with channel(secured.address, folder, "plain") as client:
        refused = await denied(screening(client).Screen(request))
        streamed = [each async for each in screening(client).ScreenBatch(batch)]
    async with channel(secured.address, folder, "requester") as client:
        answer = await screening(client).Screen(request)

    told = (
        f'as_of is set, but "{REQUESTER}" has no role as_of; send a request with '
        "today's decision_date, or ask an operator for the role"
    )
    assert refused == refusal(told)
    assert [each.error for each in streamed] == [
        screening_service_pb2.BatchError(
            code=grpc.StatusCode.PERMISSION_DENIED.value[0],
            reason="ERROR_REASON_NOT_PERMITTED",
            message=told,
        )
    ]
    assert statement(answer.decision)["predicate"]["as_of"] is True


@pytest.mark.parametrize(
    "listen", ["0.0.0.0:0", "[::]:0", "192.0.2.1:7443", "proviso.example:7443"]
)
async def test_insecure_dev_is_refused_beyond_loopback(
    folder: Path, listen: str
) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        async with running(configuration(folder, listen=listen), insecure_dev=True):
            pass

    assert str(caught.value) == (
        f'listen "{listen}" is not a loopback address; --insecure-dev serves '
        'plaintext on loopback only: write "127.0.0.1:7443"'
    )


async def test_service_without_certificates_says_what_is_missing(folder: Path) -> None:
    with pytest.raises(ConfigInvalid, match=r"^section tls is missing: name certif"):
        async with running(configuration(folder, tls=None), insecure_dev=False):
            pass


async def test_role_that_is_none_is_refused_at_start(folder: Path) -> None:
    with pytest.raises(ConfigInvalid) as caught:
        async with service(folder, insecure_dev=False, roles={REQUESTER: ("admin",)}):
            pass

    assert str(caught.value) == (
        f'roles."{REQUESTER}" has the role "admin"; the roles are requester, '
        "auditor, as_of, policy_publisher, state_officer, reviewer, dasa_approver, "
        "case_system"
    )


async def test_two_callers_at_once_keep_their_own_identity(
    folder: Path, secured: Running
) -> None:
    """The identity of a call is its own, however many run beside it."""
    past = [clean_document(decision_date="2026-06-01") for _ in range(8)]
    async with (
        channel(secured.address, folder, "plain") as plain,
        channel(secured.address, folder, "requester") as allowed,
    ):
        calls = [
            screening(client).Screen(message(document, as_of=True))
            for document in past
            for client in (plain, allowed)
        ]
        answers = await asyncio.gather(*calls, return_exceptions=True)

    refused = [isinstance(answer, grpc.aio.AioRpcError) for answer in answers]
    assert refused == [True, False] * len(past)
