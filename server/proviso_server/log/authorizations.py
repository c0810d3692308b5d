"""What became of each decision, what it asks for, and what of it runs out when."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, bindparam, select

from proviso_server.errors import EventRefused
from proviso_server.log import schema
from proviso_server.log.ledgers import Cause
from proviso_server.log.numbers import Numbers
from proviso_server.log.statements import (
    Statement,
    day,
    flag,
    member,
    members,
    number,
    text,
    texts,
)

OPEN, HELD, DENIED = "open", "held", "denied"
DELIVERED, RELEASED, SUPERSEDED, EXPIRED = (
    "delivered",
    "released",
    "superseded",
    "expired",
)
COUNTING = (OPEN, HELD, DELIVERED, EXPIRED)
"""States in which what was asked for still adds up with what is asked next; what a
delivery was entered for adds up in any."""

_HELD = {"hold_missing_documents": HELD, "deny": DENIED}
RESERVATION = "reservation"
"""The clock of what a decision reserved, beside those of the law."""

MAX_CLOCKS = 1_000
"""Clocks of one decision; its statement has room for fewer."""

ANY_ARTICLE = "*"
"""The key of what may be any article: what a long package has beyond those that it
names, and what has no name at all."""

_table = schema.authorizations
_ONE = select(_table).where(_table.c.request_id == bindparam("request_id"))


@dataclass(slots=True)
class Authorizations:
    """Follows decisions and what comes of them, in the order of the entries."""

    connection: Connection
    _packages: Numbers = field(init=False)

    def __post_init__(self) -> None:
        """Begin where the connection's projections are."""
        self._packages = Numbers(self.connection, schema.packages.c.row_no)

    def decide(
        self, predicate: Statement, *, request_id: str, cause: Cause
    ) -> str | None:
        """Take a decision in; return the request that it supersedes, if it may."""
        disposition = text(predicate, "disposition")
        officer = flag(predicate, "officer")
        # Before its own row is there: no request takes the place of itself.
        earlier = self.find(text(predicate, "supersedes"))
        row = {
            "request_id": request_id,
            "entry_index": cause.index,
            "state": _HELD.get(disposition, OPEN),
            "disposition": disposition,
            "decision_date": day(predicate, "decision_date"),
            "officer": int(officer),
            "delivered": 0,
            "bundle_sha256": text(member(predicate, "policy"), "bundle_sha256"),
            "judged_on": cause.day,
            "state_index": cause.index,
        }
        self.connection.execute(_table.insert(), row)
        self._add_package(predicate, request_id=request_id)
        if row["state"] == OPEN:
            self._add_clocks(predicate, request_id=request_id, cause=cause)
        if earlier is None or not may_supersede(
            self.connection, earlier, officer=officer, pairs=_pairs(predicate)
        ):
            return None
        self.set_state(earlier.request_id, SUPERSEDED, cause=cause)
        return str(earlier.request_id)

    def find(self, request_id: str) -> Row[tuple[object, ...]] | None:
        """Return what became of a request, if it was decided."""
        return find(self.connection, request_id)

    def deliver(self, request_id: str, *, partial: bool, cause: Cause) -> None:
        """Take a delivery in; raise EventRefused unless it could be made."""
        self._refuse_unless(request_id, (OPEN,), act="delivered")
        of_request = _table.c.request_id == request_id
        self.connection.execute(_table.update().where(of_request).values(delivered=1))
        if not partial:
            self.set_state(request_id, DELIVERED, cause=cause)

    def release(self, request_id: str, *, cause: Cause) -> None:
        """Close what is open or held; raise EventRefused on anything else."""
        self._refuse_unless(request_id, (OPEN, HELD, EXPIRED), act="released")
        self.set_state(request_id, RELEASED, cause=cause)

    def close_if_open(self, request_id: str, state: str, *, cause: Cause) -> bool:
        """Close what is open, held or expired; return whether it was."""
        found = self.find(request_id)
        if found is None or found.state not in (OPEN, HELD, EXPIRED):
            return False
        self.set_state(request_id, state, cause=cause)
        return True

    def hold(self, request_id: str) -> None:
        """Let what a request has reserved run out no more: State consented."""
        clock = schema.clocks.c
        runs_out = (clock.request_id == request_id, clock.provision == RESERVATION)
        self.connection.execute(schema.clocks.delete().where(*runs_out))

    def set_state(self, request_id: str, state: str, *, cause: Cause) -> None:
        """Say what became of a request; what ran out for it runs no more."""
        self.connection.execute(
            _table.update()
            .where(_table.c.request_id == request_id)
            .values(state=state, state_index=cause.index)
        )
        self.connection.execute(
            schema.clocks.delete().where(schema.clocks.c.request_id == request_id)
        )

    def _refuse_unless(
        self, request_id: str, states: tuple[str, ...], *, act: str
    ) -> None:
        found = self.find(request_id)
        if found is None:
            raise EventRefused(
                f"request {request_id} has no decision in this log, or one as of "
                "another day; screen it first"
            )
        if found.state not in states:
            raise EventRefused(
                f"request {request_id} is {found.state} since entry "
                f"{found.state_index} (disposition {found.disposition}) and can't be "
                f"{act}; screen a new request, or correct a ledger with an adjustment"
            )

    def _add_package(self, predicate: Statement, *, request_id: str) -> None:
        if "package" not in predicate:
            return
        package, pairs = member(predicate, "package"), _pairs(predicate)
        rows = [
            {
                "pair": pair,
                "article_key": key,
                "decided_on": day(predicate, "decision_date"),
                "request_id": request_id,
                "article_no": position,
                "acquisition_cost_usd": number(article, "acquisition_cost_usd"),
                "mde_usd": number(article, "mde_usd"),
            }
            for position, article in enumerate(members(package, "articles"))
            for key in texts(article, "keys")
            for pair in pairs
        ]
        if not rows:
            return
        first = self._packages.take(len(rows))
        numbered = [{"row_no": first + i, **row} for i, row in enumerate(rows)]
        self.connection.execute(schema.packages.insert(), numbered)

    def _add_clocks(
        self, predicate: Statement, *, request_id: str, cause: Cause
    ) -> None:
        ends = [
            (day(clock, due), text(clock, "kind") or "wait", clock)
            for clock in members(predicate, "clocks")
            for due in ("due_on", "earliest_on")
            if due in clock
        ]
        reserved = [
            day(said, "expires_on")
            for said in members(predicate, "ledgers")
            if flag(said, "reserved") and "expires_on" in said
        ]
        if reserved:
            ends.append((min(reserved), "lapse", {"provision": RESERVATION}))
        rows = [
            {
                # They go when the authorization closes, so their numbers can't follow
                # from the newest row: a rebuild would give others.
                "row_no": cause.index * MAX_CLOCKS + position,
                "day": ends_on,
                "kind": kind,
                "provision": text(clock, "provision"),
                "clock_group": text(clock, "group"),
                "request_id": request_id,
                "entry_index": cause.index,
            }
            for position, (ends_on, kind, clock) in enumerate(ends[:MAX_CLOCKS])
        ]
        if rows:
            self.connection.execute(schema.clocks.insert(), rows)


