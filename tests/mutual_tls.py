"""Client channels with the trial certificates of a service folder, or with others."""

import datetime
from pathlib import Path
from typing import Any

import grpc
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

_DAY = datetime.timedelta(days=1)


def channel(address: str, folder: Path, name: str | None) -> Any:
    """Return a channel of the client `name`; None brings no certificate."""
    tls = folder / "tls"
    return grpc.aio.secure_channel(
        address,
        grpc.ssl_channel_credentials(
            root_certificates=(tls / "ca.pem").read_bytes(),
            private_key=(tls / f"{name}.key.pem").read_bytes() if name else None,
            certificate_chain=(tls / f"{name}.pem").read_bytes() if name else None,
        ),
    )


def add_client(folder: Path, name: str, *uris: str) -> None:
    """Add a client whose certificate an authority that nobody knows has signed.

    The service's own authority keeps no key, so a test brings its own: it is put
    beside the trial authority in tls/ca.pem unless the name begins with `stranger`.
    """
    tls = folder / "tls"
    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = _certificate(
        f"CA of {name}", authority_key, issuer=f"CA of {name}", key=authority_key
    )
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(
        name, authority_key, issuer=f"CA of {name}", key=key, uris=uris
    )
    (tls / f"{name}.pem").write_bytes(_pem(certificate))
    (tls / f"{name}.key.pem").write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    if not name.startswith("stranger"):
        with (tls / "ca.pem").open("ab") as file:
            file.write(_pem(authority))


def _certificate(
    name: str,
    signer: ec.EllipticCurvePrivateKey,
    *,
    issuer: str,
    key: ec.EllipticCurvePrivateKey,
    uris: tuple[str, ...] = (),
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _DAY)
        .not_valid_after(now + _DAY)
        .add_extension(x509.BasicConstraints(ca=key is signer, path_length=None), True)
    )
    if uris:
        names = [x509.UniformResourceIdentifier(uri) for uri in uris]
        builder = builder.add_extension(x509.SubjectAlternativeName(names), False)
    return builder.sign(signer, hashes.SHA256())


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)
