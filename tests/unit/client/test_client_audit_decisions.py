"""An audit holds decisions and remembered checkpoints to the entries of the log."""

import shutil
from pathlib import Path

import pytest

import evidence as ev
import evidence_log as log
from exports import LOG, MADE, SMALL, TRUST, decision, found, run
from proviso_client import (
    Trust,
    VerificationError,
    audit,
    open_checkpoint,
    recall,
    remember,
)


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
