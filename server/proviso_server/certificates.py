"""Certificates for a local trial: an authority, a server, its callers.

Not a PKI: a site brings certificates of its own. Clients are named by SPIFFE URIs.
"""

import datetime
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from proviso_server.configuration_file import TrialPerson

VALID_DAYS = 90
TRIAL_REQUESTER = "spiffe://proviso.invalid/trial/requester"
TRIAL_AUDITOR = "spiffe://proviso.invalid/trial/auditor"
TRIAL_PUBLISHER = "spiffe://proviso.invalid/trial/publisher"
_STATE = ("STATE_PM_RSAT", "STATE_PM_DDTC")
TRIAL_PEOPLE = tuple(
    TrialPerson(
        key=key,
        uri=f"spiffe://proviso.invalid/trial/{key}",
        name=f"Trial {title}",
        roles=(role,),
        offices=offices,
    )
    for key, title, role, offices in (
        (
            "officer",
            "State Officer",
            "state_officer",
            ("STATE_PM_RSAT", "STATE_PM_DDTC"),
        ),
        ("approver", "DASA Approver", "dasa_approver", ("DASA_DEC",)),
        ("dasa", "DASA Reviewer", "reviewer", ("DASA_DEC",)),
        ("dtsa", "DTSA Reviewer", "reviewer", ("DTSA",)),
        ("dsca", "DSCA Reviewer", "reviewer", ("DSCA",)),
        ("eucom", "USEUCOM Reviewer", "reviewer", ("USEUCOM",)),
    )
)
"""Persons of a trial: their certificates also countersign."""
_SIGNS = x509.KeyUsage(
    digital_signature=True,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)
_CLOCK_SKEW = datetime.timedelta(minutes=5)


def write_trial_certificates(folder: Path, *, now: datetime.datetime) -> None:
    """Write ca.pem and the pairs of server and clients into a new folder."""
    folder.mkdir(mode=0o700)
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate(
        "Proviso trial CA", authority_key, issuer=None, names=[], now=now
    )
    (folder / "ca.pem").write_bytes(_pem(authority))
    loopback: list[x509.GeneralName] = [
        x509.DNSName("localhost"),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    ]
    pairs: dict[str, list[x509.GeneralName]] = {
        "server": loopback,
        "requester": [x509.UniformResourceIdentifier(TRIAL_REQUESTER)],
        "auditor": [x509.UniformResourceIdentifier(TRIAL_AUDITOR)],
        "publisher": [x509.UniformResourceIdentifier(TRIAL_PUBLISHER)],
    }
    people = {person.key for person in TRIAL_PEOPLE}
    for person in TRIAL_PEOPLE:
        pairs[person.key] = [x509.UniformResourceIdentifier(person.uri)]
    for name, names in pairs.items():
        # Persons countersign with P-384.
        curve = ec.SECP384R1() if name in people else ec.SECP256R1()
        key = ec.generate_private_key(curve)
        certificate = _certificate(
            f"Proviso trial {name}",
            key,
            issuer=(authority, authority_key),
            names=names,
            now=now,
        )
        (folder / f"{name}.pem").write_bytes(_pem(certificate))
        _write_private(folder / f"{name}.key.pem", key)


def _certificate(
    common_name: str,
    key: ec.EllipticCurvePrivateKey,
    *,
    issuer: tuple[x509.Certificate, ec.EllipticCurvePrivateKey] | None,
    names: list[x509.GeneralName],
    now: datetime.datetime,
) -> x509.Certificate:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer[0].subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCK_SKEW)
        .not_valid_after(now + datetime.timedelta(days=VALID_DAYS))
        .add_extension(x509.BasicConstraints(ca=issuer is None, path_length=None), True)
    )
    if names:
        usage = [ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.CLIENT_AUTH]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), False)
        builder = builder.add_extension(x509.ExtendedKeyUsage(usage), False)
        builder = builder.add_extension(_SIGNS, True)
    return builder.sign(issuer[1] if issuer else key, hashes.SHA256())


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _write_private(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
