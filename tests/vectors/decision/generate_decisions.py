"""Writes the vectors of decisions: python tests/vectors/decision/generate_decisions.py.

Each file is one case: rules, request, the policy's answer and the circumstances, and
what must come out of them byte by byte. Ed25519 signatures are deterministic, so the
envelopes are exact. Give another folder as argument to compare.
"""

import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from cases import BAD, GOOD, Case
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from proviso.document import parse
from proviso_server.decision import decide
from proviso_server.errors import PolicyInvalid
from proviso_server.model import Effect, Rule
from proviso_server.reliance import reliance
from proviso_server.signing import dsse, keys
from proviso_server.statement import Circumstances, write

HERE = Path(__file__).parent
# For tests only: everybody knows it.
SEED = hashlib.sha256(b"Proviso: key of the decision vectors").digest()


def main() -> None:
    """Write every vector into a folder."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else HERE
    for name, case in GOOD.items():
        _put(folder / f"{name}.json", case | {"valid": True, "expected": good(case)})
    for name, case in BAD.items():
        _put(folder / f"{name}.json", case | {"valid": False, "refused": bad(case)})


def good(case: Case) -> dict[str, object]:
    """Return what comes out of a case."""
    rules = rules_of(case)
    checked = parse(case["request"])
    decided = decide(case["answer"], rules=rules, document=checked.document)
    written = write(
        decided,
        document=checked.document,
        request_bytes=checked.canonical,
        rules=rules,
        reliance=reliance(checked.document, decided.asked, rules=rules),
        circumstances=Circumstances(**case["circumstances"]),
    )
    key = _key()
    envelope = dsse.seal(written.statement, payload_type=dsse.IN_TOTO, keys=[key])
    return {
        "disposition": decided.disposition.value,
        "request": checked.canonical.decode(),
        "statement": written.statement.decode(),
        "explanation": written.explanation.decode(),
        "envelope": envelope.decode(),
        "public_key_pem": key.public.pem.decode(),
    }


def bad(case: Case) -> str:
    """Return the words that refuse a case."""
    document = parse(case["request"]).document
    try:
        decide(case["answer"], rules=rules_of(case), document=document)
    except PolicyInvalid as error:
        return str(error)
    raise AssertionError(f"{case['comment']} was not refused")


def rules_of(case: Case) -> dict[str, Rule]:
    """Return the rules of a case as the server has them."""
    return {literal["code"]: _rule(literal) for literal in case["rules"]}


def _rule(literal: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in literal.items()
    }
    return Rule(**values | {"effect": Effect(literal["effect"])})


def _key() -> keys.SigningKey:
    private = Ed25519PrivateKey.from_private_bytes(SEED)
    pem = private.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch).resolve() / "key.pem"
        path.write_bytes(pem)
        return keys.load(f"file:{path}", passphrase=None)


def _put(path: Path, value: object) -> None:
    text = json.dumps(value, indent=1, sort_keys=True) + "\n"
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
