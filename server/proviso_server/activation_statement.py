"""The signed statement of the activation of a policy bundle: a pure function.

An in-toto Statement v1 whose subject is the bundle file. docs/formats.md describes it.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from proviso.canonical import canonical_bytes
from proviso_server.bounds import bounded
from proviso_server.log.statements import ACTIVATION_PREDICATE_TYPE, STATEMENT_TYPE
from proviso_server.policy.active import ActivePolicy

SUBJECT_NAME = "policy-bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """The scenarios that the bundle passed, and those that could not run."""

    passed: Sequence[str]
    not_run: Sequence[str]
    sha256: str
    """Over the RFC 8785 form of all of them, by id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """Who asked, when, and of what kind of service."""

    activated_at: str
    requested_by: str
    insecure_dev: bool
    trial_key: bool
    engine_version: str


def write(
    bundle: bytes,
    *,
    policy: ActivePolicy,
    previous: ActivePolicy,
    tried: Tried,
    circumstances: Circumstances,
) -> bytes:
    """Return the canonical bytes of the statement."""
    digest = {
        "sha256": hashlib.sha256(bundle).hexdigest(),
        "sha512": hashlib.sha512(bundle).hexdigest(),
    }
    predicate = {
        "activated_at": circumstances.activated_at,
        "requested_by": circumstances.requested_by,
        "insecure_dev": circumstances.insecure_dev,
        "trial_key": circumstances.trial_key,
        "policy": {
            "revision": policy.revision,
            "tables_sha256": policy.tables_sha256,
            "rules": len(policy.rules),
            "opa_version": policy.opa_version,
        },
        "previous": {
            "bundle_sha256": previous.bundle_sha256,
            "revision": previous.revision,
        },
        "scenarios": {
            "passed": bounded(tried.passed),
            "not_run": bounded(tried.not_run),
            "sha256": tried.sha256,
        },
        "engine": {"name": "proviso", "version": circumstances.engine_version},
    }
    return canonical_bytes(
        {
            "_type": STATEMENT_TYPE,
            "subject": [{"name": SUBJECT_NAME, "digest": digest}],
            "predicateType": ACTIVATION_PREDICATE_TYPE,
            "predicate": predicate,
        }
    )
