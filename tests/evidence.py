"""Evidence made by hand: requests, decisions, an exported log, from fixed keys.

Written from docs/formats.md with cryptography, rfc8785 and handmade_log, and with no
code of the client or the server, so that a mistake of theirs does not pass unseen.
"""

import base64
import hashlib
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ORIGIN = "log.example/evidence"
LEGEND = "Finding and recommendation only. Not consent of the U.S. Government."
TIMESTAMP = 1_780_300_800


def to_base64(content: bytes) -> str:
    """Write bytes as base64."""
    return base64.b64encode(content).decode()


def ed25519(name: str) -> Ed25519PrivateKey:
    """Return the key that belongs to a name."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


def ml_dsa_44(name: str) -> MLDSA44PrivateKey:
    """Return the key that belongs to a name."""
    return MLDSA44PrivateKey.from_seed_bytes(hashlib.sha256(name.encode()).digest())


DECISION_KEY = ed25519("decision")
OTHER_KEY = ed25519("somebody else")
LOG_KEY = ed25519("log")
COSIGNER = ml_dsa_44("log")


def pem(key: Ed25519PrivateKey | MLDSA44PrivateKey) -> bytes:
    """Write the public key of a private one."""
    return key.public_key().public_bytes(
        Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
    )


def key_id(key: Ed25519PrivateKey) -> str:
    """Return the DSSE key id."""
    der = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def vkey(algorithm: int, public: bytes, *, name: str = ORIGIN) -> str:
    """Write a C2SP verifier key."""
    material = bytes([algorithm]) + public
    hash_ = hashlib.sha256(f"{name}\n".encode() + material).digest()[:4]
    return f"{name}+{hash_.hex()}+{to_base64(material)}"


VKEYS = (
    vkey(1, LOG_KEY.public_key().public_bytes_raw()),
    vkey(6, COSIGNER.public_key().public_bytes_raw()),
)


def request(number: int = 0, **changes: object) -> dict[str, Any]:
    """Return a request document in normal form; each number has its own id."""
    return {
        "request_id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"evidence:{number}")),
        "phase": "transfer",
        "kind": "sale",
        "decision_date": "2026-06-01",
        "permanence": "permanent",
        "reason": "Surplus to the holder's needs",
        "flags": ["intermediaries_complete"],
        "sale_price_usd": 2_000_000,
        "parties": [
            {"id": "holder", "roles": ["requester", "holder"], "type": "government",
             "name": "Bundesministerium der Verteidigung", "country": "DEU"},
            {"id": "recipient", "roles": ["recipient", "end_user"],
             "type": "government", "name": "Ministry of Defence", "country": "LTU"},
        ],
        "items": [
            {"line": 1, "type": "article", "nomenclature": "M113A2 APC",
             "quantity": 10, "program": "fms",
             "values": {"acquisition_cost_usd": 4_000_000}},
            {"line": 2, "type": "article", "nomenclature": "Spare parts",
             "quantity": 1, "program": "fms",
             "values": {"acquisition_cost_usd": 250_000}},
        ],
    } | changes  # fmt: skip


_CLOCK = {
    "kind": "wait", "provision": "aeca_3d", "group": "nato5", "days": 15,
    "unit": "calendar_days", "starts": "submission", "stops": ["joint_resolution"],
    "emergency": False, "elapsed": False,
    "submitted_on": "2026-05-25", "earliest_on": "2026-06-09",
}  # fmt: skip


def explanation(document: Mapping[str, Any], **changes: object) -> dict[str, Any]:
    """Return an explanation of a decision on a request."""
    return {
        "version": 1,
        "legend": LEGEND,
        "request_id": document["request_id"],
        "disposition": "cn_required",
        "findings": [
            {"code": "notification.aeca_3d_mde_nato5",
             "effect": "congressional_notification",
             "title": "Section 3(d) certification needed",
             "citation": "22 USC 2753(d)(2)(B)",
             "message": "MDE of USD 25,000,000 or more goes to Congress 15 days ahead",
             "lines": [1, 2], "values": {"total_usd": 4_250_000}},
            {"code": "proviso.no_retransfer", "effect": "proviso",
             "title": "No retransfer without consent",
             "citation": "22 USC 2753(a)(2)", "message": "Consent binds the recipient",
             "lines": [], "values": {}, "lifted_by": "aeca_40g", "lifted": False},
        ],
        "not_evaluated": [
            {"code": "packet.reason", "title": "Reason stated",
             "fields": ["items[0].sme", "items[1].sme"]},
        ],
        "clocks": [_CLOCK | {"what": "Certification under AECA 3(d)"}],
        "relied_on": {
            "stated": ["flags.intermediaries_complete"],
            "recorded": [],
            "absent_means_none": ["waivers"],
        },
    } | changes  # fmt: skip


def statement(
    document: Mapping[str, Any], explained: bytes, **changes: object
) -> dict[str, Any]:
    """Return a statement; `changes` are members of the predicate."""
    canonical = rfc8785.dumps(dict(document))
    predicate = {
        "legend": LEGEND,
        "disposition": "cn_required",
        "decision_date": "2026-06-01",
        "evaluated_at": "2026-06-01T08:00:00Z",
        "as_of": False,
        "insecure_dev": False,
        "trial_key": False,
        "findings": [
            {"code": "notification.aeca_3d_mde_nato5",
             "effect": "congressional_notification",
             "message": "Section 3(d) certification needed", "lines": "1-2"},
            {"code": "proviso.no_retransfer", "effect": "proviso",
             "message": "No retransfer without consent"},
        ],
        "not_evaluated": [{"code": "packet.reason", "fields": ["items[].sme"]}],
        "provisos": ["proviso.no_retransfer"],
        "routes": ["PM_RSAT"],
        "clocks": [_CLOCK],
        "earliest_lawful": {
            "day": "2026-06-09",
            "reason": "15 calendar days after submission under aeca_3d.",
        },
        "lapses_on": {},
        "asked": {"notification": ["aeca_3d_mde_nato5"], "packet": ["reason"]},
        "policy": {"bundle_sha256": "a" * 64, "revision": "r1",
                   "tables_sha256": "b" * 64, "opa_version": "1.22.2"},
        "engine": {"name": "proviso", "version": "0.1.0"},
        "party_lists": [],
        "relied_on": {"stated": ["flags.intermediaries_complete"], "recorded": [],
                      "absent_means_none": ["waivers"]},
        "explanation": {"sha256": hashlib.sha256(explained).hexdigest()},
    } | changes  # fmt: skip
    digest = {
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "sha512": hashlib.sha512(canonical).hexdigest(),
    }
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": document["request_id"], "digest": digest}],
        "predicateType": "https://proviso.invalid/decision/v1",
        "predicate": predicate,
    }


def seal(payload: bytes, *keys: Ed25519PrivateKey) -> bytes:
    """Sign a payload as a DSSE envelope."""
    kind = b"application/vnd.in-toto+json"
    message = b" ".join(
        [b"DSSEv1", str(len(kind)).encode(), kind, str(len(payload)).encode(), payload]
    )
    signatures = [
        {"keyid": key_id(key), "sig": to_base64(key.sign(message))}
        for key in keys or (DECISION_KEY,)
    ]
    return rfc8785.dumps(
        {
            "payloadType": kind.decode(),
            "payload": to_base64(payload),
            "signatures": signatures,
        }
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One decision with its documents."""

    request_id: str
    envelope: bytes
    request: bytes
    explanation: bytes


def decide(number: int = 0, **changes: object) -> Made:
    """Make a signed decision; `changes` are members of the predicate."""
    return decide_bytes(rfc8785.dumps(request(number)), **changes)


def decide_bytes(canonical: bytes, **changes: object) -> Made:
    """Make a signed decision on a canonical request."""
    document = json.loads(canonical)
    words = {"disposition": changes["disposition"]} if "disposition" in changes else {}
    explained = rfc8785.dumps(explanation(document, **words))
    payload = rfc8785.dumps(statement(document, explained, **changes))
    return Made(
        request_id=document["request_id"],
        envelope=seal(payload),
        request=canonical,
        explanation=explained,
    )


def payload_of(envelope: bytes) -> bytes:
    """Return the payload of an envelope."""
    return base64.b64decode(json.loads(envelope)["payload"])


def sha256(content: bytes) -> str:
    """Return the digest in hex."""
    return hashlib.sha256(content).hexdigest()
