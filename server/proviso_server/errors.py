"""What can go wrong, in the words of the domain.

The tree knows nothing of gRPC; one table elsewhere maps it to status codes.

    ProvisoError
    ├── InputError            a value from outside is wrong; says field, value, remedy
    │   ├── RequestTooLarge   it is larger than a bound
    │   └── UnknownField      it has a field that the contract does not know
    ├── DecisionDateRefused   the decision date is not the server's day
    ├── NotPermitted          the caller's role may not do this
    ├── ConfigInvalid         the configuration is wrong
    ├── RequestIdReused       the request id is taken by other content
    │   └── EventIdReused     so is the id of an event
    ├── EventRefused          the log contradicts an event; nothing changed
    ├── ActRefused            the case does not allow an act; nothing changed
    ├── CaseMoved             the case changed since the caller read it
    ├── NotFound              what was asked for is not there
    ├── StoreUnavailable      the log cannot be read or written now
    │   └── RecordMoved       the log knows more than the policy saw; ask it again
    ├── LogCorrupt            what is stored contradicts itself or what was signed
    ├── VerificationFailed    a signature or a proof does not hold; says no more
    ├── KeyUnusable           a key cannot be made, kept, read or used
    ├── PolicyUnavailable     the policy engine cannot answer now
    ├── PolicyInvalid         the policy itself is wrong
    ├── BundleRefused         a bundle is not activated; the one before goes on
    └── DeadlineExceeded      the time that the caller gave is over
"""

# The names say what happened; a suffix Error would add nothing.
# ruff: noqa: N818

MAX_SHOWN_CHARS = 200
"""How much of a value from outside an error repeats."""


class ProvisoError(Exception):
    """The root of every error that is raised on purpose."""


class InputError(ProvisoError):
    """A value from outside is wrong: names the field, the value and the remedy."""

    def __init__(self, *, field: str, value: object, remedy: str) -> None:
        self.field = field
        self.value = _shorten(value)
        self._given = value
        self.remedy = remedy
        super().__init__(f"{field} {self.value}: {remedy}")

    def of_field(self, field: str) -> "InputError":
        """Return the same of another field, which the caller knows it by."""
        return InputError(field=field, value=self._given, remedy=self.remedy)


class RequestTooLarge(InputError):
    """A request is larger than a bound."""


class UnknownField(InputError):
    """A request has a field that the contract does not know."""


class DecisionDateRefused(ProvisoError):
    """The decision date is not the server's day and as_of is not set."""


class NotPermitted(ProvisoError):
    """The caller's role may not do this."""


class ConfigInvalid(ProvisoError):
    """The configuration can't be read or says something impossible."""


class RequestIdReused(ProvisoError):
    """The request id is already in the log with another subject."""

    def __init__(self, *, request_id: str, logged: str, submitted: str) -> None:
        self.request_id = request_id
        super().__init__(
            f'request_id "{request_id}" is logged with subject {logged}, not '
            f"{submitted}; send other content under a new request_id"
        )


class EventIdReused(RequestIdReused):
    """The id of an event or an act is already in the log with another subject."""

    def __init__(
        self, *, event_id: str, logged: str, submitted: str, field: str = "event_id"
    ) -> None:
        self.request_id = event_id
        ProvisoError.__init__(
            self,
            f'{field} "{event_id}" is logged with other content: its digest is '
            f"{logged}, not {submitted}; enter another one under a new {field}",
        )


class EventRefused(ProvisoError):
    """The log contradicts an event: says what stands there, and what may be done."""


class ActRefused(ProvisoError):
    """The case does not allow an act: says its state, and what may be done."""


class CaseMoved(ProvisoError):
    """The case has changed since the caller read it: says what it is now."""


class NotFound(ProvisoError):
    """What was asked for is not there: names the kind and the identifier."""

    def __init__(self, *, kind: str, identifier: object) -> None:
        self.kind = kind
        self.identifier = _shorten(identifier)
        super().__init__(f"{kind} {self.identifier} is not in the log")


class TextGone(NotFound):
    """The text of a screening was erased under its retention; its entry stands."""

    def __init__(self, *, request_id: str) -> None:
        super().__init__(kind="text of screening", identifier=request_id)
        self.args = (
            f"the text of screening {request_id} is not kept any more, so nothing can "
            "be judged on it; its case can be read, and a new request be sent",
        )


class StoreUnavailable(ProvisoError):
    """The log's store cannot be read or written now; trying again may help."""


class RecordMoved(StoreUnavailable):
    """What the log knows has changed since the policy saw it, and so may the answer."""


class LogCorrupt(ProvisoError):
    """What the store holds contradicts itself or the signed checkpoint."""


class VerificationFailed(ProvisoError):
    """A signature or a proof does not hold; deliberately says no more."""


class KeyUnusable(ProvisoError):
    """A key cannot be made, kept, read or used."""


class PolicyUnavailable(ProvisoError):
    """The policy engine cannot answer now."""


class PolicyInvalid(ProvisoError):
    """The policy does not load, or answers in a form that it must not."""


class BundleRefused(ProvisoError):
    """A policy bundle is not activated; says which check it did not pass."""


class DeadlineExceeded(ProvisoError):
    """The time that the caller gave is over."""


def bad_page_token(token: str) -> InputError:
    """Return the error of a page token that no page gave."""
    return InputError(
        field="page_token",
        value=token,
        remedy="send the next_page_token of the page before, or nothing",
    )


def _shorten(value: object) -> str:
    """Return a value as an error shows it; of bytes only their number."""
    if isinstance(value, bytes):
        return f"of {len(value)} bytes"
    shown = f'"{value}"' if isinstance(value, str) else str(value)
    if len(shown) <= MAX_SHOWN_CHARS:
        return shown
    return f"{shown[:MAX_SHOWN_CHARS]}… ({len(shown)} characters)"
