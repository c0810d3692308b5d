"""Reads of an open log: what was appended, with proofs, within bounds."""

from pathlib import Path

import pytest

from log_samples import (
    SIGNER,
    check_receipt,
    filled_log,
    new_log,
    open_log,
    request_id,
    submission,
)
from proviso_server.errors import (
    InputError,
    NotFound,
)
from proviso_server.log import merkle, merkle_check
from proviso_server.log.checkpoint import Checkpoint, open_checkpoint
from proviso_server.log.writer import Log


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
    assert check_receipt(receipt) == 5
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
