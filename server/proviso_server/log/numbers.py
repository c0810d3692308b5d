"""Numbers for rows, in the order of the entries, so that a rebuild gives them again."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, func, select


@dataclass(slots=True)
class Numbers:
    """Gives the rows of a table the numbers that follow from its newest.

    Whoever takes back rows begins with a new one: their numbers are free again.
    """

    connection: Connection
    column: Column[Any]
    _next: int | None = None

    def take(self, count: int = 1) -> int:
        """Return the first of so many numbers."""
        if self._next is None:
            newest = self.connection.scalar(select(func.max(self.column)))
            self._next = (newest or 0) + 1
        first = self._next
        self._next += count
        return first
