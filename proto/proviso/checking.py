"""Checks a document of the contract, whichever it is, and returns its spellings.

What its fields say to one another is checked last, and only where they are right.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from proviso.canonical import encode_checked
from proviso.constraints import broken_constraints
from proviso.form import Form, MessageT
from proviso.reading import reader_of
from proviso.scalars import RefusedError
from proviso.violation import MAX_VIOLATIONS, DocumentError, Violation
from proviso.wire import refuse_unknown_fields, too_long
from proviso.writing import Document, writer_of

# Yields what does not fit together, given the paths that were refused already.
Incoherences: TypeAlias = Callable[[MessageT, Sequence[str]], Iterator[Violation]]


def check_document(
    source: Mapping[str, object] | MessageT,
    *,
    form: Form[MessageT],
    incoherences: Incoherences[MessageT],
) -> tuple[MessageT, Document, bytes]:
    """Return message, document and canonical bytes of what is given as one of them.

    Raises DocumentError with every violation found.
    """
    if isinstance(source, form.message):
        # What a message states is in normal form already.
        document = _stated(source, form)
        message = _checked(document, form, incoherences)
    else:
        message = _checked(source, form, incoherences)
        document = writer_of(form)(message)
    canonical = encode_checked(document)
    if len(canonical) > form.max_bytes:
        raise _refused([too_long(len(canonical), form)], form)
    return message, document, canonical


def message_of(document: object, form: Form[MessageT]) -> MessageT:
    """Return the message of a document.

    Raises DocumentError on what no message can hold, and checks nothing else.
    """
    arguments, found = _read(document, form)
    if found:
        raise _refused(found, form)
    return form.message(**arguments)


def document_of(message: MessageT, form: Form[MessageT]) -> Document:
    """Return the document of a message, in normal form.

    Raises DocumentError on enumeration numbers that have no word.
    """
    try:
        return writer_of(form)(message)
    except RefusedError as error:
        raise _refused(error.found, form) from None


def _stated(message: MessageT, form: Form[MessageT]) -> Document:
    """Return what the message states, or raise when that is not all it holds."""
    size = message.ByteSize()
    if size > form.max_bytes:
        raise _refused([too_long(size, form)], form)
    refuse_unknown_fields(message, document=form.name)
    return document_of(message, form)


def _checked(
    document: object, form: Form[MessageT], incoherences: Incoherences[MessageT]
) -> MessageT:
    """Return the message of a document that breaks no constraint and coheres."""
    arguments, found = _read(document, form)
    message = form.message(**arguments)
    if len(found) <= MAX_VIOLATIONS:
        known = {item.path: None for item in found}
        found += broken_constraints(message, form=form, known=known)
        unfit = incoherences(message, [item.path for item in found])
        found += itertools.islice(unfit, MAX_VIOLATIONS + 1)
    if found:
        raise _refused(found, form)
    return message


def _read(
    document: object, form: Form[MessageT]
) -> tuple[dict[str, Any], list[Violation]]:
    """Return the arguments of the message, and what was refused on the way."""
    try:
        arguments: Any = reader_of(form)(document)
    except RefusedError as error:
        kept: Any = error.kept
        return kept, error.found
    return arguments, []


def _refused(found: Iterable[Violation], form: Form[MessageT]) -> DocumentError:
    return DocumentError(replace(each, document=form.name) for each in found)
