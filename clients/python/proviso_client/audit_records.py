"""The entries of a log beside its decisions: events by what they say, rescreenings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from proviso_client.audit_decisions import RequestIds
from proviso_client.audit_findings import Findings
from proviso_client.cautions import Caution
from proviso_client.event import Event
from proviso_client.rescreen import Rescreen


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCounts:
    """How many events there are of each kind, and how many entries of rescreenings."""

    events: Mapping[str, int] = field(default_factory=dict)
    rescreens: int = 0


_CIRCUMSTANCES: Final = {
    "events_insecure_dev": "events were entered without authentication: anybody may "
    "have stated them",
    "events_trial_key": "events are signed with a trial key",
}


class Records:
    """Counts events and rescreenings in the order of the log."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._ids = RequestIds()
        self._events: Counter[str] = Counter()
        self._said: Counter[str] = Counter()
        self._rescreens = 0

    def add(self, index: int, entry: Event | Rescreen) -> None:
        """Take an entry; an event that was entered twice is a finding."""
        if isinstance(entry, Rescreen):
            self._rescreens += 1
            return
        self._events[entry.kind] += 1
        self._said["events_insecure_dev"] += entry.insecure_dev
        self._said["events_trial_key"] += entry.trial_key
        before = self._ids.add(entry.event_id, index)
        if before is not None:
            problem = f"is a second one for event {entry.event_id}, after {before}"
            self._findings.add(f"entry {index}", problem)

    def counts(self) -> RecordCounts:
        """Return how many there were."""
        events = dict(sorted(self._events.items()))
        return RecordCounts(events=events, rescreens=self._rescreens)

    def cautions(self) -> tuple[Caution, ...]:
        """Say under which circumstances events were entered."""
        return tuple(
            Caution(code=code, message=f"{self._said[code]} {words}")
            for code, words in _CIRCUMSTANCES.items()
            if self._said[code]
        )

    def close(self) -> None:
        """Drop what was kept."""
        self._ids.close()
