"""What every call of our services goes through, in this order.

0. a service that stops takes no new call, and waits for those that run;
1. the identity of the caller, and whether its role may call the service;
2. the size of the message, its wire form, unknown fields, its constraints;
3. the method;
4. on an error, the status with its reason; one log line; the metrics.
"""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import grpc
import structlog
from grpc_status.rpc_status import to_status
from prometheus_client import CollectorRegistry, Counter, Histogram

from proviso.document import DocumentError
from proviso_server.api import access, intake
from proviso_server.api.failures import failure, reason_of
from proviso_server.errors import ProvisoError, StoreUnavailable

OURS = "/proviso.v1."
# How long a service that stops refuses at least: what is on its way learns of it.
REFUSE_S = 0.25
_logger = structlog.get_logger("proviso.call")


class CallInterceptor(grpc.aio.ServerInterceptor):
    """Wraps the methods of our services; health and reflection pass as they are."""

    def __init__(
        self, *, roles: access.Roles | None, registry: CollectorRegistry
    ) -> None:
        self._roles = roles
        self._calls = Counter(
            "proviso_calls_total",
            "Finished calls.",
            ["method", "reason"],
            registry=registry,
        )
        self._seconds = Histogram(
            "proviso_call_seconds",
            "Wall-clock time of a call.",
            ["method"],
            registry=registry,
        )
        self._running = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False

    async def drain(self, *, timeout_s: float) -> None:
        """Refuse new calls and wait for those that run; no longer than the time.

        gRPC's own stop cancels calls that it has read but not begun, which a caller
        can't tell from a call that ran; here they are refused as UNAVAILABLE. It also
        waits for streams that never end, such as a watch of the health.
        """
        self._stopping = True
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                await asyncio.sleep(REFUSE_S)
                await self._idle.wait()

    async def intercept_service(
        self,
        continuation: Callable[[Any], Awaitable[Any]],
        handler_call_details: Any,
    ) -> Any:
        """Return the handler of a method, wrapped when it is ours."""
        handler = await continuation(handler_call_details)
        method = handler_call_details.method
        if handler is None or not method.startswith(OURS):
            return handler
        if handler.request_streaming:
            return grpc.stream_unary_rpc_method_handler(
                self._upload(method, handler),
                request_deserializer=None,
                response_serializer=handler.response_serializer,
            )
        wrap = self._stream if handler.response_streaming else self._unary
        make = (
            grpc.unary_stream_rpc_method_handler
            if handler.response_streaming
            else grpc.unary_unary_rpc_method_handler
        )
        return make(
            wrap(method, handler),
            request_deserializer=None,
            response_serializer=handler.response_serializer,
        )

    def _unary(self, method: str, handler: Any) -> Any:
        async def call(wire: bytes, context: Any) -> Any:
            line = _Line(method)
            with self._counted():
                try:
                    request = self._take(method, handler, wire, context, line)
                    answer = await handler.unary_unary(request, context)
                except Exception as error:
                    await self._refuse(context, error, line)
                    raise AssertionError("abort raises") from error
                self._done(line, "OK")
                return answer

        return call

    def _stream(self, method: str, handler: Any) -> Any:
        async def call(wire: bytes, context: Any) -> AsyncIterator[Any]:
            line = _Line(method)
            with self._counted():
                try:
                    request = self._take(method, handler, wire, context, line)
                    async for answer in handler.unary_stream(request, context):
                        yield answer
                except Exception as error:
                    await self._refuse(context, error, line)
                self._done(line, "OK")

        return call

    def _upload(self, method: str, handler: Any) -> Any:
        async def call(pieces: AsyncIterator[bytes], context: Any) -> Any:
            line = _Line(method)
            with self._counted():
                try:
                    self._admit(method, context, line)

                    async def taken() -> AsyncIterator[Any]:
                        async for wire in pieces:
                            yield intake.take(
                                handler.request_deserializer, wire, method=method
                            )

                    answer = await handler.stream_unary(taken(), context)
                except Exception as error:
                    await self._refuse(context, error, line)
                    raise AssertionError("abort raises") from error
                self._done(line, "OK")
                return answer

        return call

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        self._running += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._running -= 1
            if not self._running:
                self._idle.set()

    def _take(
        self,
        method: str,
        handler: Any,
        wire: bytes,
        context: Any,
        line: "_Line",
    ) -> Any:
        self._admit(method, context, line)
        return intake.take(handler.request_deserializer, wire, method=method)  # 2

    def _admit(self, method: str, context: Any, line: "_Line") -> None:
        if self._stopping:  # 0
            raise StoreUnavailable(
                "the service is stopping; ask again, with the same request_id"
            )
        caller = access.caller(context, self._roles)  # 1
        line.fields["caller"] = caller.name
        caller.check_may_call(method)
        access.CALLER.set(caller)
        access.LINE.set(line.fields)

    async def _refuse(self, context: Any, error: Exception, line: "_Line") -> None:
        status = failure(error)
        expected = isinstance(error, ProvisoError | DocumentError)
        self._done(line, reason_of(status), error=None if expected else error)
        await context.abort_with_status(to_status(status))

    def _done(
        self, line: "_Line", reason: str, *, error: Exception | None = None
    ) -> None:
        seconds = time.perf_counter() - line.started
        self._calls.labels(line.method, reason).inc()
        self._seconds.labels(line.method).observe(seconds)
        log = _logger.info if error is None else _logger.error
        log(
            "call",
            method=line.method,
            outcome=reason,
            ms=round(seconds * 1000, 2),
            exc_info=error,
            **line.fields,
        )


class _Line:
    """The one log line of a call; the subject's data is never in it."""

    def __init__(self, method: str) -> None:
        self.method = method.rsplit("/", 1)[-1]
        self.started = time.perf_counter()
        self.fields: dict[str, Any] = {}
