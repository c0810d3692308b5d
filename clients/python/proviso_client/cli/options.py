"""The options that commands share, and the parser that refuses in our words."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from proviso_client.errors import UsageError

DEFAULT_SERVER: Final = "127.0.0.1:7443"

EXIT_CODES: Final = """\
exit codes: 0 good, 1 verification failed, 2 wrong usage or a wrong request,
3 could not be completed
"""


class Parser(argparse.ArgumentParser):
    """Refuses a wrong command line with UsageError, and points to the right help."""

    def parse_known_args(  # type: ignore[override]  # argparse has overloads of it
        self,
        args: Sequence[str] | None = None,
        namespace: argparse.Namespace | None = None,
    ) -> tuple[argparse.Namespace, list[str]]:
        """Refuse unknown words here: what calls this one knows no command."""
        parsed, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return parsed, unknown

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving the process."""
        raise UsageError(f"{message}; see {self.prog} --help")


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def add_command(
    commands: Commands, name: str, description: str, example: str
) -> argparse.ArgumentParser:
    """Add a command with its example."""
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=description.rstrip("."),
        description=description,
        epilog=f"example:\n  {example}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--json", action="store_true", help="one JSON object a line, for scripts"
    )
    return command


def add_service(command: argparse.ArgumentParser, *, timeout_s: float) -> None:
    """Add how to reach the service."""
    group = command.add_argument_group("service")
    group.add_argument(
        "--server",
        default=DEFAULT_SERVER,
        metavar="HOST:PORT",
        help="where it listens (%(default)s)",
    )
    group.add_argument(
        "--ca", type=Path, metavar="PEM", help="authority of the server's certificate"
    )
    group.add_argument("--cert", type=Path, metavar="PEM", help="your certificate")
    group.add_argument("--key", type=Path, metavar="PEM", help="your private key")
    group.add_argument(
        "--insecure-dev",
        action="store_true",
        help="plaintext, to a service on this machine alone",
    )
    group.add_argument(
        "--timeout",
        type=_seconds,
        default=timeout_s,
        metavar="S",
        help="seconds that the service may take (%(default)s)",
    )


def add_trust(command: argparse.ArgumentParser) -> None:
    """Add whom to trust."""
    command.add_argument(
        "--trust",
        type=Path,
        metavar="DIR",
        help="keys/*.pem and log.vkeys to trust, and people/*.pem for persons",
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 86400 seconds")
    return seconds


def day(text: str) -> datetime.date:
    """Read a day of the calendar."""
    try:
        # The shape is checked first: fromisoformat also reads weeks and compact forms.
        if len(text) == len("YYYY-MM-DD") and text[4] == "-" == text[7]:
            return datetime.date.fromisoformat(text)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!a} is no day; write it as YYYY-MM-DD")
