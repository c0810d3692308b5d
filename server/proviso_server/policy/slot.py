"""The place of the policy that decides, which can change while calls run.

A call takes the policy once and keeps it to its end, so that what it signs names the
bundle that it asked. A policy that was replaced is stopped when its last call ends.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator

from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.bundle import Bundle


class Loaded:
    """A policy, the process that evaluates it, and the calls that use it."""

    def __init__(
        self,
        policy: ActivePolicy,
        *,
        bundle: Bundle,
        opa_pid: Callable[[], int | None],
        resources: contextlib.AsyncExitStack,
    ) -> None:
        self.policy = policy
        self.bundle = bundle
        self.opa_pid = opa_pid
        self._resources = resources
        self._users = 0
        self._idle = asyncio.Event()
        self._idle.set()

    @contextlib.contextmanager
    def use(self) -> Iterator[ActivePolicy]:
        """Keep the policy running for the time of a block."""
        self._users += 1
        self._idle.clear()
        try:
            yield self.policy
        finally:
            self._users -= 1
            if not self._users:
                self._idle.set()

    async def retire(self) -> None:
        """Stop it when its last call has ended."""
        await self._idle.wait()
        await self.stop()

    def abandon(self) -> None:
        """Let a policy that retires wait for no call any longer."""
        self._idle.set()

    async def stop(self) -> None:
        """Stop it now."""
        await self._resources.aclose()


class PolicySlot:
    """Holds the active policy; belongs to one event loop."""

    def __init__(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self._retiring: dict[asyncio.Task[None], Loaded] = {}

    async def __aenter__(self) -> "PolicySlot":
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop every policy, the replaced ones too; no call runs any more."""
        for loaded in self._retiring.values():
            loaded.abandon()
        if self._retiring:
            await asyncio.wait(self._retiring)
        await self._loaded.stop()

    @property
    def current(self) -> ActivePolicy:
        """The active policy, for questions that ask no engine."""
        return self._loaded.policy

    @property
    def current_bundle(self) -> Bundle:
        """The bundle of the active policy."""
        return self._loaded.bundle

    @property
    def opa_pid(self) -> int | None:
        """Process id of the OPA that is asked; None when it is not ours."""
        return self._loaded.opa_pid()

    def use(self) -> contextlib.AbstractContextManager[ActivePolicy]:
        """Give the active policy to a call, for the time of a block."""
        return self._loaded.use()

    def switch(self, loaded: Loaded) -> None:
        """Make another policy the active one; calls that run keep theirs."""
        old, self._loaded = self._loaded, loaded
        task = asyncio.create_task(old.retire(), name="policy-retire")
        self._retiring[task] = old
        task.add_done_callback(lambda done: self._retiring.pop(done, None))
