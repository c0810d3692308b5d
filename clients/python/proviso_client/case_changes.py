"""What changed between two screenings of a case: in the request, and in what was found.

Pure and total. Members of a list are known by what identifies them (a line by its
number, a party by its id), so that their order says nothing; the chain of custody has
its order. What is told to people is bounded and says how much more there is.
"""

import enum
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from proviso.canonical import canonical_bytes

MAX_TOLD: Final = 200
"""Changes that are told of a request, and of findings; more are counted."""

MAX_VALUE_BYTES: Final = 1_000
"""A longer value is told by its length and digest."""

_IDENTITY: Final[Mapping[str, tuple[str, ...]]] = {
    "items": ("line",),
    "parties": ("id",),
    "documents": ("kind", "party"),
    "notifications": ("provision",),
    "waivers": ("kind",),
    "reviews": ("office",),
    "linked_actions": ("kind", "reference"),
    "related_requests": ("request_id",),
    "open_authorizations": ("kind", "reference"),
    "events": ("kind", "occurred_on"),
    "funding": ("source",),
}
_NOT_EVALUATED: Final = "not_evaluated"


class Change(enum.StrEnum):
    """What became of a field, or of a finding."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """A field that is not what it was; `before` is None where it was added."""

    change: Change
    steps: tuple[str, ...]
    before: Any = None
    after: Any = None

    @property
    def path(self) -> str:
        """The field as people write it: items[line=2].quantity."""
        return "".join(self.steps).removeprefix(".")

    def as_members(self) -> dict[str, Any]:
        """Return it as it is told."""
        members = {"path": self.path, "change": self.change.value}
        if self.change is not Change.ADDED:
            members["before"] = _told(self.before)
        if self.change is not Change.REMOVED:
            members["after"] = _told(self.after)
        return members


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChange:
    """A code of which something else was found; no lines are the whole request.

    A rule that was not evaluated stands there with that word for its effect. With
    neither effects nor lines that differ, its message or its values do.
    """

    code: str
    change: Change
    effects_before: tuple[str, ...]
    effects_after: tuple[str, ...]
    lines_appeared: tuple[int, ...]
    lines_disappeared: tuple[int, ...]

    def as_members(self) -> dict[str, Any]:
        """Return it as it is told."""
        return {
            "code": self.code,
            "change": self.change.value,
            "effects_before": list(self.effects_before),
            "effects_after": list(self.effects_after),
            "lines_appeared": _told(list(self.lines_appeared)),
            "lines_disappeared": _told(list(self.lines_disappeared)),
        }


def told(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    *,
    explained_before: Mapping[str, Any],
    explained_after: Mapping[str, Any],
) -> dict[str, Any]:
    """Return what changed from one screening to another, as people are told it."""
    return {
        "disposition": {
            "before": explained_before["disposition"],
            "after": explained_after["disposition"],
        },
        "fields": _bounded(field_changes(before, after)),
        "findings": _bounded(finding_changes(explained_before, explained_after)),
    }


def _bounded(changes: Iterable[FieldChange | FindingChange]) -> dict[str, Any]:
    rest = iter(changes)
    first = [change.as_members() for change in islice(rest, MAX_TOLD)]
    return {"changes": first, "more": sum(1 for _ in rest)}


def _told(value: Any) -> Any:
    """Return a value, or its length and digest where its JSON is long."""
    written = canonical_bytes(value)
    if len(written) <= MAX_VALUE_BYTES:
        return value
    return {"bytes": len(written), "sha256": hashlib.sha256(written).hexdigest()}


def field_changes(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[FieldChange]:
    """Yield the fields that differ between two documents, in order of their names.

    What one of them lacks is one change, with all that is in it.
    """
    return _changes(before, after, ())


def _changes(
    before: object, after: object, steps: tuple[str, ...]
) -> Iterator[FieldChange]:
    left, right = parts_of(before, at=steps), parts_of(after, at=steps)
    if left is None or right is None or _is_block(before) != _is_block(after):
        # In Python True is 1; in a document it is not.
        if type(before) is not type(after) or before != after:
            yield FieldChange(
                change=Change.CHANGED, steps=steps, before=before, after=after
            )
        return
    for step in dict.fromkeys((*left, *right)):
        at = (*steps, step)
        if step not in right:
            yield FieldChange(change=Change.REMOVED, steps=at, before=left[step])
        elif step not in left:
            yield FieldChange(change=Change.ADDED, steps=at, after=right[step])
        else:
            yield from _changes(left[step], right[step], at)


def _is_block(value: object) -> bool:
    return isinstance(value, Mapping)


def parts_of(value: object, *, at: tuple[str, ...]) -> dict[str, Any] | None:
    """Return what a value is made of, by the steps that lead there; None of a leaf."""
    if isinstance(value, Mapping):
        return {f".{name}": value[name] for name in sorted(value)}
    if not isinstance(value, list | tuple):
        return None
    name = at[-1].removeprefix(".") if at else ""
    if name not in _IDENTITY and any(isinstance(m, Mapping | list) for m in value):
        return {f"[{place}]": member for place, member in enumerate(value)}
    return _identified(value, _IDENTITY.get(name, ()))


def _identified(members: Sequence[Any], names: Sequence[str]) -> dict[str, Any]:
    """Return members by what identifies them, in the order of that.

    Of those that have the same identity the second one ends in #2: they are told apart
    by what they hold, so that their order says nothing here either.
    """
    seen: Counter[str] = Counter()
    found = {}
    for member in sorted(members, key=lambda each: _place(each, names)):
        known = ",".join(f"{name}={value}" for name, value in _identity(member, names))
        key = f"[{known}]" if _is_block(member) else f"[{member}]"
        seen[key] += 1
        found[key if seen[key] == 1 else f"{key}#{seen[key]}"] = member
    return found


def _identity(member: object, names: Sequence[str]) -> list[tuple[str, object]]:
    if not isinstance(member, Mapping):
        return []
    return [(name, member[name]) for name in names if name in member]


def _place(member: object, names: Sequence[str]) -> tuple[list[tuple[int, str]], bytes]:
    """Return where a member stands: numbers as numbers, then all that it holds."""
    values = [value for _, value in _identity(member, names)]
    known = [(value if isinstance(value, int) else 0, str(value)) for value in values]
    return known, canonical_bytes(member)


def finding_changes(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> Iterator[FindingChange]:
    """Yield the codes of which two explanations say something else, in their order."""
    left, right = _by_code(before), _by_code(after)
    for code in sorted({*left, *right}):
        was, is_ = left.get(code, frozenset()), right.get(code, frozenset())
        if was == is_:
            continue
        change = Change.CHANGED if was and is_ else Change.ADDED
        lines_before, lines_after = _lines(was), _lines(is_)
        yield FindingChange(
            code=code,
            change=change if is_ else Change.REMOVED,
            effects_before=_effects(was),
            effects_after=_effects(is_),
            lines_appeared=tuple(sorted(lines_after - lines_before)),
            lines_disappeared=tuple(sorted(lines_before - lines_after)),
        )


_Said = tuple[str, tuple[int, ...], bytes]
"""An effect, the lines, and all of a finding as canonical bytes."""


def _by_code(explained: Mapping[str, Any]) -> dict[str, frozenset[_Said]]:
    found: dict[str, set[_Said]] = {}
    for finding in explained["findings"]:
        said = finding["effect"], tuple(finding["lines"]), canonical_bytes(finding)
        found.setdefault(finding["code"], set()).add(said)
    for entry in explained[_NOT_EVALUATED]:
        found.setdefault(entry["code"], set()).add(
            (_NOT_EVALUATED, (), canonical_bytes(entry))
        )
    return {code: frozenset(said) for code, said in found.items()}


def _effects(said: Iterable[_Said]) -> tuple[str, ...]:
    return tuple(sorted({effect for effect, _, _ in said}))


def _lines(said: Iterable[_Said]) -> set[int]:
    return {line for _, lines, _ in said for line in lines}
