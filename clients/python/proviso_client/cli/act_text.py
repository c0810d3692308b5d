"""One act in the log, as a person reads it and as a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from proviso_client.act import Act
from proviso_client.act_verify import VerifiedAct
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record, cautions_record
from proviso_client.request_parts import Document, block_of, blocks_of, text_of
from proviso_client.words import numbers


def write_act(page: Page, verified: VerifiedAct) -> None:
    """Write an act that was verified, and what followed from it."""
    act = verified.act
    verb = "was entered before" if verified.repeated else "is entered"
    page.field("Act", f"{act.act_id} {verb}", style="bold green")
    write_said(page, verified)
    if verified.checkpoint is not None:
        origin = verified.checkpoint.origin
        page.field("Entry", f"{verified.index} of {origin}, verified")
    for caution in verified.cautions:
        page.field("Caution", caution.message, style="yellow")


def write_said(page: Page, verified: VerifiedAct) -> None:
    """Write what an act says, who acted, and how the case moved."""
    act, step = verified.act, verified.act.case
    what = f"{act.kind} {act.block.get('result', '')}".rstrip()
    page.field("Says", f"{what} on {act.message.acted_on}: {act.message.reason}")
    for confirmed in _confirmed(act):
        page.field("Confirms", confirmed)
    page.field("Case", f"{act.case_id}: {step.before} -> {step.after}")
    if step.waiting_on:
        due = f", due {step.due_on}" if step.due_on else ""
        page.field("Waits on", ", ".join(step.waiting_on) + due)
    for label, words in _followed(act):
        page.field(label, words)
    person = act.person
    page.field("Person", f"{person.name} ({person.id}) for {person.office}")
    page.field("", _signed(verified))
    page.field("Recorded", f"by {act.recorded_by} at {act.recorded_at}")


def write_act_evidence(page: Page, verified: VerifiedAct) -> None:
    """Write what was verified, and what a reader must know beside it."""
    act, checkpoint = verified.act, verified.checkpoint
    page.heading("EVIDENCE")
    page.field("Signature", f"holds; key {', '.join(verified.signed_by)}")
    if checkpoint is None:
        page.field("Log", "not proved")
    else:
        titles = " and ".join(a.title for a in checkpoint.algorithms)
        page.field(
            "Log",
            f"proved: entry {verified.index} of {checkpoint.size} in "
            f"{checkpoint.origin}; checkpoint signed with {titles}",
        )
    page.field("Policy", f"revision {act.revision}, bundle {act.bundle_sha256[:16]}...")
    for caution in verified.cautions:
        page.field("Caution", caution.message, style="yellow")


def _signed(verified: VerifiedAct) -> str:
    if verified.countersigned:
        return "the person's own signature holds"
    if verified.act.countersignature is not None:
        return "the person's own signature was not checked"
    return "by the word of the service: the person did not sign it"


def _confirmed(act: Act) -> Iterator[str]:
    """Say what a person saw in which file, so that a wrong digest is noticed."""
    block = act.block if act.kind == "confirm" else {}
    for paper in blocks_of(block, "papers"):
        whose = f" of {text_of(paper, 'party')}" if "party" in paper else ""
        yield f"{text_of(paper, 'kind')}{whose}, {_file(paper)}"
    for each in blocks_of(block, "waivers"):
        kind = text_of(block_of(each, "waiver"), "kind")
        yield f"waiver {kind}, {_file(each)}"
    for fact in blocks_of(block, "facts"):
        yield f"{text_of(fact, 'fact')}, {_file(fact)}"
    if transfer := text_of(block, "us_would_transfer"):
        yield f"that the United States would itself transfer: {transfer}"


def _file(confirmed: Document) -> str:
    return f"read in {text_of(confirmed, 'digest')[:23]}..."


def _followed(act: Act) -> Iterator[tuple[str, str]]:
    effects = act.effects
    for office in effects.offices:
        why = f": {', '.join(office.codes)}" if office.codes else ""
        yield "Asked", f"{office.office} by {office.due_on}{why}"
    for missing in effects.missing:
        yield "Missing", f"{missing.message} ({missing.code})"
    for proviso in effects.numbered:
        lines = f"{numbers(proviso.lines)}: " if proviso.lines else ""
        yield "Proviso", f"{proviso.number}. {lines}{proviso.text}"
    for each in effects.disagreements:
        yield "Disagree", f"on the {each.about}: {', '.join(each.offices)}"
    for consent in effects.provisos:
        named = ", ".join(map(str, consent.numbers))
        lines = f"{numbers(consent.lines)}: " if consent.lines else ""
        yield "Proviso", f"{lines}{consent.text} (no. {named})"
    for copy in effects.distribution:
        yield "Copy", f"to {copy.to}: {copy.why}"
    for duty in effects.duties:
        yield "Duty", duty.code + (f", due {duty.due_on}" if duty.due_on else "")
    for total in effects.delivered:
        yield "Delivered", f"{total.quantity:,} of line {total.line} in all"
    for alert in effects.alerts:
        yield "Alert", alert


def act_record(verified: VerifiedAct, *, file: Path) -> Record:
    """Describe an act that was verified."""
    act, checkpoint = verified.act, verified.checkpoint
    return {
        "file": str(file),
        "act_id": act.act_id,
        "kind": act.kind,
        "index": verified.index,
        "repeated": verified.repeated,
        "recorded_at": act.recorded_at,
        "recorded_by": act.recorded_by,
        "person": asdict(act.person),
        "countersigned": verified.countersigned,
        "act": dict(act.document),
        "case": asdict(act.case),
        "effects": asdict(act.effects),
        "postings": [asdict(posting) for posting in act.postings],
        "custody": [asdict(move) for move in act.custody],
        "verified": True,
        "log": checkpoint and {"origin": checkpoint.origin, "size": checkpoint.size},
        "cautions": cautions_record(verified.cautions),
    }
