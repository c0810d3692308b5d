"""Where a case stands, for a report: what counts now, with the entry behind it."""

from __future__ import annotations

from collections.abc import Iterator

from proviso_client.act import Act
from proviso_client.act_effects import ConsentProviso
from proviso_client.case_file_case import VerifiedCase
from proviso_client.report_blocks import Block, Items, Row, Rows, Section, Table, Text
from proviso_client.request_parts import block_of, blocks_of, text_of
from proviso_client.words import numbers

_Line = tuple[int | None, tuple[str, ...]]


def standing_sections(case: VerifiedCase) -> Iterator[Section]:
    """Yield the sections of which the case has something to say."""
    yield from _section(
        "Positions of offices",
        ("Office", "Due on", "Position", "Person", "Day"),
        _positions(case),
    )
    yield from _section(
        "Provisos that offices ask for",
        ("No.", "Proviso", "Lines", "Office", "Law"),
        _provisos(case),
    )
    yield from _section(
        "What persons confirmed", ("What", "By", "Day", "File"), _confirmed(case)
    )
    yield from _section("What Congress was told", ("What", "Day"), _notified(case))
    yield from _section(
        "Facts that State corrected",
        ("Denial", "Taken for a fact", "True is", "Published in"),
        _overrides(case),
    )
    yield from _recommendation(case)
    yield from _determination(case)
    yield from _after(case)


def _section(
    title: str, columns: tuple[str, ...], lines: Iterator[_Line]
) -> Iterator[Section]:
    made = list(lines)
    entries = tuple(index for index, _ in made)
    if made:
        table = Table(
            columns=columns,
            rows=tuple(row for _, row in made),
            entries=entries if any(e is not None for e in entries) else (),
        )
        yield Section(title=title, blocks=(table,))


def _positions(case: VerifiedCase) -> Iterator[_Line]:
    names = {index: act.person.name for index, act in case.acts("position")}
    for asked in case.view.offices:
        said = asked.position
        if said is None:
            yield None, (asked.office, asked.due_on, "not in", "", "")
            continue
        words = said.result.replace("_", " ")
        person = names[said.index]
        yield said.index, (asked.office, asked.due_on, words, person, said.day)


def _provisos(case: VerifiedCase) -> Iterator[_Line]:
    for asked in case.view.provisos:
        proviso = asked.proviso
        yield (
            asked.index,
            (
                str(proviso.number),
                proviso.text,
                numbers(proviso.lines) or "all",
                asked.office,
                proviso.citation,
            ),
        )


def _confirmed(case: VerifiedCase) -> Iterator[_Line]:
    for index, act in case.acts("confirm"):
        by = f"{act.person.name}, {act.person.office}"
        for what, digest in _seen(act):
            kept = digest.removeprefix("sha256:") in case.file.attachments
            where = f"{digest}; in this file" if kept else digest or "none named"
            yield index, (what, by, act.message.acted_on, where)


def _seen(act: Act) -> Iterator[tuple[str, str]]:
    """Yield what a person says to have seen, with the digest of the file."""
    block = block_of(act.document, "confirm")
    for paper in blocks_of(block, "papers"):
        kind = text_of(paper, "kind").replace("_", " ")
        signed = f"signed {text_of(paper, 'signed_by')} {text_of(paper, 'signed_on')}"
        yield f"Paper: {kind}, {' '.join(signed.split())}", text_of(paper, "digest")
    for each in blocks_of(block, "waivers"):
        kind = text_of(block_of(each, "waiver"), "kind").replace("_", " ")
        yield f"Waiver: {kind}", text_of(each, "digest")
    for fact in blocks_of(block, "facts"):
        yield f"Fact: {text_of(fact, 'fact')}", text_of(fact, "digest")
    if would := text_of(block, "us_would_transfer"):
        yield f"Whether the United States would itself transfer: {would}", ""


def _notified(case: VerifiedCase) -> Iterator[_Line]:
    for told in case.view.notifications:
        yield told.index, (told.provision, told.submitted_on or "not submitted")


def _overrides(case: VerifiedCase) -> Iterator[_Line]:
    for each in case.view.overrides:
        yield each.index, (each.code, each.taken, each.truth, each.citation)


def _recommendation(case: VerifiedCase) -> Iterator[Section]:
    said = case.view.recommendation
    if said is None:
        return
    act = dict(case.acts("recommend"))[said.index]
    carried = ", ".join(map(str, said.provisos)) or "none"
    rows = (
        Row(label="Result", value=said.result.replace("_", " "), entry=said.index),
        Row(label="By", value=f"{act.person.name} for {act.person.office}"),
        Row(label="Why", value=act.message.reason),
        Row(label="Provisos", value=carried),
    )
    yield Section(title="Recommendation to State", blocks=(Rows(rows=rows),))


def _determination(case: VerifiedCase) -> Iterator[Section]:
    said = case.view.determination
    if said is None:
        return
    act = dict(case.acts("determine"))[said.index]
    paper = act.message.determine.instrument
    rows = [
        Row(label="Result", value=said.result, entry=said.index),
        Row(label="Entered by", value=f"{act.person.name} for {act.person.office}"),
        Row(
            label="Instrument",
            value=f"{said.instrument}, signed by {paper.signed_by} on "
            f"{paper.signed_on}",
        ),
        Row(label="Its file", value=paper.digest),
        Row(label="Until", value=said.until or "no last day"),
    ]
    blocks: list[Block] = [Rows(rows=tuple(rows)), Text(words=act.legend)]
    if said.provisos:
        blocks.append(consented(said.provisos))
    yield Section(title="Determination of State", blocks=tuple(blocks))


def consented(provisos: tuple[ConsentProviso, ...]) -> Table:
    """Write the provisos of a determination."""
    return Table(
        columns=("Nos.", "Proviso", "Lines", "Offices", "Law"),
        rows=tuple(
            (
                ", ".join(map(str, proviso.numbers)),
                proviso.text,
                numbers(proviso.lines) or "all",
                ", ".join(proviso.offices),
                proviso.citation,
            )
            for proviso in provisos
        ),
    )


def _after(case: VerifiedCase) -> Iterator[Section]:
    """Say what was delivered, what is to be done, and what is open."""
    view = case.view
    lines = sorted({*view.delivered, *view.taken_back})
    quantities: list[_Line] = [
        (
            None,
            (
                str(line),
                str(view.delivered.get(line, 0)),
                str(view.taken_back.get(line, 0)),
            ),
        )
        for line in lines
    ]
    columns = ("Line", "Delivered in all", "Came back in all")
    yield from _section("Deliveries", columns, iter(quantities))
    duties: list[_Line] = [
        (
            each.done,
            (each.duty.code, each.duty.due_on or "no day set", _done(each.done)),
        )
        for each in view.duties
    ]
    yield from _section("Duties", ("Duty", "Due on", "State"), iter(duties))
    if view.alerts:
        items = tuple(f"{each.words} (entry {each.index})" for each in view.alerts)
        yield Section(title="Open alerts", blocks=(Items(items=items),))


def _done(entry: int | None) -> str:
    return "open" if entry is None else "done"
