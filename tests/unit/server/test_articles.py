"""An article is the same under its other names, and another one is not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proviso_server.articles import (
    UNNAMED,
    article_keys,
    normal_serial,
    primary_key,
)

TABLE = Path(__file__).parents[3] / "policies" / "tables" / "article_names"
ROWS = [
    row["values"] for row in json.loads((TABLE / "data.json").read_text())["entries"]
]
NAMES = {row["name"]: row["designation"] for row in ROWS}
DESIGNATIONS = sorted(
    {"F15", "F16", "F18", "F35", "M1", "M109", "M113", "M142", "M777", "AIM9", "AIM120"}
    | {"UH60", "MH60", "GBU31", "GBU39", "MK48", "C130", "KC135", "PVS14", "TPQ53"}
)


def keys(nomenclature: str, number: str = "") -> tuple[str, ...]:
    item = {"nomenclature": nomenclature, "stock_number": number}
    return article_keys({k: v for k, v in item.items() if v}, names=NAMES)


def same(left: str, right: str) -> bool:
    return not set(keys(left)).isdisjoint(keys(right))


@pytest.mark.parametrize(
    ("nomenclature", "expected"),
    [
        ("F-16AM/BM", ("F16",)),
        ("F-16C Fighting Falcon", ("F16",)),
        ("F 16", ("F16",)),
        ("F/A-18C Hornet", ("F18",)),
        ("FA18E", ("F18",)),
        ("M142 HIMARS", ("M142",)),
        ("HIMARS", ("M142",)),
        ("Launcher, High-Mobility Artillery Rocket System", ("M142",)),
        ("H.I.M.A.R.S.", ("M142",)),
        ("HlMARS", ("M142",)),
        ("M 142", ("M142",)),
        ("M-1 42", ("M1", "M142")),
        ("Evolved Sea Sparrow", ("RIM162",)),
        ("HIM\u0410RS", ("M142",)),
        ("\u041c142", ("M142",)),
        ("M\u200b142", ("M142",)),
        ("AIM-120C-7 AMRAAM", ("AIM120",)),
        ("AIM 9X-2", ("AIM9",)),
        ("UH-60M", ("UH60",)),
        ("Blackhawk", ("UH60",)),
        ("Javelins", ("FGM148",)),
        ("M1A2 SEPv3 Abrams", ("M1",)),
        ("M1 A2", ("M1",)),
        ("XM982 Excalibur", ("M982",)),
        ("M1O9A6", ("M109",)),
        ("C-130J-30", ("C130",)),
        ("GBU-31(V)3/B", ("GBU31",)),
        ("MK 48 Mod 7 torpedo", ("MK48",)),
        ("Mark 48", ("MK48",)),
        ("AN/PVS-14", ("PVS14",)),
        ("M30A1 / M31A1 rocket pods", ("M30", "M31")),
        ("M0142", ("M142",)),
        ("Spare parts for F-16", ("F16",)),
        ("Leopard 2A6", ("LEOPARD 2A6",)),
        ("Night vision goggles", ("GOGGLE NIGHT VISION",)),
        ("Goggles, night vision, 20 each, lot B", ("GOGGLE NIGHT VISION",)),
        ("Batteries", ("BATTERY",)),
        ("Spare parts", ("PART SPARE",)),
        ("Lot 3", ("LOT 3",)),
        ("", ()),
        ("---", ()),
    ],
)
def test_keys_of_a_nomenclature(nomenclature: str, expected: tuple[str, ...]) -> None:
    assert keys(nomenclature) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("1055-01-330-4000", ("013304000",)),
        ("NSN 1055013304000", ("013304000",)),
        ("2320-01-330-4000", ("013304000",)),
        ("01-330-4000", ("013304000",)),
        ("013304000", ("013304000",)),
        ("P/N 12-A45.7", ("12A457",)),
        ("part no. 12a457", ("12A457",)),
        ("M142", ("M142",)),
        ("himars", ("M142",)),
        ("0000-00-000-0000", ()),
        ("N/A", ()),
        ("none", ()),
        ("0000000", ()),
        ("12", ()),
    ],
)
def test_keys_of_a_stock_number(number: str, expected: tuple[str, ...]) -> None:
    assert keys("", number) == expected


def test_stock_number_within_the_name_counts() -> None:
    assert keys("Sight, NSN 1240-01-411-3000") == ("014113000", "SIGHT")


def test_generic_words_beside_a_stock_number_join_nothing() -> None:
    """Else all spare parts would be one article."""
    assert keys("Spare parts", "1055-01-330-4000") == ("013304000",)
    assert keys("Valve", "4820-01-330-4000") == ("013304000", "VALVE")


@pytest.mark.parametrize(
    "nomenclature",
    [
        "Kit, 10 KW, type 1, MOD 7, V3, rev 2, FY26, qty 4, cal 50, of 20, for 12",
        "Class A1 item, SEP V3, GEN 3, LOT-3",
    ],
)
def test_variants_and_counts_are_no_designations(nomenclature: str) -> None:
    assert not [key for key in keys(nomenclature) if " " not in key]


def test_long_names_share_what_is_kept_of_them() -> None:
    first, second = ("X" * 100 + ending for ending in ("alpha", "beta"))

    assert keys(first) == keys(second) == ("X" * 80,)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"nomenclature": "HIMARS launcher M142"}, "M142"),
        ({"nomenclature": "HIMARS", "stock_number": "1055-01-330-4000"}, "M142"),
        ({"nomenclature": "M1151 HMMWV"}, "M1151"),
        ({"nomenclature": "Goggles"}, "GOGGLE"),
        ({"stock_number": "1055-01-330-4000"}, "013304000"),
        ({"nomenclature": "Spare kit", "stock_number": "12-A45"}, "12A45"),
        ({}, UNNAMED),
    ],
)
def test_item_is_shown_by_its_best_key(item: dict[str, str], expected: str) -> None:
    assert primary_key(item, names=NAMES) == expected


@pytest.mark.parametrize(
    ("serial", "expected"),
    [
        ("HM-0042", "HM0042"),
        ("hm 00 42", "HM0042"),
        ("\uff28\uff2d\u20100042", "HM0042"),
        ("\u041d\u041c0042", "HM0042"),
        ("0042", "0042"),
        ("42", "42"),
        ("#", "#"),
        ("S/N 77-1234", "771234"),
        ("SN: 771234", "771234"),
        ("SN771234", "771234"),
        ("Serial No. 77-1234", "771234"),
        ("lot 5", "5"),
        ("LOT-5", "5"),
        ("S/N", "SN"),
        ("SNIPER 5", "SNIPER5"),
        ("NOVA-1", "NOVA1"),
    ],
)
def test_serial_in_one_form(serial: str, expected: str) -> None:
    assert normal_serial(serial) == expected


def test_each_name_of_the_table_gives_its_designation_alone() -> None:
    """A name within another one would join two systems."""
    wrong = {
        name: keys(name)
        for name, designation in NAMES.items()
        if keys(name) != (designation,)
    }

    assert wrong == {}
    assert len(NAMES) == len(ROWS)


spellings = st.sampled_from(["{}", "{}A", "{}A1", "{} launcher", "spare parts for {}"])


@given(left=st.sampled_from(DESIGNATIONS), right=st.sampled_from(DESIGNATIONS),
       one=spellings, other=spellings)  # fmt: skip
def test_two_designations_never_meet(
    left: str, right: str, one: str, other: str
) -> None:
    assert same(one.format(left), other.format(right)) is (left == right)


@given(st.text(max_size=60), st.text(max_size=20))
def test_keys_do_not_hang_on_how_a_name_is_written(name: str, number: str) -> None:
    """Case and invisible signs make no other article."""
    hidden = "\u200b".join(name)

    assert keys(hidden, number) == keys(name, number)


@given(st.sampled_from(DESIGNATIONS), st.text(max_size=30))
def test_words_around_a_designation_take_nothing_away(key: str, words: str) -> None:
    assert key in keys(f"{words} ; {key} ; {words}")


@given(st.text(max_size=60), st.text(max_size=20))
def test_primary_key_is_one_of_the_keys(name: str, number: str) -> None:
    item = {"nomenclature": name, "stock_number": number}
    found = article_keys(item, names=NAMES)

    assert primary_key(item, names=NAMES) in (found or (UNNAMED,))
    assert list(found) == sorted(set(found))


@given(st.text(max_size=30))
def test_serial_in_one_form_stays(serial: str) -> None:
    once = normal_serial(serial)

    assert normal_serial(once) == once
