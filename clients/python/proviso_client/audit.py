"""Audits an exported log offline, whole, trusting nothing but keys.

1. Open the checkpoint by the trusted log keys.
2. Walk the entries in order: signature, statement, one entry for a request, event or
   act, the person's own signature on an act, whether each act found its case as it was,
   and which policy bundle was activated.
3. Hold the four files of each decision to its entry.
4. Compute every tile and compare it with its file.
5. Compare the root with the checkpoint's, and the roots on the way with those of every
   proof and of every remembered checkpoint.
6. Report files that belong to none of this.

Whether a decision was right is not asked here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from proviso_client.act import Act
from proviso_client.activation import Activation
from proviso_client.audit_activations import Activations, LoggedActivation
from proviso_client.audit_cases import AuditCases
from proviso_client.audit_decisions import Counts, DecisionFiles, RequestIds
from proviso_client.audit_findings import AuditFinding, Findings
from proviso_client.audit_records import RecordCounts, Records
from proviso_client.audit_tree import ExportTree, TileBuilder
from proviso_client.cautions import Caution, about_checkpoint
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.entry import Said, parse_entry
from proviso_client.envelope import parse_envelope
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.merkle import leaf_hash
from proviso_client.note import MAX_NOTE_BYTES
from proviso_client.reading import read_bounded
from proviso_client.statement import Statement
from proviso_client.trust import Trust

Progress = Callable[[int, int], None]

_REPORT_EVERY: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """How many decisions say of themselves that they are less than the real thing."""

    trial_key: int = 0
    insecure_dev: int = 0
    as_of: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """What an audit went through and found; `check` raises when that is anything."""

    checkpoint: Checkpoint
    entries: int
    tile_files: int
    counts: Counts
    records: RecordCounts
    cases: int
    circumstances: Circumstances
    activations: tuple[LoggedActivation, ...]
    activation_count: int
    findings: tuple[AuditFinding, ...]
    finding_count: int
    cautions: tuple[Caution, ...]

    def check(self) -> None:
        """Raise VerificationError with the first finding, if there is one."""
        if self.findings:
            more = self.finding_count - 1
            reason = f"{self.findings[0]}" + (f" (and {more} more)" if more else "")
            raise VerificationError("log", reason)


def audit(
    directory: Path,
    *,
    trust: Trust,
    remembered: Sequence[Checkpoint] = (),
    progress: Progress | None = None,
) -> AuditReport:
    """Audit an export directory; findings are in the report.

    Raises VerificationError when the checkpoint itself does not hold, since nothing
    else has a meaning then, and IncompleteError when files cannot be read.
    """
    content = read_bounded(directory / "checkpoint", max_bytes=MAX_NOTE_BYTES)
    checkpoint = open_checkpoint(content, keys=trust.log_keys)  # 1
    run = _Audit(directory, trust=trust, checkpoint=checkpoint, progress=progress)
    for older in remembered:
        run.expect_root(older, "remembered checkpoint")
    run.expect_root(checkpoint, "checkpoint")
    run.walk()
    return run.report()


class _Audit:
    def __init__(
        self,
        directory: Path,
        *,
        trust: Trust,
        checkpoint: Checkpoint,
        progress: Progress | None,
    ) -> None:
        self._trust = trust
        self._checkpoint = checkpoint
        self._progress = progress or (lambda done, total: None)
        self._findings = Findings()
        self._tree = ExportTree(
            directory, size=checkpoint.size, findings=self._findings
        )
        self._decisions: DecisionFiles | None = None
        if (directory / "decisions").exists():
            self._decisions = DecisionFiles(
                directory,
                trust=trust,
                findings=self._findings,
                expect_root=self.expect_root,
            )
        self._builder = TileBuilder(self._tree)
        self._expected: dict[int, dict[bytes, str]] = {}
        self._activations = Activations()
        self._records = Records(self._findings, trust=trust)
        self._cases = AuditCases(self._findings)
        self._case_count = 0
        self._said = {"trial_key": 0, "insecure_dev": 0, "as_of": 0}

    def expect_root(self, other: Checkpoint, where: str) -> None:
        """Take a checkpoint that this very log must have been at."""
        own = self._checkpoint
        if other.size > own.size:
            problem = (
                f"a log of {other.size} entries with root {other.root.hex()} was "
                f"signed, this one has {own.size} with root {own.root.hex()}: entries "
                "were taken away"
            )
            self._findings.add(where, problem)
        elif other.size > 0:
            self._expected.setdefault(other.size, {}).setdefault(other.root, where)

    def walk(self) -> None:
        """Go through entries, tiles and files."""
        ids = RequestIds()
        try:
            for index, entry in self._tree.entries():
                self._take(index, entry, ids)
                if index % _REPORT_EVERY == 0:
                    self._progress(index, self._checkpoint.size)
            self._builder.finish()  # 4
            self._progress(self._checkpoint.size, self._checkpoint.size)
            if self._decisions is not None:
                self._decisions.check_strays(ids)  # 6
        except VerificationError as error:
            self._findings.add("tile/entries", error.reason)
        finally:
            self._case_count = self._cases.count
            ids.close()
            self._cases.close()
            self._records.close()
        self._tree.check_strays()

    def report(self) -> AuditReport:
        """Return what was found."""
        cautions = list(about_checkpoint(self._checkpoint, trust=self._trust))
        if self._decisions is None:
            message = "there is no decisions directory: only the log was audited"
            cautions.append(Caution(code="no_decisions", message=message))
        cautions += self._activations.cautions()
        cautions += self._records.cautions()
        return AuditReport(
            checkpoint=self._checkpoint,
            entries=self._builder.frontier.size,
            tile_files=self._tree.files,
            counts=self._decisions.counts if self._decisions else Counts(),
            records=self._records.counts(),
            cases=self._case_count,
            circumstances=Circumstances(**self._said),
            activations=tuple(self._activations.listed),
            activation_count=self._activations.count,
            findings=tuple(self._findings.listed),
            finding_count=self._findings.count,
            cautions=tuple(cautions),
        )

    def _take(self, index: int, entry: bytes, ids: RequestIds) -> None:
        try:
            said = self._said_by(entry)  # 2
        except VerificationError as error:
            self._findings.add(f"entry {index}", str(error))
        else:
            self._take_said(index, entry, said, ids)
        self._builder.append(leaf_hash(entry))
        self._meet_roots()  # 5

    def _take_said(self, index: int, entry: bytes, said: Said, ids: RequestIds) -> None:
        if isinstance(said, Statement):
            self._take_decision(index, entry, said, ids)
        elif isinstance(said, Activation):
            self._activations.add(index, said)
        else:
            self._records.add(index, said)
            if isinstance(said, Act):
                self._cases.act(index, said)
            elif isinstance(said, Event):
                self._cases.event(index, said)

    def _take_decision(
        self, index: int, entry: bytes, statement: Statement, ids: RequestIds
    ) -> None:
        for name in self._said:
            self._said[name] += getattr(statement, name)
        self._activations.decided_by(statement.policy.bundle_sha256)
        self._cases.decide(index, statement)
        request_id = statement.subject.request_id
        before = ids.add(request_id, index)
        if before is not None:
            problem = f"is a second one for request {request_id}, after {before}"
            self._findings.add(f"entry {index}", problem)
        elif self._decisions is not None:
            self._decisions.check(index, entry, statement)  # 3

    def _said_by(self, entry: bytes) -> Said:
        envelope = parse_envelope(entry)
        envelope.verify(self._trust.decision_keys)
        return parse_entry(envelope.payload)

    def _meet_roots(self) -> None:
        frontier = self._builder.frontier
        roots = self._expected.pop(frontier.size, None)
        if roots is None:
            return
        found = frontier.root()
        for root, where in roots.items():
            if root != found:
                problem = (
                    f"says that {frontier.size} entries have the root {root.hex()}, "
                    f"they have {found.hex()}: two histories"
                )
                self._findings.add(where, problem)
