"""The Go toolchain: the machine's own when new enough, else one from a wheel.

Used to build tools, never at run time. The machine's own Go keeps its caches; a
brought one keeps everything under .tools.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from provision.layout import Layout
from provision.python_env import NETWORK_REMEDY, locked, pip, pip_environment
from provision.step import Runner, Step, digest, platform_key

PROBE_TIMEOUT_S = 30  # A version is printed at once, or something is wrong.

BUILD_REMEDY = (
    "check that Go modules can be fetched from here (GOPROXY and https_proxy are"
    " honoured) and that 2 GB are free"
)

# No other toolchain is fetched, go.sum is enforced, the module cache can be removed.
_ENVIRONMENT = {
    "CGO_ENABLED": "0",
    "GOFLAGS": "-mod=readonly -modcacherw -trimpath -buildvcs=false",
    "GOTOOLCHAIN": "local",
    "GOWORK": "off",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Toolchain:
    """A Go command and the environment that it runs in."""

    go: Path
    environment: dict[str, str] = field(default_factory=lambda: dict(_ENVIRONMENT))

    def build(
        self, runner: Runner, *, module: Path, package: str, output: Path
    ) -> None:
        """Build one program of a module; the output appears whole or not at all."""
        output.parent.mkdir(parents=True, exist_ok=True)
        fresh = output.with_suffix(".new")
        runner.run(
            [self.go, "build", "-o", fresh, package],
            cwd=module,
            env=self.environment,
        )
        fresh.replace(output)


def wanted_version(module: Path) -> tuple[int, ...]:
    """Read the Go version that a module asks for."""
    text = (module / "go.mod").read_text(encoding="utf-8")
    found = re.search(r"^go (\d+(?:\.\d+)*)$", text, re.MULTILINE)
    if found is None:
        raise ValueError(f"{module}/go.mod has no go line; add one, such as: go 1.26.0")
    return version(found[1])


def version(text: str) -> tuple[int, ...]:
    """Read the first dotted number in a text; nothing there sorts before all."""
    found = re.search(r"\d+(?:\.\d+)+", text)
    return tuple(int(part) for part in found[0].split(".")) if found else ()


def printed(command: list[str]) -> str:
    """Return what a program prints, or nothing when it can't run."""
    try:
        done = subprocess.run(
            command,
            env={**os.environ, "GOTOOLCHAIN": "local"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PROBE_TIMEOUT_S,
            check=True,
            text=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout


def on_path(*, wanted: tuple[int, ...], path: str | None = None) -> Path | None:
    """Find a Go of at least the wanted version on PATH."""
    go = shutil.which("go", path=path)
    if go is None or version(printed([go, "version"])) < wanted:
        return None
    return Path(go)


def steps(layout: Layout) -> Iterator[Step]:
    """Name the step that brings a Go, when the machine has none that will do."""
    if on_path(wanted=_wanted(layout)) is None:
        yield _bring(layout)


def toolchain(layout: Layout) -> Toolchain:
    """Choose the Go to build with; call it when the steps above are done."""
    own = on_path(wanted=_wanted(layout))
    if own is not None:
        return Toolchain(go=own)
    home = layout.tools / "go"
    environment = {
        **_ENVIRONMENT,
        "GOPATH": str(home / "path"),
        "GOMODCACHE": str(home / "path" / "pkg" / "mod"),
        "GOCACHE": str(home / "cache"),
        "GOENV": os.environ.get("GOENV", "off"),
        # Go writes counters of its own use below this; no variable turns them off.
        "XDG_CONFIG_HOME": str(home / "config"),
    }
    return Toolchain(go=_brought(layout), environment=environment)


def _wanted(layout: Layout) -> tuple[int, ...]:
    modules = (layout.opa_module, layout.logverify_module)
    return max(wanted_version(module) for module in modules)


def _brought(layout: Layout) -> Path:
    return layout.tools / "go" / "sdk" / "go" / "bin" / "go"


def _bring(layout: Layout) -> Step:
    lock = layout.requirements / "go.txt"
    sdk = layout.tools / "go" / "sdk"

    def act(runner: Runner) -> None:
        shutil.rmtree(sdk, ignore_errors=True)
        runner.run(
            pip(layout, "install", "--target", sdk, "--no-compile", *locked(lock)),
            env=pip_environment(layout),
        )
        runner.run([_brought(layout), "version"], env=toolchain(layout).environment)

    return Step(
        says="bringing a Go toolchain into .tools, since no new enough go is on PATH",
        takes="about 30 s, downloads 75 MB",
        remedy=NETWORK_REMEDY,
        key=digest(lock, platform_key()),
        stamp=layout.stamps / "go",
        log=layout.logs / "go.log",
        outputs=(_brought(layout),),
        act=act,
    )
