"""An audit finds whatever is not as the log's keys signed it: entries and tiles."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import evidence as ev
import evidence_log as log
from exports import LOG, MADE, SIZE, SMALL, found, run
from proviso_client import (
    IncompleteError,
    VerificationError,
)


def test_whole_log_is_good(large: Path) -> None:
    """Every entry, tile, proof and document of two full tiles and a partial one."""
    report = run(large)

    assert report.findings == ()
    assert report.cautions == ()
    assert (report.entries, report.checkpoint.size) == (SIZE, SIZE)
    assert report.tile_files == 7
    assert (
        report.counts.decisions,
        report.counts.without_request,
        report.counts.without_explanation,
    ) == (SIZE, 0, 0)
    report.check()


def test_empty_log_is_good(tmp_path: Path) -> None:
    """No entry, no tile: the root of nothing."""
    log.log_of([]).export(tmp_path)

    report = run(tmp_path)

    assert (report.findings, report.entries) == ((), 0)


def test_every_tile_file_is_looked_at(large: Path, tmp_path: Path) -> None:
    """Taking away or changing any one file below tile/ is found under its name."""
    for path in sorted(p for p in (large / "tile").rglob("*") if p.is_file()):
        name = path.relative_to(large).as_posix()
        copy = shutil.copytree(large / "tile", tmp_path / "tile")
        shutil.copy(large / "checkpoint", tmp_path / "checkpoint")
        (tmp_path / name).unlink()
        missing = found(tmp_path)
        (tmp_path / name).write_bytes(path.read_bytes()[:-1] + b"\xff")
        changed = found(tmp_path)
        shutil.rmtree(copy)

        assert f"{name}: is missing" in missing
        if "entries" in name:
            assert changed != []
        else:
            size = path.stat().st_size
            assert changed == [f"{name}: differs from the entries at byte {size - 1}"]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("tile/0/000.p/6", "lies beyond the 5 entries that the checkpoint covers"),
        ("tile/0/000", "lies beyond the 5 entries that the checkpoint covers"),
        ("tile/1/000.p/1", "lies beyond the 5 entries that the checkpoint covers"),
        (
            "tile/entries/001.p/3",
            "lies beyond the 5 entries that the checkpoint covers",
        ),
        ("tile/0/000.p/5.bak", "is no tile or bundle"),
        ("tile/0/x000/000", "is no tile or bundle"),
        ("tile/notes.txt", "is no tile or bundle"),
        ("decisions/notes.txt", "is no file of a decision"),
        (
            "decisions/00000000-0000-0000-0000-000000000000.dsse.json",
            "is of no entry that the checkpoint covers",
        ),
    ],
)
def test_stray_files_are_reported(export: Path, name: str, problem: str) -> None:
    """What no signature covers does not lie beside what one does."""
    log.put(export / name, b"\0" * 32)

    assert found(export) == [f"{name}: {problem}"]


def test_partial_tiles_of_earlier_exports_are_held_to_the_entries(
    export: Path,
) -> None:
    """They may stay, since the log served them; but not with other content."""
    tile = (export / "tile/0/000.p/5").read_bytes()
    bundle = (export / "tile/entries/000.p/5").read_bytes()
    first = 2 + int.from_bytes(bundle[:2])
    log.put(export / "tile/0/000.p/3", tile[: 3 * 32])
    log.put(export / "tile/entries/000.p/1", bundle[:first])
    assert found(export) == []

    log.put(export / "tile/0/000.p/3", tile[32 : 4 * 32])
    log.put(export / "tile/entries/000.p/1", bundle[: first - 1])

    assert found(export) == [
        f"tile/entries/000.p/1: has {first - 1} bytes, not {first}",
        "tile/0/000.p/3: differs from the entries at byte 0",
    ]


def test_trailing_bytes_are_reported(export: Path) -> None:
    """Behind the last hash of a tile, and behind the last entry of a bundle."""
    tile = export / "tile/0/000.p/5"
    tile.write_bytes(tile.read_bytes() + b"\0")
    assert found(export) == ["tile/0/000.p/5: has 161 bytes, not 160"]

    bundle = export / "tile/entries/000.p/5"
    bundle.write_bytes(bundle.read_bytes() + b"\0\0")

    assert found(export) == [
        "tile/entries/000.p/5: has bytes behind its 5 entries",
        "tile/entries: entries 0 to 4 could not be audited",
    ]


def test_links_are_reported(export: Path) -> None:
    """An export is plain files: a link may show one thing to each reader."""
    (export / "tile/9").symlink_to(export / "tile/0")

    assert found(export) == ["tile/9: is a link; an export has plain files"]


def reorder(entries: list[ev.Made]) -> list[ev.Made]:
    return [entries[1], entries[0], *entries[2:]]


@pytest.mark.parametrize(
    "change",
    [
        reorder,
        lambda entries: [*entries[:4], ev.decide(9)],
        lambda entries: [*entries[:2], ev.decide(2, disposition="deny"), *entries[3:]],
    ],
    ids=["reordered", "one replaced by another", "one decided otherwise"],
)
def test_rewritten_log_does_not_fit_its_checkpoint(
    export: Path, change: Callable[[list[ev.Made]], list[ev.Made]]
) -> None:
    """Even when every tile, proof and file is made anew, the signed root is another."""
    signed = (export / "checkpoint").read_bytes()
    shutil.rmtree(export)
    rewritten = log.log_of(change(MADE[:SMALL]))
    rewritten.export(export)
    root = log.root(rewritten.entries).hex()
    (export / "checkpoint").write_bytes(signed)
    shutil.rmtree(export / "decisions")

    assert found(export) == [
        "checkpoint: says that 5 entries have the root "
        f"{log.root(LOG.entries[:5]).hex()}, they have {root}: two histories"
    ]


def test_truncated_log_is_found(export: Path) -> None:
    """Fewer entries than the checkpoint says."""
    shutil.rmtree(export / "tile")
    log.log_of(MADE[:4]).export(export / "other")
    shutil.move(export / "other/tile", export / "tile")

    assert found(export) == [
        "tile/entries/000.p/5: is missing",
        "tile/entries: entries 0 to 4 could not be audited",
    ]


def test_checkpoint_by_a_stranger_ends_the_audit(export: Path) -> None:
    """Without a signed size and root there is nothing to hold files against."""
    other = log.EvidenceLog(
        entries=LOG.entries[:5], key=ev.OTHER_KEY, origin=ev.ORIGIN, decisions=MADE[:5]
    )
    (export / "checkpoint").write_text(other.checkpoint(5))

    with pytest.raises(VerificationError) as refused:
        run(export)

    assert str(refused.value) == (
        f"checkpoint: has no Ed25519 signature by a trusted key of {ev.ORIGIN}"
    )


def test_directory_without_a_checkpoint_cannot_be_audited(tmp_path: Path) -> None:
    """That is no verdict on a log."""
    with pytest.raises(IncompleteError) as refused:
        run(tmp_path)

    assert str(refused.value) == (
        f"{tmp_path / 'checkpoint'} cannot be read: No such file or directory"
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_flipped_bit_passes(pristine: Path, data: st.DataObject) -> None:
    """Any bit of any file that an audit is about; keys are the trust's, not these."""
    files = sorted(
        path
        for path in pristine.rglob("*")
        if path.is_file() and "key" not in path.relative_to(pristine).as_posix()
    )
    path = data.draw(st.sampled_from(files))
    before = path.read_bytes()
    bit = data.draw(st.integers(0, 8 * len(before) - 1))
    changed = bytearray(before)
    changed[bit // 8] ^= 1 << bit % 8
    path.write_bytes(changed)
    try:
        with pytest.raises(VerificationError):
            run(pristine).check()
    finally:
        path.write_bytes(before)
