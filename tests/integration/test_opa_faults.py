"""Whatever OPA does, nothing is signed or logged without its decision."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
import pytest_asyncio
from test_bad_input import log_size
from test_screening import refusal

from opa_double import OpaDouble, opa_double
from proviso_server.config import Opa
from proviso_server.opa_binary import find_opa
from proviso_server.policy import child
from service import (
    clean_document,
    configuration,
    health_of,
    message,
    screening,
    service,
)

UNAVAILABLE = grpc.StatusCode.UNAVAILABLE
PRECONDITION = grpc.StatusCode.FAILED_PRECONDITION
FAULTS: list[tuple[str, dict[str, Any], grpc.StatusCode, str]] = [
    ("undefined", {"body": {}}, PRECONDITION, "ERROR_REASON_POLICY_INVALID"),
    ("a list", {"body": []}, PRECONDITION, "ERROR_REASON_POLICY_INVALID"),
    (
        "a word",
        {"body": {"result": "allow"}},
        PRECONDITION,
        "ERROR_REASON_POLICY_INVALID",
    ),
    ("true", {"body": {"result": True}}, PRECONDITION, "ERROR_REASON_POLICY_INVALID"),
    ("empty", {"body": {"result": {}}}, PRECONDITION, "ERROR_REASON_POLICY_INVALID"),
    (
        "an approval without rules",
        {
            "body": {
                "result": {
                    "version": 1,
                    "disposition": "approvable_with_provisos",
                    "findings": [],
                    "not_evaluated": [],
                    "asked": [],
                    "routes": [],
                    "clocks": [],
                    "ledgers": [],
                    "related": {"total": [], "mde": []},
                    "unverified_tables": [],
                }
            }
        },
        PRECONDITION,
        "ERROR_REASON_POLICY_INVALID",
    ),
    ("500", {"status": 500}, UNAVAILABLE, "ERROR_REASON_POLICY_UNAVAILABLE"),
    ("401", {"status": 401}, UNAVAILABLE, "ERROR_REASON_POLICY_UNAVAILABLE"),
    ("slow", {"slow": True}, UNAVAILABLE, "ERROR_REASON_POLICY_UNAVAILABLE"),
]


@pytest_asyncio.fixture
async def real(folder: Path) -> AsyncIterator[child.OpaChild]:
    policy = configuration(folder).policy
    async with child.running(
        binary=find_opa(),
        bundle=policy.bundle.read_bytes(),
        publisher_key_pem=policy.publisher_key.read_text(),
    ) as opa:
        yield opa


@pytest.mark.parametrize(
    ("fault", "code", "reason"),
    [case[1:] for case in FAULTS],
    ids=[case[0] for case in FAULTS],
)
async def test_broken_answer_is_no_decision_and_recovery_needs_no_restart(
    folder: Path,
    real: child.OpaChild,
    fault: dict[str, Any],
    code: grpc.StatusCode,
    reason: str,
) -> None:
    document = clean_document()
    token = folder / "opa.token"
    token.write_text(real.address.token)
    async with opa_double(OpaDouble(**fault)) as double:
        elsewhere = Opa(url=double.url, token_file=token, timeout_s=0.5)
        async with service(folder, opa=elsewhere) as started:
            async with grpc.aio.insecure_channel(started.address) as channel:
                refused = await refusal(screening(channel).Screen(message(document)))
                before = await log_size(channel)
                double.real, double.slow = real.address.url, False
                answer = await screening(channel).Screen(message(document))

    assert refused[:2] == (code, reason)
    assert before == 0
    assert answer.decision.index == 0


async def test_opa_out_of_reach_is_unavailable_and_not_serving(folder: Path) -> None:
    token = folder / "opa.token"
    token.write_text("none")
    elsewhere = Opa(url="http://127.0.0.1:1", token_file=token, timeout_s=0.5)
    async with service(folder, opa=elsewhere) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            refused = await refusal(
                screening(channel).Screen(message(clean_document()))
            )
            size = await log_size(channel)
        health = await health_of(started.address)

    assert refused[:2] == (UNAVAILABLE, "ERROR_REASON_POLICY_UNAVAILABLE")
    assert size == 0
    assert health == "NOT_SERVING"


async def test_killed_child_comes_back_by_itself(folder: Path) -> None:
    async with service(folder) as started:
        first = started.opa_pid()
        assert first is not None
        os.kill(first, signal.SIGKILL)
        async with asyncio.timeout(30):
            while started.opa_pid() == first:
                await asyncio.sleep(0.01)
        async with grpc.aio.insecure_channel(started.address) as channel:
            answer = await until_answered(channel, clean_document())

    assert answer.decision.index == 0
    assert started.opa_pid() != first


async def until_answered(channel: Any, document: dict[str, Any]) -> Any:
    """Ask again while OPA starts; half a minute at most."""
    async with asyncio.timeout(30):
        while True:
            try:
                return await screening(channel).Screen(message(document))
            except grpc.aio.AioRpcError as error:
                if error.code() is not UNAVAILABLE:
                    raise
                await asyncio.sleep(0.05)


async def test_caller_that_gives_up_tears_no_append(folder: Path) -> None:
    """A cancelled call leaves its entry whole, or none; a retry gets the answer."""
    documents = [clean_document() for _ in range(40)]
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            stub = screening(channel)
            calls = [stub.Screen(message(document)) for document in documents]
            for step, call in enumerate(calls):
                await asyncio.sleep(0.001 * (step % 5))
                call.cancel()
            answers = [await stub.Screen(message(document)) for document in documents]
            size = await log_size(channel)

    assert size == len(documents)
    assert {answer.decision.index for answer in answers} == set(range(len(documents)))


async def test_bundle_replaced_under_the_service_is_not_loaded(folder: Path) -> None:
    """Decisions name the bundle that decides, also after OPA has been restarted."""
    async with service(folder) as started:
        first = started.opa_pid()
        (folder / "policy" / "bundle.tar.gz").write_bytes(b"another bundle")
        os.kill(first or 0, signal.SIGKILL)
        async with asyncio.timeout(30):
            while started.opa_pid() == first:
                await asyncio.sleep(0.01)
        async with grpc.aio.insecure_channel(started.address) as channel:
            answer = await until_answered(channel, clean_document())

    assert answer.decision.index == 0
