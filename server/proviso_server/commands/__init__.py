"""The command line's verbs; each module adds its own and runs them."""

import argparse
from pathlib import Path

Commands = argparse._SubParsersAction
"""Where a module adds its verbs."""


def add_config(verb: argparse.ArgumentParser) -> None:
    """Add which service it is about."""
    verb.add_argument(
        "--config",
        type=Path,
        required=True,
        metavar="FILE",
        help="the proviso.toml of the service",
    )


def add_policies(verb: argparse.ArgumentParser) -> None:
    """Add where the sources of the policies are."""
    verb.add_argument(
        "--policies",
        type=Path,
        default=Path("policies"),
        metavar="DIR",
        help="their sources, default %(default)s",
    )
