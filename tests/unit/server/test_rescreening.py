"""Runs: in parts that are signed, one at a time, and going on where one broke off."""

import asyncio
import datetime
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest

from log_samples import findings, new_log, open_log, request_id
from proviso_client.envelope import parse_envelope
from proviso_client.rescreen import Rescreen, check_run, parse_rescreen
from proviso_server.errors import InputError, PolicyUnavailable, StoreUnavailable
from proviso_server.log.rebuild import check_projections
from proviso_server.log.store import open_store
from proviso_server.log.writer import Log
from proviso_server.rejudged import Outcome
from proviso_server.rescreen_statement import MAX_CHANGED, MAX_JUDGED
from proviso_server.rescreening import CHUNK, Rescreener, Step
from standing_samples import NOW, REFERRED, TODAY, Engine, answer, decided, rescreener

DOWN = PolicyUnavailable("the policy engine is not reachable or failed; try again")


def same(asked: Mapping[str, Any]) -> dict[str, Any]:
    return answer(REFERRED)


def barred(asked: Mapping[str, Any]) -> dict[str, Any]:
    return answer(REFERRED, "deny eligibility.bar")


async def fill(log: Log, count: int, *, first: int = 0) -> list[str]:
    """Append decisions that stay open; return the requests."""
    numbers = range(first, first + count)
    await asyncio.gather(*(log.append(decided(number)) for number in numbers))
    return [request_id(number) for number in numbers]


async def run_all(service: Rescreener, *, since: str = "") -> list[Step]:
    run = service.run(since=since, requested_by="officer")
    return [step async for step in run]


async def parts(log: Log, indexes: tuple[int, ...]) -> list[Rescreen]:
    """Return what the entries say, as the client reads it."""
    entries = [await log.entry(index) for index in indexes]
    return [parse_rescreen(parse_envelope(e.envelope).payload) for e in entries]


def ranges(said: list[Rescreen]) -> list[tuple[int, int, int, int]]:
    return [(each.part, each.first, each.until, each.judged) for each in said]


async def test_run_over_nothing_open_writes_one_entry(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        steps = await run_all(rescreener(log, Engine(same)))
        (said,) = await parts(log, steps[-1].indexes)

    assert steps == [Step(finished=0, total=0, indexes=(0,))]
    assert (said.part, said.last, said.judged, said.changed) == (1, True, 0, ())
    assert (said.since, said.rescreened_at) == (None, "2026-11-28T09:30:00Z")
    assert findings(tmp_path / "log.db") == []


async def test_long_run_is_signed_in_parts_that_follow_one_another(
    tmp_path: Path,
) -> None:
    count = 2 * MAX_JUDGED + 50
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, count)
        engine = Engine(same)
        steps = await run_all(rescreener(log, engine), since=TODAY)
        said = await parts(log, steps[-1].indexes)

    assert engine.names == names
    assert [step.finished for step in steps] == [*range(1, count + 1), count]
    assert {step.total for step in steps} == {count}
    assert ranges(said) == [
        (1, 0, 199, 200),
        (2, 200, 399, 200),
        (3, 400, 449, 50),
    ]
    check_run(said)
    assert {each.since for each in said} == {TODAY}


async def test_part_holds_no_more_changed_ones_than_fit(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, MAX_CHANGED + 5)
        steps = await run_all(rescreener(log, Engine(barred)))
        said = await parts(log, steps[-1].indexes)

    assert [len(each.changed) for each in said] == [MAX_CHANGED, 5]
    assert [each.request_id for part in said for each in part.changed] == names
    assert [(d.before, d.after, d.appeared) for d in said[1].changed] == [
        ("human_review", "deny", ("deny eligibility.bar",))
    ] * 5


async def test_run_that_broke_off_goes_on_as_the_same_run(tmp_path: Path) -> None:
    """What is in an entry is not asked again, and everything else is."""
    judged = MAX_JUDGED + 20
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, MAX_JUDGED + 50)
        engine = Engine(same)
        await broken(rescreener(log, Engine(same)), after=judged)
        steps = await run_all(rescreener(log, engine))
        said = await parts(log, steps[-1].indexes)

    assert engine.names == names[judged:]
    assert steps[-1] == Step(finished=30, total=30, indexes=(250, 251, 252))
    assert ranges(said) == [(1, 0, 199, 200), (2, 200, 219, 20), (3, 220, 251, 30)]
    check_run(said)
    store = open_store(tmp_path / "log.db")
    try:
        assert check_projections(store) == []
    finally:
        store.close()


