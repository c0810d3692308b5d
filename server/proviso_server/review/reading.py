"""Reads a case from the log: its entries, and the text of its newest screening."""

import json
from typing import Any

from sqlalchemy import Connection

from proviso_server.errors import ActRefused, NotFound, TextGone
from proviso_server.log import cases, queries
from proviso_server.log.cases import Version
from proviso_server.log.statements import (
    ACT_TYPES,
    DECISION_PREDICATE_TYPE,
    read_statement,
)
from proviso_server.review.casework import ActEntry, Casework, ScreeningEntry
from proviso_server.review.question import Text

MAX_ENTRIES = 10_000
"""Entries of one case; a case of more is not worked on."""


def read_casework(connection: Connection, identifier: str) -> Casework:
    """Return a case by its id or that of any of its requests; raise NotFound."""
    version = find_version(connection, identifier)
    case_id = str(version["case_id"])
    found = cases.envelopes_of(connection, case_id, limit=MAX_ENTRIES + 1)
    if len(found) > MAX_ENTRIES:
        raise ActRefused(
            f"case {case_id} has more than {MAX_ENTRIES} entries and is not worked on; "
            "let the requester send a request that supersedes none"
        )
    entries: list[ActEntry | ScreeningEntry] = []
    for index, envelope in found:
        statement: Any = read_statement(envelope)
        kind, predicate = statement["predicateType"], statement["predicate"]
        if kind in ACT_TYPES:
            entries.append(ActEntry(index=index, predicate=predicate))
        elif kind == DECISION_PREDICATE_TYPE:
            request_id = statement["subject"][0]["name"]
            entries.append(
                ScreeningEntry(index=index, request_id=request_id, predicate=predicate)
            )
    return Casework(version=version, entries=entries)


def find_version(connection: Connection, identifier: str) -> Version:
    """Return the newest version of a case, named by any request; raise NotFound."""
    case_id = cases.case_of(connection, identifier)
    version = cases.find_case(connection, case_id)
    if version is None:
        raise NotFound(kind="case", identifier=identifier)
    return version


def read_text(connection: Connection, request_id: str) -> Text:
    """Return request and explanation of a screening; raise TextGone if erased."""
    row = queries.find_decisions(connection, [request_id])[request_id]
    try:
        return Text(
            request=_payload(connection, row.subject_sha256),
            explanation=_payload(connection, row.explanation_sha256),
        )
    except NotFound as error:
        raise TextGone(request_id=request_id) from error


def _payload(connection: Connection, digest: str) -> Any:
    return json.loads(queries.read_payload(connection, digest))
