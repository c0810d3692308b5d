"""What is counted is read by its indexes: no read walks a table that only grows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from ledger_samples import DAY, EDA
from log_samples import new_log, request_id
from proviso_server.log import lookups, recorded
from proviso_server.log.account import Account
from proviso_server.log.ledgers import Cause, Ledgers
from proviso_server.log.recorded import Serial, Touch
from proviso_server.log.store import open_store

TOUCH = Touch(
    day=DAY,
    request_id=request_id(1),
    accounts=(EDA,),
    supersedes=request_id(2),
    holders=("DEU",),
    recipients=("LTU", "NSPA"),
    article_keys=("M142",),
    since=DAY,
    serials=(Serial(line=1, serial="A1", keys=("M142",)),),
)


@pytest.mark.parametrize(
    "read",
    [
        lambda c: recorded.read(c, TOUCH),
        lambda c: Ledgers(c).expire(cause=Cause(index=1, day=DAY)),
        lambda c: lookups.list_postings(c, EDA, before=9, limit=9),
        lambda c: lookups.list_balances(
            c, ledger="", period="", after=Account("lease", "", "GY"), limit=9
        ),
        lambda c: lookups.list_clocks(
            c, from_day=DAY, until_day="", after=(DAY, 9), limit=9
        ),
    ],
    ids=["record", "lapsed", "postings", "balances", "clocks"],
)
def test_nothing_that_grows_is_scanned(
    tmp_path: Path, read: Callable[[Connection], object]
) -> None:
    """A scan costs nothing in a small log and everything in a large one."""
    store = open_store(new_log(tmp_path))
    statements: list[tuple[str, object]] = []

    def note_statement(*event_args: object) -> None:
        statements.append((str(event_args[2]), event_args[3]))

    with store.read() as connection:
        event.listen(store.engine, "before_cursor_execute", note_statement)
        read(connection)
        event.remove(store.engine, "before_cursor_execute", note_statement)
        plans = [
            str(row[3])
            for statement, parameters in statements
            for row in connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN {statement}",
                parameters,  # type: ignore[arg-type]  # the driver's own tuple
            )
        ]
    store.close()

    # The last entry ends its own scan.
    assert [p for p in plans if p.startswith("SCAN") and p != "SCAN entries"] == []
    assert any(p.startswith("SEARCH") for p in plans)
