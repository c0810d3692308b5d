"""DSSE envelopes: pure functions from bytes to bytes.

An envelope has one spelling: members sorted, no spaces, canonical base64. What is
signed is the pre-authentication encoding of the payload, so the payload's bytes
need no canonical form here.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from proviso_server import base64_strict, json_strict
from proviso_server.errors import InputError, KeyUnusable, VerificationFailed
from proviso_server.signing.keys import PublicKey, SigningKey

IN_TOTO = "application/vnd.in-toto+json"
"""The payload type of an in-toto statement."""

MAX_ENVELOPE_BYTES = 65_535
"""An envelope is an entry of the log, and the log's format allows no more."""

MAX_SIGNATURES = 8
"""More than any planned set of keys, few enough to check without thought."""

_MEMBERS = ("payload", "payloadType", "signatures")
_SIGNATURE_MEMBERS = ("keyid", "sig")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One signature of an envelope and the key that claims it."""

    key_id: str
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """An envelope that was read; nothing about it has been verified."""

    payload: bytes
    payload_type: str
    signatures: tuple[Signature, ...]


def pae(*, payload_type: str, payload: bytes) -> bytes:
    """Return DSSE's pre-authentication encoding; lengths count bytes."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


def seal(payload: bytes, *, payload_type: str, keys: Sequence[SigningKey]) -> bytes:
    """Sign the payload with every key and return the envelope's bytes."""
    key_ids = [key.key_id for key in keys]
    if not keys or len(keys) > MAX_SIGNATURES or len(set(key_ids)) != len(keys):
        raise KeyUnusable(
            f"an envelope is signed by 1 to {MAX_SIGNATURES} different keys, "
            f"not by {key_ids}; correct the set of signing keys"
        )
    message = pae(payload_type=payload_type, payload=payload)
    signatures = tuple(
        Signature(key_id=key.key_id, signature=key.sign(message)) for key in keys
    )
    return encode(
        Envelope(payload=payload, payload_type=payload_type, signatures=signatures)
    )


def open_envelope(
    envelope: bytes, *, payload_type: str, keys: Sequence[PublicKey]
) -> bytes:
    """Return the payload if every signature is by a trusted key and holds.

    Raises InputError for a wrong form and VerificationFailed, without detail, for
    a signature that is unknown or bad.
    """
    parsed = parse_envelope(envelope)
    if parsed.payload_type != payload_type:
        raise _refused(
            "envelope.payloadType", parsed.payload_type, f'send "{payload_type}"'
        )
    trusted = {key.key_id: key for key in keys}
    message = pae(payload_type=payload_type, payload=parsed.payload)
    for signature in parsed.signatures:
        key = trusted.get(signature.key_id)
        if key is None:
            raise VerificationFailed("a signature of the envelope does not verify")
        try:
            key.verify(signature=signature.signature, message=message)
        except VerificationFailed as error:
            raise VerificationFailed(
                "a signature of the envelope does not verify"
            ) from error
    return parsed.payload


def parse_envelope(envelope: bytes) -> Envelope:
    """Read an envelope in its one spelling; verifies no signature."""
    if len(envelope) > MAX_ENVELOPE_BYTES:
        raise _refused(
            "envelope",
            envelope,
            f"send at most {MAX_ENVELOPE_BYTES} bytes",
        )
    document = json_strict.load_object(envelope, field="envelope")
    _check_members(document, _MEMBERS, field="envelope")
    parsed = Envelope(
        payload=base64_strict.decode(
            _text(document, "payload", field="envelope"), field="envelope.payload"
        ),
        payload_type=_text(document, "payloadType", field="envelope"),
        signatures=_signatures(document["signatures"]),
    )
    if encode(parsed) != envelope:
        raise _refused(
            "envelope",
            envelope,
            "is not in canonical form; send sorted members without spaces",
        )
    return parsed


def encode(envelope: Envelope) -> bytes:
    """Return the one spelling of an envelope."""
    document = {
        "payload": base64_strict.encode(envelope.payload),
        "payloadType": envelope.payload_type,
        "signatures": [
            {"keyid": item.key_id, "sig": base64_strict.encode(item.signature)}
            for item in envelope.signatures
        ],
    }
    return json.dumps(
        document, ensure_ascii=False, separators=(",", ":"), sort_keys=True
    ).encode("utf-8")


def _signatures(value: object) -> tuple[Signature, ...]:
    field = "envelope.signatures"
    if not isinstance(value, list) or not 1 <= len(value) <= MAX_SIGNATURES:
        raise _refused(field, value, f"send a list of 1 to {MAX_SIGNATURES}")
    signatures = tuple(
        _signature(item, field=f"{field}[{place}]") for place, item in enumerate(value)
    )
    if len({item.key_id for item in signatures}) != len(signatures):
        raise _refused(
            field, [item.key_id for item in signatures], "send each keyid once"
        )
    return signatures


def _signature(value: object, *, field: str) -> Signature:
    if not isinstance(value, dict):
        raise _refused(field, value, "send an object of keyid and sig")
    _check_members(value, _SIGNATURE_MEMBERS, field=field)
    return Signature(
        key_id=_text(value, "keyid", field=field),
        signature=base64_strict.decode(
            _text(value, "sig", field=field), field=f"{field}.sig"
        ),
    )


def _check_members(
    value: Mapping[str, object], expected: tuple[str, ...], *, field: str
) -> None:
    if tuple(sorted(value)) != expected:
        raise _refused(
            field, sorted(value), f"send exactly the members {', '.join(expected)}"
        )


def _text(value: Mapping[str, object], name: str, *, field: str) -> str:
    text = value[name]
    if not isinstance(text, str):
        raise _refused(f"{field}.{name}", text, "send a string")
    if not text.isprintable():
        # A lone surrogate would have no UTF-8 encoding to sign.
        raise _refused(f"{field}.{name}", ascii(text), "send printable characters")
    return text


def _refused(field: str, value: object, remedy: str) -> InputError:
    return InputError(field=field, value=value, remedy=remedy)
