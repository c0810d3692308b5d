"""`proviso-server policy impact`: which logged decisions a candidate would change."""

import argparse
import asyncio
import contextlib
import json
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table

from proviso_server import impact
from proviso_server.commands import Commands, add_config
from proviso_server.config import Config, load
from proviso_server.errors import ConfigInvalid, ProvisoError
from proviso_server.impact import CHANGED, ERASED, FAILED, SAME, Compared
from proviso_server.log.store import open_store
from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle
from proviso_server.policy.active import ActivePolicy, opa_version
from proviso_server.policy.inspection import inspect
from proviso_server.policy.loader import OwnOpa

EXIT_SAME, EXIT_CHANGED, EXIT_INCOMPLETE = 0, 1, 3
# Errors that are shown; --json has all.
MAX_SHOWN = 10


def add(verbs: "Commands[argparse.ArgumentParser]") -> None:
    """Add the verb to `policy`."""
    verb = verbs.add_parser(
        "impact",
        help="evaluate every logged request under a candidate bundle, and compare",
        epilog="exit codes: 0 nothing changes, 1 something changes, 2 wrong usage, "
        "3 could not be completed",
    )
    verb.add_argument(
        "candidate", type=Path, metavar="CANDIDATE", help="the signed bundle to try"
    )
    add_config(verb)
    verb.add_argument("--json", type=Path, metavar="FILE", help="one object a line")
    verb.set_defaults(run=_impact)


class Tally:
    """Counts comparisons: by state, by disposition, by rule."""

    def __init__(self) -> None:
        self.states: Counter[str] = Counter()
        self.moves: Counter[tuple[str, str]] = Counter()
        self.rules: dict[str, Counter[str]] = {}
        self.others: Counter[str] = Counter()
        self.failures: list[Compared] = []

    def add(self, compared: Compared) -> None:
        """Count one comparison."""
        self.states[compared.state] += 1
        self.others.update(compared.others)
        if compared.state == FAILED and len(self.failures) < MAX_SHOWN:
            self.failures.append(compared)
        if compared.after is not None and compared.after != compared.before:
            self.moves[compared.before, compared.after] += 1
        for change in compared.rules:
            kind = "differs"
            if change.before is None or change.after is None:
                kind = "anew" if change.before is None else "gone"
            self.rules.setdefault(change.code, Counter())[kind] += 1

    @property
    def code(self) -> int:
        """The exit code: what could not be compared may have changed."""
        compared = self.states[SAME] + self.states[CHANGED]
        if self.states[FAILED] or (self.states[ERASED] and not compared):
            return EXIT_INCOMPLETE
        return EXIT_CHANGED if self.states[CHANGED] else EXIT_SAME


def _impact(chosen: argparse.Namespace) -> int:
    tally = Tally()
    try:
        with lines_to(chosen.json) as lines:
            asyncio.run(_run(load(chosen.config), chosen.candidate, tally, lines))
    except ProvisoError as error:
        print(f"proviso-server: {error}", file=sys.stderr)
        return EXIT_INCOMPLETE
    _print(tally)
    return tally.code


@contextlib.contextmanager
def lines_to(path: Path | None) -> Iterator[TextIO | None]:
    """Open the file of --json, if one is named."""
    if path is None:
        yield None
        return
    try:
        with path.open("w", encoding="utf-8") as file:
            yield file
    except OSError as error:
        raise ConfigInvalid(f"--json {path} can't be written ({error})") from error


async def _run(
    config: Config, candidate: Path, tally: Tally, lines: TextIO | None
) -> None:
    store = await asyncio.to_thread(open_store, config.log.store)
    try:
        async with _candidate(config, candidate) as policy:
            total = impact.count(store)
            with progress("comparing") as show:
                async for compared in impact.compare_all(store, policy):
                    tally.add(compared)
                    if lines is not None:
                        text = json.dumps(compared.as_json(), sort_keys=True)
                        lines.write(f"{text}\n")
                    show(tally.states.total(), total, tally.states[CHANGED])
    finally:
        store.close()


@contextlib.asynccontextmanager
async def _candidate(config: Config, path: Path) -> AsyncIterator[ActivePolicy]:
    """Load the candidate as an activation would, in an OPA of our own."""
    built = bundle.read(path)
    binary = find_opa(config.opa.binary).absolute()
    try:
        publisher = config.policy.publisher_key.read_text()
    except OSError as error:
        raise ConfigInvalid(f"policy.publisher_key can't be read ({error})") from error
    await inspect(built, opa=binary, publisher_key=publisher)
    opa = OwnOpa(
        binary=binary, version=opa_version(binary), publisher_key_pem=publisher
    )
    loaded = await opa.load(built)
    try:
        yield loaded.policy
    finally:
        await loaded.stop()


@contextlib.contextmanager
def progress(verb: str) -> Iterator[Callable[[int, int, int], None]]:
    """Show a bar on a terminal; give what moves it: finished, total, changed."""
    console = Console(stderr=True)
    columns = (
        TextColumn(verb),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[changed]} changed"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=None, changed=0)
        yield lambda finished, total, changed: bar.update(
            task, completed=finished, total=total, changed=changed
        )


def _print(tally: Tally) -> None:
    width = None if sys.stdout.isatty() else 200
    console = Console(width=width, highlight=False, markup=False)
    if tally.moves:
        moves = Table("disposition logged", "under the candidate", "requests", box=None)
        for (before, after), number in sorted(tally.moves.items()):
            moves.add_row(before, after, str(number))
        console.print(moves)
    if tally.rules:
        rules = Table("rule", "found anew", "no longer", "differs", box=None)
        for code, kinds in sorted(tally.rules.items()):
            rules.add_row(
                code, *(str(kinds[kind] or "") for kind in ("anew", "gone", "differs"))
            )
        console.print(rules)
    for name, number in sorted(tally.others.items()):
        print(f"{name} differ in {number}")
    for failed in tally.failures:
        print(f"failed: entry {failed.index}, {failed.request_id}: {failed.error}")
    states = tally.states
    print(
        f"impact: {states.total()} decisions: {states[SAME]} same, {states[CHANGED]} "
        f"changed, {states[ERASED]} not replayable: erased, {states[FAILED]} failed"
    )
