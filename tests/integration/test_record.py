"""What the service remembers: ledgers, custody and clocks, over mutual TLS."""

import asyncio
import json
import uuid
from pathlib import Path
from typing import Any

import pytest

from drawdown import drawdown, item
from proviso.document import DocumentError
from proviso.event_document import parse_event
from proviso_client import (
    ClientTls,
    EventRefused,
    NotFound,
    NotPermitted,
    ProvisoClient,
    RequestRefused,
    Trust,
    VerifiedDecision,
    audit,
)
from proviso_server.__main__ import main as server_command
from proviso_server.log.account import fiscal_year
from service import clean_document, service, today

LIMIT = 100_000_000
"""FAA 506(a)(1), whole U.S. dollars of a fiscal year."""


def client(folder: Path, address: str, *, name: str = "officer") -> ProvisoClient:
    tls = ClientTls(
        ca=folder / "tls/ca.pem",
        cert=folder / f"tls/{name}.pem",
        key=folder / f"tls/{name}.key.pem",
    )
    trust = Trust.from_directory(folder / "trust")
    return ProvisoClient(address, trust=trust, tls=tls, remember=True)


def event(**said: Any) -> dict[str, Any]:
    """Return an event of today with an id of its own."""
    return {
        "event_id": str(uuid.uuid4()),
        "occurred_on": today(),
        "reason": "Balance of the office's books",
    } | said


def opening(amount: int, ledger: str = "drawdown_506a1", **more: Any) -> dict[str, Any]:
    named = {"ledger": ledger, "period": fiscal_year(today()), "amount": amount}
    return event(opening=named | more)


def delivery(document: dict[str, Any], **more: Any) -> dict[str, Any]:
    said = {"request_id": document["request_id"], "consent_reference": "RSAT-27-001"}
    return event(delivery=said | more)


def claims(decision: VerifiedDecision) -> dict[str, tuple[int, int, bool]]:
    """Return by ledger what was seen and asked, and whether it is reserved."""
    return {c.ledger: (c.seen, c.asked, c.reserved) for c in decision.statement.ledgers}


def codes(decision: VerifiedDecision) -> set[str]:
    return {finding.code for finding in decision.statement.findings}


def check_log(folder: Path) -> None:
    """Let the log check itself, and the client audit its export."""
    config = f"--config={folder / 'proviso.toml'}"
    assert server_command(["log", "rebuild", "--check", config]) == 0
    assert server_command(["log", "fsck", config]) == 0
    assert server_command(["log", "export", str(folder / "export"), config]) == 0
    report = audit(folder / "export", trust=Trust.from_directory(folder / "trust"))
    assert report.findings == ()


async def test_of_64_requests_for_the_last_dollar_exactly_one_gets_it(
    folder: Path,
) -> None:
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            await officer.record_event(opening(LIMIT - 1))
            decisions = await asyncio.gather(
                *(officer.screen(drawdown(1)) for _ in range(64))
            )
            books = await officer.ledger("drawdown_506a1", fiscal_year(today()))

    won = [d for d in decisions if claims(d)["drawdown_506a1"][2]]
    lost = [d for d in decisions if "ledger.drawdown_506a1" in codes(d)]
    assert [claims(d)["drawdown_506a1"] for d in won] == [(LIMIT - 1, 1, True)]
    assert len(lost) == 63
    assert {d.disposition for d in lost} == {"deny"}
    assert {claims(d)["drawdown_506a1"] for d in lost} == {(LIMIT, 1, False)}
    assert (books.balance.reserved, books.balance.committed) == (1, LIMIT - 1)
    check_log(folder)


async def test_batch_shares_out_what_is_left(folder: Path) -> None:
    """Of twenty in one message, as many as fit; the others hear what is true then."""
    documents = [drawdown(10) for _ in range(20)]
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            await officer.record_event(opening(LIMIT - 35))
            results = [r async for r in officer.screen_batch(documents)]

    decisions = [r.decision for r in results if r.decision is not None]
    assert len(decisions) == 20
    assert sum(claims(d)["drawdown_506a1"][2] for d in decisions) == 3
    assert sum("ledger.drawdown_506a1" in codes(d) for d in decisions) == 17
    check_log(folder)


async def test_only_an_officer_reserves_and_only_today(folder: Path) -> None:
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="requester") as requester:
            asked = await requester.screen(drawdown(7))
            past = drawdown(7, decision_date="2026-06-01")
            as_of = await requester.screen(past, as_of=True)
            with pytest.raises(NotPermitted, match="RecordService"):
                await requester.record_event(opening(1))
            books = await requester.ledgers()

    assert claims(asked)["drawdown_506a1"] == (0, 7, False)
    assert not any(reserved for _, _, reserved in claims(as_of).values())
    assert books == ()


