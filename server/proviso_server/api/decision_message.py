"""A decision on the wire, with all that a client verifies it by."""

from proviso.v1 import decision_pb2
from proviso_server.screen import Screened


def decision_message(screened: Screened) -> decision_pb2.SignedDecision:
    """Return the message of a signed and logged decision."""
    return decision_pb2.SignedDecision(
        request_id=screened.request_id,
        index=screened.index,
        envelope=screened.envelope,
        explanation=screened.explanation,
        proof=screened.proof,
        record=screened.record or b"",
    )
