"""Brings every projection up to an entry, in the order of the entries.

Some projections are pure functions of one entry (projections.py): their rows wait and
are written together. The others count: what an entry does depends on those before it.
An entry that they refuse changes nothing.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select

from proviso_server.log import rescreens, schema
from proviso_server.log.authorizations import (
    EXPIRED,
    OPEN,
    RELEASED,
    SUPERSEDED,
    Authorizations,
)
from proviso_server.log.cases import (
    DELIVERED,
    WITHDRAWN,
    Cases,
    consents,
    ends_authorization,
)
from proviso_server.log.custody import Custody
from proviso_server.log.ledgers import Cause, Ledgers
from proviso_server.log.projections import PROJECTIONS, Cell, Row
from proviso_server.log.statements import (
    ACT_PREDICATE_TYPE,
    ACT_TYPES,
    ACTIVATION_PREDICATE_TYPE,
    DECISION_PREDICATE_TYPE,
    DETERMINATION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    REQUEST_ID,
    RESCREEN_PREDICATE_TYPE,
    Statement,
    day,
    first_subject,
    flag,
    matching,
    member,
    members,
    number,
    text,
    texts,
)

COUNTED: tuple[Table, ...] = (
    schema.log_days,
    schema.balances,
    schema.postings,
    schema.reservations,
    schema.authorizations,
    schema.packages,
    schema.custody_items,
    schema.custody_hops,
    schema.clocks,
    schema.case_versions,
    schema.case_requests,
)
"""The tables of the projections that count."""

TABLES: tuple[Table, ...] = (*(p.table for p in PROJECTIONS), *COUNTED)
"""Every table that can be dropped and rebuilt."""

_TIMES = {
    DECISION_PREDICATE_TYPE: "evaluated_at",
    ACTIVATION_PREDICATE_TYPE: "activated_at",
    EVENT_PREDICATE_TYPE: "recorded_at",
    RESCREEN_PREDICATE_TYPE: "rescreened_at",
    ACT_PREDICATE_TYPE: "recorded_at",
    DETERMINATION_PREDICATE_TYPE: "recorded_at",
}
_FIRST_DAY = "0000-00-00"


@dataclass(slots=True)
class Projector:
    """Projects entries one after another on one connection; flush at the end."""

    connection: Connection
    ledgers: Ledgers = field(init=False)
    custody: Custody = field(init=False)
    authorizations: Authorizations = field(init=False)
    cases: Cases = field(init=False)
    _waiting: dict[int, list[dict[str, Cell]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _day: str = ""

    def __post_init__(self) -> None:
        """Begin where the connection's projections are."""
        self._begin()

    def _begin(self) -> None:
        self.ledgers = Ledgers(self.connection)
        self.custody = Custody(self.connection)
        self.authorizations = Authorizations(self.connection)
        self.cases = Cases(self.connection)

    def project(self, index: int, statement: Statement) -> None:
        """Take an entry in; what refuses it leaves all as it was."""
        rows = pure_rows(index, statement)
        self.count(index, statement)
        self.take(rows)

    def take(self, rows: list[list[Row]]) -> None:
        """Keep the rows of the pure projections until the flush."""
        for position, found in enumerate(rows):
            self._waiting[position] += [dict(row) for row in found]

    def count(self, index: int, statement: Statement) -> None:
        """Take an entry into the projections that count, wholly or not at all."""
        kind = statement.get("predicateType")
        if not isinstance(kind, str) or kind not in _TIMES:
            return
        known = self._day
        try:
            with self.connection.begin_nested():
                self._count(index, statement, kind=kind)
        except BaseException:
            # Numbers that were given out are free again.
            self._day = known
            self._begin()
            raise

    def flush(self) -> None:
        """Write the rows that wait."""
        for position, rows in self._waiting.items():
            if rows:
                self.connection.execute(PROJECTIONS[position].table.insert(), rows)
        self._waiting.clear()

    def pass_days(self, cause: Cause) -> None:
        """Give back what lapsed before the day of an entry."""
        if not self._day:
            stored = self.connection.scalar(select(schema.log_days.c.day))
            if stored is None:
                first = {"id": 1, "day": _FIRST_DAY}
                self.connection.execute(schema.log_days.insert(), first)
            self._day = stored or _FIRST_DAY
        if cause.day <= self._day:
            return
        for request_id in self.ledgers.expire(cause=cause):
            found = self.authorizations.find(request_id)
            if found is not None and found.state == OPEN:
                self.authorizations.set_state(request_id, EXPIRED, cause=cause)
        self.connection.execute(schema.log_days.update().values(day=cause.day))
        self._day = cause.day

    def _count(self, index: int, statement: Statement, *, kind: str) -> None:
        predicate = member(statement, "predicate")
        cause = Cause(index=index, day=day(predicate, _TIMES[kind]))
        self.pass_days(cause)
        if kind == EVENT_PREDICATE_TYPE:
            self._count_event(predicate, cause=cause)
        elif kind == RESCREEN_PREDICATE_TYPE:
            self._count_rescreen(predicate, statement, cause=cause)
        elif kind in ACT_TYPES:
            self._count_act(predicate, cause=cause)
        elif kind == DECISION_PREDICATE_TYPE and not flag(predicate, "as_of"):
            self._count_decision(statement, predicate, cause=cause)

    def _count_decision(
        self, statement: Statement, predicate: Statement, *, cause: Cause
    ) -> None:
        request_id = matching(first_subject(statement), "name", REQUEST_ID)
        superseded = self.authorizations.decide(
            predicate, request_id=request_id, cause=cause
        )
        if superseded is not None:
            self.ledgers.release(superseded, cause=cause)
        self.ledgers.reserve(predicate, request_id=request_id, cause=cause)
        left = self.cases.decide(
            predicate, request_id=request_id, superseded=superseded, cause=cause
        )
        # What an officer asked, a requester can't replace, but in an own case: nothing
        # is delivered under a request that the case has left behind.
        if left is not None and self.authorizations.close_if_open(
            left, SUPERSEDED, cause=cause
        ):
            self.ledgers.release(left, cause=cause)

    def _count_event(self, predicate: Statement, *, cause: Cause) -> None:
        event = member(predicate, "event")
        if "delivery" in event:
            said = member(event, "delivery")
            request_id, partial = text(said, "request_id"), flag(said, "partial")
            self.authorizations.deliver(request_id, partial=partial, cause=cause)
            state = None if partial else DELIVERED
            self.cases.event(request_id, kind="delivery", state=state, cause=cause)
        if "release" in event:
            request_id = text(member(event, "release"), "request_id")
            self.authorizations.release(request_id, cause=cause)
            self.cases.event(request_id, kind="release", state=WITHDRAWN, cause=cause)
        self._count_moves(predicate, cause=cause)

    def _count_act(self, predicate: Statement, *, cause: Cause) -> None:
        self.cases.act(predicate, cause=cause)
        act = member(predicate, "act")
        request_id = text(act, "request_id")
        if "deliver" in act:
            partial = flag(member(act, "deliver"), "partial")
            self.authorizations.deliver(request_id, partial=partial, cause=cause)
        if consents(act):
            self.authorizations.hold(request_id)
            self.ledgers.hold(request_id)
        if ends_authorization(act):
            self.authorizations.close_if_open(request_id, RELEASED, cause=cause)
        self._count_moves(predicate, cause=cause)

    def _count_moves(self, predicate: Statement, *, cause: Cause) -> None:
        for posting in members(predicate, "postings"):
            self.ledgers.post(posting, cause=cause)
        for moved in members(predicate, "custody"):
            self.custody.move(moved, cause=cause)

    def _count_rescreen(
        self, predicate: Statement, statement: Statement, *, cause: Cause
    ) -> None:
        part = rescreens.JudgedPart(
            bundle_sha256=text(member(first_subject(statement), "digest"), "sha256"),
            since=text(predicate, "since"),
            first=number(predicate, "from"),
            until=number(predicate, "until"),
            left_out=[*texts(predicate, "failed"), *texts(predicate, "erased")],
        )
        rescreens.mark(self.connection, part, cause=cause)


def pure_rows(index: int, statement: Statement) -> list[list[Row]]:
    """Return the rows of each pure projection for an entry, in their order."""
    return [list(projection.rows(index, statement)) for projection in PROJECTIONS]
