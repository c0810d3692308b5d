"""The fields as the descriptors say them, and what is written twice beside them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from google.protobuf.descriptor import Descriptor

from proviso import constraints
from proviso.document import (
    MAX_DOCUMENTS,
    MAX_LINES,
    MAX_PARTIES,
    Absent,
    FieldInfo,
    FieldType,
    absent_fields,
    fields,
)
from proviso.reading import MAX_MEMBERS
from proviso.schema import EVENT, REQUEST

CONTRACT = Path(__file__).parents[3] / "proto" / "proviso" / "v1"
FILES = ("event", "history", "item", "paper", "party", "program", "request")


def _contract() -> str:
    return "".join((CONTRACT / f"{name}.proto").read_text("utf-8") for name in FILES)


def _field(path: str) -> FieldInfo:
    return next(field for field in fields() if field.path == path)


@pytest.mark.parametrize(
    "expected",
    [
        FieldInfo(
            path="phase",
            type=FieldType.WORD,
            is_list=False,
            keeps_empty=False,
            absent=Absent.REQUIRED,
            values=("export", "transfer"),
        ),
        FieldInfo(
            path="items[].values.current_usd",
            type=FieldType.MONEY,
            is_list=False,
            keeps_empty=False,
            absent=Absent.UNKNOWN,
            values=(),
        ),
        FieldInfo(
            path="financing.purchased_in",
            type=FieldType.COUNTRY,
            is_list=True,
            keeps_empty=True,
            absent=Absent.UNKNOWN,
            values=(),
        ),
        FieldInfo(
            path="items[].owner",
            type=FieldType.WORD,
            is_list=False,
            keeps_empty=False,
            absent=Absent.UNKNOWN,
            values=(
                "ARMY",
                "NAVY",
                "MARINE_CORPS",
                "AIR_FORCE",
                "SPACE_FORCE",
                "DEFENSE_AGENCY",
            ),
        ),
        FieldInfo(
            path="parties",
            type=FieldType.BLOCK,
            is_list=True,
            keeps_empty=False,
            absent=Absent.REQUIRED,
            values=(),
        ),
    ],
    ids=lambda info: info.path,
)
def test_field(expected: FieldInfo) -> None:
    assert _field(expected.path) == expected


def test_every_field_of_the_contract_is_there_once() -> None:
    paths = [field.path for field in fields()]
    assert len(paths) == len(set(paths))
    leaves = [field for field in fields() if field.type is not FieldType.BLOCK]
    assert len(leaves) == 180


def test_lists_that_keep_empty() -> None:
    assert {field.path for field in fields() if field.keeps_empty} == {
        "flags",
        "items[].flags",
        "training.aims",
        "training.flags",
        "team.tasks",
        "financing.purchased_in",
    }


def test_absent_fields_are_those_with_the_meaning() -> None:
    by_meaning = {meaning: absent_fields(meaning) for meaning in Absent}
    assert sum(map(len, by_meaning.values())) == len(fields())
    assert _field("consented_on") in by_meaning[Absent.NONE]
    assert _field("reason") in by_meaning[Absent.MISSING]
    assert _field("items[].sme") in by_meaning[Absent.UNKNOWN]
    assert _field("items[].line") in by_meaning[Absent.REQUIRED]


def test_limits_are_those_of_the_contract() -> None:
    found = re.findall(
        r"repeated \w+ (items|parties|documents) = \d+ \[[^;]*?max_items: (\d+)",
        _contract(),
    )
    assert {name: int(limit) for name, limit in found} == {
        "items": MAX_LINES,
        "parties": MAX_PARTIES,
        "documents": MAX_DOCUMENTS,
    }
    every = [int(limit) for limit in re.findall(r"max_items: (\d+)", _contract())]
    assert max(every) <= MAX_MEMBERS


def test_every_pattern_of_the_contract_has_words() -> None:
    patterns = set(re.findall(r'pattern(?: =|:) "([^"]*)"', _contract()))
    # Days and countries are refused while reading, with words of their own.
    forms = {"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "^[A-Z]{3}$"}
    assert patterns - forms == set(constraints._PATTERNS)


def test_enumerations_have_words_that_differ() -> None:
    for field in fields():
        assert len(field.values) == len(set(field.values))


def test_document_may_stand_beside_a_scenario() -> None:
    """A scenario is told from a document by the field that no document has."""
    assert "facts" not in REQUEST.fields_by_name


def test_no_message_holds_itself() -> None:
    """Readers and writers are compiled by descent, which must end."""

    def descend(message: Descriptor, above: tuple[str, ...]) -> None:
        assert message.full_name not in above
        for field in message.fields:
            if field.message_type is not None:
                descend(field.message_type, (*above, message.full_name))

    descend(REQUEST, ())
    descend(EVENT, ())
