"""The event document in its spellings: what people write, the message, the bytes.

`parse_event` is the one door for events that are to be entered: it checks everything
that can be checked without the log, as `proviso.document.parse` does for requests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from proviso.checking import check_document
from proviso.event_coherence import event_incoherences
from proviso.form import EVENT_FORM, MAX_EVENT_BYTES
from proviso.v1.event_pb2 import EventDocument
from proviso.writing import Document

__all__ = ["MAX_EVENT_BYTES", "CheckedEvent", "parse_event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedEvent:
    """An event whose form and bounds were checked, in its three spellings."""

    message: EventDocument
    document: Document
    canonical: bytes


def parse_event(source: Mapping[str, object] | EventDocument) -> CheckedEvent:
    """Check an event, given as a document or as a message.

    Raises DocumentError with every violation found.
    """
    message, document, canonical = check_document(
        source, form=EVENT_FORM, incoherences=event_incoherences
    )
    return CheckedEvent(message=message, document=document, canonical=canonical)
