"""The command rescreen: judges open authorizations again, and shows what differs."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict

from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.errors import VerificationError
from proviso_client.rescreen import Difference, Rescreen
from proviso_client.rescreen_call import JudgedAgain, Outcome, RescreenStep


async def rescreen(arguments: argparse.Namespace, output: Output) -> Exit:
    """Rescreen to the end; what could not be judged makes it incomplete."""
    trust = required_trust(arguments.trust)
    failed: list[JudgedAgain] = []
    last: RescreenStep | None = None
    with output.progress("rescreening") as report:
        async with connect(arguments, trust) as client:
            async for step in client.rescreen(
                arguments.since, timeout_s=arguments.timeout
            ):
                report(step.finished, step.total)
                last = step
                judged = step.authorization
                if judged is not None and judged.outcome is Outcome.FAILED:
                    failed.append(judged)
    if last is None:
        raise VerificationError("answer", "the rescreening has no end")
    if output.as_json:
        _record(last, failed, output)
    else:
        _show(last, failed, output)
    return Exit.INCOMPLETE if failed or _failed(last.parts) else Exit.GOOD


def _record(last: RescreenStep, failed: Sequence[JudgedAgain], output: Output) -> None:
    parts = last.parts
    for each in _changed(parts):
        output.record(asdict(each))
    for one in failed:
        output.record(
            {"request_id": one.request_id, "index": one.index, "error": one.error}
        )
    output.record(
        {
            "judged": sum(part.judged for part in parts),
            "changed": len(_changed(parts)),
            "failed": _failed(parts),
            "erased": _erased(parts),
            "bundle_sha256": parts[0].bundle_sha256 if parts else None,
            "revision": parts[0].revision if parts else None,
            "run": parts[0].run if parts else None,
            "entries": [entry.index for entry in last.entries],
            "verified": True,
        }
    )


def _show(last: RescreenStep, failed: Sequence[JudgedAgain], output: Output) -> None:
    parts, page = last.parts, output.page
    if not parts:
        page.field("Rescreened", "nothing: no open authorization was left to judge")
        return
    changed = _changed(parts)
    newest = parts[-1]
    page.field("Rescreened", f"{sum(part.judged for part in parts)} authorizations")
    page.field("Differ", f"{len(changed)}", style="bold yellow" if changed else "")
    for label, ids in (("Erased", _erased(parts)), ("Failed", _failed(parts))):
        if ids:
            page.field(label, f"{len(ids)}: {', '.join(ids)}")
    page.field("Policy", f"{newest.bundle_sha256}, revision {newest.revision}")
    page.field("Asked by", f"{newest.requested_by} at {newest.rescreened_at}")
    origin = last.entries[-1].checkpoint.origin
    indexes = ", ".join(str(entry.index) for entry in last.entries)
    page.field("Entries", f"{indexes} of {origin}, verified")
    _by_finding(page, "APPEARED", {d: d.appeared for d in changed})
    _by_finding(page, "GONE", {d: d.disappeared for d in changed})
    rest = {d: ("another disposition",) for d in changed if not _findings(d)}
    _by_finding(page, "NO FINDING DIFFERS", rest)
    for one in failed:
        output.complain(f"{one.request_id} could not be judged: {one.error}")


def _by_finding(
    page: Page, title: str, found: Mapping[Difference, Iterable[str]]
) -> None:
    """Show each finding with the authorizations that it is about."""
    by_finding: dict[str, list[Difference]] = {}
    for difference, findings in found.items():
        for finding in findings:
            by_finding.setdefault(finding, []).append(difference)
    if by_finding:
        page.heading(f"{title} ({len(by_finding)})")
    for finding, differences in sorted(by_finding.items()):
        page.item(f"{finding} ({len(differences)})")
        for each in differences:
            page.text(f"{each.request_id}, decided by entry {each.index}", indent=4)
            page.text(_dispositions(each), indent=6)


def _dispositions(each: Difference) -> str:
    if each.before is each.after:
        return f"stays {each.after}"
    return f"{each.before} -> {each.after}"


def _findings(difference: Difference) -> tuple[str, ...]:
    return difference.appeared + difference.disappeared


def _changed(parts: Sequence[Rescreen]) -> list[Difference]:
    return [difference for part in parts for difference in part.changed]


def _failed(parts: Sequence[Rescreen]) -> list[str]:
    return [request_id for part in parts for request_id in part.failed]


def _erased(parts: Sequence[Rescreen]) -> list[str]:
    return [request_id for part in parts for request_id in part.erased]
