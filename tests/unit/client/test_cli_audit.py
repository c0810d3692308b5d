"""`proviso audit`: what it says, remembers, and how it exits, in this process."""

import json
from pathlib import Path

import pytest

import evidence_log as log
from command_line import DECISIONS, FAILED, GOOD, INCOMPLETE, said
from proviso_client.__main__ import main


def test_audit_remembers_a_good_log_and_refuses_an_older_one(
    exported: Path, trust: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second audit finds that an entry is gone; what is remembered stays."""
    memory = tmp_path / "memory"
    words = ["--trust", str(trust), "--remember", str(memory)]
    assert main(["audit", str(exported), *words]) == GOOD
    note = memory.read_bytes()
    older = tmp_path / "older"
    log.log_of(DECISIONS[:3]).export(older)
    capsys.readouterr()

    assert main(["audit", str(older), *words]) == FAILED
    seen, left = (
        log.root([made.envelope for made in DECISIONS[:size]]).hex() for size in (4, 3)
    )
    assert said(capsys)[0].splitlines()[0] == (
        f"remembered checkpoint: a log of 4 entries with root {seen} was signed, this "
        f"one has 3 with root {left}: entries were taken away"
    )
    assert memory.read_bytes() == note


def test_audit_as_json(
    exported: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One finding a line, then the report."""
    tile = exported / "tile/0/000.p/4"
    tile.write_bytes(tile.read_bytes()[:-1] + b"\0")

    assert main(["audit", str(exported), "--trust", str(trust), "--json"]) == FAILED
    finding, report = map(json.loads, said(capsys)[0].splitlines())
    assert finding == {
        "where": "tile/0/000.p/4",
        "problem": "differs from the entries at byte 127",
    }
    assert (report["good"], report["findings"], report["entries"]) == (False, 1, 4)


def test_audit_since_an_older_checkpoint(
    exported: Path, trust: Path, tmp_path: Path
) -> None:
    """One of the same log passes, one of a fork does not."""
    words = ["audit", str(exported), "--trust", str(trust), "--since"]
    older, fork = tmp_path / "older", tmp_path / "fork"
    older.write_text(log.log_of(DECISIONS[:2]).checkpoint(2))
    fork.write_text(log.log_of([DECISIONS[1], DECISIONS[0]]).checkpoint(2))

    assert main([*words, str(older)]) == GOOD
    assert main([*words, str(fork)]) == FAILED
    assert main([*words, str(tmp_path / "none")]) == INCOMPLETE
