"""Who stands to be judged again, who was, and how far a run came."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from ledger_samples import DAY, EDA, claim, decision, delivery, posting, rescreen
from log_samples import findings, new_log, open_log, request_id
from proviso_server.errors import InputError
from proviso_server.log import rescreens
from proviso_server.log.rebuild import check_projections, rebuild
from proviso_server.log.rescreens import BrokenOff, Sought
from proviso_server.log.store import Store, open_store
from proviso_server.log.submission import Record, Submission

NEW, OLD = "a" * 64, "b" * 64
LATER = "2026-12-01"
ALL = Sought(bundle_sha256=NEW, since="", below=100)
SINCE = Sought(bundle_sha256=NEW, since=LATER, below=100)


async def filled(folder: Path, *handed: Submission | Record) -> Store:
    """Return the store of a log with these entries, one commit each."""
    path = new_log(folder)
    async with await open_log(path) as log:
        for each in handed:
            await log.append(each)
    assert findings(path) == []
    return open_store(path)


def standing(
    store: Store, sought: Sought, *, today: str = LATER, after: int = -1
) -> list[int]:
    """Return the indexes of those that stand to be judged, and count them."""
    with store.read() as connection:
        rows = rescreens.list_open(
            connection, sought, today=today, after=after, limit=50
        )
        counted = rescreens.count_open(connection, sought, today=today, after=after)
    assert counted == len(rows)
    return [row.index for row in rows]


def judged(store: Store) -> dict[int, tuple[str, str]]:
    """Return by which bundle and on which day each was judged."""
    query = "SELECT entry_index, bundle_sha256, judged_on FROM authorizations"
    with store.read() as connection:
        rows = connection.exec_driver_sql(query).all()
    return {index: (bundle[:1], day) for index, bundle, day in rows}


async def test_open_ones_stand_to_be_judged_and_no_others(tmp_path: Path) -> None:
    store = await filled(
        tmp_path,
        decision(0),
        decision(1, disposition="deny"),
        decision(2, disposition="hold_missing_documents"),
        decision(3, as_of=True),
        decision(4, claims=[claim(asked=5)]),
        delivery(5, posting("commit", 5, of=4), of=4),
        decision(6, claims=[claim(asked=5)]),
        delivery(7, posting("commit", 2, of=6), of=6, partial=True),
    )

    assert standing(store, ALL) == [0, 6]
    assert standing(store, ALL, after=0) == [6]
    assert standing(store, Sought(bundle_sha256=NEW, since="", below=6)) == [0]


async def test_one_whose_reservation_lapsed_is_not_judged(tmp_path: Path) -> None:
    """No entry has said yet that it expired."""
    store = await filled(
        tmp_path, decision(0, claims=[claim(asked=5, expires_on=DAY)]), decision(1)
    )

    assert standing(store, ALL, today=DAY) == [0, 1]
    assert standing(store, ALL, today=LATER) == [1]


async def test_judged_ones_are_passed_over_for_the_same_question(
    tmp_path: Path,
) -> None:
    """Changed or not; what failed or is erased was not judged, and is asked again."""
    store = await filled(
        tmp_path,
        *(decision(number) for number in range(6)),
        rescreen(
            bundle=NEW,
            day=LATER,
            since=LATER,
            first=1,
            until=4,
            failed=[request_id(2)],
            erased=[request_id(3)],
        ),
    )

    assert judged(store) == {
        0: ("b", DAY),
        1: ("a", LATER),
        2: ("b", DAY),
        3: ("b", DAY),
        4: ("a", LATER),
        5: ("b", DAY),
    }
    assert standing(store, SINCE) == [0, 2, 3, 5]
    assert standing(store, ALL) == [0, 1, 2, 3, 4, 5]
    other = Sought(bundle_sha256=OLD, since=DAY, below=100)
    assert standing(store, other) == [1, 4]


async def test_what_was_passed_over_keeps_the_day_on_which_it_was_judged(
    tmp_path: Path,
) -> None:
    store = await filled(
        tmp_path,
        decision(0),
        rescreen(bundle=NEW, day=LATER, first=0, until=0),
        decision(1),
        rescreen(bundle=NEW, day="2026-12-09", since=LATER, first=0, until=2),
    )

    assert judged(store) == {0: ("a", LATER), 2: ("a", "2026-12-09")}


async def test_one_that_closed_while_it_was_judged_is_not_marked(
    tmp_path: Path,
) -> None:
    store = await filled(
        tmp_path,
        decision(0, claims=[claim(asked=5)]),
        decision(1, claims=[claim(asked=5, expires_on="2026-11-30")]),
        delivery(2, posting("commit", 5, of=0), of=0),
        rescreen(bundle=NEW, day=LATER, first=0, until=1),
    )

    assert judged(store) == {0: ("b", DAY), 1: ("b", DAY)}


async def test_marks_come_back_from_the_entries(tmp_path: Path) -> None:
    store = await filled(
        tmp_path,
        *(decision(number) for number in range(4)),
        rescreen(bundle=NEW, day=LATER, first=0, until=1, last=False),
        decision(4, supersedes=request_id(2)),
        rescreen(bundle=NEW, day=LATER, part=2, first=2, until=6),
    )
    before = judged(store)

    assert check_projections(store) == []
    rebuild(store)
    assert judged(store) == before
    assert before[1] == ("a", LATER)
    assert before[2] == ("b", DAY)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([], None),
        ([{"last": True}], None),
        ([{"last": False, "until": 7}], (1, 7, (0,))),
        (
            [{"last": False}, {"last": False, "part": 2, "until": 9}],
            (2, 9, (0, 1)),
        ),
        ([{"last": False}, {"part": 2}], None),
        ([{"last": True, "run": "other"}, {"last": False}], (1, 0, (1,))),
        ([{"last": False, "since": DAY}], None),
        ([{"last": False, "bundle": OLD}], None),
        ([{"last": False, "day": DAY}], None),
    ],
)
async def test_run_that_broke_off_is_found_by_bundle_question_and_day(
    tmp_path: Path,
    parts: Sequence[Mapping[str, Any]],
    found: tuple[int, int, tuple[int, ...]] | None,
) -> None:
    usual: dict[str, Any] = {"bundle": NEW, "day": LATER}
    store = await filled(tmp_path, *(rescreen(**usual | dict(p)) for p in parts))
    with store.read() as connection:
        broken = rescreens.find_broken_off(
            connection, bundle_sha256=NEW, since="", day=LATER
        )

    if found is None:
        assert broken is None
    else:
        part, until, indexes = found
        assert broken == BrokenOff(run="run", part=part, until=until, indexes=indexes)


async def test_what_deliveries_took_is_known_by_account(tmp_path: Path) -> None:
    store = await filled(
        tmp_path,
        decision(0, claims=[claim(asked=9)]),
        decision(1, claims=[claim(asked=9)]),
        delivery(2, posting("commit", 4, of=0), of=0, partial=True),
    )
    with store.read() as connection:
        first = rescreens.committed(connection, request_id(0))
        second = rescreens.committed(connection, request_id(1))

    assert (first, second) == ({EDA.key: 4}, {EDA.key: 0})


async def test_index_of_what_is_open_finds_them(tmp_path: Path) -> None:
    """Most decisions of an old log are closed; they must not be read."""
    store = await filled(tmp_path, decision(0))
    with store.read() as connection:
        query = rescreens.open_query(SINCE, today=LATER, after=3)
        made: Any = query.compile(connection)
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {made}",
            tuple(made.params[name] for name in made.positiontup),
        ).all()

    assert any("authorizations_open" in row.detail for row in plan)


@pytest.mark.parametrize("name", ["from", "until"])
async def test_entry_that_does_not_say_what_was_judged_is_refused(
    tmp_path: Path, name: str
) -> None:
    wrong: dict[str, Any] = {name: "all"}
    async with await open_log(new_log(tmp_path)) as log:
        with pytest.raises(InputError) as caught:
            await log.append(rescreen(bundle=NEW, day=LATER, **wrong))

    assert str(caught.value) == (
        f'statement.{name} "all": send a whole number within 2^53'
    )
