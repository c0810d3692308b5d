"""The use case: one request in, one signed and logged decision out.

1. The same request id seen before? Then the same answer again.
2. The decision date is the server's day, or the caller may say otherwise.
3. Ask the policy.
4. Decide: check the answer, fail closed.
5. Write statement and explanation.
6. Sign.
7. Append; nothing is answered that is not durable.

Not here yet: party lists and ledgers, which will stand between 2 and 3.
"""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server import __version__, decision, statement
from proviso_server.errors import DecisionDateRefused, NotFound, RequestIdReused
from proviso_server.log.submission import Submission
from proviso_server.log.writer import Log
from proviso_server.model import Decision
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.question import question
from proviso_server.policy.slot import PolicySlot
from proviso_server.reliance import reliance
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey
from proviso_server.stages import Stages

PAYLOAD_TYPE = "application/vnd.in-toto+json"
# A caller's clock and time zone may be a day off the server's.
DATE_TOLERANCE = datetime.timedelta(days=1)


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
class Screened:
    """A signed and logged decision."""

    request_id: str
    index: int
    envelope: bytes
    explanation: bytes
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
        self, request: Request, *, as_of: bool, timeout_s: float
    ) -> Screened:
        """Screen one request; see the module for the steps."""
        if (seen := await self.seen(request)) is not None:  # 1
            return seen
        self.check_date(request, as_of=as_of)  # 2
        with self.policies.use() as policy:
            with self.stages.time("policy"):
                answer = await policy.screening(  # 3
                    question(request.document), timeout_s=timeout_s
                )
            return await self.conclude(request, answer, policy=policy, as_of=as_of)

    async def conclude(
        self,
        request: Request,
        answer: Mapping[str, Any],
        *,
        policy: ActivePolicy,
        as_of: bool,
    ) -> Screened:
        """Make the answer of a policy a decision: steps 4 to 7."""
        with self.stages.time("decide"):
            decided = decision.decide(  # 4
                answer, rules=policy.rules, document=request.document
            )
        with self.stages.time("write"):
            written = self._write(request, decided, policy=policy, as_of=as_of)  # 5
        with self.stages.time("sign"):
            envelope = dsse.seal(  # 6
                written.statement, payload_type=PAYLOAD_TYPE, keys=self.keys
            )
        with self.stages.time("append"):
            receipt = await self.log.append(  # 7
                Submission(
                    request_id=request.request_id,
                    subject_sha256=request.sha256,
                    envelope=envelope,
                    request=request.canonical,
                    explanation=written.explanation,
                )
            )
        if receipt.repeated and receipt.envelope != envelope:
            return await self._stored(request)
        return Screened(
            request_id=request.request_id,
            index=receipt.index,
            envelope=receipt.envelope,
            explanation=written.explanation,
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
        self, request: Request, decided: Decision, *, policy: ActivePolicy, as_of: bool
    ) -> statement.Written:
        evaluated_at = self.now().strftime("%Y-%m-%dT%H:%M:%SZ")
        return statement.write(
            decided,
            document=request.document,
            request_bytes=request.canonical,
            rules=policy.rules,
            reliance=reliance(request.document, decided.asked, rules=policy.rules),
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
            proof=stored.receipt.proof,
            disposition=None,
            repeated=True,
        )
