"""The words and options of the command line, by families of commands."""

from __future__ import annotations

import argparse

from proviso_client.cli.arguments_evidence import add_evidence_commands
from proviso_client.cli.arguments_policy import add_policy_commands
from proviso_client.cli.arguments_record import add_record_commands
from proviso_client.cli.arguments_review import add_review_commands
from proviso_client.cli.arguments_screening import add_screening_commands
from proviso_client.cli.options import EXIT_CODES, Parser


def parser() -> argparse.ArgumentParser:
    """Return the parser of `proviso`."""
    top = Parser(
        prog="proviso",
        description="Screen arms transfers, and verify signed decisions offline.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    add_screening_commands(commands)
    add_evidence_commands(commands)
    add_record_commands(commands)
    add_review_commands(commands)
    add_policy_commands(commands)
    return top
