"""The part of the client for the review of cases: acts, screenings of record, reads."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Final

from proviso.act_document import parse_act
from proviso.v1 import review_service_pb2 as pb
from proviso.v1.act_pb2 import ActDocument
from proviso.v1.review_service_pb2_grpc import ReviewServiceStub
from proviso_client import attachments
from proviso_client.attachments import ATTACHMENT_TIMEOUT_S
from proviso_client.case_entry import Case
from proviso_client.case_query import case_in_full, list_cases
from proviso_client.case_watch import watch
from proviso_client.countersignature import Countersignature
from proviso_client.retry import call
from proviso_client.review_answers import (
    CaseChange,
    CaseReport,
    CaseSummary,
    KeptFile,
    read_report,
)
from proviso_client.review_call import EnteredAct, ReviewCall, ScreenedOfRecord
from proviso_client.session import DEFAULT_TIMEOUT_S, Session

# A week: a watch goes on until the caller leaves, and its stream is renewed.
WATCH_TIMEOUT_S: Final = 7 * 86_400.0


class ReviewClient(Session):
    """Enters what persons do on cases, and reads what became of them."""

    async def act(
        self,
        act: Mapping[str, object] | ActDocument,
        etag: int,
        countersignature: Countersignature | None = None,
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> EnteredAct:
        """Enter one act on the version of a case that the person saw, and verify it.

        The same act again gives the same entry. Raises DocumentError on an act that is
        not well formed, CaseMoved when the case changed since, ActRefused when its
        state does not allow it, NotPermitted when the person may not; then nothing
        changed. VerificationError says that the evidence does not hold.
        """
        checked = parse_act(act)
        entered = await self._review(timeout_s).act(checked, etag, countersignature)
        if entered.verified.checkpoint is not None:
            await self._history.take(entered.verified.checkpoint)
        return entered

    async def screen_of_record(
        self,
        case_id: str,
        request_id: str,
        etag: int,
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> ScreenedOfRecord:
        """Screen a case on what was recorded alone, and verify the decision.

        `request_id` becomes the id of the request that the service writes; the same id
        again gives the same decision. Raises like `act`.
        """
        screened = await self._review(timeout_s).screen_of_record(
            case_id, request_id, etag
        )
        if screened.decision.checkpoint is not None:
            await self._history.take(screened.decision.checkpoint)
        return screened

    async def case(self, case_id: str, *, timeout_s: float = DEFAULT_TIMEOUT_S) -> Case:
        """Return a case, named by any of its requests, with every entry verified.

        Raises VerificationError when an entry does not hold, when they leave a gap, or
        when the service says of the case what they do not.
        """
        case = await case_in_full(
            self._connected,
            case_id,
            trust=self._trust,
            opened=self._history.newest,
            timeout_s=timeout_s,
        )
        newest = max(case.entries, key=lambda entry: entry.checkpoint.size)
        await self._history.take(newest.checkpoint)
        return case

    async def cases(
        self,
        filter: str = "",
        order_by: str = "",
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> AsyncIterator[CaseSummary]:
        """Yield the cases of a filter (AIP-160), as they were at the first page.

        Counted by the service and not signed.
        """
        pages = list_cases(self._connected, filter, order_by, timeout_s=timeout_s)
        async for case in pages:
            yield case

    async def watch_cases(
        self,
        filter: str = "",
        *,
        since: int = 0,
        timeout_s: float = WATCH_TIMEOUT_S,
    ) -> AsyncIterator[CaseChange]:
        """Yield the cases of a filter as they change, from now or a size of the log on.

        A stream that breaks is asked for again, and goes on where it was. Counted by
        the service and not signed.
        """
        deadline = time.monotonic() + timeout_s
        async for change in watch(
            self._connected, filter, since=since, deadline=deadline
        ):
            yield change

    async def report_cases(
        self, from_day: str = "", *, timeout_s: float = DEFAULT_TIMEOUT_S
    ) -> CaseReport:
        """Return how cases wait and pass, by week from a day, else for 12 weeks.

        Counted by the service and not signed.
        """
        stub = ReviewServiceStub(self._connected)
        message = pb.ReportCasesRequest(from_day=from_day)
        answer = await call(
            lambda left_s: stub.ReportCases(message, timeout=left_s),
            timeout_s=timeout_s,
        )
        return read_report(answer)

    async def put_attachment(
        self, path: Path, *, timeout_s: float = ATTACHMENT_TIMEOUT_S
    ) -> KeptFile:
        """Have a file kept; what acts name is its digest.

        Raises VerificationError when the service kept something else.
        """
        return await attachments.put(self._connected, path, timeout_s=timeout_s)

    async def get_attachment(
        self, digest: str, to: Path, *, timeout_s: float = ATTACHMENT_TIMEOUT_S
    ) -> int:
        """Write the file with a digest, and return its size.

        Raises VerificationError, and leaves no file, when another one came.
        """
        return await attachments.get(self._connected, digest, to, timeout_s=timeout_s)

    def _review(self, timeout_s: float) -> ReviewCall:
        return ReviewCall(
            channel=self._connected,
            trust=self._trust,
            opened=self._history.newest,
            timeout_s=timeout_s,
        )
