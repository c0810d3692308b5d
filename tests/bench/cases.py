"""Measure lists of cases: python tests/bench/cases.py [CASES] [--rounds N].

It fills the store of a log with cases (100000 unless told) of about nine versions each
over eight years, most of them closed, and lists them by typical filters and by every
order. A row of the table is p50 and p99 of the first page and of a page behind it, the
second as of a size that the log has outgrown since.
"""

import argparse
import datetime
import random
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / part) for part in ("proto", "server", "tests")]

from sqlalchemy import bindparam  # noqa: E402

from case_rows import VERSION  # noqa: E402
from log_samples import new_log  # noqa: E402
from proviso_server.cases import queue as case_queue  # noqa: E402
from proviso_server.cases import report as case_report  # noqa: E402
from proviso_server.cases.fields import ORDERS  # noqa: E402
from proviso_server.cases.listing import list_cases, parse_listing  # noqa: E402
from proviso_server.log import schema  # noqa: E402
from proviso_server.log.store import Store, open_store  # noqa: E402

DAYS = 3_000
FIRST = datetime.date(2018, 9, 10)
TODAY = FIRST + datetime.timedelta(DAYS)
STAY_DAYS = 18
LIFE = (
    *("received", "staffed", "staffed", "staffed", "positions_in", "recommended"),
    *("consented", "delivered", "closed"),
)
OFFICES = ("DTSA", "DSCA", "DASA_DEC", "STATE_DRL", "NAVY_IPO", "SAF_IA", "NSA", "MDA")
COUNTRIES = [a + b + c for a in "ABCDEFGH" for b in "AEIOU" for c in "RST"]
OFTEN = [1 / (place + 1) for place in range(len(COUNTRIES))]
PERSON = "spiffe://army.example/person/{}"
PAGE = 100
BEHIND = 2_000
"""Entries that the log has grown by since the first page."""
CHUNK = 20_000

FILTERS = (
    "",
    "state = staffed",
    "state = closed",
    f"recipient = {COUNTRIES[0]}",
    f"recipient = {COUNTRIES[-1]}",
    "waiting_on:DTSA",
    f'due_on < "{TODAY}"',
    f'assigned_to = "{PERSON.format(7)}"',
    f'waiting_on:DTSA AND due_on < "{TODAY}" AND state = staffed',
    f"recipient = {COUNTRIES[5]} AND NOT state = closed",
    f'(state = staffed OR alert = true) AND assigned_to = "{PERSON.format(7)}"',
    "recipient = NONE OR holder = NONE",
    'request_id = "none"',
    'case_id = "none"',
)
Listed = tuple[str, str]
"""Filter and order."""
LISTED: tuple[Listed, ...] = (
    *((text, "") for text in FILTERS),
    *(("", f"{name}{way}") for name in ORDERS for way in ("", " desc")),
    ("waiting_on:DTSA", "due_on"),
    ("state = closed", "state_since desc"),
    ("NOT state = closed", "holder, recipient desc, due_on"),
)


def versions(cases: int) -> Iterator[dict[str, Any]]:
    """Yield rows in the order of their entries."""
    made = random.Random(7)  # noqa: S311 - a sample, no secret
    steps = []
    for number in range(cases):
        day = made.random() * DAYS
        for step in range(len(LIFE)):
            steps.append((day, number, step))
            day += made.expovariate(1 / STAY_DAYS)
    steps = sorted(step for step in steps if step[0] <= DAYS)
    ends: dict[int, int] = {}
    until = []
    for index in reversed(range(len(steps))):
        until.append(ends.get(steps[index][1], schema.NEWEST))
        ends[steps[index][1]] = index
    until.reverse()
    newest: dict[int, dict[str, Any]] = {}
    for index, (day, number, step) in enumerate(steps):
        before = newest.get(number) or _opened(made)
        row = before | _moved(made, before, day=day, step=step)
        newest[number] = row
        yield row | {"entry_index": index, "until": until[index]}


def _opened(made: random.Random) -> dict[str, Any]:
    identity = str(uuid.UUID(int=made.getrandbits(128), version=4))
    return VERSION | {
        "case_id": identity,
        "request_id": identity,
        "base_request_id": identity,
        "holder": made.choices(COUNTRIES, OFTEN)[0],
        "recipient": made.choices(COUNTRIES, OFTEN)[0],
        "programs": made.choice((",fms,", ",dcs,", ",dcs,fms,", ",eda,")),
        "submitted_by": f"spiffe://state.example/system/{made.randrange(50)}",
        "state": "",
    }


