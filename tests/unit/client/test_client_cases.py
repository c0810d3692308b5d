"""Cases over the wire: read whole, listed, watched, counted; files by their digest."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import act_evidence as ae
import canned as service
import evidence as ev
import record_evidence as records
from acts import CASE_ID, act
from canned_review import Reviews, case
from case_entries import NEXT_ID, OTHER_ID, Chain, determined, reviewed
from proviso.v1 import review_service_pb2 as pb
from proviso_client import (
    CaseState,
    IncompleteError,
    NotPermitted,
    ProvisoClient,
    Trust,
    UsageError,
    VerificationError,
)
from proviso_client.review_answers import OfficeCount, StateCount, WeekCount

TRUST = Trust.of(
    public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS, people=[ae.AUTHORITY_PEM]
)


def put(block: str, name: str, value: object) -> Callable[[Any], None]:
    """Return a change of one field of an answer, or of a block of it."""

    def change(answer: Any) -> None:
        setattr(getattr(answer, block) if block else answer, name, value)

    return change


def client(canned: service.Canned, **options: Any) -> ProvisoClient:
    return ProvisoClient.insecure_dev(canned.target, trust=TRUST, **options)


async def test_case_is_read_whole_and_verified(canned: service.Canned) -> None:
    """Page by page, under any of its requests; what the caller may do comes along."""
    canned.reviews.chain = determined()
    canned.reviews.summary = {"of_record": True, "alert": True}
    async with client(canned, remember=True) as open_client:
        found = await open_client.case(NEXT_ID)

    assert (found.etag, found.view.state) == (13, CaseState.CONSENTED)
    assert [entry.index for entry in found.entries] == list(range(14))
    assert [entry.kind for entry in found.entries][6:9] == [
        "recommend",
        "screening_of_record",
        "intend",
    ]
    assert found.may == ("position", "confirm")
    assert canned.calls == ["GetCase"] * 7
    assert found.cautions == ()


async def test_case_that_grows_while_it_is_read_is_that_of_the_first_page(
    canned: service.Canned,
) -> None:
    chain = reviewed()
    canned.reviews.chain = chain
    pages: list[pb.GetCaseResponse] = []

    def grow(answer: pb.GetCaseResponse) -> None:
        pages.append(answer)
        if len(pages) == 1:
            chain.act("intend", "intended")

    canned.reviews.change_case = grow
    async with client(canned) as open_client:
        found = await open_client.case(CASE_ID)

    assert (found.etag, found.view.state) == (6, CaseState.RECOMMENDED)
    assert len(found.entries) == 7


def _entry(**changes: Any) -> Callable[[pb.GetCaseResponse], None]:
    def change(answer: pb.GetCaseResponse) -> None:
        for name, value in changes.items():
            setattr(answer.entries[0], name, value)

    return change


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_entry(index=9), "answer: says entry 9, its evidence "),
        (_entry(kind="tea"), "answer: calls entry 0 'tea', it is screening"),
        (_entry(proof=b""), "proof: "),
        (_entry(envelope=b"{}"), "envelope: "),
        (_entry(envelope=ev.decide(1).envelope), "proof: "),
        (lambda a: a.entries.pop(), "case: entry 2 of "),
        (put("case", "state", "closed"), "answer: says that the state "),
        (put("case", "etag", "5"), "answer: says that the state "),
        (put("case", "disposition", "deny"), "answer: says that the disp"),
        (put("case", "due_on", "2026-06-30"), "answer: says that the due"),
        (lambda a: a.case.waiting_on.append("DTSA"), "answer: says that the waiting"),
        (put("case", "alert", True), "answer: says that the alert "),
        (put("case", "of_record", True), "answer: says that the of_record"),
        (put("case", "case_id", OTHER_ID), "answer: says that the case_id"),
    ],
)
async def test_case_that_does_not_hold_is_refused(
    canned: service.Canned, change: Callable[[pb.GetCaseResponse], None], reason: str
) -> None:
    canned.reviews.chain = reviewed()
    canned.reviews.change_case = change

    async with client(canned) as open_client:
        with pytest.raises(VerificationError) as caught:
            await open_client.case(CASE_ID)

    assert str(caught.value).startswith(reason)


async def test_another_case_than_the_one_asked_is_refused(
    canned: service.Canned,
) -> None:
    canned.reviews.chain = reviewed()
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="which has no request '3d98de9a"):
            await open_client.case(OTHER_ID)


async def test_entry_of_no_case_is_refused(canned: service.Canned) -> None:
    chain = Chain()
    chain.entry(records.sealed(records.rescreen_statement()), "event")
    canned.reviews.chain = chain
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="has an entry that is of no case"):
            await open_client.case(CASE_ID)


async def test_event_may_be_called_by_its_block(canned: service.Canned) -> None:
    chain = Chain()
    chain.event("release", "withdrawn")
    chain.case[1] = (1, "release")
    canned.reviews.chain = chain
    async with client(canned) as open_client:
        found = await open_client.case(CASE_ID)

    assert (found.view.state, found.entries[1].kind) == (CaseState.WITHDRAWN, "event")


async def test_countersignature_of_an_entry_is_checked(canned: service.Canned) -> None:
    chain = Chain()
    document = act(request_id=CASE_ID)
    other = ae.countersigned(act(number=1))
    chain.entry(ae.sealed(ae.act_statement(document, countersignature=other)), "staff")
    canned.reviews.chain = chain
    chain.state = "staffed"
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="the signature does not hold"):
            await open_client.case(CASE_ID)


async def test_cases_are_listed_over_all_pages(canned: service.Canned) -> None:
    canned.reviews.cases = [case(etag=str(number)) for number in range(5)]
    async with client(canned) as open_client:
        listed = open_client.cases('state = "staffed"', "due_on")
        found = [each async for each in listed]

    assert [each.etag for each in found] == [0, 1, 2, 3, 4]
    assert (found[0].state, found[0].waiting_on) == (
        CaseState.STAFFED,
        ("DSCA", "DTSA"),
    )
    assert [(a.filter, a.order_by) for a in canned.reviews.asked] == [
        ('state = "staffed"', "due_on")
    ] * 3


async def test_pages_of_two_sizes_of_the_log_are_refused(
    canned: service.Canned,
) -> None:
    canned.reviews = Reviews(cases=[case() for _ in range(3)], sizes=[7, 8])
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="at size 8, the page before at 7"):
            [each async for each in open_client.cases()]


async def test_watch_goes_on_where_it_broke(canned: service.Canned) -> None:
    canned.reviews.changes = [
        pb.WatchCasesResponse(case=case(etag=str(size)), matches=size < 9, size=size)
        for size in (8, 9)
    ]
    canned.failures = [service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")]
    async with client(canned) as open_client:
        found = [each async for each in open_client.watch_cases("x", since=3)]

    assert [(each.case.etag, each.matches, each.size) for each in found] == [
        (8, True, 8),
        (9, False, 9),
    ]
    assert [asked.since for asked in canned.reviews.asked] == [3, 8]


async def test_watch_that_is_refused_says_so(canned: service.Canned) -> None:
    canned.reviews.changes = [pb.WatchCasesResponse(case=case(), size=1)]
    canned.failures = [
        service.failure("PERMISSION_DENIED", "ERROR_REASON_NOT_PERMITTED")
    ]
    async with client(canned) as open_client:
        with pytest.raises(NotPermitted):
            [each async for each in open_client.watch_cases()]


async def test_report_is_read(canned: service.Canned) -> None:
    canned.reviews.report = pb.ReportCasesResponse(
        states=[
            pb.StateCount(state="staffed", cases=2, oldest_days=9, median_days=4),
            pb.StateCount(state="denied", median_passed_days=0),
        ],
        weeks=[pb.WeekCount(week="2026-05-25", opened=3, determined=1, ended=2)],
        offices=[pb.OfficeCount(office="DTSA", cases=2, overdue=1)],
        alerts=1,
        size=7,
    )
    async with client(canned) as open_client:
        report = await open_client.report_cases("2026-05-01")

    assert canned.reviews.asked[0].from_day == "2026-05-01"
    assert [each.median_passed_days for each in report.states] == [None, 0]
    assert report.states[0] == StateCount(
        state="staffed",
        cases=2,
        oldest_days=9,
        median_days=4,
        median_passed_days=None,
    )
    assert report.weeks == (
        WeekCount(week="2026-05-25", opened=3, determined=1, ended=2),
    )
    assert report.offices == (OfficeCount(office="DTSA", cases=2, overdue=1),)
    assert (report.alerts, report.size) == (1, 7)


@pytest.mark.parametrize("size", [0, 1, 262_144, 600_000])
async def test_file_is_kept_and_fetched_by_its_digest(
    canned: service.Canned, tmp_path: Path, size: int
) -> None:
    path, back = tmp_path / "a", tmp_path / "b"
    path.write_bytes(bytes(size % 251 for _ in range(size)))
    async with client(canned) as open_client:
        kept = await open_client.put_attachment(path)
        again = await open_client.put_attachment(path)
        if size < 1000:
            assert await open_client.get_attachment(kept.digest, back) == size
            assert back.read_bytes() == path.read_bytes()

    assert (kept.size_bytes, kept.repeated, again.repeated) == (size, False, True)


async def test_sending_is_tried_again_from_the_beginning(
    canned: service.Canned, tmp_path: Path
) -> None:
    path, back = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"the assurance")
    down = service.failure("UNAVAILABLE", "ERROR_REASON_LOG_UNAVAILABLE")
    async with client(canned) as open_client:
        canned.failures = [down]
        kept = await open_client.put_attachment(path)
        canned.failures = [down]
        await open_client.get_attachment(kept.digest, back)

    assert back.read_bytes() == b"the assurance"


async def test_another_file_than_the_one_asked_leaves_nothing(
    canned: service.Canned, tmp_path: Path
) -> None:
    asked = "sha256:" + "0" * 64
    canned.reviews.files = {asked: b"another"}
    back = tmp_path / "b"
    back.write_bytes(b"what was there")
    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="asked was sha256:000"):
            await open_client.get_attachment(asked, back)
        with pytest.raises(UsageError, match="is no digest; write sha256: and 64"):
            await open_client.get_attachment("x", back)

    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    assert back.read_bytes() == b"what was there"


async def test_service_that_keeps_something_else_is_noticed(
    canned: service.Canned, tmp_path: Path
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"the assurance")
    canned.reviews.keep = lambda content: content[:-1]

    async with client(canned) as open_client:
        with pytest.raises(VerificationError, match="of 12 bytes, it is sha256:"):
            await open_client.put_attachment(path)
        with pytest.raises(IncompleteError, match="cannot be read: No such file"):
            await open_client.put_attachment(tmp_path / "none")
