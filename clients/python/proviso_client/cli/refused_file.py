"""What is told of a file that the service refused, where files follow one another."""

from __future__ import annotations

from pathlib import Path

from proviso_client.cli.output import Exit, Output
from proviso_client.cli.records import error_record
from proviso_client.cli.screening import describe
from proviso_client.errors import CALLERS_TO_MEND, ServiceError


def refused_file(error: ServiceError, path: Path, *, left: int, output: Output) -> Exit:
    """Tell why a file was refused, and of how many behind it nothing is known."""
    if output.as_json:
        output.record(error_record(error, file=path))
    output.complain(f"{path}: {describe(error)}")
    if left:
        them = "file behind it was" if left == 1 else "files behind it were"
        output.complain(f"{left} {them} not tried")
    mend = isinstance(error, CALLERS_TO_MEND)
    return Exit.USAGE if mend else Exit.INCOMPLETE
