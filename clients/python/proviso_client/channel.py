"""Channels to the service: mutual TLS, or plaintext to this very machine.

No environment variable is read: proxies that the environment names are not used.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import grpc

from proviso_client.errors import UsageError
from proviso_client.reading import read_bounded

# The largest explanation, with room for the envelope, the proof and the request.
MAX_MESSAGE_BYTES: Final = 72 * 1024 * 1024
MAX_PEM_BYTES: Final = 64 * 1024

_OPTIONS: Final = (
    ("grpc.max_receive_message_length", MAX_MESSAGE_BYTES),
    ("grpc.max_send_message_length", MAX_MESSAGE_BYTES),
    ("grpc.enable_http_proxy", 0),
    # Retries are ours, since they must keep the request id and the deadline.
    ("grpc.enable_retries", 0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientTls:
    """PEM files: the authority that signed the server, and who this client is."""

    ca: Path
    cert: Path
    key: Path


def secure_channel(target: str, tls: ClientTls) -> grpc.aio.Channel:
    """Open a channel over mutual TLS; raises IncompleteError on unreadable files."""
    credentials = grpc.ssl_channel_credentials(
        root_certificates=read_bounded(tls.ca, max_bytes=MAX_PEM_BYTES),
        private_key=read_bounded(tls.key, max_bytes=MAX_PEM_BYTES),
        certificate_chain=read_bounded(tls.cert, max_bytes=MAX_PEM_BYTES),
    )
    return grpc.aio.secure_channel(target, credentials, options=_OPTIONS)


def insecure_loopback_channel(target: str) -> grpc.aio.Channel:
    """Open a plaintext channel; raises UsageError unless it stays on this machine."""
    return grpc.aio.insecure_channel(_loopback(target), options=_OPTIONS)


def _loopback(target: str) -> str:
    """Return the target by number, so that no name server has a say in it."""
    host, _, port = target.rpartition(":")
    try:
        number = ipaddress.ip_address(
            "127.0.0.1" if host == "localhost" else host.strip("[]")
        )
        loopback = number.is_loopback and port.isascii() and port.isdigit()
    except ValueError:
        loopback = False
    if not loopback:
        raise UsageError(
            f"{target!a} is not on this machine; plaintext goes to 127.0.0.1:PORT "
            "alone, elsewhere use TLS (--ca, --cert, --key)"
        )
    return f"[{number}]:{port}" if number.version == 6 else f"{number}:{port}"
