"""Where the set-up reads from and writes to."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The paths of one checkout."""

    root: Path

    @property
    def venv(self) -> Path:
        """Hold the Python environment."""
        return self.root / ".venv"

    @property
    def venv_python(self) -> Path:
        """Name the interpreter that runs the project."""
        return self.venv / "bin" / "python"

    @property
    def tools(self) -> Path:
        """Hold what is built or brought and is not Python."""
        return self.root / ".tools"

    @property
    def bin(self) -> Path:
        """Hold the programs: opa, logverify, fsck."""
        return self.tools / "bin"

    @property
    def logs(self) -> Path:
        """Hold the full output of each step."""
        return self.tools / "log"

    @property
    def stamps(self) -> Path:
        """Hold the stamps of the steps that write into .tools."""
        return self.tools / "stamps"

    @property
    def venv_stamps(self) -> Path:
        """Hold the stamps of the steps that write into .venv, to go when it goes."""
        return self.venv / ".stamps"

    @property
    def requirements(self) -> Path:
        """Hold the lock files."""
        return self.root / "requirements"

    @property
    def opa_module(self) -> Path:
        """Hold the Go module that pins OPA."""
        return self.root / "tools" / "opa"

    @property
    def logverify_module(self) -> Path:
        """Hold the Go module of the outside log verifiers."""
        return self.root / "tools" / "logverify"
