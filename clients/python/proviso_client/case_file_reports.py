"""What is made from the evidence in the file of a case: index, HTML and PDF.

Nobody signs them. A verifier makes them anew from what it verified, and compares every
byte, so that a report says what the entries say, or is refused. That takes the same
layout: where the index names another version of it, nothing can be compared, and that
is told as such, never as good.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.canonical import canonical_bytes
from proviso_client.case_file import (
    HTML,
    INDEX,
    KEYS_NOTE,
    KEYS_TEXT,
    PART,
    PDF,
    most_bytes,
)
from proviso_client.case_file_case import FiledEntry, VerifiedCase
from proviso_client.errors import VerificationError
from proviso_client.members import Members
from proviso_client.report_blocks import FORMAT
from proviso_client.report_case import LEGEND, case_report
from proviso_client.report_html import write_html
from proviso_client.report_pdf import layout_version, write_pdf
from proviso_client.strict import read_canonical_json

_VERSION: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which versions made the reports: of what they say, and of what lays out PDF."""

    format: int
    pdf: str


def derived_members(case: VerifiedCase) -> dict[str, bytes]:
    """Make index and reports of a verified case."""
    report = case_report(case)
    layout = Layout(format=FORMAT, pdf=layout_version())
    return {
        INDEX: index_bytes(case, layout=layout),
        HTML: write_html(report),
        PDF: write_pdf(report),
        KEYS_NOTE: KEYS_TEXT,
    }


def check_derived(members: Mapping[str, bytes], case: VerifiedCase) -> tuple[str, ...]:
    """Hold index and reports to the entries; return why some could not be compared.

    Raises VerificationError when one says anything else.
    """
    stated = _layout(members[INDEX])
    _compare(INDEX, members, index_bytes(case, layout=stated))
    _compare(KEYS_NOTE, members, KEYS_TEXT)
    if stated.format != FORMAT:
        return (
            f"its reports are of format {stated.format}, this is of format {FORMAT}: "
            "they were not compared",
        )
    report = case_report(case)
    _compare(HTML, members, write_html(report))
    if stated.pdf != (own := layout_version()):
        return (
            f"{PDF} was laid out by {stated.pdf}, here is {own}: it was not compared",
        )
    _compare(PDF, members, write_pdf(report))
    return ()


def index_bytes(case: VerifiedCase, *, layout: Layout) -> bytes:
    """Write the index of a case."""
    checkpoint = case.checkpoint
    return canonical_bytes(
        {
            "version": _VERSION,
            "legend": LEGEND,
            "case_id": case.case_id,
            "state": case.view.state.value,
            "request_id": case.view.request_id,
            "log": {
                "origin": checkpoint.origin,
                "size": checkpoint.size,
                "root": checkpoint.root.hex(),
            },
            "entries": [_entry(filed) for filed in case.entries],
            "policies": [
                {"revision": revision, "bundle_sha256": sha256, "entries": entries}
                for (revision, sha256), entries in case.policies.items()
            ],
            "attachments": [
                {"sha256": sha256, "size_bytes": len(content)}
                for sha256, content in sorted(case.file.attachments.items())
            ],
            "missing_attachments": list(case.missing_files),
            "report": {"format": layout.format, "pdf": layout.pdf},
        }
    )


def _entry(filed: FiledEntry) -> dict[str, object]:
    return {
        "index": filed.index,
        "kind": filed.kind,
        "day": filed.day,
        "files": {
            f"{filed.files.name}{suffix}": hashlib.sha256(content).hexdigest()
            for suffix, content in filed.files.files.items()
        },
    }


def _layout(index: bytes) -> Layout:
    """Read which layout an index names; what else it says is compared as a whole."""
    value = read_canonical_json(index, part=INDEX, max_bytes=most_bytes(INDEX))
    report = Members(value, part=INDEX, path="").inner("report")
    layout = Layout(format=report.number("format"), pdf=report.text("pdf"))
    report.end()
    return layout


def _compare(name: str, members: Mapping[str, bytes], expected: bytes) -> None:
    if members[name] != expected:
        reason = (
            f"{name} is not what the verified entries say: it was changed, or made of "
            "other entries; do not rely on it"
        )
        raise VerificationError(PART, reason)
