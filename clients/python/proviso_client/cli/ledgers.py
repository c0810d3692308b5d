"""The command ledger: balances against their limits, and the postings of one."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from proviso_client.cli.inputs import connect
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record
from proviso_client.errors import UsageError
from proviso_client.record_answers import LedgerAccount, LedgerBalance, LedgerPosting
from proviso_client.trust import Trust

_PERIOD: Final = re.compile(r"FY[0-9]{4}|[0-9]{4}-Q[1-4]")
_BAR_WIDTH: Final = 20

_BALANCES: Final = (
    "ledger", "period", "account", "unit", "limit", "committed", "reserved", "left",
    "used", "entry",
)  # fmt: skip
_POSTINGS: Final = (
    "day", "kind", "amount", "committed", "reserved", "request", "entry",
)  # fmt: skip


async def ledger(arguments: argparse.Namespace, output: Output) -> Exit:
    """Show the balances that are named; one alone with its postings."""
    period, account = _names(arguments.names)
    async with connect(arguments, Trust.nobody()) as client:
        listed = await client.ledgers(
            arguments.ledger, period, timeout_s=arguments.timeout
        )
        wanted = [each for each in listed if account in ("", each.account)]
        if arguments.ledger and not wanted:
            names = " ".join((arguments.ledger, *arguments.names))
            raise UsageError(
                f"nothing was ever posted to {names}; `proviso ledger` lists what "
                "there is"
            )
        if arguments.ledger and len(wanted) == 1:
            (one,) = wanted
            found = await client.ledger(
                one.ledger,
                one.period,
                one.account,
                newest=arguments.newest,
                timeout_s=arguments.timeout,
            )
            _show_account(found, output)
            return Exit.GOOD
    _show_balances(wanted, output)
    return Exit.GOOD


def _names(names: Sequence[str]) -> tuple[str, str]:
    """Return period and account, told apart by their form."""
    periods = [name for name in names if _PERIOD.fullmatch(name)]
    accounts = [name for name in names if not _PERIOD.fullmatch(name)]
    if len(periods) > 1 or len(accounts) > 1:
        raise UsageError(
            f"{len(periods)} periods and {len(accounts)} accounts are named; a running "
            "limit has one of each at most"
        )
    return "".join(periods), "".join(accounts)


def _show_balances(balances: Sequence[LedgerBalance], output: Output) -> None:
    if output.as_json:
        for balance in balances:
            output.record(balance_record(balance))
        return
    if output.page.terminal:
        for balance in balances:
            _draw(balance, output.page)
    else:
        output.table(_BALANCES, [_row(balance) for balance in balances])
    output.complain(
        "# committed, = reserved, . left, ! past the limit; counted by the service and "
        "not signed"
    )


def _draw(balance: LedgerBalance, page: Page) -> None:
    """Show a balance on a terminal, where a table of so many numbers has no room."""
    page.heading(balance.name)
    if balance.limit is None or balance.left is None:
        page.text("no limit on this day")
    else:
        left = f"{balance.left:,} {balance.unit} left of {balance.limit:,}"
        page.beside("  ", f"{bar(balance)} {left}")
    page.text(
        f"committed {balance.committed:,}, reserved {balance.reserved:,} "
        f"{balance.unit}, entry {balance.index}"
    )


def _row(balance: LedgerBalance) -> tuple[str, ...]:
    return (
        balance.ledger,
        balance.period,
        balance.account,
        balance.unit,
        _number(balance.limit),
        _number(balance.committed),
        _number(balance.reserved),
        _number(balance.left),
        bar(balance),
        str(balance.index),
    )


def bar(balance: LedgerBalance) -> str:
    """Draw what of a limit is committed, reserved and left; empty without a limit.

    What is used shows, however little it is, and so does what is left.
    """
    limit, left = balance.limit, balance.left
    if limit is None or left is None:
        return ""
    used = _BAR_WIDTH
    if left >= 0:
        used = min(_cells(limit - left, limit), _BAR_WIDTH - (left > 0))
    committed = min(_cells(balance.committed, limit), used)
    cells = "#" * committed + "=" * (used - committed) + "." * (_BAR_WIDTH - used)
    return f"[{cells}]" + "!" * (left < 0)


def _cells(amount: int, limit: int) -> int:
    """Return how many cells an amount fills, one at least when there is any."""
    if amount <= 0:
        return 0
    if amount >= limit:
        return _BAR_WIDTH
    return -(-amount * _BAR_WIDTH // limit)


def _show_account(account: LedgerAccount, output: Output) -> None:
    if output.as_json:
        postings = [asdict(posting) for posting in account.postings]
        more = {"postings": postings, "more": account.more}
        output.record(balance_record(account.balance) | more)
        return
    balance, page = account.balance, output.page
    page.field("Ledger", balance.name, style="bold")
    if balance.limit is not None:
        page.field("Limit", f"{balance.limit:,} {balance.unit}")
    page.field("Committed", f"{balance.committed:,} {balance.unit}")
    page.field("Reserved", f"{balance.reserved:,} {balance.unit}")
    if balance.left is not None:
        page.field("Left", f"{balance.left:,} {balance.unit}")
        page.field("Used", bar(balance))
    if page.terminal:
        for posting in account.postings:
            _draw_posting(posting, page)
    else:
        output.table(_POSTINGS, [_posting_row(each) for each in account.postings])
    if account.more:
        count = len(account.postings)
        output.complain(f"there are older postings than these {count}; --newest N")
    output.complain("counted by the service and not signed; the entries are")


def _posting_row(posting: LedgerPosting) -> tuple[str, ...]:
    return (
        posting.day,
        posting.kind,
        _number(posting.amount),
        _number(posting.committed),
        _number(posting.reserved),
        posting.request_id,
        str(posting.index),
    )


def _draw_posting(posting: LedgerPosting, page: Page) -> None:
    lead = f"  {posting.day}  "
    rest = " " * len(lead)
    page.beside(lead, f"{posting.kind} {posting.amount:,}, entry {posting.index}")
    if posting.request_id:
        page.beside(rest, f"request {posting.request_id}")
    page.beside(
        rest,
        f"then committed {posting.committed:,}, reserved {posting.reserved:,}",
    )


def balance_record(balance: LedgerBalance) -> Record:
    """Describe a balance."""
    return asdict(balance) | {"left": balance.left, "signed": False}


def _number(number: int | None) -> str:
    return "" if number is None else f"{number:,}"
