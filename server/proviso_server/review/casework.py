"""A case as its entries tell it: the fold of decisions and acts, a pure function.

Two entries begin a round anew: another request of the sender, and a reconsideration.
Positions, answers, recommendation and certifications of the round before then count no
more; papers that were confirmed, who acted, and the numbers of provisos stay.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proviso_server.log.cases import (
    SCREENING,
    SCREENING_OF_RECORD,
    Version,
    act_kind,
)
from proviso_server.review.proviso_list import NumberedProviso

Json = Mapping[str, Any]

FACTS_OF_RECORD = ("position", "confirm", "notify", "override")
"""Acts after which a screening of record is stale."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActEntry:
    """An act in the log."""

    index: int
    predicate: Json

    @property
    def act(self) -> Json:
        """The act document."""
        act: Json = self.predicate["act"]
        return act

    @property
    def kind(self) -> str:
        """Which block the act has."""
        return act_kind(self.act)

    @property
    def block(self) -> Json:
        """What the act says."""
        block: Json = self.act[self.kind]
        return block

    @property
    def effects(self) -> Json:
        """What followed from it."""
        effects: Json = self.predicate["effects"]
        return effects

    @property
    def person(self) -> str:
        """Who acted."""
        return str(self.predicate["person"]["id"])

    @property
    def office(self) -> str:
        """The office for which it was done."""
        return str(self.predicate["person"]["office"])


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningEntry:
    """A decision of the case in the log."""

    index: int
    request_id: str
    predicate: Json

    @property
    def of_record(self) -> bool:
        """Whether it rests on recorded facts alone."""
        return "of_record" in self.predicate

    @property
    def sender(self) -> str:
        """Who sent the request, or screened of record; empty where none was named."""
        return str(self.predicate.get("about", {}).get("requested_by", ""))


@dataclass(frozen=True)
class Casework:
    """A case with its entries, oldest first."""

    version: Version
    entries: Sequence[ActEntry | ScreeningEntry]

    @functools.cached_property
    def acts(self) -> list[ActEntry]:
        """All acts."""
        return [entry for entry in self.entries if isinstance(entry, ActEntry)]

    @functools.cached_property
    def round(self) -> list[ActEntry]:
        """The acts since the case last began anew."""
        sent = self.since_base
        begun = [i for i, entry in enumerate(sent) if entry.kind == "reconsider"]
        return sent[begun[-1] :] if begun else sent

    @functools.cached_property
    def since_base(self) -> list[ActEntry]:
        """The acts since the sender's newest request."""
        begun = max(
            position
            for position, entry in enumerate(self.entries)
            if isinstance(entry, ScreeningEntry) and not entry.of_record
        )
        return [e for e in self.entries[begun:] if isinstance(e, ActEntry)]

    @functools.cached_property
    def screening(self) -> ScreeningEntry:
        """The newest decision."""
        found = [e for e in self.entries if isinstance(e, ScreeningEntry)]
        return found[-1]

    @functools.cached_property
    def offices(self) -> dict[str, Json]:
        """Offices that were asked, with suspense and reasons."""
        asked: dict[str, Json] = {}
        for entry in self.of("staff", "escalate"):
            for office in entry.effects.get("offices", ()):
                asked[office["office"]] = office
        return asked

    @functools.cached_property
    def positions(self) -> dict[str, ActEntry]:
        """The newest position of each office."""
        return {entry.office: entry for entry in self.of("position")}

    @property
    def provisos(self) -> Iterator[NumberedProviso]:
        """The provisos of the positions that stand."""
        for office, entry in self.positions.items():
            for said in entry.effects.get("provisos", ()):
                yield NumberedProviso(
                    number=said["number"],
                    office=office,
                    code=said["code"],
                    text=said["text"],
                    citation=said["citation"],
                    parameter=said.get("parameter"),
                    lines=tuple(said.get("lines", ())),
                )

    @property
    def last_number(self) -> int:
        """The highest number that a proviso of the case ever had."""
        numbers = [
            proviso["number"]
            for entry in self.acts
            if entry.kind == "position"
            for proviso in entry.effects.get("provisos", ())
        ]
        return max(numbers, default=0)

    @property
    def determination(self) -> ActEntry | None:
        """What State determined last, if it did in this round."""
        found = self.of("determine")
        return found[-1] if found else None

    @property
    def duties(self) -> Sequence[Json]:
        """What is to be done after the consent."""
        determined = self.determination
        found: Sequence[Json] = ()
        if determined is not None:
            found = determined.effects.get("duties", ())
        return found

    @property
    def stale(self) -> bool:
        """Whether something was recorded since the newest screening."""
        newest = self.screening.index
        return any(e.kind in FACTS_OF_RECORD and e.index > newest for e in self.acts)

    @property
    def overrides(self) -> dict[str, int]:
        """Denials whose fact State corrected in this round, with the entry."""
        return {entry.block["code"]: entry.index for entry in self.of("override")}

    @property
    def notifications(self) -> dict[str, Json]:
        """What State certified, the newest by provision.

        An entry that tells only what Congress did leaves the day of submission.
        """
        found: dict[str, Json] = {}
        for entry in self.of("notify"):
            said = entry.block["notification"]
            found[said["provision"]] = {**found.get(said["provision"], {}), **said}
        return found

    def of(self, *kinds: str) -> list[ActEntry]:
        """Return the acts of this round of some kinds."""
        return [entry for entry in self.round if entry.kind in kinds]

    def quantities(self, kind: str) -> dict[int, int]:
        """Return how many of each line were delivered, or came back."""
        total: dict[int, int] = {}
        for entry in self.acts:
            for line in entry.block["lines"] if entry.kind == kind else ():
                total[line["line"]] = total.get(line["line"], 0) + line["quantity"]
        return total

    @property
    def open_alerts(self) -> int:
        """How many alerts were raised since the last that was settled."""
        open_ = 0
        for entry in self.acts:
            if entry.kind == "incident" and entry.block.get("settled", False):
                open_ = 0
            open_ += len(entry.effects.get("alerts", ()))
        return open_

    @property
    def done(self) -> set[str]:
        """Duties of the determination that were done."""
        return {entry.block["duty"] for entry in self.of("monitor")}

    def actors(self) -> Iterator[Json]:
        """Yield who did what before, for which office and in which roles.

        Whoever sent a request of the case is among them, also once another amended it.
        """
        for entry in self.entries:
            if isinstance(entry, ActEntry):
                yield {
                    "person": entry.person,
                    "kind": entry.kind,
                    "office": entry.office,
                    "roles": entry.predicate["person"]["roles"],
                }
            elif sender := entry.sender:
                kind = SCREENING_OF_RECORD if entry.of_record else SCREENING
                yield {"person": sender, "kind": kind, "office": "", "roles": []}
