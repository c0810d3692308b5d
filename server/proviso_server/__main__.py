"""`proviso-server`: set up, serve, and look after policies and the log."""

import argparse
import os
import sys
from collections.abc import Sequence

from proviso_server import __version__
from proviso_server.commands import log, policy, service
from proviso_server.errors import ProvisoError

EXIT_FAILED = 1
EXIT_USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return its exit code."""
    chosen = parser().parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except ProvisoError as error:
        print(f"proviso-server: {error}", file=sys.stderr)
        return EXIT_FAILED
    except BrokenPipeError:
        # Whoever read our output left; what is unwritten must not be tried again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    return code


def parser() -> argparse.ArgumentParser:
    """Return the parser of `proviso-server`."""
    top = argparse.ArgumentParser(
        prog="proviso-server",
        description="Screens transfer requests: policy in OPA, signed decisions, "
        "tamper-evident log. Its answers are recommendations, never consent.",
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    service.add(commands)
    policy.add(commands)
    log.add(commands)
    return top


if __name__ == "__main__":
    sys.exit(main())
