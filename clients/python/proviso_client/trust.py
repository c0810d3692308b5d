"""Whom a verifier trusts: keys that reached it by another way than the evidence.

A directory of trust holds `keys/*.pem`, the public keys of decisions, `log.vkeys`, the
verifier keys of one log, and perhaps `people/*.pem`, the certificates of authorities
that name the persons who countersign. What lies in an export is only what the log says
of itself: it serves as trust when somebody who got it by another way says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from proviso_client.countersign_chain import UNREADABLE, require_readable
from proviso_client.envelope import key_id_of
from proviso_client.errors import IncompleteError, VerificationError
from proviso_client.note import Algorithm, NoteKey, parse_vkey
from proviso_client.reading import read_bounded

MAX_KEYS: Final = 100
MAX_KEY_FILE_BYTES: Final = 64 * 1024

_LOG_KEYS: Final = "log.vkeys"
_PEOPLE: Final = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """The keys of decisions by their id, the keys of one log, authorities of persons.

    The log's name, which is also its origin, is that of its keys. Without `people`, no
    countersignature can be checked.
    """

    decision_keys: Mapping[str, Ed25519PublicKey]
    log_keys: tuple[NoteKey, ...]
    people: tuple[x509.Certificate, ...] = ()

    def __post_init__(self) -> None:
        names = sorted({key.name for key in self.log_keys})
        if len(names) > 1:
            reason = f"log keys of {len(names)} logs: {', '.join(names)}; name one log"
            raise VerificationError("key", reason)
        if self.log_keys and not self._has(Algorithm.ED25519):
            raise VerificationError("key", f"no Ed25519 key of the log {names[0]}")

    @classmethod
    def of(
        cls,
        *,
        public_keys: Iterable[bytes],
        vkeys: Iterable[str],
        people: Iterable[bytes] = (),
    ) -> Trust:
        """Trust these PEM keys for decisions and these verifier keys for the log.

        A PEM key that is also a key of the log is not trusted for decisions. `people`
        are certificates in PEM, of authorities that name persons. Raises
        VerificationError when one is no key or certificate of a known kind.
        """
        log_keys = tuple(parse_vkey(vkey) for vkey in vkeys)
        of_log = {key.public.public_bytes_raw() for key in log_keys}
        decision_keys = {}
        for pem in public_keys:
            public = _public(pem)
            if public.public_bytes_raw() in of_log:
                continue
            if not isinstance(public, Ed25519PublicKey):
                raise VerificationError("key", "a decision key is not Ed25519")
            decision_keys[key_id_of(public)] = public
        authorities = tuple(each for pem in people for each in _certificates(pem))
        return cls(decision_keys=decision_keys, log_keys=log_keys, people=authorities)

    @classmethod
    def from_directory(cls, directory: Path) -> Trust:
        """Read a directory of trust; raises IncompleteError when it holds none."""
        pems = sorted((directory / "keys").glob("*.pem"))
        if not pems or len(pems) > MAX_KEYS:
            raise IncompleteError(
                f"{directory / 'keys'} holds {len(pems)} .pem files; "
                f"put 1 to {MAX_KEYS} public keys of decisions there"
            )
        public_keys = [_read(path) for path in pems]
        try:
            vkeys = _read(directory / _LOG_KEYS).decode("utf-8").splitlines()
            return cls.of(
                public_keys=public_keys,
                vkeys=filter(None, vkeys),
                people=_people(directory / _PEOPLE),
            )
        except (UnicodeDecodeError, VerificationError) as error:
            raise IncompleteError(
                f"{directory} holds no usable keys: {error}"
            ) from error

    @classmethod
    def nobody(cls) -> Trust:
        """Trust no key: every verification fails. For first contact alone."""
        return cls(decision_keys={}, log_keys=())

    @property
    def origin(self) -> str | None:
        """The name of the log, when its keys are known."""
        return self.log_keys[0].name if self.log_keys else None

    @property
    def post_quantum(self) -> bool:
        """Whether an ML-DSA-44 key of the log is known."""
        return self._has(Algorithm.ML_DSA_44)

    def _has(self, algorithm: Algorithm) -> bool:
        return any(key.algorithm is algorithm for key in self.log_keys)


def surrounding_export(path: Path) -> Path | None:
    """Return the export directory around a file: it or its parent has log keys."""
    for directory in (path.absolute().parent, path.absolute().parent.parent):
        if (directory / _LOG_KEYS).is_file():
            return directory
    return None


def _public(pem: bytes) -> Ed25519PublicKey | MLDSA44PublicKey:
    try:
        public = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise VerificationError("key", "a file holds no public key in PEM") from error
    if not isinstance(public, Ed25519PublicKey | MLDSA44PublicKey):
        raise VerificationError("key", "a key is neither Ed25519 nor ML-DSA-44")
    return public


def _people(folder: Path) -> list[bytes]:
    """Return the files of authorities; a folder without any is a mistake."""
    if not folder.exists():
        return []
    pems = sorted(folder.glob("*.pem"))
    if not pems or len(pems) > MAX_KEYS:
        raise IncompleteError(
            f"{folder} holds {len(pems)} .pem files; put 1 to {MAX_KEYS} certificates "
            "of authorities there, or remove the folder"
        )
    return [_read(path) for path in pems]


def _certificates(pem: bytes) -> list[x509.Certificate]:
    try:
        certificates = x509.load_pem_x509_certificates(pem)
        for certificate in certificates:
            require_readable(certificate)
    except UNREADABLE as error:
        reason = "a file of people holds no certificate in PEM"
        raise VerificationError("key", reason) from error
    return certificates


def _read(path: Path) -> bytes:
    return read_bounded(path, max_bytes=MAX_KEY_FILE_BYTES)
