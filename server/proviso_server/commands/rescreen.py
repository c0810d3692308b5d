"""`proviso-server policy rescreen`: judge open authorizations again, and sign it."""

import argparse
import asyncio
import dataclasses
import json
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.table import Table

from proviso_server import keyring, start
from proviso_server.commands import Commands, add_config
from proviso_server.commands.impact import lines_to, progress
from proviso_server.config import Config, load
from proviso_server.errors import ProvisoError
from proviso_server.log.writer import Log
from proviso_server.policy.slot import PolicySlot
from proviso_server.rejudged import Outcome, Rejudged
from proviso_server.rescreening import Rescreener
from proviso_server.serve import utc_now

EXIT_DONE, EXIT_INCOMPLETE = 0, 3
# Errors that are shown; --json has all.
MAX_SHOWN = 10


def add(verbs: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verb to `policy`."""
    verb = verbs.add_parser(
        "rescreen",
        help="judge open authorizations again by the active bundle, and log what "
        "differs",
        epilog="exit codes: 0 all that is open was judged, 2 wrong usage, 3 some could "
        "not be judged, or the run broke off: the same command goes on",
    )
    verb.add_argument(
        "--since",
        default="",
        metavar="DAY",
        help="pass over those that the active bundle judged on or after this day",
    )
    add_config(verb)
    verb.add_argument("--json", type=Path, metavar="FILE", help="one object a line")
    verb.set_defaults(run=_rescreen)


class Tally:
    """Counts outcomes, and keeps what is shown."""

    def __init__(self) -> None:
        self.outcomes: Counter[Outcome] = Counter()
        self.changed: list[Rejudged] = []
        self.failed: list[Rejudged] = []
        self.indexes: tuple[int, ...] = ()

    def add(self, rejudged: Rejudged) -> None:
        """Count one."""
        self.outcomes[rejudged.outcome] += 1
        if rejudged.outcome is Outcome.CHANGED:
            self.changed.append(rejudged)
        if rejudged.outcome is Outcome.FAILED:
            self.failed.append(rejudged)


def _rescreen(chosen: argparse.Namespace) -> int:
    tally = Tally()
    try:
        with lines_to(chosen.json) as lines:
            asyncio.run(_run(load(chosen.config), chosen.since, tally, lines))
    except ProvisoError as error:
        if tally.outcomes:
            _print(tally)
        print(f"proviso-server: {error}", file=sys.stderr)
        return EXIT_INCOMPLETE
    _print(tally)
    return EXIT_INCOMPLETE if tally.failed else EXIT_DONE


async def _run(config: Config, since: str, tally: Tally, lines: TextIO | None) -> None:
    ring = keyring.load(config)
    async with await Log.open(
        config.log.store, signer=ring.log, now=lambda: int(time.time())
    ) as log:
        loader = start.loader(config)
        bundle, _ = await start.active_bundle(config, log, loader)
        async with PolicySlot(await loader.load(bundle)) as policies:
            rescreener = Rescreener(
                log=log,
                policies=policies,
                keys=(ring.decision,),
                now=utc_now,
                insecure_dev=False,
            )
            # Who may read the keys may do this; there is no certificate to name.
            asked_by = f"proviso-server policy rescreen, user id {os.getuid()}"
            with progress("judging") as show:
                async for step in rescreener.run(since=since, requested_by=asked_by):
                    tally.indexes = step.indexes
                    if step.rejudged is not None:
                        tally.add(step.rejudged)
                        _write(lines, step.rejudged)
                    show(step.finished, step.total, len(tally.changed))


def _write(lines: TextIO | None, rejudged: Rejudged) -> None:
    if lines is not None:
        text = json.dumps(dataclasses.asdict(rejudged), sort_keys=True)
        lines.write(f"{text}\n")


def _print(tally: Tally) -> None:
    width = None if sys.stdout.isatty() else 200
    console = Console(width=width, highlight=False, markup=False)
    if tally.changed:
        table = Table("entry", "request", "logged", "now", "findings", box=None)
        for each in tally.changed:
            findings = [
                *(f"+ {code}" for code in each.appeared),
                *(f"- {code}" for code in each.disappeared),
            ]
            table.add_row(
                str(each.index),
                each.request_id,
                each.before,
                each.after,
                "\n".join(findings),
            )
        console.print(table)
    for failed in tally.failed[:MAX_SHOWN]:
        print(f"failed: entry {failed.index}, {failed.request_id}: {failed.error}")
    told = ", ".join(f"{tally.outcomes[each]} {each}" for each in Outcome)
    where = ", ".join(map(str, tally.indexes)) or "none: the run broke off"
    print(
        f"rescreen: {tally.outcomes.total()} open authorizations: {told}; "
        f"entries {where}"
    )
