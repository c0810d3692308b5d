"""The words of the commands that screen: screen, batch, check and table."""

from __future__ import annotations

import argparse
from pathlib import Path

from proviso_client.cli.options import Commands, add_command, add_service, add_trust
from proviso_client.decision import Effect


def add_screening_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_screen(commands)
    _add_batch(commands)
    _add_check(commands)
    _add_table(commands)


def _add_screen(commands: Commands) -> None:
    command = add_command(
        commands,
        "screen",
        "Screen request files; each decision is verified before it is shown.",
        "proviso screen transfer.yaml --trust trust/ --ca tls/ca.pem "
        "--cert tls/requester.pem --key tls/requester.key.pem --out decisions/",
    )
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="request in YAML or JSON"
    )
    add_service(command, timeout_s=30)
    _add_screening(command)


def _add_batch(commands: Commands) -> None:
    command = add_command(
        commands,
        "batch",
        "Screen every .yaml, .yml and .json file of a directory in few calls.",
        "proviso batch requests/ --trust trust/ --insecure-dev --csv > results.csv",
    )
    command.add_argument(
        "directory", type=Path, metavar="DIR", help="folder of requests"
    )
    add_service(command, timeout_s=600)
    _add_screening(command)
    command.add_argument("--csv", action="store_true", help="write CSV to stdout")


def _add_check(commands: Commands) -> None:
    command = add_command(
        commands,
        "check",
        "Say what a screening would find today and what is missing; logs nothing.",
        "proviso check transfer.yaml --insecure-dev",
    )
    command.add_argument(
        "file", type=Path, metavar="FILE", help="request in YAML or JSON"
    )
    add_service(command, timeout_s=30)


def _add_table(commands: Commands) -> None:
    command = add_command(
        commands,
        "table",
        "Show requests against findings, as screenings today would say; logs nothing.",
        "proviso table requests/*.yaml --effect deny --insecure-dev",
    )
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="request in YAML or JSON"
    )
    add_service(command, timeout_s=30)
    command.add_argument(
        "--effect",
        action="append",
        choices=[effect.value for effect in Effect],
        help="only findings of this effect; may be repeated",
    )
    command.add_argument("--csv", action="store_true", help="write CSV to stdout")


def _add_screening(command: argparse.ArgumentParser) -> None:
    add_trust(command)
    command.add_argument(
        "--as-of",
        action="store_true",
        help="judge by the law of decision_date although that is not today",
    )
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="keep the files of each decision"
    )
