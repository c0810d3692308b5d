from proviso.v1 import event_pb2 as _event_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RecordEventRequest(_message.Message):
    __slots__ = ("event",)
    EVENT_FIELD_NUMBER: _ClassVar[int]
    event: _event_pb2.EventDocument
    def __init__(self, event: _Optional[_Union[_event_pb2.EventDocument, _Mapping]] = ...) -> None: ...

class RecordEventResponse(_message.Message):
    __slots__ = ("index", "envelope", "proof", "repeated")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    REPEATED_FIELD_NUMBER: _ClassVar[int]
    index: int
    envelope: bytes
    proof: bytes
    repeated: bool
    def __init__(self, index: _Optional[int] = ..., envelope: _Optional[bytes] = ..., proof: _Optional[bytes] = ..., repeated: _Optional[bool] = ...) -> None: ...
