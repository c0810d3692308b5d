"""An HTTP server that answers as a broken OPA does, or passes on to a real one."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

SLOW_S = 30.0
# Nobody waits for an answer that is still slow when the double ends.
CLEANUP_S = 0.1


@dataclass(kw_only=True)
class OpaDouble:
    """Answers with `status` and `body`; with `real` set, with what OPA answers."""

    real: str | None = None
    status: int = 200
    body: Any = field(default_factory=dict)
    slow: bool = False
    url: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer one request of the service."""
        if request.path == "/health":
            return web.json_response({})
        if self.slow:
            await asyncio.sleep(SLOW_S)
        if self.real is None:
            return web.json_response(self.body, status=self.status)
        async with (
            aiohttp.ClientSession() as session,
            session.post(
                f"{self.real}{request.path_qs}",
                data=await request.read(),
                headers={"Authorization": request.headers["Authorization"]},
            ) as answer,
        ):
            return web.json_response(await answer.json(), status=answer.status)


@contextlib.asynccontextmanager
async def opa_double(double: OpaDouble) -> AsyncIterator[OpaDouble]:
    """Run the double on loopback for the time of a block."""
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", double.handle)
    runner = web.AppRunner(application, shutdown_timeout=CLEANUP_S)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    double.url = f"http://{host}:{port}"
    try:
        yield double
    finally:
        await runner.cleanup()
