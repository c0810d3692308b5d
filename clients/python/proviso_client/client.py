"""A typed client that verifies every decision before it returns it.

What the service says is taken as a claim: signature, subject, explanation, proof and
checkpoint are checked against the request that was sent and the keys that the caller
trusts. An answer that does not hold raises VerificationError, and is not returned.
"""

from __future__ import annotations

import functools
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from typing import Final

from proviso.document import CheckedRequest, parse
from proviso.v1 import (
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
    screening_service_pb2,
    screening_service_pb2_grpc,
)
from proviso.v1.decision_pb2 import SignedDecision
from proviso.v1.request_pb2 import RequestDocument
from proviso_client.activation import VerifiedActivation
from proviso_client.activation_call import ACTIVATION_TIMEOUT_S, request_activation
from proviso_client.answers import (
    BatchResult,
    CheckAnswer,
    RuleInfo,
    read_check,
    read_rule,
)
from proviso_client.batch import Batch
from proviso_client.case_file_client import CaseFileClient
from proviso_client.errors import VerificationError
from proviso_client.key_list import KeyList, read_key_list
from proviso_client.record_client import RecordClient
from proviso_client.retry import call
from proviso_client.session import DEFAULT_TIMEOUT_S
from proviso_client.verify import VerifiedDecision, verify_decision

Request = Mapping[str, object] | RequestDocument

# A thousand requests at the pace of a slow policy engine.
DEFAULT_BATCH_TIMEOUT_S: Final = 600.0

# More rules than any policy has; it stops a service that never ends its list.
MAX_RULES: Final = 10_000


class ProvisoClient(RecordClient, CaseFileClient):
    """Talks to one service; use it as an asynchronous context.

    `trust` holds the keys that decide whether an answer is believed. With `remember`,
    each checkpoint must also extend the newest one seen so far, which costs a call
    whenever the log has grown.
    """

    async def screen(
        self,
        request: Request,
        *,
        as_of: bool = False,
        timeout_s: float = DEFAULT_TIMEOUT_S,
    ) -> VerifiedDecision:
        """Screen one request, given as document or message, and verify the answer.

        Raises DocumentError on a request that is not well formed, ServiceError when
        there is no decision, VerificationError when the evidence does not hold.
        """
        checked = parse(request)
        message = screening_service_pb2.ScreenRequest(
            request=checked.message, as_of=as_of
        )
        stub = screening_service_pb2_grpc.ScreeningServiceStub(self._connected)
        answer = await call(
            lambda left_s: stub.Screen(message, timeout=left_s), timeout_s=timeout_s
        )
        return await self._verified(answer.decision, checked)

    async def screen_batch(
        self,
        requests: Iterable[Request],
        *,
        as_of: bool = False,
        timeout_s: float = DEFAULT_BATCH_TIMEOUT_S,
    ) -> AsyncIterator[BatchResult]:
        """Screen many requests; yield each verified result as it comes, in any order.

        One request that the service refuses does not stop the others. A result that
        does not hold does, with VerificationError: the service is not to be believed.
        """
        checked = [parse(request) for request in requests]
        stub = screening_service_pb2_grpc.ScreeningServiceStub(self._connected)
        batch = Batch(
            stub=stub,
            requests=checked,
            as_of=as_of,
            deadline=time.monotonic() + timeout_s,
            verify=self._verified,
        )
        async for result in batch.run():
            yield result

    async def check(
        self, request: Request, *, timeout_s: float = DEFAULT_TIMEOUT_S
    ) -> CheckAnswer:
        """Ask what a screening would find today; nothing is signed or logged."""
        message = screening_service_pb2.CheckRequestRequest(
            request=parse(request).message
        )
        stub = screening_service_pb2_grpc.ScreeningServiceStub(self._connected)
        answer = await call(
            lambda left_s: stub.CheckRequest(message, timeout=left_s),
            timeout_s=timeout_s,
        )
        return read_check(answer)

    async def rules(
        self, *, timeout_s: float = DEFAULT_TIMEOUT_S
    ) -> tuple[RuleInfo, ...]:
        """List the rules of the active policy, by code."""
        stub = policy_service_pb2_grpc.PolicyServiceStub(self._connected)
        rules: list[RuleInfo] = []
        token = ""
        while len(rules) <= MAX_RULES:
            message = policy_service_pb2.ListRulesRequest(page_token=token)
            ask = functools.partial(stub.ListRules, message)
            page = await call(lambda s: ask(timeout=s), timeout_s=timeout_s)  # noqa: B023
            rules.extend(map(read_rule, page.rules))
            token = page.next_page_token
            if not token or not page.rules:
                return tuple(rules)
        raise VerificationError("answer", f"lists more than {MAX_RULES} rules")

    async def activate_policy(
        self, bundle: bytes, *, timeout_s: float = ACTIVATION_TIMEOUT_S
    ) -> VerifiedActivation:
        """Make a bundle the active policy, and verify the log's entry on it.

        Raises BundleRefused when the service did not take it; the old one goes on.
        """
        verified = await request_activation(
            self._connected,
            bundle,
            trust=self._trust,
            opened=self._history.newest,
            timeout_s=timeout_s,
        )
        await self._history.take(verified.checkpoint)
        return verified

    async def fetch_keys(self, *, timeout_s: float = DEFAULT_TIMEOUT_S) -> KeyList:
        """List the keys that the service calls its own, for first contact.

        They are worth what the connection is: over TLS, the word of whoever holds the
        server's certificate; in plaintext, nothing. Compare their ids with ones that
        reached you by another way before you trust them.
        """
        stub = key_service_pb2_grpc.KeyServiceStub(self._connected)
        message = key_service_pb2.ListKeysRequest()
        answer = await call(
            lambda left_s: stub.ListKeys(message, timeout=left_s), timeout_s=timeout_s
        )
        return read_key_list(answer)

    async def _verified(
        self, decision: SignedDecision, checked: CheckedRequest
    ) -> VerifiedDecision:
        verified = verify_decision(
            decision.envelope,
            trust=self._trust,
            request=checked.canonical,
            explanation=decision.explanation,
            record=decision.record or None,
            proof=decision.proof,
            opened=self._history.newest,
        )
        if (decision.request_id, decision.index) != (
            verified.request_id,
            verified.index,
        ):
            reason = (
                f"says {decision.request_id[:60]!a} at {decision.index}, its evidence "
                f"{verified.request_id} at {verified.index}"
            )
            raise VerificationError("answer", reason)
        if verified.checkpoint is not None:
            await self._history.take(verified.checkpoint)
        return verified
