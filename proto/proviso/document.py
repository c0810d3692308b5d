"""The request document in its spellings: what people write, the message, the bytes.

`parse` is the one door for requests that are to be judged: it checks everything that
can be checked without policy, and returns the three spellings together. The other
functions convert. The document is what policies see and what is hashed, as RFC 8785
bytes and in normal form: an empty list or block that says nothing is left out, the
order of lists is kept as sent.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from proviso.canonical import canonical_bytes, encode_checked
from proviso.coherence import incoherences
from proviso.constraints import broken_constraints
from proviso.reading import (
    MAX_DOCUMENTS,
    MAX_LINES,
    MAX_PARTIES,
    request_reader,
)
from proviso.scalars import RefusedError
from proviso.schema import Absent, FieldInfo, FieldType, absent_fields, fields
from proviso.v1.request_pb2 import RequestDocument
from proviso.violation import (
    MAX_VIOLATIONS,
    DocumentError,
    Violation,
    ViolationKind,
)
from proviso.wire import MAX_WIRE_BYTES, from_wire, refuse_unknown_fields, too_long
from proviso.writing import Document, request_writer

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

MAX_CANONICAL_BYTES: Final = 2 * 1024 * 1024


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
    if isinstance(source, RequestDocument):
        # What a message states is in normal form already.
        document = _stated(source)
        message = _checked(document)
    else:
        message = _checked(source)
        document = request_writer()(message)
    canonical = encode_checked(document)
    if len(canonical) > MAX_CANONICAL_BYTES:
        raise DocumentError([too_long(len(canonical))])
    return CheckedRequest(message=message, document=document, canonical=canonical)


def to_message(document: Mapping[str, object]) -> RequestDocument:
    """Return the message of a document.

    Raises DocumentError on what no message can hold; `parse` checks the rest.
    """
    arguments, found = _read(document)
    if found:
        raise DocumentError(found)
    return RequestDocument(**arguments)


def to_document(message: RequestDocument) -> Document:
    """Return the document of a message, in normal form.

    Raises DocumentError on enumeration numbers that have no word. Unknown fields are
    not looked for: `from_wire` and `parse` refuse them.
    """
    try:
        return request_writer()(message)
    except RefusedError as error:
        raise DocumentError(error.found) from None


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


def _stated(message: RequestDocument) -> Document:
    """Return what the message states, or raise when that is not all it holds."""
    size = message.ByteSize()
    if size > MAX_WIRE_BYTES:
        raise DocumentError([too_long(size)])
    refuse_unknown_fields(message)
    return to_document(message)


def _checked(document: Mapping[str, object]) -> RequestDocument:
    """Return the message of a document that breaks no constraint and coheres."""
    arguments, found = _read(document)
    message = RequestDocument(**arguments)
    if len(found) <= MAX_VIOLATIONS:
        found += broken_constraints(message, known={item.path: None for item in found})
        unfit = incoherences(message, wrong=[item.path for item in found])
        found += itertools.islice(unfit, MAX_VIOLATIONS + 1)
    if found:
        raise DocumentError(found)
    return message


def _read(document: Mapping[str, object]) -> tuple[dict[str, Any], list[Violation]]:
    """Return the arguments of the message, and what was refused on the way."""
    try:
        arguments: Any = request_reader()(document)
    except RefusedError as error:
        kept: Any = error.kept
        return kept, error.found
    return arguments, []
