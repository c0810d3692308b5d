"""The words of the commands that need no service: verify and audit."""

from __future__ import annotations

from pathlib import Path

from proviso_client.cli.options import (
    Commands,
    add_command,
    add_service,
    add_trust,
)
from proviso_client.session import DEFAULT_TIMEOUT_S


def add_evidence_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_verify(commands)
    _add_evidence(commands)
    _add_audit(commands)


def _add_verify(commands: Commands) -> None:
    command = add_command(
        commands,
        "verify",
        "Verify a decision, act or case offline: signatures, documents and proofs.",
        "proviso verify export/decisions/ID.dsse.json --trust trust/ "
        "--request transfer.yaml --show\n  proviso verify case.zip --trust trust/",
    )
    command.add_argument(
        "decision",
        type=Path,
        metavar="FILE",
        help="an .dsse.json file with its other files beside it, or their directory; "
        "or the .zip of a case",
    )
    add_trust(command)
    command.add_argument(
        "--request", type=Path, metavar="FILE", help="your own copy of the request"
    )
    command.add_argument(
        "--no-proof", action="store_true", help="do not ask for a proof of the log"
    )
    command.add_argument(
        "--show", action="store_true", help="show the decision in full"
    )
    group = command.add_argument_group("file of a case")
    group.add_argument(
        "--no-report",
        action="store_true",
        help="do not compare the reports with the entries",
    )
    group.add_argument(
        "--write-report",
        type=Path,
        metavar="FILE",
        help="write a report (.html or .pdf) of the verified entries",
    )


def _add_evidence(commands: Commands) -> None:
    command = add_command(
        commands,
        "evidence",
        "Write the file of a case: one zip with all its evidence and a report.",
        "proviso evidence CASE_ID -o case.zip --trust trust/ "
        "--ca tls/ca.pem --cert tls/auditor.pem --key tls/auditor.key.pem",
    )
    command.add_argument(
        "case_id", metavar="CASE_ID", help="the case, or any request of it"
    )
    command.add_argument(
        "-o",
        "--out",
        type=Path,
        required=True,
        metavar="ZIP",
        help="the file to write; one that is there is replaced",
    )
    command.add_argument(
        "--with-attachments",
        action="store_true",
        help="with the papers that the service keeps",
    )
    add_trust(command)
    add_service(command, timeout_s=DEFAULT_TIMEOUT_S)


def _add_audit(commands: Commands) -> None:
    command = add_command(
        commands,
        "audit",
        "Audit an exported log offline: every entry, tile, proof and signature.",
        "proviso audit export/ --trust trust/ --remember ~/.proviso-checkpoint",
    )
    command.add_argument(
        "directory",
        type=Path,
        metavar="DIR",
        help="what `proviso-server log export` wrote",
    )
    add_trust(command)
    command.add_argument(
        "--remember",
        type=Path,
        metavar="FILE",
        help="checkpoint of the last good audit: compared, then replaced",
    )
    command.add_argument(
        "--since",
        type=Path,
        metavar="CHECKPOINT",
        help="an older checkpoint to compare",
    )
