"""The names by which an article is the same under other names.

Two lines are of the same article when they share a key. Keys are, all in one form:

1. the stock number: the last nine digits of an NSN (NIIN), else the part number;
2. every U.S. designation in the nomenclature, without variant: F-16AM is F16, and so is
   F-16C;
3. the designation of every popular name in it, by table article_names: HIMARS is M142;
4. where the nomenclature has neither, its own words: order, plural, numbers and words
   that name no article (spare, kit, lot) make no difference. Where nothing else is
   left, those words count after all, unless a stock number names the article.

In doubt two lines are the same, and a person looks: parts for a system share its key,
and M1 is both a tank and a rifle. Two designations are never the same, nor two stock
numbers, and nothing is joined by words like spare parts that stand beside others.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from proviso_server.spelling import plain

UNNAMED = "UNNAMED"
# A longer key says no more; what differs only behind it is taken for the same.
MAX_KEY_CHARS = 80
# A shorter part number, or one without a digit, is no number of a part.
_MIN_PART_CHARS = 4
# Below it a misread letter makes a word of everyday: MI, ML.
_MIN_MISREAD_CHARS = 4

_WORD = re.compile(r"[^\W_]+")
_NSN = re.compile(r"(?<!\d)\d{4}[- ]?(\d{2})[- ]?(\d{3})[- ]?(\d{4})(?!\d)")
_NIIN = re.compile(r"(?<![\d-])(\d{2})-(\d{3})-(\d{4})(?![\d-])")
_BARE_NIIN = re.compile(r"(\d{2})(\d{3})(\d{4})")
_LABEL = re.compile(
    r"^(?:P/?N|PART (?:NO|NUMBER)|NSN|NIIN|NATO STOCK (?:NO|NUMBER))\b[ .:#]*"
)
# What says that a serial or lot number follows, however it is parted from it.
_SERIAL_LABEL = re.compile(
    r"(?:SERIAL|SER|SN|LOT|HULL|TAIL)?(?:NUMBER|NO|NR)?(?=[0-9])"
)
# Letters, what parts them from the number, and the number without leading zeros. The
# variant that follows is not looked at.
_DESIGNATION = re.compile(
    r"(?<![^\W_])([A-Z]{1,4})([-./_ ]{0,2})0*([1-9]\d{0,4})(?!\d)"
)
# Letters that may stand apart from their number: Army and Navy types, aircraft and
# missiles (joint designation system), bombs and pods.
_APART = re.compile(
    r"X?M|MK|MARK|[ABCEFPTV]|[ACHMOSTU]H|[BMRX]Q|[EHKMRTW]C|AV|[CMH]V"
    r"|[ABCFGHLMPRSU][DEGILNQSTUW]M|[BCG][BL]U|LAU|BRU|MAU"
)
_OTHER_LETTERS = {"XM": "M", "MARK": "MK"}
# Letters before a number that are no designation.
_NOT_DESIGNATIONS = frozenset(
    "APR AUG BLK CAGE CAL CAT CLS CY DEC EA FEB FIG FSC FY GEN INC ITEM JAN JUL JUN KG "
    "KIT KW LB LIN LINE LOT LRU MAR MAY MM MOD MODS NIIN NO NOV NSN OCT PG PH PN QTR "
    "QTY REF REV SEP SEPV SER SET SN TYPE UIC UNIT VAC VDC VER".split()
)
# Words that name no article by themselves, in the singular.
_GENERIC = frozenset(
    "ACCESSORY AND ARTICLE ASSEMBLY ASSORTED BATCH COMPONENT CONSUMABLE DEFENSE EA "
    "EACH EQUIPMENT EXPENDABLE FOR FROM GOOD HARDWARE ITEM KIT LOT MAINTENANCE "
    "MATERIAL MATERIEL MILITARY MISC MISCELLANEOUS NIIN NSN OF OTHER OVERHAUL "
    "PACKAGE PART PHASE PIECE PN QTY QUANTITY REPAIR REPLACEMENT SERVICE SET "
    "SHIPMENT SPARE SUPPLY SUPPORT SYSTEM THE TO TOOL TRAINING TRANCHE TYPE UNIT "
    "VARIOUS WITH".split()
)


def article_keys(
    item: Mapping[str, Any], *, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the keys of an item, sorted; none where it has neither name nor number.

    `names` are popular names with their designations, as table article_names has them.
    """
    return tuple(sorted(set(_ranked(item, names))))


def primary_key(item: Mapping[str, Any], *, names: Mapping[str, str]) -> str:
    """Return the key to show an item by: the first designation, else the best there is.

    UNNAMED where the item has neither name nor number.
    """
    return next(_ranked(item, names), UNNAMED)


def normal_serial(serial: str) -> str:
    """Return a serial or lot number without case, spaces and dashes; zeros stay.

    Words that say that it is a number are none of it: S/N 42, Serial No. 42, SN42.
    """
    text = plain(serial)
    number = "".join(_WORD.findall(text))
    if label := _SERIAL_LABEL.match(number):
        number = number[label.end() :]
    return number or text


