"""What became of cases, and the files that acts name. Reads of ReviewService."""

import asyncio
import contextlib
import datetime
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar, TypeVarTuple

from proviso.v1 import review_service_pb2 as wire
from proviso_server.api import access
from proviso_server.api.case_message import case_message
from proviso_server.attachments import Attachments
from proviso_server.cases.listing import list_cases, parse_listing
from proviso_server.cases.queue import Queue
from proviso_server.cases.report import Report, first_monday, report
from proviso_server.cases.watch import CaseWatcher
from proviso_server.errors import NotPermitted
from proviso_server.log.reader import LogReader

DEFAULT_PAGE = 100

_T = TypeVar("_T")
_Args = TypeVarTuple("_Args")


class CaseReads:
    """Lists, watches and reports; counted by the service and not signed."""

    def __init__(
        self,
        log: LogReader,
        watcher: CaseWatcher,
        now: Callable[[], datetime.datetime],
    ) -> None:
        self._log = log
        self._watcher = watcher
        self._now = now

    async def ListCases(
        self, request: wire.ListCasesRequest, context: Any
    ) -> wire.ListCasesResponse:
        """Return a page of cases, as they were at the first page."""
        listing = parse_listing(
            filter_text=request.filter,
            order_by=request.order_by,
            page_token=request.page_token,
        )
        limit = request.page_size or DEFAULT_PAGE
        page = await self._log.read(lambda c: list_cases(c, listing, limit=limit))
        return wire.ListCasesResponse(
            cases=[case_message(row._mapping) for row in page.rows],
            next_page_token=page.next_token,
            size=page.size,
        )

    async def WatchCases(
        self, request: wire.WatchCasesRequest, context: Any
    ) -> AsyncIterator[wire.WatchCasesResponse]:
        """Stream the cases of a filter as they change."""
        line = access.LINE.get()
        line["cases"] = 0
        changes = self._watcher.watch(filter_text=request.filter, since=request.since)
        # A caller that leaves makes room for another watch at once.
        async with contextlib.aclosing(changes):
            async for changed in changes:
                line["cases"] += 1
                yield wire.WatchCasesResponse(
                    case=case_message(changed.row._mapping),
                    matches=changed.matches,
                    size=changed.size,
                )

    async def ReportCases(
        self, request: wire.ReportCasesRequest, context: Any
    ) -> wire.ReportCasesResponse:
        """Return how cases wait and pass."""
        today = self._now().date()
        first_monday(request.from_day, today=today)  # before a thread is asked
        found = await self._log.read(
            lambda c: report(c, today=today, from_day=request.from_day)
        )
        return _report(found)


class AttachmentCalls:
    """Puts and gets files, where the site keeps files."""

    def __init__(self, attachments: Attachments | None) -> None:
        self._attachments = attachments

    async def PutAttachment(
        self, requests: AsyncIterator[wire.PutAttachmentRequest], context: Any
    ) -> wire.PutAttachmentResponse:
        """Keep one file by its digest."""
        files = self._configured()
        with contextlib.ExitStack() as stack:
            incoming = await _in_thread(stack.enter_context, files.receive())
            async for request in requests:
                await _in_thread(incoming.write, request.chunk)
            kept = await _in_thread(incoming.keep)
        access.LINE.get().update(bytes=kept.size_bytes, repeated=kept.repeated)
        return wire.PutAttachmentResponse(
            digest=kept.digest, size_bytes=kept.size_bytes, repeated=kept.repeated
        )

    async def GetAttachment(
        self, request: wire.GetAttachmentRequest, context: Any
    ) -> AsyncIterator[wire.GetAttachmentResponse]:
        """Return one kept file by its digest."""
        chunks = self._configured().read(request.digest)
        with contextlib.closing(chunks):
            while chunk := await _in_thread(next, chunks, b""):
                yield wire.GetAttachmentResponse(chunk=chunk)

    def _configured(self) -> Attachments:
        if self._attachments is None:
            raise NotPermitted(
                "this site keeps no files; keep them where you keep papers and name "
                "their digests, or ask an operator to set attachments under [review]"
            )
        return self._attachments


async def _in_thread(work: Callable[[*_Args], _T], *arguments: *_Args) -> _T:
    """Wait for a thread to its end, even for a caller that leaves.

    Else the file would be closed under it, and the next one have its descriptor.
    """
    task = asyncio.create_task(asyncio.to_thread(work, *arguments))
    try:
        return await asyncio.shield(task)
    finally:
        await asyncio.wait([task])


def _report(found: Report) -> wire.ReportCasesResponse:
    return wire.ReportCasesResponse(
        states=_states(found),
        weeks=[
            wire.WeekCount(
                week=week.week,
                opened=week.opened,
                determined=week.determined,
                ended=week.ended,
            )
            for week in found.weeks
        ],
        offices=_offices(found.queue),
        alerts=found.queue.alerts,
        size=found.size,
    )


def _states(found: Report) -> list[wire.StateCount]:
    return [
        wire.StateCount(
            state=state.state,
            cases=state.cases,
            oldest_days=state.oldest_days,
            median_days=state.median_days,
            median_passed_days=found.passed_days.get(state.state),
        )
        for state in found.queue.states
    ]


def _offices(queue: Queue) -> list[wire.OfficeCount]:
    return [
        wire.OfficeCount(
            office=office.office, cases=office.cases, overdue=office.overdue
        )
        for office in queue.offices
    ]
