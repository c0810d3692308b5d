"""Keys, sealed decisions and submissions for the tests of the log."""

import asyncio
import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.export import Exported, export_log
from proviso_server.log.fsck import fsck
from proviso_server.log.proof import check_proof, parse_proof
from proviso_server.log.queries import Receipt
from proviso_server.log.schema import NEWEST
from proviso_server.log.statements import DECISION_PREDICATE_TYPE, STATEMENT_TYPE
from proviso_server.log.store import open_store
from proviso_server.log.submission import Submission
from proviso_server.log.tree import create_log
from proviso_server.log.writer import Log
from proviso_server.signing import dsse
from proviso_server.signing.keys import Algorithm, SigningKey, generate

ORIGIN = "proviso.example/log"
NOW = 1_780_000_000
DECISION_KEY = generate(Algorithm.ED25519)
SIGNER = LogSigner(
    origin=ORIGIN,
    ed25519=generate(Algorithm.ED25519),
    ml_dsa_44=generate(Algorithm.ML_DSA_44),
)


def now() -> int:
    return NOW


def request_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012d}"


def statement(*, name: str, request: bytes, explanation: bytes) -> bytes:
    digest = {
        "sha256": hashlib.sha256(request).hexdigest(),
        "sha512": hashlib.sha512(request).hexdigest(),
    }
    document = {
        "_type": STATEMENT_TYPE,
        "subject": [{"name": name, "digest": digest}],
        "predicateType": DECISION_PREDICATE_TYPE,
        "predicate": {
            "disposition": "human_review",
            "decision_date": "2026-05-28",
            "evaluated_at": "2026-05-28T18:40:00Z",
            "policy": {"bundle_sha256": "b" * 64},
            "explanation": {"sha256": hashlib.sha256(explanation).hexdigest()},
        },
    }
    return json.dumps(document, separators=(",", ":"), sort_keys=True).encode()


def submission(
    number: int,
    *,
    content: str = "",
    padding: int = 0,
    key: SigningKey = DECISION_KEY,
) -> Submission:
    """Return the decision of request `number`; another content is another subject."""
    request = f'{{"number":{number},"content":"{content}"}}'.encode()
    explanation = f'{{"why":"{number}{"x" * padding}"}}'.encode()
    name = request_id(number)
    payload = statement(name=name, request=request, explanation=explanation)
    return Submission(
        request_id=name,
        subject_sha256=hashlib.sha256(request).hexdigest(),
        envelope=dsse.seal(payload, payload_type=dsse.IN_TOTO, keys=[key]),
        request=request,
        explanation=explanation,
    )


def row_of(number: int, *, index: int) -> dict[str, object]:
    """Return the row that request `number` has, as entry `index`."""
    wanted = submission(number)
    return {
        "request_id": wanted.request_id,
        "subject_sha256": wanted.subject_sha256,
        "entry_index": index,
        "explanation_sha256": hashlib.sha256(wanted.explanation).hexdigest(),
        "record_sha256": None,
    }


def authorization_of(number: int, *, index: int) -> dict[str, object]:
    """Return the row of what became of request `number`, decided by entry `index`."""
    return {
        "request_id": request_id(number),
        "entry_index": index,
        "state": "open",
        "disposition": "human_review",
        "decision_date": "2026-05-28",
        "officer": 0,
        "delivered": 0,
        "bundle_sha256": "b" * 64,
        "judged_on": "2026-05-28",
        "state_index": index,
    }


def case_of(number: int, *, index: int) -> dict[str, object]:
    """Return the version of the case that request `number` opened at entry `index`."""
    return {
        "entry_index": index,
        "case_id": request_id(number),
        "until": NEWEST,
        "entry_kind": "screening",
        "day": "2026-05-28",
        "state": "received",
        "request_id": request_id(number),
        "base_request_id": request_id(number),
        "disposition": "human_review",
        "of_record": 0,
        "phase": "",
        "kind": "",
        "holder": "",
        "recipient": "",
        "programs": "",
        "opened_on": "2026-05-28",
        "state_since": "2026-05-28",
        "due_on": "",
        "waiting_on": "",
        "assigned_to": "",
        "alert": 0,
        "submitted_by": "",
    }


def case_request_of(number: int) -> dict[str, object]:
    """Return which case request `number` belongs to."""
    return {"request_id": request_id(number), "case_id": request_id(number)}


def new_log(directory: Path) -> Path:
    """Create an empty log and return its path."""
    path = directory / "log.db"
    create_log(path, signer=SIGNER, now=now)
    return path


async def open_log(path: Path) -> Log:
    return await Log.open(path, signer=SIGNER, now=now)


async def filled_log(directory: Path, *, size: int) -> Path:
    """Create a log with entries 0 to size - 1, closed again."""
    path = new_log(directory)
    async with await open_log(path) as log:
        for number in range(size):
            await log.append(submission(number))
    return path


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a plain connection that knows nothing of the log."""
    with closing(sqlite3.connect(path)) as connection:
        yield connection
        connection.commit()


def findings(path: Path) -> list[str]:
    """Return what fsck says of a closed log."""
    store = open_store(path)
    try:
        keys, trusted = SIGNER.keys, [DECISION_KEY.public]
        return [f.line for f in fsck(store, keys=keys, decision_keys=trusted)]
    finally:
        store.close()


def check_receipt(receipt: Receipt) -> int:
    """Verify the receipt's proof and return the size that it is under."""
    proof = parse_proof(receipt.proof)
    assert (proof.index, proof.checkpoint) == (receipt.index, receipt.checkpoint)
    return check_proof(proof, entry=receipt.envelope, keys=SIGNER.keys).size


def export_to(path: Path, directory: Path) -> Exported:
    store = open_store(path)
    try:
        trusted = [DECISION_KEY.public]
        return export_log(store, directory, keys=SIGNER.keys, decision_keys=trusted)
    finally:
        store.close()


async def grow(path: Path, *, start: int, size: int) -> None:
    """Append entries from start up to the size."""
    async with await open_log(path) as log:
        await asyncio.gather(*(log.append(submission(n)) for n in range(start, size)))


def files(directory: Path) -> dict[str, bytes]:
    """Return every file of a directory by its name within it."""
    return {
        str(file.relative_to(directory)): file.read_bytes()
        for file in sorted(directory.rglob("*"))
        if file.is_file()
    }
