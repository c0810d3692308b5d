"""A person's own signature over an act: made with a key, checked against authorities.

What is signed is the DSSE pre-authentication encoding of the canonical act, under a
payload type of its own, so that no signature of the service can stand for it. Which
certificates count is in countersign_chain.py.
"""

from __future__ import annotations

import base64
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.hashes import SHA384
from cryptography.hazmat.primitives.serialization import Encoding

from proviso.act_document import COUNTERSIGNED_TYPE
from proviso.canonical import canonical_bytes
from proviso_client.countersign_chain import PART, check_chain, read_certificate
from proviso_client.envelope import pae
from proviso_client.errors import UsageError, VerificationError
from proviso_client.members import Members
from proviso_client.strict import read_base64, read_canonical_json

SigningKey = ec.EllipticCurvePrivateKey | Ed25519PrivateKey

# The bounds of the contract (Countersignature in review_service.proto).
MAX_CERTIFICATES: Final = 4
MAX_CERTIFICATE_BYTES: Final = 8192
MAX_SIGNATURE_BYTES: Final = 512

MAX_FILE_BYTES: Final = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Countersignature:
    """Certificates in DER, the signer's first, and the signature."""

    certificates: tuple[bytes, ...]
    signature: bytes

    def file_bytes(self) -> bytes:
        """Write it as a file: the same object as in the statement of an act."""
        encoded = [base64.b64encode(each).decode() for each in self.certificates]
        signature = base64.b64encode(self.signature).decode()
        return canonical_bytes({"certificates": encoded, "signature": signature})


def read_countersignature(members: Members, *, part: str) -> Countersignature:
    """Read a countersignature; raises VerificationError on any other form."""
    signed = Countersignature(
        certificates=tuple(
            read_base64(text, part=part, what="a certificate")
            for text in members.texts("certificates")
        ),
        signature=read_base64(
            members.text("signature"), part=part, what="the countersignature"
        ),
    )
    members.end()
    count = len(signed.certificates)
    if not 1 <= count <= MAX_CERTIFICATES:
        reason = f"has {count} certificates; 1 to {MAX_CERTIFICATES} are allowed"
        raise VerificationError(part, reason)
    longest = max(map(len, signed.certificates))
    if longest > MAX_CERTIFICATE_BYTES or len(signed.signature) > MAX_SIGNATURE_BYTES:
        raise VerificationError(part, "its countersignature is larger than a bound")
    return signed


def parse_countersignature(content: bytes) -> Countersignature:
    """Read a file that `Countersignature.file_bytes` wrote."""
    value = read_canonical_json(content, part=PART, max_bytes=MAX_FILE_BYTES)
    return read_countersignature(Members(value, part=PART, path=""), part=PART)


def check_countersignature(
    signed: Countersignature,
    *,
    canonical: bytes,
    person: str,
    at: datetime.datetime,
    authorities: Sequence[x509.Certificate],
) -> None:
    """Raise VerificationError unless this person signed these canonical bytes.

    `at` is when the act was recorded: the certificates must have been valid then.
    Whether one was revoked is not asked: that takes the network.
    """
    chain = [read_certificate(each) for each in signed.certificates]
    check_signature(signed, canonical=canonical)
    check_chain(chain, person=person, at=at, authorities=authorities)


def check_signature(signed: Countersignature, *, canonical: bytes) -> None:
    """Raise VerificationError unless the first certificate's key signed the bytes.

    Whose certificate that is, is not asked here.
    """
    public = read_certificate(signed.certificates[0]).public_key()
    message = pae(COUNTERSIGNED_TYPE, canonical)
    try:
        if isinstance(public, Ed25519PublicKey):
            public.verify(signed.signature, message)
        elif isinstance(public, ec.EllipticCurvePublicKey) and _is_p384(public):
            public.verify(signed.signature, message, ec.ECDSA(SHA384()))
        else:
            raise VerificationError(PART, "its key is neither P-384 nor Ed25519")
    except InvalidSignature as error:
        raise VerificationError(PART, "the signature does not hold") from error


def countersign(
    canonical: bytes, *, key: SigningKey, certificates: Sequence[x509.Certificate]
) -> Countersignature:
    """Sign the canonical bytes of an act; the signer's certificate stands first.

    Raises UsageError when the key is of another kind, or not that of the certificate.
    """
    if not certificates or len(certificates) > MAX_CERTIFICATES:
        raise UsageError(
            f"{len(certificates)} certificates are given; give yours first, then those "
            f"that lead to the authority, {MAX_CERTIFICATES} in all at most"
        )
    if key.public_key() != certificates[0].public_key():
        raise UsageError(
            "the key is not that of the first certificate; give the certificate that "
            "was issued for it"
        )
    message = pae(COUNTERSIGNED_TYPE, canonical)
    if isinstance(key, Ed25519PrivateKey):
        signature = key.sign(message)
    elif _is_p384(key.public_key()):
        signature = key.sign(message, ec.ECDSA(SHA384()))
    else:
        curve = key.curve.name
        raise UsageError(f"the key is on {curve}; sign with one on P-384, or Ed25519")
    return Countersignature(
        certificates=tuple(each.public_bytes(Encoding.DER) for each in certificates),
        signature=signature,
    )


def _is_p384(public: ec.EllipticCurvePublicKey) -> bool:
    return isinstance(public.curve, ec.SECP384R1)
