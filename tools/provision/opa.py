"""OPA in .tools/bin: the machine's own when new enough, else built from source."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from provision import golang
from provision.layout import Layout
from provision.step import Runner, Step, digest, platform_key

MODULE = "github.com/open-policy-agent/opa"


def pinned_version(layout: Layout) -> tuple[int, ...]:
    """Read the version of OPA that the Go module pins."""
    text = (layout.opa_module / "go.mod").read_text(encoding="utf-8")
    found = re.search(rf"{re.escape(MODULE)} v(\d+\.\d+\.\d+)\b", text)
    if found is None:
        raise ValueError(
            f"{layout.opa_module}/go.mod does not require {MODULE};"
            f" run: go get -tool {MODULE}@v1.22.2"
        )
    return golang.version(found[1])


def on_path(layout: Layout, *, path: str) -> Path | None:
    """Find an OPA on PATH, leaving out the one that the set-up put into .tools."""
    folders = path.split(os.pathsep)
    others = [name for name in folders if Path(name).absolute() != layout.bin]
    found = shutil.which("opa", path=os.pathsep.join(others))
    return None if found is None else Path(found).absolute()


def reported_version(opa: Path) -> tuple[int, ...]:
    """Ask an OPA for its version; empty when it does not answer."""
    return golang.version(golang.printed([str(opa), "version"]))


def steps(layout: Layout) -> Iterator[Step]:
    """Name the step that links OPA, or those that build it."""
    found = on_path(layout, path=os.environ.get("PATH", os.defpath))
    key = digest(
        layout.opa_module / "go.mod",
        layout.opa_module / "go.sum",
        platform_key(),
        _identity(found),
    )
    build = _build(layout, key=key)
    if build.done:
        return
    if found is not None and reported_version(found) >= pinned_version(layout):
        yield _link(layout, opa=found, key=key)
        return
    yield from golang.steps(layout)
    yield build


def _identity(opa: Path | None) -> str:
    """Tell one state of a program from another without running it."""
    if opa is None:
        return "none"
    stat = opa.stat()
    return f"{opa.resolve()} {stat.st_size} {stat.st_mtime_ns}"


def _link(layout: Layout, *, opa: Path, key: str) -> Step:
    def act(_: Runner) -> None:
        layout.bin.mkdir(parents=True, exist_ok=True)
        fresh = layout.bin / "opa.new"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(opa)
        fresh.replace(layout.bin / "opa")

    return _step(layout, says=f"linking {opa}", takes="at once", key=key, act=act)


def _build(layout: Layout, *, key: str) -> Step:
    name = ".".join(str(part) for part in pinned_version(layout))

    def act(runner: Runner) -> None:
        output = layout.bin / "opa"
        toolchain = golang.toolchain(layout)
        toolchain.build(runner, module=layout.opa_module, package=MODULE, output=output)
        if reported_version(output) != pinned_version(layout):
            said = runner.run([output, "version"])
            raise runner.failure([str(output), "version"], f"not {name}:\n{said}")

    return _step(
        layout,
        says=f"building OPA {name} from source",
        takes="2 to 5 min, downloads 80 MB",
        key=key,
        act=act,
    )


def _step(
    layout: Layout, *, says: str, takes: str, key: str, act: Callable[[Runner], None]
) -> Step:
    return Step(
        says=says,
        takes=takes,
        remedy=golang.BUILD_REMEDY,
        key=key,
        stamp=layout.stamps / "opa",
        log=layout.logs / "opa.log",
        outputs=(layout.bin / "opa",),
        act=act,
    )
