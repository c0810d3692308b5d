"""Watches: what they stream, when they wake, and that none holds up a stop."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete

from case_rows import Cases, case_store
from log_samples import new_log, open_log, submission
from proviso_server.cases import watch as case_watch
from proviso_server.cases.listing import list_cases, parse_listing
from proviso_server.cases.watch import CaseWatcher, Changed
from proviso_server.errors import InputError, StoreUnavailable
from proviso_server.log import schema
from proviso_server.log.store import Store, open_store

_T = TypeVar("_T")
FAIL_S = 20.0
"""A change that is not streamed must end a test."""
NEVER_S = 3_600.0
"""No test waits as long: what wakes a watch is then something else."""


@dataclass
class Growing:
    """A log of a store that rings after each write."""

    store: Store
    event: asyncio.Event = field(default_factory=asyncio.Event)
    reads: int = 0

    def next_growth(self) -> asyncio.Event:
        return self.event

    async def read(self, work: Callable[[Connection], _T]) -> _T:
        self.reads += 1
        with self.store.read() as connection:
            return work(connection)

    def write(self, work: Callable[[Cases], object]) -> None:
        self.write_elsewhere(work)
        self.event.set()
        self.event = asyncio.Event()

    def write_elsewhere(self, work: Callable[[Cases], object]) -> None:
        """Write as another process does, of which this one hears nothing."""
        with self.store.write() as connection:
            work(Cases(connection))


def watcher(log: Growing, *, look_s: float = NEVER_S) -> CaseWatcher:
    return CaseWatcher(log=log, stopping=asyncio.Event(), look_s=look_s)


async def taken(
    changes: AsyncGenerator[Changed, None], count: int
) -> list[tuple[int, str, bool, int]]:
    """Return the next changes: case, state, whether it matches, size reached."""
    found = []
    for _ in range(count):
        async with asyncio.timeout(FAIL_S):
            each = await anext(changes)
        number = int(each.row.case_id[-12:])
        found.append((number, str(each.row.state), each.matches, each.size))
    return found


async def test_case_that_leaves_the_filter_is_streamed_once_more(
    tmp_path: Path,
) -> None:
    def life(cases: Cases) -> None:
        cases.add(1)
        cases.add(2)
        cases.add(1, state="staffed")
        cases.skip(3)
        cases.add(1, state="staffed", assigned_to="x")
        cases.add(1, state="positions_in")
        cases.add(1, state="recommended")
        cases.add(2, state="staffed")

    store = case_store(tmp_path)
    log = Growing(store)
    log.write_elsewhere(lambda cases: cases.skip(1))
    log.write_elsewhere(life)
    async with aclosing(
        watcher(log).watch(filter_text="state = staffed", since=1)
    ) as changes:
        found = await taken(changes, 4)
    store.close()

    assert found == [
        (1, "staffed", True, 4),
        (1, "staffed", True, 8),
        (1, "positions_in", False, 9),
        (2, "staffed", True, 11),
    ]


async def test_watch_begins_with_what_comes_and_wakes_at_growth(
    tmp_path: Path,
) -> None:
    store = case_store(tmp_path, [{"number": 1}])
    log = Growing(store)
    async with aclosing(watcher(log).watch(filter_text="", since=0)) as changes:
        first = asyncio.create_task(taken(changes, 1))
        while log.reads < 2:
            await asyncio.sleep(0)
        log.write(lambda cases: cases.add(2, state="staffed"))
        found = await first
    store.close()

    assert found == [(2, "staffed", True, 2)]


async def test_watch_finds_what_another_process_wrote(tmp_path: Path) -> None:
    store = case_store(tmp_path)
    log = Growing(store)
    async with aclosing(
        watcher(log, look_s=0.01).watch(filter_text="", since=0)
    ) as changes:
        first = asyncio.create_task(taken(changes, 1))
        while log.reads < 3:
            await asyncio.sleep(0.001)
        log.write_elsewhere(lambda cases: cases.add(7))
        found = await first
    store.close()

    assert found == [(7, "received", True, 1)]


async def test_watch_wakes_at_an_append_of_the_log(tmp_path: Path) -> None:
    """The writer rings for its watches itself."""
    async with await open_log(new_log(tmp_path)) as log:
        grown = log.next_growth()
        await log.append(submission(1))
        await grown.wait()

        assert grown.is_set()
        assert not log.next_growth().is_set()


async def test_watch_from_a_size_goes_on_in_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much there is, a turn takes so many versions; none is left out."""
    monkeypatch.setattr(case_watch, "MAX_VERSIONS", 3)
    count = 10
    store = case_store(tmp_path, [{"number": n} for n in range(count)])
    log = Growing(store)
    async with aclosing(watcher(log).watch(filter_text="", since=1)) as changes:
        found = await taken(changes, count - 1)
    store.close()

    assert found == [(n, "received", True, n + 1) for n in range(1, count)]
    assert log.reads == 1 + 3


