"""Ledgers count what entries post, refuse what they contradict, and are rebuilt."""

import asyncio
import dataclasses
from pathlib import Path
from typing import Any

import pytest

from ledger_samples import (
    DAY,
    EDA,
    claim,
    decision,
    delivery,
    event,
    posting,
    release,
)
from log_samples import findings, new_log, open_log, request_id
from proviso_server.errors import (
    EventIdReused,
    EventRefused,
    InputError,
    RecordMoved,
)
from proviso_server.event_statement import Moves
from proviso_server.log.account import Account
from proviso_server.log.lookups import find_balance, list_postings
from proviso_server.log.recorded import MAX_SUM, Expectation, Recorded, Touch
from proviso_server.log.statements import MAX_AMOUNT
from proviso_server.log.submission import Record, Submission
from proviso_server.log.writer import Log
from proviso_server.moves import moves_of
from proviso_server.policy.facts import TableFacts

TAIWAN = Account("exchange_544", "FY2027", "TWN")


async def stands(log: Log, account: Account = EDA) -> tuple[int, int]:
    """Return what an account has reserved and committed."""
    row = await log.read(lambda c: find_balance(c, account))
    return (0, 0) if row is None else (row.reserved, row.committed)


async def kinds(log: Log, account: Account = EDA) -> list[tuple[str, int]]:
    """Return the postings of an account, oldest first."""
    rows = await log.read(lambda c: list_postings(c, account, before=None, limit=99))
    return [(row.kind, row.amount) for row in reversed(rows)]


def touch(number: int = 999, **more: Any) -> Touch:
    return Touch(day=DAY, request_id=request_id(number), accounts=(EDA,), **more)


async def position(log: Log, **more: Any) -> int:
    return (await log.recorded(touch(**more))).positions.get(EDA, 0)


async def test_reserve_deliver_in_parts_and_release_the_rest(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, postings=[posting("opening", 100)]))
        await log.append(decision(1, claims=[claim(asked=40)]))
        assert await stands(log) == (40, 100)
        assert await position(log) == 140
        await log.append(delivery(2, posting("commit", 10, of=1), of=1, partial=True))
        assert await stands(log) == (30, 110)
        await log.append(
            delivery(3, posting("commit", 25, of=1), posting("release", 5, of=1), of=1)
        )
        await log.append(event(4, postings=[posting("adjustment", -15)]))

        assert await stands(log) == (0, 120)
        assert await kinds(log) == [
            ("opening", 100),
            ("reserve", 40),
            ("commit", 10),
            ("commit", 25),
            ("release", 5),
            ("adjustment", -15),
        ]
    assert findings(tmp_path / "log.db") == []


@pytest.mark.parametrize(
    ("handed", "message"),
    [
        (delivery(9, of=7), "has no decision in this log"),
        (release(9, of=7), "has no decision in this log"),
        (
            delivery(9, posting("commit", 41, of=1), of=1),
            "has 40 reserved in eda_grant",
        ),
        (delivery(9, posting("commit", 0, of=1), of=1), "write 1 to 40, or"),
        (delivery(9, posting("commit", -1, of=1), of=1), "-1 is to be committed"),
        (
            delivery(9, posting("commit", 1, TAIWAN, of=1), of=1),
            "leave that amount out",
        ),
        (
            release(9, posting("release", 41, of=1), of=1),
            "nothing else can be released",
        ),
        (delivery(9, posting("commit", 1, of=2), of=2), "is held since entry 2"),
        (event(9, postings=[posting("opening", 5)]), "was opened by entry 0"),
        (event(9, postings=[posting("opening", -5, Account("x"))]), "write 0 or more"),
        (event(9, postings=[posting("adjustment", -101)]), "write -100 or more"),
        (event(9, postings=[posting("gift", 1)]), '"gift" is no kind of posting'),
        (
            event(9, postings=[posting("adjustment", 7), posting("adjustment", -999)]),
            "would take it below zero",
        ),
    ],
)
async def test_event_that_the_log_contradicts_changes_nothing(
    tmp_path: Path, handed: Record, message: str
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(event(1, postings=[posting("opening", 100)]))
        await log.append(decision(1, claims=[claim(asked=40)]))
        await log.append(decision(2, disposition="hold_missing_documents"))
        before = await log.checkpoint()

        with pytest.raises(EventRefused, match=message):
            await log.append(handed)

        assert await log.checkpoint() == before
        assert await stands(log) == (40, 100)
        # The id of an event that was refused is free.
        fine = event(9, postings=[posting("adjustment", 1)])
        assert (await log.append(fine)).index == 3
    assert findings(path) == []


async def test_second_delivery_and_release_after_delivery_are_refused(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, claims=[claim(asked=40)]))
        await log.append(delivery(1, posting("commit", 40, of=1), of=1))

        for again in (
            delivery(2, posting("commit", 40, of=1), of=1),
            release(3, posting("release", 40, of=1), of=1),
        ):
            with pytest.raises(EventRefused, match="is delivered since entry 1"):
                await log.append(again)
        assert await stands(log) == (0, 40)


