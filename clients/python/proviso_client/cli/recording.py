"""The command record: enters events, and shows what each of them moved."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from proviso_client.cli.inputs import connect, read_events, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record
from proviso_client.cli.refused_file import refused_file
from proviso_client.errors import ServiceError
from proviso_client.event import VerifiedEvent
from proviso_client.event_moves import CustodyMove, Posting


async def record(arguments: argparse.Namespace, output: Output) -> Exit:
    """Enter files in their order; stop at the first that the service refuses.

    An event may rest on those before it, so that what follows is not tried.
    """
    files = read_events(arguments.files)
    async with connect(arguments, required_trust(arguments.trust)) as client:
        for number, file in enumerate(files):
            try:
                verified = await client.record_event(
                    file.event.message, timeout_s=arguments.timeout
                )
            except ServiceError as error:
                left = len(files) - number - 1
                return refused_file(error, file.path, left=left, output=output)
            _show(verified, file.path, output)
    return Exit.GOOD


def _show(verified: VerifiedEvent, path: Path, output: Output) -> None:
    if output.as_json:
        output.record(event_record(verified, file=path))
        return
    event, page = verified.event, output.page
    verb = "was entered before" if verified.repeated else "is entered"
    page.field("Event", f"{event.event_id} {verb}", style="bold green")
    page.field("Says", f"{event.kind} on {event.document['occurred_on']}")
    for posting in event.postings:
        page.field("Posted", _posting(posting))
    for move in event.custody:
        page.field("Custody", _move(move))
    if not event.postings and not event.custody:
        page.field("Moved", "nothing")
    _entry(page, verified)


def _entry(page: Page, verified: VerifiedEvent) -> None:
    event = verified.event
    page.field("By", f"{event.recorded_by} at {event.recorded_at}")
    page.field("Entry", f"{verified.index} of {verified.checkpoint.origin}, verified")


def _posting(posting: Posting) -> str:
    name = " ".join(filter(None, (posting.ledger, posting.period, posting.account)))
    return f"{posting.kind} {posting.amount:,} {posting.unit}".rstrip() + f" in {name}"


def _move(move: CustodyMove) -> str:
    items = f"{move.article} {', '.join(move.serials)}"
    if move.ended is not None:
        return f"{items} {move.ended}"
    source = f" from {move.source}" if move.source else ""
    return f"{items}{source} to {move.holder} under {move.consent_reference}"


def event_record(verified: VerifiedEvent, *, file: Path) -> Record:
    """Describe an event that was entered."""
    event, checkpoint = verified.event, verified.checkpoint
    return {
        "file": str(file),
        "event_id": event.event_id,
        "kind": event.kind,
        "index": verified.index,
        "repeated": verified.repeated,
        "recorded_at": event.recorded_at,
        "recorded_by": event.recorded_by,
        "postings": [asdict(posting) for posting in event.postings],
        "custody": [asdict(move) for move in event.custody],
        "insecure_dev": event.insecure_dev,
        "trial_key": event.trial_key,
        "verified": True,
        "log": {"origin": checkpoint.origin, "size": checkpoint.size},
    }
