"""What tests of the command line share."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

import evidence as ev

GOOD, FAILED, USAGE, INCOMPLETE = range(4)
DECISIONS = [ev.decide(number) for number in range(4)]


def request_file(folder: Path, number: int = 1, **changes: object) -> Path:
    """Write a request as its author would."""
    path = folder / f"{number:02}.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    YAML(typ="safe").dump(ev.request(number, **changes), path)
    return path


def envelope(exported: Path, number: int = 1) -> Path:
    """Return the envelope of a decision in an export."""
    return exported / "decisions" / f"{DECISIONS[number].request_id}.dsse.json"


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    """Return what stands on stdout and on stderr since the last time."""
    captured = capsys.readouterr()
    return captured.out, captured.err
