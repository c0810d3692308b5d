"""The clocks of a decision as a person reads them: waits, then days to watch."""

from __future__ import annotations

from collections.abc import Sequence

from proviso_client.cli.page import Page
from proviso_client.decision import Clock, ClockKind
from proviso_client.explanation import Explanation
from proviso_client.statement import Statement


def write_clocks(
    page: Page, statement: Statement, *, explained: Explanation | None
) -> None:
    """Write from when the act is lawful and why, then what lapses or is due."""
    clocks: Sequence[Clock] = explained.clocks if explained else statement.clocks
    page.heading("EARLIEST LAWFUL DAY")
    earliest = statement.earliest_lawful
    page.field(earliest.day or "not known", earliest.reason)
    for clock in clocks:
        if clock.kind is ClockKind.WAIT:
            page.item(_wait(clock))
    watched = [clock for clock in clocks if clock.kind is not ClockKind.WAIT]
    if watched:
        page.heading(f"DAYS TO WATCH ({len(watched)})")
    for clock in sorted(watched, key=lambda c: (c.due_on or "", c.provision, c.group)):
        page.item(_watched(clock))


def _wait(clock: Clock) -> str:
    unit = clock.unit.value.replace("_", " ")
    words = f"{clock.days} {unit} from {clock.starts} ({clock.provision})"
    if clock.what:
        words = f"{clock.what}: {words}"
    if clock.emergency:
        return f"{words}; waived by an emergency certification"
    sent = f"submitted {clock.submitted_on}"
    state = sent if clock.submitted_on else "not submitted yet"
    if clock.not_computed:
        return f"{words}; {state}; its end is not computed: {clock.not_computed}"
    if clock.submitted_on is None:
        would = clock.earliest_if_sent
        return f"{words}; {state}" + (
            f"; if it were on the decision date, to {would}" if would else ""
        )
    running = "over" if clock.elapsed else "running"
    return f"{words}; {state}, {running}, to {clock.earliest_on}"


def _watched(clock: Clock) -> str:
    verb = "until" if clock.kind is ClockKind.LAPSE else "due by"
    day = f"{verb} {clock.due_on}" if clock.due_on else "no day"
    past = " (past)" if clock.elapsed else ""
    about = "" if clock.group == "any" else f" {clock.group}"
    rule = f"{clock.provision}{about}"
    why = f"; not computed: {clock.not_computed}" if clock.not_computed else ""
    return f"{day}{past}: " + (f"{clock.what} ({rule})" if clock.what else rule) + why
