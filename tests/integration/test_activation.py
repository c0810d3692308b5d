"""A new bundle is tried, logged and switched to under load, without a failed call."""

import asyncio
import base64
import contextlib
import json
from pathlib import Path
from typing import Any

import grpc
import pytest
from test_screening import statement
from test_store_faults import findings

from mutual_tls import channel as secure_channel
from proviso.v1 import screening_service_pb2
from proviso_server.errors import PolicyInvalid
from proviso_server.policy.bundle import Bundle
from publishing import SCENARIOS, activate, active_bundle, publish, until_gone
from service import (
    clean_document,
    configuration,
    message,
    screening,
    server_process,
    service,
)

CALLERS = 6
BATCH = 40
CARRIED = sorted(path.stem for path in SCENARIOS.glob("*.json"))
ROWS_NEEDED = [
    path.stem
    for path in sorted(SCENARIOS.glob("*.json"))
    if json.loads(path.read_text()).get("tables")
]


@pytest.fixture(scope="session")
def second(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """Another bundle of the same publisher."""
    return publish(pristine, tmp_path_factory.mktemp("second") / "bundle.tar.gz")


async def screen_until(stop: asyncio.Event, channel: Any, answers: list[Any]) -> None:
    """Screen again and again; any failure ends the test."""
    while not stop.is_set():
        answers.append(await screening(channel).Screen(message(clean_document())))


async def batch_until(stop: asyncio.Event, channel: Any, answers: list[Any]) -> None:
    """Screen batches again and again; any failure ends the test."""
    while not stop.is_set():
        documents = [message(clean_document()).request for _ in range(BATCH)]
        call = screening(channel).ScreenBatch(
            screening_service_pb2.ScreenBatchRequest(requests=documents)
        )
        results = [result async for result in call]
        assert [r for r in results if not r.HasField("decision")] == []
        answers += results


def bundle_of(answer: Any) -> str:
    """Return the digest of the bundle that an answer's decision names."""
    return str(statement(answer.decision)["predicate"]["policy"]["bundle_sha256"])


def payload(envelope: bytes) -> dict[str, Any]:
    """Return the statement in an envelope."""
    value: dict[str, Any] = json.loads(
        base64.b64decode(json.loads(envelope)["payload"])
    )
    return value


async def test_activation_under_load_fails_no_call_and_decisions_name_their_bundle(
    folder: Path, second: Bundle
) -> None:
    answers: list[Any] = []
    stop = asyncio.Event()
    async with server_process(folder) as server:
        old_opa = server.opa_pid
        async with grpc.aio.insecure_channel(server.address) as channel:
            first = await active_bundle(channel)
            callers = [screen_until(stop, channel, answers) for _ in range(CALLERS)]
            load = [
                asyncio.create_task(call)
                for call in (*callers, batch_until(stop, channel, answers))
            ]
            await asyncio.sleep(0.5)
            done = await activate(channel, second.content)
            asked_later = len(answers)
            await asyncio.sleep(0.5)
            stop.set()
            await asyncio.gather(*load)
            later = await screening(channel).Screen(message(clean_document()))
            now_active = await active_bundle(channel)
        await until_gone(old_opa)
        new_opa = server.opa_pid
        code = await server.stop()

    named = {bundle_of(answer) for answer in answers}
    before = [a for a in answers if a.decision.index < done.index]
    assert code == 0
    assert (now_active, done.bundle_sha256, done.repeated) == (
        second.sha256,
        second.sha256,
        False,
    )
    assert named == {first, second.sha256}
    assert {bundle_of(answer) for answer in before} == {first}
    assert len(before) > CALLERS
    assert len(answers) > asked_later
    assert bundle_of(later) == second.sha256
    assert new_opa != old_opa
    kept = folder / "policy" / "activated"
    assert sorted(path.name for path in kept.iterdir()) == sorted(
        f"{digest}.tar.gz" for digest in (first, second.sha256)
    )
    assert findings(folder) == []


async def test_entry_says_which_bundle_who_asked_and_what_it_passed(
    folder: Path, second: Bundle
) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            first = await active_bundle(channel)
            done = await activate(channel, second.content)

    said = payload(done.envelope)
    (subject,) = said["subject"]
    predicate = said["predicate"]
    assert said["predicateType"] == "https://proviso.invalid/policy-activation/v1"
    assert subject["name"] == "policy-bundle"
    assert subject["digest"]["sha256"] == second.sha256
    assert predicate["previous"]["bundle_sha256"] == first
    assert predicate["policy"]["revision"] == second.revision
    assert predicate["requested_by"] == "insecure-dev"
    assert (predicate["insecure_dev"], predicate["trial_key"]) == (True, True)
    assert predicate["scenarios"]["not_run"] == ROWS_NEEDED
    assert predicate["scenarios"]["passed"] == [
        name for name in CARRIED if name not in ROWS_NEEDED
    ]


async def test_restart_comes_up_with_the_activated_bundle(
    folder: Path, second: Bundle
) -> None:
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            done = await activate(channel, second.content)
        await server.stop()
        await server.start()
        async with grpc.aio.insecure_channel(server.address) as channel:
            answer = await screening(channel).Screen(message(clean_document()))
            again = await activate(channel, second.content)
        lines = [json.loads(line) for line in server.log.read_text().splitlines()]

    assert bundle_of(answer) == second.sha256
    assert (again.index, again.envelope, again.repeated) == (
        done.index,
        done.envelope,
        True,
    )
    told = [line for line in lines if line["event"] == "policy"]
    assert [line["activated_at_index"] for line in told] == [None, done.index]
    assert told[1]["bundle_sha256"] == second.sha256


async def test_bundle_before_can_be_activated_again(
    folder: Path, second: Bundle
) -> None:
    first = (folder / "policy" / "bundle.tar.gz").read_bytes()
    async with service(folder, policy=with_scenarios(folder)) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            logged = await activate(channel, first)
            await activate(channel, second.content)
            back = await activate(channel, first)
            answer = await screening(channel).Screen(message(clean_document()))

    assert [logged.index, back.index, logged.repeated] == [0, 2, False]
    assert bundle_of(answer) == back.bundle_sha256
    assert payload(logged.envelope)["predicate"]["previous"]["bundle_sha256"] == (
        back.bundle_sha256
    )


async def test_start_without_the_active_bundle_says_where_to_put_it(
    folder: Path, second: Bundle
) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            await activate(channel, second.content)
    path = folder / "policy" / "activated" / f"{second.sha256}.tar.gz"
    path.unlink()

    with pytest.raises(PolicyInvalid) as caught:
        async with service(folder):
            pass

    assert str(caught.value) == (
        f"{path} is missing, and the log says that this bundle is active; put the "
        f"publisher's file with SHA-256 {second.sha256} there"
    )


@pytest.mark.parametrize("timeout_s", [0.2, 0.7, 0.9, 1.1])
async def test_caller_that_gives_up_leaves_one_policy_in_log_and_service(
    folder: Path, second: Bundle, timeout_s: float
) -> None:
    """Whatever was reached by then: one OPA, and the bundle that the log says."""
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            first = await active_bundle(channel)
            with contextlib.suppress(grpc.aio.AioRpcError):
                await activate(channel, second.content, timeout_s=timeout_s)
            await asyncio.sleep(1.5)
            answer = await screening(channel).Screen(message(clean_document()))
            children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
            running = children.read_text().split()

    logged = second.sha256 if answer.decision.index else first
    assert bundle_of(answer) == logged
    assert len(running) == 1
    assert findings(folder) == []


async def test_publisher_activates_and_a_requester_may_not(
    folder: Path, second: Bundle
) -> None:
    async with service(folder, insecure_dev=False) as started:
        async with secure_channel(started.address, folder, "requester") as client:
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                await activate(client, second.content)
        async with secure_channel(started.address, folder, "publisher") as client:
            done = await activate(client, second.content)

    assert caught.value.code() is grpc.StatusCode.PERMISSION_DENIED
    assert caught.value.details() == (
        '"spiffe://proviso.invalid/trial/requester" has no role for '
        "ActivatePolicy, which asks for policy_publisher; an operator can give it one "
        "under [roles]"
    )
    assert payload(done.envelope)["predicate"]["requested_by"] == (
        "spiffe://proviso.invalid/trial/publisher"
    )


def with_scenarios(folder: Path, scenarios: Path = SCENARIOS) -> Any:
    """Return the policy section with a folder of scenarios."""
    policy = configuration(folder).policy
    return policy.model_copy(update={"scenarios": scenarios})
