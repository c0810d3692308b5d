"""ReviewService on the wire: acts, screenings of record, a case with its entries."""

import json
from typing import Any

from sqlalchemy import Connection

from proviso.act_document import parse_act
from proviso.v1 import review_service_pb2 as wire
from proviso.v1 import review_service_pb2_grpc as service
from proviso_server.api import access
from proviso_server.api.case_message import case_message
from proviso_server.api.case_reads import AttachmentCalls, CaseReads
from proviso_server.api.decision_message import decision_message
from proviso_server.attachments import Attachments
from proviso_server.cases.watch import CaseWatcher
from proviso_server.errors import ActRefused, TextGone, bad_page_token
from proviso_server.log import cases, queries
from proviso_server.review.acting import Reviewer, Sent
from proviso_server.review.countersigning import Countersignature
from proviso_server.review.reading import find_version
from proviso_server.review.record_screening import RecordScreener

DEFAULT_PAGE = 100
# What the store's integers hold; no log is as long.
_LAST_INDEX = 2**63 - 1


class ReviewService(CaseReads, AttachmentCalls, service.ReviewServiceServicer):
    """Takes what persons do on cases; see the contract for what it promises."""

    def __init__(
        self,
        reviewer: Reviewer,
        screener: RecordScreener,
        watcher: CaseWatcher,
        attachments: Attachments | None,
    ) -> None:
        CaseReads.__init__(self, reviewer.log, watcher, reviewer.now)
        AttachmentCalls.__init__(self, attachments)
        self._reviewer = reviewer
        self._screener = screener

    async def Act(self, request: wire.ActRequest, context: Any) -> wire.ActResponse:
        """Enter one act."""
        checked = parse_act(request.act)
        caller = access.CALLER.get()
        access.LINE.get().update(
            act_id=checked.document["act_id"],
            case_id=checked.document["case_id"],
            act=checked.kind,
        )
        signed = None
        if request.HasField("countersignature"):
            signed = Countersignature(
                certificates=tuple(request.countersignature.certificates),
                signature=request.countersignature.signature,
            )
        acted = await self._reviewer.act(
            Sent(
                act=checked,
                etag=int(request.etag),
                caller=caller.name,
                roles=caller.roles,
                signed=signed,
            )
        )
        receipt = acted.receipt
        access.LINE.get().update(
            index=receipt.index,
            repeated=receipt.repeated,
            state=acted.version["state"],
        )
        return wire.ActResponse(
            index=receipt.index,
            envelope=receipt.envelope,
            proof=receipt.proof,
            repeated=receipt.repeated,
            case=case_message(acted.version),
        )

    async def ScreenOfRecord(
        self, request: wire.ScreenOfRecordRequest, context: Any
    ) -> wire.ScreenOfRecordResponse:
        """Screen a case anew on what was recorded alone."""
        caller = access.CALLER.get()
        access.LINE.get().update(case_id=request.case_id, request_id=request.request_id)
        screened = await self._screener.screen(
            request.case_id,
            request_id=request.request_id,
            etag=int(request.etag),
            caller=caller.name,
            roles=caller.roles,
        )
        decision = screened.decision
        access.LINE.get().update(index=decision.index, repeated=decision.repeated)
        return wire.ScreenOfRecordResponse(
            decision=decision_message(decision),
            request=screened.request,
            case=case_message(screened.version),
        )

    async def GetCase(
        self, request: wire.GetCaseRequest, context: Any
    ) -> wire.GetCaseResponse:
        """Return a case with a page of its entries."""
        size = request.page_size or DEFAULT_PAGE
        after = _index(request.page_token) if request.page_token else -1

        def read(connection: Connection) -> wire.GetCaseResponse:
            version = find_version(connection, request.case_id)
            case_id = str(version["case_id"])
            found = cases.entries_of(connection, case_id, after=after, limit=size + 1)
            page = dict(found[:size])
            receipts = queries.read_receipts(connection, list(page))
            response = wire.GetCaseResponse(
                case=case_message(version),
                entries=[
                    wire.CaseEntry(
                        index=index,
                        kind=kind,
                        envelope=receipts[index].envelope,
                        proof=receipts[index].proof,
                    )
                    for index, kind in page.items()
                ],
            )
            if len(found) > size:
                response.next_page_token = str(found[size - 1][0])
            return response

        response = await self._reviewer.log.read(read)
        if not request.page_token:
            response.may.extend(await self._may(request.case_id))
        return response

    async def _may(self, case_id: str) -> list[str]:
        caller = access.CALLER.get()
        reviewer = self._reviewer
        try:
            opened = await reviewer.open(case_id)
        except (TextGone, ActRefused):
            # Its text is erased, or it is too long to work on: it is only read.
            return []
        acting = reviewer.people.acting(caller.name, caller.roles, at=reviewer.now())
        with reviewer.policies.use() as policy:
            answer = await reviewer.ask(opened, acting, act=None, policy=policy)
        return list(answer.may)


def _index(token: str) -> int:
    try:
        value = json.loads(token)
    except ValueError:
        value = None
    if type(value) is not int or not 0 <= value <= _LAST_INDEX:
        raise bad_page_token(token)
    return value
