"""What the service refuses keeps its reason; what it cannot do is asked again."""

from typing import Any

import pytest

import canned as service
import evidence as ev
from proviso.document import DocumentError
from proviso.v1.error_reason_pb2 import ErrorReason
from proviso_client import (
    ActRefused,
    CaseMoved,
    DeadlineExceeded,
    DecisionDateRefused,
    FieldViolation,
    NotFound,
    NotPermitted,
    PolicyInvalid,
    ProvisoClient,
    RequestIdReused,
    RequestRefused,
    ServiceDefect,
    ServiceError,
    ServiceUnavailable,
    Trust,
    UsageError,
    service_errors,
)

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


@pytest.mark.parametrize(
    ("code", "reason", "kind"),
    [
        ("INVALID_ARGUMENT", "ERROR_REASON_INVALID_FIELD", RequestRefused),
        ("INVALID_ARGUMENT", "ERROR_REASON_UNKNOWN_FIELD", RequestRefused),
        ("RESOURCE_EXHAUSTED", "ERROR_REASON_TOO_LARGE", RequestRefused),
        ("FAILED_PRECONDITION", "ERROR_REASON_DECISION_DATE", DecisionDateRefused),
        ("ALREADY_EXISTS", "ERROR_REASON_REQUEST_ID_REUSED", RequestIdReused),
        ("NOT_FOUND", "ERROR_REASON_NOT_FOUND", NotFound),
        ("FAILED_PRECONDITION", "ERROR_REASON_POLICY_INVALID", PolicyInvalid),
        ("DEADLINE_EXCEEDED", "ERROR_REASON_DEADLINE", DeadlineExceeded),
        ("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED", NotPermitted),
        ("INTERNAL", "ERROR_REASON_INTERNAL", ServiceDefect),
        ("RESOURCE_EXHAUSTED", "ERROR_REASON_OVERLOADED", ServiceUnavailable),
        ("FAILED_PRECONDITION", "ERROR_REASON_ACT_REFUSED", ActRefused),
        ("ABORTED", "ERROR_REASON_CASE_MOVED", CaseMoved),
        ("ABORTED", "ERROR_REASON_OF_TOMORROW", ServiceDefect),
        ("PERMISSION_DENIED", "", NotPermitted),
    ],
)
async def test_error_has_the_type_of_its_reason(
    canned: service.Canned, code: str, reason: str, kind: type[ServiceError]
) -> None:
    """And carries the service's words, reason and fields; it is not repeated."""
    canned.failures = [service.failure(code, reason, field_="items[0].sme")]

    async with client(canned) as open_client:
        with pytest.raises(ServiceError) as refused:
            await open_client.screen(ev.request(1))

    error = refused.value
    assert type(error) is kind
    assert (str(error), error.code, error.error_reason) == ("words", code, reason)
    assert error.violations == (
        FieldViolation(field="items[0].sme", description="is wrong; send another"),
    )
    assert canned.calls == ["Screen"]


def test_every_reason_of_the_contract_has_a_type() -> None:
    names = {
        name.removeprefix("ERROR_REASON_")
        for name, number in ErrorReason.items()
        if number
    }

    assert set(service_errors._BY_REASON) == names


async def test_unavailable_is_asked_again_with_the_same_request(
    canned: service.Canned,
) -> None:
    """A short outage is not the caller's concern."""
    down = service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")
    canned.failures = [down, down]

    async with client(canned) as open_client:
        decision = await open_client.screen(ev.request(1))

    assert decision.index == 0
    assert canned.calls == ["Screen"] * 3


async def test_asking_again_ends(canned: service.Canned) -> None:
    """Four attempts, then the service's own words."""
    down = service.failure("UNAVAILABLE", "ERROR_REASON_POLICY_UNAVAILABLE")
    canned.failures = [down] * 9

    async with client(canned) as open_client:
        with pytest.raises(ServiceUnavailable) as refused:
            await open_client.screen(ev.request(1))

    assert refused.value.error_reason == "ERROR_REASON_POLICY_UNAVAILABLE"
    assert canned.calls == ["Screen"] * 4


async def test_request_that_is_not_well_formed_is_not_sent(
    canned: service.Canned,
) -> None:
    """It is refused in the author's words, before it leaves."""
    async with client(canned) as open_client:
        with pytest.raises(DocumentError):
            await open_client.screen(ev.request(1, kind="sael"))

    assert canned.calls == []


@pytest.mark.parametrize(
    "target",
    [
        "example.com:7443",
        "10.0.0.1:7443",
        "0.0.0.0:7443",
        "127.0.0.1",
        "unix:/tmp/socket",
        "dns:///127.0.0.1:1",
        "127.0.0.1:x",
        "localhost.example.com:1",
        "",
    ],
)
async def test_plaintext_does_not_leave_this_machine(target: str) -> None:
    """Only numbers of loopback, and localhost, which becomes one."""
    with pytest.raises(UsageError) as refused:
        async with ProvisoClient.insecure_dev(target, trust=TRUST):
            pass

    assert str(refused.value) == (
        f"{target!a} is not on this machine; plaintext goes to 127.0.0.1:PORT alone, "
        "elsewhere use TLS (--ca, --cert, --key)"
    )


async def test_client_that_is_not_open_says_so() -> None:
    """Instead of failing somewhere inside."""
    with pytest.raises(UsageError) as refused:
        await ProvisoClient.insecure_dev("127.0.0.1:1", trust=TRUST).fetch_keys()

    assert str(refused.value) == "the client is not open; use it with `async with`"
