"""Lays a report out as one HTML file: no script, nothing from elsewhere.

Readable on a narrow screen, and on paper with the legend on each page. Every word is
escaped, and stands apart so that its direction of writing turns nothing else around.
"""

from __future__ import annotations

import html
import re
from typing import Final

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
    visible,
)

# A page opened from a zip may load nothing and run nothing, whatever stands in it.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")

_STYLE: Final = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem 1rem 5rem;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; border-bottom: 1px solid; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p, ul, dl, table, pre { margin: .5rem 0; }
p, dd, td, li { unicode-bidi: isolate; white-space: pre-line; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left;
  vertical-align: top; }
pre { white-space: pre-wrap; font-size: .85rem; border: 1px solid #888;
  padding: .5rem; }
.day { white-space: nowrap; }
.entry { font-size: .85rem; white-space: nowrap; }
.legend { position: fixed; inset: auto 0 0 0; margin: 0; padding: .5rem 1rem;
  background: #fff3c4; color: #000; border-top: 1px solid #888;
  font-size: .8rem; text-align: center; }
@media (max-width: 40rem) {
  dl { display: block; }
  dd { margin: 0 0 .5rem; }
  thead { display: none; }
  tr { display: block; border: 1px solid #888; margin: .5rem 0; }
  td { display: block; border: 0; }
  td::before { content: attr(data-label) ": "; font-weight: 600; }
}
@media print {
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  main { display: table; width: 100%; table-layout: fixed; }
  .content { display: table-row-group; }
  .legend { display: table-footer-group; position: static; border: 0;
    background: none; font-size: 8pt; font-weight: 600; break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  tr, li, dd { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
"""


def write_html(report: Report) -> bytes:
    """Return the page; the same report gives the same bytes."""
    title = _escaped(report.title)
    legend = _escaped(report.legend)
    body = "\n".join(map(_section, report.sections))
    page = f"""\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<title>{title}</title>
<style>
{_STYLE}</style>
</head>
<body>
<main>
<div class="content">
<h1>{title}</h1>
<p><strong>{legend}</strong></p>
{body}
</div>
<div class="legend" role="note">{legend}</div>
</main>
</body>
</html>
"""
    return page.encode()


def _section(section: Section) -> str:
    level, link, anchor = section.level, "", ""
    if section.entry is not None:
        anchor = f' id="entry-{section.entry}"'
        link = f' <span class="entry">[entry {section.entry}]</span>'
    heading = f"<h{level}{anchor}>{_escaped(section.title)}{link}</h{level}>"
    return "\n".join([heading, *map(_block, section.blocks)])


def _block(block: Block) -> str:
    match block:
        case Text(words=words):
            return f"<p>{_escaped(words, lines=True)}</p>"
        case Rows(rows=rows):
            return "\n".join(["<dl>", *map(_row, rows), "</dl>"])
        case Items(items=items):
            lines = (f"<li>{_escaped(item, lines=True)}</li>" for item in items)
            return "\n".join(["<ul>", *lines, "</ul>"])
        case Verbatim(lines=lines):
            return f"<pre>{_escaped(chr(10).join(lines), lines=True)}</pre>"
        case Table():
            return _table(block)


def _row(row: Row) -> str:
    link = f" {_link(row.entry)}" if row.entry is not None else ""
    value = f"{_escaped(row.value, lines=True)}{link}"
    return f"<dt>{_escaped(row.label)}</dt><dd>{value}</dd>"


def _table(table: Table) -> str:
    columns = (*table.columns, *(("Entry",) if table.entries else ()))
    head = "".join(f'<th scope="col">{_escaped(column)}</th>' for column in columns)
    lines = ["<table>", f"<thead><tr>{head}</tr></thead>", "<tbody>"]
    for number, row in enumerate(table.rows):
        cells = [_cell(*pair) for pair in zip(table.columns, row, strict=True)]
        if table.entries:
            entry = table.entries[number]
            link = "" if entry is None else _link(entry)
            cells.append(f'<td data-label="Entry">{link}</td>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</tbody>", "</table>"])


def _cell(column: str, value: str) -> str:
    kind = ' class="day"' if _DAY.fullmatch(value) else ""
    return (
        f'<td{kind} data-label="{_escaped(column)}">{_escaped(value, lines=True)}</td>'
    )


def _link(entry: int) -> str:
    return f'<a class="entry" href="#entry-{entry}">[entry {entry}]</a>'


def _escaped(text: str, *, lines: bool = False) -> str:
    return html.escape(visible(text, lines=lines), quote=True)
