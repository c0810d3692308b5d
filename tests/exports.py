"""Exports of hand-made logs, and how tests audit them."""

from pathlib import Path

import evidence as ev
import evidence_log as log
from proviso_client import AuditReport, Trust, audit

# Two full tiles and a partial one: 1 level more, and each kind of file.
SIZE = 515
SMALL = 5
MADE = [ev.decide(number) for number in range(SIZE)]
LOG = log.log_of(MADE)
TRUST = Trust.of(public_keys=[ev.pem(ev.DECISION_KEY)], vkeys=ev.VKEYS)


def run(folder: Path) -> AuditReport:
    """Audit by the keys of the evidence."""
    return audit(folder, trust=TRUST)


def found(folder: Path) -> list[str]:
    """Return what an audit finds."""
    return [str(finding) for finding in run(folder).findings]


def decision(folder: Path, number: int, suffix: str) -> Path:
    """Return a file of a decision in an export."""
    return folder / "decisions" / f"{MADE[number].request_id}{suffix}"
