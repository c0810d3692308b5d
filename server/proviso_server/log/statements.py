"""Reads the statement in an entry, member by member; checks no signature.

What an entry says was written by the service, but by an older release perhaps, or into
a store that somebody else had in hands: every member is checked as it is read.
"""

import re
from collections.abc import Mapping

from proviso_server import json_strict
from proviso_server.errors import InputError
from proviso_server.signing import dsse

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
DECISION_PREDICATE_TYPE = "https://proviso.invalid/decision/v1"
"""The predicate type of a decision; other statements decide no request."""

ACTIVATION_PREDICATE_TYPE = "https://proviso.invalid/policy-activation/v1"
"""The predicate type of the activation of a policy bundle."""

EVENT_PREDICATE_TYPE = "https://proviso.invalid/event/v1"
"""The predicate type of an event that an officer entered."""

RESCREEN_PREDICATE_TYPE = "https://proviso.invalid/rescreen/v1"
"""The predicate type of what judging open authorizations again has found."""

ACT_PREDICATE_TYPE = "https://proviso.invalid/act/v1"
"""The predicate type of what a person did in the review of a case."""

DETERMINATION_PREDICATE_TYPE = "https://proviso.invalid/determination/v1"
"""The predicate type of an act that records what State determined."""

ACT_TYPES = (ACT_PREDICATE_TYPE, DETERMINATION_PREDICATE_TYPE)

MAX_STATEMENT_SUBJECTS = 16
"""A decision has one subject, with the record beside it at most a few."""

MAX_AMOUNT = 2**53 - 1
"""The largest integer of RFC 8785."""

REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
"""Safe as a file name, so that an export can be named by it."""

SHA256_HEX = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Statement = Mapping[str, object]


def read_statement(envelope: bytes) -> Statement:
    """Return the statement in an envelope, of whatever kind; check no signature."""
    parsed = dsse.parse_envelope(envelope)
    statement = json_strict.load_object(parsed.payload, field="statement")
    if statement.get("_type") != STATEMENT_TYPE:
        raise refused("_type", statement.get("_type"), f'send "{STATEMENT_TYPE}"')
    return statement


def first_subject(statement: Statement) -> Statement:
    """Return the subject that the statement is named by."""
    return subjects(statement)[0]


def subjects(statement: Statement) -> list[Statement]:
    """Return the subjects, one at least."""
    found = statement.get("subject")
    if not isinstance(found, list) or not 1 <= len(found) <= MAX_STATEMENT_SUBJECTS:
        raise refused("subject", found, f"send 1 to {MAX_STATEMENT_SUBJECTS}")
    if not all(isinstance(subject, dict) for subject in found):
        raise refused("subject", found, "send objects of name and digest")
    return found


def member(parent: Statement, name: str) -> Statement:
    """Return a member that is an object."""
    value = parent.get(name)
    if not isinstance(value, dict):
        raise refused(name, value, "send an object")
    return value


def members(parent: Statement, name: str) -> list[Statement]:
    """Return a member that is a list of objects; one that is not there is empty."""
    value = parent.get(name, [])
    if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
        raise refused(name, value, "send a list of objects")
    return value


def texts(parent: Statement, name: str) -> list[str]:
    """Return a member that is a list of strings; one that is not there is empty."""
    value = parent.get(name, [])
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise refused(name, value, "send a list of strings")
    return value


def text(parent: Statement, name: str) -> str:
    """Return a member that is a string; one that is not there is empty."""
    value = parent.get(name, "")
    if not isinstance(value, str):
        raise refused(name, value, "send a string")
    return value


def matching(parent: Statement, name: str, pattern: re.Pattern[str]) -> str:
    """Return a member that is a string of a form."""
    value = parent.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise refused(name, value, f"send a string that matches {pattern.pattern}")
    return value


def day(parent: Statement, name: str) -> str:
    """Return the day of an instant or of a day, ISO 8601."""
    value = parent.get(name)
    if not isinstance(value, str) or not _DAY.match(value):
        raise refused(name, value, "send a day or an instant, ISO 8601")
    return value[:10]


def number(parent: Statement, name: str) -> int:
    """Return a member that is a whole number."""
    value = parent.get(name)
    if type(value) is not int or abs(value) > MAX_AMOUNT:
        raise refused(name, value, "send a whole number within 2^53")
    return value


def flag(parent: Statement, name: str) -> bool:
    """Return a member that is a truth value; one that is not there is false."""
    value = parent.get(name, False)
    if type(value) is not bool:
        raise refused(name, value, "send true or false")
    return value


def refused(field: str, value: object, remedy: str) -> InputError:
    """Return the error that names a member of a statement."""
    return InputError(field=f"statement.{field}", value=value, remedy=remedy)
