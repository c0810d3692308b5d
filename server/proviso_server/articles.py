"""By which names an article is known, so that another name does not make another one.

A pure function from a line to keys; lines that share a key are of the same article. The
keys are its stock number, the designations in its name (F-16AM, M142), the designations
of popular names (HIMARS), and only where there is none of these the name itself. In
doubt two lines are the same: a person then looks.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

MAX_KEY_CHARS = 100
"""A longer name is cut; what differs only behind it is the same article."""

MAX_KEYS = 16
"""Keys of one line; a name that lists more systems is known by its first ones."""

_NSN = re.compile(r"^\d{4}-?(\d{2})-?(\d{3})-?(\d{4})$")
# Letters, perhaps a dash, digits: M142, F-16, AIM-120. What follows is a variant.
_DESIGNATION = re.compile(r"(?<![A-Z0-9])([A-Z]{1,4})[- ]?(\d{1,4})(?!\d)")
# Capital letters of Greek and Cyrillic that look like Latin ones.
_LOOKALIKES = str.maketrans(
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423"
    "\u0425",
    "ABEZHIKMNOPTYXABESIJKMHOPCTYX",
)
# Words before a number that make no designation.
_NO_DESIGNATION = frozenset(
    {"BLK", "BLOCK", "CAT", "CLASS", "FY", "INC", "KIT", "LOT", "MOD", "NO"}
    | {"PART", "QTY", "REV", "SET", "SIZE", "TYPE", "VER"}
)


def article_keys(
    item: Mapping[str, Any], *, names: Mapping[str, str]
) -> tuple[str, ...]:
    """Return the keys of a line's article, sorted; empty where it has no name at all.

    `names` gives the designation behind popular names (table article_names).
    """
    keys = set(_stock_keys(item))
    keys.update(_name_keys(item.get("nomenclature", ""), names))
    return tuple(sorted(keys)[:MAX_KEYS])


def primary_key(item: Mapping[str, Any], *, names: Mapping[str, str]) -> str:
    """Return the key by which an article is shown: its designation if it has one."""
    named = sorted(_name_keys(item.get("nomenclature", ""), names))
    return (named or list(_stock_keys(item)) or ["?"])[0]


def normal_serial(serial: str) -> str:
    """Return a serial or lot number as it is compared: case, spaces, dashes aside."""
    return re.sub(r"[\s_-]+", "", folded(serial))[: 5 * MAX_KEY_CHARS]


def folded(text: str) -> str:
    """Return a text in capital Latin letters as far as they look like such."""
    wide = unicodedata.normalize("NFKD", text).upper().translate(_LOOKALIKES)
    kept = (
        char
        for char in unicodedata.normalize("NFKD", wide)
        if unicodedata.category(char) not in ("Mn", "Cf", "Cc") or char in "\t\n"
    )
    return " ".join("".join(kept).translate(_DASHES).split())


def _stock_keys(item: Mapping[str, Any]) -> Iterator[str]:
    number = re.sub(r"\s+", "", folded(item.get("stock_number", "")))
    if match := _NSN.match(number):
        yield "NIIN" + "".join(match.groups())
    elif number:
        yield "PN" + re.sub(r"[^A-Z0-9]+", "", number)[:MAX_KEY_CHARS]


def _name_keys(nomenclature: str, names: Mapping[str, str]) -> set[str]:
    name = folded(nomenclature)
    keys = {
        letters + digits.lstrip("0")
        for letters, digits in _DESIGNATION.findall(name)
        if letters not in _NO_DESIGNATION and digits.strip("0")
    }
    padded = f" {re.sub(r'[^A-Z0-9]+', ' ', name).strip()} "
    for popular, designation in names.items():
        if f" {folded(popular)} " in padded:
            keys.add(re.sub(r"[^A-Z0-9]+", "", folded(designation)))
    if not keys and name:
        plain = re.sub(r"[^\w]+", "", name)
        keys.add(plain[:MAX_KEY_CHARS] or name[:MAX_KEY_CHARS])
    return keys


# Dashes of every kind, and the minus sign, are one.
_DASHES = str.maketrans(
    {
        chr(code): "-"
        for code in (*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D)
    }
)
