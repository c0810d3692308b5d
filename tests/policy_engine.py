"""The policies of this checkout, built and asked of a real OPA, for tests in a loop."""

import asyncio
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from proviso_server.opa_binary import find_opa
from proviso_server.policy import bundle, child
from proviso_server.policy.engine import Engine

POLICIES: Final = Path(__file__).parents[1] / "policies"
TIMEOUT_S: Final = 60.0


class Policies:
    """A bundle, and the OPA that has loaded it."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, engine: Engine, built: bundle.Bundle
    ):
        self._loop = loop
        self._engine = engine
        self.bundle = built

    def ask(self, questions: Sequence[Any]) -> list[dict[str, Any]]:
        """Return the answer to each question; every question has one."""
        answers = self._loop.run_until_complete(
            self._engine.batch(questions, timeout_s=TIMEOUT_S)
        )
        given = [answer for answer in answers if answer is not None]
        assert len(given) == len(questions)
        return given


@contextlib.contextmanager
def policies(folder: Path, *, overlay: Mapping[str, Any]) -> Iterator[Policies]:
    """Build a bundle with these table rows in a folder, and run an OPA with it."""
    private, public = bundle.new_publisher_key()
    key = folder / "publisher.pem"
    key.touch(mode=0o600)
    key.write_bytes(private)
    built = bundle.build(
        POLICIES,
        folder / "bundle.tar.gz",
        opa=find_opa(),
        signing_key=key,
        overlay=overlay,
    )

    async def started(stack: contextlib.AsyncExitStack) -> Engine:
        running = await stack.enter_async_context(
            child.running(
                binary=find_opa(),
                bundle=built.content,
                publisher_key_pem=public.decode(),
            )
        )
        return await stack.enter_async_context(Engine(running.address))

    with asyncio.Runner() as loop:
        stack = contextlib.AsyncExitStack()
        engine = loop.run(started(stack))
        try:
            yield Policies(loop.get_loop(), engine, built)
        finally:
            loop.run(stack.aclose())
