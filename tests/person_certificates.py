"""Authorities and certificates of persons for tests, each with its key."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA224, SHA384
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from proviso.act_document import COUNTERSIGNED_TYPE
from proviso_server.signing.dsse import pae

Key = ec.EllipticCurvePrivateKey | Ed25519PrivateKey | RSAPrivateKey

FIRST: Final = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
LAST: Final = datetime.datetime(2026, 12, 31, tzinfo=datetime.UTC)
PERSON: Final = "spiffe://proviso.invalid/person/ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """A certificate and its key."""

    certificate: x509.Certificate
    key: Key

    @property
    def der(self) -> bytes:
        """The certificate as it is sent."""
        return self.certificate.public_bytes(Encoding.DER)

    @property
    def pem(self) -> bytes:
        """The certificate as it is configured."""
        return self.certificate.public_bytes(Encoding.PEM)

    def countersign(self, act: bytes) -> bytes:
        """Return the signature over a canonical act."""
        message = pae(payload_type=COUNTERSIGNED_TYPE, payload=act)
        if isinstance(self.key, Ed25519PrivateKey):
            return self.key.sign(message)
        assert isinstance(self.key, ec.EllipticCurvePrivateKey)
        return self.key.sign(message, ec.ECDSA(SHA384()))


def new_key() -> ec.EllipticCurvePrivateKey:
    """Return a key on the curve in use."""
    return ec.generate_private_key(ec.SECP384R1())


def certify(
    name: str,
    *,
    by: Certified | None = None,
    key: Key | None = None,
    first: datetime.datetime = FIRST,
    last: datetime.datetime = LAST,
    extensions: Sequence[tuple[x509.ExtensionType, bool]] = (),
    hash_: SHA224 | SHA384 | None = None,
) -> Certified:
    """Certify a key; without an issuer, by itself."""
    own = key or new_key()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(by.certificate.subject if by else subject)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
    )
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    signer = by.key if by else own
    used = None if isinstance(signer, Ed25519PrivateKey) else hash_ or SHA384()
    return Certified(certificate=builder.sign(signer, used), key=own)


def basic(
    *, ca: bool = True, depth: int | None = None
) -> tuple[x509.ExtensionType, bool]:
    """Return basic constraints, critical as they are of an authority."""
    return x509.BasicConstraints(ca=ca, path_length=depth), True


def uris(*names: str) -> tuple[x509.ExtensionType, bool]:
    """Return the names of a certificate."""
    named = [x509.UniformResourceIdentifier(name) for name in names]
    return x509.SubjectAlternativeName(named), False


def usage(
    *, signs: bool = False, certifies: bool = False
) -> tuple[x509.ExtensionType, bool]:
    """Return a key usage."""
    extension = x509.KeyUsage(
        digital_signature=signs,
        key_cert_sign=certifies,
        content_commitment=False,
        key_encipherment=not signs and not certifies,
        data_encipherment=False,
        key_agreement=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    return extension, True
