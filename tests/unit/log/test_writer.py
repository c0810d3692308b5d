"""The running log: what is acknowledged is in, once, and provable."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from log_samples import (
    check_receipt,
    filled_log,
    findings,
    new_log,
    open_log,
    request_id,
    submission,
)
from proviso_server.errors import (
    InputError,
    RequestIdReused,
    StoreUnavailable,
)
from proviso_server.log import writer
from proviso_server.log.queries import Receipt
from proviso_server.log.submission import Submission


async def test_receipt_proves_the_entry(tmp_path: Path) -> None:
    submitted = submission(0)
    async with await open_log(new_log(tmp_path)) as log:
        receipt = await log.append(submitted)

    assert (receipt.index, receipt.envelope) == (0, submitted.envelope)
    assert receipt.repeated is False
    assert check_receipt(receipt) == 1


async def test_waiting_callers_share_one_checkpoint(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        first = asyncio.create_task(log.append(submission(0)))
        rest = [asyncio.create_task(log.append(submission(n))) for n in range(1, 40)]
        receipts = [await first, *await asyncio.gather(*rest)]

    assert [receipt.index for receipt in receipts] == list(range(40))
    assert {check_receipt(receipt) for receipt in receipts} == {40}
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
    assert (receipt.index, receipt.repeated, check_receipt(receipt)) == (1, True, 3)
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

    assert [check_receipt(receipt) for receipt in receipts] == [1, 2, 3]


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
            assert (receipt.index, check_receipt(receipt)) == (number, number + 1)
        again = await one.append(submission(0))

    assert (again.index, again.repeated) == (0, True)
    assert findings(path) == []


async def test_healthy_log_leaves_no_trace_of_a_probe(tmp_path: Path) -> None:
    path = await filled_log(tmp_path, size=1)
    async with await open_log(path) as log:
        await log.probe()
        await log.probe()

    assert findings(path) == []
