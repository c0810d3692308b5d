"""Filters and orders of cases as SQL over the columns of case versions.

Values of a caller are parameters, always.
"""

import operator
from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, not_, or_, true

from proviso_server.cases.fields import Kind
from proviso_server.cases.filter import (
    PRESENT,
    Both,
    Either,
    Filter,
    Not,
    Restriction,
)

Columns = Any
"""The columns of case_versions, or of an alias of it; SQLAlchemy types no columns."""

_OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def condition(wanted: Filter, columns: Columns) -> ColumnElement[bool]:
    """Return the condition that versions pass; it is never NULL."""
    match wanted:
        case Restriction():
            return _compared(wanted, columns)
        case Not(part):
            return not_(condition(part, columns))
        case Both(parts):
            return and_(true(), *(condition(part, columns) for part in parts))
        case Either(parts):
            return or_(false(), *(condition(part, columns) for part in parts))


def _compared(wanted: Restriction, columns: Columns) -> ColumnElement[bool]:
    column: ColumnElement[Any] = columns[wanted.field.name]
    if wanted.comparison == PRESENT:
        return column != ""
    if wanted.field.kind is Kind.LIST:
        # LIKE would not tell capitals from small letters.
        return func.instr(column, f",{wanted.value},") > 0
    compare = _OPERATORS[wanted.comparison]
    if wanted.field.kind is Kind.FLAG:
        found: ColumnElement[bool] = compare(column, int(wanted.value == "true"))
        return found
    compared: ColumnElement[bool] = compare(column, wanted.value)
    if wanted.comparison in ("<", "<="):  # what is not there is before nothing
        return and_(column != "", compared)
    return compared
