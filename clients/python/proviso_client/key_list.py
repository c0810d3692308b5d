"""The keys that a service lists as its own: for first contact, and for comparing."""

from __future__ import annotations

from dataclasses import dataclass

from proviso.v1 import key_service_pb2
from proviso_client.errors import VerificationError
from proviso_client.trust import Trust

_USES = {
    key_service_pb2.KEY_USE_DECISION: "decision",
    key_service_pb2.KEY_USE_CHECKPOINT: "checkpoint",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedKey:
    """A key as the service lists it; `use` is `decision` or `checkpoint`."""

    key_id: str
    use: str
    algorithm: str
    public_key_pem: str
    vkey: str
    trial: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyList:
    """What a service says of its own keys."""

    log_origin: str
    keys: tuple[ListedKey, ...]

    def unsafe_trust(self) -> Trust:
        """Trust the service's word on its own keys.

        Verification with it shows only that later answers come from whoever gave the
        first one. Raises VerificationError when the list contradicts itself.
        """
        decisions = [key for key in self.keys if key.use == "decision"]
        trust = Trust.of(
            public_keys=[key.public_key_pem.encode() for key in decisions],
            vkeys=[key.vkey for key in self.keys if key.use == "checkpoint"],
        )
        if set(trust.decision_keys) != {key.key_id for key in decisions}:
            raise VerificationError("key", "the service lists a key under a wrong id")
        if trust.origin != self.log_origin:
            reason = f"the log is {self.log_origin!a}, its keys are of {trust.origin!a}"
            raise VerificationError("key", reason)
        return trust


def read_key_list(response: key_service_pb2.ListKeysResponse) -> KeyList:
    """Return the keys of an answer."""
    keys = tuple(
        ListedKey(
            key_id=key.key_id,
            use=_USES.get(key.use, "unknown"),
            algorithm=key.algorithm,
            public_key_pem=key.public_key_pem,
            vkey=key.vkey,
            trial=key.trial,
        )
        for key in response.keys
    )
    return KeyList(log_origin=response.log_origin, keys=keys)
