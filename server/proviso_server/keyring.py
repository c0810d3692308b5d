"""Loads the keys that the configuration names."""

from dataclasses import dataclass

from proviso_server.config import Config, passphrase
from proviso_server.log.checkpoint import LogSigner
from proviso_server.signing import keys
from proviso_server.signing.keys import SigningKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyring:
    """The keys of decisions and of the log."""

    decision: SigningKey
    log: LogSigner


def load(config: Config) -> Keyring:
    """Load all keys; raise KeyUnusable naming the one that can't be."""
    secret = passphrase(config.keys)
    return Keyring(
        decision=keys.load(config.keys.decision, passphrase=secret),
        log=LogSigner(
            origin=config.log.origin,
            ed25519=keys.load(config.keys.log_ed25519, passphrase=secret),
            ml_dsa_44=keys.load(config.keys.log_ml_dsa_44, passphrase=secret),
        ),
    )
