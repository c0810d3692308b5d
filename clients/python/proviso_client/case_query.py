"""Asks a service for cases, page by page: one in full, or a list of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

import grpc

from proviso.v1 import review_service_pb2 as pb
from proviso.v1.review_service_pb2_grpc import ReviewServiceStub
from proviso_client.case_entry import Case, CaseEntry, case_of, verify_case_entry
from proviso_client.checkpoint import Checkpoint
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.retry import call
from proviso_client.review_answers import CaseSummary, read_case
from proviso_client.trust import Trust

# More than any case or log has; it stops a service that never ends its list.
MAX_ENTRIES: Final = 10_000
MAX_CASES: Final = 1_000_000

_ENTRIES_PAGE: Final = 200
_CASES_PAGE: Final = 500


async def case_in_full(
    channel: grpc.aio.Channel,
    case_id: str,
    *,
    trust: Trust,
    opened: Checkpoint | None,
    timeout_s: float,
) -> Case:
    """Return a case with every entry verified, as it was at the first page."""
    entries: list[CaseEntry] = []
    first: pb.GetCaseResponse | None = None
    token = ""
    while first is None or token:
        message = pb.GetCaseRequest(
            case_id=case_id, page_size=_ENTRIES_PAGE, page_token=token
        )
        page = await _page(channel, message, timeout_s=timeout_s)
        first = first or page
        for sent in page.entries:
            entry = _entry(sent, trust=trust, opened=opened)
            opened = entry.checkpoint
            entries.append(entry)
        token = page.next_page_token if page.entries else ""
        if len(entries) > MAX_ENTRIES:
            raise VerificationError("answer", f"has more than {MAX_ENTRIES} entries")
    summary = read_case(first.case)
    # What was entered while pages were read is of a later version.
    known = [entry for entry in entries if entry.index <= summary.etag]
    case = case_of(known, summary=summary, may=first.may)
    if case_id not in case.view.requests:
        reason = f"is case {case.view.case_id}, which has no request {case_id[:60]!a}"
        raise VerificationError("answer", reason)
    return case


def _entry(sent: pb.CaseEntry, *, trust: Trust, opened: Checkpoint | None) -> CaseEntry:
    entry = verify_case_entry(
        sent.envelope, trust=trust, proof=sent.proof, opened=opened
    )
    if sent.index != entry.index:
        reason = f"says entry {sent.index}, its evidence {entry.index}"
        raise VerificationError("answer", reason)
    # An event may be called by its block, as an act is.
    words = {entry.kind, entry.said.kind if isinstance(entry.said, Event) else ""}
    if sent.kind not in words:
        reason = f"calls entry {entry.index} {sent.kind[:60]!a}, it is {entry.kind}"
        raise VerificationError("answer", reason)
    return entry


async def _page(
    channel: grpc.aio.Channel, message: pb.GetCaseRequest, *, timeout_s: float
) -> pb.GetCaseResponse:
    stub = ReviewServiceStub(channel)
    return await call(
        lambda left_s: stub.GetCase(message, timeout=left_s), timeout_s=timeout_s
    )


async def list_cases(
    channel: grpc.aio.Channel, filter_: str, order_by: str, *, timeout_s: float
) -> AsyncIterator[CaseSummary]:
    """Yield cases over all pages; each page has its own time."""
    count, token = 0, ""
    size: int | None = None
    while True:
        message = pb.ListCasesRequest(
            filter=filter_, order_by=order_by, page_size=_CASES_PAGE, page_token=token
        )
        page = await _listed(channel, message, timeout_s=timeout_s)
        if size not in (None, page.size):
            reason = f"lists cases at size {page.size}, the page before at {size}"
            raise VerificationError("answer", reason)
        size, token = page.size, page.next_page_token
        for case in page.cases:
            yield read_case(case)
        count += len(page.cases)
        if count > MAX_CASES:
            raise VerificationError("answer", f"lists more than {MAX_CASES} cases")
        if not token or not page.cases:
            return


async def _listed(
    channel: grpc.aio.Channel, message: pb.ListCasesRequest, *, timeout_s: float
) -> pb.ListCasesResponse:
    stub = ReviewServiceStub(channel)
    return await call(
        lambda left_s: stub.ListCases(message, timeout=left_s), timeout_s=timeout_s
    )
