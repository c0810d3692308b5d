"""`proviso` as a process of its own: exit codes, terminals, closed pipes."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from command_line import DECISIONS, FAILED, GOOD, INCOMPLETE, USAGE, envelope

ROOT = Path(__file__).parents[3]
PROVISO = (sys.executable, "-m", "proviso_client")
TIMEOUT_S = 30
MAX_OUTPUT_BYTES = 100_000


def environment(**more: str) -> dict[str, str]:
    roots = (str(ROOT / part) for part in ("proto", "clients/python"))
    return {"PYTHONPATH": os.pathsep.join(roots), "PATH": "", "TERM": "xterm"} | more


def run(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROVISO, *map(str, words)],
        capture_output=True,
        text=True,
        env=environment(),
        timeout=TIMEOUT_S,
        check=False,
    )


def run_on_terminal(*words: object, **more: str) -> str:
    """Return what a command writes to a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*PROVISO, *map(str, words)], stdout=theirs, env=environment(**more)
    )
    os.close(theirs)
    written = b""
    try:
        while len(written) < MAX_OUTPUT_BYTES:
            written += os.read(ours, 4096)
    except OSError:  # Linux says so when the last writer has closed.
        pass
    finally:
        os.close(ours)
        assert process.wait(timeout=TIMEOUT_S) == GOOD
    return written.decode()


def test_exit_codes_are_those_of_the_help(exported: Path, trust: Path) -> None:
    """0 good, 1 verification failed, 2 wrong usage, 3 could not be completed."""
    path = envelope(exported)
    proof = path.with_name(f"{DECISIONS[1].request_id}.tlog-proof")

    codes = [run("verify", path, "--trust", trust).returncode]
    proof.write_bytes(proof.read_bytes()[:-1])
    codes += [
        run("verify", path, "--trust", trust).returncode,
        run("verify", path, "--trst", trust).returncode,
        run("verify", path, "--trust", exported / "none").returncode,
    ]

    assert codes == [GOOD, FAILED, USAGE, INCOMPLETE]


@pytest.mark.parametrize(
    "command",
    "screen batch verify audit keys record ledger custody clocks rescreen".split(),
)
def test_help_shows_an_example(command: str) -> None:
    """And the exit codes."""
    done = run(command, "--help")

    assert done.returncode == GOOD
    assert f"example:\n  proviso {command}" in done.stdout
    assert "exit codes: 0 good, 1 verification failed" in done.stdout


def test_colours_are_for_terminals_without_no_color(
    exported: Path, trust: Path
) -> None:
    """The words are the same with and without."""
    words = ("verify", envelope(exported), "--trust", trust)

    coloured = run_on_terminal(*words)
    plain = run_on_terminal(*words, NO_COLOR="1")
    piped = run(*words).stdout

    assert "\x1b[1;33m  Says         cn_required\x1b[0m" in coloured
    assert "\x1b[1;33m" not in plain
    assert "\x1b" not in piped


def test_text_of_others_does_not_steer_the_terminal(
    exported: Path, tmp_path: Path, trust: Path
) -> None:
    """Escape sequences in a request's words are shown, not obeyed."""
    bad = tmp_path / "a\x1b[2J.dsse.json"

    done = run("verify", bad, "--trust", trust)

    assert done.returncode == INCOMPLETE
    assert "\x1b" not in done.stderr
    assert "a\\x1b[2J.dsse.json" in done.stderr


def test_reader_that_leaves_early_is_no_crash(exported: Path, trust: Path) -> None:
    """As with `| head -1`."""
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [*PROVISO, "verify", envelope(exported), "--trust", trust, "--show"],
        stdout=writer,
        stderr=subprocess.PIPE,
        env=environment(),
        timeout=TIMEOUT_S,
        check=False,
    )
    os.close(writer)

    assert (process.returncode, process.stderr) == (INCOMPLETE, b"")