def _moved(
    made: random.Random, before: dict[str, Any], *, day: float, step: int
) -> dict[str, Any]:
    on = (FIRST + datetime.timedelta(day)).isoformat()
    found: dict[str, Any] = {"day": on, "state": LIFE[step], "entry_kind": "staff"}
    if step == 0:
        found["opened_on"] = on
    if step == 1:
        found["assigned_to"] = PERSON.format(made.randrange(200))
    if before["state"] != LIFE[step]:
        found["state_since"] = on
    asked = sorted(made.sample(OFFICES, 4 - step)) if LIFE[step] == "staffed" else []
    found["waiting_on"] = f",{','.join(asked)}," if asked else ""
    due = FIRST + datetime.timedelta(day + 30)
    found["due_on"] = due.isoformat() if asked else ""
    return found


def fill(store: Store, rows: list[dict[str, Any]]) -> None:
    """Put rows into a store that has those before them."""
    with store.write() as connection:
        for start in range(0, len(rows), CHUNK):
            chunk = rows[start : start + CHUNK]
            entries = [
                {"entry_index": row["entry_index"], "leaf_hash": b"", "envelope": b""}
                for row in chunk
            ]
            connection.execute(schema.entries.insert(), entries)
            connection.execute(schema.case_versions.insert(), chunk)


def outgrow(store: Store, before: list[dict[str, Any]], rows: list[Any]) -> None:
    """Append rows, and end the versions that they follow."""
    first = rows[0]["entry_index"]
    column = schema.case_versions.c
    ended = schema.case_versions.update().where(column.entry_index == bindparam("of"))
    ends = [
        {"of": row["entry_index"], "at": row["until"]}
        for row in before
        if first <= row["until"] < schema.NEWEST
    ]
    with store.write() as connection:
        connection.execute(ended.values(until=bindparam("at")), ends)
    fill(store, rows)


def page(store: Store, listed: Listed, token: str) -> str:
    """Read a page; return the token of the next one."""
    listing = parse_listing(filter_text=listed[0], order_by=listed[1], page_token=token)
    with store.read() as connection:
        return list_cases(connection, listing, limit=PAGE).next_token


def timed(work: Callable[[], object], rounds: int) -> str:
    """Return p50 and p99 of a piece of work."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1_000)
    cuts = statistics.quantiles(took, n=100, method="inclusive")
    return f"{cuts[49]:>7.1f} {cuts[98]:>7.1f}"


def measured(store: Store, tokens: dict[Listed, str], rounds: int) -> Iterator[str]:
    """Yield the rows of the table."""
    yield f"{'list':<72} {'p50 ms':>7} {'p99 ms':>7} {'behind':>7} {'p99 ms':>7}"
    for listed, token in tokens.items():
        cells = [timed(lambda: page(store, listed, ""), rounds)]  # noqa: B023
        if token:
            cells.append(timed(lambda: page(store, listed, token), rounds))  # noqa: B023
        shown = f"{listed[0] or 'all'} by {listed[1] or 'opened_on'}"
        yield f"{shown[:72]:<72} {' '.join(cells)}"

    def reported() -> None:
        with store.read() as connection:
            case_report.report(connection, today=TODAY)

    def queue() -> None:
        with store.read() as connection:
            case_queue.read_queue(connection, today=TODAY)

    for name, work in (("report of 12 weeks", reported), ("queue", queue)):
        yield f"{name:<72} {timed(work, max(rounds // 10, 3))}"


def main(cases: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory(prefix="cases-") as directory:
        store = open_store(new_log(Path(directory)))
        rows = list(versions(cases))
        cut = len(rows) - BEHIND
        fill(
            store,
            [
                row | {"until": row["until"] if row["until"] < cut else schema.NEWEST}
                for row in rows[:cut]
            ],
        )
        tokens = {listed: page(store, listed, "") for listed in LISTED}
        outgrow(store, rows[:cut], rows[cut:])
        print(f"{cases:,} cases, {len(rows):,} versions")
        for line in measured(store, tokens, rounds):
            print(line, flush=True)
        store.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="?", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=100)
    arguments = parser.parse_args()
    main(arguments.cases, arguments.rounds)