def find(connection: Connection, request_id: str) -> Row[tuple[object, ...]] | None:
    """Return what became of a request, if it was decided."""
    if not request_id:
        return None
    return connection.execute(_ONE, {"request_id": request_id}).first()


def may_supersede(
    connection: Connection,
    earlier: Row[tuple[object, ...]],
    *,
    officer: bool,
    pairs: Sequence[str],
) -> bool:
    """Say whether a request takes the place of an earlier one.

    What an officer asked, only an officer replaces. A requester replaces transfers of
    the same parties alone: a stranger's request would else be closed by its number.
    """
    if earlier.state not in (OPEN, HELD, EXPIRED):
        return False
    if officer or earlier.officer:
        return officer
    package = schema.packages.c
    same = select(package.row_no).where(
        package.request_id == earlier.request_id, package.pair.in_(pairs)
    )
    return connection.execute(same.limit(1)).first() is not None


def _pairs(predicate: Statement) -> list[str]:
    """Return the parties of a transfer, in pairs; none of anything else."""
    if "package" not in predicate:
        return []
    package = member(predicate, "package")
    return pairs_of(_codes(package, "holder"), _codes(package, "recipient"))


def pairs_of(holders: Sequence[str], recipients: Sequence[str]) -> list[str]:
    """Return every divester with every recipient, each as one string."""
    return [f"{one}>{other}" for one in holders for other in recipients]


def _codes(package: Statement, role: str) -> list[str]:
    country = text(package, f"{role}_country")
    return [text(package, role), *([country] if country else [])]
