"""Reads of what is counted: balances, postings, items, clocks; a page at a time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, literal, select, tuple_

from proviso_server.log import schema
from proviso_server.log.account import Account

Rows = Sequence[Row[*tuple[Any, ...]]]


def list_balances(
    connection: Connection,
    *,
    ledger: str,
    period: str,
    after: Account | None,
    limit: int,
) -> Rows:
    """Return balances by ledger, period and account, from behind one of them."""
    column = schema.balances.c
    query = select(schema.balances)
    if ledger:
        query = query.where(column.ledger == ledger)
    if period:
        query = query.where(column.period == period)
    named = column.ledger, column.period, column.account
    if after is not None:
        # A comparison of rows seeks in the index; ORs walk it from its beginning.
        last = after.ledger, after.period, after.account
        query = query.where(tuple_(*named) > tuple_(*map(literal, last)))
    return connection.execute(query.order_by(*named).limit(limit)).all()


def find_balance(
    connection: Connection, account: Account
) -> Row[*tuple[Any, ...]] | None:
    """Return what an account stands at, if anything was ever posted to it."""
    column = schema.balances.c.account_key
    query = select(schema.balances).where(column == account.key)
    return connection.execute(query).first()


def list_postings(
    connection: Connection, account: Account, *, before: int | None, limit: int
) -> Rows:
    """Return the postings of an account, newest first, from before one of them."""
    column = schema.postings.c
    query = select(schema.postings).where(column.account_key == account.key)
    if before is not None:
        query = query.where(column.posting_no < before)
    return connection.execute(
        query.order_by(column.posting_no.desc()).limit(limit)
    ).all()


def list_clocks(
    connection: Connection,
    *,
    from_day: str,
    until_day: str,
    after: tuple[str, int] | None,
    limit: int,
) -> Rows:
    """Return the clocks of open authorizations by day, from behind one of them."""
    column = schema.clocks.c
    place = column.day, column.row_no
    # One bound from below, or SQLite seeks by the day alone; rows count from 0.
    behind = max(after or ("", -1), (from_day, -1))
    query = select(schema.clocks).where(tuple_(*place) > tuple_(*map(literal, behind)))
    if until_day:
        query = query.where(column.day <= until_day)
    return connection.execute(query.order_by(*place).limit(limit)).all()
