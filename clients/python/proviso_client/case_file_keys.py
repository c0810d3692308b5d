"""The keys in the file of a case: for convenience, and never taken as trust.

They are written in one way, so that a reader can refuse what is no key, and say which
of them it does not trust itself.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from hashlib import sha256

from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from proviso_client.case_file import LOG_KEYS, PART
from proviso_client.cautions import Caution
from proviso_client.errors import VerificationError
from proviso_client.note import NoteKey
from proviso_client.trust import Trust


def members_of(trust: Trust) -> dict[str, bytes]:
    """Write the keys that somebody trusts as members of a file."""
    lines = sorted(map(_vkey, trust.log_keys))
    members = {LOG_KEYS: "".join(f"{line}\n" for line in lines).encode()}
    for key_id, public in trust.decision_keys.items():
        members[f"keys/{key_id}.pem"] = public.public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )
    for certificate in trust.people:
        digest = sha256(certificate.public_bytes(Encoding.DER)).hexdigest()
        members[f"people/{digest}.pem"] = certificate.public_bytes(Encoding.PEM)
    return members


def check_keys(keys: Mapping[str, bytes], *, trust: Trust) -> tuple[Caution, ...]:
    """Say which keys of a file are not trusted; raises VerificationError on others."""
    by_folder: dict[str, list[bytes]] = {"keys": [], "people": []}
    for name, content in keys.items():
        if name != LOG_KEYS:
            by_folder[name.partition("/")[0]].append(content)
    try:
        vkeys = keys.get(LOG_KEYS, b"").decode("utf-8").splitlines()
        stated = Trust.of(
            public_keys=by_folder["keys"], vkeys=vkeys, people=by_folder["people"]
        )
    except (UnicodeDecodeError, VerificationError) as error:
        reason = f"a member of keys/, people/ or log.vkeys is no key: {error}"
        raise VerificationError(PART, reason) from error
    if members_of(stated) != dict(keys):
        reason = "its keys are not written under their own names, one each"
        raise VerificationError(PART, reason)
    strange = sorted(set(keys) - set(members_of(trust)) - {LOG_KEYS})
    strange += [str(key) for key in stated.log_keys if key not in trust.log_keys]
    if not strange:
        return ()
    message = (
        f"the file holds keys that you do not trust: {', '.join(strange)}; nothing was "
        "verified with them"
    )
    return (Caution(code="other_keys_in_file", message=message),)


def _vkey(key: NoteKey) -> str:
    material = bytes([key.algorithm]) + key.public.public_bytes_raw()
    return f"{key.name}+{key.key_id.hex()}+{base64.b64encode(material).decode()}"
