"""The documents and golden bytes under tests/vectors/documents."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any, Final

import pytest

from proviso.document import DocumentError, parse

HERE: Final = Path(__file__).parent / "vectors" / "documents"

NAMES: Final = ("P13", "T01", "T02", "unusual")


def vector(name: str) -> dict[str, Any]:
    """Return a document with its canonical bytes and digests."""
    vectors = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = vectors[name]
    return found


def transfer(**changes: Any) -> dict[str, Any]:
    """Return the sale T01, with top-level fields changed; None leaves one out."""
    document: dict[str, Any] = copy.deepcopy(vector("T01")["document"])
    document.update(changes)
    return {name: value for name, value in document.items() if value is not None}


def with_item(**fields: Any) -> dict[str, Any]:
    """Return the sale T01 with fields of its line changed."""
    document = transfer()
    document["items"][0].update(fields)
    return document


def with_party(**fields: Any) -> dict[str, Any]:
    """Return the sale T01 with fields of its recipient changed."""
    document = transfer()
    document["parties"][1].update(fields)
    return document


def refusal_of(document: Any) -> DocumentError:
    """Return the error that refuses the document, which is left as it was."""
    before = copy.deepcopy(document)
    with pytest.raises(DocumentError) as refusal:
        parse(document)
    assert document == before
    return refusal.value
