"""Verifies an act, alone from bytes, trusted keys and authorities of persons.

Signature of the service, statement, the person's own signature where there is one,
proof and checkpoint. It reads no file, no network and no clock.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from cryptography import x509

from proviso.act_document import CheckedAct
from proviso.document import subject_digests
from proviso_client.act import PART, Act, parse_act_statement
from proviso_client.cautions import Caution, about_checkpoint, about_signatures
from proviso_client.checkpoint import Checkpoint
from proviso_client.countersignature import check_countersignature
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.trust import Trust
from proviso_client.verify import check_proof


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedAct:
    """An act whose evidence held; what was not checked is in `cautions`.

    `countersigned` says that the person's own signature was there and holds.
    """

    act: Act
    index: int | None
    checkpoint: Checkpoint | None
    signed_by: tuple[str, ...]
    countersigned: bool
    repeated: bool
    cautions: tuple[Caution, ...]
    envelope: bytes
    proof_bytes: bytes | None


def verify_act(
    envelope: bytes,
    *,
    trust: Trust,
    proof: bytes | None = None,
    sent: CheckedAct | None = None,
    repeated: bool = False,
    opened: Checkpoint | None = None,
) -> VerifiedAct:
    """Return the act in an envelope when all evidence that is given holds.

    `sent` is what the caller asked to enter. Without authorities of persons in trust, a
    countersignature is not checked, and a caution says so. Raises VerificationError
    with the part and the reason.
    """
    parsed = parse_envelope(envelope)
    signed_by = parsed.verify(trust.decision_keys)
    act = parse_act_statement(parsed.payload)
    if sent is not None:
        _check_sent(act, sent)
    check_person(act, authorities=trust.people)
    index, checkpoint = None, None
    if proof is not None:
        index, checkpoint = check_proof(
            proof, entry=envelope, trust=trust, opened=opened
        )
        check_order(act, index)
    return VerifiedAct(
        act=act,
        index=index,
        checkpoint=checkpoint,
        signed_by=signed_by,
        countersigned=act.countersignature is not None and bool(trust.people),
        repeated=repeated,
        cautions=(
            *about_act(act, checked=bool(trust.people)),
            *about_signatures(len(parsed.signatures) - len(signed_by)),
            *about_checkpoint(checkpoint, trust=trust, what=PART),
        ),
        envelope=envelope,
        proof_bytes=proof,
    )


def check_person(act: Act, *, authorities: tuple[x509.Certificate, ...]) -> None:
    """Raise VerificationError when a countersignature does not hold.

    Without authorities nothing is checked: `about_act` has the caution.
    """
    if act.countersignature is None or not authorities:
        return
    check_countersignature(
        act.countersignature,
        canonical=act.checked.canonical,
        person=act.person.id,
        at=datetime.datetime.fromisoformat(act.recorded_at),
        authorities=authorities,
    )


def check_order(act: Act, index: int) -> None:
    """Raise VerificationError when an act saw an entry that is not before it."""
    if act.case.seen >= index:
        reason = f"is entry {index}, and saw its case at entry {act.case.seen}"
        raise VerificationError(PART, reason)


def about_act(act: Act, *, checked: bool) -> tuple[Caution, ...]:
    """Say under which circumstances it was entered, and what was not checked."""
    cautions = []
    if act.trial_key:
        message = (
            "signed with a trial key, which is kept without a passphrase: whoever "
            "reads the key file can sign in its name"
        )
        cautions.append(Caution(code="trial_key", message=message))
    if act.insecure_dev:
        message = "the service ran without authentication: anybody may have acted"
        cautions.append(Caution(code="insecure_dev", message=message))
    if act.countersignature is not None and not checked:
        message = (
            "countersignature not checked: no authority of persons is trusted; put "
            "its certificate into people/ of the directory of trust"
        )
        cautions.append(Caution(code="countersignature_not_checked", message=message))
    return tuple(cautions)


def _check_sent(act: Act, sent: CheckedAct) -> None:
    digest = subject_digests(sent.canonical)["sha256"]
    if digest != act.sha256:
        reason = (
            f"is of act {act.act_id} with SHA-256 {act.sha256}, the act sent is "
            f"{sent.message.act_id} with {digest}"
        )
        raise VerificationError(PART, reason)
