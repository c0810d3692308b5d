"""What signing reads: a person's key, certificates, and a countersignature."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from proviso_client.countersignature import (
    MAX_FILE_BYTES,
    Countersignature,
    SigningKey,
    parse_countersignature,
)
from proviso_client.errors import UsageError
from proviso_client.reading import read_bounded

MAX_PEM_BYTES: Final = 64 * 1024


def read_key(path: Path) -> SigningKey:
    """Read a private key; one with a passphrase asks for it on a terminal."""
    pem = read_bounded(path, max_bytes=MAX_PEM_BYTES)
    try:
        key = _loaded(pem, path)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UsageError(
            f"{path} holds no private key in PEM, or the passphrase is another"
        ) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey | Ed25519PrivateKey):
        raise UsageError(f"the key in {path} is neither P-384 nor Ed25519")
    return key


def _loaded(pem: bytes, path: Path) -> object:
    try:
        return load_pem_private_key(pem, password=None)
    except TypeError:
        if not sys.stdin.isatty():
            raise UsageError(
                f"{path} is kept with a passphrase, and there is no terminal to ask "
                "for it; sign where there is one"
            ) from None
        words = getpass.getpass(f"passphrase of {path}: ")
        return load_pem_private_key(pem, password=words.encode())


def read_certificates(path: Path) -> list[x509.Certificate]:
    """Read certificates in PEM, the signer's first."""
    try:
        return x509.load_pem_x509_certificates(
            read_bounded(path, max_bytes=MAX_PEM_BYTES)
        )
    except ValueError as error:
        raise UsageError(f"{path} holds no certificate in PEM") from error


def read_signature(path: Path) -> Countersignature:
    """Read what `proviso sign-act` wrote."""
    return parse_countersignature(read_bounded(path, max_bytes=MAX_FILE_BYTES))
