"""A case as a person reads it: where it stands, who said what, what may be done now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from proviso_client.case_entry import Case
from proviso_client.case_view import CaseView, OfficeAsked, Step
from proviso_client.cli.page import Page
from proviso_client.words import numbers


def write_case(page: Page, case: Case) -> None:
    """Write a case whose entries were verified."""
    view = case.view
    _write_standing(page, view)
    _write_items(page, "OFFICES ASKED", [_office(each) for each in view.offices])
    _write_items(page, "PROVISOS ASKED FOR", list(_provisos(view)))
    _write_items(page, "DISAGREEMENTS", list(_disagreements(view)))
    _write_items(page, "CHECKS WITHOUT AN ANSWER", list(_unanswered(view)))
    _write_items(page, "WORKSHEET", list(_answers(view)))
    _write_items(page, "NOTIFIED TO CONGRESS", list(_notifications(view)))
    _write_items(page, "OVERRIDES", list(_overrides(view)))
    _write_items(page, "RECOMMENDED AND DETERMINED", list(_results(view)))
    _write_items(page, "PROVISOS OF THE CONSENT", list(_consented(view)))
    _write_items(page, "DELIVERED", list(_quantities(view)))
    _write_items(page, "DUTIES", list(_duties(view)))
    _write_items(page, "ALERTS", [f"{a.words} (entry {a.index})" for a in view.alerts])
    page.heading(f"WHAT WAS DONE ({len(view.steps)})")
    for step in view.steps:
        _write_step(page, step)
    page.heading("YOU MAY NOW")
    page.text(", ".join(case.may) or "nothing, in this state and as who you are")
    for caution in case.cautions:
        page.field("Caution", caution.message, style="yellow")


def _write_standing(page: Page, view: CaseView) -> None:
    count = len(view.steps)
    entries = "1 entry" if count == 1 else f"{count} entries"
    page.field("Case", f"{view.case_id}, {entries} verified")
    page.field("State", f"{view.state} since {view.state_since}", style="bold")
    page.field("Etag", str(view.etag))
    how = "a screening of record" if view.of_record else "a screening"
    page.field("Rests on", f"{how} of request {view.request_id}: {view.disposition}")
    if view.stale and view.determination is None:
        page.field("", "more was recorded after it; a determination needs another")
    page.field("Opened", f"{view.opened_on}" + _by(view.submitted_by))
    if view.waiting_on:
        due = f", due {view.due_on}" if view.due_on else ""
        page.field("Waits on", ", ".join(view.waiting_on) + due)
    if view.assigned_to:
        page.field("Assigned to", view.assigned_to)
    if view.alert:
        page.field("Alert", "State may have to report", style="bold red")


def _write_items(page: Page, title: str, items: Sequence[str]) -> None:
    if items:
        page.heading(f"{title} ({len(items)})")
    for item in items:
        page.item(item)


def _write_step(page: Page, step: Step) -> None:
    lead = f"  {step.day}  "
    rest = " " * len(lead)
    moved = ""
    if step.before is not step.after:
        moved = f": {step.before} -> {step.after}" if step.before else f": {step.after}"
    page.beside(lead, f"{step.kind}, entry {step.index}{moved}", rest=rest)
    if step.person or step.office:
        page.beside(rest, ", ".join(filter(None, (step.office, step.person))))
    page.beside(rest, step.words)


def _office(asked: OfficeAsked) -> str:
    said = asked.position
    why = f", asked by {', '.join(asked.codes)}" if asked.codes else ""
    if said is None:
        return f"{asked.office}: not in, due {asked.due_on}{why}"
    return (
        f"{asked.office}: {said.result} on {said.day}{_by(said.person)}, entry "
        f"{said.index}{why}"
    )


def _provisos(view: CaseView) -> Iterator[str]:
    for asked in view.provisos:
        proviso = asked.proviso
        source = ", ".join(filter(None, (proviso.code, proviso.citation)))
        yield (
            f"{proviso.number}. {_lines(proviso.lines)}{proviso.text} "
            f"({asked.office}, entry {asked.index}; {source})"
        )


def _disagreements(view: CaseView) -> Iterator[str]:
    for each in view.disagreements:
        about = f"proviso {each.code}".rstrip() if each.about == "proviso" else "result"
        yield f"on the {about}: {', '.join(each.offices)}"


def _unanswered(view: CaseView) -> Iterator[str]:
    """Say which checks wait for an act worksheet; one without lines is of all lines."""
    for asked in view.checks:
        answers = [each for each in view.answers if each.check == asked.check]
        if any(not each.lines for each in answers):
            continue
        answered = {line for each in answers for line in each.lines}
        left = tuple(line for line in asked.lines if line not in answered)
        if left or not (asked.lines or answers):
            yield f"{asked.check}: {_lines(left)}asked by {', '.join(asked.codes)}"


def _answers(view: CaseView) -> Iterator[str]:
    for each in view.answers:
        yield (
            f"{each.check}: {_lines(each.lines)}{each.result}, {each.reason} (by "
            f"{each.person}, entry {each.index})"
        )


def _notifications(view: CaseView) -> Iterator[str]:
    for each in view.notifications:
        when = f"on {each.submitted_on}" if each.submitted_on else "with no day"
        yield f"{each.provision} {when}, entry {each.index}"


def _overrides(view: CaseView) -> Iterator[str]:
    for each in view.overrides:
        yield (
            f"{each.code}: taken was {each.taken!a}, true is {each.truth!a} "
            f"({each.citation}), entry {each.index}"
        )


def _results(view: CaseView) -> Iterator[str]:
    if (recommended := view.recommendation) is not None:
        yield (
            f"recommended: {recommended.result}{_by(recommended.person)}, entry "
            f"{recommended.index}"
        )
    if (determined := view.determination) is not None:
        until = f" until {determined.until}" if determined.until else ""
        yield (
            f"determined: {determined.result}{until} by {determined.instrument}, "
            f"entered{_by(determined.person)}, entry {determined.index}"
        )
        for copy in determined.distribution:
            yield f"copy to {copy.to}: {copy.why}"


def _consented(view: CaseView) -> Iterator[str]:
    if view.determination is None:
        return
    for each in view.determination.provisos:
        named = ", ".join(map(str, each.numbers))
        offices = ", ".join(each.offices)
        yield f"{_lines(each.lines)}{each.text} (no. {named}; {offices})"


def _quantities(view: CaseView) -> Iterator[str]:
    for line, quantity in sorted(view.delivered.items()):
        back = view.taken_back.get(line, 0)
        came = f", {back:,} came back" if back else ""
        yield f"line {line}: {quantity:,}{came}"


def _duties(view: CaseView) -> Iterator[str]:
    for each in view.duties:
        due = f", due {each.duty.due_on}" if each.duty.due_on else ""
        done = "not done" if each.done is None else f"done by entry {each.done}"
        yield f"{each.duty.code}{due}: {done}"


def _lines(lines: tuple[int, ...]) -> str:
    return f"{numbers(lines)}: " if lines else ""


def _by(person: str) -> str:
    return f" by {person}" if person else ""
