"""Follows the cases of a log: each act must see its case as the entries before left it.

What a case is, is counted anew from decisions, acts and events. Whether a request of
another sender took the place of the one it names shows in the ledgers alone: then both
are kept in view, until an act of the case says which it was.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Final

from proviso_client.act import Act
from proviso_client.audit_findings import Findings
from proviso_client.case_state import ENDED, CaseState, joined
from proviso_client.decision import Disposition
from proviso_client.event import Event
from proviso_client.statement import Statement

_TABLES: Final = """
CREATE TABLE cases (
    case_id TEXT PRIMARY KEY, etag INTEGER, state TEXT, request_id TEXT, base TEXT,
    sender TEXT, other_etag INTEGER, other_state TEXT, other_request TEXT
) WITHOUT ROWID;
CREATE TABLE requests (request_id TEXT PRIMARY KEY, case_id TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class _Case:
    """A case as of an entry; `other_…`: as it is if another sender's request joined."""

    case_id: str
    etag: int
    state: str
    request_id: str
    base: str
    sender: str
    other_etag: int | None = None
    other_state: str | None = None
    other_request: str | None = None


class AuditCases:
    """Takes the entries of a log in their order; kept on disk, at bounded memory."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._db = sqlite3.connect("")
        self._db.executescript(_TABLES)

    @property
    def count(self) -> int:
        """How many cases there are."""
        return int(self._db.execute("SELECT count(*) FROM cases").fetchone()[0])

    def decide(self, index: int, said: Statement) -> None:
        """Take a decision: it opens a case, joins one, or neither."""
        if said.as_of:
            return
        if said.of_record is not None:
            self._of_record(index, said)
            return
        request_id = said.subject.request_id
        sender = said.about.requested_by if said.about else ""
        named = said.supersedes or ""
        found = self._case_of(named)
        if (
            found is None
            or CaseState(found.state) in ENDED
            or named not in (found.request_id, found.base)
        ):
            self._open(index, said, sender)
            return
        after = joined(CaseState(found.state)).value
        if said.officer or sender == found.sender != "":
            case = _Case(found.case_id, index, after, request_id, request_id, sender)
            self._put(case)
            self._name(request_id, found.case_id)
            return
        self._open(index, said, sender)
        seen = (found.etag, found.state, found.request_id, found.base, found.sender)
        self._put(_Case(found.case_id, *seen, index, after, request_id))

    def act(self, index: int, act: Act) -> None:
        """Take an act, and report where it does not follow from what was before."""
        request_id = act.request_id
        found = self._seen(index, act.case_id, act.case.seen)
        if found is None:
            case = _Case(act.case_id, index, act.case.after, request_id, request_id, "")
            self._put(case)
            if self._case_named(request_id) is None:
                self._name(request_id, act.case_id)
            return
        if act.case.before != found.state:
            self._add(
                index,
                f"finds case {act.case_id} {act.case.before}, it was {found.state}",
            )
        if self._case_named(request_id) != act.case_id:
            self._add(index, f"speaks of request {request_id}, of another case")
        self._put(
            _Case(
                found.case_id,
                index,
                act.case.after.value,
                found.request_id,
                found.base,
                found.sender,
            )
        )

    def event(self, index: int, event: Event) -> None:
        """Take an event: it moves the case of the request of which it speaks."""
        block = event.document[event.kind]
        members = block if isinstance(block, dict) else {}
        found = self._case_of(str(members.get("request_id", "")))
        if found is None:
            return
        state = found.state
        if event.kind == "release":
            state = CaseState.WITHDRAWN.value
        elif not members.get("partial", False):
            state = CaseState.DELIVERED.value
        facts = (found.request_id, found.base, found.sender)
        self._put(_Case(found.case_id, index, state, *facts))

    def close(self) -> None:
        """Drop what was kept."""
        self._db.close()

    def _of_record(self, index: int, said: Statement) -> None:
        if said.of_record is None:
            return
        case_id, request_id = said.of_record.case_id, said.subject.request_id
        found = self._seen(index, case_id, said.of_record.seen)
        if found is not None:
            facts = (found.state, request_id, found.base, found.sender)
            self._put(_Case(case_id, index, *facts))
        self._name(request_id, case_id)

    def _seen(self, index: int, case_id: str, seen: int) -> _Case | None:
        """Return the case as an entry saw it; report one that it could not see so."""
        found = self._find(case_id)
        if found is None:
            self._add(index, f"is of case {case_id}, which no entry before it opens")
            return None
        if found.other_etag == seen and found.other_request is not None:
            return self._joined(found)
        if found.etag != seen:
            self._add(
                index,
                f"saw case {case_id} at entry {seen}, the one before it is "
                f"{found.etag}",
            )
        return found

    def _joined(self, found: _Case) -> _Case:
        """Take the request of another sender into the case; it opened none."""
        request_id = found.other_request or ""
        self._db.execute("DELETE FROM cases WHERE case_id = ?", (request_id,))
        self._name(request_id, found.case_id)
        etag, state = found.other_etag or 0, found.other_state or ""
        return _Case(found.case_id, etag, state, request_id, request_id, "")

    def _open(self, index: int, said: Statement, sender: str) -> None:
        if said.disposition is Disposition.NO_USG_CONSENT_NEEDED:
            return
        request_id = said.subject.request_id
        received = CaseState.RECEIVED.value
        self._put(_Case(request_id, index, received, request_id, request_id, sender))
        self._name(request_id, request_id)

    def _find(self, case_id: str) -> _Case | None:
        query = "SELECT * FROM cases WHERE case_id = ?"
        row = self._db.execute(query, (case_id,)).fetchone()
        return None if row is None else _Case(*row)

    def _case_named(self, request_id: str) -> str | None:
        query = "SELECT case_id FROM requests WHERE request_id = ?"
        row = self._db.execute(query, (request_id,)).fetchone()
        return None if row is None else str(row[0])

    def _case_of(self, request_id: str) -> _Case | None:
        case_id = self._case_named(request_id)
        return None if case_id is None else self._find(case_id)

    def _put(self, case: _Case) -> None:
        marks = "?, ?, ?, ?, ?, ?, ?, ?, ?"
        row = (
            *(case.case_id, case.etag, case.state, case.request_id, case.base),
            *(case.sender, case.other_etag, case.other_state, case.other_request),
        )
        self._db.execute(f"INSERT OR REPLACE INTO cases VALUES ({marks})", row)  # noqa: S608

    def _name(self, request_id: str, case_id: str) -> None:
        row = (request_id, case_id)
        self._db.execute("INSERT OR REPLACE INTO requests VALUES (?, ?)", row)

    def _add(self, index: int, problem: str) -> None:
        self._findings.add(f"entry {index}", problem)
