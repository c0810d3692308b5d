"""What the log knows of a request's accounts, items and parties, and whether it moved.

A screening reads it, the policy judges it, and at the moment of appending the writer
reads it again: an entry stands only while the answer is still true. Compared are not
versions but sides: the policy names the levels at which its answer would change.
"""

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, Row, bindparam, func, or_, select

from proviso_server.log import queries, schema
from proviso_server.log.account import Account
from proviso_server.log.authorizations import (
    ANY_ARTICLE,
    COUNTING,
    find,
    may_supersede,
    pairs_of,
)
from proviso_server.log.custody import chains, items_by_number, matching
from proviso_server.log.ledgers import held_by

MAX_NAMED = 50
"""Related requests that are named; the sums are over all of them."""

MAX_SUM = 2**52
"""What a sum is said to be at most, above every level: half of what a document can
hold, so that the policy can add to it. Else a few absurd requests would leave all later
ones of their kind undecided."""

MAX_IN = 500
"""Values of one IN list, far below SQLite's limit of parameters."""


_package, _state = schema.packages.c, schema.authorizations.c
# Built once: for each screening that would cost more than to run them.
_OF_ANY_ARTICLE = (
    select(
        _package.request_id,
        _package.article_no,
        _package.decided_on,
        _package.acquisition_cost_usd,
        _package.mde_usd,
    )
    .join(schema.authorizations, _state.request_id == _package.request_id)
    .where(
        _package.pair.in_(bindparam("pairs", expanding=True)),
        _package.decided_on >= bindparam("since"),
        _package.request_id.not_in(bindparam("left_out", expanding=True)),
        or_(_state.state.in_(COUNTING), _state.delivered == 1),
    )
)
_OF_ARTICLES = _OF_ANY_ARTICLE.where(
    _package.article_key.in_(bindparam("keys", expanding=True))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Serial:
    """A number of a line, normalised, and the names of its article."""

    line: int
    serial: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """What of the log a request touches."""

    day: str
    """The server's day: what lapsed before it counts no more."""
    request_id: str
    accounts: tuple[Account, ...] = ()
    supersedes: str = ""
    officer: bool = False
    holders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    """The codes of each: an organization, its country, or both."""
    article_keys: tuple[str, ...] = ()
    """The names of its articles; empty where nothing is summed."""
    since: str = ""
    """The first day of the window in which requests are summed."""
    serials: tuple[Serial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier request of the same divester, recipient and article."""

    request_id: str
    decided_on: str
    acquisition_cost_usd: int
    mde_usd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The earlier requests: their sums, and the newest of them by name."""

    count: int = 0
    acquisition_cost_usd: int = 0
    mde_usd: int = 0
    newest: tuple[Earlier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One hop of a chain."""

    holder: str
    received_on: str
    consent_reference: str
    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The chain of one item that a line names."""

    line: int
    serial: str
    item: str
    program: str
    holder: str
    hops: tuple[Hop, ...]
    ended: str
    ended_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What the log knows, as of one size of its tree."""

    tree_size: int
    positions: Mapping[Account, int] = field(default_factory=dict)
    related: Related = Related()
    chains: tuple[Chain, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether the log knows nothing that counts."""
        return not (any(self.positions.values()) or self.related.count or self.chains)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What a decision rests on: as long as it holds, the answer is true."""

    touch: Touch
    seen: Recorded
    levels: Mapping[Account, tuple[int, ...]] = field(default_factory=dict)
    related_levels: tuple[int, ...] = ()
    mde_levels: tuple[int, ...] = ()


_Value = TypeVar("_Value", str, int)
_Asked = tuple[str, int, int]
"""When a request was decided, and the two sums of what it asked."""


def read(connection: Connection, touch: Touch) -> Recorded:
    """Return what the log knows of all that a request touches."""
    return Recorded(
        tree_size=queries.read_size(connection),
        positions=_positions(connection, touch),
        related=_related(connection, touch),
        chains=_chains(connection, touch),
    )


def moved(connection: Connection, expected: Expectation) -> str | None:
    """Say what changed so that the answer may be another, or None if nothing did."""
    touch, seen = expected.touch, expected.seen
    watched = [account for account, levels in expected.levels.items() if levels]
    now = _positions(connection, touch, only=watched)
    for account in watched:
        before, after = seen.positions.get(account, 0), now.get(account, 0)
        if _side(before, expected.levels[account]) != _side(
            after, expected.levels[account]
        ):
            return f"{account} moved from {before} to {after}"
    if expected.related_levels or expected.mde_levels:
        related = _related(connection, touch)
        sums = (
            (seen.related.acquisition_cost_usd, related.acquisition_cost_usd),
            (seen.related.mde_usd, related.mde_usd),
        )
        levels = (expected.related_levels, expected.mde_levels)
        for (before, after), steps in zip(sums, levels, strict=True):
            if _side(before, steps) != _side(after, steps):
                return f"related requests moved from {before} to {after}"
    if touch.serials and _chains(connection, touch) != seen.chains:
        return "an item changed hands"
    return None


def _side(position: int, levels: Iterable[int]) -> tuple[bool, ...]:
    return tuple(position >= level for level in levels)


def _positions(
    connection: Connection, touch: Touch, *, only: Sequence[Account] | None = None
) -> dict[Account, int]:
    accounts = touch.accounts if only is None else tuple(only)
    named = {account.key: account for account in accounts}
    table = schema.balances.c
    found: dict[Account, int] = {}
    for keys in _parts(list(named)):
        rows = connection.execute(
            select(table.account_key, table.reserved, table.committed).where(
                table.account_key.in_(keys)
            )
        )
        for row in rows:
            found[named[row.account_key]] = row.reserved + row.committed
    _forget(connection, found, named, touch)
    return {account: _bounded(position) for account, position in found.items()}


def _forget(
    connection: Connection,
    found: dict[Account, int],
    named: Mapping[str, Account],
    touch: Touch,
) -> None:
    """Take off what lapsed since the last entry, and what the request replaces."""
    table = schema.reservations.c
    present = [account.key for account in found]
    for keys in _parts(present):
        lapsed = select(
            table.account_key, func.sum(table.remaining).label("sum")
        ).where(
            table.account_key.in_(keys),
            table.remaining > 0,
            table.expires_on < touch.day,
        )
        for key, remaining in connection.execute(lapsed.group_by(table.account_key)):
            found[named[key]] -= remaining
    earlier = find(connection, touch.supersedes)
    if earlier is None or not _replaces(connection, touch, earlier):
        return
    for row in held_by(connection, touch.supersedes):
        account = named.get(row.account_key)
        if account in found and row.expires_on >= touch.day:
            found[account] -= row.remaining


def _replaces(
    connection: Connection, touch: Touch, earlier: Row[tuple[object, ...]]
) -> bool:
    pairs = pairs_of(touch.holders, touch.recipients) if touch.article_keys else []
    return may_supersede(connection, earlier, officer=touch.officer, pairs=pairs)


def _related(connection: Connection, touch: Touch) -> Related:
    if not touch.article_keys:
        return Related()
    asked = _packages(connection, touch)
    return Related(
        count=len(asked),
        acquisition_cost_usd=_bounded(sum(cost for _, cost, _ in asked.values())),
        mde_usd=_bounded(sum(mde for _, _, mde in asked.values())),
        newest=tuple(_newest(asked)),
    )


def _newest(asked: Mapping[str, _Asked]) -> Iterator[Earlier]:
    """Yield the newest requests, as many as add up to no more than a sum may be."""
    total = 0
    by_day = ((decided_on, name) for name, (decided_on, _, _) in asked.items())
    for decided_on, request_id in heapq.nlargest(MAX_NAMED, by_day):
        _, cost, mde = asked[request_id]
        total += _bounded(cost)
        if total > MAX_SUM:
            return
        yield Earlier(
            request_id=request_id,
            decided_on=decided_on,
            acquisition_cost_usd=_bounded(cost),
            mde_usd=_bounded(mde),
        )


def _bounded(amount: int) -> int:
    return max(-MAX_SUM, min(amount, MAX_SUM))


def _packages(connection: Connection, touch: Touch) -> dict[str, _Asked]:
    """Return what each earlier request asked of the same articles, by its id.

    There may be very many of a pair and article, and the writer waits: plain tuples.
    """
    superseded = find(connection, touch.supersedes)
    left_out = [touch.request_id]
    # What was delivered of a request stays delivered, whatever takes its place.
    if (
        superseded is not None
        and not superseded.delivered
        and _replaces(connection, touch, superseded)
    ):
        left_out.append(touch.supersedes)
    articles: dict[tuple[str, int], _Asked] = {}
    # Of a long package only some articles are named; the rest may be any.
    wanted = sorted({*touch.article_keys, ANY_ARTICLE})
    anything = ANY_ARTICLE in touch.article_keys
    for keys in (None,) if anything else _parts(wanted):
        query = _OF_ANY_ARTICLE if keys is None else _OF_ARTICLES
        named = {} if keys is None else {"keys": keys}
        rows = connection.execute(
            query,
            named
            | {
                "pairs": pairs_of(touch.holders, touch.recipients),
                "since": touch.since,
                "left_out": left_out,
            },
        )
        for request_id, article_no, day, cost, mde in rows:
            articles[request_id, article_no] = day, cost, mde
    summed: dict[str, _Asked] = {}
    for (request_id, _), (day, cost, mde) in articles.items():
        _, cost_before, mde_before = summed.get(request_id, ("", 0, 0))
        summed[request_id] = day, cost_before + cost, mde_before + mde
    return summed


def _chains(connection: Connection, touch: Touch) -> tuple[Chain, ...]:
    known: dict[str, list[Row[tuple[object, ...]]]] = {}
    for serials in _parts(sorted({each.serial for each in touch.serials})):
        known |= items_by_number(connection, serials)
    found = [
        (said, item)
        for said in touch.serials
        for item in matching(known.get(said.serial, ()), said.keys)
    ]
    hops: dict[int, list[Row[tuple[object, ...]]]] = {}
    for item_nos in _parts(sorted({item.item_no for _, item in found})):
        hops |= chains(connection, item_nos)
    return tuple(_chain(said, item, hops[item.item_no]) for said, item in found)


def _chain(
    said: Serial,
    item: Row[tuple[object, ...]],
    hops: Sequence[Row[tuple[object, ...]]],
) -> Chain:
    return Chain(
        line=said.line,
        serial=said.serial,
        item=f"{item.article}/{item.serial}",
        program=item.program,
        holder=item.holder,
        hops=tuple(
            Hop(
                holder=hop.holder,
                received_on=hop.received_on,
                consent_reference=hop.consent_reference,
                request_id=hop.request_id,
            )
            for hop in hops
        ),
        ended=item.ended,
        ended_on=item.ended_on,
    )


def _parts(values: Sequence[_Value]) -> Iterable[Sequence[_Value]]:
    for start in range(0, len(values), MAX_IN):
        yield values[start : start + MAX_IN]
