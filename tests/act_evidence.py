"""Entries of acts made by hand, as docs/formats.md describes them.

Written with no code of the client or the server. The certificates of persons are made
anew in each run, since nothing depends on their bytes.
"""

import base64
import copy
import datetime
from collections.abc import Sequence
from typing import Any

import rfc8785
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding

import evidence as ev
from acts import BLOCKS
from record_evidence import ENGINE, digest_of

LEGEND = "Record of what a person did in a review."
RECORDED_AT = "2026-06-01T08:00:00Z"
OFFICER = "spiffe://proviso.invalid/officer"
CASE_SYSTEM = "spiffe://proviso.invalid/case-system"

AFTER = {
    "assign": ("staffed", "staffed"),
    "return_without_action": ("received", "returned_without_action"),
    "staff": ("received", "staffed"),
    "position": ("staffed", "positions_in"),
    "worksheet": ("staffed", "staffed"),
    "confirm": ("staffed", "staffed"),
    "escalate": ("positions_in", "staffed"),
    "recommend": ("positions_in", "recommended"),
    "intend": ("recommended", "intended"),
    "notify": ("intended", "notified"),
    "override": ("staffed", "staffed"),
    "determine": ("notified", "consented"),
    "reconsider": ("denied", "reconsideration"),
    "withdraw": ("consented", "withdrawn"),
    "lapse": ("consented", "lapsed"),
    "deliver": ("consented", "consented"),
    "take_back": ("consented", "consented"),
    "monitor": ("delivered", "delivered"),
    "incident": ("delivered", "delivered"),
    "close": ("delivered", "closed"),
}

_OFFICES = {
    "offices": [
        {"office": "DTSA", "due_on": "2026-06-30", "codes": ["techsec.mildep_review"]}
    ],
    "checks": [{"check": "model_released", "lines": [1, 2], "codes": ["techsec.mtcr"]}],
}
_DISAGREEMENT = {"about": "proviso", "code": "expiry", "offices": ["DTSA", "DSCA"]}

EFFECTS: dict[str, dict[str, Any]] = {
    "staff": _OFFICES,
    "escalate": _OFFICES,
    "return_without_action": {
        "missing": [{"code": "packet.eua", "message": "Attach the assurance"}]
    },
    "position": {
        "provisos": [
            {
                "number": 1,
                "code": "expiry",
                "text": "The consent ends on 2028-12-31.",
                "citation": "22 USC 2753(a)",
                "parameter": "2028-12-31",
            },
            {
                "number": 2,
                "code": "in_country_only",
                "text": "The items stay in the country.",
                "citation": "22 USC 2753(a)",
                "lines": [2],
            },
        ],
        "disagreements": [_DISAGREEMENT],
    },
    "recommend": {"disagreements": [{"about": "result", "offices": ["DTSA", "DSCA"]}]},
    "determine": {
        "provisos": [
            {
                "numbers": [1, 2],
                "text": "The consent ends on 2028-12-31.",
                "citation": "22 USC 2753(a)",
                "lines": [1, 2],
                "offices": ["DTSA"],
            }
        ],
        "distribution": [{"to": "DSCA", "why": "keeps the case"}],
        "duties": [{"code": "eum.routine", "due_on": "2027-06-01"}],
        "screening": {"request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3", "index": 0},
    },
    "deliver": {
        "delivered": [{"line": 1, "quantity": 2}],
        "alerts": ["The serials are not those of the papers"],
    },
    "incident": {"alerts": ["Congress may have to be told (AECA 3(e))"]},
}

POSTINGS: dict[str, list[dict[str, Any]]] = {
    "deliver": [
        {
            "ledger": "drawdown_506a1",
            "period": "FY2026",
            "unit": "usd",
            "kind": "commit",
            "amount": 5,
            "request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
        }
    ]
}


