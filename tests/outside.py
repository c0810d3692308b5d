"""Run the log verifiers that do not share our code, on a log in a directory.

The set-up of the tests builds them into .tools/bin. Neither knows what a decision is.
"""

import re
import subprocess
from pathlib import Path

BIN = Path(__file__).resolve().parent.parent / ".tools" / "bin"

TIMEOUT_S = 60  # Both need less than a second for the logs of the tests.

# With one worker fsck can wait for itself for ever on a bad log.
FSCK_WORKERS = 16

# What stands before each line that it logs: level, day, time, thread, place.
FSCK_LINE = re.compile(r"^[IWEF]\d{4} .*?\] ", re.MULTILINE)
FSCK_GOOD = "Successfully fsck'd log with size "

MAX_SAID_CHARS = 500  # It prints whole tiles.


class VerifierError(Exception):
    """What an outside verifier said against a log."""


def run_logverify(log: Path) -> str:
    """Return the line that logverify ends on. Raises VerifierError when it differs."""
    done = _run("logverify", str(log))
    if done.returncode:
        raise VerifierError(_last_line(done.stdout + done.stderr))
    return _last_line(done.stdout)


def run_fsck(log: Path) -> str:
    """Return the line that tessera's fsck ends on. Raises VerifierError.

    Its exit code is 0 for a bad log too, so only its last line counts.
    """
    done = _run(
        "fsck",
        f"--storage_url={log.resolve().as_uri()}/",
        f"--public_key={log / 'log.vkey'}",
        f"--N={FSCK_WORKERS}",
        "--ui=false",
    )
    said = FSCK_LINE.split((done.stdout + done.stderr).strip())[-1]
    if done.returncode or not said.startswith(FSCK_GOOD):
        raise VerifierError(said[:MAX_SAID_CHARS])
    return said


def _run(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    program = BIN / name
    if not program.is_file():
        raise FileNotFoundError(f"{program} is not built; run: make setup-tests")
    return subprocess.run(
        [program, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=TIMEOUT_S,
        check=False,
        text=True,
    )


def _last_line(output: str) -> str:
    lines = output.strip().splitlines()
    return lines[-1] if lines else "(it said nothing)"
