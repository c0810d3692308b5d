"""Ledgers and clocks on a terminal of 80 columns: nothing is cut or hidden."""

import io
import re
from collections.abc import Awaitable, Callable

import pytest

import canned as service
from canned_record import balance
from command_line import GOOD
from events import REQUEST_ID
from proviso.v1 import audit_service_pb2 as audit
from proviso_client.cli import clocks, ledgers
from proviso_client.cli.arguments import parser
from proviso_client.cli.output import Exit, Output

Command = Callable[..., Awaitable[Exit]]


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")


async def shown(canned: service.Canned, run: Command, *words: str) -> str:
    terminal = Terminal()
    output = Output(as_json=False, out=terminal, err=io.StringIO())
    server = ["--insecure-dev", "--server", canned.target]

    assert await run(parser().parse_args([*words, *server]), output) == GOOD

    text = re.sub("\x1b[^m]*m", "", terminal.getvalue())
    assert max(map(len, text.splitlines())) <= 80
    return text


async def test_balances(canned: service.Canned) -> None:
    canned.answers.balances = [
        balance(ledger="drawdown_506a2_narcotics", account="UKR"),
        audit.LedgerBalance(ledger="lease", account="UAA", unit="months", committed=7),
    ]

    assert await shown(canned, ledgers.ledger, "ledger") == (
        "\n"
        "drawdown_506a2_narcotics FY2027 UKR\n"
        "  [########====........] 40,000,000 usd left of 100,000,000\n"
        "  committed 40,000,000, reserved 20,000,000 usd, entry 2\n"
        "\n"
        "lease UAA\n"
        "  no limit on this day\n"
        "  committed 7, reserved 0 months, entry 0\n"
    )


async def test_postings(canned: service.Canned) -> None:
    canned.answers.balances = [balance()]
    canned.answers.postings = [
        audit.LedgerPosting(
            index=2,
            kind="reserve",
            amount=20_000_000,
            committed=40_000_000,
            reserved=20_000_000,
            request_id=REQUEST_ID,
            day="2026-06-01",
        ),
        audit.LedgerPosting(
            index=0,
            kind="opening",
            amount=40_000_000,
            committed=40_000_000,
            day="2026-05-01",
        ),
    ]

    text = await shown(canned, ledgers.ledger, "ledger", "drawdown_506a1")

    assert text.splitlines()[6:] == [
        "  2026-06-01  reserve 20,000,000, entry 2",
        f"              request {REQUEST_ID}",
        "              then committed 40,000,000, reserved 20,000,000",
        "  2026-05-01  opening 40,000,000, entry 0",
        "              then committed 40,000,000, reserved 0",
    ]


async def test_clocks(canned: service.Canned) -> None:
    canned.answers.clocks = [
        audit.RunningClock(
            day="2026-06-01",
            kind="lapse",
            provision="reservation",
            what="word " * 15,
            request_id=REQUEST_ID,
            index=4,
        )
    ]

    assert await shown(canned, clocks.clocks, "clocks") == (
        f"  2026-06-01  lapse:{' word' * 12}\n"
        "              word word word\n"
        "              reservation, entry 4\n"
        f"              request {REQUEST_ID}\n"
    )
