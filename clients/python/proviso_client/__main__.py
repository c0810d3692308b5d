"""`proviso`: screen requests, keep the record, verify and audit what was signed.

Reads no environment variable; rich leaves out colours when NO_COLOR is set.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence

from proviso.authoring import FileError
from proviso_client.cli import (
    acting,
    activating,
    cases,
    catalogue,
    clocks,
    custody,
    drafting,
    evidence,
    ledgers,
    matrix,
    recording,
    rescreening,
    screening,
    verifying,
)
from proviso_client.cli.arguments import parser
from proviso_client.cli.output import Exit, Output
from proviso_client.cli.records import error_record
from proviso_client.errors import (
    CALLERS_TO_MEND,
    IncompleteError,
    ProvisoClientError,
    ServiceError,
    UsageError,
    VerificationError,
)

_ONLINE = {
    "evidence": evidence.evidence,
    "screen": screening.screen,
    "batch": screening.batch,
    "check": screening.check,
    "table": matrix.table,
    "record": recording.record,
    "ledger": ledgers.ledger,
    "custody": custody.custody,
    "clocks": clocks.clocks,
    "rescreen": rescreening.rescreen,
    "cases": cases.cases,
    "draft-act": drafting.draft_act,
    "act": acting.act,
    "attach": acting.attach,
    "fetch": acting.fetch,
    "rules": catalogue.rules,
    "keys": catalogue.keys,
    "activate": activating.activate,
}
_OFFLINE = {
    "verify": verifying.verify,
    "audit": verifying.run_audit,
    "sign-act": acting.sign_act,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    try:
        arguments = parser().parse_args(words)
    except UsageError as error:
        print(f"proviso: {error}", file=sys.stderr)
        return Exit.USAGE
    output = Output(as_json=arguments.json)
    try:
        code = _run(arguments, output)
        output.stream.flush()
        return code
    except FileError as error:
        _tell_file(error, output)
        return Exit.USAGE
    except ProvisoClientError as error:
        return _tell(error, output)
    except BrokenPipeError:
        # Whoever read our output left; what is unwritten must not be tried again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.INCOMPLETE
    except KeyboardInterrupt:
        output.complain("proviso: interrupted")
        return Exit.INCOMPLETE


def _run(arguments: argparse.Namespace, output: Output) -> int:
    if online := _ONLINE.get(arguments.command):
        return asyncio.run(online(arguments, output))
    return _OFFLINE[arguments.command](arguments, output)


def _tell(error: ProvisoClientError, output: Output) -> int:
    if output.as_json:
        output.record(error_record(error, file=None))
    match error:
        case VerificationError():
            lead, code = "verification failed: ", Exit.FAILED
        case UsageError():
            lead, code = "", Exit.USAGE
        case IncompleteError():
            lead, code = "could not be completed: ", Exit.INCOMPLETE
        case _:
            mend = isinstance(error, CALLERS_TO_MEND)
            lead, code = "", Exit.USAGE if mend else Exit.INCOMPLETE
    words = screening.describe(error) if isinstance(error, ServiceError) else str(error)
    output.complain(f"proviso: {lead}{words}")
    return code


def _tell_file(error: FileError, output: Output) -> None:
    if output.as_json:
        for problem in error.problems:
            output.record(
                {
                    "file": problem.file,
                    "line": problem.line,
                    "field": problem.path,
                    "error": "FileError",
                    "problem": problem.problem,
                    "remedy": problem.remedy,
                }
            )
    output.complain(str(error))


if __name__ == "__main__":
    sys.exit(main())