async def test_seats_may_be_owed(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(event(1, postings=[posting("opening", -3, TAIWAN)]))
        await log.append(event(2, postings=[posting("adjustment", -4, TAIWAN)]))

        assert await stands(log, TAIWAN) == (0, -7)


async def test_event_is_entered_once(tmp_path: Path) -> None:
    handed = event(1, postings=[posting("opening", 100)])
    async with await open_log(new_log(tmp_path)) as log:
        receipts = await asyncio.gather(*(log.append(handed) for _ in range(4)))
        with pytest.raises(EventIdReused, match="enter another one under a new"):
            await log.append(
                event(1, postings=[posting("opening", 7)], day="2026-11-27")
            )

        assert [r.repeated for r in receipts] == [False, True, True, True]
        assert await stands(log) == (0, 100)


async def test_event_under_another_name_than_its_own_is_refused(tmp_path: Path) -> None:
    handed = event(1, postings=[posting("opening", 100)])
    async with await open_log(new_log(tmp_path)) as log:
        with pytest.raises(InputError, match="hand in what was signed"):
            await log.append(dataclasses.replace(handed, event_id=request_id(1)))


async def test_what_lapses_is_given_back_by_the_next_entry_of_a_later_day(
    tmp_path: Path,
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(decision(1, claims=[claim(asked=40, expires_on="2026-12-31")]))
        await log.append(decision(2, day="2026-12-31"))
        assert await stands(log) == (40, 0)
        # A reader of the day after knows before any entry says so.
        late = dataclasses.replace(touch(), day="2027-01-01")
        assert (await log.recorded(late)).positions[EDA] == 0
        assert await position(log) == 40
        await log.append(decision(3, day="2027-01-01"))

        assert await stands(log) == (0, 0)
        assert await kinds(log) == [("reserve", 40), ("expire", 40)]
        with pytest.raises(EventRefused, match="is expired since entry 2"):
            await log.append(
                delivery(1, posting("commit", 40, of=1), of=1, day="2027-01-02")
            )
    assert findings(path) == []


async def test_request_can_be_released_on_the_day_after_its_reservation_lapsed(
    tmp_path: Path,
) -> None:
    """The entry itself gives back what lapsed, before its own postings are taken."""
    late = "2027-01-01"
    said = {"release": {"request_id": request_id(1), "ground": "withdrawn"}}

    async def moves(log: Log, day: str) -> Moves:
        document = {"occurred_on": late, **said}
        return await log.read(
            lambda c: moves_of(c, document, facts=TableFacts({}), today=day)
        )

    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, claims=[claim(asked=40, expires_on="2026-12-31")]))
        assert (await moves(log, "2026-12-31")).postings == [
            posting("release", 40, of=1)
        ]
        found = await moves(log, late)
        await log.append(event(2, said=said, postings=found.postings, day=late))

        assert found.postings == []
        assert await kinds(log) == [("reserve", 40), ("expire", 40)]


async def test_request_that_supersedes_gives_back_and_does_not_count_twice(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, claims=[claim(asked=40)]))

        replacing: dict[str, Any] = {"supersedes": request_id(1)}
        assert await position(log, officer=True, **replacing) == 0
        # What an officer reserved, a requester does not take off.
        assert await position(log, officer=False, **replacing) == 40
        await log.append(decision(2, officer=False, **replacing))
        assert await stands(log) == (40, 0)
        await log.append(decision(3, claims=[claim(asked=50)], **replacing))
        assert await stands(log) == (50, 0)
        assert await kinds(log) == [("reserve", 40), ("release", 40), ("reserve", 50)]


async def test_decision_as_of_another_day_reserves_nothing(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(decision(1, claims=[claim(asked=40)], as_of=True))

        assert await stands(log) == (0, 0)
        with pytest.raises(EventRefused, match="or one as of another day"):
            await log.append(delivery(1, of=1))


def wanting(number: int, *, asked: int, limit: int, seen: Recorded) -> Submission:
    """Return a decision that found room for what it asks."""
    expected = Expectation(
        touch=touch(number), seen=seen, levels={EDA: (limit - asked + 1,)}
    )
    return decision(number, claims=[claim(asked=asked)], expected=expected)


@pytest.mark.parametrize(("asked", "room"), [(100, 1), (50, 2), (7, 14)])
async def test_of_64_decisions_on_what_is_left_only_those_that_fit_are_appended(
    tmp_path: Path, asked: int, room: int
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(event(1, postings=[posting("opening", 900)]))
        seen = await log.recorded(touch())
        handed = [wanting(n, asked=asked, limit=1_000, seen=seen) for n in range(64)]
        outcomes = await asyncio.gather(
            *(log.append(each) for each in handed), return_exceptions=True
        )

        assert sum(not isinstance(o, BaseException) for o in outcomes) == room
        moved = [o for o in outcomes if isinstance(o, RecordMoved)]
        assert len(moved) == 64 - room
        assert "eda_grant FY2027 moved from 900 to" in str(moved[0])
        assert await stands(log) == (asked * room, 900)
    assert findings(path) == []


async def test_absurd_position_stays_within_what_a_document_holds(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        for number in (1, 2):
            await log.append(decision(number, claims=[claim(asked=MAX_AMOUNT)]))

        assert await position(log) == MAX_SUM


async def test_ledger_without_a_level_never_conflicts(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        seen = await log.recorded(touch())
        free = Expectation(touch=touch(), seen=seen, levels={EDA: ()})
        handed = [
            decision(n, claims=[claim(asked=10**9)], expected=free) for n in range(64)
        ]
        await asyncio.gather(*(log.append(each) for each in handed))

        assert await stands(log) == (64 * 10**9, 0)