@pytest.mark.parametrize(
    ("since", "day"),
    [(TODAY, NOW), ("", NOW + datetime.timedelta(days=1))],
    ids=["another question", "another day"],
)
async def test_other_run_does_not_go_on_where_one_broke_off(
    tmp_path: Path, since: str, day: datetime.datetime
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await fill(log, MAX_JUDGED + 2)
        await broken(rescreener(log, Engine(same)), after=MAX_JUDGED + 1)
        again = rescreener(log, Engine(same), now=lambda: day)
        steps = await run_all(again, since=since)
        said = await parts(log, steps[-1].indexes)

    assert [each.part for each in said] == list(range(1, len(said) + 1))
    assert said[0].first == 0


async def test_engine_that_is_down_breaks_a_run_off_and_it_goes_on_later(
    tmp_path: Path,
) -> None:
    """Nobody is said to have failed because OPA was not there."""
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, 3 * CHUNK)
        engine = Engine(same)
        service = rescreener(log, engine)
        with pytest.raises(PolicyUnavailable):
            await run_all(rescreener(log, DownBehind(names[CHUNK])))
        steps = await run_all(service)
        said = await parts(log, steps[-1].indexes)

    assert engine.names == names[CHUNK:]
    assert [(each.judged, each.failed) for each in said] == [(8, ()), (16, ())]
    check_run(said)


async def test_what_a_process_left_unsigned_when_it_was_killed_is_judged_again(
    tmp_path: Path,
) -> None:
    """Nothing is left out: the next run begins behind the last entry."""
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, MAX_JUDGED + 50)
        killed = SlowAppend(log, lost_from=2)
        await broken(rescreener(killed, Engine(same)), after=MAX_JUDGED + 20)  # type: ignore[arg-type]
        engine = Engine(same)
        steps = await run_all(rescreener(log, engine))
        said = await parts(log, steps[-1].indexes)

    assert engine.names == names[MAX_JUDGED:]
    assert ranges(said) == [(1, 0, 199, 200), (2, 200, 250, 50)]


async def test_request_that_takes_too_long_has_failed_while_the_engine_is_well(
    tmp_path: Path,
) -> None:
    def slow(asked: Mapping[str, Any]) -> Any:
        is_slow = asked["request"]["request_id"] == request_id(1)
        return DOWN if is_slow else answer(REFERRED)

    async with await open_log(new_log(tmp_path)) as log:
        await fill(log, 3)
        steps = await run_all(rescreener(log, Engine(slow)))
        (said,) = await parts(log, steps[-1].indexes)

    outcomes = [step.rejudged.outcome for step in steps if step.rejudged]
    assert outcomes == [Outcome.SAME, Outcome.FAILED, Outcome.SAME]
    assert (said.judged, said.failed) == (2, (request_id(1),))


async def test_each_part_is_of_the_day_on_which_it_was_judged(tmp_path: Path) -> None:
    """Midnight passes between two chunks."""
    instants = later_each_time(
        datetime.datetime(2026, 11, 28, 23, 59, 0, tzinfo=datetime.UTC)
    )
    async with await open_log(new_log(tmp_path)) as log:
        await fill(log, 2 * CHUNK)
        engine = Engine(same)
        service = rescreener(log, engine, now=lambda: next(instants))
        steps = await run_all(service)
        said = await parts(log, steps[-1].indexes)

    days = [each["request"]["decision_date"] for each in engine.asked]
    assert days == ["2026-11-28"] * CHUNK + ["2026-11-29"] * CHUNK
    assert [(each.rescreened_at[:10], each.judged) for each in said] == [
        ("2026-11-28", CHUNK),
        ("2026-11-29", CHUNK),
    ]
    check_run(said)


