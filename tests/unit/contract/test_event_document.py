"""Events in their spellings, and every refusal with its exact words."""

from pathlib import Path
from typing import Any

import pytest
import rfc8785

from events import BLOCKS, REQUEST_ID, event
from proviso.authoring import FileError, read_event_file
from proviso.document import DocumentError, ViolationKind, parse
from proviso.event_document import MAX_EVENT_BYTES, parse_event
from proviso.v1.event_pb2 import EventDocument, LedgerAmount

UUID = "write 32 hexadecimal digits as 8-4-4-4-12"
UNNAMED = "it has neither a nomenclature nor a stock_number; write one of them, or both"
AMOUNT = {"ledger": "drawdown_506a1", "period": "FY2027", "amount": 1}


def _without(document: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in names}


def _messages(document: Any) -> list[str]:
    with pytest.raises(DocumentError) as refusal:
        parse_event(document)
    return str(refusal.value).splitlines()


@pytest.mark.parametrize("kind", BLOCKS)
def test_event_is_the_same_in_every_spelling(kind: str) -> None:
    document = event(kind)

    checked = parse_event(document)

    assert checked.document == document
    assert checked.canonical == rfc8785.dumps(document)
    sent = EventDocument.FromString(checked.message.SerializeToString())
    assert parse_event(sent) == checked


def test_normal_form_leaves_out_what_says_nothing() -> None:
    """So that one event has one digest."""
    document = event("delivery", lines=[], amounts=[]) | {"opening": {}}

    checked = parse_event(document)

    assert checked.document == event("delivery") | {
        "delivery": _without(BLOCKS["delivery"], "lines", "amounts")
    }
    assert parse_event(checked.document) == checked


