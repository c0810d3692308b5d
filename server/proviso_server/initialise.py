"""`proviso-server init DIR`: what a new service needs, in one folder.

DIR/proviso.toml     the configuration, which explains itself
DIR/keys/            private keys of decisions, log and (trial) policy publisher
DIR/tls/             certificates for a local trial
DIR/policy/          the signed bundle and its publisher's public key
DIR/log.sqlite3      the empty log with its first checkpoint
DIR/trust/           what clients and auditors need: public keys only
"""

import datetime
import re
import secrets
import shutil
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization

from proviso_server.certificates import (
    TRIAL_AUDITOR,
    TRIAL_PEOPLE,
    TRIAL_PUBLISHER,
    TRIAL_REQUESTER,
    write_trial_certificates,
)
from proviso_server.config import MAX_ORIGIN_CHARS, ORIGIN
from proviso_server.configuration_file import new_configuration
from proviso_server.errors import ConfigInvalid
from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.merkle import EMPTY_ROOT
from proviso_server.log.store import create_store
from proviso_server.opa_binary import find_opa
from proviso_server.policy.bundle import build, new_publisher_key, read
from proviso_server.signing import keys
from proviso_server.signing.keys import Algorithm, SigningKey


def initialise(
    folder: Path,
    *,
    bundle: Path | None,
    publisher_key: Path | None,
    policies: Path | None,
    passphrase_file: Path | None,
    origin: str | None,
    now: datetime.datetime,
) -> None:
    """Fill a new folder, or raise and leave nothing behind."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ConfigInvalid(f"{folder} is not empty; name a new folder")
    existed = folder.exists()
    try:
        _fill(
            folder,
            bundle=bundle,
            publisher_key=publisher_key,
            policies=policies,
            passphrase_file=passphrase_file,
            origin=origin or f"proviso.invalid/trial-{secrets.token_hex(4)}",
            now=now,
        )
    except BaseException:
        # It was empty, so all that is in it is ours; the next try finds it empty.
        _remove(folder, itself=not existed)
        raise


def _fill(
    folder: Path,
    *,
    bundle: Path | None,
    publisher_key: Path | None,
    policies: Path | None,
    passphrase_file: Path | None,
    origin: str,
    now: datetime.datetime,
) -> None:
    if len(origin) > MAX_ORIGIN_CHARS or not re.fullmatch(ORIGIN, origin):
        raise ConfigInvalid(
            f'origin "{origin}" is no host and path; '
            'write it as "log.example/transfers"'
        )
    secret = None
    if passphrase_file is not None:
        secret = _read(passphrase_file, "passphrase file").rstrip(b"\r\n")
    for part in ("keys", "policy", "trust/keys"):
        (folder / part).mkdir(parents=True, mode=0o700)
    decision, signer = _keys(folder / "keys", origin=origin, secret=secret)
    write_trial_certificates(folder / "tls", now=now)
    _policy(folder, bundle=bundle, publisher_key=publisher_key, policies=policies)
    checkpoint = signer.sign(size=0, root=EMPTY_ROOT, timestamp=int(now.timestamp()))
    create_store(folder / "log.sqlite3", checkpoint=checkpoint)
    _trust(folder / "trust", decision=decision, signer=signer)
    (folder / "trust" / "people").mkdir(mode=0o700)
    shutil.copyfile(folder / "tls" / "ca.pem", folder / "trust" / "people" / "ca.pem")
    text = new_configuration(
        origin=origin,
        passphrase_file=passphrase_file,
        requester=TRIAL_REQUESTER,
        auditor=TRIAL_AUDITOR,
        publisher=TRIAL_PUBLISHER,
        people=TRIAL_PEOPLE,
    )
    (folder / "proviso.toml").write_text(text)


def _keys(
    folder: Path, *, origin: str, secret: bytes | None
) -> tuple[SigningKey, LogSigner]:
    made = {}
    for name, algorithm in (
        ("decision", Algorithm.ED25519),
        ("log-ed25519", Algorithm.ED25519),
        ("log-ml-dsa-44", Algorithm.ML_DSA_44),
    ):
        made[name] = keys.generate(algorithm, trial=secret is None)
        uri = f"file:{(folder / name).resolve()}.pem"
        keys.save(made[name], uri=uri, passphrase=secret)
    signer = LogSigner(
        origin=origin, ed25519=made["log-ed25519"], ml_dsa_44=made["log-ml-dsa-44"]
    )
    return made["decision"], signer


def _policy(
    folder: Path,
    *,
    bundle: Path | None,
    publisher_key: Path | None,
    policies: Path | None,
) -> None:
    target = folder / "policy" / "bundle.tar.gz"
    if bundle is not None and publisher_key is not None:
        read(bundle)
        shutil.copyfile(bundle, target)
        public = _public(publisher_key)
        (folder / "policy" / "publisher.pem").write_bytes(public)
        return
    if policies is None or not (policies / "proviso").is_dir():
        raise ConfigInvalid(
            "no policy: give --bundle FILE with --publisher-key FILE, or --policies "
            "DIR to build and sign a bundle from sources with a trial key"
        )
    private, public = new_publisher_key()
    signing_key = folder / "keys" / "publisher.pem"
    signing_key.touch(mode=0o600)
    signing_key.write_bytes(private)
    (folder / "policy" / "publisher.pem").write_bytes(public)
    build(policies, target, opa=find_opa(), signing_key=signing_key)


def _public(path: Path) -> bytes:
    """Read the publisher's public key; a private one must not be copied about."""
    pem = _read(path, "publisher key")
    try:
        serialization.load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ConfigInvalid(
            f"publisher key {path.name} is no public key in PEM; give the file that "
            "begins with -----BEGIN PUBLIC KEY-----"
        ) from error
    return pem


def _read(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigInvalid(
            f"{what} {path.name} can't be read ({error.strerror}); check its path"
        ) from error


def _remove(folder: Path, *, itself: bool) -> None:
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    if itself:
        folder.rmdir()


def _trust(folder: Path, *, decision: SigningKey, signer: LogSigner) -> None:
    (folder / "keys" / f"{decision.key_id}.pem").write_bytes(decision.public.pem)
    ed25519, ml_dsa_44 = (key.vkey for key in signer.keys.note_keys)
    (folder / "log.vkey").write_text(f"{ed25519}\n")
    (folder / "log.vkeys").write_text(f"{ed25519}\n{ml_dsa_44}\n")
