"""Records stand in the log beside decisions: each one an entry, in its order."""

import asyncio
import hashlib
import json
from pathlib import Path
from typing import Any

from log_samples import (
    DECISION_KEY,
    check_receipt,
    export_to,
    findings,
    new_log,
    open_log,
    request_id,
    submission,
)
from proviso_server.errors import InputError
from proviso_server.log.projections import Activated, activated
from proviso_server.log.queries import ActivationRow
from proviso_server.log.statements import ACTIVATION_PREDICATE_TYPE, STATEMENT_TYPE
from proviso_server.log.submission import Record, Submission
from proviso_server.signing import dsse

OLD = "0" * 64


def record(name: str = "new", *, previous: str = OLD, **changes: Any) -> Record:
    """Return the activation of a bundle."""
    digest = {"sha256": hashlib.sha256(name.encode()).hexdigest()}
    statement = {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": "policy-bundle", "digest": digest}],
        "predicateType": ACTIVATION_PREDICATE_TYPE,
        "predicate": {
            "activated_at": "2026-05-28T18:40:00Z",
            "previous": {"bundle_sha256": previous},
        },
    } | changes
    payload = json.dumps(statement, separators=(",", ":"), sort_keys=True).encode()
    envelope = dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=[DECISION_KEY])
    return Record(envelope=envelope)


def digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def test_activation_says_what_it_activates() -> None:
    assert activated(record().envelope) == Activated(
        bundle_sha256=digest("new"), previous_sha256=OLD
    )
    assert activated(submission(0).envelope) is None


async def test_records_and_decisions_of_one_group_get_entries_in_order(
    tmp_path: Path,
) -> None:
    path = new_log(tmp_path)
    handed: list[Submission | Record] = [
        submission(0),
        record("a"),
        submission(1),
        record("a"),
        submission(0),
        record("b"),
    ]
    async with await open_log(path) as log:
        receipts = await asyncio.gather(*(log.append(each) for each in handed))
        newest = await log.activation()
        decided = await log.decision(request_id(1))

    assert [(r.index, r.repeated) for r in receipts] == [
        (0, False),
        (1, False),
        (2, False),
        (3, False),
        (0, True),
        (4, False),
    ]
    assert {check_receipt(receipt) for receipt in receipts} == {5}
    assert newest == ActivationRow(
        index=4, bundle_sha256=digest("b"), previous_sha256=OLD
    )
    assert decided.receipt.index == 2
    assert findings(path) == []


async def test_log_without_an_activation_has_none(tmp_path: Path) -> None:
    async with await open_log(new_log(tmp_path)) as log:
        await log.append(submission(0))

        assert await log.activation() is None


async def test_record_of_a_kind_that_the_log_does_not_know_fails_alone(
    tmp_path: Path,
) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        good, decision, unknown, torn = await asyncio.gather(
            log.append(record()),
            log.append(Record(envelope=submission(1).envelope)),
            log.append(record(predicateType="x/v1")),
            log.append(record(predicate={})),
            return_exceptions=True,
        )

    assert not isinstance(good, BaseException)
    assert [str(each).partition(":")[2][:30] for each in (decision, unknown)] == [
        " is no statement that a log ke"
    ] * 2
    assert isinstance(torn, InputError)
    assert str(torn) == "statement.previous None: send an object"
    assert findings(path) == []


async def test_export_holds_records_among_its_entries(tmp_path: Path) -> None:
    path = new_log(tmp_path)
    async with await open_log(path) as log:
        await log.append(record())
        await log.append(submission(0))
    exported = export_to(path, tmp_path / "export")
    entries = (tmp_path / "export/tile/entries/000.p/2").read_bytes()

    assert exported.size == 2
    assert record().envelope in entries
    assert len(list((tmp_path / "export/decisions").iterdir())) == 4
