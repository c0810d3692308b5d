"""Reads of what is counted: balances, postings, items, clocks; a page at a time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select

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
    if after is not None:
        query = query.where(
            or_(
                column.ledger > after.ledger,
                and_(
                    column.ledger == after.ledger,
                    or_(
                        column.period > after.period,
                        and_(
                            column.period == after.period,
                            column.account > after.account,
                        ),
                    ),
                ),
            )
        )
    ordered = query.order_by(column.ledger, column.period, column.account)
    return connection.execute(ordered.limit(limit)).all()


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
    query = select(schema.clocks).where(column.day >= from_day)
    if until_day:
        query = query.where(column.day <= until_day)
    if after is not None:
        day, row_no = after
        query = query.where(
            or_(column.day > day, and_(column.day == day, column.row_no > row_no))
        )
    ordered = query.order_by(column.day, column.row_no)
    return connection.execute(ordered.limit(limit)).all()
