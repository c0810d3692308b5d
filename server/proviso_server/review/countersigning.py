"""A person's own signature over an act: whose it is, and whether it counts.

What is signed is the DSSE pre-authentication encoding of the canonical act under a
payload type of its own, so that no signature of the service can stand for it. The
checks read no clock: the caller says at which instant the certificates must be valid.
"""

import datetime
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA384

from proviso.act_document import COUNTERSIGNED_TYPE
from proviso_server.errors import ConfigInvalid, InputError
from proviso_server.review.certificate_path import (
    FIELD,
    MIN_RSA_BITS,
    UNREADABLE,
    check_path,
    check_readable,
    extension_of,
    is_strong,
    name_of,
    read_chain,
)
from proviso_server.signing.dsse import pae

MAX_AUTHORITIES_BYTES: Final = 1_048_576
"""Hundreds of authorities; it keeps a wrong path from being read."""

_SIGNERS_FIELD: Final = f"{FIELD}[0]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Countersignature:
    """The certificates of a person as DER, the person's first, and the signature."""

    certificates: tuple[bytes, ...]
    signature: bytes


def load_authorities(path: Path) -> tuple[x509.Certificate, ...]:
    """Read the authorities for persons from a PEM file; raises ConfigInvalid."""
    try:
        with path.open("rb") as file:
            pem = file.read(MAX_AUTHORITIES_BYTES + 1)
    except OSError as error:
        raise ConfigInvalid(
            f"review.authorities {path.name} can't be read ({error.strerror}); check "
            "its path"
        ) from error
    if len(pem) > MAX_AUTHORITIES_BYTES:
        raise ConfigInvalid(
            f"review.authorities {path.name} is larger than {MAX_AUTHORITIES_BYTES} "
            "bytes; name the PEM file of the authorities"
        )
    try:
        authorities = x509.load_pem_x509_certificates(pem)
        for authority in authorities:
            check_readable(authority)
    except UNREADABLE as error:
        raise ConfigInvalid(
            f"review.authorities {path.name} has no certificate in PEM, or one that "
            "can't be read; give the file of the authorities that certify persons"
        ) from error
    for authority in authorities:
        _check_authority(authority, path=path)
    return tuple(authorities)


def _check_authority(authority: x509.Certificate, *, path: Path) -> None:
    constraints = extension_of(authority, x509.BasicConstraints)
    if constraints is None or not constraints.ca:
        what = "is no authority: its basic constraints do not say so"
    elif not is_strong(authority):
        what = f"has an RSA key of less than {MIN_RSA_BITS} bits or a hash of old"
    else:
        return
    raise ConfigInvalid(
        f'review.authorities {path.name}: "{name_of(authority.subject)}" {what}; '
        "leave it out, or give the certificate of its issuer"
    )


def signer_of(
    countersignature: Countersignature,
    *,
    act: bytes,
    authorities: Sequence[x509.Certificate],
    people: Container[str],
    at: datetime.datetime,
) -> str:
    """Return the SPIFFE URI of the known person who signed the canonical act.

    Raises InputError that says what is wrong and what may be done:

    1. The certificates can be read, the first is a person's and has a key in use.
    2. They lead to an authority, all valid at the instant.
    3. The signature is by that key over this act.
    4. The one URI that the certificate names is a known person.
    """
    chain = read_chain(countersignature.certificates)
    key = _key_of(chain[0])  # 1
    _check_signs(chain[0])
    person = _named(chain[0])
    check_path(chain, authorities=authorities, at=at)  # 2
    _check_signature(countersignature.signature, key=key, act=act)  # 3
    if person not in people:  # 4
        raise InputError(
            field=_SIGNERS_FIELD,
            value=person,
            remedy="is no person that this service knows; sign with a certificate of "
            "one, or have an operator enter the person in the configuration",
        )
    return person


_Key = ec.EllipticCurvePublicKey | Ed25519PublicKey


def _key_of(leaf: x509.Certificate) -> _Key:
    key = leaf.public_key()
    if isinstance(key, Ed25519PublicKey):
        return key
    if isinstance(key, ec.EllipticCurvePublicKey):
        if isinstance(key.curve, ec.SECP384R1):
            return key
        kind = f"curve {key.curve.name} is"
    else:
        kind = f"a key of type {type(key).__name__.removesuffix('PublicKey')} is"
    raise InputError(
        field=_SIGNERS_FIELD,
        value=name_of(leaf.subject),
        remedy=f"{kind} not allowed; sign with ECDSA on P-384 or with Ed25519",
    )


def _check_signs(leaf: x509.Certificate) -> None:
    constraints = extension_of(leaf, x509.BasicConstraints)
    usage = extension_of(leaf, x509.KeyUsage)
    if constraints is not None and constraints.ca:
        what = "is an authority's, not a person's"
    elif usage is not None and not usage.digital_signature:
        what = "is not for signatures: its key usage has no digital_signature"
    else:
        return
    raise InputError(
        field=_SIGNERS_FIELD,
        value=name_of(leaf.subject),
        remedy=f"{what}; sign with the key of a person's certificate for signatures",
    )


def _named(leaf: x509.Certificate) -> str:
    names = extension_of(leaf, x509.SubjectAlternativeName)
    kind = x509.UniformResourceIdentifier
    uris = [] if names is None else names.get_values_for_type(kind)
    if len(uris) == 1:
        return uris[0]
    raise InputError(
        field=_SIGNERS_FIELD,
        value=", ".join(uris) or name_of(leaf.subject),
        remedy=f"names {len(uris)} URIs; use a certificate whose subject alternative "
        "names have exactly one, that of the person",
    )


def _check_signature(signature: bytes, *, key: _Key, act: bytes) -> None:
    message = pae(payload_type=COUNTERSIGNED_TYPE, payload=act)
    try:
        if isinstance(key, Ed25519PublicKey):
            key.verify(signature, message)
        else:
            key.verify(signature, message, ec.ECDSA(SHA384()))
    except InvalidSignature as error:
        raise InputError(
            field="countersignature.signature",
            value=signature,
            remedy="is not by the key of the first certificate over this act; sign the "
            f'canonical bytes of the act as sent, under "{COUNTERSIGNED_TYPE}", with '
            "that key",
        ) from error
