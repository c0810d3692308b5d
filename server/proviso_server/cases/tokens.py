"""The tokens of a filter: signs, texts and quoted texts, each with its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proviso_server.errors import InputError

_SHOWN_CHARS = 20

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<sign> <= | >= | != | [=<>:()*-] )
    | (?P<text> [A-Za-z0-9_] [A-Za-z0-9_.-]* )
    | (?P<quoted> "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*' )
    )""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(.)|(\*)", re.DOTALL)
_ESCAPABLE = "\"'\\*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token; its kind is sign, text, quoted or end."""

    kind: str
    text: str
    column: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a filter, and one at its end; raise InputError."""
    place = 0
    end = len(text.rstrip())
    while place < end:
        match = _TOKEN.match(text, place)
        if match is None or match.lastgroup is None:
            rest = text[place:].lstrip()
            wrong = Token(
                kind="wrong", text=rest[:_SHOWN_CHARS], column=len(text) - len(rest) + 1
            )
            raise wrong_at(wrong, _unreadable(rest[0]))
        kind = match.lastgroup
        yield Token(kind=kind, text=match[kind], column=match.start(kind) + 1)
        place = match.end()
    yield Token(kind="end", text="", column=end + 1)


def unquoted(token: Token) -> str:
    """Return what stands between the quotes."""

    def plain(match: re.Match[str]) -> str:
        escaped: str | None = match[1]
        if escaped is None:
            raise wrong_at(token, r"has a wildcard, which is not known; write * as \*")
        if escaped not in _ESCAPABLE:
            raise wrong_at(token, rf"escapes {escaped}; only \" \' \\ and \* are known")
        return escaped

    return _ESCAPE.sub(plain, token.text[1:-1])


def wrong_at(token: Token, remedy: str) -> InputError:
    """Return the error of a token."""
    where = "at the end" if token.kind == "end" else f"at column {token.column}"
    return InputError(field="filter", value=token.text, remedy=f"{where}: {remedy}")


def _unreadable(sign: str) -> str:
    if sign in "\"'":
        return "this quote is not closed"
    return "can't be read; put a value with other signs between quotes"
