"""Rescreenings in the log: read strictly, and the parts of a run held together."""

from collections.abc import Callable
from typing import Any

import pytest
import rfc8785

import record_evidence as records
from events import REQUEST_ID
from proviso_client import Disposition, VerificationError
from proviso_client.rescreen import (
    Difference,
    Rescreen,
    check_run,
    is_rescreen,
    parse_rescreen,
)

Change = Callable[[dict[str, Any]], object]


def part(**changes: object) -> Rescreen:
    return parse_rescreen(rfc8785.dumps(records.rescreen_statement(**changes)))


def test_rescreening_is_read_whole() -> None:
    payload = rfc8785.dumps(records.rescreen_statement(since="2026-05-01"))

    read = parse_rescreen(payload)

    assert is_rescreen(payload)
    assert (read.part, read.last, read.since) == (1, True, "2026-05-01")
    assert (read.first, read.until, read.judged) == (0, 7, 3)
    assert read.bundle_sha256 == records.digest_of(records.BUNDLE)["sha256"]
    assert read.changed == (
        Difference(
            request_id=REQUEST_ID,
            index=4,
            before=Disposition.APPROVABLE_WITH_PROVISOS,
            after=Disposition.DENY,
            appeared=("deny destination.embargoed",),
            disappeared=("proviso proviso.no_retransfer",),
        ),
    )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda s: s["subject"][0].update(name="x"), "subject[0].name is 'x', not "),
        (lambda s: s["predicate"].update(more=1), "predicate.more is no member"),
        (lambda s: s["predicate"].update(since="x"), "predicate.since is 'x', not a"),
        (lambda s: s["predicate"].update(part=-1), "part is not an integer of 0 or"),
        (lambda s: s["predicate"].update(failed=[1]), "failed holds something that"),
        (lambda s: s["predicate"].pop("until"), "predicate.until is missing"),
        (lambda s: s["predicate"]["policy"].update(more=1), "policy.more is no mem"),
        (
            lambda s: s["predicate"]["changed"][0].update(after="fine"),
            "changed[0].after is 'fine', no word of it",
        ),
        (
            lambda s: s["predicate"]["changed"][0].update(more=1),
            "changed[0].more is no member of this version",
        ),
        (
            lambda s: s["predicate"]["changed"][0].update(request_id="A"),
            "request_id is 'A', not a UUID in lower case",
        ),
    ],
)
def test_any_other_form_is_refused(change: Change, reason: str) -> None:
    statement = records.rescreen_statement()
    change(statement)

    with pytest.raises(VerificationError) as caught:
        parse_rescreen(rfc8785.dumps(statement))

    assert caught.value.part == "rescreen"
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ([{"last": False}], "does not end with its last part, and there alone"),
        ([{}, {"part": 2}], "does not end with its last part, and there alone"),
        ([{"last": False}, {"part": 3}], "has the parts [1, 3], not one after another"),
        ([{"last": False}, {"part": 2, "run": "x"}], "holds parts of 2 runs, not of"),
    ],
)
def test_parts_that_are_no_run_are_refused(
    parts: list[dict[str, object]], reason: str
) -> None:
    check_run([part(last=False), part(part=2)])

    with pytest.raises(VerificationError) as caught:
        check_run([part(**changes) for changes in parts])

    assert reason in caught.value.reason
