"""Says of dated tables what is in force on a day, what lapses soon, what nobody read.

Nothing here reads the clock: the day is given.
"""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proviso_server.errors import InputError, PolicyInvalid
from proviso_server.policy.tables import LAST_DAY, closed


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days looked at, both included: `on`, and what comes until `until`."""

    on: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row in force on the day, or beginning soon; open ends are the farthest days."""

    valid_from: str
    valid_to: str
    values: Mapping[str, Any]
    verified: bool
    note: str
    begins: bool
    lapses: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: `rows` are in force or begin soon, of `total` that it holds.

    `known_until` is its last day where no row is open: after it the table says nothing.
    """

    name: str
    total: int
    rows: tuple[Row, ...]
    known_until: str | None
    confidence: str
    maintained_by: str
    keys: tuple[str, ...]

    @property
    def in_force(self) -> int:
        """How many rows are in force on the day."""
        return sum(not row.begins for row in self.rows)

    @property
    def lapsing(self) -> int:
        """How many rows end soon."""
        return sum(row.lapses for row in self.rows)

    @property
    def beginning(self) -> int:
        """How many rows begin soon."""
        return sum(row.begins for row in self.rows)

    @property
    def unverified(self) -> int:
        """How many rows in force on the day nobody has read in their source."""
        return sum(not row.begins and not row.verified for row in self.rows)


def span(on: datetime.date, *, within_days: int) -> Span:
    """Return the days from `on` to as many days later, at most to the last there is."""
    last = datetime.date.fromisoformat(LAST_DAY)
    until = on + min(datetime.timedelta(days=within_days), last - on)
    return Span(on=on.isoformat(), until=until.isoformat())


def inventory(policies: Path, days: Span) -> list[Table]:
    """Read every table of the policy sources, by name."""
    sources = sorted((policies / "tables").glob("*/data.json"))
    if not sources:
        raise InputError(
            field="--policies",
            value=str(policies),
            remedy="holds no tables; name the folder of the policy sources",
        )
    return [_table(source, days) for source in sources]


def _table(source: Path, days: Span) -> Table:
    try:
        table = closed(json.loads(source.read_text(encoding="utf-8")))
        rows = [row for row in table["entries"] if _shown(row, days)]
        return Table(
            name=source.parent.name,
            total=len(table["entries"]),
            rows=tuple(_row(row, days) for row in rows),
            known_until=table.get("last_known_day"),
            confidence=table["confidence"],
            maintained_by=table["maintained_by"],
            keys=tuple(table["keys"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise PolicyInvalid(f"{source} is no table: {error!r}") from error


def _shown(row: Mapping[str, Any], days: Span) -> bool:
    first: str = row["valid_from"]
    last: str = row["valid_to"]
    return first <= days.until and last >= days.on


def _row(row: Mapping[str, Any], days: Span) -> Row:
    return Row(
        valid_from=row["valid_from"],
        valid_to=row["valid_to"],
        values=row["values"],
        verified=row.get("verified") is True,
        note=row.get("note") or "",
        begins=row["valid_from"] > days.on,
        lapses=row["valid_to"] <= min(days.until, "9999-12-30"),
    )
