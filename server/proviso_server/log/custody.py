"""Who holds which item, as the entries say: chains by serial or lot number.

A lot moves whole. An item is the same when its number is the same and its article has
a name in common; so a number held twice shows, whatever the article is called.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import Connection, Row, bindparam, func, select

from proviso_server.errors import EventRefused
from proviso_server.log import schema
from proviso_server.log.authorizations import ANY_ARTICLE
from proviso_server.log.ledgers import Cause
from proviso_server.log.numbers import Numbers
from proviso_server.log.statements import Statement, day, text, texts

MAX_HOPS = 256
"""Hops of one item; a longer chain is an error of whoever enters it."""

RETURNED, LOST, DESTROYED = "returned", "lost", "destroyed"
_ENDS = (RETURNED, LOST, DESTROYED)

_items, _hops = schema.custody_items, schema.custody_hops
_BY_SERIAL = (
    select(_items)
    .where(_items.c.serial.in_(bindparam("serials", expanding=True)))
    .order_by(_items.c.serial, _items.c.item_no.desc())
)
_CHAIN = (
    select(_hops)
    .where(_hops.c.item_no.in_(bindparam("item_nos", expanding=True)))
    .order_by(_hops.c.item_no, _hops.c.hop_no)
)
_RECEIVED = select(func.max(_hops.c.received_on)).where(
    _hops.c.item_no == bindparam("item_no")
)
_SAME_CONSENT = select(func.count()).where(
    _hops.c.item_no == bindparam("item_no"),
    _hops.c.request_id == bindparam("request_id"),
)


@dataclass(slots=True)
class Custody:
    """Moves items as entries say, in their order."""

    connection: Connection
    _item_numbers: Numbers = field(init=False)
    _hop_numbers: Numbers = field(init=False)

    def __post_init__(self) -> None:
        """Begin where the connection's projections are."""
        self._item_numbers = Numbers(self.connection, _items.c.item_no)
        self._hop_numbers = Numbers(self.connection, _hops.c.hop_no)

    def move(self, said: Statement, *, cause: Cause) -> None:
        """Move the items of one line of an event; EventRefused where it can't be."""
        keys = texts(said, "article_keys")
        for serial in texts(said, "serials"):
            found = self._find(said, serial=serial, keys=keys)
            if text(said, "ended"):
                self._end(said, serial=serial, found=found, cause=cause)
            elif text(said, "request_id"):
                self._pass_on(said, serial=serial, found=found, cause=cause)
            else:
                self._start(said, serial=serial, found=found, cause=cause)

    def _find(
        self, said: Statement, *, serial: str, keys: Sequence[str]
    ) -> Row[tuple[object, ...]] | None:
        found = [*islice(matching(items_of(self.connection, serial), keys), 2)]
        if len(found) > 1:
            others = " and ".join(f"{row.article}/{row.serial}" for row in found)
            raise EventRefused(
                f"{_name(said, serial)} may be {others}; name one article alone"
            )
        return found[0] if found else None

    def _start(
        self,
        said: Statement,
        *,
        serial: str,
        found: Row[tuple[object, ...]] | None,
        cause: Cause,
    ) -> None:
        name = _name(said, serial)
        if found is not None and not found.ended:
            raise EventRefused(
                f"{name} is held by {found.holder} (entry {found.state_index}); an "
                "item has one holder: end that custody first, or deliver it from there"
            )
        if found is not None and found.ended == DESTROYED:
            raise EventRefused(
                f"{name} was destroyed on {found.ended_on} (entry "
                f"{found.state_index}); check the number"
            )
        self._add(said, serial=serial, cause=cause)

    def _pass_on(
        self,
        said: Statement,
        *,
        serial: str,
        found: Row[tuple[object, ...]] | None,
        cause: Cause,
    ) -> None:
        if found is None or (found.ended == RETURNED and not text(said, "from")):
            self._add(said, serial=serial, cause=cause)
            return
        name = _name(said, serial)
        if found.ended:
            raise EventRefused(
                f"{name} was {found.ended} on {found.ended_on} (entry "
                f"{found.state_index}) and can't be delivered; check the number"
            )
        if found.holder != text(said, "from"):
            giver = text(said, "from") or "the United States"
            raise EventRefused(
                f"{name} is held by {found.holder} (entry {found.state_index}), and "
                f"the request delivers it from {giver}; enter how it came there first"
            )
        if found.holder == text(said, "holder"):
            raise EventRefused(f"{name} is held by {found.holder} already; check it")
        once = {"item_no": found.item_no, "request_id": text(said, "request_id")}
        if self.connection.scalar(_SAME_CONSENT, once):
            raise EventRefused(
                f"{name} was moved under request {once['request_id']} before; a second "
                "move needs a decision of its own, else its chain would be a loop"
            )
        if found.hops >= MAX_HOPS:
            raise EventRefused(
                f"{name} has {found.hops} hops, as many as a chain may have; check it"
            )
        self._refuse_if_earlier(said, serial=serial, found=found)
        self._hop(said, item_no=found.item_no, cause=cause)
        self._set(
            found.item_no, cause, holder=text(said, "holder"), hops=found.hops + 1
        )

    def _end(
        self,
        said: Statement,
        *,
        serial: str,
        found: Row[tuple[object, ...]] | None,
        cause: Cause,
    ) -> None:
        name, how = _name(said, serial), text(said, "ended")
        if how not in _ENDS:
            raise EventRefused(
                f'"{how}" ends no custody; write one of {", ".join(_ENDS)}'
            )
        if found is None:
            raise EventRefused(f"{name} is not in the record; enter its custody first")
        if found.ended:
            raise EventRefused(
                f"{name} was {found.ended} on {found.ended_on} already (entry "
                f"{found.state_index})"
            )
        self._refuse_if_earlier(said, serial=serial, found=found)
        self._set(found.item_no, cause, ended=how, ended_on=day(said, "on"))

    def _refuse_if_earlier(
        self, said: Statement, *, serial: str, found: Row[tuple[object, ...]]
    ) -> None:
        received = self.connection.scalar(_RECEIVED, {"item_no": found.item_no})
        if day(said, "on") < str(received):
            raise EventRefused(
                f"{found.holder} has {_name(said, serial)} since {received}, and "
                f"{day(said, 'on')} is before that; check the day"
            )

    def _add(self, said: Statement, *, serial: str, cause: Cause) -> None:
        item_no = self._item_numbers.take()
        row = {
            "item_no": item_no,
            "serial": serial,
            "article": text(said, "article"),
            "article_keys": json.dumps(texts(said, "article_keys")),
            "program": text(said, "program"),
            "holder": text(said, "holder"),
            "hops": 1,
            "ended": "",
            "ended_on": "",
            "state_index": cause.index,
        }
        self.connection.execute(_items.insert(), row)
        self._hop(said, item_no=item_no, cause=cause)

    def _hop(self, said: Statement, *, item_no: int, cause: Cause) -> None:
        row = {
            "hop_no": self._hop_numbers.take(),
            "item_no": item_no,
            "holder": text(said, "holder"),
            "received_on": day(said, "on"),
            "consent_reference": text(said, "consent_reference"),
            "request_id": text(said, "request_id"),
            "conditions": json.dumps(texts(said, "conditions")),
            "entry_index": cause.index,
        }
        self.connection.execute(_hops.insert(), row)

    def _set(self, item_no: int, cause: Cause, **values: object) -> None:
        self.connection.execute(
            _items.update()
            .where(_items.c.item_no == item_no)
            .values(state_index=cause.index, **values)
        )


