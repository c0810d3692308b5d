"""What is wrong with a document, said in the words of its author."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Final

# Enough to mend a document in one go; more would only be the same mistake again.
MAX_VIOLATIONS: Final = 50

# A value is quoted to be recognized, not to be kept.
MAX_SHOWN_CHARACTERS: Final = 60


class ViolationKind(Enum):
    """What sort of mistake a violation is, for the reason of the error."""

    INVALID = "invalid"
    UNKNOWN_FIELD = "unknown_field"
    TOO_LARGE = "too_large"


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One thing that is wrong: where, what was given, why not, what to write.

    `document` names what it is wrong with, where no path does.
    """

    path: str
    value: str
    problem: str
    remedy: str
    kind: ViolationKind = ViolationKind.INVALID
    document: str = "request"

    def within(self, prefix: str) -> Violation:
        """Return the violation as seen from the block or list that holds it."""
        if not self.path or self.path.startswith("["):
            return replace(self, path=prefix + self.path)
        return replace(self, path=f"{prefix}.{self.path}")

    def __str__(self) -> str:
        return f"{self.path or self.document}: {self.problem}; {self.remedy}"


class DocumentError(ValueError):
    """A document is refused; every violation found is listed.

    At most MAX_VIOLATIONS are kept; `more` is true when there were others.
    """

    def __init__(self, violations: Iterable[Violation]) -> None:
        found = tuple(violations)
        self.violations: Final = found[:MAX_VIOLATIONS]
        self.more: Final = len(found) > MAX_VIOLATIONS
        lines = [str(violation) for violation in self.violations]
        if self.more:
            lines.append(f"there are more; these are the first {MAX_VIOLATIONS}")
        super().__init__("\n".join(lines))

    @property
    def kind(self) -> ViolationKind:
        """What the error is as a whole: too large before invalid before unknown."""
        kinds = {violation.kind for violation in self.violations}
        for kind in (ViolationKind.TOO_LARGE, ViolationKind.INVALID):
            if kind in kinds:
                return kind
        return ViolationKind.UNKNOWN_FIELD


def shown(value: object) -> str:
    """Return a short form of a value, as JSON writes it, in ASCII."""
    if isinstance(value, str):
        if len(value) > MAX_SHOWN_CHARACTERS:
            return f'{json.dumps(value[:MAX_SHOWN_CHARACTERS])[:-1]}..."'
        return json.dumps(value)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        digits = value.bit_length() < 200
        return str(value) if digits else f"an integer of {value.bit_length()} bits"
    if isinstance(value, dict):
        return f"an object of {len(value)} fields"
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    if isinstance(value, Decimal):
        return str(value)[:MAX_SHOWN_CHARACTERS]
    return ascii(value)[:MAX_SHOWN_CHARACTERS]
