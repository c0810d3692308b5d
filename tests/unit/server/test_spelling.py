"""What looks the same is written the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.spelling import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M142  himars\t", "M142 HIMARS"),
        ("Ｍ１４２", "M142"),  # noqa: RUF001  (fullwidth)
        ("\u041c142 HIM\u0410RS", "M142 HIMARS"),  # Cyrillic
        ("\u0397\u0399\u039c\u0391R\u0405", "HIMARS"),  # Greek, and one Cyrillic
        ("\u13b7142", "M142"),  # Cherokee
        ("H\u200bI\u00adM\u2060A\ufeffR\u202eS", "HIMARS"),  # without width
        ("J\u0430v\u0435lin\u0301", "JAVELIN"),
        ("M\u2011142 \u2013 M\u2212142", "M-142 - M-142"),
        ("UH\u00a060\u2003M", "UH 60 M"),
        ("HIM\u3164ARS", "HIMARS"),
        ("M\u0661\u0664\u0662, \u096a", "M142, 4"),  # Arabic, Devanagari
        ("Stra\u00dfe", "STRASSE"),
        ("M1O9", "M1O9"),
        ("A \x00 B", "A B"),
        ("", ""),
    ],
)
def test_text_is_written_as_it_looks(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text())
def test_plain_text_stays(text: str) -> None:
    """What is stored in one form is found again by that form."""
    once = plain(text)

    assert plain(once) == once


@given(st.text())
def test_plain_text_has_single_spaces_and_nothing_unseen(text: str) -> None:
    written = plain(text)

    assert written == " ".join(written.split())
    assert written.isprintable()


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_letter_case_makes_no_difference(text: str) -> None:
    assert plain(text.lower()) == plain(text.upper())
