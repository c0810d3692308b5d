from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class SignedDecision(_message.Message):
    __slots__ = ("request_id", "index", "envelope", "explanation", "proof", "record")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    RECORD_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    index: int
    envelope: bytes
    explanation: bytes
    proof: bytes
    record: bytes
    def __init__(self, request_id: _Optional[str] = ..., index: _Optional[int] = ..., envelope: _Optional[bytes] = ..., explanation: _Optional[bytes] = ..., proof: _Optional[bytes] = ..., record: _Optional[bytes] = ...) -> None: ...

class Finding(_message.Message):
    __slots__ = ("code", "effect", "message", "citation", "lines")
    CODE_FIELD_NUMBER: _ClassVar[int]
    EFFECT_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    CITATION_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    code: str
    effect: str
    message: str
    citation: str
    lines: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, code: _Optional[str] = ..., effect: _Optional[str] = ..., message: _Optional[str] = ..., citation: _Optional[str] = ..., lines: _Optional[_Iterable[int]] = ...) -> None: ...

class NotEvaluated(_message.Message):
    __slots__ = ("code", "fields")
    CODE_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    code: str
    fields: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, code: _Optional[str] = ..., fields: _Optional[_Iterable[str]] = ...) -> None: ...
