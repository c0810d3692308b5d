"""Writes vectors.json: the canonical bytes and digests of the documents beside it.

The reference library for RFC 8785 writes them, not the code under test. The documents
are in normal form already. One more vector holds what is easily written wrongly:
characters beyond ASCII, escapes, and the largest integer of the contract.

Run: python tests/vectors/documents/generate_documents.py
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import rfc8785

HERE = Path(__file__).parent
NAMES = ("P13", "T01", "T02")


def main() -> None:
    """Write the vectors."""
    documents = {
        name: json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))["facts"]
        for name in NAMES
    }
    documents["unusual"] = unusual(documents["T01"])
    vectors = {name: vector(document) for name, document in documents.items()}
    text = json.dumps(vectors, indent=1, sort_keys=True) + "\n"
    (HERE / "vectors.json").write_text(text, encoding="utf-8")


def unusual(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with text and a number that are seldom seen."""
    reason = 'Überschuß \U0001f6e1 "quoted" \\ / <&> \t\n\u00a0\u2028 ﷽ e\u0301'
    return {**document, "reason": reason, "sale_price_usd": 9_000_000_000_000}


def vector(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document with its canonical bytes and their digests."""
    canonical = rfc8785.dumps(document)
    return {
        "document": document,
        "canonical": canonical.decode(),
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "sha512": hashlib.sha512(canonical).hexdigest(),
    }


if __name__ == "__main__":
    main()
