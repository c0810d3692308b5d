"""Holds the files below `decisions/` of an export to the entries of its log."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from proviso_client.audit_findings import Findings
from proviso_client.checkpoint import Checkpoint
from proviso_client.decision_files import (
    ENVELOPE,
    EXPLANATION,
    MAX_BYTES,
    PROOF,
    RECORD,
    REQUEST,
)
from proviso_client.errors import IncompleteError, VerificationError
from proviso_client.explanation import open_explanation
from proviso_client.reading import read_bounded
from proviso_client.record import check_record
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import check_proof, check_request

_NAME: Final = re.compile(
    r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
    r"(\.dsse\.json|\.explanation\.json|\.request\.json|\.record\.json|\.tlog-proof)"
)


class RequestIds:
    """The request ids of a log, kept on disk so that memory stays bounded."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")
        self._db.execute(
            "CREATE TABLE ids (id TEXT PRIMARY KEY, at INTEGER) WITHOUT ROWID"
        )

    def add(self, request_id: str, index: int) -> int | None:
        """Keep an id; return the index where it was seen before, if it was."""
        row = self._db.execute(
            "SELECT at FROM ids WHERE id = ?", (request_id,)
        ).fetchone()
        if row is None:
            self._db.execute("INSERT INTO ids VALUES (?, ?)", (request_id, index))
            return None
        return int(row[0])

    def __contains__(self, request_id: str) -> bool:
        query = "SELECT 1 FROM ids WHERE id = ?"
        return self._db.execute(query, (request_id,)).fetchone() is not None

    def close(self) -> None:
        """Drop what was kept."""
        self._db.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many decisions lack documents that they name; retention may erase them."""

    decisions: int = 0
    without_explanation: int = 0
    without_request: int = 0
    without_record: int = 0


class DecisionFiles:
    """Checks the files of each entry; `expect_root` takes roots to be met."""

    def __init__(
        self,
        directory: Path,
        *,
        trust: Trust,
        findings: Findings,
        expect_root: Callable[[Checkpoint, str], None],
    ) -> None:
        self._folder = directory / "decisions"
        self._trust = trust
        self._findings = findings
        self._expect_root = expect_root
        self._newest: Checkpoint | None = None
        self.counts = Counts()

    def check(self, index: int, entry: bytes, statement: Statement) -> None:
        """Hold the files that bear the entry's request id to the entry."""
        request_id = statement.subject.request_id
        self._try(request_id, ENVELOPE, lambda c: _same(c, entry, index))
        self._try(request_id, PROOF, lambda c: self._proof(c, index, entry, request_id))
        explained = self._try(
            request_id,
            EXPLANATION,
            lambda c: open_explanation(c, statement=statement),
            optional=True,
        )
        requested = self._try(
            request_id,
            REQUEST,
            lambda c: check_request(c, statement=statement),
            optional=True,
        )
        recorded = self._try(
            request_id,
            RECORD,
            lambda c: check_record(
                c,
                subject=statement.record,
                claims=statement.ledgers,
                of_record=statement.of_record,
            ),
            optional=True,
        )
        counts = self.counts
        self.counts = replace(
            counts,
            decisions=counts.decisions + 1,
            without_explanation=counts.without_explanation + (not explained),
            without_request=counts.without_request + (not requested),
            without_record=counts.without_record
            + (statement.record is not None and not recorded),
        )

    def check_strays(self, known: RequestIds) -> None:
        """Report files that belong to no entry of the log."""
        try:
            with os.scandir(self._folder) as files:
                for file in files:
                    match = _NAME.fullmatch(file.name)
                    where = f"decisions/{file.name[:100]}"
                    if match is None or not file.is_file(follow_symlinks=False):
                        self._findings.add(where, "is no file of a decision")
                    elif match[1] not in known:
                        problem = "is of no entry that the checkpoint covers"
                        self._findings.add(where, problem)
        except FileNotFoundError:
            return
        except OSError as error:
            reason = f"{self._folder} cannot be read: {error.strerror}"
            raise IncompleteError(reason) from error

    def _try(
        self,
        request_id: str,
        suffix: str,
        check: Callable[[bytes], object],
        *,
        optional: bool = False,
    ) -> bool:
        """Check a file and report what is wrong; return whether it was there."""
        name = f"{request_id}{suffix}"
        path = self._folder / name
        if not path.exists():
            if not optional:
                self._findings.add(f"decisions/{name}", "is missing")
            return False
        try:
            check(read_bounded(path, max_bytes=MAX_BYTES[suffix]))
        except (VerificationError, IncompleteError) as error:
            self._findings.add(f"decisions/{name}", str(error))
        return True

    def _proof(self, content: bytes, index: int, entry: bytes, request_id: str) -> None:
        proved, self._newest = check_proof(
            content, entry=entry, trust=self._trust, opened=self._newest
        )
        if proved != index:
            reason = f"is of index {proved}, the entry has {index}"
            raise VerificationError("proof", reason)
        self._expect_root(self._newest, f"decisions/{request_id}{PROOF}")


def _same(content: bytes, entry: bytes, index: int) -> None:
    if content != entry:
        raise VerificationError("envelope", f"differs from entry {index} of the log")
