"""The act document in its spellings: what people write, the message, the bytes.

`parse_act` is the one door for acts that are to be entered: it checks everything that
can be checked without the log. The canonical bytes are what a reviewer countersigns.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from proviso.act_coherence import BLOCKS, act_incoherences
from proviso.checking import check_document
from proviso.form import ACT_FORM, MAX_ACT_BYTES
from proviso.v1.act_pb2 import ActDocument
from proviso.writing import Document

__all__ = [
    "BLOCKS",
    "COUNTERSIGNED_TYPE",
    "MAX_ACT_BYTES",
    "CheckedAct",
    "kind_of",
    "parse_act",
]

COUNTERSIGNED_TYPE: Final = "application/vnd.proviso.act+json"
"""The DSSE payload type over which a reviewer signs the canonical bytes of an act."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedAct:
    """An act whose form and bounds were checked, in its three spellings."""

    message: ActDocument
    document: Document
    canonical: bytes

    @property
    def kind(self) -> str:
        """Which block the act has."""
        return kind_of(self.document)


def kind_of(document: Mapping[str, object]) -> str:
    """Return which block an act document has."""
    return next(name for name in BLOCKS if name in document)


def parse_act(source: Mapping[str, object] | ActDocument) -> CheckedAct:
    """Check an act, given as a document or as a message.

    Raises DocumentError with every violation found.
    """
    message, document, canonical = check_document(
        source, form=ACT_FORM, incoherences=act_incoherences
    )
    return CheckedAct(message=message, document=document, canonical=canonical)
