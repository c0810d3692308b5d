"""The words of the commands about a service itself: rules, keys and activate."""

from __future__ import annotations

from pathlib import Path

from proviso_client.cli.options import Commands, add_command, add_service, add_trust
from proviso_client.decision import Effect


def add_policy_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_rules(commands)
    _add_keys(commands)
    _add_activate(commands)


def _add_rules(commands: Commands) -> None:
    command = add_command(
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
    add_service(command, timeout_s=30)


def _add_keys(commands: Commands) -> None:
    command = add_command(
        commands,
        "keys",
        "List the keys that the service calls its own, for first contact.",
        "proviso keys --insecure-dev --out trust/",
    )
    add_service(command, timeout_s=30)
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="write them as a directory of trust"
    )


def _add_activate(commands: Commands) -> None:
    command = add_command(
        commands,
        "activate",
        "Make a policy bundle the active one; the entry of the log is verified.",
        "proviso activate bundle.tar.gz --trust trust/ --ca tls/ca.pem "
        "--cert tls/publisher.pem --key tls/publisher.key.pem",
    )
    command.add_argument(
        "bundle",
        type=Path,
        metavar="BUNDLE",
        help="what `proviso-server policy build` wrote",
    )
    add_trust(command)
    add_service(command, timeout_s=120)
