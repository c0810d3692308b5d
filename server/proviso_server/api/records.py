"""RecordService on the wire."""

from typing import Any

from proviso.event_document import parse_event
from proviso.v1 import record_service_pb2, record_service_pb2_grpc
from proviso_server.api import access
from proviso_server.recording import Event, Recorder


class RecordService(record_service_pb2_grpc.RecordServiceServicer):
    """Takes events from officers; see the contract for what it promises."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    async def RecordEvent(
        self, request: record_service_pb2.RecordEventRequest, context: Any
    ) -> record_service_pb2.RecordEventResponse:
        """Enter one event."""
        checked = parse_event(request.event)
        receipt = await self._recorder.record(
            Event(document=checked.document, canonical=checked.canonical),
            recorded_by=access.CALLER.get().name,
        )
        access.LINE.get().update(
            event_id=checked.document["event_id"],
            index=receipt.index,
            repeated=receipt.repeated,
        )
        return record_service_pb2.RecordEventResponse(
            index=receipt.index,
            envelope=receipt.envelope,
            proof=receipt.proof,
            repeated=receipt.repeated,
        )
