"""Clocks as a calendar (RFC 5545) that other programs subscribe to.

The same clocks give the same bytes. An event keeps its UID while its clock moves, and a
newer decision gives it a higher SEQUENCE, so that a calendar moves it too.
"""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Sequence
from typing import Final

import icalendar

from proviso_client.cli.page import printable
from proviso_client.record_answers import RunningClock

_PRODUCT: Final = "-//Proviso//Clocks of open authorizations//EN"
_DOMAIN: Final = "proviso.invalid"

_MEANINGS: Final = {
    "wait": "Lawful from this day",
    "lapse": "Ends after this day",
    "report": "Due on this day",
}


def calendar_of(clocks: Sequence[RunningClock]) -> bytes:
    """Write clocks as all-day events that block no time."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    seen: Counter[tuple[str, str, str]] = Counter()
    for clock in clocks:
        name = (clock.request_id, clock.kind, clock.provision)
        seen[name] += 1
        calendar.add_component(_event(clock, number=seen[name]))
    content: bytes = calendar.to_ical()
    return content


def _event(clock: RunningClock, *, number: int) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", _uid(clock, number=number))
    # The service does not say when it computed a clock; its day never changes alone.
    midnight = datetime.time(tzinfo=datetime.UTC)
    event.add("dtstamp", datetime.datetime.combine(clock.day, midnight))
    event.add("sequence", clock.index)
    event.add("dtstart", clock.day)
    meaning = _MEANINGS.get(clock.kind, clock.kind)
    event.add("summary", printable(f"{meaning}: {clock.what}"))
    event.add("description", printable(_description(clock)))
    event.add("categories", [printable(clock.kind)])
    event.add("transp", "TRANSPARENT")
    return event


def _uid(clock: RunningClock, *, number: int) -> str:
    name = f"{clock.request_id}/{clock.kind}/{clock.provision}/{number}"
    return f"{uuid.uuid5(uuid.NAMESPACE_URL, name)}@{_DOMAIN}"


def _description(clock: RunningClock) -> str:
    return (
        f"Request {clock.request_id}, entry {clock.index} of the log, "
        f"{clock.provision}. Counted by the service and not signed; no consent."
    )
