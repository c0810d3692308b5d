"""Screening over gRPC: signed, logged, proved, the same again for the same id."""

import asyncio
import json
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.rpc import error_details_pb2
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from grpc_status import rpc_status

from proviso.v1 import (
    audit_service_pb2,
    audit_service_pb2_grpc,
    decision_pb2,
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
    screening_service_pb2,
)
from proviso_server.log.checkpoint import parse_checkpoint
from proviso_server.signing import dsse
from service import clean_document, health_of, message, screening, service


def statement(decision: decision_pb2.SignedDecision) -> dict[str, Any]:
    envelope = dsse.parse_envelope(decision.envelope)
    value: dict[str, Any] = json.loads(envelope.payload)
    return value


async def refusal(call: Any) -> tuple[grpc.StatusCode, str, list[str], str]:
    """Return code, reason, fields and message of a call that must fail."""
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    failed: Any = caught.value  # typed for the blocking API only
    status = rpc_status.from_call(failed)
    info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
    status.details[0].Unpack(info)
    if len(status.details) > 1:
        status.details[1].Unpack(bad)
    fields = [violation.field for violation in bad.field_violations]
    return caught.value.code(), info.reason, fields, status.message


async def test_decision_is_signed_logged_and_proved(folder: Path) -> None:
    document = clean_document()
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            response = await screening(channel).Screen(message(document))
            stored = await audit_service_pb2_grpc.AuditServiceStub(channel).GetDecision(
                audit_service_pb2.GetDecisionRequest(request_id=document["request_id"])
            )

    told = statement(response.decision)
    assert told["subject"][0]["name"] == document["request_id"]
    assert told["predicate"]["insecure_dev"] is True
    assert told["predicate"]["as_of"] is False
    assert stored.decision.envelope == response.decision.envelope
    assert stored.decision.explanation == response.decision.explanation
    assert json.loads(stored.request_document) == document


async def test_same_request_gets_the_same_answer_and_other_content_none(
    folder: Path,
) -> None:
    document = clean_document()
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            stub = screening(channel)
            answers = await asyncio.gather(
                *(stub.Screen(message(document)) for _ in range(8))
            )
            changed = message(document | {"reason": "Another reason"})
            code, reason, _, text = await refusal(stub.Screen(changed))

    assert len({(a.decision.index, a.decision.envelope) for a in answers}) == 1
    assert (code, reason) == (
        grpc.StatusCode.ALREADY_EXISTS,
        "ERROR_REASON_REQUEST_ID_REUSED",
    )
    assert document["request_id"] in text


async def test_check_logs_nothing(folder: Path) -> None:
    document = clean_document()
    del document["reason"]
    request = screening_service_pb2.CheckRequestRequest(
        request=message(document).request
    )
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            answer = await screening(channel).CheckRequest(request)
            checkpoint = await audit_service_pb2_grpc.AuditServiceStub(
                channel
            ).GetCheckpoint(audit_service_pb2.GetCheckpointRequest())

    assert answer.disposition == "hold_missing_documents"
    assert "packet.reason" in [finding.code for finding in answer.findings]
    assert parse_checkpoint(checkpoint.checkpoint)[0].size == 0


async def test_batch_streams_each_result_and_one_failure_fails_alone(
    folder: Path,
) -> None:
    documents = [clean_document() for _ in range(30)]
    requests = [message(document).request for document in documents]
    requests[7].items[0].values.acquisition_cost_usd = -1
    requests[9].CopyFrom(requests[8])
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            call = screening(channel).ScreenBatch(
                screening_service_pb2.ScreenBatchRequest(requests=requests)
            )
            results = [result async for result in call]

    by_position = {result.position: result for result in results}
    assert sorted(by_position) == list(range(30))
    assert [result.finished for result in results] == list(range(1, 31))
    assert by_position[7].error.reason == "ERROR_REASON_INVALID_FIELD"
    assert "items[0].values.acquisition_cost_usd" in by_position[7].error.message
    assert by_position[8].decision == by_position[9].decision or (
        by_position[8].decision.envelope == by_position[9].decision.envelope
    )
    assert {r.position for r in results if r.HasField("error")} == {7}


