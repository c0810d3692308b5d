"""The command activate, and what an audit tells of activations."""

from __future__ import annotations

import argparse
from typing import Final

from proviso_client.activation import Activation
from proviso_client.activation_call import MAX_BUNDLE_BYTES
from proviso_client.audit import AuditReport
from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import activation_record
from proviso_client.decision import Digested
from proviso_client.reading import read_bounded

# Enough of a digest to tell bundles apart at a glance; --json has all of it.
_SHOWN: Final = 16


async def activate(arguments: argparse.Namespace, output: Output) -> Exit:
    """Activate a bundle and show the entry that says so."""
    trust = required_trust(arguments.trust)
    bundle = read_bounded(arguments.bundle, max_bytes=MAX_BUNDLE_BYTES)
    async with connect(arguments, trust) as client:
        verified = await client.activate_policy(bundle, timeout_s=arguments.timeout)
    activation = verified.activation
    if output.as_json:
        record = activation_record(verified.index, activation)
        output.record(record | {"repeated": verified.repeated, "verified": True})
        return Exit.GOOD
    page = output.page
    verb = "was active" if verified.repeated else "is active"
    page.field("Policy", f"{activation.bundle_sha256} {verb}", style="bold green")
    page.field("Revision", f"{activation.revision}, {activation.rules} rules")
    page.field("Replaced", activation.previous_sha256)
    page.field("Asked by", f"{activation.requested_by} at {activation.activated_at}")
    page.field("Passed", _listed(activation.passed))
    page.field("Not run", _listed(activation.not_run))
    page.field("Entry", f"{verified.index} of {verified.checkpoint.origin}, verified")
    return Exit.GOOD


def write_activations(page: Page, report: AuditReport) -> None:
    """Show the activations of a log, one a line."""
    for entry in report.activations:
        page.field("Policy", _line(entry.index, entry.activation))
    unlisted = report.activation_count - len(report.activations)
    if unlisted:
        page.field("", f"and {unlisted} more activations")


def _line(index: int, activation: Activation) -> str:
    return (
        f"entry {index}: {activation.bundle_sha256[:_SHOWN]} replaced "
        f"{activation.previous_sha256[:_SHOWN]} at {activation.activated_at}, asked by "
        f"{activation.requested_by}, {activation.passed_count} scenarios passed"
    )


def _listed(names: tuple[str, ...] | Digested) -> str:
    if isinstance(names, Digested):
        return f"{names.count} scenarios"
    return ", ".join(names) or "none"
