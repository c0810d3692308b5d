"""The signed activation of a policy bundle: an in-toto Statement v1 on the bundle.

It says which bundle decides from here on, which one it replaced, who asked and what
the bundle passed. What docs/formats.md does not describe for policy-activation/v1 is
refused. Decisions of calls that ran at that moment may follow it under the old bundle.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from proviso_client.checkpoint import Checkpoint
from proviso_client.decision import Digested, read_bounded_list
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.frame import is_of_type, open_statement
from proviso_client.members import Members
from proviso_client.trust import Trust
from proviso_client.verify import check_proof

PART: Final = "activation"
ACTIVATION_TYPE: Final = "https://proviso.invalid/policy-activation/v1"
SUBJECT_NAME: Final = "policy-bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """An activation as it was signed."""

    bundle_sha256: str
    bundle_sha512: str
    activated_at: str
    requested_by: str
    insecure_dev: bool
    trial_key: bool
    revision: str
    tables_sha256: str
    rules: int
    opa_version: str
    previous_sha256: str
    previous_revision: str
    passed: tuple[str, ...] | Digested
    not_run: tuple[str, ...] | Digested
    scenarios_sha256: str
    engine: str

    @property
    def passed_count(self) -> int:
        """How many scenarios the bundle passed."""
        passed = self.passed
        return passed.count if isinstance(passed, Digested) else len(passed)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedActivation:
    """An activation whose evidence held."""

    activation: Activation
    index: int
    checkpoint: Checkpoint
    repeated: bool


def is_activation(payload: bytes) -> bool:
    """Say whether a payload is to be read as an activation."""
    return is_of_type(payload, ACTIVATION_TYPE)


def parse_activation(payload: bytes) -> Activation:
    """Read an activation; raises VerificationError on any other form."""
    subject, predicate = open_statement(payload, part=PART, type_=ACTIVATION_TYPE)
    subject.require_name(SUBJECT_NAME, part=PART)
    return _activation(predicate, subject.sha256, subject.sha512)


def verify_activation(
    envelope: bytes,
    *,
    trust: Trust,
    bundle: bytes,
    proof: bytes,
    repeated: bool = False,
    opened: Checkpoint | None = None,
) -> VerifiedActivation:
    """Return the activation of a bundle when signature, digests and proof hold."""
    parsed = parse_envelope(envelope)
    parsed.verify(trust.decision_keys)
    activation = parse_activation(parsed.payload)
    found = hashlib.sha256(bundle).hexdigest(), hashlib.sha512(bundle).hexdigest()
    if found != (activation.bundle_sha256, activation.bundle_sha512):
        reason = f"is of {activation.bundle_sha256}, the bundle sent has {found[0]}"
        raise VerificationError(PART, reason)
    index, checkpoint = check_proof(proof, entry=envelope, trust=trust, opened=opened)
    return VerifiedActivation(
        activation=activation, index=index, checkpoint=checkpoint, repeated=repeated
    )


def _activation(members: Members, sha256: str, sha512: str) -> Activation:
    policy, previous = members.inner("policy"), members.inner("previous")
    scenarios, engine = members.inner("scenarios"), members.inner("engine")
    activation = Activation(
        bundle_sha256=sha256,
        bundle_sha512=sha512,
        activated_at=members.instant("activated_at"),
        requested_by=members.text("requested_by"),
        insecure_dev=members.flag("insecure_dev"),
        trial_key=members.flag("trial_key"),
        revision=policy.text("revision"),
        tables_sha256=policy.sha256("tables_sha256"),
        rules=policy.number("rules"),
        opa_version=policy.text("opa_version"),
        previous_sha256=previous.sha256("bundle_sha256"),
        previous_revision=previous.text("revision"),
        passed=read_bounded_list(scenarios, "passed", part=PART),
        not_run=read_bounded_list(scenarios, "not_run", part=PART),
        scenarios_sha256=scenarios.sha256("sha256"),
        engine=f"{engine.text('name')} {engine.text('version')}",
    )
    for taken in (policy, previous, scenarios, engine, members):
        taken.end()
    return activation
