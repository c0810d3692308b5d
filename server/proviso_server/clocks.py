"""The clocks of a decision: read from the policy's answer, written into the statement.

Pure functions. Which clocks apply and when they end is the policy's business; here they
are only held to what their kind allows, and the two days that people ask for first are
drawn from them: from when consent is lawful, and what lapses first.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.model import Clock, ClockKind, ClockUnit, Disposition

_DAYS = ("submitted_on", "started_on", "earliest_on", "earliest_if_sent", "due_on")
_OF_WAITS = frozenset({"submitted_on", "earliest_on", "earliest_if_sent"})
_OF_OTHERS = frozenset({"started_on", "due_on"})
_WORDS = {
    ClockUnit.CALENDAR_DAYS: "calendar days",
    ClockUnit.SESSION_DAYS: "days of continuous session of Congress",
    ClockUnit.WORKING_DAYS: "working days",
}


def read(value: Mapping[str, Any]) -> Clock:
    """Read a clock of the policy's answer; raise ValueError, KeyError or TypeError."""
    kind = ClockKind(value["kind"])
    days = {name: value[name] for name in _DAYS if value.get(name) is not None}
    clock = Clock(
        kind=kind,
        provision=_text(value["provision"]),
        group=_text(value["group"]),
        days=value["days"],
        unit=ClockUnit(value["unit"]),
        starts=_text(value["starts"]),
        stops=tuple(sorted(map(_text, value["stops"]))),
        what=_text(value["what"]),
        emergency=value["emergency"] is True,
        elapsed=value["elapsed"],
        not_computed=value.get("not_computed"),
        **{name: _text(day) for name, day in days.items()},
    )
    allowed = _OF_WAITS if kind is ClockKind.WAIT else _OF_OTHERS
    if type(clock.days) is not int or type(clock.elapsed) is not bool:
        raise ValueError(f"clock {value!r}")
    if clock.not_computed is not None:
        _text(clock.not_computed)
    if not days.keys() <= allowed or _elapsed_without_end(clock):
        raise ValueError(f"clock {value!r}")
    return clock


def _elapsed_without_end(clock: Clock) -> bool:
    """Say whether a clock is over although nothing tells when it ended."""
    ended = clock.earliest_on or clock.due_on or clock.emergency
    return clock.elapsed and not ended


def order(clock: Clock) -> tuple[object, ...]:
    """Order by all that a clock has: the answer's own order decides nothing."""
    return (clock.provision, clock.group, canonical_bytes(written(clock)), clock.what)


def written(clock: Clock) -> dict[str, Any]:
    """Return a clock as the statement has it."""
    told: dict[str, Any] = {
        "kind": clock.kind.value,
        "provision": clock.provision,
        "group": clock.group,
        "days": clock.days,
        "unit": clock.unit.value,
        "starts": clock.starts,
        "emergency": clock.emergency,
        "elapsed": clock.elapsed,
    }
    if clock.stops:
        told["stops"] = list(clock.stops)
    for name in (*_DAYS, "not_computed"):
        if (text := getattr(clock, name)) is not None:
            told[name] = text
    return told


def stated(clocks: Sequence[Clock]) -> list[Clock]:
    """Return the clocks that the statement has room for.

    A request may have a paper of every kind that there is, each with a last day. Of the
    windows of one provision the statement tells the next that ends, or the first that
    did where all have; the explanation tells all.
    """
    windows: dict[str, Clock] = {}
    for clock in clocks:
        if clock.kind is ClockKind.LAPSE:
            known = windows.setdefault(clock.provision, clock)
            windows[clock.provision] = min(known, clock, key=_next_first)
    return [
        clock
        for clock in clocks
        if clock.kind is not ClockKind.LAPSE or windows[clock.provision] is clock
    ]


def _next_first(clock: Clock) -> tuple[object, ...]:
    return (clock.elapsed, clock.due_on or "", clock.group)


def earliest_lawful(
    clocks: Sequence[Clock], *, decision_date: str, disposition: Disposition
) -> dict[str, str]:
    """Say the first day on which consent may take effect, and why."""
    waits = [clock for clock in clocks if clock.kind is ClockKind.WAIT]
    if disposition is Disposition.DENY:
        return {"reason": "A finding denies; no day makes it lawful while it stands."}
    if not waits:
        return {"day": decision_date, "reason": "No waiting period applies."}
    running = [c for c in waits if not c.emergency]
    open_ = [c for c in running if c.earliest_on is None]
    if open_:
        return {"reason": " ".join(_open(c, decision_date) for c in open_)}
    if not running:
        return {"day": decision_date, "reason": "An emergency waives the wait."}
    last = max(running, key=lambda c: (c.earliest_on or "", c.provision))
    return {
        "day": max(last.earliest_on or "", decision_date),
        "reason": (
            f"{_length(last)} after submission on {last.submitted_on} "
            f"under {last.provision}."
        ),
    }


def first_lapse(clocks: Sequence[Clock]) -> dict[str, str]:
    """Say what of all that still runs ends first, and on which last day."""
    running = [
        (clock.due_on, clock.provision, clock.group)
        for clock in clocks
        if clock.kind is ClockKind.LAPSE and clock.due_on and not clock.elapsed
    ]
    if not running:
        return {}
    day, provision, group = min(running)
    return {"day": day, "provision": provision, "group": group}


def _open(clock: Clock, decision_date: str) -> str:
    if clock.not_computed is not None:
        sent = f"submitted on {clock.submitted_on}"
        state = sent if clock.submitted_on else "no notification is submitted"
        return (
            f"{clock.provision}: {state}; the end of the wait is not computed, "
            f"since {clock.not_computed}."
        )
    return (
        f"{clock.provision}: no notification is submitted; submitted on "
        f"{decision_date}, the wait of {_length(clock)} would end on "
        f"{clock.earliest_if_sent}."
    )


def _length(clock: Clock) -> str:
    return f"{clock.days} {_WORDS.get(clock.unit, clock.unit.value)}"


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no string")
    return value
