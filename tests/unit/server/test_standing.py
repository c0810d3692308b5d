"""What stands, a page at a time, and items by any way to write their numbers."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from ledger_samples import claim, decision, event, posting, started
from log_samples import new_log, open_log
from proviso.v1 import audit_service_pb2 as wire
from proviso_server.api.standing import MAX_ITEMS, StandingReads
from proviso_server.errors import InputError, NotFound
from proviso_server.log.account import Account
from proviso_server.log.writer import Log
from proviso_server.policy.facts import TableFacts

MAX_TOKEN_CHARS = 2_000
"""What the contract takes."""


@dataclass(frozen=True)
class Policies:
    """A slot whose policy has no tables."""

    facts: TableFacts = field(default_factory=lambda: TableFacts({}))

    @property
    def current(self) -> "Policies":
        return self


def reads(log: Log) -> StandingReads:
    slot: Any = Policies()
    day = datetime.datetime(2026, 11, 28, tzinfo=datetime.UTC)
    return StandingReads(log, slot, lambda: day)


async def test_balances_come_a_page_at_a_time_whatever_an_account_is_called(
    tmp_path: Path,
) -> None:
    names = ("GY/L/1", "\u00e9" * 500, '"' * 500, "\\", "\U0001f642" * 500)
    accounts = sorted(
        [Account("eda_grant", "FY2026"), Account("eda_grant", "FY2027")]
        + [Account("lease", "", name) for name in names],
    )
    async with await open_log(new_log(tmp_path)) as log:
        for number, account in enumerate(accounts):
            said = [posting("opening", number, account)]
            await log.append(event(number, postings=said))
        found, token = [], ""
        while True:
            request = wire.ListLedgersRequest(page_size=1, page_token=token)
            page = await reads(log).ListLedgers(request, None)
            found += [Account(b.ledger, b.period, b.account) for b in page.balances]
            token = page.next_page_token
            assert len(token) <= MAX_TOKEN_CHARS
            if not token:
                break
        made_up = wire.ListLedgersRequest(page_token="lease")
        with pytest.raises(InputError, match="next_page_token of the page before"):
            await reads(log).ListLedgers(made_up, None)

    assert found == accounts


async def test_clocks_come_a_page_at_a_time(tmp_path: Path) -> None:
    days = ["2027-01-01", "2026-12-01", "2027-01-01", "2026-12-31", "2026-11-01"]
    async with await open_log(new_log(tmp_path)) as log:
        for number, day in enumerate(days):
            said = claim(asked=1, expires_on=day)
            await log.append(decision(number, claims=[said]))
        found, token = [], ""
        while True:
            request = wire.ListClocksRequest(page_size=1, page_token=token)
            page = await reads(log).ListClocks(request, None)
            found += [(clock.day, clock.index) for clock in page.clocks]
            token = page.next_page_token
            if not token:
                break

    # Without a first day from the server's on.
    assert found == [
        ("2026-12-01", 1),
        ("2026-12-31", 3),
        ("2027-01-01", 0),
        ("2027-01-01", 2),
    ]


@pytest.mark.parametrize("item", ["12/34", "m142/12/34", "M142/12-34", "1234"])
async def test_number_with_a_slash_is_found(tmp_path: Path, item: str) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, custody=[started("1234")]))

        answer = await reads(log).GetCustody(wire.GetCustodyRequest(item=item), None)
        assert [found.item for found in answer.items] == ["M142/1234"]
        other = wire.GetCustodyRequest(item="FGM148/1234")
        with pytest.raises(NotFound):
            await reads(log).GetCustody(other, None)


async def test_article_is_found_behind_many_others_of_its_number(
    tmp_path: Path,
) -> None:
    others = [f"A{number}" for number in range(MAX_ITEMS)]
    async with await open_log(new_log(tmp_path)) as log:
        for number, article in enumerate(["M142", *others]):
            await log.append(event(number, custody=[started("7", article=article)]))

        request = wire.GetCustodyRequest(item="M142/7")
        answer = await reads(log).GetCustody(request, None)
        assert [found.item for found in answer.items] == ["M142/7"]


@pytest.mark.parametrize("item", ["F/A-18C/7", "f18/7", "F-18 Hornet//7"])
async def test_article_is_found_by_any_way_to_write_it(
    tmp_path: Path, item: str
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        for number, article in enumerate(("F18", "F16"), start=1):
            await log.append(event(number, custody=[started("7", article=article)]))

        answer = await reads(log).GetCustody(wire.GetCustodyRequest(item=item), None)

        assert [found.item for found in answer.items] == ["F18/7"]
