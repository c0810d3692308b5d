"""The order of the steps, and one set-up at a time."""

import contextlib
import fcntl
import sys
from collections.abc import Iterator
from pathlib import Path

from provision import opa, python_env, verifiers
from provision.layout import Layout
from provision.step import Step, StepError, carry_out

INTERRUPTED = 130  # What a shell reports for a program ended by Ctrl-C.


def plan(layout: Layout, *, with_verifiers: bool) -> Iterator[Step]:
    """Name the steps one by one; a later one may depend on what an earlier one did."""
    yield from python_env.steps(layout)
    yield from opa.steps(layout)
    if with_verifiers:
        yield from verifiers.steps(layout)


def set_up(root: Path, *, with_verifiers: bool) -> int:
    """Set up a checkout and return the exit code."""
    layout = Layout(root=root)
    try:
        with _alone(layout):
            ran = carry_out(plan(layout, with_verifiers=with_verifiers))
    except StepError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("set-up: interrupted; run it again, it goes on from here")
        return INTERRUPTED
    print("set-up: done" if ran else "set-up: up to date")
    return 0


@contextlib.contextmanager
def _alone(layout: Layout) -> Iterator[None]:
    """Hold the lock of this checkout, so that two runs do not write over each other."""
    layout.tools.mkdir(exist_ok=True)
    with (layout.tools / "set-up.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("set-up: another set-up of this checkout runs; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