REFUSED: list[tuple[Any, list[str]]] = [
    (
        _without(event(), "opening"),
        [
            "event: it does not say what happened; write one of opening, adjustment, "
            "delivery, release, custody_start, custody_end"
        ],
    ),
    (
        event() | {"release": BLOCKS["release"]},
        [
            "release: an event says one thing, and this one has opening too; leave one "
            "of the two out, and enter it as an event of its own"
        ],
    ),
    (
        _without(event(), "opening") | {"openin": {}},
        ['openin: there is no field "openin" here; write opening'],
    ),
    (event(ledgr="x"), ['opening.ledgr: there is no field "ledgr" here; write ledger']),
    (
        event() | {"opening": 5},
        [
            "opening: 5 is a number, not an object; "
            "write an object with fields such as ledger, period, account, amount"
        ],
    ),
    (
        _without(event(), "event_id", "reason"),
        [
            "event_id: it is missing; write a UUID, such as "
            "5f0d6a4e-0d53-4a55-9d6e-0d5b8f6f2a01",
            "reason: it is missing; write its text",
        ],
    ),
    (
        event() | {"event_id": "ABC", "occurred_on": "2026-02-30"},
        [
            'occurred_on: "2026-02-30" is not a day of the calendar; '
            "write a day of that month, which has 28",
            f'event_id: "ABC" is not a UUID in lower case; {UUID}',
        ],
    ),
    (
        event(ledger="Drawdown 506", period="2027"),
        [
            'opening.ledger: "Drawdown 506" is not a name of a table; '
            "write small letters, digits and underscores, such as drawdown_506a1",
            'opening.period: "2027" is not a fiscal year or calendar quarter; '
            "write it as FY2027 or 2026-Q4",
        ],
    ),
    (event(period="fy2027"), [
        'opening.period: "fy2027" is not a fiscal year or calendar quarter; '
        'write "FY2027"'
    ]),
    (
        event(amount=-5),
        [
            "opening.amount: -5 is below zero, which an opening balance cannot be; "
            "write 0 or more, or enter an adjustment"
        ],
    ),
    (
        event(amount=9_000_000_000_001),
        [
            "opening.amount: 9000000000001 is out of range; write a number greater "
            "than or equal to -9000000000000 and less than or equal to 9000000000000"
        ],
    ),
    (
        event("delivery", amounts=[AMOUNT | {"amount": -1}]),
        [
            "delivery.amounts[0].amount: -1 is below zero, which what is delivered "
            "cannot be; write 0 or more, or enter an adjustment"
        ],
    ),
    (
        event("delivery", amounts=[AMOUNT, AMOUNT | {"amount": 2}]),
        [
            "delivery.amounts[1]: it is of the same account as delivery.amounts[0]; "
            "write the account once, with the sum"
        ],
    ),
    (
        event("delivery", request_id=REQUEST_ID.upper()),
        [
            f'delivery.request_id: "{REQUEST_ID.upper()}" is not a UUID in lower case; '
            f'write "{REQUEST_ID}"'
        ],
    ),
    (
        event("delivery", lines=[{"line": 2**31, "serials": ["1"]}]),
        [
            "delivery.lines[0].line: 2147483648 is beyond 2^31 - 1, the largest number "
            "here; write a smaller one"
        ],
    ),
    (
        event("delivery", lines=[{"line": 0}]),
        [
            "delivery.lines[0].line: 0 is out of range; write a number greater than or "
            "equal to 1 and less than or equal to 1000000",
            "delivery.lines[0].serials: it is missing or empty; write at least 1",
        ],
    ),
    (
        event("delivery", lines=[{"line": 1, "serials": ["A", "B", "A"]}]),
        [
            'delivery.lines[0].serials[2]: "A" stands at delivery.lines[0].serials[0] '
            "too; write each number once"
        ],
    ),
    (
        event("delivery", lines=[{"line": 1, "serials": ["A"]}] * 2),
        [
            "delivery.lines[1].line: 1 is the line of delivery.lines[0] too; "
            "write each line once, with all its serials"
        ],
    ),
    (
        event("release", ground="returned"),
        [
            'release.ground: "returned" is not one of the words of this field; '
            "write one of denied, returned_without_action, withdrawn, lapsed"
        ],
    ),
    (
        event("release", ground="expired"),
        [
            'release.ground: "expired" is not one of the words of this field; '
            "write one of denied, returned_without_action, withdrawn, lapsed"
        ],
    ),
    (
        {**event("release"), "release": {"ground": "denied"}},
        [
            "release.request_id: it is missing; write a UUID, such as "
            "5f0d6a4e-0d53-4a55-9d6e-0d5b8f6f2a01"
        ],
    ),
    (
        event("custody_start", items=[{"serials": ["1"]}]),
        [f"custody_start.items[0]: {UNNAMED}"],
    ),
    (
        event("custody_end", items=[{"nomenclature": "M142", "serials": ["1"]}] * 2),
        [
            'custody_end.items[1].serials[0]: "1" stands at '
            "custody_end.items[0].serials[0] too; write each number once"
        ],
    ),
    (
        event("custody_start", holder="deu"),
        [
            'custody_start.holder: "deu" is no country code or organization code; '
            'write "DEU"'
        ],
    ),
    (
        event("custody_start", conditions=["x"] * 21),
        [
            "custody_start.conditions: 21 members are given, at most 20 are allowed; "
            "write at most 20, or split the event"
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("document", "told"), REFUSED)
def test_refused_in_the_words_of_the_author(document: Any, told: list[str]) -> None:
    assert _messages(document) == told


def test_what_is_no_object_is_no_event() -> None:
    assert _messages("text")[0] == (
        'event: "text" is text, not an object; write an object with fields such as '
        "event_id, occurred_on, reason, reference, opening, adjustment, delivery, "
        "release, custody_start, custody_end"
    )


def test_one_serial_of_two_articles_is_two_items() -> None:
    """Numbers are given by makers, each for himself."""
    lines = [{"line": 1, "serials": ["7"]}, {"line": 2, "serials": ["7"]}]
    items = [{"nomenclature": name, "serials": ["7"]} for name in ("M142", "M270")]

    assert parse_event(event("delivery", lines=lines)).message.delivery.lines
    assert parse_event(event("custody_end", items=items)).message.custody_end.items


def test_exchange_may_stand_below_zero() -> None:
    document = event(ledger="exchange_544", account="JPN", amount=-5)

    assert parse_event(document).message.opening.amount == -5


def test_organization_may_be_a_holder() -> None:
    assert parse_event(event("custody_start", holder="NSPA")).message.HasField(
        "custody_start"
    )


def test_event_that_no_entry_could_hold_is_too_large() -> None:
    serials = [f"{number:036}" for number in range(1000)]
    document = event("custody_end", items=[{"nomenclature": "X", "serials": serials}])

    with pytest.raises(DocumentError) as refusal:
        parse_event(document)

    assert refusal.value.kind is ViolationKind.TOO_LARGE
    assert str(refusal.value).startswith("event: the event has ")
    assert str(refusal.value).endswith(
        f" bytes, at most {MAX_EVENT_BYTES} are allowed; split the event"
    )


def test_message_with_what_the_contract_lacks_is_refused() -> None:
    data = parse_event(event()).message.SerializeToString() + b"\xb8\x06\x01"

    assert _messages(EventDocument.FromString(data)) == [
        "event: field number 103 in EventDocument is unknown; "
        "send only fields of this contract, or update the service first"
    ]


def test_number_without_a_word_is_refused() -> None:
    message = parse_event(event("release")).message
    message.release.ground = 99  # type: ignore[assignment]  # open enumeration

    assert _messages(message) == [
        "release.ground: number 99 has no word in this contract; send one of denied, "
        "returned_without_action, withdrawn, lapsed"
    ]


def test_request_and_event_are_not_taken_for_each_other() -> None:
    with pytest.raises(DocumentError):
        parse(event())
    with pytest.raises(DocumentError):
        parse_event(EventDocument(opening=LedgerAmount()))


def test_file_is_read_with_lines(tmp_path: Path) -> None:
    path = tmp_path / "event.yaml"
    path.write_text(
        "event_id: 1b98de9a-9a99-460d-8a9f-99df4727d0a3\n"
        "occurred_on: 2026-05-29\n"
        "reason: Balance carried over\n"
        "opening:\n"
        "  ledger: drawdown_506a1\n"
        "  period: FY2027\n"
        "  amount: 40000000\n",
        encoding="utf-8",
    )
    assert read_event_file(path).parse_event().message.opening.amount == 40_000_000

    path.write_text(path.read_text().replace("40000000", "-1"), encoding="utf-8")
    with pytest.raises(FileError) as refusal:
        read_event_file(path).parse_event()
    assert str(refusal.value) == (
        f"{path}:7: opening.amount: -1 is below zero, which an opening balance cannot "
        "be; write 0 or more, or enter an adjustment"
    )


def test_file_without_an_event(tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    path.write_text("[]", encoding="utf-8")

    with pytest.raises(FileError) as refusal:
        read_event_file(path)

    assert str(refusal.value) == (
        f"{path}:1: the file holds no object with the fields of an event; "
        "write fields such as event_id, occurred_on and opening"
    )
