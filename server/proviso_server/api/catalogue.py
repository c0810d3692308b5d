"""PolicyService and KeyService on the wire."""

import contextlib
from collections.abc import AsyncIterator, Sequence
from typing import Any

from proviso.v1 import (
    key_service_pb2,
    key_service_pb2_grpc,
    policy_service_pb2,
    policy_service_pb2_grpc,
)
from proviso_server.activation import Activator
from proviso_server.api import access
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.note import NoteKey
from proviso_server.model import Rule
from proviso_server.policy.slot import PolicySlot
from proviso_server.rejudged import Rejudged
from proviso_server.rescreening import Rescreener
from proviso_server.signing.keys import SigningKey

MAX_PAGE = 1_000


class PolicyService(policy_service_pb2_grpc.PolicyServiceServicer):
    """Says which policy decides, takes a new one, and judges again by it."""

    def __init__(
        self, policies: PolicySlot, activator: Activator, rescreener: Rescreener
    ) -> None:
        self._policies = policies
        self._activator = activator
        self._rescreener = rescreener

    async def GetActivePolicy(
        self,
        request: policy_service_pb2.GetActivePolicyRequest,
        context: Any,
    ) -> policy_service_pb2.GetActivePolicyResponse:
        """Return the identity of the active bundle."""
        policy = self._policies.current
        return policy_service_pb2.GetActivePolicyResponse(
            bundle_sha256=policy.bundle_sha256,
            revision=policy.revision,
            engine_version=policy.opa_version,
            rule_count=len(policy.rules),
        )

    async def ListRules(
        self,
        request: policy_service_pb2.ListRulesRequest,
        context: Any,
    ) -> policy_service_pb2.ListRulesResponse:
        """Return a page of rules; the token is the last code of the page before."""
        rules = self._policies.current.rules
        codes = [code for code in sorted(rules) if code > request.page_token]
        size = request.page_size or MAX_PAGE
        more = len(codes) > size
        return policy_service_pb2.ListRulesResponse(
            rules=[_rule(rules[code]) for code in codes[:size]],
            next_page_token=codes[size - 1] if more else "",
        )

    async def ActivatePolicy(
        self,
        request: policy_service_pb2.ActivatePolicyRequest,
        context: Any,
    ) -> policy_service_pb2.ActivatePolicyResponse:
        """Verify, try, log and switch to a bundle."""
        done = await self._activator.activate(
            request.bundle, requested_by=access.CALLER.get().name
        )
        line = access.LINE.get()
        line["index"], line["repeated"] = done.receipt.index, done.receipt.repeated
        return policy_service_pb2.ActivatePolicyResponse(
            bundle_sha256=done.bundle_sha256,
            revision=done.revision,
            index=done.receipt.index,
            envelope=done.receipt.envelope,
            proof=done.receipt.proof,
            repeated=done.receipt.repeated,
        )

    async def Rescreen(
        self,
        request: policy_service_pb2.RescreenRequest,
        context: Any,
    ) -> AsyncIterator[policy_service_pb2.RescreenResponse]:
        """Judge what is open again; stream each, then the entries that say so."""
        line = access.LINE.get()
        steps = self._rescreener.run(
            since=request.since, requested_by=access.CALLER.get().name
        )
        # A caller that gives up ends the run now, so that the next one can begin.
        async with contextlib.aclosing(steps):
            async for step in steps:
                line["judged"], line["entries"] = step.finished, len(step.indexes)
                answer = policy_service_pb2.RescreenResponse(
                    finished=step.finished, total=step.total, indexes=step.indexes
                )
                if step.rejudged is not None:
                    answer.authorization.CopyFrom(_rejudged(step.rejudged))
                yield answer


class KeyService(key_service_pb2_grpc.KeyServiceServicer):
    """Lists the public keys of the service."""

    def __init__(
        self, *, decision_keys: Sequence[SigningKey], signer: LogSigner
    ) -> None:
        log_keys = zip(
            (signer.ed25519, signer.ml_dsa_44), signer.keys.note_keys, strict=True
        )
        self._response = key_service_pb2.ListKeysResponse(
            keys=[
                *(_decision_key(key) for key in decision_keys),
                *(_log_key(key, note) for key, note in log_keys),
            ],
            log_origin=signer.origin,
        )

    async def ListKeys(
        self,
        request: key_service_pb2.ListKeysRequest,
        context: Any,
    ) -> key_service_pb2.ListKeysResponse:
        """Return every key that signs."""
        return self._response


def _rule(rule: Rule) -> policy_service_pb2.Rule:
    return policy_service_pb2.Rule(
        code=rule.code,
        title=rule.title,
        effect=rule.effect.value,
        citation=rule.citation,
        phases=rule.phases,
        programs=rule.programs,
        refer_to=rule.refer_to,
        lifted_by=rule.lifted_by,
        due_at_release=rule.due_at_release,
        tables=rule.tables,
        reads=rule.reads,
    )


def _rejudged(rejudged: Rejudged) -> policy_service_pb2.RescreenedAuthorization:
    return policy_service_pb2.RescreenedAuthorization(
        request_id=rejudged.request_id,
        index=rejudged.index,
        outcome=rejudged.outcome.value,
        before=rejudged.before,
        after=rejudged.after,
        appeared=rejudged.appeared,
        disappeared=rejudged.disappeared,
        error=rejudged.error,
    )


def _decision_key(key: SigningKey) -> key_service_pb2.Key:
    return key_service_pb2.Key(
        key_id=key.key_id,
        use=key_service_pb2.KEY_USE_DECISION,
        algorithm=key.public.algorithm.value,
        public_key_pem=key.public.pem.decode(),
        trial=key.trial,
    )


def _log_key(key: SigningKey, note: NoteKey) -> key_service_pb2.Key:
    return key_service_pb2.Key(
        key_id=note.hash.hex(),
        use=key_service_pb2.KEY_USE_CHECKPOINT,
        algorithm=key.public.algorithm.value,
        public_key_pem=key.public.pem.decode(),
        vkey=note.vkey,
        trial=key.trial,
    )
