"""The documents of the contract, and what tells them apart: request, event, act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from proviso.schema import ACT, EVENT, REQUEST
from proviso.v1.act_pb2 import ActDocument
from proviso.v1.event_pb2 import EventDocument
from proviso.v1.request_pb2 import RequestDocument

MAX_LINES: Final = 1_000
MAX_PARTIES: Final = 200
MAX_DOCUMENTS: Final = 500

MAX_REQUEST_BYTES: Final = 2 * 1024 * 1024

# An event stands whole in its entry of the log, in base64 and beside what it moves. An
# entry has at most 65,535 bytes, so that a longer event could never be entered.
MAX_EVENT_BYTES: Final = 32 * 1024

# So does an act, beside a countersignature with its certificates and what follows.
MAX_ACT_BYTES: Final = 24 * 1024

MessageT = TypeVar("MessageT", bound=Message)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Form(Generic[MessageT]):
    """A document: its word in errors, its message, its bounds.

    `limits` are those of its lists, where reading stops before work is done on them.
    `max_bytes` holds for the canonical document and for the message, which is shorter.
    """

    name: str
    message: type[MessageT]
    descriptor: Descriptor
    limits: Mapping[str, int]
    max_bytes: int


REQUEST_FORM: Final = Form(
    name="request",
    message=RequestDocument,
    descriptor=REQUEST,
    limits={"items": MAX_LINES, "parties": MAX_PARTIES, "documents": MAX_DOCUMENTS},
    max_bytes=MAX_REQUEST_BYTES,
)

EVENT_FORM: Final = Form(
    name="event",
    message=EventDocument,
    descriptor=EVENT,
    limits={},
    max_bytes=MAX_EVENT_BYTES,
)

ACT_FORM: Final = Form(
    name="act",
    message=ActDocument,
    descriptor=ACT,
    limits={},
    max_bytes=MAX_ACT_BYTES,
)
