"""Provisos of a case: none is dropped, none merged with another, none settled."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.errors import InputError
from proviso_server.review.proviso_list import (
    LibraryRow,
    ListedProviso,
    NumberedProviso,
    consolidated,
    numbered,
)

LIBRARY = {
    "expiry": LibraryRow(
        title="Expiry", text="The consent ends on {parameter}.", citation="State"
    ),
    "sanitize": LibraryRow(title="Sanitized", text="Keys go.", citation="State"),
    "other": LibraryRow(title="In other words", text="{parameter}", citation="-"),
}


def asked(office: str, first: int, *provisos: Any) -> tuple[NumberedProviso, ...]:
    return numbered(provisos, office=office, first=first, library=LIBRARY)


def expiry(day: str, **more: Any) -> dict[str, Any]:
    return {"code": "expiry", "parameter": day, **more}


def provisos() -> st.SearchStrategy[list[NumberedProviso]]:
    """Return provisos that often agree in some parts, with numbers of their own."""
    few = st.lists(
        st.tuples(
            st.sampled_from(["expiry", "other"]),
            st.sampled_from(["DTSA", "DSCA", "DASA_DEC"]),
            st.sampled_from([None, "2027-01-01", "2027-01-01 ", "2027-01-02"]),
            st.sampled_from([(), (1,), (1, 2)]),
            st.sampled_from(["a", "b"]),
            st.sampled_from(["AECA 3(a)", "FAA 505"]),
        ),
        max_size=8,
    )
    return few.flatmap(
        lambda members: st.permutations(range(1, len(members) + 1)).map(
            lambda numbers: [
                NumberedProviso(
                    number=number,
                    code=code,
                    office=office,
                    parameter=parameter,
                    lines=lines,
                    text=text,
                    citation=citation,
                )
                for number, (code, office, parameter, lines, text, citation) in zip(
                    numbers, members, strict=True
                )
            ]
        )
    )


def test_numbers_run_on_and_the_text_is_the_librarys() -> None:
    assert asked(
        "DTSA", 4, expiry("2027-01-01", lines=[2, 1]), {"code": "sanitize"}
    ) == (
        NumberedProviso(
            number=4,
            office="DTSA",
            code="expiry",
            text="The consent ends on 2027-01-01.",
            citation="State",
            parameter="2027-01-01",
            lines=(1, 2),
        ),
        NumberedProviso(
            number=5, office="DTSA", code="sanitize", text="Keys go.", citation="State"
        ),
    )


def test_citation_of_the_office_stands_before_the_librarys() -> None:
    (proviso,) = asked("DTSA", 1, {"code": "sanitize", "citation": "NDP-1"})

    assert proviso.citation == "NDP-1"


def test_braces_of_an_office_are_its_words() -> None:
    (proviso,) = asked("DTSA", 1, expiry("{parameter} {0}"))

    assert proviso.text == "The consent ends on {parameter} {0}."


@pytest.mark.parametrize(
    ("proviso", "field", "said"),
    [
        ({"code": "expire"}, "code", "use one of expiry, other, sanitize"),
        ({"code": "expiry"}, "parameter", "of expiry leaves it open"),
        (
            {"code": "sanitize", "parameter": "all"},
            "parameter",
            "of sanitize leaves nothing open",
        ),
    ],
)
def test_proviso_that_the_library_does_not_word_is_refused(
    proviso: dict[str, str], field: str, said: str
) -> None:
    with pytest.raises(InputError, match=said) as caught:
        asked("DTSA", 1, {"code": "sanitize"}, proviso)

    assert caught.value.field == f"position.provisos[1].{field}"


def test_same_proviso_of_two_offices_is_one_with_both() -> None:
    listed = consolidated(
        (
            *asked("DTSA", 1, expiry("2027-01-01", lines=[1, 2]), {"code": "sanitize"}),
            *asked("DSCA", 3, expiry("2027-01-01", lines=[2, 1])),
        )
    )

    assert listed == (
        ListedProviso(
            numbers=(1, 3),
            offices=("DTSA", "DSCA"),
            code="expiry",
            text="The consent ends on 2027-01-01.",
            citation="State",
            lines=(1, 2),
        ),
        ListedProviso(
            numbers=(2,),
            offices=("DTSA",),
            code="sanitize",
            text="Keys go.",
            citation="State",
        ),
    )


@pytest.mark.parametrize(
    "other",
    [
        expiry("2027-01-02"),
        expiry("2027-01-01 "),
        expiry("2027-01-01", lines=[1]),
        expiry("2027-01-01", citation="AECA 3(a)"),
        {"code": "other", "parameter": "The consent ends on 2027-01-01."},
    ],
)
def test_provisos_that_differ_stay_two(other: dict[str, Any]) -> None:
    both = (*asked("DTSA", 1, expiry("2027-01-01")), *asked("DSCA", 2, other))

    assert [listed.numbers for listed in consolidated(both)] == [(1,), (2,)]


def test_proviso_that_a_later_library_words_otherwise_stays_apart() -> None:
    later = {
        "sanitize": LibraryRow(title="Sanitized", text="All goes.", citation="State")
    }
    both = (
        *asked("DTSA", 1, {"code": "sanitize"}),
        *numbered([{"code": "sanitize"}], office="DSCA", first=2, library=later),
    )

    assert [listed.text for listed in consolidated(both)] == ["Keys go.", "All goes."]


def same(one: NumberedProviso, other: NumberedProviso) -> bool:
    parts = ("code", "parameter", "text", "lines", "citation")
    return all(getattr(one, part) == getattr(other, part) for part in parts)


@given(provisos())
def test_list_has_every_number_once_and_merges_the_same_alone(
    members: Sequence[NumberedProviso],
) -> None:
    listed = consolidated(members)
    by_number = {each.number: each for each in members}

    numbers = [number for each in listed for number in each.numbers]
    assert sorted(numbers) == sorted(by_number)
    assert [each.numbers[0] for each in listed] == sorted(
        each.numbers[0] for each in listed
    )
    place = {number: each for each in listed for number in each.numbers}
    for one in members:
        together = place[one.number]
        assert one.office in together.offices
        assert (one.text, one.lines) == (together.text, together.lines)
        assert (one.code, one.citation) == (together.code, together.citation)
        for other in members:
            assert (place[other.number] is together) == same(one, other)
    for each in listed:
        assert set(each.offices) == {
            by_number[number].office for number in each.numbers
        }
        assert len(set(each.offices)) == len(each.offices)


@given(provisos(), st.randoms(use_true_random=False))
def test_list_does_not_depend_on_the_order_in_which_it_is_given(
    members: list[NumberedProviso], random: Any
) -> None:
    shuffled = list(members)
    random.shuffle(shuffled)

    assert consolidated(shuffled) == consolidated(members)


def test_members_of_a_statement_leave_out_what_is_not_there() -> None:
    first, second = asked(
        "DTSA", 1, expiry("2027-01-01", lines=[1]), {"code": "sanitize"}
    )
    text = "The consent ends on 2027-01-01."

    assert first.as_members() == {
        "number": 1,
        "code": "expiry",
        "text": text,
        "citation": "State",
        "parameter": "2027-01-01",
        "lines": [1],
    }
    assert second.as_members() == {
        "number": 2,
        "code": "sanitize",
        "text": "Keys go.",
        "citation": "State",
    }
    assert [each.as_members() for each in consolidated((first, second))] == [
        {
            "numbers": [1],
            "text": text,
            "citation": "State",
            "offices": ["DTSA"],
            "lines": [1],
        },
        {"numbers": [2], "text": "Keys go.", "citation": "State", "offices": ["DTSA"]},
    ]
