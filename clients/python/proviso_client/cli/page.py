"""A page of text for people: 80 columns, colours on a terminal only.

Every word of a request or a decision is written by somebody else; characters that would
steer a terminal are shown as escapes.
"""

from __future__ import annotations

import textwrap
from typing import Final, TextIO

from rich.console import Console
from rich.text import Text

MAX_WIDTH: Final = 100
MIN_WIDTH: Final = 40
PLAIN_WIDTH: Final = 80
_LABEL_WIDTH: Final = 13


def printable(text: str) -> str:
    """Return a text with every character that is not visible written as an escape."""
    if text.isprintable():
        return text
    shown = (c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return "".join(shown)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Let the caller choose the exit code: rich's own would say that we failed."""
        raise BrokenPipeError("whoever read the output is gone")


class Page:
    """Writes headings, labelled values and items to a stream."""

    def __init__(self, stream: TextIO) -> None:
        self.console = _Console(file=stream, markup=False, highlight=False, emoji=False)
        self.terminal = self.console.is_terminal
        width = self.console.width if self.terminal else PLAIN_WIDTH
        self.width = max(MIN_WIDTH, min(width, MAX_WIDTH))

    def heading(self, text: str, *, style: str = "bold") -> None:
        """Write a heading, with an empty line before it."""
        self.console.print()
        self._put(printable(text), style=style)

    def text(self, text: str, *, indent: int = 2, style: str = "") -> None:
        """Write a paragraph."""
        for line in textwrap.wrap(printable(text), self.width - indent) or [""]:
            self._put(" " * indent + line, style=style)

    def item(self, text: str, *, indent: int = 2, style: str = "") -> None:
        """Write a paragraph that hangs behind a dash."""
        lines = textwrap.wrap(printable(text), self.width - indent - 2) or [""]
        for number, line in enumerate(lines):
            lead = "- " if number == 0 else "  "
            self._put(" " * indent + lead + line, style=style)

    def field(self, label: str, value: str, *, style: str = "") -> None:
        """Write a value behind its label."""
        lines = textwrap.wrap(printable(value), self.width - _LABEL_WIDTH - 2) or [""]
        for number, line in enumerate(lines):
            lead = label if number == 0 else ""
            self._put(f"  {lead:<{_LABEL_WIDTH}}{line}", style=style)

    def beside(self, lead: str, text: str, *, rest: str | None = None) -> None:
        """Write a paragraph behind a lead; `rest` leads its further lines."""
        lines = textwrap.wrap(printable(text), self.width - len(lead)) or [""]
        for number, line in enumerate(lines):
            self._put((lead if rest is None or number == 0 else rest) + line)

    def _put(self, line: str, *, style: str = "") -> None:
        text = Text(line.rstrip(), style=style)
        self.console.print(text, soft_wrap=True)
