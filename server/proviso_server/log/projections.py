"""What is known from each entry alone: rows that can be dropped and rebuilt.

A projection here is a pure function from one entry's statement to rows of one table. To
add one, write its function and put it into PROJECTIONS. What depends on the entries
before it is counted elsewhere (projector.py).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Table

from proviso_server.log import schema
from proviso_server.log.statements import (
    ACT_TYPES,
    ACTIVATION_PREDICATE_TYPE,
    DECISION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    REQUEST_ID,
    RESCREEN_PREDICATE_TYPE,
    SHA256_HEX,
    Statement,
    day,
    first_subject,
    flag,
    matching,
    member,
    number,
    read_statement,
    subjects,
    text,
)

RECORD_SUBJECT = "record"
"""The name of the subject that holds what the log knew when a request was judged."""

Cell = str | int | None
Row = Mapping[str, Cell]


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
    record_sha256: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activated:
    """What an activation's statement says of itself."""

    bundle_sha256: str
    previous_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What the statement of an event or an act says of itself."""

    event_id: str
    subject_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A table and the function that gives its rows for one entry."""

    table: Table
    rows: Callable[[int, Statement], Sequence[Row]]


def decided(envelope: bytes) -> Decided | None:
    """Return what the entry decides, or None if it is another kind of statement."""
    return decided_by(read_statement(envelope))


def activated(envelope: bytes) -> Activated | None:
    """Return what the entry activates, or None if it is another kind of statement."""
    return _activated(read_statement(envelope))


def decided_by(statement: Statement) -> Decided | None:
    """Return what a statement decides, or None if it is of another kind."""
    if statement.get("predicateType") != DECISION_PREDICATE_TYPE:
        return None
    subject = first_subject(statement)
    explanation = member(member(statement, "predicate"), "explanation")
    return Decided(
        request_id=matching(subject, "name", REQUEST_ID),
        subject_sha256=matching(member(subject, "digest"), "sha256", SHA256_HEX),
        explanation_sha256=matching(explanation, "sha256", SHA256_HEX),
        record_sha256=_record(statement),
    )


def happened(statement: Statement) -> Happened | None:
    """Return which event or act a statement is of, or None if it is of another kind."""
    if statement.get("predicateType") not in (EVENT_PREDICATE_TYPE, *ACT_TYPES):
        return None
    subject = first_subject(statement)
    return Happened(
        event_id=matching(subject, "name", REQUEST_ID),
        subject_sha256=matching(member(subject, "digest"), "sha256", SHA256_HEX),
    )


def _record(statement: Statement) -> str | None:
    for subject in subjects(statement)[1:]:
        if subject.get("name") == RECORD_SUBJECT:
            return matching(member(subject, "digest"), "sha256", SHA256_HEX)
    return None


def _activated(statement: Statement) -> Activated | None:
    if statement.get("predicateType") != ACTIVATION_PREDICATE_TYPE:
        return None
    digest = member(first_subject(statement), "digest")
    previous = member(member(statement, "predicate"), "previous")
    return Activated(
        bundle_sha256=matching(digest, "sha256", SHA256_HEX),
        previous_sha256=matching(previous, "bundle_sha256", SHA256_HEX),
    )


def _decision_rows(index: int, statement: Statement) -> Sequence[Row]:
    found = decided_by(statement)
    if found is None:
        return ()
    return (
        {
            "request_id": found.request_id,
            "subject_sha256": found.subject_sha256,
            "entry_index": index,
            "explanation_sha256": found.explanation_sha256,
            "record_sha256": found.record_sha256,
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


def _event_rows(index: int, statement: Statement) -> Sequence[Row]:
    found = happened(statement)
    if found is None:
        return ()
    return (
        {
            "event_id": found.event_id,
            "entry_index": index,
            "subject_sha256": found.subject_sha256,
        },
    )


def _rescreen_rows(index: int, statement: Statement) -> Sequence[Row]:
    if statement.get("predicateType") != RESCREEN_PREDICATE_TYPE:
        return ()
    predicate = member(statement, "predicate")
    digest = member(first_subject(statement), "digest")
    return (
        {
            "entry_index": index,
            "run": text(predicate, "run"),
            "part": number(predicate, "part"),
            "last": int(flag(predicate, "last")),
            "bundle_sha256": matching(digest, "sha256", SHA256_HEX),
            "since": text(predicate, "since"),
            "until_index": number(predicate, "until"),
            "day": day(predicate, "rescreened_at"),
        },
    )


PROJECTIONS = (
    Projection(table=schema.decisions, rows=_decision_rows),
    Projection(table=schema.activations, rows=_activation_rows),
    Projection(table=schema.events, rows=_event_rows),
    Projection(table=schema.rescreens, rows=_rescreen_rows),
)
"""Every pure projection, in the order in which a rebuild fills them."""
