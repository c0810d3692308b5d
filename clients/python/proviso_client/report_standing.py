"""Where a case stands, for a report: positions, provisos, what was confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from proviso_client.act import Act
from proviso_client.case_file_verify import VerifiedCase
from proviso_client.cli.words import numbers
from proviso_client.report_blocks import Block, Row, Rows, Section, Table, Text
from proviso_client.report_request import block_of, blocks_of, text_of

_Line = tuple[int, tuple[str, ...]]


def standing_sections(case: VerifiedCase) -> Iterator[Section]:
    """Yield the sections of which the case has something to say."""
    yield from _section(
        "Positions of offices",
        ("Office", "Position", "Person", "Day", "Why"),
        _positions(case),
    )
    yield from _section(
        "Provisos that offices asked for",
        ("No.", "Proviso", "Lines", "Office", "Law"),
        _provisos(case),
    )
    yield from _section(
        "What persons confirmed",
        ("What", "By", "Day", "File"),
        _confirmed(case),
    )
    yield from _determination(case)


def _section(
    title: str, columns: tuple[str, ...], lines: Iterator[_Line]
) -> Iterator[Section]:
    made = list(lines)
    if made:
        table = Table(
            columns=columns,
            rows=tuple(row for _, row in made),
            entries=tuple(index for index, _ in made),
        )
        yield Section(title=title, blocks=(table,))


def _positions(case: VerifiedCase) -> Iterator[_Line]:
    for index, act in case.acts("position"):
        result = text_of(block_of(act.document, "position"), "result")
        words = result.replace("_", " ")
        reason = text_of(act.document, "reason")
        yield index, (act.office, words, act.person.name, act.acted_on, reason)


def _provisos(case: VerifiedCase) -> Iterator[_Line]:
    for index, act in case.acts("position"):
        for proviso in act.effects.numbered:
            yield (
                index,
                (
                    str(proviso.number),
                    f"{proviso.text}\n{proviso.parameter}".strip(),
                    numbers(proviso.lines) or "all",
                    act.office,
                    proviso.citation,
                ),
            )


def _confirmed(case: VerifiedCase) -> Iterator[_Line]:
    for index, act in case.acts("confirm"):
        by = f"{act.person.name}, {act.office}"
        for what, digest in _said_to_be_seen(act):
            kept = digest.removeprefix("sha256:") in case.file.attachments
            where = f"{digest}" + ("; in this file" if kept else "")
            yield index, (what, by, act.acted_on, where if digest else "none named")


def _said_to_be_seen(act: Act) -> Iterator[tuple[str, str]]:
    block = block_of(act.document, "confirm")
    for paper in blocks_of(block, "papers"):
        signed = f"{text_of(paper, 'signed_by')} {text_of(paper, 'signed_on')}".strip()
        kind = text_of(paper, "kind").replace("_", " ")
        yield f"Paper: {kind}, signed {signed}", text_of(paper, "digest")
    for each in blocks_of(block, "waivers"):
        kind = text_of(block_of(each, "waiver"), "kind").replace("_", " ")
        yield f"Waiver: {kind}", text_of(each, "digest")
    for fact in blocks_of(block, "facts"):
        yield f"Fact: {text_of(fact, 'fact')}", text_of(fact, "digest")
    if would := text_of(block, "us_would_transfer"):
        yield f"Whether the United States would itself transfer: {would}", ""


def _determination(case: VerifiedCase) -> Iterator[Section]:
    for index, act in case.acts("determine"):
        block = block_of(act.document, "determine")
        paper = block_of(block, "instrument")
        rows = [
            Row(label="Result", value=text_of(block, "result"), entry=index),
            Row(label="Entered by", value=f"{act.person.name} for {act.office}"),
            Row(
                label="Instrument",
                value=f"{text_of(paper, 'kind')} {text_of(paper, 'reference')}, signed "
                f"by {text_of(paper, 'signed_by')} on {text_of(paper, 'signed_on')}",
            ),
            Row(label="Its file", value=text_of(paper, "digest")),
        ]
        if until := text_of(block, "until"):
            rows.append(Row(label="Until", value=until))
        legend: Block = Text(words=act.legend)
        blocks: list[Block] = [Rows(rows=tuple(rows)), legend]
        if act.effects.provisos:
            blocks.append(_consented(act))
        yield Section(title="Determination of State", blocks=tuple(blocks))


def _consented(act: Act) -> Table:
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
            for proviso in act.effects.provisos
        ),
    )
