"""The entries of a log beside its decisions: events and acts by what they say, runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from proviso_client.act import Act
from proviso_client.act_verify import check_person
from proviso_client.audit_decisions import RequestIds
from proviso_client.audit_findings import Findings
from proviso_client.cautions import Caution
from proviso_client.errors import VerificationError
from proviso_client.event import Event
from proviso_client.rescreen import Rescreen
from proviso_client.trust import Trust

# A log has a few a year; more than these are counted and not listed.
MAX_LISTED: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedOverride:
    """A denial whose fact an officer of State corrected, and the entry that says so."""

    index: int
    case_id: str
    code: str
    person: str
    taken: str
    truth: str
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCounts:
    """How many events and acts there are of each kind, and entries of rescreenings.

    `countersigned` are acts with the person's own signature, checked or not.
    """

    events: Mapping[str, int] = field(default_factory=dict)
    rescreens: int = 0
    acts: Mapping[str, int] = field(default_factory=dict)
    countersigned: int = 0
    overrides: tuple[LoggedOverride, ...] = ()
    override_count: int = 0


_CIRCUMSTANCES: Final = {
    "events_insecure_dev": "events were entered without authentication: anybody may "
    "have stated them",
    "events_trial_key": "events are signed with a trial key",
    "acts_insecure_dev": "acts were entered without authentication: anybody may have "
    "acted",
    "acts_trial_key": "acts are signed with a trial key",
    "countersignatures_not_checked": "countersignatures were not checked: no authority "
    "of persons is trusted",
}


class Records:
    """Counts events, acts and rescreenings in the order of the log."""

    def __init__(self, findings: Findings, *, trust: Trust) -> None:
        self._findings = findings
        self._trust = trust
        self._ids = RequestIds()
        self._events: Counter[str] = Counter()
        self._acts: Counter[str] = Counter()
        self._said: Counter[str] = Counter()
        self._rescreens = 0
        self._countersigned = 0
        self._overrides: list[LoggedOverride] = []

    def add(self, index: int, entry: Event | Rescreen | Act) -> None:
        """Take an entry; an event or act that was entered twice is a finding."""
        match entry:
            case Rescreen():
                self._rescreens += 1
            case Event():
                self._events[entry.kind] += 1
                self._circumstances("events", entry)
                self._once(index, "event", entry.event_id)
            case Act():
                self._acts[entry.kind] += 1
                self._circumstances("acts", entry)
                self._once(index, "act", entry.act_id)
                self._person(index, entry)
                self._override(index, entry)

    def counts(self) -> RecordCounts:
        """Return how many there were."""
        return RecordCounts(
            events=dict(sorted(self._events.items())),
            rescreens=self._rescreens,
            acts=dict(sorted(self._acts.items())),
            countersigned=self._countersigned,
            overrides=tuple(self._overrides),
            override_count=self._acts["override"],
        )

    def cautions(self) -> tuple[Caution, ...]:
        """Say under which circumstances events and acts were entered."""
        return tuple(
            Caution(code=code, message=f"{self._said[code]} {words}")
            for code, words in _CIRCUMSTANCES.items()
            if self._said[code]
        )

    def close(self) -> None:
        """Drop what was kept."""
        self._ids.close()

    def _circumstances(self, what: str, entry: Event | Act) -> None:
        self._said[f"{what}_insecure_dev"] += entry.insecure_dev
        self._said[f"{what}_trial_key"] += entry.trial_key

    def _once(self, index: int, what: str, id_: str) -> None:
        """Report an id that was seen before; events and acts share them."""
        before = self._ids.add(id_, index)
        if before is not None:
            problem = f"is a second one for {what} {id_}, after {before}"
            self._findings.add(f"entry {index}", problem)

    def _person(self, index: int, act: Act) -> None:
        if act.countersignature is None:
            return
        self._countersigned += 1
        self._said["countersignatures_not_checked"] += not self._trust.people
        try:
            check_person(act, authorities=self._trust.people)
        except VerificationError as error:
            self._findings.add(f"entry {index}", str(error))

    def _override(self, index: int, act: Act) -> None:
        if act.kind != "override" or len(self._overrides) >= MAX_LISTED:
            return
        said = act.message.override
        self._overrides.append(
            LoggedOverride(
                index=index,
                case_id=act.case_id,
                code=said.code,
                person=act.person.id,
                taken=said.taken,
                truth=said.truth,
                citation=said.citation,
            )
        )
