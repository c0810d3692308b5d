"""What a log would have of a request, had persons entered all that it states."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from hypothesis import strategies as st

from grown import Document, scenarios
from proviso.authoring import read_file
from proviso.document import parse
from proviso_server.reliance import stated
from proviso_server.review.of_record import OfRecord, request_of_record
from proviso_server.review.recorded_facts import Entered, RecordedFacts

RECORD_ID: Final = "7d0c3f0a-1f64-4a0b-9d53-3f6a0c0a6c11"
_REQUESTS: Final = Path(__file__).parent / "demo" / "requests"


def demo_requests() -> dict[str, Document]:
    """Return the requests of the demo by the name of their file."""
    paths = sorted(_REQUESTS.glob("*.yaml"))
    return {path.stem: _parsed(read_file(path).document) for path in paths}


def known_requests() -> dict[str, Document]:
    """Return the requests of the demo and of the scenarios by name."""
    asked = {case["id"]: _parsed(case["facts"]) for case in scenarios()}
    return demo_requests() | asked


def _parsed(document: Mapping[str, object]) -> Document:
    return dict(parse(document).document)


def everything(document: Mapping[str, Any]) -> RecordedFacts:
    """Return all that a request states, as if each had an entry of its own."""
    sent = document.get("notifications", ())
    found = document.get("determinations", {}).get("us_would_transfer")
    return RecordedFacts(
        positions=_entered([r for r in document.get("reviews", ()) if "result" in r]),
        notifications=_entered(sent, first=200),
        waivers=_entered(document.get("waivers", ()), first=400),
        papers=_entered(map(_read, document.get("documents", ())), first=600),
        facts={fact: 1_200 + place for place, fact in enumerate(stated(document))},
        us_would_transfer=None if found is None else (found, 1_100),
    )


def _read(paper: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a paper with the digest that whoever confirms it writes."""
    return {"digest": f"sha256:{hashlib.sha256(repr(paper).encode()).hexdigest()}"} | {
        **paper
    }


def _entered(blocks: Any, *, first: int = 0) -> tuple[Entered, ...]:
    return tuple(
        Entered(block=block, entries=(place,))
        for place, block in enumerate(blocks, start=first)
    )


@st.composite
def some_of(draw: st.DrawFn, document: Mapping[str, Any]) -> RecordedFacts:
    """Return a part of all that a request states."""
    known = everything(document)

    def part(entered: Sequence[Any]) -> Any:
        return tuple(each for each in entered if draw(st.booleans()))

    return dataclasses.replace(
        known,
        positions=part(known.positions),
        notifications=part(known.notifications),
        waivers=part(known.waivers),
        papers=part(known.papers),
        facts=dict(part(tuple(known.facts.items()))),
        us_would_transfer=draw(st.sampled_from([None, known.us_would_transfer])),
    )


def of_record(document: Mapping[str, Any], recorded: RecordedFacts) -> OfRecord:
    """Write the request of record on the day of the request."""
    return request_of_record(
        document,
        recorded,
        request_id=RECORD_ID,
        supersedes=document["request_id"],
        day=document["decision_date"],
    )
