"""Cases: what the entries about one transfer add up to, version by version.

A decision opens a case or joins one; an act moves it as its statement says, if it is
still as the act found it; an event of a case that nobody reviews yet moves it too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select

from proviso_server.errors import CaseMoved, EventRefused
from proviso_server.log import schema
from proviso_server.log.ledgers import Cause
from proviso_server.log.schema import NEWEST
from proviso_server.log.statements import (
    Statement,
    flag,
    member,
    number,
    text,
    texts,
)

RECEIVED, RETURNED, AMENDED = "received", "returned_without_action", "amended"
DELIVERED, WITHDRAWN = "delivered", "withdrawn"
STATES: Final = (
    RECEIVED,
    RETURNED,
    "staffed",
    "positions_in",
    "recommended",
    "intended",
    "notified",
    "consented",
    "denied",
    DELIVERED,
    "closed",
    "reconsideration",
    WITHDRAWN,
    "lapsed",
    AMENDED,
)
"""Where a case can stand, in the order of its life."""

ENDED: Final = ("denied", DELIVERED, "closed", WITHDRAWN, "lapsed")
"""States that no new request joins; it opens a case of its own."""

SCREENING, SCREENING_OF_RECORD = "screening", "screening_of_record"

_NO_CONSENT: Final = "no_usg_consent_needed"
_versions = schema.case_versions
_requests = schema.case_requests
_NEWEST_OF = select(_versions).where(
    _versions.c.case_id == bindparam("case_id"), _versions.c.until == NEWEST
)
_CASE_OF = select(_requests.c.case_id).where(
    _requests.c.request_id == bindparam("request_id")
)

Version = Mapping[str, str | int]
"""A row of case_versions, by the names of its columns."""


@dataclass(slots=True)
class Cases:
    """Follows cases in the order of the entries."""

    connection: Connection

    def decide(
        self,
        predicate: Statement,
        *,
        request_id: str,
        superseded: str | None,
        cause: Cause,
    ) -> str | None:
        """Take a decision in: it opens a case, or joins that of an earlier request.

        `superseded` is the request whose place it took. Returns the request that was
        the newest of the case before. Raises CaseMoved for a screening of record of a
        case that changed.
        """
        if "of_record" in predicate:
            self._screen_of_record(predicate, request_id=request_id, cause=cause)
            return None
        about = member(predicate, "about") if "about" in predicate else {}
        joined = self._joined(predicate, about, superseded=superseded)
        if joined is not None:
            self._join(joined, predicate, about, request_id=request_id, cause=cause)
            return str(joined["request_id"])
        if text(predicate, "disposition") != _NO_CONSENT:
            self._open(predicate, about, request_id=request_id, cause=cause)
        return None

    def act(self, predicate: Statement, *, cause: Cause) -> None:
        """Move a case as an act says; CaseMoved if it is not as the act saw it."""
        act, said = member(predicate, "act"), member(predicate, "case")
        found = find_case(self.connection, text(act, "case_id"))
        _refuse_if_moved(found, act, seen=number(said, "seen"))
        state = text(said, "after")
        if found is None or text(said, "before") != found["state"]:
            raise moved(found, text(act, "case_id"))
        changed: dict[str, str | int] = {
            "state": state,
            "due_on": text(said, "due_on"),
            "waiting_on": listed(texts(said, "waiting_on")),
            "assigned_to": text(said, "assigned_to"),
            "alert": int(flag(said, "alert")),
        }
        self._add(found, changed, entry_kind=act_kind(act), cause=cause)

    def event(
        self, request_id: str, *, kind: str, state: str | None, cause: Cause
    ) -> None:
        """Move the case of a request of which an event speaks.

        Raises EventRefused where it is under review: then an act says the same.
        """
        found = find_case(self.connection, case_of(self.connection, request_id))
        if found is None:
            return
        if found["state"] not in (RECEIVED, DELIVERED, WITHDRAWN):
            raise EventRefused(
                f"request {request_id} belongs to case {found['case_id']}, which is "
                f"{found['state']}; enter what happened as an act of the case"
            )
        changed = {} if state is None else {"state": state}
        self._add(found, changed, entry_kind=kind, cause=cause)

    def _joined(
        self, predicate: Statement, about: Statement, *, superseded: str | None
    ) -> Version | None:
        """Return the case that a request joins.

        It names the newest request of the case, and is sent by an officer, by whoever
        sent the one before, or takes its place in the ledgers.
        """
        named = text(predicate, "supersedes")
        case_id = case_of(self.connection, named)
        found = find_case(self.connection, case_id) if named else None
        if found is None or found["state"] in ENDED:
            return None
        if named not in (found["request_id"], found["base_request_id"]):
            return None
        same = text(about, "requested_by") == found["submitted_by"] != ""
        if not (superseded == named or same or flag(predicate, "officer")):
            return None
        return found

    def _join(
        self,
        found: Version,
        predicate: Statement,
        about: Statement,
        *,
        request_id: str,
        cause: Cause,
    ) -> None:
        early = found["state"] in (RECEIVED, RETURNED)
        changed = _facts(predicate, about) | {
            "state": RECEIVED if early else AMENDED,
            "request_id": request_id,
            "base_request_id": request_id,
            "of_record": 0,
            "due_on": "",
            "waiting_on": "",
        }
        self._name(request_id, str(found["case_id"]))
        self._add(found, changed, entry_kind=SCREENING, cause=cause)

    def _open(
        self, predicate: Statement, about: Statement, *, request_id: str, cause: Cause
    ) -> None:
        row = _facts(predicate, about) | {
            "entry_index": cause.index,
            "case_id": request_id,
            "until": NEWEST,
            "entry_kind": SCREENING,
            "day": cause.day,
            "state": RECEIVED,
            "request_id": request_id,
            "base_request_id": request_id,
            "of_record": 0,
            "opened_on": cause.day,
            "state_since": cause.day,
            "due_on": "",
            "waiting_on": "",
            "assigned_to": "",
            "alert": 0,
        }
        self._name(request_id, request_id)
        self.connection.execute(_versions.insert(), row)

    def _screen_of_record(
        self, predicate: Statement, *, request_id: str, cause: Cause
    ) -> None:
        said = member(predicate, "of_record")
        found = find_case(self.connection, text(said, "case_id"))
        _refuse_if_moved(found, said, seen=number(said, "seen"))
        if found is None:
            raise moved(found, text(said, "case_id"))
        changed: dict[str, str | int] = {
            "request_id": request_id,
            "disposition": text(predicate, "disposition"),
            "of_record": 1,
        }
        self._name(request_id, str(found["case_id"]))
        self._add(found, changed, entry_kind=SCREENING_OF_RECORD, cause=cause)

    def _name(self, request_id: str, case_id: str) -> None:
        row = {"request_id": request_id, "case_id": case_id}
        self.connection.execute(_requests.insert(), row)

    def _add(
        self,
        found: Version,
        changed: Mapping[str, str | int],
        *,
        entry_kind: str,
        cause: Cause,
    ) -> None:
        """End a version and begin the next."""
        row = {**found, **changed, "entry_index": cause.index, "until": NEWEST}
        row |= {"entry_kind": entry_kind, "day": cause.day}
        if row["state"] != found["state"]:
            row["state_since"] = cause.day
        ended = _versions.c.entry_index == found["entry_index"]
        self.connection.execute(
            _versions.update().where(ended).values(until=cause.index)
        )
        self.connection.execute(_versions.insert(), row)


def find_case(connection: Connection, case_id: str) -> Version | None:
    """Return the newest version of a case, if there is one."""
    if not case_id:
        return None
    row = connection.execute(_NEWEST_OF, {"case_id": case_id}).mappings().first()
    return None if row is None else dict(row)


def case_of(connection: Connection, request_id: str) -> str:
    """Return the case that a request belongs to; empty: none."""
    return connection.scalar(_CASE_OF, {"request_id": request_id}) or ""


def entries_of(
    connection: Connection, case_id: str, *, after: int = -1, limit: int
) -> Sequence[tuple[int, str]]:
    """Return index and kind of the entries of a case, oldest first."""
    column = _versions.c
    query = (
        select(column.entry_index, column.entry_kind)
        .where(column.case_id == case_id, column.entry_index > after)
        .order_by(column.entry_index)
        .limit(limit)
    )
    return [(index, kind) for index, kind in connection.execute(query)]


def envelopes_of(
    connection: Connection, case_id: str, *, limit: int
) -> Sequence[tuple[int, bytes]]:
    """Return index and envelope of the entries of a case, oldest first."""
    column, entry = _versions.c, schema.entries.c
    query = (
        select(column.entry_index, entry.envelope)
        .join(schema.entries, entry.entry_index == column.entry_index)
        .where(column.case_id == case_id)
        .order_by(column.entry_index)
        .limit(limit)
    )
    return [(index, envelope) for index, envelope in connection.execute(query)]


def act_kind(act: Mapping[str, object]) -> str:
    """Return which block an act document has: its one member that is an object."""
    return next((name for name, value in act.items() if isinstance(value, dict)), "")


def ends_authorization(act: Statement) -> bool:
    """Say whether nothing more can come of the newest screening after an act."""
    if act_kind(act) in ("return_without_action", "withdraw", "lapse"):
        return True
    return "determine" in act and text(member(act, "determine"), "result") == "deny"


def consents(act: Statement) -> bool:
    """Say whether an act is State's consent."""
    return "determine" in act and text(member(act, "determine"), "result") == "consent"


def listed(words: Sequence[str]) -> str:
    """Return a list as a column holds it."""
    return f",{','.join(words)}," if words else ""


def unlisted(column: str) -> list[str]:
    """Return the list that a column holds."""
    return [word for word in column.split(",") if word]


def _facts(predicate: Statement, about: Statement) -> dict[str, str | int]:
    return {
        "disposition": text(predicate, "disposition"),
        "phase": text(about, "phase"),
        "kind": text(about, "kind"),
        "holder": text(about, "holder"),
        "recipient": text(about, "recipient"),
        "programs": listed(texts(about, "programs")),
        "submitted_by": text(about, "requested_by"),
    }


def _refuse_if_moved(found: Version | None, act: Statement, *, seen: int) -> None:
    if found is None or found["entry_index"] != seen:
        raise moved(found, text(act, "case_id"))


def moved(found: Version | None, case_id: str) -> CaseMoved:
    """Return the error of an act on a version that is not the newest."""
    if found is None:
        return CaseMoved(f"there is no case {case_id} in this log; list the cases")
    return CaseMoved(
        f"case {case_id} is {found['state']} since {found['state_since']} and has the "
        f"etag {found['entry_index']}, its newest screening is {found['request_id']}; "
        "read it again and decide anew"
    )
