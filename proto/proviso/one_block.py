"""A document that says one thing: exactly one of its blocks is there.

The event and the act are such documents; the words differ, the check does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from google.protobuf.descriptor import Descriptor
from google.protobuf.message import Message

from proviso.remedies import listed
from proviso.violation import Violation, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class OneBlock:
    """The check of a document; `name` and `says` are its words in errors."""

    descriptor: Descriptor
    name: str
    lacks: str
    says: str

    @property
    def blocks(self) -> tuple[str, ...]:
        """What the document can be."""
        fields = self.descriptor.fields
        return tuple(f.name for f in fields if f.message_type is not None)

    def found(self, message: Message, wrong: Sequence[str]) -> Iterator[Violation]:
        """Yield what is wrong with the number of blocks.

        `wrong` are the paths of fields that were refused already: behind a field that
        does not exist may be the block that seems to lack.
        """
        known = self.descriptor.fields_by_name
        if any(path.partition(".")[0] not in known for path in wrong):
            return
        given = [name for name in self.blocks if message.HasField(name)]
        if not given:
            yield Violation(
                path="",
                value="",
                problem=self.lacks,
                remedy=f"write one of {listed(self.blocks)}",
            )
        for name in given[1:]:
            yield Violation(
                path=name,
                value=shown({}),
                problem=f"{self.name} {self.says}, and this one has {given[0]} too",
                remedy="leave one of the two out, and enter it as "
                f"{self.name} of its own",
            )
