"""What the client raises.

ProvisoClientError
├── VerificationError         evidence is not what it claims to be
├── IncompleteError           something could not be read, so nothing is proved
├── UsageError                the caller asked for what cannot be done
└── ServiceError              the service gave no result; carries its own words
    ├── RequestRefused        a field of the request is wrong, unknown or too large
    ├── DecisionDateRefused   the decision date is not the service's day
    ├── RequestIdReused       the request id, or event id, was used for other content
    ├── NotFound              no such entry or decision
    ├── NotPermitted          the caller's certificate may not do this
    ├── ServiceUnavailable    the service cannot work now; try again later
    ├── BundleRefused         a policy bundle was not activated; the old one goes on
    ├── EventRefused          the log contradicts an event; nothing changed
    ├── ActRefused            the case does not allow an act; nothing changed
    ├── CaseMoved             the case changed since it was read; read it again
    ├── PolicyInvalid         the active policy is broken; an operator must act
    ├── DeadlineExceeded      the time ran out; ask again with the same request_id
    └── ServiceDefect         a defect of the service, or an answer of no known kind

The classes below ServiceError are named for what happened, as the contract does.
"""

# ruff: noqa: N818

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


class ProvisoClientError(Exception):
    """Anything that the client raises on purpose."""


class VerificationError(ProvisoClientError):
    """Evidence is not what it claims to be; `part` says which, `reason` why."""

    def __init__(self, part: str, reason: str) -> None:
        super().__init__(f"{part}: {reason}")
        self.part: Final = part
        self.reason: Final = reason


class IncompleteError(ProvisoClientError):
    """Verification could not be carried out; it says nothing about the evidence."""


class UsageError(ProvisoClientError):
    """The caller asked for what cannot be done; the message says what can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldViolation:
    """One field of a request that the service refused, and why."""

    field: str
    description: str


class ServiceError(ProvisoClientError):
    """The service gave no result.

    `code` is the name of the gRPC status, `error_reason` the name of the contract's
    ErrorReason, empty when the answer did not come from the service itself.
    """

    def __init__(
        self,
        message: str,
        *,
        code: str,
        error_reason: str,
        violations: tuple[FieldViolation, ...] = (),
    ) -> None:
        super().__init__(message)
        self.code: Final = code
        self.error_reason: Final = error_reason
        self.violations: Final = violations


class RequestRefused(ServiceError):
    """A field of the request is wrong, unknown or larger than a bound."""


class DecisionDateRefused(ServiceError):
    """The decision date is not the service's day, and as_of is not set or allowed."""


class RequestIdReused(ServiceError):
    """The id of the request or event was used for other content."""


class NotFound(ServiceError):
    """No such entry, decision, page, running limit or item."""


class NotPermitted(ServiceError):
    """The caller's certificate maps to no role that may do this."""


class ServiceUnavailable(ServiceError):
    """The service, its policy engine or its log cannot work now."""


class PolicyInvalid(ServiceError):
    """The active policy gave no decision; an operator must act."""


class BundleRefused(ServiceError):
    """A policy bundle was not activated; the message names what it did not pass."""


class EventRefused(ServiceError):
    """The log contradicts an event; the message says what stands there."""


class ActRefused(ServiceError):
    """The case does not allow the act; the message says its state and what may be."""


class CaseMoved(ServiceError):
    """The case changed since it was read; read it again and decide anew."""


class DeadlineExceeded(ServiceError):
    """The time ran out before the answer was durable; ask again with the same id."""


class ServiceDefect(ServiceError):
    """A defect of the service, or an answer of no known kind."""


# What another request would not have met; asking again as it is does not help.
CALLERS_TO_MEND: Final = (
    RequestRefused,
    DecisionDateRefused,
    RequestIdReused,
    BundleRefused,
    EventRefused,
    ActRefused,
    CaseMoved,
    NotFound,
)
