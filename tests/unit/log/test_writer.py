"""The running log: what is acknowledged is in, once, and provable."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from log_samples import (
    DECISION_KEY,
    SIGNER,
    filled_log,
    new_log,
    open_log,
    request_id,
    submission,
)
from proviso_server.errors import (
    InputError,
    NotFound,
    RequestIdReused,
    StoreUnavailable,
)
from proviso_server.log import merkle, merkle_check, writer
from proviso_server.log.checkpoint import Checkpoint, open_checkpoint
from proviso_server.log.fsck import fsck
from proviso_server.log.proof import check_proof, parse_proof
from proviso_server.log.queries import Receipt
from proviso_server.log.store import open_store
from proviso_server.log.submission import Submission
from proviso_server.log.writer import Log


def findings(path: Path) -> list[str]:
    store = open_store(path)
    try:
        keys, trusted = SIGNER.keys, [DECISION_KEY.public]
        return [f.line for f in fsck(store, keys=keys, decision_keys=trusted)]
    finally:
        store.close()


def check(receipt: Receipt) -> int:
    """Verify the receipt's proof and return the size that it is under."""
    proof = parse_proof(receipt.proof)
    assert (proof.index, proof.checkpoint) == (receipt.index, receipt.checkpoint)
    return check_proof(proof, entry=receipt.envelope, keys=SIGNER.keys).size


async def test_receipt_proves_the_entry(tmp_path: Path) -> None:
    submitted = submission(0)
    async with await open_log(new_log(tmp_path)) as log:
        receipt = await log.append(submitted)

    assert (receipt.index, receipt.envelope) == (0, submitted.envelope)
    assert receipt.repeated is False
    assert check(receipt) == 1


