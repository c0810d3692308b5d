"""Which certificates count for a countersignature: a path to an authority in trust.

1. The first certificate names the person, by its only URI, and is of no authority.
2. Each is issued by the next, and the last by an authority that is trusted; it signs.
3. All were valid when the act was recorded, the authority too.
4. What an issuer must be: an authority, allowed to sign certificates, within its depth.

Written out here, since the verifier of the cryptography package follows the web's
profile, which has no Ed25519. Revocation is not checked, nor what a certificate is for
beyond that: a site gives its authority to persons alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512

from proviso_client.errors import VerificationError

PART: Final = "countersignature"

MIN_RSA_BITS: Final = 2048

# What reading a certificate, or a part of it, may raise.
UNREADABLE: Final = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)

# Critical extensions that are understood here; any other could forbid this use.
_UNDERSTOOD: Final = frozenset(
    {
        x509.BasicConstraints.oid,
        x509.KeyUsage.oid,
        x509.ExtendedKeyUsage.oid,
        x509.SubjectAlternativeName.oid,
        x509.CertificatePolicies.oid,
    }
)

_Extension = TypeVar("_Extension", bound=x509.ExtensionType)


def read_certificate(der: bytes) -> x509.Certificate:
    """Read a certificate with its extensions; raises VerificationError."""
    try:
        certificate = x509.load_der_x509_certificate(der)
        require_readable(certificate)
    except UNREADABLE as error:
        raise VerificationError(PART, "a certificate cannot be read") from error
    return certificate


def require_readable(certificate: x509.Certificate) -> None:
    """Read what is read only when it is asked for; raises one of UNREADABLE."""
    list(certificate.extensions)
    certificate.public_key()
    for name in (certificate.subject, certificate.issuer):
        name.rfc4514_string()
    _ = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    _ = certificate.signature_hash_algorithm


def check_chain(
    chain: Sequence[x509.Certificate],
    *,
    person: str,
    at: datetime.datetime,
    authorities: Sequence[x509.Certificate],
) -> None:
    """Raise VerificationError unless the chain names the person; see the module."""
    _check_person(chain[0], person)  # 1
    path = _path(chain, authorities, at)  # 2
    for certificate in path:
        _check_valid(certificate, at)  # 3
        _check_critical(certificate)
    for depth, issuer in enumerate(path[1:]):
        _check_issuer(issuer, depth=depth)  # 4


def _check_person(leaf: x509.Certificate, person: str) -> None:
    names = _extension(leaf, x509.SubjectAlternativeName)
    kind = x509.UniformResourceIdentifier
    uris = [] if names is None else names.get_values_for_type(kind)
    if uris != [person]:
        told = ", ".join(uris)[:200] or "nobody"
        raise VerificationError(PART, f"is of {told!a}, the act of {person!a}")
    constraints = _extension(leaf, x509.BasicConstraints)
    if constraints is not None and constraints.ca:
        raise VerificationError(PART, "is by the key of an authority, not of a person")
    usage = _extension(leaf, x509.KeyUsage)
    if usage is not None and not usage.digital_signature:
        raise VerificationError(PART, "its certificate is not for signatures")


def _path(
    chain: Sequence[x509.Certificate],
    authorities: Sequence[x509.Certificate],
    at: datetime.datetime,
) -> list[x509.Certificate]:
    """Return the chain up to the first that an authority issued, and the authority."""
    for position, certificate in enumerate(chain):
        issuers = [each for each in authorities if _issued(certificate, each)]
        if issuers:
            # A renewed authority has the key of the one before.
            authority = max(issuers, key=lambda each: _is_valid(each, at))
            path = [*chain[: position + 1], authority]
            _check_issued(path)
            return path
    last = chain[-1].issuer.rfc4514_string()[:200]
    reason = (
        f"leads to {last!a}, which is no authority that is trusted for persons; put "
        "one that you trust among the people/*.pem of the trust directory"
    )
    raise VerificationError(PART, reason)


def _check_issued(path: Sequence[x509.Certificate]) -> None:
    for certificate, issuer in pairwise(path):
        if not _issued(certificate, issuer):
            raise VerificationError(PART, "its certificates are no chain")


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Say whether an issuer's name and key stand behind a certificate."""
    hash_ = certificate.signature_hash_algorithm
    key = issuer.public_key()
    if hash_ is not None and not isinstance(hash_, SHA256 | SHA384 | SHA512):
        return False
    if isinstance(key, RSAPublicKey) and key.key_size < MIN_RSA_BITS:
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _is_valid(certificate: x509.Certificate, at: datetime.datetime) -> bool:
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _check_valid(certificate: x509.Certificate, at: datetime.datetime) -> None:
    if not _is_valid(certificate, at):
        first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
        reason = (
            f"a certificate is valid from {first:%Y-%m-%dT%H:%M:%SZ} to "
            f"{last:%Y-%m-%dT%H:%M:%SZ}, the act was recorded at "
            f"{at:%Y-%m-%dT%H:%M:%SZ}"
        )
        raise VerificationError(PART, reason)


def _check_critical(certificate: x509.Certificate) -> None:
    for extension in certificate.extensions:
        if extension.critical and extension.oid not in _UNDERSTOOD:
            oid = extension.oid.dotted_string
            reason = f"a certificate has the critical extension {oid}, unknown here"
            raise VerificationError(PART, reason)


def _check_issuer(issuer: x509.Certificate, *, depth: int) -> None:
    """Refuse an issuer that may not be one; `depth` is how many stand below it."""
    constraints = _extension(issuer, x509.BasicConstraints)
    if constraints is None or not constraints.ca:
        raise VerificationError(PART, "a certificate is issued by one of no authority")
    if constraints.path_length is not None and depth > constraints.path_length:
        raise VerificationError(PART, "has more certificates than an issuer allows")
    usage = _extension(issuer, x509.KeyUsage)
    if usage is not None and not usage.key_cert_sign:
        raise VerificationError(PART, "an issuer may not sign certificates")


def _extension(
    certificate: x509.Certificate, kind: type[_Extension]
) -> _Extension | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
