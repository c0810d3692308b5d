"""What the service itself reads of tables: how ledgers run, how articles are named.

Everything else of the tables is the policy's. Rows count by the day, as they do there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from proviso_server.log.account import KEYS

LEDGERS, LIMITS, LEDGER_LIMITS, NAMES = (
    "ledgers",
    "limits",
    "ledger_limits",
    "article_names",
)
SPLIT_WINDOW = "split_window_days"
EVER_DAYS = 36_500
"""Without a limit in the table every earlier request counts, as in the policy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerKind:
    """What a ledger runs by (log/account.py has the words), and in which unit."""

    key: str
    unit: str


@dataclass(frozen=True, slots=True)
class TableFacts:
    """The tables of a bundle, as far as the service reads them."""

    tables: Mapping[str, Any]

    def ledgers(self, day: str) -> dict[str, LedgerKind]:
        """Return the ledgers that there are on a day, by name."""
        return {
            row["ledger"]: LedgerKind(key=row["key"], unit=row.get("unit", "usd"))
            for row in self._in_force(LEDGERS, day)
            if row["key"] in KEYS
        }

    def article_names(self, day: str) -> dict[str, str]:
        """Return the designation behind each popular name of an article."""
        return {row["name"]: row["designation"] for row in self._in_force(NAMES, day)}

    def proviso_library(self, day: str) -> dict[str, Mapping[str, Any]]:
        """Return the rows of the library of provisos, by code."""
        return {row["code"]: row for row in self._in_force("proviso_library", day)}

    def split_window_days(self, day: str) -> int:
        """Return the days within which requests are added up."""
        values = [
            row["value"]
            for row in self._in_force(LIMITS, day)
            if row["name"] == SPLIT_WINDOW
        ]
        return max(values, default=EVER_DAYS)

    def limit(self, ledger: str, day: str) -> int | None:
        """Return the limit of a ledger on a day, where the table has one."""
        values = [
            row["limit_usd"]
            for row in self._in_force(LEDGER_LIMITS, day)
            if row["ledger"] == ledger
        ]
        return min(values, default=None)

    def clock_words(self, provision: str, group: str, day: str) -> str:
        """Return what a clock is about; empty where the table has no such row."""
        words = [
            row["what"]
            for row in self._in_force("clocks", day)
            if row["provision"] == provision and row["group"] in (group, "any")
        ]
        return str(words[0]) if words else ""

    def _in_force(self, name: str, day: str) -> list[Mapping[str, Any]]:
        table = self.tables.get(name, {"entries": []})
        return [
            row["values"]
            for row in table["entries"]
            if (row["valid_from"] or "") <= day <= (row["valid_to"] or "9999-12-31")
        ]
