"""A service folder made once; each test copies it."""

from pathlib import Path

import pytest

from service import copy_folder, make_folder


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as `proviso-server init` leaves it; not to be changed."""
    return make_folder(tmp_path_factory.mktemp("pristine") / "service")


@pytest.fixture
def folder(pristine: Path, tmp_path: Path) -> Path:
    """A fresh copy of the pristine folder."""
    return copy_folder(pristine, tmp_path / "service")
