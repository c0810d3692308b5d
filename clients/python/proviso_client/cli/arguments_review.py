"""The words of the commands for the review of cases."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from proviso.act_document import BLOCKS
from proviso_client.cli.options import (
    Commands,
    add_command,
    add_service,
    add_trust,
    day,
)

_PERSON: Final = "--ca tls/ca.pem --cert tls/officer.pem --key tls/officer.key.pem"
_DAY_S: Final = 86_400


def add_review_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_cases(commands)
    _add_draft_act(commands)
    _add_act(commands)
    _add_sign_act(commands)
    _add_attach(commands)
    _add_fetch(commands)


def _add_cases(commands: Commands) -> None:
    description = "List, show, compare, screen, watch and count the cases of a review."
    command = commands.add_parser(
        "cases", help=description.rstrip("."), description=description
    )
    inner = command.add_subparsers(dest="action", required=True, metavar="COMMAND")
    _add_list(inner)
    _add_show(inner)
    _add_changes(inner)
    _add_screen(inner)
    _add_watch(inner)
    _add_report(inner)


def _add_list(commands: Commands) -> None:
    command = add_command(
        commands,
        "list",
        "List cases in short, as the service counts them.",
        'proviso cases list --filter \'state = "staffed" AND due_on < "2026-12-01"\' '
        "--order-by due_on --insecure-dev",
    )
    _add_filter(command)
    command.add_argument(
        "--order-by",
        default="",
        metavar="FIELDS",
        help='with commas, each perhaps with " desc" (opened_on)',
    )
    command.add_argument(
        "--limit", type=_count, metavar="N", help="no more than so many"
    )
    add_service(command, timeout_s=30)


def _add_show(commands: Commands) -> None:
    command = add_command(
        commands,
        "show",
        "Show a case: every entry verified, what they add up to, what you may do.",
        f"proviso cases show ID --trust trust/ {_PERSON}",
    )
    _add_case_id(command)
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_changes(commands: Commands) -> None:
    command = add_command(
        commands,
        "changes",
        "Say what changed between two screenings of a case, the newest two or others.",
        f"proviso cases changes ID --trust trust/ {_PERSON}",
    )
    _add_case_id(command)
    for option, dest, what in (
        ("--from", "since", "the earlier screening: its request"),
        ("--to", "until", "the later one"),
    ):
        command.add_argument(option, dest=dest, metavar="UUID", help=what)
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_screen(commands: Commands) -> None:
    command = add_command(
        commands,
        "screen",
        "Screen a case on what was recorded alone; the decision is verified.",
        f"proviso cases screen ID --trust trust/ --out decisions/ {_PERSON}",
    )
    _add_case_id(command)
    _add_etag(command)
    command.add_argument(
        "--request-id",
        metavar="UUID",
        help="id of the request that the service writes; a new one, without",
    )
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="keep the files of the decision"
    )
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_watch(commands: Commands) -> None:
    command = add_command(
        commands,
        "watch",
        "Tell of cases as they change, until you stop it.",
        "proviso cases watch --filter 'waiting_on:\"DTSA\"' --insecure-dev",
    )
    _add_filter(command)
    command.add_argument(
        "--since",
        type=_size,
        default=0,
        metavar="SIZE",
        help="go on from this size of the log; from now on, without",
    )
    add_service(command, timeout_s=_DAY_S)


def _add_report(commands: Commands) -> None:
    command = add_command(
        commands,
        "report",
        "Count how cases wait in each state and office, and how they pass by week.",
        "proviso cases report --plot -o cases.svg --insecure-dev",
    )
    command.add_argument(
        "--from",
        dest="from_day",
        type=day,
        metavar="DAY",
        help="first day of the weeks; 12 weeks back, without",
    )
    command.add_argument(
        "--plot", action="store_true", help="draw the weeks in the terminal"
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="FILE.svg", help="write the plot as SVG"
    )
    add_service(command, timeout_s=30)


def _add_draft_act(commands: Commands) -> None:
    command = add_command(
        commands,
        "draft-act",
        "Write an act file to fill in: each field with what goes there.",
        f"proviso draft-act position --case ID --office DTSA --trust trust/ {_PERSON}",
    )
    command.add_argument(
        "kind", choices=BLOCKS, metavar="KIND", help=f"one of {', '.join(BLOCKS)}"
    )
    command.add_argument(
        "--case",
        dest="case_id",
        metavar="ID",
        help="fill in this case and its newest screening; nothing is asked, without",
    )
    command.add_argument(
        "--office", default="", metavar="OFFICE", help="for which the person acts"
    )
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_act(commands: Commands) -> None:
    command = add_command(
        commands,
        "act",
        "Enter act files, one after the other; each entry is verified.",
        f"proviso act position.yaml --trust trust/ {_PERSON}",
    )
    command.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="file with one act, in YAML or JSON; `proviso draft-act` begins one",
    )
    _add_etag(command)
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="keep the files of each entry"
    )
    group = command.add_argument_group("countersignature")
    group.add_argument(
        "--countersign", type=Path, metavar="KEY", help="sign it too, with this key"
    )
    group.add_argument(
        "--certificate",
        type=Path,
        metavar="PEM",
        help="certificate of the key, then those that lead to its authority",
    )
    group.add_argument(
        "--countersignature",
        type=Path,
        metavar="FILE",
        help="what `proviso sign-act` wrote for the one act",
    )
    add_trust(command)
    add_service(command, timeout_s=30)


def _add_sign_act(commands: Commands) -> None:
    command = add_command(
        commands,
        "sign-act",
        "Countersign an act file with your own key, offline; nothing is sent.",
        "proviso sign-act position.yaml --key me.key.pem --certificate me.pem "
        "-o position.sig.json",
    )
    command.add_argument(
        "file", type=Path, metavar="FILE", help="file with one act, in YAML or JSON"
    )
    command.add_argument(
        "--key",
        type=Path,
        required=True,
        metavar="PEM",
        help="your private key: P-384 or Ed25519",
    )
    command.add_argument(
        "--certificate",
        type=Path,
        required=True,
        metavar="PEM",
        help="your certificate, then those that lead to its authority",
    )
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help="write the countersignature here",
    )


def _add_attach(commands: Commands) -> None:
    command = add_command(
        commands,
        "attach",
        "Have files kept by their digest, which acts then name.",
        f"proviso attach assurance.pdf {_PERSON}",
    )
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="file of any kind"
    )
    add_service(command, timeout_s=600)


def _add_fetch(commands: Commands) -> None:
    command = add_command(
        commands,
        "fetch",
        "Fetch a kept file by its digest; another one is not written.",
        f"proviso fetch sha256:DIGEST -o assurance.pdf {_PERSON}",
    )
    command.add_argument("digest", metavar="DIGEST", help="sha256: and 64 hex digits")
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help="write it here",
    )
    add_service(command, timeout_s=600)


def _add_filter(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--filter",
        default="",
        metavar="FILTER",
        help="AIP-160 filter over the fields of a case; all of them, without",
    )


def _add_case_id(command: argparse.ArgumentParser) -> None:
    command.add_argument("case_id", metavar="ID", help="the case: any request of it")


def _add_etag(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--etag",
        type=_size,
        metavar="N",
        help="the version of the case that you saw; the newest is read, without",
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!a} is not between 1 and 1000000")
    return int(text)


def _size(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 18:
        raise argparse.ArgumentTypeError(f"{text!a} is no number of an entry")
    return int(text)
