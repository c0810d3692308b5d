"""The parts of a document that was parsed before, for whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

Document = Mapping[str, object]


def text_of(block: Document, name: str) -> str:
    """Return a member that is text, else nothing."""
    value = block.get(name, "")
    return value if isinstance(value, str) else ""


def texts_of(block: Document, name: str) -> list[str]:
    """Return the texts of a list."""
    value = block.get(name, [])
    return [v for v in value if isinstance(v, str)] if isinstance(value, list) else []


def block_of(block: Document, name: str) -> Document:
    """Return a member that is an object, else an empty one."""
    value = block.get(name, {})
    return cast(Document, value) if isinstance(value, dict) else {}


def blocks_of(block: Document, name: str) -> list[Document]:
    """Return the objects of a list."""
    value = block.get(name, [])
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []
