"""Takes the members of a JSON object one by one, and refuses what is left over."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from typing import Final

from proviso_client.errors import VerificationError

_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_SHA512: Final = re.compile(r"[0-9a-f]{128}")
_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class Members:
    """The members of one object; `path` names it in errors."""

    def __init__(self, value: object, *, part: str, path: str) -> None:
        self._part = part
        self._path = path
        if not isinstance(value, dict):
            raise VerificationError(part, f"{path} is not an object")
        self._left: dict[str, object] = dict(value)

    def __contains__(self, name: str) -> bool:
        return name in self._left

    def take(self, name: str) -> object:
        """Return a member of any type."""
        if name not in self._left:
            raise self._wrong(name, "is missing")
        return self._left.pop(name)

    def text(self, name: str) -> str:
        """Return a member that is text."""
        value = self.take(name)
        if not isinstance(value, str):
            raise self._wrong(name, "is not text")
        return value

    def optional_text(self, name: str) -> str | None:
        """Return a member that is text, or None when it is not there."""
        return self.text(name) if name in self else None

    def constant(self, name: str, *, expected: str) -> None:
        """Refuse any text but the expected one."""
        if (found := self.text(name)) != expected:
            raise self._wrong(name, f"is {found[:100]!a}, not {expected!a}")

    def flag(self, name: str) -> bool:
        """Return a member that is true or false."""
        value = self.take(name)
        if not isinstance(value, bool):
            raise self._wrong(name, "is neither true nor false")
        return value

    def number(self, name: str) -> int:
        """Return a member that is an integer of at least 0."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self._wrong(name, "is not an integer of 0 or more")
        return value

    def amount(self, name: str) -> int:
        """Return a member that is an integer, which may be below 0."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(name, "is not an integer")
        return value

    def integer(self, name: str) -> int:
        """Return a member that is an integer."""
        value = self.take(name)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._wrong(name, "is not an integer")
        return value

    def sha256(self, name: str) -> str:
        """Return a member that is a SHA-256 digest in lower-case hex."""
        value = self.text(name)
        if not _SHA256.fullmatch(value):
            raise self._wrong(name, "is not 64 lower-case hex digits")
        return value

    def sha512(self, name: str) -> str:
        """Return a member that is a SHA-512 digest in lower-case hex."""
        value = self.text(name)
        if not _SHA512.fullmatch(value):
            raise self._wrong(name, "is not 128 lower-case hex digits")
        return value

    def uuid(self, name: str) -> str:
        """Return a member that is a UUID in lower case."""
        value = self.text(name)
        if not _UUID.fullmatch(value):
            raise self._wrong(name, f"is {value[:40]!a}, not a UUID in lower case")
        return value

    def instant(self, name: str) -> str:
        """Return a member that is an instant of UTC, to the second."""
        value = self.text(name)
        try:
            if not _INSTANT.fullmatch(value):
                raise ValueError("not in the form of an instant")
            datetime.datetime.fromisoformat(value)
        except ValueError as error:
            raise self._wrong(name, f"is {value[:40]!a}, no instant") from error
        return value

    def day(self, name: str) -> str:
        """Return a member that is a day of the calendar."""
        value = self.text(name)
        try:
            if not _DAY.fullmatch(value):
                raise ValueError("not in the form of a day")
            datetime.date.fromisoformat(value)
        except ValueError as error:
            raise self._wrong(name, f"is {value[:20]!a}, not a day") from error
        return value

    def listed(self, name: str) -> list[object]:
        """Return a member that is a list."""
        value = self.take(name)
        if not isinstance(value, list):
            raise self._wrong(name, "is not a list")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a member that is a list of text."""
        values = self.listed(name)
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) != len(values):
            raise self._wrong(name, "holds something that is not text")
        return texts

    def numbers(self, name: str) -> tuple[int, ...]:
        """Return a member that is a list of integers of at least 1."""
        values = self.listed(name)
        numbers = tuple(value for value in values if type(value) is int and value > 0)
        if len(numbers) != len(values):
            raise self._wrong(name, "holds something that is no integer of 1 or more")
        return numbers

    def indexes(self, name: str) -> tuple[int, ...]:
        """Return a member that is a list of integers of at least 0."""
        values = self.listed(name)
        indexes = tuple(value for value in values if type(value) is int and value >= 0)
        if len(indexes) != len(values):
            raise self._wrong(name, "holds something that is no integer of 0 or more")
        return indexes

    def optional_texts(self, name: str) -> tuple[str, ...]:
        """Return a member that is a list of text; one that is not there is empty."""
        return self.texts(name) if name in self else ()

    def mapping(self, name: str) -> Mapping[str, object]:
        """Return a member that is an object of any content."""
        value = self.take(name)
        if not isinstance(value, dict):
            raise self._wrong(name, "is not an object")
        return value

    def inner(self, name: str) -> Members:
        """Return a member that is an object with known members."""
        return Members(self.take(name), part=self._part, path=self.path_of(name))

    def inners(self, name: str) -> list[Members]:
        """Return a member that is a list of objects with known members."""
        path = self.path_of(name)
        return [
            Members(value, part=self._part, path=f"{path}[{index}]")
            for index, value in enumerate(self.listed(name))
        ]

    def end(self) -> None:
        """Refuse members that nobody took."""
        if self._left:
            raise self._wrong(min(self._left), "is no member of this version")

    def path_of(self, name: str) -> str:
        """Return the path of a member, for errors."""
        return f"{self._path}.{name}" if self._path else name

    def _wrong(self, name: str, problem: str) -> VerificationError:
        return VerificationError(self._part, f"{self.path_of(name)[:200]} {problem}")
