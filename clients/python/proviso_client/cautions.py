"""What a good verification does not show, said with every result."""

from __future__ import annotations

from dataclasses import dataclass

from proviso_client.checkpoint import Checkpoint
from proviso_client.statement import Statement
from proviso_client.trust import Trust


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something that a reader must know beside the result; `code` is for programs."""

    code: str
    message: str


KEYS_FROM_ARTEFACT = Caution(
    code="keys_from_artefact",
    message="the keys come from the directory that was verified: this shows that it "
    "agrees with itself, not who wrote it; give --trust DIR with keys that reached "
    "you by another way",
)


def about_statement(statement: Statement) -> tuple[Caution, ...]:
    """Say under which circumstances the service worked."""
    cautions = []
    if statement.trial_key:
        message = (
            "signed with a trial key, which is kept without a passphrase: whoever "
            "reads the key file can sign in its name"
        )
        cautions.append(Caution(code="trial_key", message=message))
    if statement.insecure_dev:
        message = "the service ran without authentication: anybody may have asked"
        cautions.append(Caution(code="insecure_dev", message=message))
    if statement.as_of:
        message = (
            f"judged as of {statement.decision_date} by the caller's wish, on "
            f"{statement.evaluated_at}: it opens no case and posts to no ledger"
        )
        cautions.append(Caution(code="as_of", message=message))
    return tuple(cautions)


def about_signatures(unknown: int) -> tuple[Caution, ...]:
    """Say how many signatures of an envelope nobody here can check."""
    if not unknown:
        return ()
    message = f"{unknown} more signatures of keys that are not trusted: not checked"
    return (Caution(code="unknown_signatures", message=message),)


def about_checkpoint(
    checkpoint: Checkpoint | None, *, trust: Trust, what: str = "decision"
) -> tuple[Caution, ...]:
    """Say what the proof does not show; `what` names what was verified."""
    if checkpoint is None:
        message = f"no proof was given: it is not shown that the {what} is in the log"
        return (Caution(code="no_proof", message=message),)
    cautions = []
    if not trust.post_quantum:
        message = "no ML-DSA-44 key of the log is known: only Ed25519 was checked"
        cautions.append(Caution(code="no_post_quantum_key", message=message))
    if checkpoint.unknown_lines:
        message = (
            f"{checkpoint.unknown_lines} signature lines of the checkpoint are by keys "
            "that are not trusted: not checked"
        )
        cautions.append(Caution(code="unknown_checkpoint_lines", message=message))
    return tuple(cautions)


def about_missing(
    *, request: bool, explanation: bool, record: bool
) -> tuple[Caution, ...]:
    """Say which documents were not there to be compared."""
    cautions = []
    if not request:
        message = "the request was not at hand: only its digests are known"
        cautions.append(Caution(code="no_request", message=message))
    if not explanation:
        message = "the explanation was not at hand: only its digest is known"
        cautions.append(Caution(code="no_explanation", message=message))
    if not record:
        message = "what the log knew was not at hand: only its digests are known"
        cautions.append(Caution(code="no_record", message=message))
    return tuple(cautions)
