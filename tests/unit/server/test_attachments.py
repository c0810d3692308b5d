"""Files kept by their digests: whole or not at all, and never written over."""

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from log_samples import files
from proviso_server.attachment_folders import STALE_S
from proviso_server.attachments import (
    CHUNK_BYTES,
    Attachments,
    Kept,
    open_attachments,
)
from proviso_server.errors import (
    InputError,
    LogCorrupt,
    NotFound,
    ProvisoError,
    RequestTooLarge,
    StoreUnavailable,
)

CONTENT = b"the signed assurance"
HEX = hashlib.sha256(CONTENT).hexdigest()
DIGEST = f"sha256:{HEX}"
PLACE = f"{HEX[:2]}/{HEX}"


def put(store: Attachments, chunks: Iterable[bytes]) -> Kept:
    with store.receive() as incoming:
        for chunk in chunks:
            incoming.write(chunk)
        return incoming.keep()


def test_file_is_kept_by_its_digest_and_private(tmp_path: Path) -> None:
    store = open_attachments(tmp_path)

    kept = put(store, [CONTENT[:5], CONTENT[5:]])

    assert kept == Kept(digest=DIGEST, size_bytes=len(CONTENT), repeated=False)
    assert b"".join(store.read(DIGEST)) == CONTENT
    assert files(tmp_path) == {PLACE: CONTENT}
    assert stat.S_IMODE((tmp_path / PLACE).stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / HEX[:2]).stat().st_mode) == 0o700


def test_same_file_is_kept_once(tmp_path: Path) -> None:
    store = open_attachments(tmp_path, max_total_bytes=2 * len(CONTENT))
    put(store, [CONTENT])
    before = (tmp_path / PLACE).stat().st_ino

    for _ in range(3):  # what is not kept again takes no room
        kept = put(store, [CONTENT])
        assert kept == Kept(digest=DIGEST, size_bytes=len(CONTENT), repeated=True)

    assert files(tmp_path) == {PLACE: CONTENT}
    assert (tmp_path / PLACE).stat().st_ino == before


def test_file_that_does_not_arrive_whole_is_gone(tmp_path: Path) -> None:
    store = open_attachments(tmp_path, max_total_bytes=len(CONTENT))

    def broken() -> Iterator[bytes]:
        yield CONTENT
        raise ConnectionResetError("the caller has left")

    with pytest.raises(ConnectionResetError, match="the caller has left"):
        put(store, broken())

    assert files(tmp_path) == {}
    assert put(store, [CONTENT]).repeated is False  # its room was given back


@pytest.mark.parametrize(
    ("chunks", "error"),
    [
        (
            [b"12345", b"67890", b"1"],
            RequestTooLarge(
                field="chunk",
                value="up to 11 bytes",
                remedy="a file has at most 10; split it",
            ),
        ),
        (
            [],
            InputError(
                field="chunk", value="empty", remedy="the file has no bytes; send some"
            ),
        ),
    ],
    ids=["too large", "empty"],
)
def test_file_out_of_bounds_is_refused(
    tmp_path: Path, chunks: list[bytes], error: ProvisoError
) -> None:
    store = open_attachments(tmp_path, max_file_bytes=10)
    with pytest.raises(type(error)) as caught:
        put(store, chunks)

    assert str(caught.value) == str(error)
    assert files(tmp_path) == {}


def test_directory_that_is_full_takes_no_more(tmp_path: Path) -> None:
    put(open_attachments(tmp_path), [b"x" * 8])
    store = open_attachments(tmp_path, max_total_bytes=10)  # counts what is there

    with pytest.raises(StoreUnavailable) as caught:
        put(store, [b"yy", b"y"])
    kept = put(store, [b"zz"])

    assert str(caught.value) == (
        "the directory of attachments holds 10 bytes and may hold 10; an operator must "
        "make room"
    )
    assert kept.size_bytes == 2


def test_damaged_file_never_arrives_whole(tmp_path: Path) -> None:
    content = b"a" * CHUNK_BYTES + b"b" * CHUNK_BYTES + b"c"
    store = open_attachments(tmp_path)
    kept = put(store, [content])
    digits = kept.digest.removeprefix("sha256:")
    place = tmp_path / digits[:2] / digits
    place.write_bytes(content[:-1] + b"C")
    arrived: list[bytes] = []
    with pytest.raises(LogCorrupt) as caught:
        arrived.extend(store.read(kept.digest))

    assert b"".join(arrived) == content[:-1]
    assert str(caught.value) == (
        f"attachment {kept.digest} is damaged where it is kept; put it back from a copy"
    )
    with pytest.raises(LogCorrupt):  # nor does it pass for the good one
        put(store, [content])
    assert place.read_bytes() == content[:-1] + b"C"


