"""`proviso-server policy tables`: what is in force, lapses soon, is unverified."""

import argparse
import datetime
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table as Grid

from proviso_server.commands import Commands, add_policies
from proviso_server.errors import InputError
from proviso_server.policy.inventory import Row, Span, Table, inventory, span
from proviso_server.policy.tables import FIRST_DAY, LAST_DAY

WITHIN_DAYS = 90
# Ten years: by then every list that ends has ended.
MAX_WITHIN_DAYS = 3660


def add(verbs: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verb to those of `policy`."""
    about = "show what the tables hold on a day, what lapses soon, what is unverified"
    verb = verbs.add_parser("tables", help=about, description=about)
    verb.add_argument(
        "table", nargs="?", metavar="TABLE", help="one table, with its rows"
    )
    add_policies(verb)
    verb.add_argument(
        "--on", type=_day, metavar="DAY", help="default: today, in UTC", default=None
    )
    verb.add_argument(
        "--within",
        type=_days,
        default=WITHIN_DAYS,
        metavar="DAYS",
        help=f"how far soon reaches, default {WITHIN_DAYS}",
    )
    verb.add_argument(
        "--json", type=Path, metavar="FILE", help="one table, or one row, a line"
    )
    verb.set_defaults(run=_tables)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no day; write it as 2026-09-30'
        ) from None


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) > MAX_WITHIN_DAYS:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no number of days from 0 to {MAX_WITHIN_DAYS}'
        )
    return int(text)


def _tables(chosen: argparse.Namespace) -> int:
    on = chosen.on or datetime.datetime.now(datetime.UTC).date()
    days = span(on, within_days=chosen.within)
    tables = inventory(chosen.policies, days)
    if chosen.table is None:
        _write(chosen.json, (_record(table) for table in tables))
        _print_all(tables, days)
        return 0
    table = next((table for table in tables if table.name == chosen.table), None)
    if table is None:
        raise InputError(
            field="TABLE",
            value=chosen.table,
            remedy="is no table; run policy tables without a name to see them",
        )
    _write(chosen.json, (asdict(row) for row in table.rows))
    _print_one(table, days)
    return 0


def _write(path: Path | None, records: Iterable[dict[str, Any]]) -> None:
    if path:
        lines = (json.dumps(record, sort_keys=True) for record in records)
        path.write_text("".join(f"{line}\n" for line in lines))


def _record(table: Table) -> dict[str, Any]:
    return {
        "table": table.name,
        "rows": table.total,
        "in_force": table.in_force,
        "unverified": table.unverified,
        "lapsing": table.lapsing,
        "beginning": table.beginning,
        "known_until": table.known_until,
        "confidence": table.confidence,
        "maintained_by": table.maintained_by,
    }


def _print_all(tables: list[Table], days: Span) -> None:
    grid = Grid(
        "table", "kept by", "rows", "in force", "unverified", "lapse", "begin", box=None
    )
    grid.add_column("known until")
    for table in tables:
        counts = (table.in_force, table.unverified, table.lapsing, table.beginning)
        grid.add_row(
            table.name,
            table.maintained_by,
            str(table.total),
            *(str(count or "-") for count in counts),
            _known_until(table, days),
        )
    _show(grid)
    ended = [table for table in tables if _has_ended(table, days)]
    print(
        f"{len(tables)} tables on {days.on}: "
        f"{sum(table.in_force for table in tables)} rows in force, "
        f"{sum(table.unverified for table in tables)} of them unverified, "
        f"{sum(table.lapsing for table in tables)} lapse by {days.until}; "
        f"{len(ended)} tables have ended, "
        f"{sum(not table.total for table in tables)} are empty"
    )


def _print_one(table: Table, days: Span) -> None:
    grid = Grid("", "from", "to", "verified", *table.keys, "note", box=None)
    for row in table.rows:
        grid.add_row(
            _state(row),
            _open(row.valid_from),
            _open(row.valid_to),
            "yes" if row.verified else "NO",
            *(_text(row.values.get(key)) for key in table.keys),
            row.note,
        )
    _show(grid)
    known = _known_until(table, days)
    print(
        f"{table.name} on {days.on}: {table.in_force} of {table.total} rows in force, "
        f"{table.unverified} unverified, {table.lapsing} lapse and "
        f"{table.beginning} begin by {days.until}"
        + (f"; known until {known}" if known else "")
    )


def _known_until(table: Table, days: Span) -> str:
    if _has_ended(table, days):
        return f"{table.known_until} ENDED"
    return table.known_until or ""


def _has_ended(table: Table, days: Span) -> bool:
    return table.known_until is not None and table.known_until < days.on


def _state(row: Row) -> str:
    states = [("begins", row.begins), ("lapses", row.lapses)]
    return ", ".join(name for name, holds in states if holds)


def _open(day: str) -> str:
    return "-" if day in {FIRST_DAY, LAST_DAY} else day


def _text(value: object) -> str:
    if value is None:
        return "-"
    return value if isinstance(value, str) else json.dumps(value)


def _show(grid: Grid) -> None:
    width = None if sys.stdout.isatty() else 200
    Console(width=width, highlight=False, markup=False).print(grid)
