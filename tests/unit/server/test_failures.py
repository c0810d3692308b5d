"""Every error of the service has a status and a reason; none tells a secret."""

import inspect

import grpc
import pytest
from google.rpc import error_details_pb2

from proviso.document import DocumentError, Violation, ViolationKind
from proviso_server import errors
from proviso_server.api.failures import TABLE, failure, reason_of


def error_types() -> list[type[Exception]]:
    return [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.ProvisoError) and kind is not errors.ProvisoError
    ]


@pytest.mark.parametrize("kind", error_types())
def test_every_error_has_a_row_of_its_own_or_its_parents(kind: type[Exception]) -> None:
    rows = [row for row in TABLE if issubclass(kind, row[0])]

    assert rows
    assert rows[0][0] is kind


def test_input_error_of_another_field_shows_the_value_once() -> None:
    found = errors.InputError(field="delivery.serial", value="SJ9", remedy="is new")

    assert str(found.of_field("deliver.serial")) == 'deliver.serial "SJ9": is new'


def test_input_error_names_field_value_and_remedy() -> None:
    status = failure(
        errors.InputError(field="page_size", value=-1, remedy="send 0 to 1000")
    )

    assert status.code == grpc.StatusCode.INVALID_ARGUMENT.value[0]
    assert reason_of(status) == "ERROR_REASON_INVALID_FIELD"
    assert status.message == "page_size -1: send 0 to 1000"
    bad = error_details_pb2.BadRequest()
    status.details[1].Unpack(bad)
    assert [v.field for v in bad.field_violations] == ["page_size"]


@pytest.mark.parametrize(
    ("kind", "code", "reason"),
    [
        (
            ViolationKind.TOO_LARGE,
            grpc.StatusCode.RESOURCE_EXHAUSTED,
            "ERROR_REASON_TOO_LARGE",
        ),
        (
            ViolationKind.UNKNOWN_FIELD,
            grpc.StatusCode.INVALID_ARGUMENT,
            "ERROR_REASON_UNKNOWN_FIELD",
        ),
        (
            ViolationKind.INVALID,
            grpc.StatusCode.INVALID_ARGUMENT,
            "ERROR_REASON_INVALID_FIELD",
        ),
    ],
)
def test_document_error_names_every_field(
    kind: ViolationKind, code: grpc.StatusCode, reason: str
) -> None:
    violations = [
        Violation(path=path, value="1", problem="is wrong", remedy="mend it", kind=kind)
        for path in ("kind", "items[0].line")
    ]

    status = failure(DocumentError(violations))

    assert status.code == code.value[0]
    assert reason_of(status) == reason
    bad = error_details_pb2.BadRequest()
    status.details[1].Unpack(bad)
    assert [v.field for v in bad.field_violations] == ["kind", "items[0].line"]


def test_defect_tells_nothing_of_itself() -> None:
    status = failure(RuntimeError("/secret/path"))

    assert status.code == grpc.StatusCode.INTERNAL.value[0]
    assert "secret" not in status.message
