"""A case on the wire: one version of it, as lists show it."""

from sqlalchemy import RowMapping

from proviso.v1 import review_service_pb2 as wire
from proviso_server.log.cases import Version, unlisted


def case_message(version: Version | RowMapping) -> wire.Case:
    """Return the message of a row of case_versions."""
    text = {name: str(value) for name, value in version.items()}
    return wire.Case(
        case_id=text["case_id"],
        state=text["state"],
        etag=text["entry_index"],
        request_id=text["request_id"],
        disposition=text["disposition"],
        of_record=bool(version["of_record"]),
        phase=text["phase"],
        kind=text["kind"],
        holder=text["holder"],
        recipient=text["recipient"],
        programs=unlisted(text["programs"]),
        opened_on=text["opened_on"],
        state_since=text["state_since"],
        due_on=text["due_on"],
        waiting_on=unlisted(text["waiting_on"]),
        assigned_to=text["assigned_to"],
        alert=bool(version["alert"]),
        submitted_by=text["submitted_by"],
    )
