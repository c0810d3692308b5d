"""An audit finds whatever is not as the log's keys signed it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import evidence as ev
import evidence_log as log
from proviso_client import (
    AuditReport,
    IncompleteError,
    Trust,
    VerificationError,
    audit,
    open_checkpoint,
    recall,
    remember,
)

# Two full tiles and a partial one: 1 level more, and each kind of file.
SIZE = 515
MADE = [ev.decide(number) for number in range(SIZE)]
LOG = log.log_of(MADE)
TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)
SMALL = 5


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of 515 entries; not to be changed."""
    folder = tmp_path_factory.mktemp("large")
    LOG.export(folder)
    return folder


@pytest.fixture(scope="module")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of 5 entries; not to be changed."""
    folder = tmp_path_factory.mktemp("small")
    log.log_of(MADE[:SMALL]).export(folder)
    return folder


@pytest.fixture
def export(pristine: Path, tmp_path: Path) -> Path:
    """An export of 5 entries to tamper with."""
    return Path(shutil.copytree(pristine, tmp_path / "export"))


def run(folder: Path) -> AuditReport:
    return audit(folder, trust=TRUST)


def found(folder: Path) -> list[str]:
    return [str(finding) for finding in run(folder).findings]


def decision(folder: Path, number: int, suffix: str) -> Path:
    return folder / "decisions" / f"{MADE[number].request_id}{suffix}"


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


def test_entry_without_a_good_signature_is_found(tmp_path: Path) -> None:
    """The log holds it, but no trusted key signed it."""
    stranger = ev.Made(
        request_id=MADE[1].request_id,
        envelope=ev.seal(b"{}", ev.OTHER_KEY),
        request=MADE[1].request,
        explanation=MADE[1].explanation,
    )
    log.log_of([MADE[0], stranger]).export(tmp_path)

    assert found(tmp_path)[0] == (
        "entry 1: signature: no trusted key signed it "
        f"(keys {ev.key_id(ev.OTHER_KEY)[:16]}...)"
    )


def test_second_entry_for_one_request_is_found(tmp_path: Path) -> None:
    """One request has one decision, whatever it says."""
    other = ev.decide(0, disposition="deny")
    log.log_of([MADE[0], MADE[1], other]).export(tmp_path)
    shutil.rmtree(tmp_path / "decisions")

    assert found(tmp_path) == [
        f"entry 2: is a second one for request {MADE[0].request_id}, after 0"
    ]


def test_files_of_a_decision_are_held_to_their_entry(export: Path) -> None:
    """Each of the four, by what it holds and not by its name."""
    for suffix in (".dsse.json", ".explanation.json", ".request.json", ".tlog-proof"):
        shutil.copy(decision(export, 1, suffix), decision(export, 2, suffix))
    name = f"decisions/{MADE[2].request_id}"

    problems = found(export)

    assert [problem.split(": ")[:2] for problem in problems] == [
        [f"{name}.dsse.json", "envelope"],
        [f"{name}.tlog-proof", "proof"],
        [f"{name}.explanation.json", "explanation"],
        [f"{name}.request.json", "request"],
    ]
    assert problems[0] == (
        f"{name}.dsse.json: envelope: differs from entry 2 of the log"
    )


def test_missing_files_of_a_decision(export: Path) -> None:
    """Envelope and proof must be there; documents may be erased, and are counted."""
    for suffix in (".dsse.json", ".explanation.json", ".request.json", ".tlog-proof"):
        decision(export, 2, suffix).unlink()
    name = f"decisions/{MADE[2].request_id}"

    report = run(export)

    assert [str(finding) for finding in report.findings] == [
        f"{name}.dsse.json: is missing",
        f"{name}.tlog-proof: is missing",
    ]
    assert (report.counts.without_explanation, report.counts.without_request) == (1, 1)


def test_proof_under_an_older_checkpoint_is_good(export: Path) -> None:
    """A proof that was given when the log was smaller still holds."""
    proof = log.log_of(MADE[:3]).proof(1)
    decision(export, 1, ".tlog-proof").write_text(proof)

    assert found(export) == []


def test_proof_under_a_fork_is_found(export: Path) -> None:
    """The log signed two histories; the proof of the other one shows it."""
    fork = log.log_of([ev.decide(77), MADE[1], MADE[2]])
    decision(export, 1, ".tlog-proof").write_text(fork.proof(1))
    name = f"decisions/{MADE[1].request_id}.tlog-proof"

    assert found(export) == [
        f"{name}: says that 3 entries have the root {log.root(fork.entries).hex()}, "
        f"they have {log.root(LOG.entries[:3]).hex()}: two histories"
    ]


def test_remembered_checkpoint_that_is_ahead_is_a_rollback(export: Path) -> None:
    """Entries that were seen are gone."""
    ahead = log.log_of(MADE[:8])
    older = open_checkpoint(ahead.checkpoint(8).encode(), keys=TRUST.log_keys)

    report = audit(export, trust=TRUST, remembered=[older])

    assert [str(finding) for finding in report.findings] == [
        "remembered checkpoint: a log of 8 entries with root "
        f"{log.root(ahead.entries).hex()} was signed, this one has 5 with root "
        f"{log.root(LOG.entries[:5]).hex()}: entries were taken away"
    ]
    with pytest.raises(VerificationError):
        report.check()


def test_remembered_checkpoint_of_the_past_is_consistent(export: Path) -> None:
    """Every earlier size of the log."""
    remembered = [
        open_checkpoint(LOG.checkpoint(size).encode(), keys=TRUST.log_keys)
        for size in range(SMALL + 1)
    ]

    assert audit(export, trust=TRUST, remembered=remembered).findings == ()


def test_checkpoint_is_remembered_and_recalled(export: Path, tmp_path: Path) -> None:
    """What is written is the note, and its signatures are checked when it is read."""
    memory = tmp_path / "memory"
    checkpoint = run(export).checkpoint
    remember(memory, checkpoint)

    assert recall(memory, trust=TRUST) == checkpoint
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["memory"]
    with pytest.raises(VerificationError):
        recall(memory, trust=Trust.nobody())


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
