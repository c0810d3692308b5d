"""The log verifiers that do not share our code: logverify and tessera's fsck."""

from collections.abc import Iterator

from provision import golang
from provision.layout import Layout
from provision.step import Runner, Step, digest, platform_key

FSCK = "github.com/transparency-dev/tessera/cmd/fsck"


def steps(layout: Layout) -> Iterator[Step]:
    """Name the steps that build both, with a Go when it must be brought first."""
    module = layout.logverify_module
    sources = sorted(module.glob("*.go"))
    key = digest(platform_key(), module / "go.mod", module / "go.sum", *sources)
    build = _build(layout, key=key)
    if build.done:
        return
    yield from golang.steps(layout)
    yield build


def _build(layout: Layout, *, key: str) -> Step:
    programs = {"logverify": ".", "fsck": FSCK}

    def act(runner: Runner) -> None:
        toolchain = golang.toolchain(layout)
        for name, package in programs.items():
            toolchain.build(
                runner,
                module=layout.logverify_module,
                package=package,
                output=layout.bin / name,
            )

    return Step(
        says="building the outside log verifiers",
        takes="about 1 min, downloads 15 MB",
        remedy=golang.BUILD_REMEDY,
        key=key,
        stamp=layout.stamps / "verifiers",
        log=layout.logs / "verifiers.log",
        outputs=tuple(layout.bin / name for name in programs),
        act=act,
    )
