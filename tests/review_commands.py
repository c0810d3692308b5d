"""What tests of the commands of a review share."""

from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)
from ruamel.yaml import YAML

import act_evidence as ae
import canned as service
import evidence_log as log
from acts import act
from case_entries import determined


def act_file(folder: Path, name: str, document: dict[str, Any]) -> str:
    """Write an act as its author would."""
    path = folder / f"{name}.yaml"
    YAML(typ="safe").dump(document, path)
    return str(path)


def words(background: service.Canned, trust: Path) -> list[str]:
    """Return where the service is, and whom to trust."""
    server = ["--insecure-dev", "--server", background.target]
    return [*server, "--trust", str(trust)]


def key_file(
    folder: Path,
    key: Any = ae.PERSON_KEY,
    *,
    kept: KeySerializationEncryption | None = None,
) -> str:
    """Write the key of the person."""
    path = folder / "me.key.pem"
    kept = kept or NoEncryption()
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, kept))
    return str(path)


def certificate_file(folder: Path) -> str:
    """Write the certificate of the person."""
    path = folder / "me.pem"
    path.write_bytes(ae.PERSON.public_bytes(Encoding.PEM))
    return str(path)


def kept(folder: Path, *, countersigned: bool = False) -> Path:
    """Write the files of an act in a log of a whole case."""
    chain = determined()
    document = act(number=99)
    member = ae.countersigned(document) if countersigned else None
    index = chain.entry(ae.entered(document, countersignature=member), "staff")
    path = folder / f"{document['act_id']}.dsse.json"
    log.put(path, chain.log[index].envelope)
    proof = log.log_of(chain.log).proof(index).encode()
    log.put(folder / f"{document['act_id']}.tlog-proof", proof)
    return path