async def test_what_no_officer_reserved_is_not_delivered_uncounted(
    folder: Path,
) -> None:
    asked, again = drawdown(900), drawdown(900)
    again["supersedes"] = asked["request_id"]
    year = fiscal_year(today())
    async with service(folder, insecure_dev=False) as started:
        async with (
            client(folder, started.address, name="requester") as requester,
            client(folder, started.address) as officer,
        ):
            await requester.screen(asked)
            with pytest.raises(EventRefused, match="reserved nothing, since no"):
                await officer.record_event(delivery(asked))
            await officer.screen(again)
            await officer.record_event(delivery(again))
            books = await officer.ledger("drawdown_506a1", year)

    assert (books.balance.reserved, books.balance.committed) == (0, 900)
    check_log(folder)


async def test_delivery_commits_what_was_reserved_and_moves_the_items(
    folder: Path,
) -> None:
    document = drawdown(900)
    item(document).update(nomenclature="M142 HIMARS launcher", quantity=3)
    year = fiscal_year(today())
    first = delivery(
        document,
        lines=[{"line": 1, "serials": ["HM-0001", "hm 0002"]}],
        amounts=[{"ledger": "drawdown_506a1", "period": year, "amount": 600}],
        partial=True,
    )
    last = delivery(document, lines=[{"line": 1, "serials": ["HM-0003"]}])
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            decided = await officer.screen(document)
            await officer.record_event(first)
            again = await officer.record_event(first)
            half = await officer.ledger("drawdown_506a1", year)
            await officer.record_event(last)
            books = await officer.ledger("drawdown_506a1", year)
            (held,) = await officer.custody("HM-0002")
            names = ("M142", "m142 himars launcher", "HIMARS", "9999-02-001-0001")
            named = [await officer.custody(f"{name}/HM-0002") for name in names]
            running = await officer.clocks()
            with pytest.raises(EventRefused, match="is delivered since entry 2"):
                await officer.record_event(delivery(document))
            with pytest.raises(NotFound):
                await officer.custody("HM-9999")
            with pytest.raises(NotFound):
                await officer.custody("M270/HM-0002")

    assert claims(decided)["drawdown_506a1"] == (0, 900, True)
    assert again.index == 1
    assert (half.balance.reserved, half.balance.committed) == (300, 600)
    assert (books.balance.reserved, books.balance.committed) == (0, 900)
    assert [(p.index, p.kind, p.amount) for p in books.postings] == [
        (2, "commit", 300),
        (1, "commit", 600),
        (0, "reserve", 900),
    ]
    assert held.item == "M142/HM0002"
    assert named == [(held,)] * len(names)
    assert [(s.holder, s.consent_reference) for s in held.steps] == [
        ("LTU", "RSAT-27-001")
    ]
    assert held.steps[0].conditions == decided.statement.provisos
    # What was delivered has no clocks any more.
    assert [c for c in running if c.request_id == document["request_id"]] == []
    check_log(folder)


def part(number: int, *, usd: int) -> dict[str, Any]:
    """Return a part of a larger transfer: each calls the same article otherwise."""
    wide = "".join(chr(ord(sign) + 0xFEE0) for sign in "M113")
    names = ("M113A2 APC", "Carrier, M-113", f"{wide} vehicle", "m113 hull, tracked")
    document = clean_document()
    item(document).update(
        nomenclature=names[number % len(names)],
        stock_number=f"lot-{number}",
        program="fms" if number % 2 else "eda",
        authority="aeca_21",
    )
    item(document)["values"]["acquisition_cost_usd"] = usd
    return document


async def test_parts_of_one_transfer_add_up_although_they_arrive_together(
    folder: Path,
) -> None:
    """$30M each, below $100M; of eight at one moment only three stay below it."""
    documents = [part(number, usd=30_000_000) for number in range(8)]
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="requester") as requester:
            decisions = await asyncio.gather(*map(requester.screen, documents))
            other = clean_document()
            alone = await requester.screen(other)

    flagged = [d for d in decisions if "notification.split_suspected" in codes(d)]
    assert len(flagged) == 5
    assert "notification.split_suspected" not in codes(alone)
    for decision in flagged:
        assert decision.record_bytes is not None
        related = json.loads(decision.record_bytes)["record"]["related"]
        assert related["acquisition_cost_usd"] >= 90_000_000
    check_log(folder)


async def test_part_for_an_organization_adds_up_with_those_for_its_country(
    folder: Path,
) -> None:
    """$60M each: a reviewer sees the second, whomever it is said to be for."""
    first, second = part(0, usd=60_000_000), part(0, usd=60_000_000)
    for party in second["parties"]:
        if "recipient" in party["roles"]:
            party["organization"] = "FOO_BAR"
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="requester") as requester:
            alone = await requester.screen(first)
            both = await requester.screen(second)

    assert "notification.split_suspected" not in codes(alone)
    assert "notification.split_suspected" in codes(both)
    check_log(folder)


