"""What an audit found wrong, one thing a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Enough to see the pattern; the rest is counted.
MAX_FINDINGS: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditFinding:
    """One thing that is wrong: where, and what."""

    where: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


class Findings:
    """Collects findings up to a bound; `count` goes on."""

    def __init__(self) -> None:
        self.listed: list[AuditFinding] = []
        self.count = 0

    def add(self, where: str, problem: str) -> None:
        """Add a finding."""
        self.count += 1
        if self.count <= MAX_FINDINGS:
            self.listed.append(AuditFinding(where=where, problem=problem))
