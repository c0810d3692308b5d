"""What the words of a decision mean, for people."""

from __future__ import annotations

import re
from typing import Final

from proviso_client.decision import Disposition, Effect

MEANINGS: Final = {
    Disposition.DENY: "A legal bar stands in the way. It cannot be recommended while "
    "the bar stands.",
    Disposition.NO_USG_CONSENT_NEEDED: "Nothing in the request needs the consent of "
    "the Department of State.",
    Disposition.HOLD_MISSING_DOCUMENTS: "On hold: papers or facts are missing. Send "
    "what is listed as missing and ask again.",
    Disposition.CN_REQUIRED: "Congress must be notified, and the wait must end, "
    "before consent may take effect.",
    Disposition.HUMAN_REVIEW: "A person must decide what is referred before anything "
    "can be recommended.",
    Disposition.APPROVABLE_WITH_PROVISOS: "Nothing found stands in the way of "
    "consent, with the provisos listed.",
}

HEADINGS: Final = {
    Effect.DENY: "BARRED BY LAW, OR NOT YET LAWFUL",
    Effect.MISSING_DOCUMENT: "MISSING PAPERS",
    Effect.CONGRESSIONAL_NOTIFICATION: "GOES TO CONGRESS",
    Effect.REFER: "REFERRED TO AN OFFICE",
    Effect.PROVISO: "PROVISOS THAT CONSENT WOULD CARRY",
    Effect.INFO: "FOR INFORMATION",
}

_DOLLARS: Final = re.compile(r"\$([0-9]{4,15})\b")

# Colours repeat what the words say; nothing is told by colour alone.
STYLES: Final = {
    Disposition.DENY: "bold red",
    Disposition.NO_USG_CONSENT_NEEDED: "bold green",
    Disposition.HOLD_MISSING_DOCUMENTS: "bold yellow",
    Disposition.CN_REQUIRED: "bold yellow",
    Disposition.HUMAN_REVIEW: "bold yellow",
    Disposition.APPROVABLE_WITH_PROVISOS: "bold green",
}


def money(value: object) -> str:
    """Write an amount of whole U.S. dollars."""
    return f"USD {value:,}" if isinstance(value, int) else "not stated"


def with_separators(message: str) -> str:
    """Write $14000000 as $14,000,000: people count zeros badly."""
    return _DOLLARS.sub(lambda found: f"${int(found[1]):,}", message)


def numbers(lines: tuple[int, ...]) -> str:
    """Write line numbers in runs: `lines 1-4, 9`; nothing for the whole request."""
    if not lines:
        return ""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(lines)):
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    text = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
    return f"line {text}" if len(runs) == 1 and "-" not in text else f"lines {text}"
