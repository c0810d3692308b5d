"""The Python environment: made, filled from the lock file, the project put into it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from provision.layout import Layout
from provision.step import Runner, Step, digest, platform_key

NETWORK_REMEDY = (
    "check that pip reaches its index from here (PIP_INDEX_URL, PIP_CERT and"
    " https_proxy are honoured)"
)


def steps(layout: Layout) -> Iterator[Step]:
    """Name the three steps, each of which needs the one before it."""
    interpreter = digest(sys.version, sys.base_prefix, str(layout.root), platform_key())
    yield _venv(layout, key=interpreter)
    lock = layout.requirements / "dev.txt"
    packages = digest(interpreter, lock)
    yield _packages(layout, lock=lock, key=packages)
    yield _project(layout, packages_key=packages)


def pip(layout: Layout, *words: str | Path) -> list[str | Path]:
    """Spell a pip command of the project's environment."""
    return [layout.venv_python, "-m", "pip", *words]


def pip_environment(layout: Layout) -> dict[str, str]:
    """Keep pip's cache in the checkout, unless the user has named another."""
    return {
        "PIP_CACHE_DIR": os.environ.get(
            "PIP_CACHE_DIR", str(layout.tools / "cache" / "pip")
        ),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
    }


def locked(lock: Path) -> tuple[str, ...]:
    """Spell the options of an install in which every byte is known beforehand."""
    return ("--require-hashes", "--only-binary", ":all:", "-r", str(lock))


def _venv(layout: Layout, *, key: str) -> Step:
    def act(runner: Runner) -> None:
        clear = () if _same_python(layout) else ("--clear",)
        runner.run([sys.executable, "-m", "venv", *clear, layout.venv])

    return Step(
        says=f"making .venv with Python {sys.version.split()[0]}",
        takes="about 5 s",
        remedy="install this Python's venv module (Debian: apt install python3-venv)"
        " or name another Python with make PYTHON=python3.13",
        key=key,
        stamp=layout.venv_stamps / "venv",
        log=layout.logs / "venv.log",
        outputs=(layout.venv_python,),
        act=act,
    )


def _same_python(layout: Layout) -> bool:
    """Whether a .venv that is there was made here by the Python that runs now."""
    config = layout.venv / "pyvenv.cfg"
    if not config.is_file():
        return False
    lines = config.read_text(encoding="utf-8").splitlines()
    version = f"version = {sys.version.split()[0]}"
    here = [line for line in lines if line.endswith(f" {layout.venv}")]
    return version in lines and bool(here)


def _packages(layout: Layout, *, lock: Path, key: str) -> Step:
    def act(runner: Runner) -> None:
        runner.run(pip(layout, "install", *locked(lock)), env=pip_environment(layout))

    return Step(
        says="installing the locked packages into .venv",
        takes="1 to 2 min, downloads 150 MB",
        remedy=NETWORK_REMEDY,
        key=key,
        stamp=layout.venv_stamps / "packages",
        log=layout.logs / "packages.log",
        outputs=(layout.venv / "bin" / "pytest",),
        act=act,
    )


def _project(layout: Layout, *, packages_key: str) -> Step:
    def act(runner: Runner) -> None:
        # Without isolation pip fetches no build backend: the locked one is there.
        options = ("--no-deps", "--no-build-isolation")
        runner.run(
            pip(layout, "install", *options, "-e", layout.root),
            env=pip_environment(layout),
        )

    return Step(
        says="installing the project into .venv, editable",
        takes="about 5 s",
        remedy="see what the build backend says above about pyproject.toml",
        key=digest(
            packages_key,
            layout.root / "pyproject.toml",
            layout.root / "server" / "proviso_server" / "__init__.py",
        ),
        stamp=layout.venv_stamps / "project",
        log=layout.logs / "project.log",
        outputs=(layout.venv / "bin" / "proviso-server",),
        act=act,
    )
