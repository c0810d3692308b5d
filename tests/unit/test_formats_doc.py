"""docs/formats.md and the code say the same names, versions and sizes."""

import re
from pathlib import Path

import pytest

from proviso.canonical import MAX_INTEGER
from proviso.document import MAX_CANONICAL_BYTES
from proviso.event_document import MAX_EVENT_BYTES
from proviso.schema import EVENT
from proviso_client.event_moves import PostingKind
from proviso_server import activation_statement, bounds, explanation, screen, statement
from proviso_server.log.statements import (
    ACTIVATION_PREDICATE_TYPE,
    DECISION_PREDICATE_TYPE,
    EVENT_PREDICATE_TYPE,
    RESCREEN_PREDICATE_TYPE,
)
from proviso_server.model import Disposition
from proviso_server.signing import dsse

ROOT = Path(__file__).resolve().parents[2]
TEXT = " ".join((ROOT / "docs" / "formats.md").read_text().split())


@pytest.mark.parametrize(
    ("pattern", "value"),
    [
        (r"`payloadType` is `([^`]+)`", dsse.IN_TOTO),
        (r'"payloadType":"([^"]+)"', screen.PAYLOAD_TYPE),
        (r"\| `_type` \| `([^`]+)` \|", statement.STATEMENT_TYPE),
        (r"\| `predicateType` \| `([^`]+)`", DECISION_PREDICATE_TYPE),
        (r"form with predicate type `([^`]+)`", ACTIVATION_PREDICATE_TYPE),
        (r"one subject: `name` is `([^`]+)`", activation_statement.SUBJECT_NAME),
        (r"bytes of an envelope, at most ([0-9,]+)\.", dsse.MAX_ENVELOPE_BYTES),
        (r"Where it would pass ([0-9,]+) bytes", bounds.MAX_RANGES_BYTES),
        (r"RFC 8785 form would pass ([0-9,]+) bytes", bounds.MAX_LIST_BYTES),
        (r"`version` \(([0-9]+)\), `legend`", explanation.EXPLANATION_VERSION),
        (r"At most ([0-9]+) MiB", MAX_CANONICAL_BYTES // 2**20),
        (r"at most ([0-9]+) KiB, since they stand whole", MAX_EVENT_BYTES // 2**10),
        (r"predicate type is `([^`]+/event/v1)`", EVENT_PREDICATE_TYPE),
        (r"predicate type is `([^`]+/rescreen/v1)`", RESCREEN_PREDICATE_TYPE),
        (r"with the name `([^`]+)` and the digests", activation_statement.SUBJECT_NAME),
    ],
)
def test_constant_is_the_one_of_the_document(pattern: str, value: str | int) -> None:
    (said,) = re.findall(pattern, TEXT)

    assert said.replace(",", "") == str(value)


def test_largest_integer_is_the_one_of_the_document() -> None:
    assert "at most 2^53 - 1" in TEXT
    assert MAX_INTEGER == 2**53 - 1
    assert MAX_CANONICAL_BYTES % 2**20 == 0


def test_dispositions_are_those_of_the_document_in_their_order() -> None:
    row = re.search(r"\| `disposition` \| string \| (.*?) \|", TEXT)

    assert row is not None
    assert re.findall(r"`(\w+)`", row[1]) == [each.value for each in Disposition]


def test_blocks_of_an_event_are_those_of_the_document() -> None:
    said = re.search(r"Exactly one of (.*?) is there", TEXT)

    assert said is not None
    assert re.findall(r"`(\w+)`", said[1]) == [
        field.name for field in EVENT.fields if field.message_type is not None
    ]


def test_kinds_of_postings_are_those_of_the_document() -> None:
    postings = TEXT.partition("A posting:")[2]
    row = re.search(r"\| `kind` \| string \| (.*?) \|", postings)

    assert row is not None
    assert re.findall(r"`(\w+)`", row[1]) == [each.value for each in PostingKind]
