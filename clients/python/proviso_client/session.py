"""An open connection to one service, with the keys and the history to judge it by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Self

import grpc

from proviso.v1 import audit_service_pb2, audit_service_pb2_grpc
from proviso_client.channel import ClientTls, insecure_loopback_channel, secure_channel
from proviso_client.checkpoint import Checkpoint
from proviso_client.errors import UsageError
from proviso_client.history import History
from proviso_client.retry import call
from proviso_client.trust import Trust

DEFAULT_TIMEOUT_S: Final = 30.0


class Session:
    """Talks to one service; use it as an asynchronous context.

    `trust` holds the keys that decide whether an answer is believed. With `remember`,
    each checkpoint must also extend the newest one seen so far, which costs a call
    whenever the log has grown.
    """

    def __init__(
        self, target: str, *, trust: Trust, tls: ClientTls, remember: bool = False
    ) -> None:
        self._set_up(lambda: secure_channel(target, tls), trust, remember)

    @classmethod
    def insecure_dev(cls, target: str, *, trust: Trust, remember: bool = False) -> Self:
        """Talk in plaintext to a service on this machine; others raise UsageError."""
        client = cls.__new__(cls)
        client._set_up(lambda: insecure_loopback_channel(target), trust, remember)
        return client

    def _set_up(
        self, open_channel: Callable[[], grpc.aio.Channel], trust: Trust, ask: bool
    ) -> None:
        self._open = open_channel
        self._trust = trust
        self._channel: grpc.aio.Channel | None = None
        self._history = History(self._consistency if ask else None)

    async def __aenter__(self) -> Self:
        self._channel = self._open()
        return self

    async def __aexit__(self, *exc: object) -> None:
        channel, self._channel = self._channel, None
        if channel is not None:
            await channel.close()

    @property
    def newest_checkpoint(self) -> Checkpoint | None:
        """The newest checkpoint that this client verified."""
        return self._history.newest

    @property
    def _connected(self) -> grpc.aio.Channel:
        if self._channel is None:
            raise UsageError("the client is not open; use it with `async with`")
        return self._channel

    async def _consistency(self, first: int, second: int) -> tuple[bytes, ...]:
        stub = audit_service_pb2_grpc.AuditServiceStub(self._connected)
        message = audit_service_pb2.GetConsistencyProofRequest(
            first_tree_size=first, second_tree_size=second
        )
        answer = await call(
            lambda left_s: stub.GetConsistencyProof(message, timeout=left_s),
            timeout_s=DEFAULT_TIMEOUT_S,
        )
        return tuple(answer.hashes)
