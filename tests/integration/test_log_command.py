"""`proviso-server log`: what it says and returns of a good log and of a bad one."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from sqlite3 import Connection

import grpc
import pytest

from log_samples import tampering
from proviso_server.__main__ import main
from service import (
    clean_document,
    copy_folder,
    make_folder,
    message,
    screening,
    service,
)

DECISIONS = 3
IDS = [f"00000000-0000-4000-8000-00000000000{number}" for number in range(DECISIONS)]


async def fill(folder: Path) -> None:
    async with service(folder) as started:
        async with grpc.aio.insecure_channel(started.address) as channel:
            for name in IDS:
                document = clean_document(request_id=name)
                await screening(channel).Screen(message(document))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A service folder whose log has decisions; not to be changed."""
    folder = make_folder(tmp_path_factory.mktemp("filled") / "service")
    asyncio.run(fill(folder))
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return copy_folder(filled, tmp_path / "service")


def run(folder: Path, *words: str) -> int:
    return main(["log", *words, f"--config={folder / 'proviso.toml'}"])


def envelope(connection: Connection) -> None:
    connection.execute("UPDATE entries SET envelope = x'7b7d' WHERE entry_index = 1")


def leaf(connection: Connection) -> None:
    connection.execute(
        "UPDATE entries SET leaf_hash = zeroblob(32) WHERE entry_index = 1"
    )


def removed(connection: Connection) -> None:
    connection.execute("DELETE FROM entries WHERE entry_index = 2")


def explanation(connection: Connection) -> None:
    connection.execute(
        "UPDATE payloads SET content = x'7b7d' WHERE kind = 'explanation'"
    )


def projection(connection: Connection) -> None:
    connection.execute(
        "UPDATE decisions SET subject_sha256 = 'f' WHERE entry_index = 1"
    )


def lost_projection(connection: Connection) -> None:
    connection.execute("DELETE FROM decisions WHERE entry_index = 1")


def tamper(folder: Path, change: Callable[[Connection], None]) -> None:
    with tampering(folder / "log.sqlite3") as connection:
        change(connection)


def test_good_log_has_nothing_to_say(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [
        run(folder, "fsck"),
        run(folder, "rebuild", "--check"),
        run(folder, "rebuild"),
        run(folder, "fsck"),
        run(folder, "export", str(tmp_path / "out")),
    ]

    assert codes == [0] * 5
    assert capsys.readouterr().out.splitlines() == [
        "log fsck: 0 findings",
        "log rebuild --check: 0 differences",
        "log rebuild: done",
        "log fsck: 0 findings",
        f"log export: {tmp_path / 'out'}",
    ]
    exported = {path.name for path in (tmp_path / "out" / "decisions").iterdir()}
    ends = ("dsse.json", "explanation.json", "request.json", "tlog-proof")
    # The later ones also stand on what the log knew of the earlier ones.
    records = {f"{name}.record.json" for name in IDS[1:]}
    assert exported == {f"{name}.{end}" for name in IDS for end in ends} | records


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (envelope, "entry 1: "),
        (leaf, "node at level 0, position 1: "),
        (removed, "checkpoint: the checkpoint is ahead: stored 2 entries, signed 3"),
        (explanation, "payload "),
        (projection, f"decisions {IDS[1]}: "),
        (lost_projection, f"decisions {IDS[1]}: "),
    ],
)
def test_fsck_names_what_was_tampered_with(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Connection], None],
    told: str,
) -> None:
    tamper(folder, change)

    code = run(folder, "fsck")

    *findings, last = capsys.readouterr().out.splitlines()
    assert code == 1
    assert any(line.startswith(told) for line in findings)
    assert last == f"log fsck: {len(findings)} findings"


@pytest.mark.parametrize("change", [projection, lost_projection])
def test_tampered_projection_is_found_and_rebuilt(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Connection], None],
) -> None:
    tamper(folder, change)

    codes = [
        run(folder, "rebuild", "--check"),
        run(folder, "rebuild"),
        run(folder, "rebuild", "--check"),
        run(folder, "fsck"),
    ]

    said = capsys.readouterr().out.splitlines()
    assert codes == [1, 0, 0, 0]
    assert said[0].startswith(f"decisions {IDS[1]}: stored ")
    assert said[1:] == [
        "log rebuild --check: 1 differences",
        "log rebuild: done",
        "log rebuild --check: 0 differences",
        "log fsck: 0 findings",
    ]


@pytest.mark.parametrize("change", [envelope, leaf, removed])
def test_tampered_log_is_not_exported(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Connection], None],
) -> None:
    """What outside tools would refuse is not written for them."""
    tamper(folder, change)

    code = run(folder, "export", str(tmp_path / "out"))

    said = capsys.readouterr()
    assert code == 1
    assert said.err.startswith("proviso-server: ")
    assert said.out == ""
    assert not (tmp_path / "out" / "checkpoint").exists()


def test_export_into_a_strangers_folder_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine").write_text("text")

    code = run(folder, "export", str(tmp_path / "out"))

    assert code == 1
    assert "holds mine; choose an empty one" in capsys.readouterr().err
    assert (tmp_path / "out" / "mine").read_text() == "text"


@pytest.mark.parametrize("words", [("fsck",), ("rebuild",), ("rebuild", "--check")])
def test_missing_store_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    (folder / "log.sqlite3").unlink()

    code = run(folder, *words)

    assert code == 1
    assert "does not exist; create the log first" in capsys.readouterr().err


def test_missing_configuration_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(tmp_path, "fsck")

    assert code == 1
    assert "make one with 'proviso-server init'" in capsys.readouterr().err
