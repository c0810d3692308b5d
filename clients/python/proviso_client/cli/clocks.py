"""The command clocks: what runs out next, as a list and as a calendar."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Final

from proviso_client.cli.inputs import connect
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.errors import IncompleteError, UsageError
from proviso_client.record_answers import RunningClock
from proviso_client.trust import Trust

_COLUMNS: Final = ("day", "kind", "what", "provision", "request", "entry")


async def clocks(arguments: argparse.Namespace, output: Output) -> Exit:
    """List clocks by day; with --ics, write them as a calendar."""
    first, last = arguments.from_day, arguments.until_day
    if first and last and last < first:
        raise UsageError(f"--until {last} lies before --from {first}; swap them")
    async with connect(arguments, Trust.nobody()) as client:
        listed = await client.clocks(first, last, timeout_s=arguments.timeout)
    if arguments.ics is not None:
        # Loaded here, since it takes as long as half of all the rest.
        from proviso_client.cli.clock_calendar import calendar_of

        _write(arguments.ics, calendar_of(listed))
        output.complain(f"{arguments.ics} holds {len(listed)} clocks")
    if output.as_json:
        for clock in listed:
            day = clock.day.isoformat()
            output.record(asdict(clock) | {"day": day, "signed": False})
        return Exit.GOOD
    if output.page.terminal:
        for clock in listed:
            _draw(clock, output.page)
    else:
        output.table(_COLUMNS, [_row(clock) for clock in listed])
    output.complain("counted by the service and not signed; the entries are")
    return Exit.GOOD


def _draw(clock: RunningClock, page: Page) -> None:
    """Show a clock on a terminal, where a table with request ids has no room."""
    lead = f"  {clock.day.isoformat()}  "
    rest = " " * len(lead)
    page.beside(lead, f"{clock.kind}: {clock.what}", rest=rest)
    page.beside(rest, f"{clock.provision}, entry {clock.index}")
    page.beside(rest, f"request {clock.request_id}")


def _row(clock: RunningClock) -> tuple[str, ...]:
    return (
        clock.day.isoformat(),
        clock.kind,
        clock.what,
        clock.provision,
        clock.request_id,
        str(clock.index),
    )


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error
