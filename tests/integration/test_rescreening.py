"""When tables change, the open authorizations that they touch are named and signed."""

import asyncio
import contextlib
import datetime
import json
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest
from test_client import client

from events import event
from mutual_tls import channel as secure_channel
from proviso.v1 import policy_service_pb2, policy_service_pb2_grpc
from proviso_client import ProvisoClient, Trust, audit
from proviso_client.errors import NotPermitted
from proviso_client.rescreen import Rescreen, check_run
from proviso_client.rescreen_call import RescreenStep
from proviso_server.__main__ import main
from proviso_server.policy.bundle import Bundle
from publishing import activate, publish
from service import (
    ServerProcess,
    clean_document,
    message,
    screening,
    server_process,
    service,
    today,
)

SPONSORS = "tables/state_sponsors_of_terrorism/data.json"
THRESHOLDS = "tables/thresholds/data.json"
LISTED = (
    '    {"valid_from": null, "valid_to": null, "values": {"provision": "aeca_36a9", '
    '"group": "all", "item_class": "total", "amount_usd": 1000000, "operator": "gte", '
    '"basis": "original acquisition cost"}, "verified": true}'
)
DENIED = ("deny eligibility.state_sponsor",)
LISTED_NO_MORE = ("info notification.quarterly_list",)


def yesterday() -> str:
    return (datetime.date.fromisoformat(today()) - datetime.timedelta(1)).isoformat()


