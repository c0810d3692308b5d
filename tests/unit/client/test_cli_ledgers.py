"""Ledgers and custody on the command line: tables, bars, and the chain as drawn."""

import json

import pytest

import canned as service
from canned_record import balance
from command_line import GOOD, USAGE, said
from events import REQUEST_ID
from proviso.v1 import audit_service_pb2 as audit
from proviso_client.__main__ import main
from proviso_client.cli.ledgers import bar
from proviso_client.record_answers import read_balance

NOT_SIGNED = "counted by the service and not signed; the entries are\n"


def words(background: service.Canned) -> list[str]:
    return ["--insecure-dev", "--server", background.target]


def test_ledgers_with_their_bars(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.answers.balances = [
        balance(),
        audit.LedgerBalance(ledger="lease", account="UAA", unit="months", committed=7),
    ]

    assert main(["ledger", *words(background)]) == GOOD
    assert said(capsys) == (
        "ledger\tperiod\taccount\tunit\tlimit\tcommitted\treserved\tleft\tused\tentry\n"
        "drawdown_506a1\tFY2027\t\tusd\t100,000,000\t40,000,000\t20,000,000\t"
        "40,000,000\t[########====........]\t2\n"
        "lease\t\tUAA\tmonths\t\t7\t0\t\t\t0\n",
        "# committed, = reserved, . left, ! past the limit; counted by the service and "
        "not signed\n",
    )
    assert main(["ledger", *words(background), "--json"]) == GOOD
    first, second = map(json.loads, said(capsys)[0].splitlines())
    assert (first["left"], first["signed"]) == (40_000_000, False)
    assert (second["limit"], second["left"]) == (None, None)


@pytest.mark.parametrize(
    ("changes", "drawn"),
    [
        ({}, "[########====........]"),
        ({"committed": 1, "reserved": 0}, "[#...................]"),
        ({"committed": 1, "reserved": 1}, "[#...................]"),
        ({"committed": 99_999_999, "reserved": 0}, "[###################.]"),
        ({"committed": 0, "reserved": 100_000_000}, "[====================]"),
        ({"committed": 50_000_000, "reserved": 50_000_001}, "[##########==========]!"),
        ({"committed": 200_000_000}, "[####################]!"),
        ({"limit": 0, "committed": 0, "reserved": 0}, "[....................]"),
        ({"limit": 0, "committed": 0, "reserved": 1}, "[====================]!"),
        ({"committed": -5, "reserved": 0}, "[....................]"),
    ],
)
def test_bar_shows_what_is_used_and_what_is_left(
    changes: dict[str, int], drawn: str
) -> None:
    assert bar(read_balance(balance(**changes))) == drawn


@pytest.mark.parametrize(
    "names", [["drawdown_506a1"], ["drawdown_506a1", "FY2027"], ["lease", "UAA"]]
)
def test_one_ledger_with_the_entry_behind_each_posting(
    background: service.Canned, capsys: pytest.CaptureFixture[str], names: list[str]
) -> None:
    wanted = balance(account="UAA", ledger="lease", period="")
    background.answers.balances = [wanted if names[0] == "lease" else balance()]
    background.answers.postings = [
        audit.LedgerPosting(
            index=index,
            kind=kind,
            amount=amount,
            committed=committed,
            reserved=reserved,
            request_id=request_id,
            day="2026-06-01",
        )
        for index, kind, amount, committed, reserved, request_id in (
            (2, "reserve", 20_000_000, 40_000_000, 20_000_000, REQUEST_ID),
            (0, "opening", 40_000_000, 40_000_000, 0, ""),
        )
    ]

    assert main(["ledger", *names, *words(background)]) == GOOD
    out, err = said(capsys)
    assert out.splitlines()[1:] == [
        "  Limit        100,000,000 usd",
        "  Committed    40,000,000 usd",
        "  Reserved     20,000,000 usd",
        "  Left         40,000,000 usd",
        "  Used         [########====........]",
        "day\tkind\tamount\tcommitted\treserved\trequest\tentry",
        f"2026-06-01\treserve\t20,000,000\t40,000,000\t20,000,000\t{REQUEST_ID}\t2",
        "2026-06-01\topening\t40,000,000\t40,000,000\t0\t\t0",
    ]
    assert err == NOT_SIGNED
    one = ["ledger", *names, *words(background), "--newest", "1"]
    assert main([*one, "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert [posting["index"] for posting in record["postings"]] == [2]
    assert record["more"] is True
    assert main(one) == GOOD
    assert said(capsys)[1].startswith("there are older postings than these 1")


def test_ledger_that_nobody_posted_to(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.answers.balances = [balance()]

    assert main(["ledger", "drawdown_506a1", "FY2031", *words(background)]) == USAGE
    assert said(capsys)[1] == (
        "proviso: nothing was ever posted to drawdown_506a1 FY2031; `proviso ledger` "
        "lists what there is\n"
    )
    assert main(["ledger", "x", "FY2026", "FY2027", *words(background)]) == USAGE
    assert said(capsys)[1] == (
        "proviso: 2 periods and 0 accounts are named; a running limit has one of each "
        "at most\n"
    )


def test_custody_is_drawn_down_to_the_holder(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = [
        audit.CustodyStep(
            holder="DEU",
            received_on="2020-01-02",
            consent_reference="GY-B-UAA",
            index=3,
        ),
        audit.CustodyStep(
            holder="LTU",
            received_on="2026-05-29",
            consent_reference="DDTC 26-114",
            request_id=REQUEST_ID,
            conditions=["proviso.no_retransfer", "word " * 20],
            index=5,
        ),
    ]
    held = audit.CustodyItem(item="M142/HM-0042", program="fms", steps=steps)
    lost = audit.CustodyItem(
        item="M270/HM-0042",
        steps=steps[:1],
        ended="lost",
        ended_on="2026-01-02",
        ended_index=7,
    )
    background.answers.items = [held, lost]

    assert main(["custody", "HM-0042", *words(background)]) == GOOD
    assert said(capsys) == (
        f"""
M142/HM-0042  (fms)
  o  DEU since 2020-01-02
  |    consent   GY-B-UAA
  |    entry     3
  v
  o  LTU since 2026-05-29, holds it now
  |    consent   DDTC 26-114
  |    request   {REQUEST_ID}
  |    condition proviso.no_retransfer
  |    condition word word word word word word word word word word word word
  |    word word word word word word word word
  |    entry     5

M270/HM-0042
  o  DEU since 2020-01-02
  |    consent   GY-B-UAA
  |    entry     3
  v
  x  lost on 2026-01-02, entry 7
""",
        NOT_SIGNED,
    )
    assert main(["custody", "HM-0042", *words(background), "--json"]) == GOOD
    first, _ = map(json.loads, said(capsys)[0].splitlines())
    assert [step["holder"] for step in first["steps"]] == ["DEU", "LTU"]


def test_item_that_the_log_does_not_know(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.failures = [service.failure("NOT_FOUND", "ERROR_REASON_NOT_FOUND")]

    assert main(["custody", "HM-0042", *words(background)]) == USAGE
    assert said(capsys)[1] == "proviso: words (ERROR_REASON_NOT_FOUND)\n"
