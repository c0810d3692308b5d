"""What the fields of a request must say to one another.

Only what makes a request unreadable is checked: references that lead nowhere, parts
that are played twice. Whether papers, days and values suffice is for the policy to say.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Generic

from proviso.countries import COUNTRIES
from proviso.form import MessageT
from proviso.remedies import country_remedy, listed, nearest_word
from proviso.schema import words
from proviso.v1.party_pb2 import ROLE_HOLDER, ROLE_RECIPIENT, Role
from proviso.v1.request_pb2 import (
    KIND_AMENDMENT,
    KIND_CONVERSION,
    KIND_NEW,
    KIND_RENEWAL,
    PHASE_EXPORT,
    PHASE_TRANSFER,
    Kind,
    RequestDocument,
)
from proviso.violation import Violation, shown

_EXPORT_KINDS: Final = (KIND_NEW, KIND_AMENDMENT, KIND_RENEWAL, KIND_CONVERSION)

# Organizations are named by codes of a dated table, which the contract does not hold;
# only the form is judged. Two or three letters are taken for a country, since wrong
# country codes have that form; three organizations do too.
_ORGANIZATION: Final = re.compile("[A-Z][A-Z0-9_]{0,31}", re.ASCII)
_SHORT_ORGANIZATIONS: Final = frozenset({"AU", "EU", "UN"})
_COUNTRY_LIKE: Final = re.compile("[A-Za-z]{2,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Check(Generic[MessageT]):
    """A check, and the fields that must be right before it can speak."""

    needs: tuple[str, ...]
    found: Callable[[MessageT], Iterator[Violation]]


def incoherences(message: RequestDocument, wrong: Iterable[str]) -> Iterator[Violation]:
    """Yield what does not fit together, where the fields compared are not wrong.

    `wrong` are the paths of fields that were refused already.
    """
    return found_by(_CHECKS, message, wrong=wrong)


def found_by(
    checks: Iterable[Check[MessageT]], message: MessageT, *, wrong: Iterable[str]
) -> Iterator[Violation]:
    """Yield what checks find whose fields are not wrong already."""
    blocked = {re.sub(r"\[\d+\]", "[]", path) for path in wrong}
    for check in checks:
        if not any(_touches(path, need) for path in blocked for need in check.needs):
            yield from check.found(message)


def _touches(path: str, need: str) -> bool:
    """Say whether one of the two paths holds the other."""
    shorter, longer = sorted((path, need), key=len)
    return f"{longer}.".startswith(f"{shorter}.") or longer.startswith(f"{shorter}[")


def _kind_of_phase(message: RequestDocument) -> Iterator[Violation]:
    exported = message.phase == PHASE_EXPORT
    if exported == (message.kind in _EXPORT_KINDS):
        return
    phase = "export" if exported else "transfer"
    allowed = [
        word
        for word, number in _kinds().items()
        if (number in _EXPORT_KINDS) == exported
    ]
    word = next(word for word, number in _kinds().items() if number == message.kind)
    yield Violation(
        path="kind",
        value=shown(word),
        problem=f"{shown(word)} is not a kind of phase {phase}",
        remedy=f"write one of {listed(allowed)}, or change the phase",
    )


@functools.cache
def _kinds() -> dict[str, int]:
    return words(Kind.DESCRIPTOR)


def _one_recipient(message: RequestDocument) -> Iterator[Violation]:
    yield from _exactly_one(message, ROLE_RECIPIENT, "recipient", "a request")


def _one_holder(message: RequestDocument) -> Iterator[Violation]:
    if message.phase == PHASE_TRANSFER:
        yield from _exactly_one(message, ROLE_HOLDER, "holder", "a transfer")


def _exactly_one(
    message: RequestDocument, role: Role, word: str, what: str
) -> Iterator[Violation]:
    players = [party.id for party in message.parties if role in party.roles]
    if len(players) != 1:
        yield Violation(
            path="parties",
            value=str(len(players)),
            problem=f"{len(players)} parties have the role {word}, {what} has one",
            remedy=f"write the role {word} with exactly one party",
        )


def _distinct_lines(message: RequestDocument) -> Iterator[Violation]:
    first: dict[int, int] = {}
    for index, item in enumerate(message.items):
        known = first.setdefault(item.line, index)
        if known != index:
            yield Violation(
                path=f"items[{index}].line",
                value=str(item.line),
                problem=f"{item.line} is the line number of items[{known}] too",
                remedy=f"write a free number, such as {_free_line(message)}",
            )


def _free_line(message: RequestDocument) -> int:
    return max(item.line for item in message.items) + 1


def _distinct_parties(message: RequestDocument) -> Iterator[Violation]:
    first: dict[str, int] = {}
    for index, party in enumerate(message.parties):
        known = first.setdefault(party.id, index)
        if known != index:
            yield Violation(
                path=f"parties[{index}].id",
                value=shown(party.id),
                problem=f"{shown(party.id)} is the id of parties[{known}] too",
                remedy="write an id of its own for each party",
            )


def _papers_of_parties(message: RequestDocument) -> Iterator[Violation]:
    named = (
        (f"documents[{index}].party", document.party)
        for index, document in enumerate(message.documents)
        if document.HasField("party")
    )
    yield from _no_participants(message, named)


def _custody_of_holders(message: RequestDocument) -> Iterator[Violation]:
    named = (
        (f"custody[{index}].holder", hop.holder)
        for index, hop in enumerate(message.custody)
    )
    yield from _no_participants(message, named)


def _no_participants(
    message: RequestDocument, named: Iterable[tuple[str, str]]
) -> Iterator[Violation]:
    """Yield the names that are no party id, country code or organization code."""
    ids = [party.id for party in message.parties]
    known = {*ids, *(party.organization for party in message.parties)}
    for path, name in named:
        if name in known or is_participant(name):
            continue
        meant = nearest_word(name, ids)
        remedy = f"write {shown(meant)}" if meant else country_remedy(name)
        yield Violation(
            path=path,
            value=shown(name),
            problem=f"{shown(name)} is no party id, country code or organization code",
            remedy=f"{remedy}; the parties are {listed(ids)}",
        )


def is_participant(name: str) -> bool:
    """Say whether a name has the form of a country or organization code."""
    if name in COUNTRIES or name in _SHORT_ORGANIZATIONS:
        return True
    return bool(_ORGANIZATION.fullmatch(name)) and not _COUNTRY_LIKE.fullmatch(name)


_CHECKS: Final = (
    Check(("phase", "kind"), _kind_of_phase),
    Check(("parties[].roles",), _one_recipient),
    Check(("phase", "parties[].roles"), _one_holder),
    Check(("parties[].id",), _distinct_parties),
    Check(("items[].line",), _distinct_lines),
    Check(
        ("parties[].id", "parties[].organization", "documents[].party"),
        _papers_of_parties,
    ),
    Check(
        ("parties[].id", "parties[].organization", "custody[].holder"),
        _custody_of_holders,
    ),
)
