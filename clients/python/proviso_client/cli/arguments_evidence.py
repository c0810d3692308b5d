"""The words of the commands that need no service: verify and audit."""

from __future__ import annotations

from pathlib import Path

from proviso_client.cli.options import Commands, add_command, add_trust


def add_evidence_commands(commands: Commands) -> None:
    """Add them, in the order of the help."""
    _add_verify(commands)
    _add_audit(commands)


def _add_verify(commands: Commands) -> None:
    command = add_command(
        commands,
        "verify",
        "Verify a decision or act offline: signatures, documents, proof, checkpoint.",
        "proviso verify export/decisions/ID.dsse.json --trust trust/ "
        "--request transfer.yaml --show",
    )
    command.add_argument(
        "decision",
        type=Path,
        metavar="FILE",
        help="an .dsse.json file with its other files beside it, or their directory",
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
