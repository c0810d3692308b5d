"""The words of the commands about the record: what happened, and what it amounts to."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from proviso_client.cli.options import (
    Commands,
    add_command,
    add_service,
    add_trust,
    day,
)
from proviso_client.record_client import DEFAULT_POSTINGS

_OFFICER: Final = "--ca tls/ca.pem --cert tls/officer.pem --key tls/officer.key.pem"


def add_record_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_record(commands)
    _add_ledger(commands)
    _add_custody(commands)
    _add_clocks(commands)
    _add_rescreen(commands)


def _add_record(commands: Commands) -> None:
    command = add_command(
        commands,
        "record",
        "Enter event files, one after the other; each entry is verified.",
        f"proviso record delivery.yaml --trust trust/ {_OFFICER}",
    )
    command.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="EVENT",
        help="file with one event, in YAML or JSON",
    )
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_ledger(commands: Commands) -> None:
    command = add_command(
        commands,
        "ledger",
        "Show the running limits, or the postings of one, as the service counts them.",
        "proviso ledger special_614_country FY2027 UKR --insecure-dev",
    )
    command.add_argument(
        "ledger", nargs="?", default="", metavar="LEDGER", help="all of them, without"
    )
    command.add_argument(
        "names",
        nargs="*",
        metavar="PERIOD|ACCOUNT",
        help="FY2027 or 2026-Q4, then a country, memo, designator or agreement",
    )
    command.add_argument(
        "--newest",
        type=_count,
        default=DEFAULT_POSTINGS,
        metavar="N",
        help="only the newest postings of one (%(default)s)",
    )
    add_service(command, timeout_s=30)


def _add_custody(commands: Commands) -> None:
    command = add_command(
        commands,
        "custody",
        "Show who had an item, by what consent, and the entries that say so.",
        "proviso custody M142/HM-0042 --insecure-dev",
    )
    command.add_argument(
        "item", metavar="ITEM", help="serial or lot number, alone or as ARTICLE/NUMBER"
    )
    add_service(command, timeout_s=30)


def _add_clocks(commands: Commands) -> None:
    command = add_command(
        commands,
        "clocks",
        "List what runs out next: waits, lapses and reports of open authorizations.",
        "proviso clocks --until 2026-12-31 --ics clocks.ics --insecure-dev",
    )
    command.add_argument(
        "--from", dest="from_day", type=day, metavar="DAY", help="today, without"
    )
    command.add_argument(
        "--until", dest="until_day", type=day, metavar="DAY", help="the last day"
    )
    command.add_argument(
        "--ics", type=Path, metavar="FILE", help="write them as a calendar too"
    )
    add_service(command, timeout_s=30)


def _add_rescreen(commands: Commands) -> None:
    command = add_command(
        commands,
        "rescreen",
        "Judge open authorizations again, and name those whose findings differ.",
        f"proviso rescreen --since 2026-06-01 --trust trust/ {_OFFICER}",
    )
    command.add_argument(
        "--since",
        type=day,
        metavar="DAY",
        help="leave out what this policy judged on or after the day",
    )
    add_trust(command)
    add_service(command, timeout_s=3600)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!a} is not between 1 and 1000000")
    return int(text)
