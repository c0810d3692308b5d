"""What a start takes from the configuration: certificates, the OPA, the bundle."""

from pathlib import Path

import grpc
import structlog

from proviso_server.config import Config
from proviso_server.errors import ConfigInvalid
from proviso_server.log.writer import Log
from proviso_server.opa_binary import find_opa
from proviso_server.policy import store
from proviso_server.policy.active import opa_version
from proviso_server.policy.bundle import Bundle, read
from proviso_server.policy.engine import OpaAddress
from proviso_server.policy.loader import OpaElsewhere, OwnOpa

_LOOPBACK = ("127.0.0.1:", "localhost:", "[::1]:")
logger = structlog.get_logger("proviso.start")


def loader(config: Config) -> OwnOpa | OpaElsewhere:
    """Say how a bundle gets its engine: an OPA elsewhere, or children of our own."""
    if config.opa.url is not None:
        if config.opa.token_file is None:
            raise ConfigInvalid("opa.url needs opa.token_file, the bearer token of OPA")
        token = _text("opa.token_file", config.opa.token_file).strip()
        return OpaElsewhere(address=OpaAddress(url=config.opa.url, token=token))
    binary = find_opa(config.opa.binary).absolute()
    return OwnOpa(
        binary=binary,
        version=opa_version(binary),
        publisher_key_pem=_text("policy.publisher_key", config.policy.publisher_key),
    )


async def bundle(config: Config, log: Log, opa: OwnOpa | OpaElsewhere) -> Bundle:
    """Return the active bundle, and say in the log lines which it is."""
    found, index = await active_bundle(config, log, opa)
    logger.info(
        "policy",
        bundle_sha256=found.sha256,
        revision=found.revision,
        activated_at_index=index,
    )
    return found


async def active_bundle(
    config: Config, log: Log, opa: OwnOpa | OpaElsewhere
) -> tuple[Bundle, int | None]:
    """Return the bundle that an entry says is active, else the configured one."""
    newest = await log.activation() if isinstance(opa, OwnOpa) else None
    if newest is None:
        return read(config.policy.bundle), None
    return store.find(config.policy.activated, newest.bundle_sha256), newest.index


def credentials(config: Config, *, insecure_dev: bool) -> grpc.ServerCredentials | None:
    """Return the server's certificate and its clients' authorities; None: plaintext."""
    if insecure_dev:
        if not config.listen.startswith(_LOOPBACK):
            raise ConfigInvalid(
                f'listen "{config.listen}" is not a loopback address; --insecure-dev '
                'serves plaintext on loopback only: write "127.0.0.1:7443"'
            )
        return None
    if config.tls is None:
        raise ConfigInvalid(
            "section tls is missing: name certificate, key and client_ca, or try the "
            "service on loopback with --insecure-dev"
        )
    return grpc.ssl_server_credentials(
        [
            (
                _text("tls.key", config.tls.key).encode(),
                _text("tls.certificate", config.tls.certificate).encode(),
            )
        ],
        root_certificates=_text("tls.client_ca", config.tls.client_ca).encode(),
        require_client_auth=True,
    )


def _text(field: str, path: Path) -> str:
    """Read a file that the configuration names."""
    try:
        return path.read_text()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigInvalid(
            f"{field} {path} can't be read ({error}); name a readable PEM or text file"
        ) from error