def _ranked(item: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    """Yield the keys, best to show first."""
    known = _known(tuple(names.items()))
    nomenclature = plain(item.get("nomenclature", ""))
    number = plain(item.get("stock_number", ""))
    words = _WORD.findall(nomenclature)
    named = [*_designations(nomenclature), *known.found(words)]
    numbers = [*_numbers(number, known), *_stock_numbers(nomenclature)]
    yield from named
    if not named:
        yield from _own_words(words, whole=not numbers)
    yield from numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Designations by names and designations written in one word."""

    exact: Mapping[str, str]
    misread: Mapping[str, str]
    beginnings: frozenset[str]
    """Of all of them, misread: what is none of these begins no name."""

    def found(self, words: list[str]) -> Iterator[str]:
        """Yield the designation of every name that no longer one holds.

        A name may stand in one word or in several: BLACKHAWK, H.I.M.A.R.S.
        """
        first = 0
        while first < len(words):
            ends = self._ends(words, first)
            if ends:
                first, key = ends[-1]
                yield key
            else:
                first += 1

    def _ends(self, words: list[str], first: int) -> list[tuple[int, str]]:
        """Return where the names end that begin at a word, the longest last."""
        joined, ends = "", []
        for end, word in enumerate(words[first:], start=first + 1):
            joined += word
            if _misread(joined) not in self.beginnings:
                break
            if key := self.of(joined):
                ends.append((end, key))
        return ends

    def of(self, joined: str) -> str | None:
        return self.exact.get(joined) or self.misread.get(_misread(joined))


@functools.lru_cache(maxsize=4)
def _known(names: tuple[tuple[str, str], ...]) -> _Known:
    exact: dict[str, str] = {}
    for name, designation in names:
        key = _one_word(designation)
        one = _one_word(name)
        exact |= {one: key, f"{one}S": key, key: key}
    return _Known(
        exact=exact,
        misread={
            _misread(word): key
            for word, key in exact.items()
            if len(word) >= _MIN_MISREAD_CHARS
        },
        beginnings=frozenset(
            _misread(word[:end]) for word in exact for end in range(1, len(word) + 1)
        ),
    )


def _one_word(text: str) -> str:
    return "".join(_WORD.findall(plain(text)))


def _misread(word: str) -> str:
    """Write letters that are read as digits as these: HlMARS as HIMARS."""
    return word.translate(str.maketrans("OIL", "011"))


def _designations(nomenclature: str) -> Iterator[str]:
    # F/A-18 is an F-18 that also attacks; nobody writes the slash twice alike.
    text = re.sub(r"\bF/?A(?=[- ]?18)", "F", nomenclature)
    text = re.sub(r"(?<=\d)O(?=\d)", "0", text)  # M1O9
    for letters, between, digits in _DESIGNATION.findall(text):
        if letters in _NOT_DESIGNATIONS:
            continue
        if " " in between and not _APART.fullmatch(letters):
            continue
        # M1 and A-4 are types, A1 and V3 are variants.
        alone = len(letters) == len(digits) == 1
        if alone and letters != "M" and "-" not in between:
            continue
        yield f"{_OTHER_LETTERS.get(letters, letters)}{digits}"


def _stock_numbers(text: str) -> Iterator[str]:
    for parts in _NSN.findall(text) or _NIIN.findall(text):
        niin = "".join(parts)
        if len(set(niin)) > 1:  # 000000000 stands for none
            yield niin


def _numbers(number: str, known: _Known) -> Iterator[str]:
    """Yield the keys of what stands in the field for stock and part numbers."""
    text = _LABEL.sub("", number)
    niins = [*_stock_numbers(text)]
    if bare := _BARE_NIIN.fullmatch(text):
        niins += _stock_numbers("-".join(bare.groups()))
    if niins:
        yield from niins
        return
    part = "".join(_WORD.findall(text))
    if key := known.of(part):
        yield key
    has_digit = any(sign.isdecimal() for sign in part)
    if len(part) >= _MIN_PART_CHARS and has_digit and len(set(part)) > 1:
        yield part[:MAX_KEY_CHARS]


def _own_words(words: Iterable[str], *, whole: bool) -> Iterator[str]:
    """Yield the nomenclature in one form; where `whole`, of generic words too."""
    singular = {_singular(word) for word in words}
    telling = {
        word
        for word in singular
        if word not in _GENERIC and not word.isdecimal() and len(word) > 1
    }
    if said := telling or (singular if whole else set()):
        # Words before numbers: LEOPARD 2A6.
        ordered = sorted(said, key=lambda word: (not word.isalpha(), word))
        yield " ".join(ordered)[:MAX_KEY_CHARS].rstrip()


def _singular(word: str) -> str:
    if word.endswith("IES"):
        return f"{word[:-3]}Y"
    plural = len(word) > 3 and word.endswith("S") and not word.endswith("SS")
    return word[:-1] if plural else word
