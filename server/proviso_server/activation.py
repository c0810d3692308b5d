"""The use case: another policy bundle becomes the active one while calls run.

1. Read the bundle; is it active by an entry already? Then the same entry again.
2. Inspect it: the publisher's signature, the capabilities.
3. Load it into a second OPA, beside the one that decides.
4. Ask its entry points, and run the scenarios.
5. Keep both bundles on disk.
6. Append the signed entry; from here on a restart comes up with the new bundle.
7. Switch. Calls that run end on the old OPA, which stops behind them.

Until 6 nothing has happened: whatever fails leaves the old bundle deciding.
"""

import asyncio
import datetime
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from proviso_server import __version__, activation_statement
from proviso_server.activation_statement import Tried
from proviso_server.errors import BundleRefused, PolicyInvalid, PolicyUnavailable
from proviso_server.log.queries import Receipt
from proviso_server.log.submission import Record
from proviso_server.log.writer import Log
from proviso_server.policy import store
from proviso_server.policy.bundle import Bundle, parse
from proviso_server.policy.inspection import inspect
from proviso_server.policy.loader import OpaElsewhere, OwnOpa
from proviso_server.policy.slot import Loaded, PolicySlot
from proviso_server.rehearsal import rehearse
from proviso_server.signing import dsse
from proviso_server.signing.keys import SigningKey

# What 'policy build' writes is 64 hex digits; a statement must stay an entry.
_REVISION = re.compile(r"[0-9A-Za-z._-]{1,128}")
logger = structlog.get_logger("proviso.activation")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation:
    """An activation as it is logged."""

    bundle_sha256: str
    revision: str
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Activator:
    """What an activation works with; one for the life of the service."""

    log: Log
    policies: PolicySlot
    loader: OwnOpa | OpaElsewhere
    keys: Sequence[SigningKey]
    now: Callable[[], datetime.datetime]
    kept: Path
    """Where bundles are kept, by digest."""
    scenarios: Path | None
    timeout_s: float
    insecure_dev: bool
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def activate(self, content: bytes, *, requested_by: str) -> Activation:
        """Activate a bundle; raise BundleRefused when it does not pass."""
        if isinstance(self.loader, OpaElsewhere):
            raise BundleRefused(
                "the OPA of this service runs elsewhere (opa.url); give it the bundle "
                "there, set policy.bundle and restart"
            )
        async with self._one:
            bundle = await asyncio.to_thread(_read, content, kept=self.kept)
            if (known := await self._known(bundle)) is not None:  # 1
                return known
            await inspect(  # 2
                bundle,
                opa=self.loader.binary,
                publisher_key=self.loader.publisher_key_pem,
            )
            loaded = await _load(self.loader, bundle)  # 3
            try:
                tried = await rehearse(  # 4
                    bundle,
                    loaded.policy,
                    folder=self.scenarios,
                    timeout_s=self.timeout_s,
                )
                await self._keep(bundle)  # 5
            except BaseException:
                await loaded.stop()
                raise
            commit = asyncio.create_task(
                self._commit(bundle, loaded, tried, requested_by)
            )
            # A caller that gives up must not part log and slot.
            try:
                return await asyncio.shield(commit)
            finally:
                await asyncio.wait([commit])

    async def settle(self) -> None:
        """Wait for an activation that was begun to be whole."""
        async with self._one:
            pass

    async def _known(self, bundle: Bundle) -> Activation | None:
        newest = await self.log.activation()
        active = self.policies.current.bundle_sha256
        if newest is None or {newest.bundle_sha256, active} != {bundle.sha256}:
            return None
        return Activation(
            bundle_sha256=bundle.sha256,
            revision=bundle.revision,
            receipt=await self.log.receipt(newest.index),
        )

    async def _keep(self, bundle: Bundle) -> None:
        for content in (self.policies.current_bundle.content, bundle.content):
            await asyncio.to_thread(store.keep, self.kept, content)

    async def _commit(
        self, bundle: Bundle, loaded: Loaded, tried: Tried, requested_by: str
    ) -> Activation:
        try:
            statement = self._statement(bundle, loaded, tried, requested_by)
            envelope = dsse.seal(statement, payload_type=dsse.IN_TOTO, keys=self.keys)
            receipt = await self.log.append(Record(envelope=envelope))  # 6
        except BaseException:
            await loaded.stop()
            raise
        previous = self.policies.current.bundle_sha256
        self.policies.switch(loaded)  # 7
        logger.info(
            "policy_activated",
            bundle_sha256=bundle.sha256,
            previous_sha256=previous,
            revision=bundle.revision,
            index=receipt.index,
            scenarios=len(tried.passed),
        )
        return Activation(
            bundle_sha256=bundle.sha256, revision=bundle.revision, receipt=receipt
        )

    def _statement(
        self, bundle: Bundle, loaded: Loaded, tried: Tried, requested_by: str
    ) -> bytes:
        return activation_statement.write(
            bundle.content,
            policy=loaded.policy,
            previous=self.policies.current,
            tried=tried,
            circumstances=activation_statement.Circumstances(
                activated_at=self.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
                requested_by=requested_by,
                insecure_dev=self.insecure_dev,
                trial_key=any(key.trial for key in self.keys),
                engine_version=__version__,
            ),
        )


def _read(content: bytes, *, kept: Path) -> Bundle:
    digest = hashlib.sha256(content).hexdigest()
    try:
        bundle = parse(content, path=store.place(kept, digest))
    except PolicyInvalid as error:
        raise BundleRefused(f"what was sent is no policy bundle: {error}") from error
    if not _REVISION.fullmatch(bundle.revision):
        raise BundleRefused(
            "the revision of the bundle is not 1 to 128 letters, digits, dots, dashes "
            "or underscores; build it with 'proviso-server policy build'"
        )
    return bundle


async def _load(loader: OwnOpa, bundle: Bundle) -> Loaded:
    try:
        return await loader.load(bundle)
    except PolicyUnavailable as error:
        raise BundleRefused(
            f"a second OPA did not load the bundle ({error}); see the line "
            "opa_not_ready of the service for what OPA said"
        ) from error
