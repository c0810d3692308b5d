"""Lays dated tables out so that a request looks at no rows of other days.

A table is cut into periods in which the same rows are in force. A timeline says of each
day which period of every table it lies in. Open ends of rows are written as the first
and the last day there is.
"""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

FIRST_DAY = "0001-01-01"
LAST_DAY = "9999-12-31"
_ONE_DAY = datetime.timedelta(days=1)


def closed_rows(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return table rows with their open ends written as days."""
    return [
        row
        | {
            "valid_from": row.get("valid_from") or FIRST_DAY,
            "valid_to": row.get("valid_to") or LAST_DAY,
        }
        for row in rows
    ]


def periods(table: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Cut a closed table into periods in which the same rows are in force.

    Each has the values of its rows, the countries that they name, and, where the table
    has an index, the same values by the members of that index.
    """
    rows = table["entries"]
    starts = {FIRST_DAY} | {row["valid_from"] for row in rows}
    starts |= {
        _day_after(row["valid_to"]) for row in rows if row["valid_to"] < LAST_DAY
    }
    firsts = sorted(starts)
    lasts = [*(_day_before(first) for first in firsts[1:]), LAST_DAY]
    return [
        _period(first, last, table) for first, last in zip(firsts, lasts, strict=True)
    ]


def timeline(cut: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """Say by year, and within it by day, the number of each table's period.

    Beside it, which tables have an unverified row in force. Before the first year and
    after the last nothing changes.
    """
    starts = sorted({FIRST_DAY} | {p["first"] for table in cut.values() for p in table})
    years = [int(start[:4]) for start in starts[1:]] or [int(FIRST_DAY[:4]) + 1]
    spans: dict[str, list[dict[str, Any]]] = {
        f"{year:04}": [] for year in range(min(years) - 1, max(years) + 1)
    }
    lasts = [*(_day_before(start) for start in starts[1:]), LAST_DAY]
    for first, last in zip(starts, lasts, strict=True):
        at = {name: _number(table, first) for name, table in cut.items()}
        span = {"first": first, "last": last, "at": at}
        span["unverified"] = {
            name: True for name, table in cut.items() if table[at[name]]["unverified"]
        }
        for year in spans:
            if first[:4] <= year <= last[:4]:
                spans[year].append(span)
    return {"years": spans, "first_year": min(spans), "last_year": max(spans)}


def _day_after(day: str) -> str:
    return (datetime.date.fromisoformat(day) + _ONE_DAY).isoformat()


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - _ONE_DAY).isoformat()


def closed(table: dict[str, Any]) -> dict[str, Any]:
    """Close the rows, and say the last day that is known where no row is open."""
    rows = closed_rows(table["entries"])
    closed = table | {"entries": rows}
    last = table.get("covered_until") or max(
        (row["valid_to"] for row in rows), default=""
    )
    return closed | ({"last_known_day": last} if "" < last < LAST_DAY else {})


def _period(first: str, last: str, table: Mapping[str, Any]) -> dict[str, Any]:
    in_force = [
        row
        for row in table["entries"]
        if row["valid_from"] <= first and row["valid_to"] >= last
    ]
    rows = [row["values"] for row in in_force]
    period: dict[str, Any] = {"first": first, "last": last, "rows": rows}
    period["unverified"] = any(row.get("verified") is not True for row in in_force)
    if "country" in table["keys"]:
        period["countries"] = {row["country"]: True for row in rows if "country" in row}
    if index := table.get("index"):
        period["by_index"] = {}
        for row in rows:
            *outer, inner = [row[key] for key in index]
            at = period["by_index"]
            for key in outer:
                at = at.setdefault(key, {})
            at[inner] = row
    return period


def _number(table: Sequence[Mapping[str, Any]], day: str) -> int:
    return next(n for n, period in enumerate(table) if period["last"] >= day)
