"""A part of a rescreening is an entry, whatever differs, and the client reads it."""

import datetime
import hashlib
from pathlib import Path
from typing import Any

import pytest

from log_samples import new_log, open_log, request_id
from proviso_client.decision import Disposition
from proviso_client.rescreen import Difference, Rescreen, parse_rescreen
from proviso_server import rescreen_statement
from proviso_server.log.submission import Record
from proviso_server.log.tiles import MAX_ENTRY_BYTES
from proviso_server.model import Disposition as Decided
from proviso_server.rejudged import Outcome, Rejudged, Standing, compare
from proviso_server.rescreen_statement import (
    MAX_CHANGED,
    MAX_JUDGED,
    Circumstances,
    Part,
)
from proviso_server.signing import dsse
from proviso_server.signing.keys import Algorithm, generate
from standing_samples import BUNDLE, NOW, RULES, Engine, answer, document, policies

SHA512 = hashlib.sha512(BUNDLE.content).hexdigest()
LONGEST_URI = "spiffe://proviso.invalid/" + "x" * 2_023
TWO_KEYS = [generate(Algorithm.ML_DSA_44), generate(Algorithm.ED25519)]


def rejudged(number: int, outcome: Outcome, *, codes: int = 0) -> Rejudged:
    """Return one of which so many findings differ, each way."""
    if outcome is not Outcome.CHANGED:
        return Rejudged(
            request_id=request_id(number), index=number, outcome=outcome, before="deny"
        )
    before = frozenset(f"congressional_notification a.{n:040d}" for n in range(codes))
    standing = Standing(
        request_id=request_id(number),
        index=number,
        before="human_review",
        found=before,
        document=document(number),
    )
    return compare(standing, answer("deny eligibility.bar"), rules=RULES)


def written(part: Part, *, since: str = "", requested_by: str = "officer") -> bytes:
    return rescreen_statement.write(
        part,
        until=9,
        last=True,
        rescreened_at=NOW,
        policy=policies(Engine(lambda asked: answer())).current,
        bundle_sha512=SHA512,
        circumstances=Circumstances(
            run="5d1c2a52-6f3f-4c53-8c0c-51fb9d1d2c11",
            since=since,
            requested_by=requested_by,
            insecure_dev=False,
            trial_key=True,
            engine_version="0.1.0",
        ),
    )


def filled(*found: Rejudged, first: int = 0) -> Part:
    """Return a part that has taken what it has room for."""
    part = Part(number=3, first=first)
    for each in found:
        if not part.takes(each, read_at=NOW):
            break
        part.add(each, read_at=NOW)
    return part


def test_client_reads_every_member_as_it_was_written() -> None:
    part = filled(
        rejudged(4, Outcome.CHANGED, codes=1),
        rejudged(5, Outcome.SAME),
        rejudged(6, Outcome.FAILED),
        rejudged(7, Outcome.ERASED),
        first=2,
    )

    assert parse_rescreen(written(part, since="2026-11-01")) == Rescreen(
        bundle_sha256=BUNDLE.sha256,
        bundle_sha512=SHA512,
        legend=rescreen_statement.LEGEND,
        run="5d1c2a52-6f3f-4c53-8c0c-51fb9d1d2c11",
        part=3,
        last=True,
        since="2026-11-01",
        rescreened_at="2026-11-28T09:30:00Z",
        requested_by="officer",
        insecure_dev=False,
        trial_key=True,
        engine="proviso 0.1.0",
        revision="r2",
        tables_sha256="c" * 64,
        opa_version="1.22.2",
        first=2,
        until=9,
        judged=2,
        changed=(
            Difference(
                request_id=request_id(4),
                index=4,
                before=Disposition.HUMAN_REVIEW,
                after=Disposition.DENY,
                appeared=("deny eligibility.bar",),
                disappeared=(f"congressional_notification a.{0:040d}",),
            ),
        ),
        failed=(request_id(6),),
        erased=(request_id(7),),
    )


@pytest.mark.parametrize(
    "found",
    [
        [rejudged(n, Outcome.CHANGED, codes=5_000) for n in range(3)],
        [rejudged(n, Outcome.CHANGED, codes=n % 9 * 20) for n in range(MAX_CHANGED)],
        [rejudged(n, Outcome.CHANGED, codes=2) for n in range(MAX_CHANGED + 1)],
        [rejudged(n, Outcome.FAILED) for n in range(MAX_JUDGED + 1)],
        [
            rejudged(n, Outcome.CHANGED if n % 2 else Outcome.ERASED, codes=6)
            for n in range(MAX_JUDGED + 1)
        ],
    ],
    ids=["one alone", "long and short", "most changed", "most failed", "both"],
)
async def test_largest_part_is_an_entry_of_the_log(
    tmp_path: Path, found: list[Rejudged]
) -> None:
    """Under two signatures, for a caller with the longest name."""
    part = filled(*found)
    statement = written(part, since="2026-11-01", requested_by=LONGEST_URI)
    envelope = dsse.seal(statement, payload_type=dsse.IN_TOTO, keys=TWO_KEYS)

    assert 1 <= len(part.found) < len(found)
    assert len(envelope) <= MAX_ENTRY_BYTES
    async with await open_log(new_log(tmp_path)) as log:
        assert (await log.append(Record(envelope=envelope))).index == 0


def test_first_one_always_has_room() -> None:
    """Else a run would stand still before it."""
    largest = rejudged(0, Outcome.CHANGED, codes=5_000)

    assert Part(number=1, first=0).takes(largest, read_at=NOW)


def test_part_takes_what_was_read_on_its_day_only() -> None:
    part = filled(rejudged(0, Outcome.SAME))
    midnight = NOW.replace(hour=0, minute=0) + datetime.timedelta(days=1)
    second = datetime.timedelta(seconds=1)

    assert part.takes(rejudged(1, Outcome.SAME), read_at=midnight - second)
    assert not part.takes(rejudged(1, Outcome.SAME), read_at=midnight)


def test_every_disposition_is_one_that_the_client_knows() -> None:
    """It refuses an entry with a word that it does not know."""
    words: Any = [each.value for each in Disposition]

    assert sorted(words) == sorted(each.value for each in Decided)
