"""Every direct dependency is explained, and locked at a version that will do."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def direct() -> list[Requirement]:
    """Read every requirement that pyproject.toml states."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    stated = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["server"],
        *(
            entry
            for group in project["dependency-groups"].values()
            for entry in group
            if isinstance(entry, str)
        ),
    ]
    return [Requirement(text) for text in stated]


def go_tools() -> set[str]:
    """Read the modules that the Go code of tools/ imports or builds."""
    modules = set()
    for name in ("opa", "logverify"):
        text = (ROOT / "tools" / name / "go.mod").read_text()
        required = re.findall(r"^(?:require )?\t?(\S+) v\S+", text, re.MULTILINE)
        used = re.findall(r"^(?:tool (\S+)|require (\S+) v\S+)$", text, re.MULTILINE)
        wanted = {path for pair in used for path in pair if path}
        modules |= {r for r in required if any(w.startswith(r) for w in wanted)}
    return modules


def documented() -> list[str]:
    """Read the first column of every table of the page."""
    page = (ROOT / "docs" / "dependencies.md").read_text()
    cells = re.findall(r"^\| ([^|]+) \|", page, re.MULTILINE)
    return [cell for cell in cells if cell != "package"]


def test_page_has_one_line_for_each_direct_dependency() -> None:
    stated = {requirement.name for requirement in direct()} | go_tools()

    assert sorted(documented()) == sorted(stated)


def test_lock_holds_a_version_that_will_do_for_each() -> None:
    """If it does not: make lock."""
    text = "".join(
        path.read_text() for path in sorted((ROOT / "requirements").glob("*.txt"))
    )
    locked = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE))

    missing = [
        str(requirement)
        for requirement in direct()
        if locked.get(canonicalize_name(requirement.name), "")
        not in requirement.specifier
    ]

    assert missing == []