async def test_second_run_waits_and_has_nothing_left_to_judge(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await fill(log, 3 * CHUNK)
        engine = Engine(same)
        service = rescreener(log, engine)
        one, other = await asyncio.gather(
            run_all(service, since=TODAY), run_all(service, since=TODAY)
        )
        said = await parts(log, (*one[-1].indexes, *other[-1].indexes))

    assert [step.finished for step in (one[-1], other[-1])] == [3 * CHUNK, 0]
    assert len(engine.asked) == 3 * CHUNK
    assert len({each.run for each in said}) == 2


async def test_caller_that_gives_up_while_a_part_is_appended_leaves_it_whole(
    tmp_path: Path,
) -> None:
    """Else the next run would judge the part again, under the same number."""
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, MAX_JUDGED + 1)
        slow = SlowAppend(log)
        service = rescreener(slow, Engine(same))  # type: ignore[arg-type]
        caller = asyncio.create_task(run_all(service))
        await slow.begun.wait()
        caller.cancel()
        next_run = asyncio.create_task(run_all(service))
        await asyncio.sleep(0)
        slow.go_on.set()
        with pytest.raises(asyncio.CancelledError):
            await caller
        steps = await next_run
        said = await parts(log, steps[-1].indexes)

    assert ranges(said) == [(1, 0, 199, 200), (2, 200, 201, 1)]
    assert sum(each.judged for each in said) == len(names)


async def test_decisions_made_meanwhile_are_not_waited_for(tmp_path: Path) -> None:
    """A run ends though requests come in all the time."""
    async with await open_log(new_log(tmp_path)) as log:
        names = await fill(log, CHUNK + 1)
        engine = Engine(same)
        run = rescreener(log, engine).run(since="", requested_by="officer")
        number = 100
        async for _ in run:
            await fill(log, 1, first=(number := number + 1))

    assert engine.names == names


@pytest.mark.parametrize(
    ("since", "remedy"),
    [
        ("2026-11-31", "is no day; write it as 2026-06-01"),
        ("20261120", "is no day; write it as 2026-06-01"),
        ("yesterday", "is no day; write it as 2026-06-01"),
        (
            "2026-11-29",
            "is after today, 2026-11-28; write a day on which something changed, or "
            "leave it out to judge all that is open",
        ),
    ],
)
async def test_question_of_no_day_is_refused(
    tmp_path: Path, since: str, remedy: str
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        with pytest.raises(InputError) as caught:
            await run_all(rescreener(log, Engine(same)), since=since)

    assert str(caught.value) == f'since "{since}": {remedy}'


class DownBehind(Engine):
    """An engine that is gone when it is asked of a request."""

    def __init__(self, last: str) -> None:
        super().__init__(same)
        self._last = last

    async def batch(self, documents: Any, *, timeout_s: float) -> Any:
        if self._last in [each["request"]["request_id"] for each in documents]:
            self.reply, self.well = lambda asked: DOWN, False
        return await super().batch(documents, timeout_s=timeout_s)


class SlowAppend:
    """A log whose first append waits until it is told to; later ones may be lost."""

    def __init__(self, log: Log, *, lost_from: int | None = None) -> None:
        self._log = log
        self._lost_from = lost_from
        self._appended = 0
        self.begun = asyncio.Event()
        self.go_on = asyncio.Event()
        if lost_from is not None:
            self.go_on.set()

    async def append(self, submission: Any) -> Any:
        self.begun.set()
        await self.go_on.wait()
        self._appended += 1
        if self._lost_from is not None and self._appended >= self._lost_from:
            raise StoreUnavailable("killed")
        return await self._log.append(submission)

    async def read(self, work: Any) -> Any:
        return await self._log.read(work)


async def broken(service: Rescreener, *, after: int) -> None:
    """Take so many steps of a run, and give it up."""
    run: AsyncGenerator[Step] = service.run(since="", requested_by="officer")
    async with aclosing(run):
        async for step in run:
            if step.finished == after:
                return
    raise AssertionError("the run ended first")


def later_each_time(first: datetime.datetime) -> Iterator[datetime.datetime]:
    """Yield an instant, and each time one that is 20 s later."""
    while True:
        yield first
        first += datetime.timedelta(seconds=20)
