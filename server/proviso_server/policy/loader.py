"""Gets a bundle an OPA that evaluates it: a child of our own, or one elsewhere."""

import asyncio
import contextlib
from dataclasses import dataclass
from pathlib import Path

from proviso_server.policy import child
from proviso_server.policy.active import active
from proviso_server.policy.bundle import Bundle
from proviso_server.policy.engine import Engine, OpaAddress
from proviso_server.policy.slot import Loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnOpa:
    """Starts a child for each bundle, which verifies the publisher's signature."""

    binary: Path
    version: str
    publisher_key_pem: str

    async def load(self, bundle: Bundle) -> Loaded:
        """Start OPA on a bundle; raise PolicyUnavailable when it does not load it."""
        async with contextlib.AsyncExitStack() as stack:
            opa = await stack.enter_async_context(
                child.running(
                    binary=self.binary,
                    bundle=bundle.content,
                    publisher_key_pem=self.publisher_key_pem,
                )
            )
            engine = await stack.enter_async_context(Engine(opa.address))
            policy = await asyncio.to_thread(
                active, bundle, engine, opa_version=self.version
            )
            return Loaded(
                policy,
                bundle=bundle,
                opa_pid=lambda: opa.pid,
                resources=stack.pop_all(),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class OpaElsewhere:
    """Connects to an OPA that somebody else runs from the same bundle."""

    address: OpaAddress

    async def load(self, bundle: Bundle) -> Loaded:
        """Connect; which bundle is loaded there can't be seen."""
        async with contextlib.AsyncExitStack() as stack:
            engine = await stack.enter_async_context(Engine(self.address))
            return Loaded(
                active(bundle, engine, opa_version="external"),
                bundle=bundle,
                opa_pid=lambda: None,
                resources=stack.pop_all(),
            )
