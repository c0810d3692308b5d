"""The reads of ReviewService on the wire, over a real log."""

import asyncio
import datetime
import hashlib
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from case_rows import case_id, case_store
from proviso.v1 import review_service_pb2 as wire
from proviso_server.api import access
from proviso_server.api.case_reads import AttachmentCalls, CaseReads
from proviso_server.attachments import Incoming, open_attachments
from proviso_server.cases.watch import CaseWatcher
from proviso_server.errors import InputError, NotPermitted
from proviso_server.log.reader import LogReader
from proviso_server.log.store import Store

TODAY = datetime.datetime(2026, 11, 28, 12, tzinfo=datetime.UTC)


class Reader(LogReader):
    """A log that nobody writes to."""

    def next_growth(self) -> asyncio.Event:
        return asyncio.Event()


@asynccontextmanager
async def reads(store: Store) -> AsyncIterator[CaseReads]:
    """Give the reads of a store, which is closed behind them."""
    access.LINE.set({})
    async with Reader(store) as log:
        watcher = CaseWatcher(log=log, stopping=asyncio.Event())
        yield CaseReads(log, watcher, lambda: TODAY)


def full(number: int) -> dict[str, object]:
    return {
        "number": number,
        "state": "staffed",
        "of_record": 1,
        "programs": ",dcs,fms,",
        "due_on": "2026-11-20",
        "waiting_on": ",DSCA,DTSA,",
        "assigned_to": "spiffe://army.example/person",
        "alert": 1,
    }


async def test_case_is_listed_with_all_its_fields(tmp_path: Path) -> None:
    store = case_store(tmp_path, [full(1), {"number": 2}])
    async with reads(store) as service:
        answer = await service.ListCases(
            wire.ListCasesRequest(filter="alert = true"), None
        )

    assert answer == wire.ListCasesResponse(
        cases=[
            wire.Case(
                case_id=case_id(1),
                state="staffed",
                etag="0",
                request_id=case_id(1),
                disposition="human_review",
                of_record=True,
                phase="transfer",
                kind="sale",
                holder="DEU",
                recipient="LTU",
                programs=["dcs", "fms"],
                opened_on="2026-11-02",
                state_since="2026-11-02",
                due_on="2026-11-20",
                waiting_on=["DSCA", "DTSA"],
                assigned_to="spiffe://army.example/person",
                alert=True,
                submitted_by="spiffe://state.example/system",
            )
        ],
        next_page_token="",
        size=2,
    )


async def test_pages_follow_one_another(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": number} for number in range(5)])
    found, token = [], ""
    async with reads(store) as service:
        for _ in range(5):
            request = wire.ListCasesRequest(page_size=2, page_token=token)
            answer = await service.ListCases(request, None)
            found += [case.case_id for case in answer.cases]
            token = answer.next_page_token
            if not token:
                break

    assert found == [case_id(number) for number in range(5)]


async def test_watch_streams_cases_and_ends_with_its_caller(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": 1}, full(2)])
    async with reads(store) as service:
        stream = service.WatchCases(
            wire.WatchCasesRequest(filter="state = staffed", since=1), None
        )
        answer = await anext(stream)
        await stream.aclose()  # type: ignore[attr-defined]  # it is a generator

    assert (answer.case.case_id, answer.matches, answer.size) == (case_id(2), True, 2)
    assert access.LINE.get() == {"cases": 1}


async def test_report_is_answered(tmp_path: Path) -> None:
    denied = {"state": "denied", "state_since": "2026-11-10", "day": "2026-11-10"}
    store = case_store(
        tmp_path, [full(1), full(2), {"number": 3}, {"number": 3} | denied]
    )
    async with reads(store) as service:
        answer = await service.ReportCases(
            wire.ReportCasesRequest(from_day="2026-11-09"), None
        )
        with pytest.raises(InputError, match="from_day"):
            await service.ReportCases(wire.ReportCasesRequest(from_day="soon"), None)

    states = {state.state: state for state in answer.states}
    assert states["staffed"] == wire.StateCount(
        state="staffed", cases=2, oldest_days=26, median_days=26
    )
    assert states["received"] == wire.StateCount(
        state="received", cases=0, oldest_days=0, median_days=0, median_passed_days=8
    )
    assert not states["staffed"].HasField("median_passed_days")
    assert list(answer.offices) == [
        wire.OfficeCount(office="DSCA", cases=2, overdue=2),
        wire.OfficeCount(office="DTSA", cases=2, overdue=2),
    ]
    assert answer.weeks[0] == wire.WeekCount(
        week="2026-11-09", opened=0, determined=1, ended=0
    )
    assert (len(answer.weeks), answer.alerts, answer.size) == (3, 2, 4)


CONTENT = b"a" * 300_000
DIGEST = f"sha256:{hashlib.sha256(CONTENT).hexdigest()}"


async def pieces(*chunks: bytes) -> AsyncIterator[wire.PutAttachmentRequest]:
    for chunk in chunks:
        yield wire.PutAttachmentRequest(chunk=chunk)


async def test_file_goes_in_and_out_in_pieces(tmp_path: Path) -> None:
    access.LINE.set({})
    calls = AttachmentCalls(open_attachments(tmp_path))
    put = [
        await calls.PutAttachment(pieces(CONTENT[:9], CONTENT[9:]), None)
        for _ in range(2)
    ]
    request = wire.GetAttachmentRequest(digest=DIGEST)
    got = [answer.chunk async for answer in calls.GetAttachment(request, None)]

    assert put == [
        wire.PutAttachmentResponse(
            digest=DIGEST, size_bytes=len(CONTENT), repeated=repeated
        )
        for repeated in (False, True)
    ]
    assert b"".join(got) == CONTENT
    assert len(got) == 2
    assert access.LINE.get() == {"bytes": len(CONTENT), "repeated": True}


async def test_site_that_keeps_no_files_says_so() -> None:
    calls = AttachmentCalls(None)
    said = "set attachments under"
    with pytest.raises(NotPermitted, match=said):
        await calls.PutAttachment(pieces(b"a"), None)
    with pytest.raises(NotPermitted, match=said):
        await anext(calls.GetAttachment(wire.GetAttachmentRequest(), None))


async def test_caller_that_leaves_lets_the_thread_finish_before_its_file_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its descriptor would be another file's: here the write would fail."""
    begun, go_on, outcome = threading.Event(), threading.Event(), list[str]()
    write = Incoming.write

    def slow(incoming: Incoming, chunk: bytes) -> None:
        begun.set()
        go_on.wait()
        write(incoming, chunk)
        outcome.append("written")

    monkeypatch.setattr(Incoming, "write", slow)
    calls = AttachmentCalls(open_attachments(tmp_path))
    task = asyncio.create_task(calls.PutAttachment(pieces(b"a"), None))
    await asyncio.to_thread(begun.wait)
    task.cancel()
    await asyncio.sleep(0)
    ended_early = task.done()
    go_on.set()
    with pytest.raises(asyncio.CancelledError):
        await task

    assert not ended_early
    assert outcome == ["written"]
    assert not any((tmp_path / "incoming").iterdir())
