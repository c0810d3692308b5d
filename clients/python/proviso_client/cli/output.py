"""Where results and complaints go: stdout for results, stderr for the rest."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import IntEnum
from typing import TextIO

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from proviso_client.audit import Progress as Report
from proviso_client.cli.page import Page, printable


class Exit(IntEnum):
    """Exit codes of every command."""

    GOOD = 0
    FAILED = 1
    USAGE = 2
    INCOMPLETE = 3


class Output:
    """Writes the results of one command, for people or as JSON lines."""

    def __init__(
        self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None
    ) -> None:
        self.as_json = as_json
        self.stream = out or sys.stdout
        self.page = Page(self.stream)
        self._errors = Page(err or sys.stderr)

    def record(self, record: Mapping[str, object]) -> None:
        """Write one JSON object on a line of its own."""
        print(json.dumps(record, ensure_ascii=True), file=self.stream, flush=True)

    def complain(self, text: str) -> None:
        """Write a message to stderr, with its own line breaks."""
        for line in text.splitlines():
            self._errors.console.print(printable(line), soft_wrap=True)

    def line(self, text: str) -> None:
        """Write a line as it is, however long."""
        self.page.console.print(printable(text), soft_wrap=True)

    def table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write rows: as a table on a terminal, else with tabs between the cells."""
        cells = [[printable(cell) for cell in row] for row in rows]
        if not self.page.terminal:
            for row in (columns, *cells):
                print("\t".join(row), file=self.stream)
            return
        table = Table(*columns, show_edge=False, pad_edge=False)
        for row in cells:
            table.add_row(*row)
        self.page.console.print(table)

    @contextmanager
    def progress(self, what: str) -> Iterator[Report]:
        """Show a bar on a terminal while the context lasts; yields what moves it."""
        if not self._errors.terminal:
            yield lambda done, total: None
            return
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        bar = Progress(*columns, console=self._errors.console, transient=True)
        with bar:
            task = bar.add_task(what, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)
