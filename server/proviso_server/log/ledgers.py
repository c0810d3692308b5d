"""Running limits as the entries make them: balances, postings, reservations.

A decision reserves; a delivery turns what was reserved into what is committed; a
release, the end of its lifetime or a request that supersedes it gives it back. What is
posted is in the statements, to the dollar: here it is only counted, and what the
statements before it contradict is refused.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, bindparam, select

from proviso_server.errors import EventRefused
from proviso_server.log import schema
from proviso_server.log.account import BALANCE_BELOW_ZERO, Account, from_key
from proviso_server.log.numbers import Numbers
from proviso_server.log.statements import (
    Statement,
    day,
    flag,
    members,
    number,
    text,
)

OPENING, ADJUSTMENT = "opening", "adjustment"
NEVER = "9999-12-31"
"""The last day of what does not run out by itself."""

RESERVE, COMMIT, RELEASE, EXPIRE = "reserve", "commit", "release", "expire"

_balances, _reservations = schema.balances, schema.reservations
_BALANCE = select(_balances).where(_balances.c.account_key == bindparam("key"))
_OF_REQUEST = (
    select(_reservations)
    .where(
        _reservations.c.request_id == bindparam("request_id"),
        _reservations.c.remaining > 0,
    )
    .order_by(_reservations.c.posting_no)
)
# Ordered here, SQLite would read the whole table by its key.
_LAPSED = select(_reservations).where(
    _reservations.c.remaining > 0, _reservations.c.expires_on < bindparam("day")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """The entry that posts: its index and its day."""

    index: int
    day: str


@dataclass(slots=True)
class Ledgers:
    """Counts what entries post, in their order."""

    connection: Connection
    _numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        """Begin where the connection's projections are."""
        self._numbers = Numbers(self.connection, schema.postings.c.posting_no)

    def reserve(self, predicate: Statement, *, request_id: str, cause: Cause) -> None:
        """Reserve what a decision says that it reserves."""
        for said in members(predicate, "ledgers"):
            amount = number(said, "asked")
            if not flag(said, "reserved") or amount <= 0:
                continue
            account = account_of(said)
            posting = self._post(
                account,
                kind=RESERVE,
                amount=amount,
                reserved=amount,
                unit=text(said, "unit"),
                request_id=request_id,
                cause=cause,
            )
            row = {
                "posting_no": posting,
                "request_id": request_id,
                "account_key": account.key,
                "amount": amount,
                "remaining": amount,
                "expires_on": day(said, "expires_on"),
            }
            self.connection.execute(_reservations.insert(), row)

    def post(self, said: Statement, *, cause: Cause) -> None:
        """Post one line of an event; raise EventRefused where it can't be."""
        kind, amount = text(said, "kind"), number(said, "amount")
        if kind in (COMMIT, RELEASE):
            self._settle(said, kind=kind, amount=amount, cause=cause)
        elif kind == OPENING:
            self._open(said, amount=amount, cause=cause)
        elif kind == ADJUSTMENT:
            self._adjust(said, amount=amount, cause=cause)
        else:
            raise EventRefused(f'"{kind}" is no kind of posting that an event makes')

    def release(self, request_id: str, *, cause: Cause) -> None:
        """Give back all that a request still holds."""
        for row in self.connection.execute(_OF_REQUEST, {"request_id": request_id}):
            self._give_back(row, kind=RELEASE, cause=cause)

    def hold(self, request_id: str) -> None:
        """Keep what a request has reserved until somebody ends it: State consented."""
        self.connection.execute(
            _reservations.update()
            .where(_reservations.c.request_id == request_id)
            .values(expires_on=NEVER)
        )

    def expire(self, *, cause: Cause) -> list[str]:
        """Give back what lapsed before the day of an entry; return whose it was."""
        found = self.connection.execute(_LAPSED, {"day": cause.day})
        lapsed = sorted(found, key=lambda row: row.posting_no)
        for row in lapsed:
            self._give_back(row, kind=EXPIRE, cause=cause)
        return sorted({row.request_id for row in lapsed})

    def _give_back(
        self, row: Row[tuple[object, ...]], *, kind: str, cause: Cause
    ) -> None:
        self._lower(row, row.remaining)
        self._post(
            from_key(row.account_key),
            kind=kind,
            amount=row.remaining,
            reserved=-row.remaining,
            request_id=row.request_id,
            cause=cause,
        )

    def _lower(self, row: Row[tuple[object, ...]], amount: int) -> None:
        self.connection.execute(
            _reservations.update()
            .where(_reservations.c.posting_no == row.posting_no)
            .values(remaining=row.remaining - amount)
        )

    def _settle(self, said: Statement, *, kind: str, amount: int, cause: Cause) -> None:
        account, request_id = account_of(said), text(said, "request_id")
        held = [
            row
            for row in self.connection.execute(_OF_REQUEST, {"request_id": request_id})
            if row.account_key == account.key
        ]
        remaining = held[0].remaining if held else 0
        if not 0 < amount <= remaining:
            stands = f"request {request_id} has {remaining} reserved in {account}"
            if kind != COMMIT:
                raise EventRefused(
                    f"{stands}, not {amount}; nothing else can be released"
                )
            some = f"write 1 to {remaining}" if remaining else "leave that amount out"
            raise EventRefused(
                f"{stands}, and {amount} is to be committed; {some}, or correct the "
                "balance with an adjustment"
            )
        self._lower(held[0], amount)
        self._post(
            account,
            kind=kind,
            amount=amount,
            reserved=-amount,
            committed=amount if kind == COMMIT else 0,
            request_id=request_id,
            cause=cause,
        )

    def _open(self, said: Statement, *, amount: int, cause: Cause) -> None:
        account = account_of(said)
        found = self.connection.execute(_BALANCE, {"key": account.key}).first()
        if found is not None and found.opened_index is not None:
            raise EventRefused(
                f"{account} was opened by entry {found.opened_index}; correct it with "
                "an adjustment"
            )
        if amount < 0 and account.ledger not in BALANCE_BELOW_ZERO:
            raise EventRefused(
                f"{account} can't be opened at {amount}; write 0 or more"
            )
        self._post(
            account,
            kind=OPENING,
            amount=amount,
            committed=amount,
            unit=text(said, "unit"),
            cause=cause,
        )

    def _adjust(self, said: Statement, *, amount: int, cause: Cause) -> None:
        account = account_of(said)
        found = self.connection.execute(_BALANCE, {"key": account.key}).first()
        before = 0 if found is None else found.committed
        if before + amount < 0 and account.ledger not in BALANCE_BELOW_ZERO:
            raise EventRefused(
                f"{account} stands at {before} committed, and {amount} would take it "
                f"below zero; write {-before} or more"
            )
        self._post(
            account,
            kind=ADJUSTMENT,
            amount=amount,
            committed=amount,
            unit=text(said, "unit"),
            cause=cause,
        )

    def _post(
        self,
        account: Account,
        *,
        kind: str,
        amount: int,
        cause: Cause,
        reserved: int = 0,
        committed: int = 0,
        unit: str = "",
        request_id: str = "",
    ) -> int:
        """Change a balance, and return the number of the posting that says so."""
        found = self.connection.execute(_BALANCE, {"key": account.key}).first()
        stands = {
            "reserved": reserved + (found.reserved if found else 0),
            "committed": committed + (found.committed if found else 0),
        }
        changed: dict[str, object] = {**stands, "entry_index": cause.index}
        if kind == OPENING:
            changed["opened_index"] = cause.index
        if found is None:
            named = {
                "account_key": account.key,
                "ledger": account.ledger,
                "period": account.period,
                "account": account.account,
                "unit": unit,
            }
            self.connection.execute(_balances.insert(), {**named, **changed})
        else:
            self.connection.execute(
                _balances.update()
                .where(_balances.c.account_key == account.key)
                .values(**changed)
            )
        posting = self._numbers.take()
        row = {
            "posting_no": posting,
            "entry_index": cause.index,
            "account_key": account.key,
            "kind": kind,
            "amount": amount,
            "request_id": request_id,
            "day": cause.day,
        }
        self.connection.execute(schema.postings.insert(), row | stands)
        return posting


def account_of(said: Statement) -> Account:
    """Return the account that a member of a statement names."""
    return Account(text(said, "ledger"), text(said, "period"), text(said, "account"))


def held_by(
    connection: Connection, request_id: str
) -> Sequence[Row[tuple[object, ...]]]:
    """Return what a request still has reserved, in the order of reserving."""
    return connection.execute(_OF_REQUEST, {"request_id": request_id}).all()
