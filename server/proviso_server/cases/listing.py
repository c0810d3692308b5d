"""Lists of cases, a page at a time, all pages as of one size of the log.

A page is read in two steps. The first finds the versions of the page by one index that
holds every field of a case: whatever the filter and the order, it costs one walk over
the newest versions at most, and less where it goes by opened_on. The second reads them.
Versions that were the newest when the first page was read, and have ended since, are
found by their ends. A token names the last version of its page, which never changes.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.sql.selectable import CompoundSelect

from proviso_server.cases.conditions import condition
from proviso_server.cases.filter import Filter, parse_filter
from proviso_server.cases.order import Order, behind, ordering, parse_order
from proviso_server.errors import InputError, bad_page_token
from proviso_server.log import queries, schema

MAX_BEHIND = 100_000
"""Entries since the first page; for the page after more of them, all would be read."""

_TOKEN = re.compile(r"([0-9]{1,15})-([0-9]{1,15})-([0-9a-f]{32})")
_VERSIONS = schema.case_versions
# A partial index serves only where its condition stands in the query as it is.
_END: ColumnElement[int] = literal_column(str(schema.NEWEST))

CaseRow = Row[*tuple[Any, ...]]
"""A row of case_versions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some cases of a list, and how it goes on."""

    rows: tuple[CaseRow, ...]
    size: int
    """Size of the log at which the list shows the cases."""
    next_token: str
    """Empty on the last page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What to list; get one from `parse_listing`."""

    wanted: Filter
    order: Order
    digest: str
    """Of the filter and the order, so that no token serves another list."""
    token: str
    pinned: tuple[int, int] | None
    """The size and the last version of the page before, if there was one."""


def parse_listing(*, filter_text: str, order_by: str, page_token: str) -> Listing:
    """Return what is asked for; raise InputError for what can't be read."""
    wanted, order = parse_filter(filter_text), parse_order(order_by)
    content = f"{filter_text}\0{order_by}".encode()
    digest = hashlib.sha256(content).hexdigest()[:32]
    pinned = None
    if page_token:
        match = _TOKEN.fullmatch(page_token)
        if match is None:
            raise bad_page_token(page_token)
        if match[3] != digest:
            raise InputError(
                field="page_token",
                value=page_token,
                remedy="is of another filter or order_by; send those of the page "
                "before, or no token",
            )
        pinned = int(match[1]), int(match[2])
    return Listing(
        wanted=wanted, order=order, digest=digest, token=page_token, pinned=pinned
    )


def list_cases(connection: Connection, listing: Listing, *, limit: int) -> Page:
    """Return a page of a list; raise InputError for a token that can't be one of it."""
    newest = queries.read_size(connection)
    size, last = newest, None
    if listing.pinned:
        size = listing.pinned[0]
        if size > newest:
            raise bad_page_token(listing.token)
        if newest - size > MAX_BEHIND:
            raise InputError(
                field="page_token",
                value=listing.token,
                remedy=f"the log has grown by more than {MAX_BEHIND} entries since the "
                "first page; begin again without a token",
            )
        last = _keys(connection, listing)
    found = _versions(listing, size=size, last=last, limit=limit + 1)
    query = select(_VERSIONS).where(_VERSIONS.c.entry_index.in_(found))
    rows = connection.execute(query.order_by(*ordering(listing.order, _VERSIONS.c)))
    page = rows.fetchmany(limit)
    more = rows.fetchone() is not None
    rows.close()
    token = f"{size}-{page[-1].entry_index}-{listing.digest}" if more else ""
    return Page(rows=tuple(page), size=size, next_token=token)


def _versions(
    listing: Listing, *, size: int, last: tuple[Any, ...] | None, limit: int
) -> CompoundSelect[int]:
    """Return the query for the versions of a page, and no more than twice as many."""
    columns = _VERSIONS.c
    passed = and_(
        # Not the bare column: by it, SQLite would walk the whole table.
        columns.entry_index + 0 < size,
        condition(listing.wanted, columns),
    )
    if last is not None:
        passed = and_(passed, behind(listing.order, columns, last=last))
    ended = and_(columns.until >= size, columns.until < _END)

    def page(of: Any) -> Select[int]:
        query = select(columns.entry_index).where(of, passed)
        found = query.order_by(*ordering(listing.order, columns)).limit(limit)
        return select(found.subquery().c.entry_index)

    return union_all(page(columns.until == _END), page(ended))


def _keys(connection: Connection, listing: Listing) -> tuple[Any, ...]:
    """Return the keys of the last case of the page before."""
    size, last = listing.pinned or (0, 0)
    columns = _VERSIONS.c
    row = connection.execute(
        select(*(key.of(columns) for key in listing.order)).where(
            columns.entry_index == last,
            columns.entry_index < size,
            columns.until >= size,
        )
    ).first()
    if row is None:
        raise bad_page_token(listing.token)
    return tuple(row)
