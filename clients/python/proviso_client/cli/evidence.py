"""The file of a case: written by the command evidence, read by verify."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path
from typing import Final

from proviso_client.act import Act
from proviso_client.case_file import from_members
from proviso_client.case_file_case import VerifiedCase
from proviso_client.case_file_reports import check_derived, derived_members
from proviso_client.case_file_verify import verify_case
from proviso_client.case_file_zip import MAX_ZIP_BYTES, read_zip, write_zip
from proviso_client.cautions import Caution
from proviso_client.cli.inputs import connect, required_trust
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record
from proviso_client.errors import IncompleteError, UsageError
from proviso_client.reading import read_bounded
from proviso_client.report_case import LEGEND, case_report
from proviso_client.report_html import write_html
from proviso_client.report_pdf import write_pdf
from proviso_client.report_verifying import not_shown

SUFFIX: Final = ".zip"

_NOT_COMPARED: Final = Caution(
    code="no_report",
    message="the reports in the file were not compared: read one that --write-report "
    "writes from the verified entries",
)


async def evidence(arguments: argparse.Namespace, output: Output) -> Exit:
    """Collect a case, verify it, and write its file with the reports."""
    out: Path = arguments.out
    if out.suffix != SUFFIX:
        raise UsageError(f"{out} is no name of a zip; let it end in {SUFFIX}")
    trust = required_trust(arguments.trust)
    async with connect(arguments, trust) as client:
        case = await client.case_file(
            arguments.case_id,
            with_attachments=arguments.with_attachments,
            timeout_s=arguments.timeout,
        )
    _write(out, write_zip(case.file.members() | derived_members(case)))
    if output.as_json:
        output.record(case_record(case, file=out, reports=True))
    else:
        output.page.field("Written", str(out), style="bold")
        _write_case(output.page, case, reports="made from the entries")
    return Exit.GOOD


def verify_case_file(arguments: argparse.Namespace, output: Output) -> Exit:
    """Verify a file offline; exit 3 where a report could not be compared."""
    if arguments.request or arguments.no_proof or arguments.show:
        raise UsageError(
            "--request, --no-proof and --show are for one decision; a case is read in "
            "its report, which --write-report writes from the verified entries"
        )
    trust = required_trust(arguments.trust)
    content = read_bounded(arguments.decision, max_bytes=MAX_ZIP_BYTES)
    members = read_zip(content)
    case = verify_case(from_members(members), trust=trust)
    left: tuple[str, ...] = ()
    if not arguments.no_report:
        left = check_derived(members, case)
    if arguments.write_report is not None:
        _write_report(arguments.write_report, case)
    _tell(case, arguments, output, left)
    if left:
        raise IncompleteError(
            f"{'; '.join(left)}. All signatures, documents and proofs hold. Give "
            "--no-report to leave it so, and --write-report FILE for a report of the "
            "verified entries"
        )
    return Exit.GOOD


def _tell(
    case: VerifiedCase,
    arguments: argparse.Namespace,
    output: Output,
    left: tuple[str, ...],
) -> None:
    compared = not arguments.no_report and not left
    if output.as_json:
        output.record(case_record(case, file=arguments.decision, reports=compared))
        return
    page = output.page
    page.field("Verified", f"case {case.case_id}", style="bold")
    words = "say what the entries say, byte by byte" if compared else "not compared"
    _write_case(page, case, reports=words)
    if not compared:
        page.field("Caution", _NOT_COMPARED.message, style="yellow")


def _write_case(page: Page, case: VerifiedCase, *, reports: str) -> None:
    last, checkpoint = case.entries[-1].index, case.checkpoint
    page.field("Stands at", f"{_spaced(case.view.state)}, by entry {last}")
    page.field("", LEGEND)
    page.heading("EVIDENCE")
    page.field("Entries", _kinds(case))
    page.field("Signatures", f"hold: the service's on each; {_countersigned(case)}")
    titles = " and ".join(algorithm.title for algorithm in checkpoint.algorithms)
    page.field(
        "Log",
        f"proves each in the first {checkpoint.size} entries of {checkpoint.origin}; "
        f"checkpoint signed with {titles}",
    )
    for (revision, sha256), entries in case.policies.items():
        judged = f"{len(entries)} entries judged by revision {revision}"
        page.field("Policy", f"{judged}, bundle {sha256[:16]}...")
    kept, lacking = len(case.file.attachments), len(case.missing_files)
    page.field(
        "Papers", f"{kept} in the file, with their digests; {lacking} named alone"
    )
    page.field("Reports", reports)
    page.heading("NOT SHOWN")
    for words in not_shown(case):
        page.item(words)
    for caution in case.cautions:
        page.field("Caution", caution.message, style="yellow")


def _kinds(case: VerifiedCase) -> str:
    kinds = Counter(filed.kind for filed in case.entries)
    listed = ", ".join(f"{_spaced(kind)} {count}" for kind, count in kinds.items())
    return f"{len(case.entries)}: {listed}"


def _countersigned(case: VerifiedCase) -> str:
    acts = [filed.said for filed in case.entries if isinstance(filed.said, Act)]
    count = sum(act.countersignature is not None for act in acts)
    return f"{count} of {len(acts)} acts are countersigned"


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _write_report(path: Path, case: VerifiedCase) -> None:
    writers = {".html": write_html, ".pdf": write_pdf}
    if path.suffix not in writers:
        raise UsageError(f"{path} is no report; let it end in .html or .pdf")
    _write(path, writers[path.suffix](case_report(case)))


def _write(path: Path, content: bytes) -> None:
    """Write a file in one step; raises IncompleteError when that fails."""
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise IncompleteError(reason) from error


def case_record(case: VerifiedCase, *, file: Path, reports: bool) -> Record:
    """Describe a verified file of a case."""
    checkpoint = case.checkpoint
    cautions = (*case.cautions, *(() if reports else (_NOT_COMPARED,)))
    return {
        "file": str(file),
        "case_id": case.case_id,
        "state": case.view.state.value,
        "entries": [
            {"index": filed.index, "kind": filed.kind, "day": filed.day}
            for filed in case.entries
        ],
        "log": {"origin": checkpoint.origin, "size": checkpoint.size},
        "attachments": sorted(case.file.attachments),
        "missing_attachments": list(case.missing_files),
        "verified": True,
        "reports_compared": reports,
        "not_shown": list(not_shown(case)),
        "cautions": [
            {"code": caution.code, "message": caution.message} for caution in cautions
        ],
    }
