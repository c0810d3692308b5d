"""DSSE envelopes: which bytes were signed, and by whom (DSSE v1)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.strict import read_base64, read_canonical_json

PART: Final = "envelope"

# A log entry is at most this long (c2sp.org/tlog-tiles).
MAX_ENVELOPE_BYTES: Final = 65_535
MAX_SIGNATURES: Final = 16

PAYLOAD_TYPE: Final = "application/vnd.in-toto+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """A payload and its signatures by key id, not yet verified."""

    payload: bytes
    signatures: Mapping[str, bytes]

    def verify(self, keys: Mapping[str, Ed25519PublicKey]) -> tuple[str, ...]:
        """Return the ids of the trusted keys that signed.

        Raises VerificationError when none did, or when a signature that names a
        trusted key does not hold.
        """
        message = pae(PAYLOAD_TYPE, self.payload)
        signers = tuple(key_id for key_id in self.signatures if key_id in keys)
        if not signers:
            ids = ", ".join(key_id[:16] for key_id in self.signatures)
            reason = f"no trusted key signed it (keys {ids}...)"
            raise VerificationError("signature", reason)
        for key_id in signers:
            try:
                keys[key_id].verify(self.signatures[key_id], message)
            except InvalidSignature as error:
                reason = f"the signature of key {key_id[:16]}... does not hold"
                raise VerificationError("signature", reason) from error
        return signers


def parse_envelope(content: bytes) -> Envelope:
    """Read an envelope; raises VerificationError on any other form."""
    value = read_canonical_json(content, part=PART, max_bytes=MAX_ENVELOPE_BYTES)
    members = Members(value, part=PART, path="")
    members.constant("payloadType", expected=PAYLOAD_TYPE)
    payload = read_base64(members.text("payload"), part=PART, what="payload")
    listed = members.inners("signatures")
    members.end()
    if not 1 <= len(listed) <= MAX_SIGNATURES:
        reason = f"has {len(listed)} signatures; 1 to {MAX_SIGNATURES} are allowed"
        raise VerificationError(PART, reason)
    signatures: dict[str, bytes] = {}
    for one in listed:
        key_id = one.sha256("keyid")
        if key_id in signatures:
            raise VerificationError(PART, f"has two signatures of key {key_id[:16]}...")
        signatures[key_id] = read_base64(one.text("sig"), part=PART, what="sig")
        one.end()
    return Envelope(payload=payload, signatures=signatures)


def pae(payload_type: str, payload: bytes) -> bytes:
    """Encode type and payload for signing; lengths are those of bytes."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def key_id_of(public: Ed25519PublicKey) -> str:
    """Return the key id: SHA-256 of the DER SubjectPublicKeyInfo, lower-case hex."""
    der = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()
