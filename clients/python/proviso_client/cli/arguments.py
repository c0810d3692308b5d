"""The words and options of the command line, with examples."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from proviso_client.decision import Effect
from proviso_client.errors import UsageError

DEFAULT_SERVER: Final = "127.0.0.1:7443"

_EXIT_CODES: Final = """\
exit codes: 0 good, 1 verification failed, 2 wrong usage or a wrong request,
3 could not be completed
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """Return the parser of `proviso`."""
    top = _Parser(
        prog="proviso",
        description="Screen arms transfers, and verify signed decisions offline.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_screen(commands)
    _add_batch(commands)
    _add_check(commands)
    _add_table(commands)
    _add_verify(commands)
    _add_audit(commands)
    _add_rules(commands)
    _add_keys(commands)
    _add_activate(commands)
    return top


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def _add_screen(commands: _Commands) -> None:
    command = _command(
        commands,
        "screen",
        "Screen request files; each decision is verified before it is shown.",
        "proviso screen transfer.yaml --trust trust/ --ca tls/ca.pem "
        "--cert tls/requester.pem --key tls/requester.key.pem --out decisions/",
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_service(command, timeout_s=30)
    _add_screening(command)


def _add_batch(commands: _Commands) -> None:
    command = _command(
        commands,
        "batch",
        "Screen every .yaml, .yml and .json file of a directory in few calls.",
        "proviso batch requests/ --trust trust/ --insecure-dev --csv > results.csv",
    )
    command.add_argument("directory", type=Path, metavar="DIR")
    _add_service(command, timeout_s=600)
    _add_screening(command)
    command.add_argument("--csv", action="store_true", help="write CSV to stdout")


def _add_check(commands: _Commands) -> None:
    command = _command(
        commands,
        "check",
        "Say what a screening would find today and what is missing; logs nothing.",
        "proviso check transfer.yaml --insecure-dev",
    )
    command.add_argument("file", type=Path, metavar="FILE")
    _add_service(command, timeout_s=30)


def _add_table(commands: _Commands) -> None:
    command = _command(
        commands,
        "table",
        "Show requests against findings, as screenings today would say; logs nothing.",
        "proviso table requests/*.yaml --effect deny --insecure-dev",
    )
    command.add_argument("files", nargs="+", type=Path, metavar="FILE")
    _add_service(command, timeout_s=30)
    command.add_argument(
        "--effect",
        action="append",
        choices=[effect.value for effect in Effect],
        help="only findings of this effect; may be repeated",
    )
    command.add_argument("--csv", action="store_true", help="write CSV to stdout")


def _add_verify(commands: _Commands) -> None:
    command = _command(
        commands,
        "verify",
        "Verify a decision offline: signature, documents, proof and checkpoint.",
        "proviso verify export/decisions/ID.dsse.json --trust trust/ "
        "--request transfer.yaml --show",
    )
    command.add_argument(
        "decision",
        type=Path,
        metavar="DECISION",
        help="an .dsse.json file with its other files beside it, or their directory",
    )
    _add_trust(command)
    command.add_argument(
        "--request", type=Path, metavar="FILE", help="your own copy of the request"
    )
    command.add_argument(
        "--no-proof", action="store_true", help="do not ask for a proof of the log"
    )
    command.add_argument(
        "--show", action="store_true", help="show the decision in full"
    )


def _add_audit(commands: _Commands) -> None:
    command = _command(
        commands,
        "audit",
        "Audit an exported log offline: every entry, tile, proof and signature.",
        "proviso audit export/ --trust trust/ --remember ~/.proviso-checkpoint",
    )
    command.add_argument("directory", type=Path, metavar="DIR")
    _add_trust(command)
    command.add_argument(
        "--remember",
        type=Path,
        metavar="FILE",
        help="checkpoint of the last good audit: compared, then replaced",
    )
    command.add_argument(
        "--since",
        type=Path,
        metavar="CHECKPOINT",
        help="an older checkpoint to compare",
    )


def _add_rules(commands: _Commands) -> None:
    command = _command(
        commands,
        "rules",
        "List the rules of the active policy with the law that they rest on.",
        "proviso rules congress --program eda --phase export --insecure-dev",
    )
    command.add_argument(
        "words",
        nargs="*",
        metavar="WORD",
        help="only rules with every word in code, title, law, office or paper",
    )
    command.add_argument(
        "--phase", choices=("export", "transfer"), help="only rules asked in it"
    )
    command.add_argument(
        "--program",
        metavar="NAME",
        help="only rules of this program, not those of every one",
    )
    command.add_argument(
        "--effect",
        choices=[effect.value for effect in Effect],
        help="only rules of this effect",
    )
    _add_service(command, timeout_s=30)


def _add_keys(commands: _Commands) -> None:
    command = _command(
        commands,
        "keys",
        "List the keys that the service calls its own, for first contact.",
        "proviso keys --insecure-dev --out trust/",
    )
    _add_service(command, timeout_s=30)
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="write them as a directory of trust"
    )


def _add_activate(commands: _Commands) -> None:
    command = _command(
        commands,
        "activate",
        "Make a policy bundle the active one; the entry of the log is verified.",
        "proviso activate bundle.tar.gz --trust trust/ --ca tls/ca.pem "
        "--cert tls/publisher.pem --key tls/publisher.key.pem",
    )
    command.add_argument("bundle", type=Path, metavar="BUNDLE")
    _add_trust(command)
    _add_service(command, timeout_s=120)


def _command(
    commands: _Commands, name: str, description: str, example: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(
        name,
        help=description.rstrip("."),
        description=description,
        epilog=f"example:\n  {example}\n\n{_EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--json", action="store_true", help="one JSON object a line, for scripts"
    )
    return command


def _add_service(command: argparse.ArgumentParser, *, timeout_s: float) -> None:
    group = command.add_argument_group("service")
    group.add_argument(
        "--server", default=DEFAULT_SERVER, metavar="HOST:PORT", help="%(default)s"
    )
    group.add_argument("--ca", type=Path, help="PEM of the server's authority")
    group.add_argument("--cert", type=Path, help="PEM of your certificate")
    group.add_argument("--key", type=Path, help="PEM of your private key")
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


def _add_screening(command: argparse.ArgumentParser) -> None:
    _add_trust(command)
    command.add_argument(
        "--as-of",
        action="store_true",
        help="judge by the law of decision_date although that is not today",
    )
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="keep the files of each decision"
    )


def _add_trust(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--trust", type=Path, metavar="DIR", help="keys/*.pem and log.vkeys to trust"
    )


def _seconds(text: str) -> float:
    seconds = float(text)
    if not 0 < seconds <= 86_400:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 86400 seconds")
    return seconds