def act_statement(
    document: dict[str, Any],
    *,
    seen: int = 0,
    countersignature: dict[str, Any] | None = None,
    **case: object,
) -> dict[str, Any]:
    """Return the statement of an act; `case` are members of the step of the case."""
    kind = next(name for name in document if name in BLOCKS)
    before, after = AFTER[kind]
    type_ = "determination" if kind == "determine" else "act"
    predicate: dict[str, Any] = {
        "legend": LEGEND,
        "recorded_at": RECORDED_AT,
        "recorded_by": OFFICER,
        "insecure_dev": False,
        "trial_key": False,
        "engine": dict(ENGINE),
        "policy": {"bundle_sha256": "a" * 64, "revision": "r1"},
        "act": copy.deepcopy(document),
        "person": {
            "id": OFFICER,
            "name": "An Officer",
            "office": document["office"],
            "roles": ["reviewer", "state_officer"],
        },
        "case": {
            "seen": seen,
            "before": before,
            "after": after,
            "waiting_on": [],
            "alert": False,
        }
        | case,
        "effects": copy.deepcopy(EFFECTS.get(kind, {})),
        "postings": copy.deepcopy(POSTINGS.get(kind, [])),
        "custody": [],
    }
    if countersignature is not None:
        predicate["countersignature"] = countersignature
    digest = digest_of(rfc8785.dumps(document))
    return {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": document["act_id"], "digest": digest}],
        "predicateType": f"https://proviso.invalid/{type_}/v1",
        "predicate": predicate,
    }


Key = ec.EllipticCurvePrivateKey | Ed25519PrivateKey
FROM = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
UNTIL = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)


def new_key(curve: type[ec.EllipticCurve] = ec.SECP384R1) -> ec.EllipticCurvePrivateKey:
    """Return a new key."""
    return ec.generate_private_key(curve())


def certificate(
    name: str,
    key: Key,
    *,
    issuer: tuple[x509.Certificate, Key] | None = None,
    uris: Sequence[str] = (),
    ca: bool | None = False,
    valid: tuple[datetime.datetime, datetime.datetime] = (FROM, UNTIL),
    path_length: int | None = None,
    extensions: Sequence[tuple[x509.ExtensionType, bool]] = (),
) -> x509.Certificate:
    """Return a certificate; `ca` None leaves basic constraints out."""
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(valid[0])
        .not_valid_after(valid[1])
    )
    if ca is not None:
        constraints = x509.BasicConstraints(ca=ca, path_length=path_length)
        builder = builder.add_extension(constraints, critical=True)
    if uris:
        names = [x509.UniformResourceIdentifier(uri) for uri in uris]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), False)
    for extension, critical in extensions:
        builder = builder.add_extension(extension, critical)
    signer = issuer[1] if issuer else key
    hash_ = None if isinstance(signer, Ed25519PrivateKey) else hashes.SHA384()
    return builder.sign(signer, hash_)


AUTHORITY_KEY = new_key()
AUTHORITY = certificate("People", AUTHORITY_KEY, ca=True)
PERSON_KEY = new_key()
PERSON = certificate(
    "officer", PERSON_KEY, issuer=(AUTHORITY, AUTHORITY_KEY), uris=[OFFICER]
)
AUTHORITY_PEM = AUTHORITY.public_bytes(Encoding.PEM)


def signed_bytes(document: dict[str, Any]) -> bytes:
    """Return what a person signs of an act: DSSE, section on the signature."""
    kind = b"application/vnd.proviso.act+json"
    body = rfc8785.dumps(document)
    return b" ".join(
        [b"DSSEv1", str(len(kind)).encode(), kind, str(len(body)).encode(), body]
    )


def countersigned(
    document: dict[str, Any],
    key: Key = PERSON_KEY,
    chain: Sequence[x509.Certificate] = (PERSON,),
) -> dict[str, Any]:
    """Return the member countersignature of a statement."""
    message = signed_bytes(document)
    if isinstance(key, Ed25519PrivateKey):
        signature = key.sign(message)
    else:
        signature = key.sign(message, ec.ECDSA(hashes.SHA384()))
    ders = [each.public_bytes(Encoding.DER) for each in chain]
    return {
        "certificates": [base64.b64encode(der).decode() for der in ders],
        "signature": base64.b64encode(signature).decode(),
    }


def sealed(statement: dict[str, Any]) -> bytes:
    """Return the entry of a statement."""
    return ev.seal(rfc8785.dumps(statement))


def entered(document: dict[str, Any], **options: Any) -> bytes:
    """Return the entry of an act."""
    return sealed(act_statement(document, **options))
