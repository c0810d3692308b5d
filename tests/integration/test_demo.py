"""The demo itself: it goes as it should, says so, and leaves nothing running."""

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from demo.cases import EXPECTED, REQUESTS, Answer, differing, load_cases, table
from demo.trial import ROOT

RUN = Path(EXPECTED).with_name("run.py")
TIMEOUT_S = 180.0
_SERVING = re.compile(r"serving on 127\.0\.0\.1:\d+, process (\d+)")


def test_the_demo_goes_as_it_should() -> None:
    """Every disposition is the expected one; the forgeries are refused."""
    ran = subprocess.run(
        [sys.executable, RUN],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    expected = json.loads(EXPECTED.read_text())
    rows = re.findall(
        r"^(\d\d)  [A-Z]{3} +[A-Z]{3} +.* ([a-z_]+) +\S+$", ran.stdout, re.M
    )
    assert rows == [(name[:2], case["disposition"]) for name, case in expected.items()]
    for line in (
        "All are as tests/demo/expected.json expects",
        "  HOLD MISSING DOCUMENTS  (hold_missing_documents)",
        "Audit        good",
        "proviso: verification failed: signature: ",
        ": differs from the entries at byte 0",
        "Both were refused.",
        "recommended -> consented",
        "delivered -> closed",
        "1 of 11 acts are countersigned",
        "Reports      say what the entries say, byte by byte",
    ):
        assert line in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 100
    assert not _runs(int(_SERVING.findall(ran.stdout)[0]))


def test_a_demo_that_is_ended_stops_its_service() -> None:
    """SIGTERM in the middle leaves no service behind."""
    with subprocess.Popen(
        [sys.executable, RUN], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        pid = next(int(m[1]) for m in map(_SERVING.search, process.stdout) if m)
        process.send_signal(signal.SIGTERM)
        process.stdout.read()
        code = process.wait(TIMEOUT_S)

    assert code == 128 + signal.SIGTERM
    assert not _runs(pid)


def test_a_kept_folder_must_be_new(tmp_path: Path) -> None:
    """Nothing that is there is overwritten."""
    ran = subprocess.run(
        [sys.executable, RUN, "--keep", tmp_path],
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )

    assert ran.returncode == 1
    assert (
        ran.stderr == f"\ndemo: --keep {tmp_path} is there already; name a new folder\n"
    )


def test_an_answer_that_differs_is_marked() -> None:
    """The table says what was expected and why, and the case counts as differing."""
    case = load_cases()[0]
    answers = {case.request_id: Answer(disposition="deny", earliest="none", index=0)}

    lines = table([case], answers)

    assert lines[3] == f"    DIFFERS: expected {case.expected}. {case.why}"
    assert differing([case], answers) == [case.id]


@pytest.mark.parametrize("path", sorted(REQUESTS.iterdir()), ids=lambda path: path.stem)
def test_a_request_names_its_sources_and_assumptions(path: Path) -> None:
    """What is published, where, and what is assumed stand above the request."""
    head = path.read_text().partition("\n\n")[0]

    parts = re.split(r"^# (Published|Sources|Assumed|Note):$", head, flags=re.M)
    said = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert {"Published", "Sources", "Assumed"} <= said.keys()
    assert re.search(r"https?://", said["Sources"])


def _runs(pid: int) -> bool:
    """Say whether a process runs; a moment is given to one that is ending."""
    for _ in range(20):
        if not Path(f"/proc/{pid}").exists():
            return False
        time.sleep(0.1)
    return True