@pytest.mark.parametrize("asleep", [True, False])
async def test_watch_ends_when_the_service_stops(tmp_path: Path, asleep: bool) -> None:
    store = case_store(tmp_path, [{"number": 1}, {"number": 2}])
    log = Growing(store)
    watches = watcher(log)
    async with aclosing(watches.watch(filter_text="", since=1)) as changes:
        await anext(changes)
        if asleep:
            task = asyncio.create_task(taken(changes, 1))
            await asyncio.sleep(0)
            watches.stopping.set()
        else:
            watches.stopping.set()
            task = asyncio.create_task(taken(changes, 1))
        with pytest.raises(StoreUnavailable) as caught:
            await task
    store.close()

    assert str(caught.value) == ("the service is stopping; watch again with since 2")


async def test_watch_behind_the_log_is_refused(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": 1}])
    with pytest.raises(InputError) as caught:
        await anext(watcher(Growing(store)).watch(filter_text="", since=2))
    store.close()

    assert str(caught.value) == (
        "since 2: is behind the size of the log, 1; send the size of an answer of this "
        "service, or 0 for what changes from now on"
    )


async def test_so_many_watches_run_and_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_watch, "MAX_WATCHES", 1)
    store = case_store(tmp_path, [{"number": 1}, {"number": 2}])
    watches = watcher(Growing(store))
    first = watches.watch(filter_text="", since=1)
    await anext(first)
    with pytest.raises(StoreUnavailable) as caught:
        await anext(watches.watch(filter_text="", since=1))
    await first.aclose()
    async with aclosing(watches.watch(filter_text="", since=1)) as second:
        found = await taken(second, 1)
    store.close()

    assert str(caught.value) == (
        "1 watches run, and no more may; end one, or try later"
    )
    assert found == [(2, "received", True, 2)]


CHANGES = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(["received", "staffed", "closed"])),
    max_size=12,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(before=CHANGES, after=CHANGES)
def test_list_and_watch_together_know_what_is_in_the_filter(
    tmp_path: Path, before: list[tuple[int, str]], after: list[tuple[int, str]]
) -> None:
    """Who lists, and goes on watching from the size of the list, misses nothing."""
    text = "state = staffed"
    path = tmp_path / "log.db"
    store = open_store(path) if path.exists() else case_store(tmp_path)
    listing = parse_listing(filter_text=text, order_by="", page_token="")
    with store.write() as connection:
        connection.execute(delete(schema.case_versions))
        connection.execute(delete(schema.entries))
        cases = Cases(connection)
        for number, state in before:
            cases.add(number, state=state)
        listed = list_cases(connection, listing, limit=100)
        known = {row.case_id: row.entry_index for row in listed.rows}
        for number, state in after:
            cases.add(number, state=state)
        turn = case_watch.read_turn(listing.wanted, listed.size)(connection)
        expected = list_cases(connection, listing, limit=100)
    store.close()
    for changed in turn.changed:
        known[changed.row.case_id] = changed.row.entry_index
        if not changed.matches:
            del known[changed.row.case_id]

    assert known == {row.case_id: row.entry_index for row in expected.rows}
    assert turn.reached == expected.size
