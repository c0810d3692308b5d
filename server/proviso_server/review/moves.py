"""What an act moves in ledgers and custody: it is said as an event would say it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from proviso_server.errors import ActRefused, EventRefused, InputError
from proviso_server.event_statement import Moves
from proviso_server.log.authorizations import EXPIRED, HELD, OPEN, find
from proviso_server.log.cases import act_kind, ends_authorization
from proviso_server.moves import moves_of
from proviso_server.policy.facts import TableFacts
from proviso_server.review.casework import Casework


def moves_of_act(
    connection: Connection,
    act: Mapping[str, Any],
    casework: Casework,
    *,
    facts: TableFacts,
    today: str,
) -> Moves:
    """Return what an act moves; InputError or ActRefused where it can't be."""
    event = _event(connection, act, casework)
    if event is None:
        return Moves()
    try:
        return moves_of(connection, event, facts=facts, today=today)
    except InputError as error:
        field = error.field.replace("delivery.", "deliver.", 1)
        raise error.of_field(field) from error
    except EventRefused as error:
        raise ActRefused(str(error)) from error


def _event(
    connection: Connection, act: Mapping[str, Any], casework: Casework
) -> dict[str, Any] | None:
    request_id = act["request_id"]
    if act_kind(act) == "deliver":
        return _delivery(act, casework)
    if ends_authorization(act):
        found = find(connection, request_id)
        if found is not None and found.state in (OPEN, HELD, EXPIRED):
            return {"release": {"request_id": request_id}}
    return None


def _delivery(act: Mapping[str, Any], casework: Casework) -> dict[str, Any]:
    said, determined = act["deliver"], casework.determination
    if determined is None:
        raise ActRefused("there is no determination under which to deliver")
    partial = said.get("partial", False)
    delivery: dict[str, Any] = {
        "request_id": act["request_id"],
        "consent_reference": determined.block["instrument"]["reference"],
        "partial": partial,
    }
    lines = [
        {"line": line["line"], "serials": line["serials"]}
        for line in said["lines"]
        if "serials" in line
    ]
    if lines:
        delivery["lines"] = lines
    if "amounts" in said or partial:
        delivery["amounts"] = said.get("amounts", [])
    return {"occurred_on": act["acted_on"], "delivery": delivery}