def find_item(
    connection: Connection, *, serial: str, keys: Sequence[str]
) -> Row[tuple[object, ...]] | None:
    """Return the newest item of a number whose article has one of the names."""
    return next(matching(items_of(connection, serial), keys), None)


def matching(
    items: Iterable[Row[tuple[object, ...]]], keys: Sequence[str]
) -> Iterator[Row[tuple[object, ...]]]:
    """Yield which of a number's items, newest first, are of an article of some names.

    What has no name may be any article. An item that was furnished again stands for
    the one that it was before; under two designations there may be two items.
    """
    seen: set[str] = set()
    for row in items:
        known = set(json.loads(row.article_keys))
        same = ANY_ARTICLE in known.union(keys) or not known.isdisjoint(keys)
        if same and known.isdisjoint(seen):
            seen |= known
            yield row


def chain(connection: Connection, item_no: int) -> Sequence[Row[tuple[object, ...]]]:
    """Return the hops of an item, oldest first; at most MAX_HOPS."""
    return connection.execute(_CHAIN, {"item_nos": [item_no]}).all()


def chains(
    connection: Connection, item_nos: Sequence[int]
) -> dict[int, list[Row[tuple[object, ...]]]]:
    """Return the hops of many items, oldest first, by the number of the item."""
    found: dict[int, list[Row[tuple[object, ...]]]] = {}
    for row in connection.execute(_CHAIN, {"item_nos": item_nos}):
        found.setdefault(row.item_no, []).append(row)
    return found


def items_of(connection: Connection, serial: str) -> Sequence[Row[tuple[object, ...]]]:
    """Return every item that bears a number, the newest first."""
    return connection.execute(_BY_SERIAL, {"serials": [serial]}).all()


def items_by_number(
    connection: Connection, serials: Sequence[str]
) -> dict[str, list[Row[tuple[object, ...]]]]:
    """Return every item that bears one of many numbers, by number, newest first."""
    found: dict[str, list[Row[tuple[object, ...]]]] = {}
    for row in connection.execute(_BY_SERIAL, {"serials": serials}):
        found.setdefault(row.serial, []).append(row)
    return found


def _name(said: Statement, serial: str) -> str:
    return f"{text(said, 'article')}/{serial}"