async def test_request_of_another_day_needs_as_of(folder: Path) -> None:
    document = clean_document(decision_date="2026-06-01")
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            stub = screening(channel)
            code, reason, fields, text = await refusal(stub.Screen(message(document)))
            answer = await stub.Screen(message(document, as_of=True))

    assert (code, reason, fields) == (
        grpc.StatusCode.FAILED_PRECONDITION,
        "ERROR_REASON_DECISION_DATE",
        ["decision_date"],
    )
    assert 'decision_date "2026-06-01" is not the server\'s UTC day' in text
    assert statement(answer.decision)["predicate"]["as_of"] is True


async def test_log_is_read_in_pages_and_proved(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            answers = [
                await screening(channel).Screen(message(clean_document()))
                for _ in range(5)
            ]
            audit = audit_service_pb2_grpc.AuditServiceStub(channel)
            first = await audit.ListEntries(
                audit_service_pb2.ListEntriesRequest(page_size=3)
            )
            await screening(channel).Screen(message(clean_document()))
            second = await audit.ListEntries(
                audit_service_pb2.ListEntriesRequest(
                    page_size=3, page_token=first.next_page_token
                )
            )
            entry = await audit.GetEntry(audit_service_pb2.GetEntryRequest(index=2))
            inclusion = await audit.GetInclusionProof(
                audit_service_pb2.GetInclusionProofRequest(index=2, tree_size=5)
            )
            consistency = await audit.GetConsistencyProof(
                audit_service_pb2.GetConsistencyProofRequest(first_tree_size=5)
            )
            code, reason, fields, _ = await refusal(
                audit.ListEntries(
                    audit_service_pb2.ListEntriesRequest(page_token="9-99999")
                )
            )
            gone, _, _, _ = await refusal(
                audit.GetEntry(audit_service_pb2.GetEntryRequest(index=6))
            )

    assert [e.index for e in first.entries] == [0, 1, 2]
    assert [e.index for e in second.entries] == [3, 4]
    assert (second.tree_size, second.next_page_token) == (5, "")
    assert entry.entry.envelope == answers[2].decision.envelope
    assert len(inclusion.hashes) == 3
    assert consistency.second_tree_size == 6
    assert (code, reason, fields) == (
        grpc.StatusCode.INVALID_ARGUMENT,
        "ERROR_REASON_INVALID_FIELD",
        ["page_token"],
    )
    assert gone is grpc.StatusCode.NOT_FOUND


async def test_policy_keys_health_and_reflection_answer(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            policy = policy_service_pb2_grpc.PolicyServiceStub(channel)
            active = await policy.GetActivePolicy(
                policy_service_pb2.GetActivePolicyRequest()
            )
            page = await policy.ListRules(
                policy_service_pb2.ListRulesRequest(page_size=2)
            )
            rest = await policy.ListRules(
                policy_service_pb2.ListRulesRequest(page_token=page.next_page_token)
            )
            keys = await key_service_pb2_grpc.KeyServiceStub(channel).ListKeys(
                key_service_pb2.ListKeysRequest()
            )
            asked = reflection_pb2.ServerReflectionRequest(list_services="")
            reflected: Any = reflection_pb2_grpc.ServerReflectionStub
            listed = reflected(channel).ServerReflectionInfo(iter([asked]))
            services = [
                s.name
                async for answer in listed
                for s in answer.list_services_response.service
            ]
        health = await health_of(started.address)

    codes = [rule.code for rule in (*page.rules, *rest.rules)]
    assert len(codes) == active.rule_count
    assert codes == sorted(codes)
    assert [key.algorithm for key in keys.keys] == ["Ed25519", "Ed25519", "ML-DSA-44"]
    assert keys.log_origin == "proviso.invalid/test"
    assert "proviso.v1.ScreeningService" in services
    assert health == "SERVING"
