"""A policy stays until its last call has ended, and no longer."""

import asyncio
import contextlib
from typing import Any, cast

from proviso_server.policy.active import ActivePolicy
from proviso_server.policy.slot import Loaded, PolicySlot


class Probe:
    """A loaded policy that notes when it is stopped."""

    def __init__(self, pid: int) -> None:
        self.stopped = False
        resources = contextlib.AsyncExitStack()
        resources.callback(self._stop)
        self.policy = cast(ActivePolicy, object())
        bundle: Any = object()
        self.loaded = Loaded(
            self.policy, bundle=bundle, opa_pid=lambda: pid, resources=resources
        )

    def _stop(self) -> None:
        self.stopped = True


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_call_keeps_its_policy_and_the_last_one_stops_it() -> None:
    old, new = Probe(1), Probe(2)
    async with PolicySlot(old.loaded) as slot:
        with slot.use() as first, slot.use() as second:
            slot.switch(new.loaded)
            with slot.use() as third:
                seen = (first, second, third, slot.current, slot.opa_pid)
            await settle()
            while_used = old.stopped
        await settle()
        after = (old.stopped, new.stopped)

    assert seen == (old.policy, old.policy, new.policy, new.policy, 2)
    assert (while_used, after) == (False, (True, False))
    assert new.stopped


async def test_end_of_the_service_stops_a_policy_that_is_still_used() -> None:
    old, new = Probe(1), Probe(2)
    slot = PolicySlot(old.loaded)
    with slot.use():
        async with slot:
            slot.switch(new.loaded)

        assert (old.stopped, new.stopped) == (True, True)


async def test_policy_without_calls_is_stopped_at_once() -> None:
    probes = [Probe(number) for number in range(3)]
    async with PolicySlot(probes[0].loaded) as slot:
        slot.switch(probes[1].loaded)
        slot.switch(probes[2].loaded)
        await settle()

        assert [probe.stopped for probe in probes] == [True, True, False]
