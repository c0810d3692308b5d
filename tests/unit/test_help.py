"""What both command lines say of themselves: no option without a word."""

import argparse
from collections.abc import Iterator

import pytest

from proviso_client.cli.arguments import parser as client_parser
from proviso_server.__main__ import parser as server_parser


def silent(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Yield the arguments without help, of all commands."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in dict.fromkeys(action.choices.values()):
                yield from silent(command)
        elif not action.help:
            yield f"{parser.prog}: {action.dest}"


@pytest.mark.parametrize("parser", [client_parser(), server_parser()])
def test_every_argument_has_help(parser: argparse.ArgumentParser) -> None:
    assert list(silent(parser)) == []
