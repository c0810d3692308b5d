"""What an operator sees: metrics by reason, one JSON line a call, no subject data."""

import json
import urllib.request
from pathlib import Path
from typing import Any

import grpc
from prometheus_client.parser import text_string_to_metric_families
from test_screening import refusal

from proviso.v1 import audit_service_pb2, audit_service_pb2_grpc, screening_service_pb2
from service import (
    clean_document,
    free_address,
    message,
    screening,
    server_process,
    service,
)

NAME = "Zzyzx Armoured Vehicles"
SECRETS = (NAME, "Zzyzx", "M113A2", "GY-B-UAA", "Surplus", "1st Regiment")


def named_document(**changes: Any) -> dict[str, Any]:
    """Return a document with a name that stands nowhere else."""
    document = clean_document(**changes)
    document["parties"][0]["name"] = NAME
    return document


def metrics(address: str) -> dict[tuple[str, str], float]:
    """Read the counter of calls, by method and reason."""
    with urllib.request.urlopen(f"http://{address}/metrics", timeout=5) as answer:
        text = answer.read().decode()
    return {
        (sample.labels["method"], sample.labels["reason"]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "proviso_calls_total"
    }


def stage_counts(address: str) -> dict[str, float]:
    """Read how often each stage was measured."""
    with urllib.request.urlopen(f"http://{address}/metrics", timeout=5) as answer:
        text = answer.read().decode()
    return {
        sample.labels["stage"]: sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name == "proviso_stage_seconds_count"
    }


async def test_calls_are_counted_by_method_and_reason(folder: Path) -> None:
    address = free_address()
    again = clean_document()
    other = again | {"reason": "Another reason"}
    past = clean_document(decision_date="2026-06-01")
    async with service(folder, metrics=address) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            stub = screening(channel)
            before = metrics(address)
            for document in (again, again, clean_document()):
                await stub.Screen(message(document))
            await refusal(stub.Screen(message(other)))
            await refusal(stub.Screen(message(past)))
            audit = audit_service_pb2_grpc.AuditServiceStub(channel)
            await refusal(
                audit.GetDecision(
                    audit_service_pb2.GetDecisionRequest(request_id=past["request_id"])
                )
            )
            batch = screening_service_pb2.ScreenBatchRequest(
                requests=[message(clean_document()).request for _ in range(3)]
            )
            assert len([each async for each in stub.ScreenBatch(batch)]) == 3
            after = metrics(address)
            stages = stage_counts(address)

    assert before == {}
    assert after == {
        ("Screen", "OK"): 3,
        ("Screen", "ERROR_REASON_REQUEST_ID_REUSED"): 1,
        ("Screen", "ERROR_REASON_DECISION_DATE"): 1,
        ("GetDecision", "ERROR_REASON_NOT_FOUND"): 1,
        ("ScreenBatch", "OK"): 1,
    }
    # Two screened alone and three in one evaluation; one asked again is not signed.
    assert {name: stages[name] for name in ("sign", "append", "policy")} == {
        "sign": 5,
        "append": 5,
        "policy": 3,
    }


async def test_line_of_a_call_is_json_and_names_no_party(folder: Path) -> None:
    good = named_document()
    other = good | {"reason": "Surplus of another kind"}
    wrong = message(named_document())
    wrong.request.items[0].values.acquisition_cost_usd = -1
    async with server_process(folder) as server:
        async with grpc.aio.insecure_channel(server.address) as channel:
            stub = screening(channel)
            answer = await stub.Screen(message(good))
            await refusal(stub.Screen(message(other)))
            await refusal(stub.Screen(wrong))
            batch = screening_service_pb2.ScreenBatchRequest(
                requests=[message(named_document()).request, wrong.request]
            )
            assert len([each async for each in stub.ScreenBatch(batch)]) == 2
        await server.stop()
        text = server.log.read_text()

    lines = [json.loads(line) for line in text.splitlines()]
    calls = [line for line in lines if line["event"] == "call"]
    told = [
        {
            name: value
            for name, value in line.items()
            if name not in ("ms", "timestamp", "caller", "level", "event")
        }
        for line in calls
    ]
    assert told == [
        {
            "method": "Screen",
            "outcome": "OK",
            "request_id": good["request_id"],
            "disposition": "approvable_with_provisos",
            "index": answer.decision.index,
            "repeated": False,
        },
        {"method": "Screen", "outcome": "ERROR_REASON_REQUEST_ID_REUSED"},
        {"method": "Screen", "outcome": "ERROR_REASON_INVALID_FIELD"},
        {"method": "ScreenBatch", "outcome": "OK", "requests": 2},
    ]
    assert {line["caller"] for line in calls} == {"insecure-dev"}
    assert all(line["ms"] > 0 and line["level"] == "info" for line in calls)
    assert [secret for secret in SECRETS if secret in text] == []


async def test_configuration_is_printed_with_its_secrets_masked(
    folder: Path,
) -> None:
    async with server_process(folder) as server:
        await server.stop()
        lines = [json.loads(line) for line in server.log.read_text().splitlines()]

    events = [line["event"] for line in lines]
    assert events == ["configuration", "policy", "serving", "draining"]
    assert lines[0]["log"]["origin"] == "proviso.invalid/test"
    assert lines[2]["address"] == server.address
    assert lines[2]["insecure_dev"] is True
