"""Whether certificates lead to an authority of the service, at an instant. Pure.

Written out here, since the verifier of the cryptography package follows the web's
profile, which has no Ed25519. Revocation is not checked, nor what a certificate is for
beyond signatures: a site gives its authority to persons alone.
"""

import datetime
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NoReturn, TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512

from proviso_server.errors import InputError

FIELD: Final = "countersignature.certificates"

MAX_CERTIFICATES: Final = 4
"""A person, and up to three authorities: more than a site's own PKI has."""

MIN_RSA_BITS: Final = 2048

UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)
"""What reading a certificate may raise."""

# Any other critical extension could forbid this use.
_UNDERSTOOD = frozenset(
    {
        x509.BasicConstraints.oid,
        x509.KeyUsage.oid,
        x509.ExtendedKeyUsage.oid,
        x509.SubjectAlternativeName.oid,
        x509.CertificatePolicies.oid,
    }
)
_Extension = TypeVar("_Extension", bound=x509.ExtensionType)


def read_chain(ders: Sequence[bytes]) -> list[x509.Certificate]:
    """Read certificates with all that is asked of them."""
    if not 1 <= len(ders) <= MAX_CERTIFICATES:
        raise InputError(
            field=FIELD,
            value=len(ders),
            remedy=f"send 1 to {MAX_CERTIFICATES} certificates, the signer's first",
        )
    return [_read(der, at=f"{FIELD}[{place}]") for place, der in enumerate(ders)]


def _read(der: bytes, *, at: str) -> x509.Certificate:
    try:
        certificate = x509.load_der_x509_certificate(der)
        check_readable(certificate)
    except UNREADABLE as error:
        raise InputError(
            field=at, value=der, remedy="is no X.509 certificate; send it as DER"
        ) from error
    return certificate


def check_readable(certificate: x509.Certificate) -> None:
    """Read what is read only when it is asked for; raises what reading may raise."""
    list(certificate.extensions)
    is_strong(certificate)
    _valid(certificate, certificate.not_valid_after_utc)
    name_of(certificate.subject)
    name_of(certificate.issuer)


def name_of(name: x509.Name) -> str:
    """Return a name as errors show it."""
    return name.rfc4514_string() or "(no name)"


def check_path(
    chain: Sequence[x509.Certificate],
    *,
    authorities: Sequence[x509.Certificate],
    at: datetime.datetime,
) -> None:
    """Raise InputError unless the chain leads to an authority at an instant.

    1. Each certificate is issued by the next, and the last by an authority.
    2. All are valid, the authority too, and nothing in them is critical and unknown.
    3. An issuer is an authority, may sign certificates, and allows the depth.
    """
    path = _path(chain, authorities, at)  # 1
    for place, certificate in enumerate(path):
        _check_valid(certificate, at, place=place)  # 2
        _check_critical(certificate, place=place)
    for depth, issuer in enumerate(path[1:]):
        _check_issuer(issuer, depth=depth)  # 3


def _path(
    chain: Sequence[x509.Certificate],
    authorities: Sequence[x509.Certificate],
    at: datetime.datetime,
) -> list[x509.Certificate]:
    for place, (certificate, issuer) in enumerate(pairwise(chain)):
        if not _issued(certificate, issuer):
            _refuse(
                place,
                certificate,
                f"is issued by {_quoted(certificate.issuer)}, not by the next one with "
                f"a sufficient algorithm, {_quoted(issuer.subject)}; send each before "
                "its issuer",
            )
    if chain[-1] in authorities:
        return list(chain)
    issuers = [each for each in authorities if _issued(chain[-1], each)]
    if not issuers:
        known = ", ".join(sorted({_quoted(each.subject) for each in authorities}))
        _refuse(
            len(chain) - 1,
            chain[-1],
            f"is issued by {_quoted(chain[-1].issuer)}, which is no authority of this "
            f"service; send what leads to one of {known}, or sign with a key that it "
            "certifies",
        )
    # A renewed authority has the key of the one before.
    return [*chain, max(issuers, key=lambda each: _valid(each, at))]


def _quoted(name: x509.Name) -> str:
    return f'"{name_of(name)[:200]}"'


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Say whether an issuer's name and key stand behind a certificate."""
    if not is_strong(certificate) or not is_strong(issuer):
        return False
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def is_strong(certificate: x509.Certificate) -> bool:
    """Say whether a certificate's key and its signature are of today."""
    key, hash_ = certificate.public_key(), certificate.signature_hash_algorithm
    if isinstance(key, RSAPublicKey) and key.key_size < MIN_RSA_BITS:
        return False
    # Ed25519 has no hash beside it.
    return hash_ is None or isinstance(hash_, SHA256 | SHA384 | SHA512)


def _valid(certificate: x509.Certificate, at: datetime.datetime) -> bool:
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _check_valid(
    certificate: x509.Certificate, at: datetime.datetime, *, place: int
) -> None:
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if at < first:
        what = f"is valid only from {first:%Y-%m-%dT%H:%M:%SZ}"
    elif at > last:
        what = f"expired on {last:%Y-%m-%dT%H:%M:%SZ}"
    else:
        return
    _refuse(
        place,
        certificate,
        f"{what}, and it is {at:%Y-%m-%dT%H:%M:%SZ}; sign with a key whose "
        "certificates are all valid",
    )


def _check_critical(certificate: x509.Certificate, *, place: int) -> None:
    for extension in certificate.extensions:
        if extension.critical and extension.oid not in _UNDERSTOOD:
            _refuse(
                place,
                certificate,
                f"has the critical extension {extension.oid.dotted_string}, which is "
                "not understood here; use a certificate without it",
            )


def _check_issuer(issuer: x509.Certificate, *, depth: int) -> None:
    """Refuse an issuer that may not be one; `depth` is how many stand below it."""
    constraints = extension_of(issuer, x509.BasicConstraints)
    usage = extension_of(issuer, x509.KeyUsage)
    if constraints is None or not constraints.ca:
        what = "issued the one before it and is no authority"
    elif constraints.path_length is not None and depth > constraints.path_length:
        what = f"allows {constraints.path_length} authorities below it, not {depth}"
    elif usage is not None and not usage.key_cert_sign:
        what = "issued the one before it and may not sign certificates"
    else:
        return
    _refuse(depth + 1, issuer, f"{what}; use a certificate that an authority issued")


def extension_of(
    certificate: x509.Certificate, kind: type[_Extension]
) -> _Extension | None:
    """Return an extension, or None where there is none."""
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _refuse(place: int, certificate: x509.Certificate, remedy: str) -> NoReturn:
    """Refuse a certificate of the path, which may end in an authority not sent."""
    raise InputError(
        field=f"{FIELD}[{place}]", value=name_of(certificate.subject), remedy=remedy
    )
