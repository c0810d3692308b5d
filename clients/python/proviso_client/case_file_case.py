"""A case as its file holds it: entries in the order of the log, and what they name.

Made by `verify_case` alone, so its evidence held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from proviso_client.act import Act
from proviso_client.case_entry import kind_of
from proviso_client.case_file import CaseFile, EntryFiles
from proviso_client.case_fold import Told
from proviso_client.case_view import CaseView
from proviso_client.cautions import Caution
from proviso_client.checkpoint import Checkpoint
from proviso_client.event import Event
from proviso_client.verify import VerifiedDecision

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
        return tuple(sorted(named_files(self.entries) - set(self.file.attachments)))

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


def named_files(entries: tuple[FiledEntry, ...]) -> set[str]:
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
