"""The use case: screen a case anew on what was recorded alone.

1. The same request id seen before? Then the same decision again.
2. The case is as the officer saw it, and the policy lets this officer ask.
3. Write the request of record: the base request with recorded facts alone.
4. Screen it as any other; the log takes it if the case is still as it was.
"""

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from proviso_server.claims import Basis
from proviso_server.errors import InputError, NotFound, RequestIdReused
from proviso_server.log.cases import Version, case_of, find_case
from proviso_server.log.statements import member, read_statement
from proviso_server.review.acting import Reviewer
from proviso_server.review.of_record import request_of_record
from proviso_server.review.question import SCREEN_OF_RECORD
from proviso_server.review.record import recorded_of
from proviso_server.review.refusing import check_etag, refuse
from proviso_server.screen import Request, Screened, Screener, Sender


@dataclass(frozen=True, slots=True, kw_only=True)
class OfRecord:
    """A decision on the record, the request that it is on, and the case after it."""

    decision: Screened
    request: bytes
    version: Version


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordScreener:
    """What screening of record works with; one for the life of the service."""

    reviewer: Reviewer
    screener: Screener

    async def screen(
        self,
        case_id: str,
        *,
        request_id: str,
        etag: int,
        caller: str,
        roles: Collection[str],
    ) -> OfRecord:
        """Screen a case; see the module for the steps."""
        if (known := await self._known(case_id, request_id)) is not None:  # 1
            return known
        reviewer = self.reviewer
        opened = await reviewer.open(case_id)  # 2
        check_etag(opened.casework, etag)
        acting = reviewer.people.acting(caller, roles, at=reviewer.now())
        with reviewer.policies.use() as policy:
            answer = await reviewer.ask(
                opened, acting, act={SCREEN_OF_RECORD: {}}, policy=policy
            )
            refuse(answer, opened.casework, acting)
            today = reviewer.now().date().isoformat()
            recorded = recorded_of(
                opened.casework,
                opened.base.explanation,
                library=policy.facts.proviso_library(today),
            )
        version = opened.casework.version
        written = request_of_record(  # 3
            opened.base.request,
            recorded,
            request_id=request_id,
            supersedes=str(version["request_id"]),
            day=today,
        )
        checked = written.checked
        decision = await self.screener.screen(  # 4
            Request(
                document=checked.document,
                canonical=checked.canonical,
                sha256=hashlib.sha256(checked.canonical).hexdigest(),
            ),
            as_of=False,
            sender=Sender(name=caller, officer="state_officer" in roles),
            timeout_s=reviewer.timeout_s,
            basis=Basis(
                case_id=str(version["case_id"]),
                seen=etag,
                base_request_id=str(version["base_request_id"]),
                acts=written.entries,
                overrides=opened.casework.overrides,
                facts=frozenset(each.fact for each in written.facts),
            ),
        )
        return await self._answered(decision, checked.canonical)

    async def _known(self, case_id: str, request_id: str) -> OfRecord | None:
        log = self.reviewer.log
        try:
            stored = await log.decision(request_id)
        except NotFound:
            return None
        found = await log.read(lambda c: case_of(c, request_id))
        wanted = await log.read(lambda c: case_of(c, case_id))
        if not found or found != wanted or not _of_record(stored.receipt.envelope):
            raise RequestIdReused(
                request_id=request_id, logged=stored.subject_sha256, submitted="another"
            )
        content = await log.payload(stored.subject_sha256)
        decision = await self.screener.seen(
            Request(
                document=json.loads(content),
                canonical=content,
                sha256=stored.subject_sha256,
            )
        )
        if decision is None:
            raise InputError(
                field="request_id", value=request_id, remedy="send another one"
            )
        return await self._answered(decision, content)

    async def _answered(self, decision: Screened, request: bytes) -> OfRecord:
        def read(connection: Connection) -> Version:
            version = find_case(connection, case_of(connection, decision.request_id))
            if version is None:
                raise AssertionError("a screening of record has a case")
            return version

        version = await self.reviewer.log.read(read)
        return OfRecord(decision=decision, request=request, version=version)


def _of_record(envelope: bytes) -> bool:
    """Say whether a decision is of record: a request that was sent is none."""
    return "of_record" in member(read_statement(envelope), "predicate")
