"""Maps the service's errors to types (AIP-193: one ErrorInfo, field violations)."""

from __future__ import annotations

from typing import Final

import grpc
from google.protobuf.message import DecodeError
from google.rpc import code_pb2, error_details_pb2, status_pb2

from proviso.v1.screening_service_pb2 import BatchError
from proviso_client.errors import (
    ActRefused,
    BundleRefused,
    CaseMoved,
    DeadlineExceeded,
    DecisionDateRefused,
    EventRefused,
    FieldViolation,
    NotFound,
    NotPermitted,
    PolicyInvalid,
    RequestIdReused,
    RequestRefused,
    ServiceDefect,
    ServiceError,
    ServiceUnavailable,
)

DOMAIN: Final = "proviso"

_DETAILS: Final = "grpc-status-details-bin"
_PREFIX: Final = "ERROR_REASON_"

_BY_REASON: Final[dict[str, type[ServiceError]]] = {
    "INVALID_FIELD": RequestRefused,
    "UNKNOWN_FIELD": RequestRefused,
    "TOO_LARGE": RequestRefused,
    "DECISION_DATE": DecisionDateRefused,
    "REQUEST_ID_REUSED": RequestIdReused,
    "NOT_FOUND": NotFound,
    "POLICY_UNAVAILABLE": ServiceUnavailable,
    "POLICY_INVALID": PolicyInvalid,
    "LOG_UNAVAILABLE": ServiceUnavailable,
    "DEADLINE": DeadlineExceeded,
    "NOT_PERMITTED": NotPermitted,
    "INTERNAL": ServiceDefect,
    "BUNDLE_REFUSED": BundleRefused,
    "EVENT_REFUSED": EventRefused,
    "ACT_REFUSED": ActRefused,
    "CASE_MOVED": CaseMoved,
    "OVERLOADED": ServiceUnavailable,
}
# For answers without a reason: from the transport, or from something in between.
_BY_CODE: Final[dict[str, type[ServiceError]]] = {
    "UNAVAILABLE": ServiceUnavailable,
    "DEADLINE_EXCEEDED": DeadlineExceeded,
    "PERMISSION_DENIED": NotPermitted,
    "UNAUTHENTICATED": NotPermitted,
}


def from_rpc(error: grpc.aio.AioRpcError) -> ServiceError:
    """Return the typed error of a failed call."""
    code = error.code().name
    reason = ""
    violations: tuple[FieldViolation, ...] = ()
    for key, value in error.trailing_metadata() or ():
        if key == _DETAILS and isinstance(value, bytes):
            reason, violations = _details(value)
    message = error.details() or f"the call failed with {code} and no message"
    return _typed(message, code=code, reason=reason, violations=violations)


def from_batch(error: BatchError) -> ServiceError:
    """Return the typed error of one request of a batch."""
    known = error.code in code_pb2.Code.values()
    code = code_pb2.Code.Name(error.code) if known else "UNKNOWN"
    return _typed(error.message, code=code, reason=error.reason, violations=())


def _typed(
    message: str, *, code: str, reason: str, violations: tuple[FieldViolation, ...]
) -> ServiceError:
    kind = _BY_REASON.get(reason.removeprefix(_PREFIX))
    kind = kind or _BY_CODE.get(code, ServiceDefect)
    return kind(message, code=code, error_reason=reason, violations=violations)


def _details(content: bytes) -> tuple[str, tuple[FieldViolation, ...]]:
    """Return the reason and the violations in the details of a status."""
    reason = ""
    violations: list[FieldViolation] = []
    try:
        status = status_pb2.Status.FromString(content)
        for detail in status.details:
            info, bad = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
            if detail.Unpack(info) and info.domain == DOMAIN:
                reason = info.reason
            if detail.Unpack(bad):
                violations.extend(
                    FieldViolation(field=v.field, description=v.description)
                    for v in bad.field_violations
                )
    except DecodeError:
        return "", ()
    return reason, tuple(violations)