def test_cut_file_does_not_arrive(tmp_path: Path) -> None:
    store = open_attachments(tmp_path)
    put(store, [CONTENT])
    (tmp_path / PLACE).write_bytes(b"")

    with pytest.raises(LogCorrupt):
        list(store.read(DIGEST))


@pytest.mark.parametrize("digest", [DIGEST, f"sha256:{'0' * 64}"])
def test_file_that_is_not_there_is_not_found(tmp_path: Path, digest: str) -> None:
    (tmp_path / HEX[:2]).mkdir()

    with pytest.raises(NotFound):
        list(open_attachments(tmp_path).read(digest))


@pytest.mark.parametrize(
    "digest",
    [
        HEX,
        f"sha256:{HEX[:-1]}",
        f"sha256:{HEX.upper()}",
        f"sha256:../{HEX[3:]}",
        f"sha512:{HEX}",
        f"sha256:{HEX}\n",
    ],
)
def test_digest_that_is_none_is_refused(tmp_path: Path, digest: str) -> None:
    with pytest.raises(InputError, match="hexadecimal digits"):
        list(open_attachments(tmp_path).read(digest))


def _file_link(directory: Path, outside: Path) -> None:
    (directory / HEX[:2]).mkdir()
    (directory / PLACE).symlink_to(outside / HEX)


def _folder_link(directory: Path, outside: Path) -> None:
    (directory / HEX[:2]).symlink_to(outside)


@pytest.mark.parametrize("link", [_file_link, _folder_link])
def test_links_are_followed_neither_to_read_nor_to_write(
    tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    directory, outside = tmp_path / "files", tmp_path / "outside"
    directory.mkdir()
    outside.mkdir()
    (outside / HEX).write_bytes(CONTENT)
    store = open_attachments(directory)
    link(directory, outside)

    with pytest.raises(StoreUnavailable, match="a symbolic link"):
        list(store.read(DIGEST))
    with pytest.raises(StoreUnavailable, match="a symbolic link"):
        put(store, [CONTENT])
    assert files(outside) == {HEX: CONTENT}


def test_pipe_in_the_place_of_a_file_holds_up_nobody(tmp_path: Path) -> None:
    (tmp_path / HEX[:2]).mkdir()
    os.mkfifo(tmp_path / PLACE)

    with pytest.raises(LogCorrupt):
        list(open_attachments(tmp_path).read(DIGEST))


def test_leftovers_are_tidied_but_not_what_is_being_written(tmp_path: Path) -> None:
    store = open_attachments(tmp_path)
    with store.receive() as incoming:
        incoming.write(CONTENT)
        (tmp_path / "incoming/old").write_bytes(b"left by a process that was killed")
        ago = time.time() - STALE_S - 60
        os.utime(tmp_path / "incoming/old", (ago, ago))
        open_attachments(tmp_path)
        kept = incoming.keep()

    assert kept.digest == DIGEST
    assert files(tmp_path) == {PLACE: CONTENT}


@pytest.mark.parametrize("missing", [True, False])
def test_directory_that_does_not_work_is_named(tmp_path: Path, missing: bool) -> None:
    directory = tmp_path / "files"
    if not missing:
        directory.write_bytes(b"no folder")

    with pytest.raises(StoreUnavailable) as caught:
        open_attachments(directory)

    assert str(caught.value).startswith("the directory of attachments does not work (")
    assert str(tmp_path) not in str(caught.value)


def test_directory_that_went_away_is_no_file_that_is_missing(tmp_path: Path) -> None:
    directory = tmp_path / "files"
    directory.mkdir()
    store = open_attachments(directory)
    directory.rename(tmp_path / "elsewhere")

    with pytest.raises(StoreUnavailable):
        list(store.read(DIGEST))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(chunks=st.lists(st.binary(max_size=50), min_size=1).filter(any))
def test_any_file_comes_back_as_it_was(tmp_path: Path, chunks: list[bytes]) -> None:
    store = open_attachments(tmp_path)
    content = b"".join(chunks)

    kept = put(store, chunks)

    assert kept.digest == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert b"".join(store.read(kept.digest)) == content
