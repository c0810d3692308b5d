"""The order of a list of cases, and where a page of it goes on.

Every order ends with the entry of the version, which no other case has.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_

from proviso_server.cases.conditions import Columns
from proviso_server.cases.fields import ETAG, ORDERS
from proviso_server.errors import InputError

DEFAULT_ORDER = "opened_on"
_NO_DAY = "9999-99-99"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One field of an order."""

    field: str
    descending: bool = False

    def of(self, columns: Columns) -> ColumnElement[Any]:
        """Return what is compared."""
        name = "entry_index" if self.field in (ETAG, "") else self.field
        column: ColumnElement[Any] = columns[name]
        if self.field == "due_on":  # cases without one stand behind those with one
            return func.coalesce(func.nullif(column, ""), _NO_DAY)
        # The bare column would lead SQLite through all versions.
        return column + 0 if self.field == ETAG else column


Order = tuple[Key, ...]


def parse_order(text: str) -> Order:
    """Return the keys of an order, the unique one last; raise InputError."""
    keys: list[Key] = []
    for part in (text.strip() or DEFAULT_ORDER).split(","):
        name, *rest = part.split() or [""]
        if name not in ORDERS or rest not in ([], ["desc"]):
            raise _wrong(part, "is no field, perhaps with desc behind it")
        if any(key.field == name for key in keys):
            raise _wrong(part, "stands twice")
        keys.append(Key(field=name, descending=bool(rest)))
    # In the direction of the key before, so that an index serves both.
    return (*keys, Key(field="", descending=keys[-1].descending))


def ordering(order: Order, columns: Columns) -> list[ColumnElement[Any]]:
    """Return the expressions of ORDER BY."""
    return [
        key.of(columns).desc() if key.descending else key.of(columns).asc()
        for key in order
    ]


def behind(
    order: Order, columns: Columns, *, last: tuple[Any, ...]
) -> ColumnElement[bool]:
    """Return the condition of what stands behind the keys of a row."""
    found: ColumnElement[bool] = false()
    for key, value in reversed(list(zip(order, last, strict=True))):
        column = key.of(columns)
        beyond = column < value if key.descending else column > value
        found = or_(beyond, and_(column == value, found))
    # An index is entered by the first key alone, and only by a bound of its own.
    first = order[0].of(columns)
    return and_(first <= last[0] if order[0].descending else first >= last[0], found)


def _wrong(part: str, remedy: str) -> InputError:
    return InputError(
        field="order_by",
        value=part.strip(),
        remedy=f'{remedy}; write "due_on desc, holder"; the fields are '
        f"{', '.join(ORDERS)}",
    )
