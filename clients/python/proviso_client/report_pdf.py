"""Lays a report out as PDF/A for the archive, tagged for screen readers (PDF/UA).

The layout is the work of typst, whose version is pinned: the same report and the same
version give the same bytes on every machine; another version may give others.
"""

from __future__ import annotations

import datetime
import importlib.metadata
import importlib.resources
import json
import re
from typing import Final

from proviso_client.errors import IncompleteError
from proviso_client.report_blocks import (
    Block,
    Items,
    Report,
    Row,
    Rows,
    Section,
    Table,
    Text,
    Verbatim,
    visible_in_print,
)

_LAYOUT: Final = "report.typ"

_UNBROKEN: Final = re.compile(r"\S{30,}")
_PIECE: Final = 16
_BREAK: Final = "\u200b"


def layout_version() -> str:
    """Return what lays out, with its version; raises IncompleteError without it."""
    try:
        return f"typst {importlib.metadata.version('typst')}"
    except importlib.metadata.PackageNotFoundError as error:
        raise IncompleteError(
            "no PDF can be laid out: the package typst is not installed; install "
            "proviso-screening anew, with its dependencies"
        ) from error


def write_pdf(report: Report) -> bytes:
    """Return the document; the same report gives the same bytes.

    Fonts of this machine are not looked at, and the day is that of the report.
    """
    layout_version()
    import typst  # Large: loaded by whoever lays out alone.

    layout = importlib.resources.files("proviso_client").joinpath(_LAYOUT).read_bytes()
    try:
        return typst.compile(
            layout,
            sys_inputs={"report": json.dumps(_plain(report))},
            ignore_system_fonts=True,
            pdf_standards=["a-2a", "ua-1"],
            timestamp=datetime.datetime.fromisoformat(report.written_at),
        )
    except typst.TypstError as error:
        raise IncompleteError(f"no PDF can be laid out: {error}") from error


def _plain(report: Report) -> dict[str, object]:
    return {
        "title": _words(report.title),
        "legend": _words(report.legend),
        "sections": [_section(section) for section in report.sections],
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "title": _words(section.title),
        "entry": section.entry,
        "level": section.level,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    match block:
        case Text(words=words):
            return {"kind": "text", "words": _words(words)}
        case Rows(rows=rows):
            return {"kind": "rows", "rows": [_row(row) for row in rows]}
        case Items(items=items):
            return {"kind": "items", "items": [_words(item) for item in items]}
        case Verbatim(lines=lines):
            return {"kind": "verbatim", "lines": [_words(line) for line in lines]}
        case Table():
            return {
                "kind": "table",
                "columns": [_words(column) for column in block.columns],
                "rows": [[_words(cell) for cell in row] for row in block.rows],
                "entries": list(block.entries),
            }


def _row(row: Row) -> dict[str, object]:
    return {"label": _words(row.label), "value": _words(row.value), "entry": row.entry}


def _words(text: str) -> str:
    """Write a text so that what has no space, as a digest, can break on a page."""
    return _UNBROKEN.sub(_breakable, visible_in_print(text, lines=True))


def _breakable(found: re.Match[str]) -> str:
    word = found[0]
    starts = range(0, len(word), _PIECE)
    return _BREAK.join(word[start : start + _PIECE] for start in starts)
