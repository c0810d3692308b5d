"""Text as it looks: what two writings must share to be read as the same.

Compatibility forms, letter case, marks, invisible characters, digits of other scripts
and their letters that look like Latin ones make no difference here. Words are not
compared, and Latin look-alikes of one another (O and 0, I and 1) stay apart.
"""

import unicodedata

# The letters of UTS 39 (confusables.txt 15) that look like a Latin letter or a digit,
# upper case, of the scripts that a keyboard of a party to a transfer may have. What
# looks like a small l there is written as I, which it looks like in upper case.
_LOOKALIKES = {
    "2": "\ua644",
    "3": "\u0417\u04e0",
    "4": "\u13ce",
    "6": "\u0411\u13ee",
    "A": "\u0391\u0410\u13aa",
    "B": "\u0392\u0412\u042c\u13cf\u13f4",
    "C": "\u03a3\u0421\u13df",
    "D": "\u0500\u13a0\u13e7",
    "E": "\u0395\u0415\u04bc\u13ac",
    "F": "\u03dc\u0554",
    "G": "\u050c\u0551\u13c0\u13f3",
    "H": "\u0397\u041d\u04ba\u0540\u13bb\u13c2",
    "I": "\u0399\u0406\u04c0\u13a5\ua646",
    "J": "\u037f\u0408\u13ab",
    "K": "\u039a\u041a\u13e6",
    "L": "\u13de",
    "M": "\u039c\u03fa\u041c\u13b7",
    "N": "\u039d\u0548\u054c",
    "O": "\u039f\u041e\u0555",
    "P": "\u03a1\u0420\u13e2",
    "Q": "\u051a\u0533\u0536",
    "R": "\u0413\u13a1\u13b1\u13d2\u1d26",
    "S": "\u0405\u054f\u13d5\u13da",
    "T": "\u03a4\u0422\u13a2",
    "U": "\u054d",
    "V": "\u0474\u13d9",
    "W": "\u0460\u051c\u0531\u13b3\u13d4",
    "X": "\u03a7\u0425",
    "Y": "\u0393\u03a5\u0423\u04ae\u13a9\u13bd",
    "Z": "\u0396\u13c3",
}
_LATIN = str.maketrans({odd: as_ for as_, all_ in _LOOKALIKES.items() for odd in all_})
# Format characters, marks and controls; letters that have no shape.
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc", "Cn", "Co", "Cs"})
_SHAPELESS = frozenset("\u115f\u1160\u3164\uffa0")


def plain(text: str) -> str:
    """Return the text in upper case as it looks; spaces are one space each.

    What `plain` returns, it returns unchanged.
    """
    if not text.isascii():
        text = _seen(_seen(text).casefold())
    text = text.upper().translate(_LATIN)
    if not text.isprintable():
        text = "".join(c for c in text if c.isprintable() or c.isspace())
    return " ".join(text.split())


def _seen(text: str) -> str:
    return "".join(
        _sign(sign)
        for sign in unicodedata.normalize("NFKD", text)
        if sign.isspace()
        or (unicodedata.category(sign) not in _UNSEEN and sign not in _SHAPELESS)
    )


def _sign(sign: str) -> str:
    """Write every dash, every digit and every space alike."""
    category = unicodedata.category(sign)
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    if category == "Pd" or sign == "\u2212":
        return "-"
    return " " if sign.isspace() else sign
