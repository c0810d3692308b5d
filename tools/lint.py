"""Run the linters, all of them even when one complains.

Does not change a file: `ruff check --fix` and `ruff format` do that.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"

COMMANDS = (
    ("ruff", "check", "--quiet"),
    ("ruff", "format", "--check", "--quiet"),
    ("lint-imports", "--no-logo"),
)


def main() -> int:
    """Return 1 when a linter complained."""
    complained = [
        " ".join(words[:2])
        for words in COMMANDS
        if subprocess.run(
            [BIN / words[0], *words[1:]], cwd=ROOT, check=False
        ).returncode
    ]
    if complained:
        print(f"lint: {' and '.join(complained)} complained", file=sys.stderr)
    return 1 if complained else 0


if __name__ == "__main__":
    sys.exit(main())
