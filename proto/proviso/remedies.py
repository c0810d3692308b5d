"""What to write instead: the nearest right value to a wrong one.

Only wording lives here. Text is compared when it is short enough to be a mistake for a
word or a code, so that refusing stays cheap however large the value.
"""

from __future__ import annotations

import calendar
import datetime
import difflib
import math
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Final

from proviso.canonical import MAX_INTEGER
from proviso.countries import nearest_country
from proviso.violation import shown

# No word or field name is longer; longer text is not compared.
_MAX_WORD_CHARACTERS: Final = 64

# Below it two words only share letters: "expired" is no "denied".
_MIN_LIKENESS: Final = 0.7

# Longer lists of words are cut: nobody reads ninety words in an error.
_MAX_LISTED_WORDS: Final = 12

_TRUE_WORDS: Final = frozenset({"true", "yes", "y", "on", "1"})
_FALSE_WORDS: Final = frozenset({"false", "no", "n", "off", "0"})

_AMOUNT: Final = re.compile(r"\$? ?([0-9][0-9,_ ]{0,24}(?:\.[0-9]{1,9})?)", re.ASCII)

_DAY: Final = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.ASCII)


def nearest_word(text: str, known: Sequence[str]) -> str | None:
    """Return the known word that was probably meant, or None when that is a guess."""
    if len(text) > _MAX_WORD_CHARACTERS:
        return None
    wanted = re.sub(r"[\s-]+", "_", text.strip()).lower()
    by_lower = {word.lower(): word for word in known}
    if wanted in by_lower:
        return by_lower[wanted]
    near = difflib.get_close_matches(wanted, by_lower, n=1, cutoff=_MIN_LIKENESS)
    return by_lower[near[0]] if near else None


def word_remedy(value: object, known: Sequence[str]) -> str:
    """Say which word to write."""
    meant: str | None = None
    if isinstance(value, str):
        meant = nearest_word(value, known)
    elif isinstance(value, bool):
        meant = nearest_word("yes" if value else "no", known)
    elif value is None and "none" in known:
        return 'write "none", or leave the field out'
    if meant is not None:
        return f"write {shown(meant)}"
    return f"write one of {listed(known)}"


def listed(known: Sequence[str]) -> str:
    """Return words as a list for a sentence, cut when it is long."""
    names = ", ".join(known[:_MAX_LISTED_WORDS])
    rest = len(known) - _MAX_LISTED_WORDS
    return f"{names} and {rest} more" if rest > 0 else names


def text_remedy(value: object) -> str:
    """Say which text to write."""
    if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        return f'write it in quotes: "{shown(value)}"'
    return "write text, or leave the field out" if value is None else "write text"


def day_remedy(value: object) -> str:
    """Say which day to write."""
    if isinstance(value, datetime.date):
        return f'write "{value.isoformat()[:10]}"'
    parts = _DAY.fullmatch(str(value)) if isinstance(value, (str, int)) else None
    if parts is None:
        return "write the day as YYYY-MM-DD"
    year, month, day = (int(part) for part in parts.groups())
    if not (year and 1 <= month <= 12 and day):
        return "write the day as YYYY-MM-DD"
    last = calendar.monthrange(year, month)[1]
    if day > last:
        return f"write a day of that month, which has {last}"
    return f'write "{year:04}-{month:02}-{day:02}"'


def country_remedy(value: object) -> str:
    """Say which country code to write."""
    meant = nearest_country(value) if isinstance(value, str) else None
    return "write a code such as DEU" if meant is None else f'write "{meant}"'


def integer_remedy(value: object, *, is_money: bool) -> str:
    """Say which integer to write; of money, a fraction is rounded up."""
    amount = _amount(value)
    if amount is None or abs(amount) > MAX_INTEGER:
        return "write whole U.S. dollars" if is_money else "write a whole number"
    if amount == int(amount):
        return f"write {int(amount)}"
    if not is_money:
        return "write a whole number"
    return f"write {math.ceil(amount)} (whole dollars; a fraction is rounded up)"


def boolean_meant(value: object) -> bool | None:
    """Return the boolean that was probably meant."""
    if not isinstance(value, (str, int)):
        return None
    word = value.strip().lower() if isinstance(value, str) else shown(value)
    if word in _TRUE_WORDS:
        return True
    return False if word in _FALSE_WORDS else None


def _amount(value: object) -> Decimal | None:
    """Read a number out of a value that is none, as far as that is certain."""
    if isinstance(value, (float, Decimal)):
        # A float refuses to be made of a signaling NaN, and holds no vast exponent.
        if isinstance(value, Decimal) and not value.is_finite():
            return None
        return Decimal(str(value)) if math.isfinite(value) else None
    if not isinstance(value, str):
        return None
    written = _AMOUNT.fullmatch(value.strip())
    if written is None:
        return None
    try:
        return Decimal(re.sub("[,_ ]", "", written.group(1)))
    except InvalidOperation:
        return None
