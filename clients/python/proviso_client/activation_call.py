"""Asks a service to activate a policy bundle, and verifies what it answers."""

from __future__ import annotations

from typing import Final

import grpc

from proviso.v1 import policy_service_pb2, policy_service_pb2_grpc
from proviso_client.activation import VerifiedActivation, verify_activation
from proviso_client.checkpoint import Checkpoint
from proviso_client.errors import UsageError
from proviso_client.retry import call
from proviso_client.trust import Trust

# The service starts a second policy engine and runs every scenario.
ACTIVATION_TIMEOUT_S: Final = 120.0

# The contract's bound on bundles.
MAX_BUNDLE_BYTES: Final = 16 * 1024 * 1024


async def request_activation(
    channel: grpc.aio.Channel,
    bundle: bytes,
    *,
    trust: Trust,
    opened: Checkpoint | None,
    timeout_s: float,
) -> VerifiedActivation:
    """Return the verified entry of the log; asking again is safe."""
    if not 1 <= len(bundle) <= MAX_BUNDLE_BYTES:
        raise UsageError(
            f"the bundle has {len(bundle)} bytes; 1 to {MAX_BUNDLE_BYTES} are taken"
        )
    stub = policy_service_pb2_grpc.PolicyServiceStub(channel)
    message = policy_service_pb2.ActivatePolicyRequest(bundle=bundle)
    answer = await call(
        lambda left_s: stub.ActivatePolicy(message, timeout=left_s), timeout_s=timeout_s
    )
    return verify_activation(
        answer.envelope,
        trust=trust,
        bundle=bundle,
        proof=answer.proof,
        repeated=answer.repeated,
        opened=opened,
    )
