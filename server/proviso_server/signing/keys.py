"""Signing keys and their public halves; a key is named by a URI.

`file:/path/key.pem` is PKCS#8, encrypted by a passphrase. A key that is kept
without one is a trial key and says so. Other schemes are refused by name. This
module does not know validity windows or rotation: those are entries of the log.
"""

import hashlib
import os
import stat
import urllib.parse
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.mldsa import (
    MLDSA44PrivateKey,
    MLDSA44PublicKey,
)

from proviso_server.errors import KeyUnusable, VerificationFailed

MAX_KEY_FILE_BYTES = 65_536
"""No PEM of a supported key comes near it; it keeps a wrong path from being read."""

SUPPORTED_SCHEMES = ("file",)
"""The URI schemes that name a key."""

_PrivateHalf = Ed25519PrivateKey | MLDSA44PrivateKey
_PublicHalf = Ed25519PublicKey | MLDSA44PublicKey


class Algorithm(StrEnum):
    """The signature algorithms in use."""

    ED25519 = "Ed25519"
    ML_DSA_44 = "ML-DSA-44"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKey:
    """The half of a key that verifies."""

    algorithm: Algorithm
    spki: bytes
    """The DER of the SubjectPublicKeyInfo."""
    _key: _PublicHalf = field(repr=False, compare=False)

    @property
    def key_id(self) -> str:
        """The lower-case hex SHA-256 of the DER SubjectPublicKeyInfo."""
        return hashlib.sha256(self.spki).hexdigest()

    @property
    def raw(self) -> bytes:
        """The key in its algorithm's own encoding (32 or 1,312 bytes)."""
        return self._key.public_bytes_raw()

    @property
    def pem(self) -> bytes:
        """The key as a PEM SubjectPublicKeyInfo."""
        return self._key.public_bytes(
            serialization.Encoding.PEM,
            serialization.PublicFormat.SubjectPublicKeyInfo,
        )

    def verify(self, *, signature: bytes, message: bytes) -> None:
        """Raise VerificationFailed unless this key made the signature."""
        try:
            self._key.verify(signature, message)
        except InvalidSignature as error:
            raise VerificationFailed("a signature does not verify") from error


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """The half of a key that signs."""

    public: PublicKey
    trial: bool
    """Whether the key is, or is to be, kept without encryption."""
    _key: _PrivateHalf = field(repr=False, compare=False)

    @property
    def key_id(self) -> str:
        """The identifier of the public half."""
        return self.public.key_id

    def sign(self, message: bytes) -> bytes:
        """Return the signature over the message."""
        return self._key.sign(message)


def generate(algorithm: Algorithm, *, trial: bool = False) -> SigningKey:
    """Make a new key; a trial key is the only one that may be kept in the clear."""
    try:
        if algorithm is Algorithm.ED25519:
            return _signing_key(Ed25519PrivateKey.generate(), trial=trial)
        return _signing_key(MLDSA44PrivateKey.generate(), trial=trial)
    except UnsupportedAlgorithm as error:
        raise KeyUnusable(
            f"{algorithm} is not offered by this build of the cryptography package; "
            "install its official wheel"
        ) from error


def save(key: SigningKey, *, uri: str, passphrase: bytes | None) -> None:
    """Write the key to a new file of mode 0600; never over an existing one."""
    path = _path(uri)
    if (passphrase is None) is not key.trial or passphrase == b"":
        raise KeyUnusable(
            f"key {uri}: a trial key is kept without a passphrase and any other key "
            "with one; give a passphrase, or generate the key as a trial key"
        )
    encryption = (
        serialization.NoEncryption()
        if passphrase is None
        else serialization.BestAvailableEncryption(passphrase)
    )
    pem = key._key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption
    )
    _write_new(path, pem, uri=uri)


def load(uri: str, *, passphrase: bytes | None) -> SigningKey:
    """Read the key that the URI names; one kept in the clear comes back as trial."""
    pem = _read(_path(uri), uri=uri)
    try:
        private = serialization.load_pem_private_key(pem, passphrase)
    except TypeError as error:
        raise KeyUnusable(
            f"key {uri}: give a passphrase if, and only if, the file is encrypted"
        ) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyUnusable(
            f"key {uri}: is not a PKCS#8 PEM that this passphrase opens; "
            "check the file and the passphrase"
        ) from error
    if not isinstance(private, Ed25519PrivateKey | MLDSA44PrivateKey):
        raise _unsupported(f"key {uri}")
    return _signing_key(private, trial=passphrase is None)


def load_public(pem: bytes) -> PublicKey:
    """Read a public key from its PEM SubjectPublicKeyInfo."""
    if len(pem) > MAX_KEY_FILE_BYTES:
        raise KeyUnusable(
            f"public key: has {len(pem)} bytes, at most {MAX_KEY_FILE_BYTES} are read"
        )
    try:
        return public_key(serialization.load_pem_public_key(pem))
    except (ValueError, UnsupportedAlgorithm) as error:
        raise KeyUnusable(
            "public key: is not a PEM SubjectPublicKeyInfo; send one that begins "
            "with -----BEGIN PUBLIC KEY-----"
        ) from error


def public_key(key: object) -> PublicKey:
    """Wrap a public key of the cryptography package."""
    if not isinstance(key, Ed25519PublicKey | MLDSA44PublicKey):
        raise _unsupported("public key")
    is_ed25519 = isinstance(key, Ed25519PublicKey)
    return PublicKey(
        algorithm=Algorithm.ED25519 if is_ed25519 else Algorithm.ML_DSA_44,
        spki=key.public_bytes(
            serialization.Encoding.DER,
            serialization.PublicFormat.SubjectPublicKeyInfo,
        ),
        _key=key,
    )


def _signing_key(private: _PrivateHalf, *, trial: bool) -> SigningKey:
    return SigningKey(
        public=public_key(private.public_key()), trial=trial, _key=private
    )


def _unsupported(what: str) -> KeyUnusable:
    names = ", ".join(Algorithm)
    return KeyUnusable(f"{what}: is of another algorithm; use one of {names}")


def _path(uri: str) -> Path:
    """Return the absolute path that a file: URI names."""
    parts = urllib.parse.urlsplit(uri)
    if parts.scheme not in SUPPORTED_SCHEMES:
        known = ", ".join(f"{scheme}:" for scheme in SUPPORTED_SCHEMES)
        raise KeyUnusable(
            f'key {uri}: scheme "{parts.scheme}" is not supported; use one of {known}'
        )
    path = Path(urllib.parse.unquote(parts.path))
    if parts.netloc or parts.query or parts.fragment or not path.is_absolute():
        raise KeyUnusable(
            f"key {uri}: is not an absolute path on this host; send file:/path/key.pem"
        )
    return path


def _read(path: Path, *, uri: str) -> bytes:
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise KeyUnusable(f"key {uri}: is not a regular file; name the PEM")
            pem = file.read(MAX_KEY_FILE_BYTES + 1)
    except OSError as error:
        raise KeyUnusable(
            f"key {uri}: cannot be read ({error.strerror}); check path and permissions"
        ) from error
    if len(pem) > MAX_KEY_FILE_BYTES:
        raise KeyUnusable(
            f"key {uri}: is larger than {MAX_KEY_FILE_BYTES} bytes; name the PEM itself"
        )
    return pem


def _write_new(path: Path, data: bytes, *, uri: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    try:
        with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as error:
        raise KeyUnusable(
            f"key {uri}: exists already and is not overwritten; choose another path"
        ) from error
    except OSError as error:
        raise KeyUnusable(
            f"key {uri}: cannot be written ({error.strerror}); check the directory"
        ) from error