async def test_waiting_callers_share_one_checkpoint(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        first = asyncio.create_task(log.append(submission(0)))
        rest = [asyncio.create_task(log.append(submission(n))) for n in range(1, 40)]
        receipts = [await first, *await asyncio.gather(*rest)]

    assert [receipt.index for receipt in receipts] == list(range(40))
    assert {check(receipt) for receipt in receipts} == {40}
    assert len({receipt.checkpoint for receipt in receipts}) == 1


async def test_same_request_gives_the_same_entry_again(tmp_path: Path) -> None:
    """Also when the decision was sealed anew: the stored envelope is the answer."""
    path = await filled_log(tmp_path, size=3)
    again = submission(1, padding=5)
    assert again.envelope != submission(1).envelope
    async with await open_log(path) as log:
        before = await log.checkpoint()
        receipt = await log.append(again)
        after = await log.checkpoint()

    assert receipt.envelope == submission(1).envelope
    assert (receipt.index, receipt.repeated, check(receipt)) == (1, True, 3)
    assert after == before
    assert findings(path) == []


async def test_same_request_twice_in_one_batch_is_one_entry(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        receipts = await asyncio.gather(*(log.append(submission(7)) for _ in range(5)))

    assert {receipt.index for receipt in receipts} == {0}
    assert {receipt.envelope for receipt in receipts} == {submission(7).envelope}
    assert [receipt.repeated for receipt in receipts] == [False, *[True] * 4]
    assert findings(path) == []


@pytest.mark.parametrize("together", [True, False], ids=["one batch", "later"])
async def test_request_id_with_other_content_is_refused_alone(
    tmp_path: Path, together: bool
) -> None:
    path = new_log(tmp_path)
    first, second = submission(0), submission(0, content="other")
    async with await open_log(path) as log:
        if not together:
            await log.append(first)
        good, bad, next_one = await asyncio.gather(
            log.append(first),
            log.append(second),
            log.append(submission(1)),
            return_exceptions=True,
        )

    assert isinstance(bad, RequestIdReused)
    assert str(bad) == (
        f'request_id "{request_id(0)}" is logged with subject '
        f"{first.subject_sha256}, not {second.subject_sha256}; "
        "send other content under a new request_id"
    )
    assert isinstance(good, Receipt)
    assert isinstance(next_one, Receipt)
    assert (good.index, next_one.index) == (0, 1)
    assert findings(path) == []


WRONG = {
    "another request id": replace(submission(0), request_id=request_id(9)),
    "another subject": replace(submission(0), subject_sha256="0" * 64),
    "another explanation": replace(submission(0), explanation=b"{}"),
    "another request": replace(submission(0), request=b"{}"),
    "no envelope": replace(submission(0), envelope=b"{}"),
    "a large entry": replace(submission(0), envelope=bytes(65_536)),
    "a large explanation": replace(submission(0), explanation=bytes(8_388_609)),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
async def test_submission_that_contradicts_its_envelope_fails_alone(
    tmp_path: Path, wrong: Submission
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        bad, good = await asyncio.gather(
            log.append(wrong), log.append(submission(1)), return_exceptions=True
        )

    assert isinstance(bad, InputError)
    assert isinstance(good, Receipt)
    assert findings(path) == []


async def test_cancelled_caller_tears_no_append(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        tasks = [asyncio.create_task(log.append(submission(n))) for n in range(8)]
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        kept = await asyncio.gather(*tasks[1::2])
        decision = await log.decision(request_id(0))

    assert [receipt.index for receipt in kept] == [1, 3, 5, 7]
    assert decision.receipt.index == 0
    assert findings(path) == []


async def test_more_callers_than_room_all_get_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MAX_WAITING", 2)
    monkeypatch.setattr(writer, "MAX_BATCH_ENTRIES", 3)
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        receipts = await asyncio.gather(*(log.append(submission(n)) for n in range(20)))

    assert sorted(receipt.index for receipt in receipts) == list(range(20))
    assert findings(path) == []


async def test_batch_is_bounded_by_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One submission always goes, however large; the next waits for its own batch."""
    monkeypatch.setattr(writer, "MAX_BATCH_BYTES", 1)
    async with await open_log(new_log(tmp_path)) as log:
        receipts = await asyncio.gather(*(log.append(submission(n)) for n in range(3)))

    assert [check(receipt) for receipt in receipts] == [1, 2, 3]


async def test_closing_commits_what_waits(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    log = await open_log(path)
    tasks = [asyncio.create_task(log.append(submission(n))) for n in range(5)]
    await asyncio.sleep(0)
    await log.close()

    assert [task.result().index for task in tasks] == list(range(5))
    assert findings(path) == []


async def test_closing_refuses_callers_that_wait_for_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "MAX_WAITING", 1)
    log = await open_log(new_log(tmp_path))
    tasks = [asyncio.create_task(log.append(submission(n))) for n in range(3)]
    await asyncio.sleep(0)
    await log.close()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    assert isinstance(outcomes[0], Receipt)
    assert [type(outcome) for outcome in outcomes[1:]] == [StoreUnavailable] * 2


async def test_closed_log_refuses_everything(tmp_path: Path) -> None:
    log = await open_log(new_log(tmp_path))
    await log.close()
    await log.close()

    for call in (log.append(submission(0)), log.checkpoint(), log.probe()):
        with pytest.raises(StoreUnavailable, match="the log is closing"):
            await call


async def test_two_processes_may_append_to_one_store(tmp_path: Path) -> None:
    """Each takes up the tree that the other left."""
    path = new_log(tmp_path)
    async with await open_log(path) as one, await open_log(path) as other:
        for number in range(6):
            log = one if number % 2 else other
            receipt = await log.append(submission(number))
            assert (receipt.index, check(receipt)) == (number, number + 1)
        again = await one.append(submission(0))

    assert (again.index, again.repeated) == (0, True)
    assert findings(path) == []


async def test_reads_give_what_was_appended(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=5)
    wanted = submission(3)
    async with await open_log(path) as log:
        decision = await log.decision(request_id(3))
        entry = await log.entry(3)
        entries = await log.entries(start=3, limit=9)
        receipt = await log.receipt(3)
        request = await log.payload(decision.subject_sha256)
        explanation = await log.payload(decision.explanation_sha256)

    assert (decision.request_id, decision.receipt) == (request_id(3), receipt)
    assert (entry.index, entry.envelope) == (3, wanted.envelope)
    assert [item.index for item in entries] == [3, 4]
    assert entries[0] == entry
    assert check(receipt) == 5
    assert (request, explanation) == (wanted.request, wanted.explanation)


async def test_proofs_of_every_size_verify_against_old_checkpoints(
    tmp_path: Path,
) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        heads = [open_checkpoint(await log.checkpoint(), SIGNER.keys)]
        for number in range(9):
            receipt = await log.append(submission(number))
            heads.append(open_checkpoint(receipt.checkpoint, SIGNER.keys))
        for second in heads:
            await check_all_proofs(log, heads, size=second.size)


async def check_all_proofs(log: Log, heads: list[Checkpoint], *, size: int) -> None:
    for index in range(size):
        merkle_check.check_inclusion(
            leaf=merkle.leaf_hash(submission(index).envelope),
            index=index,
            size=size,
            proof=await log.inclusion_proof(index=index, size=size),
            root=heads[size].root,
        )
    for first in range(size + 1):
        merkle_check.check_consistency(
            first=first,
            second=size,
            proof=await log.consistency_proof(first=first, second=size),
            first_root=heads[first].root,
            second_root=heads[size].root,
        )


async def test_what_is_not_there_is_not_found(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        for call, message in (
            (log.decision("none"), 'request "none" is not in the log'),
            (log.entry(0), "entry 0 is not in the log"),
            (log.entry(-1), "entry -1 is not in the log"),
            (log.receipt(0), "entry 0 is not in the log"),
            (log.payload("0"), 'payload "0" is not in the log'),
        ):
            with pytest.raises(NotFound) as caught:
                await call
            assert str(caught.value) == message


async def test_reads_are_bounded(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=1)
    async with await open_log(path) as log:
        for start, limit in ((-1, 1), (0, 0), (0, 257)):
            with pytest.raises(InputError, match="ask for 1 to 256"):
                await log.entries(start=start, limit=limit)
        with pytest.raises(InputError, match="from 0 up to 1"):
            await log.inclusion_proof(index=0, size=2)
        with pytest.raises(InputError, match="from 0 up to 1"):
            await log.consistency_proof(first=0, second=2)
        with pytest.raises(InputError, match=r"^first 2: send one from 0 up to 1$"):
            await log.consistency_proof(first=2, second=1)


async def test_healthy_log_leaves_no_trace_of_a_probe(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=1)
    async with await open_log(path) as log:
        await log.probe()
        await log.probe()

    assert findings(path) == []
