"""The entries of a case, verified one by one and then as a whole.

Each is signed and proved; together they must be one case without a gap. What a service
says of the case in short is compared with that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proviso_client.act import Act
from proviso_client.act_verify import about_act, check_order, check_person
from proviso_client.case_fold import Told, fold_case
from proviso_client.case_view import CaseView
from proviso_client.cautions import Caution, about_checkpoint
from proviso_client.checkpoint import Checkpoint
from proviso_client.entry import parse_entry
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.review_answers import CaseSummary
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import check_proof

PART: Final = "case"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEntry:
    """An entry of a case whose signature and proof held."""

    index: int
    kind: str
    said: Told
    checkpoint: Checkpoint
    cautions: tuple[Caution, ...]
    envelope: bytes
    proof_bytes: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case with all of its entries, verified.

    `view` is what they add up to. `may` is what the caller may do, as the service says;
    it is not signed.
    """

    summary: CaseSummary
    view: CaseView
    entries: tuple[CaseEntry, ...]
    may: tuple[str, ...]
    cautions: tuple[Caution, ...]

    @property
    def etag(self) -> int:
        """The version of the case; send it with an act."""
        return self.view.etag


def verify_case_entry(
    envelope: bytes,
    *,
    trust: Trust,
    proof: bytes,
    opened: Checkpoint | None = None,
) -> CaseEntry:
    """Return an entry when signature, statement, proof and person hold."""
    parsed = parse_envelope(envelope)
    parsed.verify(trust.decision_keys)
    said = parse_entry(parsed.payload)
    if not isinstance(said, Statement | Act | Event):
        raise VerificationError(PART, "has an entry that is of no case")
    index, checkpoint = check_proof(proof, entry=envelope, trust=trust, opened=opened)
    cautions = about_checkpoint(checkpoint, trust=trust)
    if isinstance(said, Act):
        check_person(said, authorities=trust.people)
        check_order(said, index)
        cautions += about_act(said, checked=bool(trust.people))
    return CaseEntry(
        index=index,
        kind=kind_of(said),
        said=said,
        checkpoint=checkpoint,
        cautions=cautions,
        envelope=envelope,
        proof_bytes=proof,
    )


def kind_of(said: Told) -> str:
    """Return the word for an entry of a case."""
    if isinstance(said, Statement):
        return "screening" if said.of_record is None else "screening_of_record"
    return said.kind if isinstance(said, Act) else "event"


def case_of(
    entries: Sequence[CaseEntry], *, summary: CaseSummary, may: Sequence[str]
) -> Case:
    """Return the case that these entries make; raises VerificationError."""
    view = fold_case((entry.index, entry.said) for entry in entries)
    _compare(summary, view)
    cautions = {c.code: c for entry in entries for c in entry.cautions}
    return Case(
        summary=summary,
        view=view,
        entries=tuple(entries),
        may=tuple(may),
        cautions=tuple(cautions.values()),
    )


def _compare(summary: CaseSummary, view: CaseView) -> None:
    """Refuse what the service says of a case where its entries say another thing."""
    for name in (
        "case_id",
        "etag",
        "state",
        "request_id",
        "disposition",
        "of_record",
        "due_on",
        "waiting_on",
        "assigned_to",
        "alert",
    ):
        said, found = getattr(summary, name), getattr(view, name)
        if said != found:
            reason = f"says that the {name} of case {view.case_id} is {said!s:.200}, "
            raise VerificationError("answer", f"{reason}its entries make it {found!s}")
