"""What is known from the entries alone: rows that can be dropped and rebuilt.

A projection is a pure function from one entry's statement to rows of one table. To
add one, write its function and put it into PROJECTIONS.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table

from proviso_server import json_strict
from proviso_server.errors import InputError
from proviso_server.log import schema
from proviso_server.signing import dsse

STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
DECISION_PREDICATE_TYPE = "https://proviso.invalid/decision/v1"
"""The predicate type of a decision; other statements decide no request."""

ACTIVATION_PREDICATE_TYPE = "https://proviso.invalid/policy-activation/v1"
"""The predicate type of the activation of a policy bundle."""

MAX_STATEMENT_SUBJECTS = 16
"""A decision has one subject, with the record beside it at most a few."""

REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
"""Safe as a file name, so that an export can be named by it."""

SHA256_HEX = re.compile(r"[0-9a-f]{64}")

Row = Mapping[str, str | int]
Statement = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of the log: where it stands and what it is."""

    index: int
    envelope: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What a decision's statement says of itself."""

    request_id: str
    subject_sha256: str
    explanation_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Activated:
    """What an activation's statement says of itself."""

    bundle_sha256: str
    previous_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A table and the function that gives its rows for one entry."""

    table: Table
    rows: Callable[[int, Statement], Sequence[Row]]


def decided(envelope: bytes) -> Decided | None:
    """Return what the entry decides, or None if it is another kind of statement."""
    return _decided(read_statement(envelope))


def activated(envelope: bytes) -> Activated | None:
    """Return what the entry activates, or None if it is another kind of statement."""
    return _activated(read_statement(envelope))


def read_statement(envelope: bytes) -> Statement:
    """Return the statement in an envelope, of whatever kind; check no signature."""
    parsed = dsse.parse_envelope(envelope)
    statement = json_strict.load_object(parsed.payload, field="statement")
    if statement.get("_type") != STATEMENT_TYPE:
        raise _refused("_type", statement.get("_type"), f'send "{STATEMENT_TYPE}"')
    return statement


def _decided(statement: Statement) -> Decided | None:
    if statement.get("predicateType") != DECISION_PREDICATE_TYPE:
        return None
    subject = _first_subject(statement)
    digest = _object(subject, "digest")
    explanation = _object(_object(statement, "predicate"), "explanation")
    return Decided(
        request_id=_matching(subject, "name", REQUEST_ID),
        subject_sha256=_matching(digest, "sha256", SHA256_HEX),
        explanation_sha256=_matching(explanation, "sha256", SHA256_HEX),
    )


def _activated(statement: Statement) -> Activated | None:
    if statement.get("predicateType") != ACTIVATION_PREDICATE_TYPE:
        return None
    digest = _object(_first_subject(statement), "digest")
    previous = _object(_object(statement, "predicate"), "previous")
    return Activated(
        bundle_sha256=_matching(digest, "sha256", SHA256_HEX),
        previous_sha256=_matching(previous, "bundle_sha256", SHA256_HEX),
    )


def _decision_rows(index: int, statement: Statement) -> Sequence[Row]:
    found = _decided(statement)
    if found is None:
        return ()
    return (
        {
            "request_id": found.request_id,
            "subject_sha256": found.subject_sha256,
            "entry_index": index,
            "explanation_sha256": found.explanation_sha256,
        },
    )


def _activation_rows(index: int, statement: Statement) -> Sequence[Row]:
    found = _activated(statement)
    if found is None:
        return ()
    return (
        {
            "entry_index": index,
            "bundle_sha256": found.bundle_sha256,
            "previous_sha256": found.previous_sha256,
        },
    )


PROJECTIONS = (
    Projection(table=schema.decisions, rows=_decision_rows),
    Projection(table=schema.activations, rows=_activation_rows),
)
"""Every projection, in the order in which a rebuild fills them."""


def project(connection: Connection, entries: Sequence[Entry]) -> None:
    """Write the rows that the entries give."""
    statements = [(entry.index, read_statement(entry.envelope)) for entry in entries]
    for projection in PROJECTIONS:
        rows = [dict(row) for said in statements for row in projection.rows(*said)]
        if rows:
            connection.execute(projection.table.insert(), rows)


def _first_subject(statement: Statement) -> Mapping[str, object]:
    subjects = statement.get("subject")
    if not isinstance(subjects, list) or not 1 <= len(subjects) <= (
        MAX_STATEMENT_SUBJECTS
    ):
        raise _refused("subject", subjects, f"send 1 to {MAX_STATEMENT_SUBJECTS}")
    if not isinstance(subjects[0], dict):
        raise _refused("subject[0]", subjects[0], "send an object of name and digest")
    return subjects[0]


def _object(parent: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = parent.get(name)
    if not isinstance(value, dict):
        raise _refused(name, value, "send an object")
    return value


def _matching(parent: Mapping[str, object], name: str, pattern: re.Pattern[str]) -> str:
    value = parent.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise _refused(name, value, f"send a string that matches {pattern.pattern}")
    return value


def _refused(field: str, value: object, remedy: str) -> InputError:
    return InputError(field=f"statement.{field}", value=value, remedy=remedy)
