"""What the log has of a case, as a screening of record takes it: a pure function.

Positions and certifications count in their round; what persons confirmed counts as long
as the request that they had in hand is the case's.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from proviso_server.review.casework import ActEntry, Casework, Json
from proviso_server.review.recorded_facts import Entered, RecordedFacts, review_of


def recorded_of(
    casework: Casework, base: Json, *, library: Mapping[str, Mapping[str, Any]]
) -> RecordedFacts:
    """Return what is recorded; `base` is the explanation of the base's screening."""
    codes = {code: row.get("review_code", "") for code, row in library.items()}
    confirmed = [e for e in casework.since_base if e.kind == "confirm"]
    facts: dict[str, int | None] = {
        fact: None
        for fact in base["relied_on"]["recorded"]
        if fact.startswith("custody[")
    }
    facts |= {
        said["fact"]: entry.index
        for entry in confirmed
        for said in entry.block.get("facts", ())
    }
    return RecordedFacts(
        asked=tuple(sorted(casework.offices)),
        positions=tuple(
            Entered(
                block=review_of(
                    office, entry.block, on=entry.act["acted_on"], codes=codes
                ),
                entries=(entry.index,),
            )
            for office, entry in sorted(casework.positions.items())
        ),
        notifications=tuple(
            Entered(block=entry.block["notification"], entries=(entry.index,))
            for entry in casework.of("notify")
        ),
        waivers=tuple(_waivers(confirmed)),
        papers=tuple(
            Entered(block=paper, entries=(entry.index,))
            for entry in confirmed
            for paper in entry.block.get("papers", ())
        ),
        facts=facts,
        us_would_transfer=_would_transfer(confirmed),
    )


def _waivers(confirmed: list[ActEntry]) -> Iterator[Entered]:
    for entry in confirmed:
        for said in entry.block.get("waivers", ()):
            yield Entered(block=said["waiver"], entries=(entry.index,))


def _would_transfer(confirmed: list[ActEntry]) -> tuple[str, int] | None:
    found = [
        (entry.block["us_would_transfer"], entry.index)
        for entry in confirmed
        if "us_would_transfer" in entry.block
    ]
    return found[-1] if found else None
