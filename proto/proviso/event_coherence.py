"""What the fields of an event must say to one another.

Only what no log could take is checked: an event that says two things or none, items
without a name, a number that is given twice. What the log contradicts is for the
service to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from proviso.coherence import Check, found_by, is_participant
from proviso.one_block import OneBlock
from proviso.remedies import country_remedy
from proviso.schema import EVENT
from proviso.v1.act_pb2 import DeliveredQuantity
from proviso.v1.event_pb2 import (
    DeliveredLine,
    EventDocument,
    LedgerAmount,
    NumberedItems,
)
from proviso.violation import Violation, shown

# In an exchange under section 544 the other side may owe more than it got.
_LEDGERS_BELOW_ZERO: Final = frozenset({"exchange_544"})

_ONE_BLOCK: Final = OneBlock(
    descriptor=EVENT,
    name="an event",
    lacks="it does not say what happened",
    says="says one thing",
)


def event_incoherences(
    message: EventDocument, wrong: Sequence[str]
) -> Iterator[Violation]:
    """Yield what does not fit together, where the fields compared are not wrong."""
    yield from _ONE_BLOCK.found(message, wrong)
    yield from found_by(_CHECKS, message, wrong=wrong)


def _opening_amount(message: EventDocument) -> Iterator[Violation]:
    opening = message.opening
    if opening.amount < 0 and opening.ledger not in _LEDGERS_BELOW_ZERO:
        yield _below_zero("opening.amount", opening.amount, "an opening balance")


def _delivered_amounts(message: EventDocument) -> Iterator[Violation]:
    yield from wrong_amounts("delivery.amounts", message.delivery.amounts)


def wrong_amounts(at: str, amounts: Iterable[LedgerAmount]) -> Iterator[Violation]:
    """Yield what is wrong with the amounts of a delivery, which stand at a path."""
    first: dict[tuple[str, str, str], int] = {}
    for index, amount in enumerate(amounts):
        path = f"{at}[{index}]"
        if amount.amount < 0:
            yield _below_zero(f"{path}.amount", amount.amount, "what is delivered")
        known = first.setdefault(_account(amount), index)
        if known != index:
            yield Violation(
                path=path,
                value=shown({}),
                problem=f"it is of the same account as {at}[{known}]",
                remedy="write the account once, with the sum",
            )


def _account(amount: LedgerAmount) -> tuple[str, str, str]:
    return amount.ledger, amount.period, amount.account


def _below_zero(path: str, amount: int, what: str) -> Violation:
    return Violation(
        path=path,
        value=shown(amount),
        problem=f"{amount} is below zero, which {what} cannot be",
        remedy="write 0 or more, or enter an adjustment",
    )


def _delivered_lines(message: EventDocument) -> Iterator[Violation]:
    lines = message.delivery.lines
    yield from lines_once("delivery.lines", lines, holds="all its serials")


def lines_once(
    path: str, lines: Iterable[DeliveredLine | DeliveredQuantity], *, holds: str
) -> Iterator[Violation]:
    """Yield lines that are given twice, and numbers that a line has twice.

    `holds` is what a line has, in the remedy.
    """
    first: dict[int, int] = {}
    for index, line in enumerate(lines):
        known = first.setdefault(line.line, index)
        if known != index:
            yield Violation(
                path=f"{path}[{index}].line",
                value=shown(line.line),
                problem=f"{line.line} is the line of {path}[{known}] too",
                remedy=f"write each line once, with {holds}",
            )
        yield from _twice(_numbers(f"{path}[{index}].serials", line.serials), {})


def _numbered_items(message: EventDocument) -> Iterator[Violation]:
    for block, items in (
        ("custody_start", message.custody_start.items),
        ("custody_end", message.custody_end.items),
    ):
        seen: dict[tuple[str, str], dict[str, str]] = {}
        for index, item in enumerate(items):
            path = f"{block}.items[{index}]"
            if not item.nomenclature and not item.stock_number:
                yield _unnamed(path)
                continue
            numbers = _numbers(f"{path}.serials", item.serials)
            yield from _twice(numbers, seen.setdefault(_article(item), {}))


def _article(item: NumberedItems) -> tuple[str, str]:
    return item.nomenclature, item.stock_number


def _unnamed(path: str) -> Violation:
    return Violation(
        path=path,
        value=shown({}),
        problem="it has neither a nomenclature nor a stock_number",
        remedy="write one of them, or both",
    )


def _numbers(path: str, serials: Iterable[str]) -> Iterator[tuple[str, str]]:
    for index, serial in enumerate(serials):
        yield f"{path}[{index}]", serial


def _twice(
    numbers: Iterable[tuple[str, str]], seen: dict[str, str]
) -> Iterator[Violation]:
    """Yield the numbers that one article has twice; `seen` is where they stood."""
    for path, serial in numbers:
        known = seen.setdefault(serial, path)
        if known != path:
            yield Violation(
                path=path,
                value=shown(serial),
                problem=f"{shown(serial)} stands at {known} too",
                remedy="write each number once",
            )


def _holder(message: EventDocument) -> Iterator[Violation]:
    holder = message.custody_start.holder
    if message.HasField("custody_start") and not is_participant(holder):
        yield Violation(
            path="custody_start.holder",
            value=shown(holder),
            problem=f"{shown(holder)} is no country code or organization code",
            remedy=country_remedy(holder),
        )


_CHECKS: Final = (
    Check(("opening",), _opening_amount),
    Check(("delivery.amounts",), _delivered_amounts),
    Check(("delivery.lines",), _delivered_lines),
    Check(("custody_start.items", "custody_end.items"), _numbered_items),
    Check(("custody_start.holder",), _holder),
)
