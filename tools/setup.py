"""Set up the checkout: .venv, OPA and, for the tests, the outside log verifiers.

    python3 tools/setup.py [--with-verifiers]

Writes into .venv and .tools of this checkout only, asks nothing, needs no root, and
does nothing when there is nothing to do. Starts under any Python 3, to say which
one is needed.
"""

import argparse
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)


def main() -> int:
    """Run the steps that are not done; return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(
            f"set-up: this Python is {found}, Proviso needs 3.11 or newer;"
            " name one that you have: make PYTHON=python3.11 setup",
            file=sys.stderr,
        )
        return 1
    parser = argparse.ArgumentParser(description="Set up the checkout.")
    parser.add_argument(
        "--with-verifiers",
        action="store_true",
        help="also build the outside log verifiers, which the tests run",
    )
    # Only now: what it imports does not parse under an older Python.
    from provision.run import set_up

    root = Path(__file__).resolve().parent.parent
    return set_up(root, with_verifiers=parser.parse_args().with_verifiers)


if __name__ == "__main__":
    sys.exit(main())
