"""A table cut into periods says of each day what its rows say."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from proviso_server.policy.tables import closed_rows, periods, timeline

DAYS = st.none() | st.dates(datetime.date(1990, 1, 1), datetime.date(1990, 2, 28)).map(
    str
)


@given(
    bounds=st.lists(st.tuples(DAYS, DAYS), max_size=8),
    day=st.dates(datetime.date(1989, 12, 30), datetime.date(1990, 3, 2)).map(str),
)
def test_the_one_period_of_a_day_has_the_rows_in_force(
    bounds: list[tuple[str | None, str | None]], day: str
) -> None:
    rows = closed_rows(
        [
            {"valid_from": first, "valid_to": last, "values": {"number": number}}
            for number, (first, last) in enumerate(bounds)
            if first is None or last is None or first <= last
        ]
    )
    wanted = [
        row["values"] for row in rows if row["valid_from"] <= day <= row["valid_to"]
    ]

    cut = periods({"keys": ["number"], "entries": rows})

    found = [p["rows"] for p in cut if p["first"] <= day <= p["last"]]
    line = timeline({"table": cut})
    year = min(max(day[:4], line["first_year"]), line["last_year"])
    at = [
        span["at"]["table"]
        for span in line["years"][year]
        if span["first"] <= day <= span["last"]
    ]

    assert found == [wanted]
    assert [cut[number]["rows"] for number in at] == [wanted]


def test_first_period_starts_and_last_ends_with_the_calendar() -> None:
    assert periods({"keys": ["country"], "entries": []}) == [
        {
            "first": "0001-01-01",
            "last": "9999-12-31",
            "rows": [],
            "unverified": False,
            "countries": {},
        }
    ]


def test_day_on_which_an_unverified_row_is_in_force_names_the_table() -> None:
    rows = closed_rows(
        [
            {"valid_from": None, "valid_to": "1990-01-31", "verified": True},
            {"valid_from": "1990-02-01", "valid_to": "1990-02-28", "verified": False},
        ]
    )
    cut = {"a": periods({"keys": [], "entries": [r | {"values": {}} for r in rows]})}

    spans = timeline(cut)["years"]["1990"]

    assert [(s["first"], s["unverified"]) for s in spans] == [
        ("0001-01-01", {}),
        ("1990-02-01", {"a": True}),
        ("1990-03-01", {}),
    ]


def test_rows_are_found_by_the_index_of_their_table() -> None:
    rows = closed_rows(
        [
            {"valid_from": None, "valid_to": None, "values": {"a": a, "b": b}}
            for a, b in (("x", "y"), ("x", "z"))
        ]
    )

    (period,) = periods({"keys": ["a", "b"], "index": ["a", "b"], "entries": rows})

    assert period["by_index"] == {
        "x": {"y": {"a": "x", "b": "y"}, "z": {"a": "x", "b": "z"}}
    }
