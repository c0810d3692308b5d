"""Starts OPA so that it ends when the service that asked for it is killed.

Run as a program: launch.py PARENT_PID OPA ARGUMENT... On Linux the kernel is asked to
kill OPA with its parent; elsewhere nothing can, and OPA is only started.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def main() -> None:
    """Tie this process to its parent, then become OPA."""
    parent, *command = sys.argv[1:]
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != int(parent):  # it was killed before the kernel was asked
        sys.exit(1)
    os.execv(command[0], command)  # noqa: S606  (no shell is wanted)


if __name__ == "__main__":
    main()
