"""Maps every error of the service to a gRPC status with ErrorInfo (AIP-193)."""

from collections.abc import Sequence

import grpc
from google.protobuf import any_pb2
from google.rpc import code_pb2, error_details_pb2, status_pb2

from proviso.document import DocumentError, ViolationKind
from proviso.v1 import error_reason_pb2
from proviso_server import errors

DOMAIN = "proviso"
_Reason = error_reason_pb2.ErrorReason
_R = error_reason_pb2

# From the most particular to the most general; a test walks the tree of errors.
TABLE: tuple[tuple[type[Exception], grpc.StatusCode, int], ...] = (
    (
        errors.RequestTooLarge,
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        _R.ERROR_REASON_TOO_LARGE,
    ),
    (
        errors.UnknownField,
        grpc.StatusCode.INVALID_ARGUMENT,
        _R.ERROR_REASON_UNKNOWN_FIELD,
    ),
    (
        errors.InputError,
        grpc.StatusCode.INVALID_ARGUMENT,
        _R.ERROR_REASON_INVALID_FIELD,
    ),
    (
        errors.DecisionDateRefused,
        grpc.StatusCode.FAILED_PRECONDITION,
        _R.ERROR_REASON_DECISION_DATE,
    ),
    (
        errors.EventIdReused,
        grpc.StatusCode.ALREADY_EXISTS,
        _R.ERROR_REASON_REQUEST_ID_REUSED,
    ),
    (
        errors.RequestIdReused,
        grpc.StatusCode.ALREADY_EXISTS,
        _R.ERROR_REASON_REQUEST_ID_REUSED,
    ),
    (
        errors.EventRefused,
        grpc.StatusCode.FAILED_PRECONDITION,
        _R.ERROR_REASON_EVENT_REFUSED,
    ),
    (
        errors.ActRefused,
        grpc.StatusCode.FAILED_PRECONDITION,
        _R.ERROR_REASON_ACT_REFUSED,
    ),
    (errors.CaseMoved, grpc.StatusCode.ABORTED, _R.ERROR_REASON_CASE_MOVED),
    (errors.TextGone, grpc.StatusCode.NOT_FOUND, _R.ERROR_REASON_NOT_FOUND),
    (errors.NotFound, grpc.StatusCode.NOT_FOUND, _R.ERROR_REASON_NOT_FOUND),
    (
        errors.NotPermitted,
        grpc.StatusCode.PERMISSION_DENIED,
        _R.ERROR_REASON_NOT_PERMITTED,
    ),
    (
        errors.PolicyUnavailable,
        grpc.StatusCode.UNAVAILABLE,
        _R.ERROR_REASON_POLICY_UNAVAILABLE,
    ),
    (
        errors.PolicyInvalid,
        grpc.StatusCode.FAILED_PRECONDITION,
        _R.ERROR_REASON_POLICY_INVALID,
    ),
    (
        errors.BundleRefused,
        grpc.StatusCode.FAILED_PRECONDITION,
        _R.ERROR_REASON_BUNDLE_REFUSED,
    ),
    (errors.RecordMoved, grpc.StatusCode.UNAVAILABLE, _R.ERROR_REASON_LOG_UNAVAILABLE),
    (
        errors.StoreUnavailable,
        grpc.StatusCode.UNAVAILABLE,
        _R.ERROR_REASON_LOG_UNAVAILABLE,
    ),
    (errors.LogCorrupt, grpc.StatusCode.UNAVAILABLE, _R.ERROR_REASON_LOG_UNAVAILABLE),
    (
        errors.DeadlineExceeded,
        grpc.StatusCode.DEADLINE_EXCEEDED,
        _R.ERROR_REASON_DEADLINE,
    ),
    (errors.KeyUnusable, grpc.StatusCode.UNAVAILABLE, _R.ERROR_REASON_INTERNAL),
    (errors.ConfigInvalid, grpc.StatusCode.INTERNAL, _R.ERROR_REASON_INTERNAL),
    (errors.VerificationFailed, grpc.StatusCode.INTERNAL, _R.ERROR_REASON_INTERNAL),
)
_DOCUMENT_KINDS = {
    ViolationKind.TOO_LARGE: (
        grpc.StatusCode.RESOURCE_EXHAUSTED,
        _R.ERROR_REASON_TOO_LARGE,
    ),
    ViolationKind.UNKNOWN_FIELD: (
        grpc.StatusCode.INVALID_ARGUMENT,
        _R.ERROR_REASON_UNKNOWN_FIELD,
    ),
    ViolationKind.INVALID: (
        grpc.StatusCode.INVALID_ARGUMENT,
        _R.ERROR_REASON_INVALID_FIELD,
    ),
}
_INTERNAL_MESSAGE = "a defect of the service; nothing was signed or logged"


def failure(error: Exception) -> status_pb2.Status:
    """Return the status of an error; what is not ours says nothing of itself."""
    if isinstance(error, DocumentError):
        return _document(error)
    for kind, code, reason in TABLE:
        if isinstance(error, kind):
            fields = (
                [(error.field, str(error))]
                if isinstance(error, errors.InputError)
                else []
            )
            if isinstance(error, errors.DecisionDateRefused):
                fields = [("decision_date", str(error))]
            hidden = reason == _R.ERROR_REASON_INTERNAL
            message = _INTERNAL_MESSAGE if hidden else str(error)
            return _status(code, reason, message, fields)
    return _status(
        grpc.StatusCode.INTERNAL, _R.ERROR_REASON_INTERNAL, _INTERNAL_MESSAGE, []
    )


def reason_of(status: status_pb2.Status) -> str:
    """Return the name of the ErrorReason in a status."""
    info = error_details_pb2.ErrorInfo()
    status.details[0].Unpack(info)
    return str(info.reason)


def _document(error: DocumentError) -> status_pb2.Status:
    code, reason = _DOCUMENT_KINDS[error.kind]
    fields = [(v.path, str(v)) for v in error.violations]
    return _status(code, reason, str(error), fields)


def _status(
    code: grpc.StatusCode,
    reason: int,
    message: str,
    fields: Sequence[tuple[str, str]],
) -> status_pb2.Status:
    info = error_details_pb2.ErrorInfo(reason=_Reason.Name(reason), domain=DOMAIN)
    details: list[error_details_pb2.ErrorInfo | error_details_pb2.BadRequest] = [info]
    if fields:
        bad = error_details_pb2.BadRequest()
        for field, description in fields:
            bad.field_violations.add(field=field, description=description)
        details.append(bad)
    packed = []
    for detail in details:
        holder = any_pb2.Any()
        holder.Pack(detail)
        packed.append(holder)
    number = code_pb2.Code.Value(code.name)
    return status_pb2.Status(code=number, message=message, details=packed)