async def test_chain_of_an_item_is_held_against_what_is_stated(folder: Path) -> None:
    entered = event(
        custody_start={
            "items": [{"nomenclature": "M113A2", "serials": ["77-1234", "77-1235"]}],
            "holder": "POL",
            "program": "fms",
            "consent_reference": "GY-B-UAA",
        }
    )
    gone = event(
        custody_end={
            "items": [{"nomenclature": "M113", "serials": ["771235"]}],
            "kind": "destroyed",
        }
    )
    held_elsewhere, destroyed = clean_document(), clean_document()
    for document, serial in ((held_elsewhere, "77 1234"), (destroyed, "77-1235")):
        item(document).update(nomenclature="Carrier M113A2", serials=[serial])
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            await officer.record_event(entered)
            with pytest.raises(EventRefused, match="M113/771234 is held by POL"):
                await officer.record_event(entered | {"event_id": str(uuid.uuid4())})
            await officer.record_event(gone)
            first = await officer.screen(held_elsewhere)
            second = await officer.screen(destroyed)

    assert {"record.custody_holder", "record.custody_link"} & codes(first)
    assert "record.custody_ended" in codes(second)
    assert second.disposition == "deny"
    check_log(folder)


async def test_clocks_of_open_authorizations_are_listed(folder: Path) -> None:
    document = drawdown(5)
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            decided = await officer.screen(document)
            running = await officer.clocks()
            soon = await officer.clocks(until_day=running[0].day)

    days = [clock.day for clock in running]
    assert days == sorted(days)
    assert soon == tuple(c for c in running if c.day == running[0].day)
    assert all(clock.what for clock in running)
    told = {(clock.kind, clock.provision): clock.day for clock in running}
    reserved_until = decided.statement.ledgers[0].expires_on
    assert str(told["lapse", "reservation"]) == reserved_until
    for clock in decided.statement.clocks:
        if clock.due_on:
            assert str(told[str(clock.kind), clock.provision]) == clock.due_on


@pytest.mark.parametrize(
    ("said", "field", "remedy"),
    [
        (opening(1, "eda_grants"), "opening.ledger", "is no ledger; write one of"),
        (opening(1, period="FY2020"), "opening.period", "lies in FY20"),
        (
            opening(1, period="2026-Q4"),
            "opening.period",
            "write a period such as FY2027",
        ),
        (opening(1, account="UKR"), "opening.account", "leave account out"),
        (
            opening(1, "grant_505b"),
            "opening.account",
            "runs by fiscal year and country",
        ),
        (opening(1, "grant_505b", account="Poland"), "opening.account", 'write "POL"'),
        (opening(1, "lease", account="GY-L"), "opening.period", "leave period out"),
        (
            event(opening={"ledger": "lease", "amount": 1}),
            "opening.account",
            "lease runs by lease designator; write the lease designator",
        ),
        (opening(1) | {"occurred_on": "2999-01-01"}, "occurred_on", "is after today"),
        (
            event(
                custody_start={
                    "items": [{"nomenclature": "M113", "serials": ["\u200b"]}],
                    "holder": "POL",
                    "program": "fms",
                    "consent_reference": "GY-B-UAA",
                }
            ),
            "custody_start.items.serials",
            "write what stands on the item",
        ),
    ],
)
async def test_event_that_names_what_is_not_there_is_refused(
    folder: Path, said: dict[str, Any], field: str, remedy: str
) -> None:
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            with pytest.raises(RequestRefused) as caught:
                await officer.record_event(said)
            with pytest.raises(NotFound):
                await officer.ledger("drawdown_506a1", fiscal_year(today()))

    assert field in str(caught.value)
    assert remedy in str(caught.value)


@pytest.mark.parametrize(
    "said",
    [
        opening(-1),
        opening(1, ledger="drawdown 506"),
        event(),
        opening(1) | {"release": {"request_id": str(uuid.uuid4()), "ground": "denied"}},
        opening(1) | {"occurred_on": "2027-02-29"},
        opening(1) | {"reason": ""},
        opening(2**60),
    ],
)
def test_event_that_is_not_well_formed_is_refused_before_it_is_sent(
    said: dict[str, Any],
) -> None:
    with pytest.raises(DocumentError):
        parse_event(said)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (lambda d: delivery(clean_document()), "has no decision in this log"),
        (lambda d: delivery(d, lines=[{"line": 7, "serials": ["1"]}]), "is no line of"),
        (
            lambda d: delivery(d, lines=[{"line": 1, "serials": ["1", "2"]}]),
            "is more than the quantity 1",
        ),
        (
            lambda d: delivery(
                d, amounts=[{"ledger": "lease", "account": "GY-L", "amount": 1}]
            ),
            "has 0 reserved in lease GY-L",
        ),
    ],
)
async def test_delivery_that_the_decision_does_not_cover_is_refused(
    folder: Path, said: Any, message: str
) -> None:
    document = drawdown(5)
    item(document)["quantity"] = 1
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address) as officer:
            await officer.screen(document)
            with pytest.raises((EventRefused, RequestRefused), match=message):
                await officer.record_event(said(document))
            books = await officer.ledger("drawdown_506a1", fiscal_year(today()))

    assert (books.balance.reserved, books.balance.committed) == (5, 0)
