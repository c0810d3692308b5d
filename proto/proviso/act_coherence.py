"""What the fields of an act must say to one another.

Only what no case could take is checked: an act that says two things or none, a position
whose provisos do not fit its result, a paper without a file, a line given twice. What
the case contradicts is for the service to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from proviso.coherence import Check, found_by
from proviso.event_coherence import lines_once, wrong_amounts
from proviso.one_block import OneBlock
from proviso.schema import ACT
from proviso.v1.act_pb2 import ActDocument, DeliveredQuantity
from proviso.v1.paper_pb2 import ReviewResult
from proviso.violation import Violation, shown

_ONE_BLOCK: Final = OneBlock(
    descriptor=ACT,
    name="an act",
    lacks="it does not say what is done",
    says="is one thing",
)

BLOCKS: Final = _ONE_BLOCK.blocks
"""What an act can be; it has exactly one of them."""


def act_incoherences(message: ActDocument, wrong: Sequence[str]) -> Iterator[Violation]:
    """Yield what does not fit together, where the fields compared are not wrong."""
    yield from _ONE_BLOCK.found(message, wrong)
    yield from found_by(_CHECKS, message, wrong=wrong)


def _provisos(message: ActDocument) -> Iterator[Violation]:
    if not message.HasField("position"):
        return
    position = message.position
    conditional = position.result == ReviewResult.REVIEW_RESULT_CONCUR_WITH_PROVISOS
    if conditional and not position.provisos:
        yield Violation(
            path="position.provisos",
            value=shown([]),
            problem="it concurs with provisos and names none",
            remedy="write each proviso with its code, or write concur",
        )
    if position.provisos and not conditional:
        yield Violation(
            path="position.provisos",
            value=shown({}),
            problem="only concur_with_provisos has provisos",
            remedy="write concur_with_provisos, or leave them out",
        )


def _confirmed(message: ActDocument) -> Iterator[Violation]:
    if not message.HasField("confirm"):
        return
    said = message.confirm
    if not (said.papers or said.waivers or said.facts or said.us_would_transfer):
        yield Violation(
            path="confirm",
            value=shown({}),
            problem="it confirms nothing",
            remedy="write papers, waivers, facts or us_would_transfer",
        )
    for index, paper in enumerate(said.papers):
        for name in ("digest", "signed_on"):
            if not getattr(paper, name):
                yield Violation(
                    path=f"confirm.papers[{index}].{name}",
                    value="",
                    problem="a paper that was read has it",
                    remedy="write sha256: and the digest of the file"
                    if name == "digest"
                    else "write the day of signature, as 2026-06-01",
                )


def _delivered(message: ActDocument) -> Iterator[Violation]:
    for block, lines in (
        ("deliver", message.deliver.lines),
        ("take_back", message.take_back.lines),
    ):
        yield from lines_once(f"{block}.lines", lines, holds="its quantity")
        yield from _fewer_than_numbers(f"{block}.lines", lines)
    # Else one of two amounts of an account would be taken, and the other be lost.
    yield from wrong_amounts("deliver.amounts", message.deliver.amounts)


def _fewer_than_numbers(
    path: str, lines: Iterable[DeliveredQuantity]
) -> Iterator[Violation]:
    for index, line in enumerate(lines):
        if len(line.serials) > line.quantity:
            yield Violation(
                path=f"{path}[{index}].quantity",
                value=shown(line.quantity),
                problem=f"the line has {len(line.serials)} serials and a quantity "
                f"of {line.quantity}",
                remedy="write at least as many pieces as there are numbers",
            )


_CHECKS: Final = (
    Check(("position",), _provisos),
    Check(("confirm",), _confirmed),
    Check(("deliver", "take_back"), _delivered),
)
