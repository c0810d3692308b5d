from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class ErrorReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ERROR_REASON_UNSPECIFIED: _ClassVar[ErrorReason]
    ERROR_REASON_INVALID_FIELD: _ClassVar[ErrorReason]
    ERROR_REASON_UNKNOWN_FIELD: _ClassVar[ErrorReason]
    ERROR_REASON_TOO_LARGE: _ClassVar[ErrorReason]
    ERROR_REASON_DECISION_DATE: _ClassVar[ErrorReason]
    ERROR_REASON_REQUEST_ID_REUSED: _ClassVar[ErrorReason]
    ERROR_REASON_NOT_FOUND: _ClassVar[ErrorReason]
    ERROR_REASON_POLICY_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_POLICY_INVALID: _ClassVar[ErrorReason]
    ERROR_REASON_LOG_UNAVAILABLE: _ClassVar[ErrorReason]
    ERROR_REASON_DEADLINE: _ClassVar[ErrorReason]
    ERROR_REASON_NOT_PERMITTED: _ClassVar[ErrorReason]
    ERROR_REASON_INTERNAL: _ClassVar[ErrorReason]
    ERROR_REASON_OVERLOADED: _ClassVar[ErrorReason]
    ERROR_REASON_BUNDLE_REFUSED: _ClassVar[ErrorReason]
    ERROR_REASON_EVENT_REFUSED: _ClassVar[ErrorReason]
    ERROR_REASON_ACT_REFUSED: _ClassVar[ErrorReason]
    ERROR_REASON_CASE_MOVED: _ClassVar[ErrorReason]
ERROR_REASON_UNSPECIFIED: ErrorReason
ERROR_REASON_INVALID_FIELD: ErrorReason
ERROR_REASON_UNKNOWN_FIELD: ErrorReason
ERROR_REASON_TOO_LARGE: ErrorReason
ERROR_REASON_DECISION_DATE: ErrorReason
ERROR_REASON_REQUEST_ID_REUSED: ErrorReason
ERROR_REASON_NOT_FOUND: ErrorReason
ERROR_REASON_POLICY_UNAVAILABLE: ErrorReason
ERROR_REASON_POLICY_INVALID: ErrorReason
ERROR_REASON_LOG_UNAVAILABLE: ErrorReason
ERROR_REASON_DEADLINE: ErrorReason
ERROR_REASON_NOT_PERMITTED: ErrorReason
ERROR_REASON_INTERNAL: ErrorReason
ERROR_REASON_OVERLOADED: ErrorReason
ERROR_REASON_BUNDLE_REFUSED: ErrorReason
ERROR_REASON_EVENT_REFUSED: ErrorReason
ERROR_REASON_ACT_REFUSED: ErrorReason
ERROR_REASON_CASE_MOVED: ErrorReason
