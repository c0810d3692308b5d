"""Resolve the dependencies anew and write the hash-checked lock files.

    .venv/bin/python tools/lock.py [--upgrade]

Needs the network. One file serves every Python from 3.11 on and every platform that
has wheels. uv itself comes from a lock file, into .tools.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from provision.layout import Layout
from provision.python_env import locked, pip, pip_environment

OLDEST_PYTHON = "3.11"

# What each lock file holds, in uv's words.
CONTENTS = {
    "dev": ("pyproject.toml", "--extra", "server", "--group", "dev"),
    "go": ("--group", "go"),
    "lock": ("--group", "lock"),
}


def main() -> int:
    """Write every lock file."""
    parser = argparse.ArgumentParser(description="Write the lock files.")
    parser.add_argument(
        "--upgrade", action="store_true", help="take the newest versions that fit"
    )
    extra = ["--upgrade"] if parser.parse_args().upgrade else []
    layout = Layout(root=Path(__file__).resolve().parent.parent)
    uv = _uv(layout)
    for name, contents in CONTENTS.items():
        output = layout.requirements / f"{name}.txt"
        subprocess.run(
            [uv, *_options(), *contents, *extra, "-o", output.relative_to(layout.root)],
            cwd=layout.root,
            check=True,
        )
    return 0


def _options() -> list[str]:
    return [
        "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-build",
        "--python-version", OLDEST_PYTHON, "--custom-compile-command", "make lock",
    ]  # fmt: skip


def _uv(layout: Layout) -> Path:
    """Bring the locked uv, unless it is there."""
    home = layout.tools / "uv"
    command = pip(layout, "install", "--quiet", "--upgrade", "--target", home)
    subprocess.run(
        [*command, *locked(layout.requirements / "lock.txt")],
        env={**os.environ, **pip_environment(layout)},
        check=True,
    )
    return home / "bin" / "uv"


if __name__ == "__main__":
    sys.exit(main())
