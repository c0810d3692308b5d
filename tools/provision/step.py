"""One step of the set-up: said in a line, run once, stamped when it succeeded.

A stamp is a digest of all that the step's result depends on. A step whose stamp and
outputs are there is not run again; one that was interrupted left no stamp and is.
"""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

COMMAND_TIMEOUT_S = 3600  # The longest, a cold build of OPA on one slow core.
TAIL_LINES = 15  # Enough to show a compiler's or pip's last words.
MAX_LINE_CHARS = 300  # pip can print one line of many kilobytes.


class StepError(Exception):
    """A step that did not succeed: which, what it ran, what that said, what to do."""

    def __init__(
        self, *, says: str, command: str, output: str, log: Path, remedy: str
    ) -> None:
        tail = [line[:MAX_LINE_CHARS] for line in output.splitlines()[-TAIL_LINES:]]
        quoted = "\n".join(f"  | {line}" for line in tail) or "  | (no output)"
        super().__init__(
            f"set-up failed while {says}\n"
            f"  command: {command}\n{quoted}\n"
            f"  all of it: {log}\n"
            f"  try: {remedy}; then run the same command again,"
            " it goes on where it stopped"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Runner:
    """Run the commands of one step, with their output in the step's log."""

    says: str
    remedy: str
    log: Path

    def run(
        self,
        command: Sequence[str | Path],
        *,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> str:
        """Run a command without a terminal and return what it printed.

        Raises StepError on an exit code other than 0, no start, or a time-out.
        """
        words = [str(word) for word in command]
        try:
            done = subprocess.run(
                words,
                env={**os.environ, **(env or {})},
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=COMMAND_TIMEOUT_S,
                check=True,
                text=True,
                errors="replace",
            )
        except subprocess.CalledProcessError as error:
            raise self.failure(words, str(error.stdout or "")) from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise self.failure(words, str(error)) from error
        self._keep(words, done.stdout)
        return done.stdout

    def failure(self, command: Sequence[str], output: str) -> StepError:
        """Describe a command of this step that failed."""
        self._keep(command, output)
        return StepError(
            says=self.says,
            command=" ".join(command),
            output=output,
            log=self.log,
            remedy=self.remedy,
        )

    def _keep(self, command: Sequence[str], output: str) -> None:
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("a", encoding="utf-8") as log:
            log.write(f"$ {' '.join(command)}\n{output}\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do, what to say about it, and when it is done already."""

    says: str
    takes: str
    remedy: str
    key: str
    stamp: Path
    log: Path
    outputs: tuple[Path, ...]
    act: Callable[[Runner], None] = field(repr=False)

    @property
    def done(self) -> bool:
        """Whether the step has succeeded on these very inputs."""
        return (
            self.stamp.is_file()
            and self.stamp.read_text(encoding="utf-8") == self.key
            and all(path.exists() for path in self.outputs)
        )

    def carry_out(self) -> None:
        """Run the step and stamp it. Raises StepError."""
        self.stamp.unlink(missing_ok=True)
        self.log.unlink(missing_ok=True)
        self.act(Runner(says=self.says, remedy=self.remedy, log=self.log))
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.stamp.with_suffix(".new")
        fresh.write_text(self.key, encoding="utf-8")
        fresh.replace(self.stamp)


def carry_out(steps: Iterable[Step]) -> int:
    """Run the steps that are not done, one line each, and return how many ran."""
    ran = 0
    for step in steps:
        if step.done:
            continue
        print(f"set-up: {step.says} ({step.takes}) ...", end=" ", flush=True)
        begun = time.monotonic()
        try:
            step.carry_out()
        except BaseException:
            print("stopped", flush=True)
            raise
        print(f"{time.monotonic() - begun:.0f} s", flush=True)
        ran += 1
    return ran


def digest(*parts: str | Path) -> str:
    """Fold words and the contents of files into one key."""
    state = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part.encode()
        state.update(len(content).to_bytes(8) + content)
    return state.hexdigest()


def platform_key() -> str:
    """Name what compiled things depend on."""
    return f"{sys.platform} {os.uname().machine}"
