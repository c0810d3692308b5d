"""After ten thousand random events, dropped projections come back byte for byte."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from log_samples import findings, new_log, open_log
from proviso_server.errors import EventRefused
from proviso_server.log.projector import TABLES
from proviso_server.log.queries import Receipt
from proviso_server.log.rebuild import check_projections, rebuild
from proviso_server.log.store import open_store
from random_events import handed

COUNT = 10_000
AT_ONCE = 100
EMPTY = ("activations", "rescreens")


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what every projection holds."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table.name: connection.execute(
                f"SELECT * FROM {table.name} ORDER BY 1"  # noqa: S608
            ).fetchall()
            for table in TABLES
        }


async def append_all(path: Path) -> tuple[int, list[str]]:
    """Append the events, and return how many went in and why others did not."""
    events = list(handed(COUNT, seed=20261128))
    appended, refusals = 0, []
    async with await open_log(path) as log:
        for start in range(0, COUNT, AT_ONCE):
            outcomes = await asyncio.gather(
                *(log.append(each) for each in events[start : start + AT_ONCE]),
                return_exceptions=True,
            )
            appended += sum(isinstance(outcome, Receipt) for outcome in outcomes)
            refusals += [str(o) for o in outcomes if isinstance(o, EventRefused)]
    return appended, refusals


async def test_projections_come_back_after_ten_thousand_events(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    appended, refusals = await append_all(path)
    before = rows(path)

    assert appended + len(refusals) == COUNT
    # Of every sort something happened, else the comparison would show little.
    assert min(len(found) for name, found in before.items() if name not in EMPTY) > 0
    assert {kind for _, _, _, kind, *_ in before["postings"]} == {
        "opening",
        "adjustment",
        "reserve",
        "commit",
        "release",
        "expire",
    }
    for reason in ("is held by", "was destroyed", "has no decision", "reserved in"):
        assert any(reason in refusal for refusal in refusals), reason
    store = open_store(path)
    try:
        assert check_projections(store) == []
        with store.write() as connection:
            for table in TABLES:
                connection.execute(table.delete())
        assert check_projections(store) != []
        rebuild(store)
    finally:
        store.close()
    assert rows(path) == before
    assert findings(path) == []
