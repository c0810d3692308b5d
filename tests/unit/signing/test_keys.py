"""Keys: what is saved is what is loaded, and every failure says what to do."""

import hashlib
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key

from proviso_server.errors import KeyUnusable, VerificationFailed
from proviso_server.signing import keys
from proviso_server.signing.keys import Algorithm

PASSPHRASE = b"correct horse"


def uri(path: Path) -> str:
    return f"file:{path}"


@pytest.mark.parametrize("algorithm", Algorithm)
def test_encrypted_key_comes_back_the_same(
    tmp_path: Path, algorithm: Algorithm
) -> None:
    path = tmp_path / "a key.pem"
    key = keys.generate(algorithm)
    keys.save(key, uri=uri(path), passphrase=PASSPHRASE)

    loaded = keys.load(uri(path), passphrase=PASSPHRASE)
    loaded.public.verify(signature=loaded.sign(b"message"), message=b"message")
    key.public.verify(signature=loaded.sign(b"message"), message=b"message")

    assert (loaded.public, loaded.trial) == (key.public, False)
    assert path.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("algorithm", Algorithm)
def test_public_key_comes_back_from_its_pem(algorithm: Algorithm) -> None:
    public = keys.generate(algorithm).public

    assert keys.load_public(public.pem) == public


def test_key_id_is_the_digest_of_the_der() -> None:
    public = keys.generate(Algorithm.ED25519).public
    der = serialization.load_pem_public_key(public.pem).public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )

    assert public.key_id == hashlib.sha256(der).hexdigest()


def test_trial_key_is_kept_in_the_clear_and_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "trial.pem"
    keys.save(
        keys.generate(Algorithm.ED25519, trial=True), uri=uri(path), passphrase=None
    )

    assert keys.load(uri(path), passphrase=None).trial is True


@pytest.mark.parametrize(
    ("trial", "passphrase"),
    [(False, None), (True, PASSPHRASE), (False, b"")],
    ids=["no passphrase", "a trial key with one", "an empty passphrase"],
)
def test_passphrase_and_trial_must_fit(
    tmp_path: Path, trial: bool, passphrase: bytes | None
) -> None:
    path = tmp_path / "key.pem"
    key = keys.generate(Algorithm.ED25519, trial=trial)

    with pytest.raises(KeyUnusable) as caught:
        keys.save(key, uri=uri(path), passphrase=passphrase)

    assert str(caught.value) == (
        f"key {uri(path)}: a trial key is kept without a passphrase and any other key "
        "with one; give a passphrase, or generate the key as a trial key"
    )
    assert not path.exists()


def test_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    path.write_text("mine")

    with pytest.raises(KeyUnusable, match="exists already and is not overwritten"):
        keys.save(
            keys.generate(Algorithm.ED25519), uri=uri(path), passphrase=PASSPHRASE
        )

    assert path.read_text() == "mine"


def test_directory_that_is_missing_is_said(tmp_path: Path) -> None:
    with pytest.raises(KeyUnusable, match="cannot be written"):
        keys.save(
            keys.generate(Algorithm.ED25519),
            uri=uri(tmp_path / "none" / "key.pem"),
            passphrase=PASSPHRASE,
        )


@pytest.mark.parametrize(
    ("passphrase", "problem"),
    [
        (b"wrong", "is not a PKCS#8 PEM that this passphrase opens"),
        (None, "give a passphrase if, and only if, the file is encrypted"),
    ],
)
def test_wrong_passphrase_is_refused(
    tmp_path: Path, passphrase: bytes | None, problem: str
) -> None:
    path = tmp_path / "key.pem"
    keys.save(keys.generate(Algorithm.ED25519), uri=uri(path), passphrase=PASSPHRASE)

    with pytest.raises(KeyUnusable, match=problem):
        keys.load(uri(path), passphrase=passphrase)


def test_clear_key_in_place_of_an_encrypted_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    keys.save(
        keys.generate(Algorithm.ED25519, trial=True), uri=uri(path), passphrase=None
    )

    with pytest.raises(KeyUnusable, match="if, and only if, the file is encrypted"):
        keys.load(uri(path), passphrase=PASSPHRASE)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"no key", "is not a PKCS#8 PEM"),
        (bytes(keys.MAX_KEY_FILE_BYTES + 1), "is larger than 65536 bytes"),
    ],
)
def test_file_that_is_no_key_is_refused(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(content)

    with pytest.raises(KeyUnusable, match=problem):
        keys.load(uri(path), passphrase=None)


def test_missing_file_and_directory_are_said(tmp_path: Path) -> None:
    for path in (tmp_path / "none.pem", tmp_path):
        with pytest.raises(KeyUnusable, match="cannot be read"):
            keys.load(uri(path), passphrase=None)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("pkcs11:object=x", 'scheme "pkcs11" is not supported; use one of file:'),
        ("/etc/key.pem", 'scheme "" is not supported; use one of file:'),
        ("file:key.pem", "is not an absolute path on this host"),
        ("file://host/key.pem", "is not an absolute path on this host"),
        ("file:/key.pem?x=1", "is not an absolute path on this host"),
    ],
)
def test_other_uris_are_refused(name: str, problem: str) -> None:
    with pytest.raises(KeyUnusable, match=problem):
        keys.load(name, passphrase=None)


def test_key_of_another_algorithm_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "p256.pem"
    key = generate_private_key(SECP256R1())
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )

    with pytest.raises(KeyUnusable, match="use one of Ed25519, ML-DSA-44"):
        keys.load(uri(path), passphrase=None)
    with pytest.raises(KeyUnusable, match="use one of Ed25519, ML-DSA-44"):
        keys.load_public(public)


@pytest.mark.parametrize("pem", [b"", b"no key", bytes(keys.MAX_KEY_FILE_BYTES + 1)])
def test_bytes_that_are_no_public_key_are_refused(pem: bytes) -> None:
    with pytest.raises(KeyUnusable, match=r"^public key: "):
        keys.load_public(pem)


@pytest.mark.parametrize("algorithm", Algorithm)
def test_bad_signature_is_one_opaque_error(algorithm: Algorithm) -> None:
    key = keys.generate(algorithm)

    for signature in (b"", b"short", bytes(64), bytes(2420)):
        with pytest.raises(VerificationFailed, match=r"^a signature does not verify$"):
            key.public.verify(signature=signature, message=b"message")


def test_private_half_is_not_shown() -> None:
    shown = repr(keys.generate(Algorithm.ED25519))

    assert "private" not in shown.lower()
    assert "_key" not in shown
