"""The request document in its spellings: what people write, the message, the bytes.

`parse` is the one door for requests that are to be judged: it checks everything that
can be checked without policy, and returns the three spellings together. The other
functions convert. The document is what policies see and what is hashed, as RFC 8785
bytes and in normal form: an empty list or block that says nothing is left out, the
order of lists is kept as sent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.canonical import canonical_bytes
from proviso.checking import check_document, document_of, message_of
from proviso.coherence import incoherences
from proviso.form import (
    MAX_DOCUMENTS,
    MAX_LINES,
    MAX_PARTIES,
    MAX_REQUEST_BYTES,
    REQUEST_FORM,
)
from proviso.schema import Absent, FieldInfo, FieldType, absent_fields, fields
from proviso.v1.request_pb2 import RequestDocument
from proviso.violation import (
    MAX_VIOLATIONS,
    DocumentError,
    Violation,
    ViolationKind,
)
from proviso.wire import MAX_WIRE_BYTES, from_wire
from proviso.writing import Document

__all__ = [
    "MAX_CANONICAL_BYTES",
    "MAX_DOCUMENTS",
    "MAX_LINES",
    "MAX_PARTIES",
    "MAX_VIOLATIONS",
    "MAX_WIRE_BYTES",
    "Absent",
    "CheckedRequest",
    "Document",
    "DocumentError",
    "FieldInfo",
    "FieldType",
    "Violation",
    "ViolationKind",
    "absent_fields",
    "canonical_request",
    "fields",
    "from_wire",
    "parse",
    "subject_digests",
    "to_document",
    "to_message",
]

MAX_CANONICAL_BYTES: Final = MAX_REQUEST_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedRequest:
    """A request whose form and bounds were checked, in its three spellings."""

    message: RequestDocument
    document: Document
    canonical: bytes


def parse(source: Mapping[str, object] | RequestDocument) -> CheckedRequest:
    """Check a request, given as a document or as a message.

    Raises DocumentError with every violation found.
    """
    message, document, canonical = check_document(
        source, form=REQUEST_FORM, incoherences=incoherences
    )
    return CheckedRequest(message=message, document=document, canonical=canonical)


def to_message(document: Mapping[str, object]) -> RequestDocument:
    """Return the message of a document.

    Raises DocumentError on what no message can hold; `parse` checks the rest.
    """
    return message_of(document, REQUEST_FORM)


def to_document(message: RequestDocument) -> Document:
    """Return the document of a message, in normal form.

    Raises DocumentError on enumeration numbers that have no word. Unknown fields are
    not looked for: `from_wire` and `parse` refuse them.
    """
    return document_of(message, REQUEST_FORM)


def canonical_request(source: Mapping[str, object] | RequestDocument) -> bytes:
    """Return the canonical bytes of a request, which are hashed and kept.

    Raises DocumentError on what cannot be converted; `parse` checks the rest.
    """
    message = source if isinstance(source, RequestDocument) else to_message(source)
    return canonical_bytes(to_document(message))


def subject_digests(canonical: bytes) -> dict[str, str]:
    """Return the digests that name these bytes as the subject of a statement."""
    return {
        "sha256": hashlib.sha256(canonical).hexdigest(),
        "sha512": hashlib.sha512(canonical).hexdigest(),
    }
