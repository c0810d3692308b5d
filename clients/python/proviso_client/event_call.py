"""Asks a service to enter an event, and verifies what it answers."""

from __future__ import annotations

import grpc

from proviso.event_document import CheckedEvent
from proviso.v1 import record_service_pb2, record_service_pb2_grpc
from proviso_client.checkpoint import Checkpoint
from proviso_client.errors import VerificationError
from proviso_client.event import VerifiedEvent, verify_event
from proviso_client.retry import call
from proviso_client.trust import Trust


async def request_event(
    channel: grpc.aio.Channel,
    event: CheckedEvent,
    *,
    trust: Trust,
    opened: Checkpoint | None,
    timeout_s: float,
) -> VerifiedEvent:
    """Return the verified entry of the log; asking again with the same id is safe."""
    stub = record_service_pb2_grpc.RecordServiceStub(channel)
    message = record_service_pb2.RecordEventRequest(event=event.message)
    answer = await call(
        lambda left_s: stub.RecordEvent(message, timeout=left_s), timeout_s=timeout_s
    )
    verified = verify_event(
        answer.envelope,
        trust=trust,
        sent=event,
        proof=answer.proof,
        repeated=answer.repeated,
        opened=opened,
    )
    if answer.index != verified.index:
        reason = f"says entry {answer.index}, its evidence {verified.index}"
        raise VerificationError("answer", reason)
    return verified
