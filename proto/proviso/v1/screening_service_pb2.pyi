from proviso.v1 import decision_pb2 as _decision_pb2
from proviso.v1 import request_pb2 as _request_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ScreenRequest(_message.Message):
    __slots__ = ("request", "as_of")
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    request: _request_pb2.RequestDocument
    as_of: bool
    def __init__(self, request: _Optional[_Union[_request_pb2.RequestDocument, _Mapping]] = ..., as_of: _Optional[bool] = ...) -> None: ...

class ScreenResponse(_message.Message):
    __slots__ = ("decision",)
    DECISION_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.SignedDecision
    def __init__(self, decision: _Optional[_Union[_decision_pb2.SignedDecision, _Mapping]] = ...) -> None: ...

class ScreenBatchRequest(_message.Message):
    __slots__ = ("requests", "as_of")
    REQUESTS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    requests: _containers.RepeatedCompositeFieldContainer[_request_pb2.RequestDocument]
    as_of: bool
    def __init__(self, requests: _Optional[_Iterable[_Union[_request_pb2.RequestDocument, _Mapping]]] = ..., as_of: _Optional[bool] = ...) -> None: ...

class ScreenBatchResponse(_message.Message):
    __slots__ = ("position", "decision", "error", "finished", "total")
    POSITION_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    FINISHED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    position: int
    decision: _decision_pb2.SignedDecision
    error: BatchError
    finished: int
    total: int
    def __init__(self, position: _Optional[int] = ..., decision: _Optional[_Union[_decision_pb2.SignedDecision, _Mapping]] = ..., error: _Optional[_Union[BatchError, _Mapping]] = ..., finished: _Optional[int] = ..., total: _Optional[int] = ...) -> None: ...

class BatchError(_message.Message):
    __slots__ = ("code", "reason", "message")
    CODE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    code: int
    reason: str
    message: str
    def __init__(self, code: _Optional[int] = ..., reason: _Optional[str] = ..., message: _Optional[str] = ...) -> None: ...

class CheckRequestRequest(_message.Message):
    __slots__ = ("request",)
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    request: _request_pb2.RequestDocument
    def __init__(self, request: _Optional[_Union[_request_pb2.RequestDocument, _Mapping]] = ...) -> None: ...

class CheckRequestResponse(_message.Message):
    __slots__ = ("disposition", "findings", "not_evaluated")
    DISPOSITION_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    NOT_EVALUATED_FIELD_NUMBER: _ClassVar[int]
    disposition: str
    findings: _containers.RepeatedCompositeFieldContainer[_decision_pb2.Finding]
    not_evaluated: _containers.RepeatedCompositeFieldContainer[_decision_pb2.NotEvaluated]
    def __init__(self, disposition: _Optional[str] = ..., findings: _Optional[_Iterable[_Union[_decision_pb2.Finding, _Mapping]]] = ..., not_evaluated: _Optional[_Iterable[_Union[_decision_pb2.NotEvaluated, _Mapping]]] = ...) -> None: ...
