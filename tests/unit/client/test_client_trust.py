"""Keys are read strictly: what is not a key of a known kind is not trusted."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

import evidence as ev
import evidence_log as log
from proviso_client import IncompleteError, Trust, VerificationError

P256 = (
    ec.generate_private_key(ec.SECP256R1())
    .public_key()
    .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
)
STRANGER = ev.vkey(1, ev.OTHER_KEY.public_key().public_bytes_raw(), name="log.other")


def test_directory_of_trust_is_read(trust: Path) -> None:
    """Decision keys by their id, and the log by its name."""
    read = Trust.from_directory(trust)

    assert (set(read.decision_keys), read.origin, read.post_quantum) == (
        {ev.key_id(ev.DECISION_KEY)},
        ev.ORIGIN,
        True,
    )


def test_keys_of_the_log_do_not_sign_decisions(exported: Path) -> None:
    """An export has them beside each other; each is trusted for its own use."""
    read = Trust.from_directory(exported)

    assert set(read.decision_keys) == {ev.key_id(ev.DECISION_KEY)}


@pytest.mark.parametrize(
    ("public_keys", "vkeys", "message"),
    [
        ([b"no key"], [], "key: a file holds no public key in PEM"),
        ([P256], [], "key: a key is neither Ed25519 nor ML-DSA-44"),
        ([ev.pem(ev.COSIGNER)], [], "key: a decision key is not Ed25519"),
        ([], [ev.VKEYS[1]], f"key: no Ed25519 key of the log {ev.ORIGIN}"),
        (
            [],
            [ev.VKEYS[0], STRANGER],
            "key: log keys of 2 logs: log.example/evidence, log.other; name one log",
        ),
        (
            [],
            [ev.VKEYS[0].replace("+1aceef68+", "+00000000+")],
            "key: the vkey of log.example/evidence has not the id 00000000",
        ),
        (
            [],
            [ev.vkey(2, bytes(32))],
            "key: the vkey of log.example/evidence is neither Ed25519 (type 1) nor "
            "ML-DSA-44 (type 6)",
        ),
        (
            [],
            [ev.vkey(1, bytes(31))],
            "key: the vkey of log.example/evidence is neither Ed25519 (type 1) nor "
            "ML-DSA-44 (type 6)",
        ),
        ([], ["log key"], "key: 'log key' is no C2SP verifier key"),
    ],
)
def test_keys_of_no_use_are_refused(
    public_keys: list[bytes], vkeys: list[str], message: str
) -> None:
    """With what is wrong about them."""
    with pytest.raises(VerificationError) as refused:
        Trust.of(public_keys=public_keys, vkeys=vkeys)

    assert str(refused.value) == message


def empty_keys(trust: Path) -> None:
    (trust / "keys/decision.pem").unlink()


def no_vkeys(trust: Path) -> None:
    (trust / "log.vkeys").unlink()


def bad_vkeys(trust: Path) -> None:
    log.put(trust / "log.vkeys", b"x\n")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            empty_keys,
            "{}/keys holds 0 .pem files; put 1 to 100 public keys of decisions there",
        ),
        (no_vkeys, "{}/log.vkeys cannot be read: No such file or directory"),
        (
            bad_vkeys,
            "{} holds no usable keys: key: 'x' is no C2SP verifier key",
        ),
    ],
)
def test_incomplete_directory_is_no_trust(
    trust: Path, change: Callable[[Path], None], message: str
) -> None:
    """It is never taken for trust in fewer keys."""
    change(trust)

    with pytest.raises(IncompleteError) as refused:
        Trust.from_directory(trust)

    assert str(refused.value) == message.format(trust)
