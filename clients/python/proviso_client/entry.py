"""An entry of the log, whatever it says: a decision, an act, an event, a run.

Other predicate types are refused: what nobody here can read is evidence of nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from proviso_client.act import Act, is_act, parse_act_statement
from proviso_client.activation import Activation, is_activation, parse_activation
from proviso_client.checkpoint import Checkpoint
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.event import Event, is_event, parse_event_statement
from proviso_client.merkle import leaf_hash, root_of_path
from proviso_client.rescreen import Rescreen, is_rescreen, parse_rescreen
from proviso_client.statement import Statement, parse_statement
from proviso_client.trust import Trust

Said: TypeAlias = Statement | Activation | Event | Rescreen | Act


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedEntry:
    """An entry whose signature held, and which is in the log at its index."""

    said: Said
    index: int
    checkpoint: Checkpoint
    envelope: bytes


def parse_entry(payload: bytes) -> Said:
    """Read the statement of an entry; raises VerificationError on any other form."""
    if is_activation(payload):
        return parse_activation(payload)
    if is_event(payload):
        return parse_event_statement(payload)
    if is_act(payload):
        return parse_act_statement(payload)
    if is_rescreen(payload):
        return parse_rescreen(payload)
    return parse_statement(payload)


def verify_entry(
    envelope: bytes,
    *,
    trust: Trust,
    index: int,
    hashes: Sequence[bytes],
    checkpoint: Checkpoint,
) -> VerifiedEntry:
    """Return an entry when its signature holds and the hashes lead to the tree."""
    parsed = parse_envelope(envelope)
    parsed.verify(trust.decision_keys)
    said = parse_entry(parsed.payload)
    root = root_of_path(
        leaf_hash(envelope), index=index, size=checkpoint.size, hashes=hashes
    )
    if root != checkpoint.root:
        reason = (
            f"of entry {index} leads to the root {root.hex()}, the checkpoint of "
            f"{checkpoint.size} entries has {checkpoint.root.hex()}"
        )
        raise VerificationError("proof", reason)
    return VerifiedEntry(
        said=said, index=index, checkpoint=checkpoint, envelope=envelope
    )
