"""Takes a message off the wire: size, form, unknown fields, constraints."""

from collections.abc import Callable
from typing import Any

import protovalidate
from google.protobuf.message import DecodeError, Message

from proviso.v1 import screening_service_pb2
from proviso.wire import refuse_unknown_fields
from proviso_server.errors import InputError, RequestTooLarge
from proviso_server.policy.bundle import MAX_FILE_BYTES

MAX_SCREEN_BYTES = 4 * 1024 * 1024
MAX_BATCH_BYTES = 32 * 1024 * 1024
# The bundle itself and the few bytes before it.
MAX_ACTIVATE_BYTES = MAX_FILE_BYTES + 64
_BOUNDS = {"ScreenBatch": MAX_BATCH_BYTES, "ActivatePolicy": MAX_ACTIVATE_BYTES}
_REMEDIES = {"ActivatePolicy": "a bundle of 'proviso-server policy build' is smaller"}
_DOCUMENTS = (
    screening_service_pb2.ScreenRequest,
    screening_service_pb2.ScreenBatchRequest,
    screening_service_pb2.CheckRequestRequest,
)
_validator = protovalidate.Validator()


def take(parse: Callable[[bytes], Any], wire: bytes, *, method: str) -> Any:
    """Return the message; raise InputError naming the field and what to send."""
    name = method.rsplit("/", 1)[-1]
    bound = _BOUNDS.get(name, MAX_SCREEN_BYTES)
    if len(wire) > bound:
        raise RequestTooLarge(
            field=f"{name}Request",
            value=f"of {len(wire)} bytes",
            remedy=f"send at most {bound} bytes; "
            f"{_REMEDIES.get(name, 'split the packet')}",
        )
    try:
        message: Message = parse(wire)
    except DecodeError as error:
        raise InputError(
            field=f"{name}Request",
            value=f"of {len(wire)} bytes",
            remedy="is no message of this contract, or a string in it is not UTF-8 "
            "(lone surrogates are not); send it as the generated client does",
        ) from error
    refuse_unknown_fields(message)
    if not isinstance(message, _DOCUMENTS):  # documents are checked in their own words
        _check(message)
    return message


def _check(message: Message) -> None:
    for violation in _validator.collect_violations(message, fail_fast=True):
        at = violation.proto.field
        path = ".".join(element.field_name for element in at.elements) if at else ""
        raise InputError(
            field=path, value=violation.field_value, remedy=str(violation.proto.message)
        )
