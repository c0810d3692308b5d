"""What stands: running limits, chains of custody, clocks. Reads of AuditService."""

import datetime
import json
import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from proviso.v1 import audit_service_pb2 as wire
from proviso_server.articles import article_keys, normal_serial
from proviso_server.errors import InputError, NotFound, bad_page_token
from proviso_server.log import lookups
from proviso_server.log.account import Account, from_key
from proviso_server.log.authorizations import RESERVATION
from proviso_server.log.custody import chain, items_of
from proviso_server.log.writer import Log
from proviso_server.policy.slot import PolicySlot

DEFAULT_PAGE = 100
MAX_ITEMS = 50
"""Items of one number; more articles than these share none."""

RESERVED = "end of what is reserved of running limits"
"""What the clock of a reservation is about: table clocks has those of the law alone."""

_ACCOUNT_KEY = re.compile(r"[^/]*/[^/]*/")
_NUMBER = re.compile(r"[0-9]{1,18}")


class StandingReads:
    """Reads what the entries add up to; each line names the entry behind it."""

    def __init__(
        self, log: Log, policies: PolicySlot, now: Callable[[], datetime.datetime]
    ) -> None:
        self._log = log
        self._policies = policies
        self._now = now

    async def ListLedgers(
        self, request: wire.ListLedgersRequest, context: Any
    ) -> wire.ListLedgersResponse:
        """Return a page of balances."""
        size = request.page_size or DEFAULT_PAGE
        after = _account(request.page_token) if request.page_token else None
        rows = await self._log.read(
            lambda c: lookups.list_balances(
                c,
                ledger=request.ledger,
                period=request.period,
                after=after,
                limit=size + 1,
            )
        )
        response = wire.ListLedgersResponse(
            balances=[self._balance(row) for row in rows[:size]]
        )
        if len(rows) > size:
            last = rows[size - 1]
            response.next_page_token = last.account_key
        return response

    async def GetLedger(
        self, request: wire.GetLedgerRequest, context: Any
    ) -> wire.GetLedgerResponse:
        """Return one account with a page of its postings."""
        account = Account(request.ledger, request.period, request.account)
        size = request.page_size or DEFAULT_PAGE
        before = _posting_no(request.page_token) if request.page_token else None

        def read(connection: Connection) -> tuple[Any, lookups.Rows]:
            return lookups.find_balance(connection, account), lookups.list_postings(
                connection, account, before=before, limit=size + 1
            )

        balance, rows = await self._log.read(read)
        if balance is None:
            raise NotFound(kind="ledger", identifier=str(account))
        response = wire.GetLedgerResponse(
            balance=self._balance(balance),
            postings=[
                wire.LedgerPosting(
                    index=row.entry_index,
                    kind=row.kind,
                    amount=row.amount,
                    reserved=row.reserved,
                    committed=row.committed,
                    request_id=row.request_id,
                    day=row.day,
                )
                for row in rows[:size]
            ],
        )
        if len(rows) > size:
            response.next_page_token = str(rows[size - 1].posting_no)
        return response

    async def GetCustody(
        self, request: wire.GetCustodyRequest, context: Any
    ) -> wire.GetCustodyResponse:
        """Return the items of a number, with who had them."""
        splits = (request.item.partition("/"), request.item.rpartition("/"))
        named = {article: number for article, slash, number in splits if slash}

        def read(connection: Connection) -> list[wire.CustodyItem]:
            of_article = {
                row.item_no: row
                for article, number in named.items()
                for row in items_of(connection, normal_serial(number))
                if number and self._is_called(row, article)
            }
            # A number may have a slash itself.
            found = [*of_article.values()] or items_of(
                connection, normal_serial(request.item)
            )
            return [
                _item(row, chain(connection, row.item_no)) for row in found[:MAX_ITEMS]
            ]

        items = await self._log.read(read)
        if not items:
            raise NotFound(kind="item", identifier=request.item)
        return wire.GetCustodyResponse(items=items)

    async def ListClocks(
        self, request: wire.ListClocksRequest, context: Any
    ) -> wire.ListClocksResponse:
        """Return a page of the clocks of open authorizations."""
        today = self._today()
        first = _day(request.from_day, field="from_day") or today
        until = _day(request.until_day, field="until_day")
        size = request.page_size or DEFAULT_PAGE
        after = _clock(request.page_token) if request.page_token else None
        rows = await self._log.read(
            lambda c: lookups.list_clocks(
                c, from_day=first, until_day=until, after=after, limit=size + 1
            )
        )
        facts = self._policies.current.facts
        response = wire.ListClocksResponse(
            clocks=[
                wire.RunningClock(
                    day=row.day,
                    kind=row.kind,
                    provision=row.provision,
                    what=RESERVED
                    if row.provision == RESERVATION
                    else facts.clock_words(row.provision, row.clock_group, today),
                    request_id=row.request_id,
                    index=row.entry_index,
                )
                for row in rows[:size]
            ]
        )
        if len(rows) > size:
            last = rows[size - 1]
            response.next_page_token = f"{last.day}/{last.row_no}"
        return response

    def _is_called(self, row: Any, article: str) -> bool:
        """Say whether an article is meant: as it is shown, or by another name."""
        if row.article.casefold() == article.casefold():
            return True
        names = self._policies.current.facts.article_names(self._today())
        named = {"nomenclature": article, "stock_number": article}
        keys = article_keys(named, names=names)
        return not set(keys).isdisjoint(json.loads(row.article_keys))

    def _today(self) -> str:
        return self._now().date().isoformat()

    def _balance(self, row: Any) -> wire.LedgerBalance:
        balance = wire.LedgerBalance(
            ledger=row.ledger,
            period=row.period,
            account=row.account,
            unit=row.unit,
            reserved=row.reserved,
            committed=row.committed,
            index=row.entry_index,
        )
        limit = self._policies.current.facts.limit(row.ledger, self._today())
        if limit is not None:
            balance.limit = limit
        return balance


def _item(row: Any, hops: lookups.Rows) -> wire.CustodyItem:
    item = wire.CustodyItem(
        item=f"{row.article}/{row.serial}",
        article_keys=json.loads(row.article_keys),
        program=row.program,
        steps=[
            wire.CustodyStep(
                holder=hop.holder,
                received_on=hop.received_on,
                consent_reference=hop.consent_reference,
                request_id=hop.request_id,
                conditions=json.loads(hop.conditions),
                index=hop.entry_index,
            )
            for hop in hops
        ],
    )
    if row.ended:
        item.ended, item.ended_on = row.ended, row.ended_on
        item.ended_index = row.state_index
    return item


def _account(token: str) -> Account:
    if not _ACCOUNT_KEY.match(token):
        raise bad_page_token(token)
    return from_key(token)


def _posting_no(token: str) -> int:
    if not _NUMBER.fullmatch(token):
        raise bad_page_token(token)
    return int(token)


def _clock(token: str) -> tuple[str, int]:
    day, _, number = token.partition("/")
    if not _NUMBER.fullmatch(number):
        raise bad_page_token(token)
    return _day(day, field="page_token"), int(number)


def _day(text: str, *, field: str) -> str:
    if not text:
        return ""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise InputError(
            field=field, value=text, remedy="is no day; write it as 2026-06-01"
        ) from error
