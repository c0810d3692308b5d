"""Tries a loaded policy before it decides: its entry points, then the scenarios.

Scenarios come with the bundle (the publisher's) and from a configured folder (the
operator's); of two with one id the operator's runs. Those that add rows to tables
can't run here, since a bundle that serves has no overlay.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from proviso.canonical import CanonicalError, canonical_bytes
from proviso_server import scenarios
from proviso_server.activation_statement import Tried
from proviso_server.errors import (
    BundleRefused,
    InputError,
    PolicyInvalid,
    PolicyUnavailable,
)
from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.bundle import Bundle
from proviso_server.scenarios import Scenario
from proviso_server.warm import warm

# Enough to see what is wrong; the command line shows all.
MAX_TOLD = 5


async def rehearse(
    bundle: Bundle, policy: ActivePolicy, *, folder: Path | None, timeout_s: float
) -> Tried:
    """Return what the bundle passed; raise BundleRefused where it does not."""
    try:
        await warm(policy, timeout_s=timeout_s)
    except (PolicyInvalid, PolicyUnavailable) as error:
        raise BundleRefused(
            f"the bundle gives no answer at an entry point ({error}); define "
            "proviso.screening, proviso.batch and proviso.review, and permit them in "
            "system.authz"
        ) from error
    chosen = _chosen(bundle, folder)
    runnable = [case for case in chosen if not case.tables]
    if not runnable:
        raise BundleRefused(
            "there is no scenario to try the bundle with; build it with --scenarios "
            "DIR, or set policy.scenarios to a folder with some"
        )
    await _run(runnable, policy)
    return Tried(
        passed=[case.id for case in runnable],
        not_run=[case.id for case in chosen if case.tables],
        sha256=_digest(chosen),
    )


def _chosen(bundle: Bundle, folder: Path | None) -> list[Scenario]:
    try:
        found = {case.id: case for case in scenarios.shipped(bundle.scenarios)}
        if folder is not None:
            found |= {case.id: case for case in scenarios.load(folder)}
    except InputError as error:
        raise BundleRefused(f"a scenario can't be read: {error}") from error
    return [case for _, case in sorted(found.items())]


async def _run(runnable: Sequence[Scenario], policy: ActivePolicy) -> None:
    failed = []
    for case in runnable:
        outcome = await scenarios.run(case, engine=policy.engine, rules=policy.rules)
        if not outcome.passed:
            failed.append(f"{case.id}: {outcome.difference}")
    if failed:
        more = f" and {len(failed) - MAX_TOLD} more" if failed[MAX_TOLD:] else ""
        raise BundleRefused(
            f"{len(failed)} of {len(runnable)} scenarios fail "
            f"({'; '.join(failed[:MAX_TOLD])}{more}); see all with "
            "'proviso-server policy scenarios', and mend policies or scenarios"
        )


def _digest(chosen: Sequence[Scenario]) -> str:
    try:
        text = canonical_bytes([{"id": case.id, **case.as_json()} for case in chosen])
    except CanonicalError as error:
        raise BundleRefused(f"a scenario has no canonical form: {error}") from error
    return hashlib.sha256(text).hexdigest()
