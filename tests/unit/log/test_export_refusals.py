"""Directories that an export must not touch, and stores that it must not publish."""

import os
import shutil
from pathlib import Path

import pytest

from log_samples import (
    NOW,
    ORIGIN,
    SIGNER,
    export_to,
    files,
    filled_log,
    grow,
    open_log,
    submission,
    tampering,
)
from proviso_server.errors import InputError, LogCorrupt, StoreUnavailable
from proviso_server.log import merkle
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.export_directory import locked
from proviso_server.signing.keys import Algorithm, generate


async def test_directory_that_is_ahead_is_refused(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    shutil.copy(path, tmp_path / "older.db")
    await grow(path, start=2, size=4)
    export_to(path, directory)
    before = files(directory)

    with pytest.raises(InputError, match="is ahead: it has 4 entries, the store 2"):
        export_to(tmp_path / "older.db", directory)
    assert files(directory) == before


async def test_directory_of_another_history_is_refused(tmp_path: Path) -> None:
    """The same keys signed two trees: the worst that a log can do."""
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    shutil.copy(path, tmp_path / "other.db")
    await grow(path, start=2, size=3)
    export_to(path, directory)
    async with await open_log(tmp_path / "other.db") as log:
        await log.append(submission(8))
        await log.append(submission(9))

    with pytest.raises(InputError, match="has another root of 3 entries"):
        export_to(tmp_path / "other.db", directory)


async def test_directory_of_another_log_is_refused(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    stranger = LogSigner(
        origin=ORIGIN,
        ed25519=generate(Algorithm.ED25519),
        ml_dsa_44=generate(Algorithm.ML_DSA_44),
    )
    head = SIGNER.sign(size=0, root=merkle.EMPTY_ROOT, timestamp=NOW)
    export_to(path, directory)
    other = stranger.sign(size=0, root=merkle.EMPTY_ROOT, timestamp=NOW)
    assert other != head
    (directory / "checkpoint").write_bytes(other)

    with pytest.raises(InputError, match="is of another log"):
        export_to(path, directory)


async def test_directory_with_other_keys_but_no_checkpoint_is_refused(
    tmp_path: Path,
) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=2)
    export_to(path, directory)
    (directory / "checkpoint").unlink()
    (directory / "log.vkey").write_text("another.example+00000000+AAAA\n")

    with pytest.raises(InputError, match=r"its log\.vkey is another one"):
        export_to(path, directory)


async def test_directory_of_something_else_is_refused(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    directory.mkdir()
    (directory / "thesis.txt").write_text("mine")

    with pytest.raises(InputError, match=r"holds thesis\.txt; choose an empty one"):
        export_to(await filled_log(tmp_path, size=1), directory)
    assert files(directory) == {"thesis.txt": b"mine"}


async def test_two_exports_of_one_directory_do_not_meet(tmp_path: Path) -> None:
    directory = tmp_path / "export"
    directory.mkdir()
    path = await filled_log(tmp_path, size=1)

    with (
        locked(directory),
        pytest.raises(InputError, match="is being exported to; wait"),
    ):
        export_to(path, directory)


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("UPDATE entries SET envelope = x'00' WHERE entry_index = 1", r"and \[1\] are"),
        (
            "UPDATE entries SET leaf_hash = zeroblob(32)",
            "the roots of 3 entries differ",
        ),
        ("DELETE FROM entries WHERE entry_index = 1", "is not stored; run fsck"),
    ],
)
async def test_tampered_store_is_not_exported(
    tmp_path: Path, sql: str, message: str
) -> None:
    directory = tmp_path / "export"
    path = await filled_log(tmp_path, size=3)
    with tampering(path) as connection:
        connection.execute(sql)

    with pytest.raises(LogCorrupt, match=message):
        export_to(path, directory)
    assert "checkpoint" not in files(directory)


async def test_unwritable_place_is_said(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=1)
    os.close(os.open(tmp_path / "file", os.O_CREAT))

    with pytest.raises(StoreUnavailable, match="the export cannot be written"):
        export_to(path, tmp_path / "file" / "export")
