"""Verifies the evidence in the file of a case, alone from bytes and trusted keys.

1. The checkpoint, by the trusted log keys; every proof carries the very same bytes.
2. Each entry: signature, statement, countersignature, documents, proof.
3. Each is called by the id that it has, and no two stand at one index.
4. The entries follow one another as those of one case (case_view).
5. Kept files have the digest in their name, and some entry names it.

Reports and index are held to what was verified in case_file_reports. Keys in the file
are not used.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from proviso_client.act import Act
from proviso_client.case_entry import kind_of, verify_case_entry
from proviso_client.case_file import PART, CaseFile, EntryFiles
from proviso_client.case_file_keys import check_keys
from proviso_client.case_fold import Told, fold_case
from proviso_client.case_view import CaseView
from proviso_client.cautions import Caution, about_checkpoint
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.decision_files import EXPLANATION, RECORD, REQUEST
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.proof import parse_proof
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import VerifiedDecision, verify_decision

Said: TypeAlias = VerifiedDecision | Act | Event

_DIGEST: Final = re.compile(rb'"sha256:([0-9a-f]{64})"')
_DAY: Final = len("YYYY-MM-DD")


@dataclass(frozen=True, slots=True, kw_only=True)
class FiledEntry:
    """One entry of the case: where it stands, and what it says."""

    index: int
    said: Said
    files: EntryFiles

    @property
    def statement(self) -> Told:
        """What was signed, without the documents beside it."""
        said = self.said
        return said.statement if isinstance(said, VerifiedDecision) else said

    @property
    def kind(self) -> str:
        """What it is, in the words of GetCase."""
        return kind_of(self.statement)

    @property
    def day(self) -> str:
        """The day on which the person acted, or the service judged."""
        match self.said:
            case Act() as act:
                return act.message.acted_on
            case Event() as event:
                return str(event.document["occurred_on"])
            case VerifiedDecision() as decision:
                return decision.statement.evaluated_at[:_DAY]

    @property
    def recorded_at(self) -> str:
        """When the service entered it."""
        if isinstance(self.said, VerifiedDecision):
            return self.said.statement.evaluated_at
        return self.said.recorded_at

    @property
    def flags(self) -> dict[str, bool]:
        """What it says of the circumstances under which it was made."""
        own = self.statement
        return {"trial_key": own.trial_key, "insecure_dev": own.insecure_dev}

    @property
    def policy(self) -> tuple[str, str] | None:
        """Revision and digest of the policy that judged it."""
        match self.said:
            case Act() as act:
                return act.revision, act.bundle_sha256
            case VerifiedDecision() as decision:
                policy = decision.statement.policy
                return policy.revision, policy.bundle_sha256
            case Event():
                return None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCase:
    """A case whose evidence held; `entries` are in the order of the log."""

    file: CaseFile
    checkpoint: Checkpoint
    entries: tuple[FiledEntry, ...]
    view: CaseView
    cautions: tuple[Caution, ...]

    @property
    def case_id(self) -> str:
        """The request_id of its first request."""
        return self.entries[0].files.id

    @property
    def policies(self) -> dict[tuple[str, str], list[int]]:
        """Which entries each version of the policy judged, oldest first."""
        judged: dict[tuple[str, str], list[int]] = {}
        for filed in self.entries:
            if filed.policy is not None:
                judged.setdefault(filed.policy, []).append(filed.index)
        return judged

    @property
    def missing_files(self) -> tuple[str, ...]:
        """Digests of papers that entries name, and that are not in the file."""
        return tuple(sorted(_named(self.entries) - set(self.file.attachments)))

    @property
    def unchained(self) -> tuple[int, ...]:
        """Entries that name no entry of the case before them, but the first."""
        return tuple(
            later.index
            for _, later in pairwise(self.entries)
            if not isinstance(later.said, Act) and later.kind != "screening_of_record"
        )

    @property
    def newest(self) -> tuple[int, VerifiedDecision]:
        """The newest screening, with its index."""
        return list(self.decisions())[-1]

    @property
    def base(self) -> VerifiedDecision:
        """The screening of the newest request that somebody submitted."""
        submitted = [d for _, d in self.decisions() if d.statement.of_record is None]
        return submitted[-1]

    def acts(self, kind: str) -> Iterator[tuple[int, Act]]:
        """Yield the acts of a kind with their index."""
        for filed in self.entries:
            if isinstance(filed.said, Act) and filed.said.kind == kind:
                yield filed.index, filed.said

    def decisions(self) -> Iterator[tuple[int, VerifiedDecision]]:
        """Yield the screenings with their index."""
        for filed in self.entries:
            if isinstance(filed.said, VerifiedDecision):
                yield filed.index, filed.said


def verify_case(file: CaseFile, *, trust: Trust) -> VerifiedCase:
    """Return the case in a file; raises VerificationError when anything does not hold.

    Whether the file's reports say the same is for `check_derived`.
    """
    checkpoint = open_checkpoint(file.checkpoint, keys=trust.log_keys)  # 1
    cautions = list(about_checkpoint(checkpoint, trust=trust))
    entries = []
    for files in file.entries:
        filed, own = _verify_entry(files, trust=trust, opened=checkpoint)  # 2
        entries.append(filed)
        cautions.extend(own)
    entries.sort(key=lambda filed: filed.index)
    _check_order(entries)  # 3
    view = fold_case([(filed.index, filed.statement) for filed in entries])  # 4
    cautions.extend(check_keys(file.keys, trust=trust))
    case = VerifiedCase(
        file=file,
        checkpoint=checkpoint,
        entries=tuple(entries),
        view=view,
        cautions=tuple(dict.fromkeys(cautions)),
    )
    _check_attachments(case)  # 5
    return case


def _verify_entry(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> tuple[FiledEntry, tuple[Caution, ...]]:
    try:
        if parse_proof(files.proof).checkpoint != opened.note:
            raise VerificationError("proof", "is not under the checkpoint of the file")
        return _verified(files, trust=trust, opened=opened)
    except VerificationError as error:
        reason = f"{files.name}: {error.reason}"
        raise VerificationError(error.part, reason) from error


def _verified(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> tuple[FiledEntry, tuple[Caution, ...]]:
    entry = verify_case_entry(
        files.envelope, trust=trust, proof=files.proof, opened=opened
    )
    cautions = entry.cautions
    said: Said
    match entry.said:
        case Act() as said:
            name = f"acts/{said.act_id}"
        case Event() as said:
            name = f"events/{said.event_id}"
        case Statement():
            said = _decision(files, trust=trust, opened=opened)
            name, cautions = f"decisions/{said.request_id}", said.cautions
    if name != files.name:
        raise VerificationError(PART, f"holds what belongs to {name}")
    return FiledEntry(index=entry.index, said=said, files=files), cautions


def _decision(
    files: EntryFiles, *, trust: Trust, opened: Checkpoint
) -> VerifiedDecision:
    return verify_decision(
        files.envelope,
        trust=trust,
        request=files.files.get(REQUEST),
        explanation=files.files.get(EXPLANATION),
        record=files.files.get(RECORD),
        proof=files.proof,
        opened=opened,
    )


def _check_order(entries: list[FiledEntry]) -> None:
    if not entries:
        raise VerificationError(PART, "holds no entry")
    for one, other in pairwise(entries):
        if one.index == other.index:
            reason = f"{one.files.name} and {other.files.name} are both {one.index}"
            raise VerificationError(PART, reason)


def _check_attachments(case: VerifiedCase) -> None:
    named = _named(case.entries)
    for sha256, content in case.file.attachments.items():
        found = hashlib.sha256(content).hexdigest()
        if found != sha256:
            reason = f"attachments/{sha256} has the SHA-256 {found}"
            raise VerificationError("attachment", reason)
        if sha256 not in named:
            reason = f"attachments/{sha256} is named by no entry of the case"
            raise VerificationError("attachment", reason)


def _named(entries: tuple[FiledEntry, ...]) -> set[str]:
    """Return the digests of papers that acts and requests name."""
    named: set[str] = set()
    for filed in entries:
        if isinstance(filed.said, Act):
            named.update(_digests(filed.said.checked.canonical))
        elif isinstance(filed.said, VerifiedDecision):
            named.update(_digests(filed.said.request_bytes or b""))
    return named


def _digests(canonical: bytes) -> Iterator[str]:
    # In canonical JSON a value that is a digest alone has no other spelling.
    return (found.decode() for found in _DIGEST.findall(canonical))
