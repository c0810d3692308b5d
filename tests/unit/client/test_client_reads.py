"""Entries, ledgers, custody and clocks over the wire: read whole, and checked."""

import datetime
from typing import Any

import pytest

import canned as service
import evidence as ev
import record_evidence as records
from canned_record import balance
from events import REQUEST_ID, event
from proviso.v1 import audit_service_pb2 as audit
from proviso_client import (
    CustodyItem,
    CustodyStep,
    Event,
    LedgerBalance,
    LedgerPosting,
    NotFound,
    ProvisoClient,
    RunningClock,
    Trust,
    UsageError,
    VerificationError,
)

TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


def other() -> bytes:
    return records.sealed(records.event_statement(event(number=1)))


async def test_entry_behind_an_answer_can_be_verified(canned: service.Canned) -> None:
    async with client(canned, remember=True) as open_client:
        await open_client.record_event(event())
        await open_client.screen(ev.request(1))
        entry = await open_client.entry(0)
        decision = await open_client.entry(1)

    assert isinstance(entry.said, Event)
    assert entry.said.event_id == event()["event_id"]
    assert (decision.index, decision.checkpoint.size) == (1, 2)


async def test_entry_that_is_not_in_the_log_is_refused(canned: service.Canned) -> None:
    canned.enter(other())
    canned.enter(other())
    canned.answers.hashes = lambda hashes: [bytes(32) for _ in hashes]

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.entry(1)
        with pytest.raises(UsageError):
            await open_client.entry(-1)

    assert caught.value.part == "proof"
    assert caught.value.reason.startswith("of entry 1 leads to the root ")


async def test_ledgers_are_listed_page_by_page(canned: service.Canned) -> None:
    canned.answers.balances = [
        balance(),
        balance(period="FY2028"),
        audit.LedgerBalance(ledger="lease", account="UAA", unit="months", committed=7),
    ]

    async with client(canned) as open_client:
        listed = await open_client.ledgers()
        one = await open_client.ledgers("lease")

    assert listed[0] == LedgerBalance(
        ledger="drawdown_506a1",
        period="FY2027",
        account="",
        unit="usd",
        reserved=20_000_000,
        committed=40_000_000,
        limit=100_000_000,
        index=2,
    )
    assert [(each.name, each.left) for each in listed] == [
        ("drawdown_506a1 FY2027", 40_000_000),
        ("drawdown_506a1 FY2028", 40_000_000),
        ("lease UAA", None),
    ]
    assert one == listed[2:]


@pytest.mark.parametrize(("newest", "more"), [(2, True), (3, False), (1000, False)])
async def test_ledger_has_its_newest_postings(
    canned: service.Canned, newest: int, more: bool
) -> None:
    canned.answers.balances = [balance()]
    canned.answers.postings = [
        audit.LedgerPosting(index=i, kind="reserve", amount=i, day="2026-06-01")
        for i in (9, 5, 4)
    ]

    async with client(canned) as open_client:
        ledger = await open_client.ledger("drawdown_506a1", "FY2027", newest=newest)

    assert [posting.index for posting in ledger.postings] == [9, 5, 4][:newest]
    assert ledger.more is more
    assert ledger.postings[0] == LedgerPosting(
        index=9,
        kind="reserve",
        amount=9,
        reserved=0,
        committed=0,
        request_id="",
        day="2026-06-01",
    )


async def test_ledger_of_another_account_is_refused(canned: service.Canned) -> None:
    canned.answers.balances = [balance()]

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.ledger("drawdown_506a1", "FY2028")
        with pytest.raises(UsageError):
            await open_client.ledger("drawdown_506a1", newest=0)

    assert caught.value.part == "answer"


async def test_custody_is_read_whole(canned: service.Canned) -> None:
    step = {
        "holder": "DEU",
        "received_on": "2020-01-02",
        "consent_reference": "GY-B-UAA",
        "request_id": REQUEST_ID,
        "conditions": ["proviso.no_retransfer"],
        "index": 3,
    }
    canned.answers.items = [
        audit.CustodyItem(
            item="M142/HM-0042",
            article_keys=["m142"],
            program="fms",
            steps=[audit.CustodyStep(**step)],  # type: ignore[arg-type]
            ended="lost",
            ended_on="2026-01-02",
            ended_index=7,
        )
    ]

    async with client(canned) as open_client:
        (item,) = await open_client.custody("HM-0042")

    assert item == CustodyItem(
        item="M142/HM-0042",
        article_keys=("m142",),
        program="fms",
        steps=(
            CustodyStep(
                holder="DEU",
                received_on="2020-01-02",
                consent_reference="GY-B-UAA",
                request_id=REQUEST_ID,
                conditions=("proviso.no_retransfer",),
                index=3,
            ),
        ),
        ended="lost",
        ended_on="2026-01-02",
        ended_index=7,
    )


async def test_item_that_nobody_knows_is_not_found(canned: service.Canned) -> None:
    canned.failures = [service.failure("NOT_FOUND", "ERROR_REASON_NOT_FOUND")]

    async with client(canned) as open_client:
        with pytest.raises(NotFound):
            await open_client.custody("HM-0042")


async def test_clocks_between_days(canned: service.Canned) -> None:
    canned.answers.clocks = [
        audit.RunningClock(
            day=f"2026-06-0{number}",
            kind="lapse",
            provision="reservation",
            what="What was reserved lapses",
            request_id=REQUEST_ID,
            index=number,
        )
        for number in (1, 2, 3)
    ]

    async with client(canned) as open_client:
        clocks = await open_client.clocks(datetime.date(2026, 6, 1))

    assert [clock.index for clock in clocks] == [1, 2, 3]
    assert clocks[0] == RunningClock(
        day=datetime.date(2026, 6, 1),
        kind="lapse",
        provision="reservation",
        what="What was reserved lapses",
        request_id=REQUEST_ID,
        index=1,
    )
    asked = canned.answers.asked[0]
    assert (asked.from_day, asked.until_day) == ("2026-06-01", "")


async def test_clock_without_a_day_is_refused(canned: service.Canned) -> None:
    canned.answers.clocks = [audit.RunningClock(day="tomorrow")]

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.clocks()

    assert caught.value.reason == "a clock runs out on 'tomorrow', which is no day"
