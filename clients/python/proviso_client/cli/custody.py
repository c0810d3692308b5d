"""The command custody: draws who had an item, oldest first, down to who has it now."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import asdict

from proviso_client.cli.inputs import connect
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.record_answers import CustodyItem, CustodyStep
from proviso_client.trust import Trust


async def custody(arguments: argparse.Namespace, output: Output) -> Exit:
    """Show every item that bears the number; different articles may."""
    async with connect(arguments, Trust.nobody()) as client:
        items = await client.custody(arguments.item, timeout_s=arguments.timeout)
    for item in items:
        if output.as_json:
            output.record(asdict(item) | {"signed": False})
        else:
            _draw(item, output.page)
    if not output.as_json:
        output.complain("counted by the service and not signed; the entries are")
    return Exit.GOOD


def _draw(item: CustodyItem, page: Page) -> None:
    program = f"  ({item.program})" if item.program else ""
    page.heading(f"{item.item}{program}")
    for number, step in enumerate(item.steps):
        if number:
            page.beside("  v", "")
        present = number == len(item.steps) - 1 and not item.ended
        held = ", holds it now" if present else ""
        page.beside(
            "  o  ", f"{step.holder} since {step.received_on}{held}", rest="  |  "
        )
        for label, value in _members(step):
            page.beside("  |    ", f"{label:<10}{value}")
    if item.ended:
        page.beside("  v", "")
        words = f"{item.ended} on {item.ended_on}, entry {item.ended_index}"
        page.beside("  x  ", words, rest="     ")


def _members(step: CustodyStep) -> Iterator[tuple[str, str]]:
    if step.consent_reference:
        yield "consent", step.consent_reference
    if step.request_id:
        yield "request", step.request_id
    for condition in step.conditions:
        yield "condition", condition
    yield "entry", str(step.index)
