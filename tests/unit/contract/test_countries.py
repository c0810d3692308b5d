"""Country codes: which are codes, and which code was probably meant."""

import pytest

from proviso.countries import COUNTRIES, nearest_country


def test_iso_kosovo_and_user_assigned_codes() -> None:
    user_assigned = {code for code in COUNTRIES if code.startswith("X")}
    assert len(COUNTRIES - user_assigned) == 249
    assert len(user_assigned) == 26 * 26
    assert {"DEU", "LTU", "USA", "XKX", "XAA", "XZZ"} <= COUNTRIES
    assert not {"GER", "UK", "EU", "ROM", "ANT", "XA", "XAAA", ""} & COUNTRIES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("GER", "DEU"),
        ("UK", "GBR"),
        ("DE", "DEU"),
        ("deu", "DEU"),
        (" LTU ", "LTU"),
        ("EL", "GRC"),
        ("KSA", "SAU"),
        ("Germany", "DEU"),
        ("germny", "DEU"),
        ("Turkey", "TUR"),
        ("TÜRKİYE", "TUR"),
        ("Cote d'Ivoire", "CIV"),
        ("Czech Republic", "CZE"),
        ("United States of America", "USA"),
        ("Kosovo", "XKX"),
        ("XK", "XKX"),
        ("Korea", None),
        ("Ruritania", None),
        ("ZZZ", None),
        ("", None),
        ("G" * 1_000_000, None),
    ],
)
def test_nearest_country(text: str, code: str | None) -> None:
    assert nearest_country(text) == code
