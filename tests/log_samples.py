"""Keys, sealed decisions and submissions for the tests of the log."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from proviso_server.log.checkpoint import LogSigner
from proviso_server.log.projections import DECISION_PREDICATE_TYPE, STATEMENT_TYPE
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
