"""The use case: one request in, one signed and logged decision out.

1. The same request id seen before? Then the same answer again.
2. The decision date is the server's day, or the caller may say otherwise.
3. Recall what the log knows: positions of ledgers, chains of items, earlier requests.
4. Ask the policy.
5. Decide: check the answer, fail closed.
6. Write statement and explanation.
7. Sign.
8. Append, if what was recalled still leads to this answer; else go back to 3. Nothing
   is answered that is not durable.

Not here yet: party lists, which will stand between 2 and 3.
"""

import datetime
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server import __version__, decision, statement
from proviso_server.claims import Basis, Claims, Known, claims_of, known_of
from proviso_server.errors import (
    DeadlineExceeded,
    DecisionDateRefused,
    NotFound,
    RecordMoved,
    RequestIdReused,
)
from proviso_server.log.submission import Submission
from proviso_server.log.writer import Log
from proviso_server.model import Decision
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.slot import PolicySlot
from proviso_server.reliance import reliance
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey
from proviso_server.stages import Stages
from proviso_server.touch import touch_of

PAYLOAD_TYPE = "application/vnd.in-toto+json"
# A caller's clock and time zone may be a day off the server's.
DATE_TOLERANCE = datetime.timedelta(days=1)
# Who loses a race is judged again with what is true then, which ends the race; more
# tries only serve a log that moves all the time.
MAX_ATTEMPTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request document, checked, with its canonical bytes and their digest."""

    document: Mapping[str, Any]
    canonical: bytes
    sha256: str

    @property
    def request_id(self) -> str:
        """The identity of the request."""
        return str(self.document["request_id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who asks: the caller, and whether an officer, whose asking reserves."""

    name: str
    officer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """A signed and logged decision."""

    request_id: str
    index: int
    envelope: bytes
    explanation: bytes
    record: bytes | None
    proof: bytes
    disposition: str | None
    repeated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Screener:
    """What a screening works with; one for the life of the service."""

    log: Log
    policies: PolicySlot
    keys: Sequence[SigningKey]
    now: Callable[[], datetime.datetime]
    stages: Stages
    insecure_dev: bool

    async def screen(
        self,
        request: Request,
        *,
        as_of: bool,
        sender: Sender,
        timeout_s: float,
        basis: Basis | None = None,
    ) -> Screened:
        """Screen one request; see the module for the steps.

        With a basis it is a screening of record: the service wrote the request.
        """
        if (seen := await self.seen(request)) is not None:  # 1
            return seen
        self.check_date(request, as_of=as_of)  # 2
        deadline = time.monotonic() + timeout_s
        for attempt in range(MAX_ATTEMPTS):
            try:
                return await self._screen_once(
                    request,
                    as_of=as_of,
                    sender=sender,
                    deadline=deadline,
                    basis=basis,
                )
            except RecordMoved:
                if attempt == MAX_ATTEMPTS - 1:
                    raise
        raise AssertionError("the last attempt returns or raises")

    async def _screen_once(
        self,
        request: Request,
        *,
        as_of: bool,
        sender: Sender,
        deadline: float,
        basis: Basis | None,
    ) -> Screened:
        left_s = deadline - time.monotonic()
        if left_s <= 0:
            raise DeadlineExceeded(
                "the log moved while the request was judged, and the time for another "
                "try is over; ask again with the same request_id"
            )
        with self.policies.use() as policy:
            known = await self.recall(
                request, policy, sender=sender, as_of=as_of, basis=basis
            )
            with self.stages.time("policy"):
                answer = await policy.screening(known.question, timeout_s=left_s)  # 4
            return await self.conclude(
                request, answer, policy=policy, known=known, as_of=as_of
            )

    async def recall(
        self,
        request: Request,
        policy: ActivePolicy,
        *,
        sender: Sender,
        as_of: bool,
        basis: Basis | None = None,
    ) -> Known:
        """Read what the log knows of a request: step 3."""
        with self.stages.time("recall"):
            touch = touch_of(
                request.document,
                facts=policy.facts,
                today=self.now().date().isoformat(),
                officer=sender.officer and not as_of,
            )
            recorded = await self.log.recorded(touch)
            return known_of(
                request.document,
                touch,
                recorded,
                facts=policy.facts,
                sent_by=sender.name,
                basis=basis,
            )

    async def conclude(
        self,
        request: Request,
        answer: Mapping[str, Any],
        *,
        policy: ActivePolicy,
        known: Known,
        as_of: bool,
    ) -> Screened:
        """Make the answer of a policy a decision: steps 5 to 8."""
        with self.stages.time("decide"):
            decided = decision.decide(  # 5
                answer,
                rules=policy.rules,
                document=request.document,
                overrides=known.basis.overrides if known.basis else (),
            )
            claims = claims_of(decided, known, as_of=as_of)
        with self.stages.time("write"):
            written = self._write(  # 6
                request, decided, policy=policy, claims=claims, as_of=as_of
            )
        with self.stages.time("sign"):
            envelope = dsse.seal(  # 7
                written.statement, payload_type=PAYLOAD_TYPE, keys=self.keys
            )
        with self.stages.time("append"):
            receipt = await self.log.append(  # 8
                Submission(
                    request_id=request.request_id,
                    subject_sha256=request.sha256,
                    envelope=envelope,
                    request=request.canonical,
                    explanation=written.explanation,
                    record=known.document,
                    expected=None if as_of else claims.expected,
                )
            )
        if receipt.repeated and receipt.envelope != envelope:
            return await self._stored(request)
        return Screened(
            request_id=request.request_id,
            index=receipt.index,
            envelope=receipt.envelope,
            explanation=written.explanation,
            record=known.document,
            proof=receipt.proof,
            disposition=decided.disposition.value,
            repeated=receipt.repeated,
        )

    async def seen(self, request: Request) -> Screened | None:
        """Return the logged decision on this request, if there is one."""
        with self.stages.time("look_up"):
            try:
                return await self._stored(request)
            except NotFound:
                return None

    def check_date(self, request: Request, *, as_of: bool) -> None:
        """Raise unless the decision date is today, or as_of is set."""
        stated = datetime.date.fromisoformat(request.document["decision_date"])
        today = self.now().date()
        if not as_of and abs(stated - today) > DATE_TOLERANCE:
            raise DecisionDateRefused(
                f'decision_date "{stated}" is not the server\'s UTC day {today}, '
                "give or take one; send that day, or set as_of to judge the request "
                "by the law of its decision_date"
            )

    def _write(
        self,
        request: Request,
        decided: Decision,
        *,
        policy: ActivePolicy,
        claims: Claims,
        as_of: bool,
    ) -> statement.Written:
        evaluated_at = self.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        return statement.write(
            decided,
            document=request.document,
            request_bytes=request.canonical,
            record_bytes=claims.known.document,
            rules=policy.rules,
            reliance=reliance(
                request.document,
                decided.asked,
                rules=policy.rules,
                record=claims.known.record,
                facts=claims.known.basis.facts if claims.known.basis else (),
            ),
            claims=claims.members,
            circumstances=statement.Circumstances(
                evaluated_at=evaluated_at,
                as_of=as_of,
                insecure_dev=self.insecure_dev,
                trial_key=any(key.trial for key in self.keys),
                bundle_sha256=policy.bundle_sha256,
                bundle_revision=policy.revision,
                tables_sha256=policy.tables_sha256,
                opa_version=policy.opa_version,
                engine_version=__version__,
            ),
        )

    async def _stored(self, request: Request) -> Screened:
        stored = await self.log.decision(request.request_id)
        if stored.subject_sha256 != request.sha256:
            raise RequestIdReused(
                request_id=request.request_id,
                logged=stored.subject_sha256,
                submitted=request.sha256,
            )
        return Screened(
            request_id=request.request_id,
            index=stored.receipt.index,
            envelope=stored.receipt.envelope,
            explanation=await self.log.payload(stored.explanation_sha256),
            record=(
                None
                if stored.record_sha256 is None
                else await self.log.payload(stored.record_sha256)
            ),
            proof=stored.receipt.proof,
            disposition=None,
            repeated=True,
        )
