"""A table cut into periods says of each day what its rows say."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from proviso_server.policy.stage import closed_rows, periods

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

    found = [p["rows"] for p in periods(rows) if p["first"] <= day <= p["last"]]

    assert found == [wanted]


def test_first_period_starts_and_last_ends_with_the_calendar() -> None:
    assert periods([]) == [{"first": "0001-01-01", "last": "9999-12-31", "rows": []}]
