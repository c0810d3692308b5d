"""Bundles are kept by digest; what is missing or changed is named."""

import hashlib
from pathlib import Path

import pytest

from proviso_server.errors import PolicyInvalid, StoreUnavailable
from proviso_server.policy import store

CONTENT = b"a bundle"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


def test_bundle_is_kept_under_its_digest_and_nothing_else_is_left(
    tmp_path: Path,
) -> None:
    kept = store.keep(tmp_path / "a" / "b", CONTENT)
    again = store.keep(tmp_path / "a" / "b", CONTENT)

    assert kept == again == tmp_path / "a" / "b" / f"{DIGEST}.tar.gz"
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]
    assert kept.read_bytes() == CONTENT
    assert store.fault(kept.parent, DIGEST) == ""


def test_file_that_was_changed_is_written_anew(tmp_path: Path) -> None:
    store.place(tmp_path, DIGEST).write_bytes(b"other")
    store.keep(tmp_path, CONTENT)

    assert store.fault(tmp_path, DIGEST) == ""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (None, "is missing"),
        (b"other", f"has the SHA-256 {hashlib.sha256(b'other').hexdigest()}"),
    ],
)
def test_bundle_that_is_not_the_active_one_is_not_read(
    tmp_path: Path, content: bytes | None, problem: str
) -> None:
    path = store.place(tmp_path, DIGEST)
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(PolicyInvalid) as caught:
        store.find(tmp_path, DIGEST)

    assert store.fault(tmp_path, DIGEST) == problem
    assert str(caught.value) == (
        f"{path} {problem}, and the log says that this bundle is active; put the "
        f"publisher's file with SHA-256 {DIGEST} there"
    )


def test_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(StoreUnavailable, match=r"policy\.activated .*file can't be"):
        store.keep(tmp_path / "file", CONTENT)


def test_place_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    store.place(tmp_path, DIGEST).mkdir()

    assert store.fault(tmp_path, DIGEST).startswith("can't be read (")
