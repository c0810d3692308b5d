"""What the demo says: plain text of at most 80 columns, apart from its table."""

import re
import shlex
import textwrap
from collections.abc import Sequence
from pathlib import Path

WIDTH = 80
# What a program prints, without colours and without what would steer a terminal.
_CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0b-\x1f\x7f]")


class DemoError(Exception):
    """The demo did not go as it should; the message says where."""


class Narrator:
    """Prints the story; paths in its folder begin with $D."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder = folder
        self._root = root
        self._steps = 0

    def step(self, title: str, why: str) -> None:
        """Open a step: what happens, and why it matters."""
        self._steps += 1
        print(f"\n{self._steps}  {title}\n{'-' * WIDTH}", flush=True)
        self.say(why)

    def say(self, text: str) -> None:
        """Print a paragraph."""
        print(textwrap.fill(self.short(text), WIDTH), flush=True)

    def command(self, words: Sequence[str]) -> None:
        """Print a command as a person would type it."""
        line = self.short(" ".join(map(shlex.quote, words)))
        print(*_broken(f"$ {line}"), sep=" \\\n", flush=True)

    def output(self, text: str) -> None:
        """Print what a program said."""
        for line in self.short(text).rstrip().splitlines():
            print(f"  {_CONTROL.sub('', line)}".rstrip(), flush=True)

    def short(self, text: str) -> str:
        """Return a text with the demo's folder as $D and the checkout left out."""
        return text.replace(str(self._folder), "$D").replace(f"{self._root}/", "")


def _broken(line: str) -> list[str]:
    """Break a command between words, with room for a space and a backslash."""
    return textwrap.wrap(
        line,
        WIDTH - 2,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