@pytest.fixture(scope="session")
def changed(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A bundle by which Estonia is designated, and the level of the list is raised."""
    row = {
        "valid_from": today(),
        "valid_to": None,
        "values": {"country": "EST"},
        "verified": True,
    }
    raised = LISTED.replace("1000000", "5000000").replace(
        '"valid_from": null', f'"valid_from": "{today()}"'
    )
    ended = LISTED.replace('"valid_to": null', f'"valid_to": "{yesterday()}"')
    edits = {
        SPONSORS: ('"entries": [', f'"entries": [\n    {json.dumps(row)},'),
        THRESHOLDS: (LISTED, f"{ended},\n{raised}"),
    }
    return publish(
        pristine, tmp_path_factory.mktemp("changed") / "bundle.tar.gz", edits=edits
    )


def request(number: int, *, country: str = "LTU", cost_usd: int = 6_000_000) -> Any:
    """Return a request for an article of its own, so that no two add up."""
    document = clean_document()
    document["parties"][1] |= {"country": country, "name": f"Ministry of {country}"}
    item = document["items"][0]
    item["nomenclature"] = f"Vehicle ZV-{number + 1}"
    item["stock_number"] = f"{number:013d}"
    item["values"] = {"acquisition_cost_usd": cost_usd, "current_usd": cost_usd // 2}
    return document


def many_lines(document: dict[str, Any]) -> dict[str, Any]:
    """Return a request that takes the policy longer, so that a run has a middle."""
    (item,) = document["items"]
    return document | {"items": [item | {"line": n + 1} for n in range(40)]}


async def rescreened(
    officer: ProvisoClient, since: str = ""
) -> tuple[list[RescreenStep], tuple[Rescreen, ...]]:
    """Run to the end; return the steps, and what was signed."""
    day = datetime.date.fromisoformat(since) if since else None
    steps = [step async for step in officer.rescreen(day)]
    return steps, steps[-1].parts


def check_store(folder: Path) -> None:
    """Check that rows and entries agree, and every hash and signature."""
    config = f"--config={folder / 'proviso.toml'}"

    assert main(["log", "rebuild", "--check", config]) == 0
    assert main(["log", "fsck", config]) == 0


async def test_changed_tables_name_exactly_those_that_they_touch(
    folder: Path, changed: Bundle, tmp_path: Path
) -> None:
    documents = {
        "designated": request(1, country="EST", cost_usd=6_000_000),
        "both": request(2, country="EST", cost_usd=4_000_000),
        "listed no more": request(3, cost_usd=4_000_000),
        "listed still": request(4, cost_usd=6_000_000),
        "never listed": request(5, cost_usd=500_000),
        "released": request(6, country="EST"),
    }
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="officer") as officer:
            decided = {n: await officer.screen(d) for n, d in documents.items()}
            of = documents["released"]["request_id"]
            await officer.record_event(
                event("release", request_id=of) | {"occurred_on": today()}
            )
            before, nothing = await rescreened(officer)
            async with secure_channel(started.address, folder, "publisher") as own:
                await activate(own, changed.content)
            _, parts = await rescreened(officer, today())
            again, none_left = await rescreened(officer, today())
    export = tmp_path / "export"
    config = f"--config={folder / 'proviso.toml'}"
    assert main(["log", "export", str(export), config]) == 0
    trust = Trust.from_directory(folder / "trust")
    report = audit(export, trust=trust)
    record = export / "decisions" / f"{decided['both'].request_id}.record.json"
    record.write_bytes(record.read_bytes().replace(b'"position":', b'"position":1'))
    tampered = audit(export, trust=trust)

    assert (before[-1].finished, nothing[0].judged, nothing[0].changed) == (5, 5, ())
    (part,) = parts
    named = {decision.request_id: name for name, decision in decided.items()}
    told = {
        named[each.request_id]: (
            str(each.before),
            str(each.after),
            each.appeared,
            each.disappeared,
        )
        for each in part.changed
    }
    good = "approvable_with_provisos"
    assert told == {
        "designated": (good, "deny", DENIED, ()),
        "both": (good, "deny", DENIED, LISTED_NO_MORE),
        "listed no more": (good, good, (), LISTED_NO_MORE),
    }
    assert (part.judged, part.failed, part.erased) == (5, (), ())
    assert (part.bundle_sha256, part.since) == (changed.sha256, today())
    assert (again[-1].total, none_left[0].judged) == (0, 0)
    assert (report.findings, report.records.rescreens) == ((), 3)
    assert [each.where for each in tampered.findings] == [f"decisions/{record.name}"]
    check_store(folder)


async def test_run_that_breaks_off_goes_on_while_screening_goes_on(
    folder: Path, changed: Bundle
) -> None:
    """Nothing is judged twice and nothing is left out."""
    names = []
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="officer") as officer:
            for number in range(20):
                country = "EST" if number % 2 else "LTU"
                decision = await officer.screen(request(number, country=country))
                names.append(decision.request_id)
            async with secure_channel(started.address, folder, "publisher") as own:
                await activate(own, changed.content)
                async with screening_on(officer):
                    streamed = await break_off(own, after=5)
                    steps, parts = await rescreened(officer)

    assert len(parts) == 2
    check_run(parts)
    assert [each.first for each in parts] == [0, parts[0].until + 1]
    finished = [each for each in steps if each.authorization]
    again = {each.authorization.request_id for each in finished if each.authorization}
    first = names[: parts[0].judged]
    assert streamed == names[: len(streamed)]
    assert len(streamed) <= len(first) < 20
    assert set(names[len(first) :]) <= again
    assert not set(first) & again
    changed_ones = [each.request_id for part in parts for each in part.changed]
    assert changed_ones == names[1::2]
    check_store(folder)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
async def test_run_goes_on_after_the_service_ended_in_its_middle(
    folder: Path,
    changed: Bundle,
    number: signal.Signals,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Stopped, it signs what it has judged; killed, that is judged again."""
    monkeypatch.setenv("PROVISO_DRAIN_S", "0")
    count = 60
    trust = Trust.from_directory(folder / "trust")
    async with server_process(folder) as server:
        async with ProvisoClient.insecure_dev(server.address, trust=trust) as officer:
            documents = [many_lines(request(n, country="EST")) for n in range(count)]
            names = [(await officer.screen(each)).request_id for each in documents]
        async with grpc.aio.insecure_channel(server.address) as channel:
            await activate(channel, changed.content)
            with pytest.raises(grpc.aio.AioRpcError):
                await stopped_at(10, rescreen(channel), server, number)
        await server.stop(number)
        await server.start()
        async with ProvisoClient.insecure_dev(server.address, trust=trust) as officer:
            steps, parts = await rescreened(officer)

    check_run(parts)
    assert [each.request_id for part in parts for each in part.changed] == names
    assert len(parts) == (2 if number == signal.SIGTERM else 1)
    assert steps[-1].finished == parts[-1].judged
    check_store(folder)


async def test_command_judges_beside_the_service_on_the_same_store(
    folder: Path, changed: Bundle, capsys: pytest.CaptureFixture[str]
) -> None:
    out = folder / "rescreen.jsonl"
    command = ["policy", "rescreen", f"--config={folder / 'proviso.toml'}"]
    documents = [request(n, country="EST" if n < 2 else "LTU") for n in range(12)]
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            for document in documents:
                await screening(channel).Screen(message(document))
            await activate(channel, changed.content)
            judging = asyncio.create_task(
                asyncio.to_thread(
                    main, [*command, f"--since={today()}", f"--json={out}"]
                )
            )
            beside = 0
            while not judging.done():
                await screening(channel).Screen(message(request(100 + beside)))
                beside += 1
            code = await judging
            left = [step async for step in rescreen(channel, since=today())]
            later = await screening(channel).Screen(message(request(99)))
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    told = capsys.readouterr().out.splitlines()

    assert code == 0
    assert beside > 1
    assert [line["request_id"] for line in lines] == [
        d["request_id"] for d in documents
    ]
    assert [line["outcome"] for line in lines] == ["changed"] * 2 + ["same"] * 10
    assert {tuple(line["appeared"]) for line in lines[:2]} == {DENIED}
    assert told[0].split() == ["entry", "request", "logged", "now", "findings"]
    assert told[1].split()[1] == documents[0]["request_id"]
    assert told[-1].startswith(
        "rescreen: 12 open authorizations: 2 changed, 10 same, 0 erased, 0 failed; "
    )
    assert [(step.total, len(step.indexes)) for step in left] == [(0, 1)]
    assert later.decision.index == left[0].indexes[0] + 1
    check_store(folder)


async def test_command_without_a_service_takes_the_configured_bundle(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["policy", "rescreen", f"--config={folder / 'proviso.toml'}"]
    code = await asyncio.to_thread(main, command)

    assert code == 0
    assert capsys.readouterr().out == (
        "rescreen: 0 open authorizations: 0 changed, 0 same, 0 erased, 0 failed; "
        "entries 0\n"
    )


async def test_command_refuses_a_day_that_has_not_begun(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = f"--config={folder / 'proviso.toml'}"
    command = ["policy", "rescreen", "--since=2999-01-01", config]
    code = await asyncio.to_thread(main, command)
    told = capsys.readouterr()

    assert (code, told.out) == (3, "")
    assert told.err.startswith(
        f'proviso-server: since "2999-01-01": is after today, {today()}; write a day '
    )


async def test_officer_and_publisher_may_rescreen_and_others_may_not(
    folder: Path,
) -> None:
    async with service(folder, insecure_dev=False) as started:
        for name in ("requester", "auditor"):
            async with client(folder, started.address, name=name) as other:
                with pytest.raises(NotPermitted):
                    await rescreened(other)
        async with client(folder, started.address, name="officer") as officer:
            _, parts = await rescreened(officer)
        async with secure_channel(started.address, folder, "publisher") as publisher:
            steps = [step async for step in rescreen(publisher)]

    (part,) = parts
    assert part.requested_by == "spiffe://proviso.invalid/trial/officer"
    assert part.insecure_dev is False
    assert [list(step.indexes) for step in steps] == [[1]]


async def test_wrong_day_is_refused_with_the_name_of_its_field(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            with pytest.raises(grpc.aio.AioRpcError) as caught:
                [step async for step in rescreen(channel, since="2026-02-30")]

    assert caught.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert caught.value.details() == (
        'since "2026-02-30": is no day; write it as 2026-06-01'
    )


def rescreen(channel: Any, *, since: str = "") -> Any:
    """Ask a service for a rescreening."""
    stub = policy_service_pb2_grpc.PolicyServiceStub(channel)
    return stub.Rescreen(policy_service_pb2.RescreenRequest(since=since))


async def break_off(channel: Any, *, after: int) -> list[str]:
    """Give a run up when so many are judged; return which."""
    call = rescreen(channel)
    judged = []
    async for step in call:
        judged.append(step.authorization.request_id)
        if step.finished == after:
            break
    call.cancel()
    return judged


async def stopped_at(
    finished: int, call: Any, server: ServerProcess, number: signal.Signals
) -> None:
    """Send the service a signal when so many are judged, and read on."""
    async for step in call:
        if step.finished == finished:
            os.kill(server.pid, number)


@contextlib.asynccontextmanager
async def screening_on(officer: ProvisoClient) -> AsyncIterator[None]:
    """Screen again and again for the time of a block; any failure ends the test."""
    stop = asyncio.Event()

    async def screen() -> None:
        number = 100
        while not stop.is_set():
            await officer.screen(request(number := number + 1))

    task = asyncio.create_task(screen())
    try:
        yield
    finally:
        stop.set()
        await task
