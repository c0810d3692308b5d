"""Lists of cases: every order, pages as of one size, and no walk that grows."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, event

from case_rows import Cases, case_id, case_store
from proviso_server.cases import watch as case_watch
from proviso_server.cases.fields import ORDERS
from proviso_server.cases.listing import (
    MAX_BEHIND,
    CaseRow,
    Page,
    list_cases,
    parse_listing,
)
from proviso_server.cases.order import Key, parse_order
from proviso_server.cases.report import changes_between, read_changes
from proviso_server.errors import InputError
from proviso_server.log import schema
from proviso_server.log.store import Store, open_store

FIELDS_ARE = (
    'write "due_on desc, holder"; the fields are state, disposition, of_record, phase, '
    "kind, holder, recipient, opened_on, state_since, due_on, assigned_to, alert, "
    "submitted_by, etag"
)


def page(
    connection: Connection,
    filter_text: str = "",
    order_by: str = "",
    *,
    token: str = "",
    limit: int = 100,
) -> Page:
    listing = parse_listing(
        filter_text=filter_text, order_by=order_by, page_token=token
    )
    return list_cases(connection, listing, limit=limit)


def cases(found: Page) -> list[int]:
    return [int(row.case_id[-12:]) for row in found.rows]


def indexes(found: Page) -> list[int]:
    return [row.entry_index for row in found.rows]


def test_cases_come_oldest_first_as_they_are_now(tmp_path: Path) -> None:
    versions = [
        {"number": 1, "opened_on": "2026-11-03"},
        {"number": 2, "opened_on": "2026-11-02"},
        {"number": 2, "state": "staffed"},
    ]
    store = case_store(tmp_path, versions)
    with store.read() as connection:
        found = page(connection)
    store.close()

    assert [(row.case_id, row.state) for row in found.rows] == [
        (case_id(2), "staffed"),
        (case_id(1), "received"),
    ]
    assert (found.size, found.next_token) == (3, "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (Key(field="opened_on"), Key(field=""))),
        (
            " due_on desc ,holder ",
            (
                Key(field="due_on", descending=True),
                Key(field="holder"),
                Key(field=""),
            ),
        ),
        (
            "etag desc",
            (
                Key(field="etag", descending=True),
                Key(field="", descending=True),
            ),
        ),
    ],
)
def test_order_ends_with_a_unique_key(text: str, expected: object) -> None:
    assert parse_order(text) == expected


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("colour", 'order_by "colour": is no field, perhaps with desc behind it'),
        ("holder,", 'order_by "": is no field, perhaps with desc behind it'),
        ("holder asc", 'order_by "holder asc": is no field, perhaps with desc'),
        ("waiting_on", 'order_by "waiting_on": is no field, perhaps with desc'),
        ("holder, holder desc", 'order_by "holder desc": stands twice'),
    ],
)
def test_order_that_is_none_is_refused(text: str, error: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_order(text)

    assert str(caught.value).startswith(error)
    assert str(caught.value).endswith(FIELDS_ARE)


@pytest.mark.parametrize("way", ["", " desc"])
@pytest.mark.parametrize("name", ORDERS)
def test_every_order_shows_every_case_once(tmp_path: Path, name: str, way: str) -> None:
    versions: list[dict[str, Any]] = [
        {
            "number": number,
            "state": ("received", "closed")[number % 2],
            "due_on": ("", "2026-12-01", "2026-12-02")[number % 3],
            "holder": ("DEU", "NLD", "deu")[number % 3],
            "alert": number % 2,
            "opened_on": f"2026-11-0{1 + number % 4}",
            "assigned_to": ("", "b", "a")[number % 3],
        }
        for number in range(12)
    ]
    store = case_store(tmp_path, versions)
    found: list[CaseRow] = []
    token = ""
    with store.read() as connection:
        for _ in versions:
            part = page(connection, order_by=name + way, token=token, limit=5)
            found += part.rows
            token = part.next_token
            if not token:
                break
    store.close()

    def key(row: Any) -> tuple[Any, int]:
        value = row.entry_index if name == "etag" else row._mapping[name]
        return (value or "9999") if name == "due_on" else value, row.entry_index

    expected = sorted(found, key=key, reverse=bool(way))
    assert len({row.case_id for row in found}) == len(versions)
    assert [row.entry_index for row in found] == [row.entry_index for row in expected]


def test_several_keys_go_their_own_ways_across_pages(tmp_path: Path) -> None:
    pairs = [("a", "x"), ("b", "y"), ("a", "y"), ("b", "x"), ("a", "x"), ("b", "y")]
    versions: list[dict[str, Any]] = [
        {"number": number, "holder": holder, "recipient": recipient}
        for number, (holder, recipient) in enumerate(pairs)
    ]
    store = case_store(tmp_path, versions)
    found, token = [], ""
    with store.read() as connection:
        for _ in versions:
            part = page(
                connection, order_by="holder desc, recipient", token=token, limit=1
            )
            found += cases(part)
            token = part.next_token
    store.close()

    assert (found, token) == ([3, 1, 5, 0, 4, 2], "")


def test_token_serves_its_own_list_alone(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": n} for n in range(3)])
    with store.read() as connection:
        token = page(connection, "kind = sale", "holder", limit=1).next_token
        for filter_text, order_by in (
            ("kind = gift", "holder"),
            ("kind = sale", "holder desc"),
        ):
            with pytest.raises(InputError) as caught:
                page(connection, filter_text, order_by, token=token)
            assert caught.value.field == "page_token"
            assert "is of another filter or order_by" in caught.value.remedy
    store.close()


@pytest.mark.parametrize(
    "changed",
    [
        ("3-0-", "x"),
        ("3-0-", "4-0-"),  # a size that the log does not have
        ("3-0-", "3-2-"),  # the version has ended before that size
        ("3-0-", "3-9-"),
        ("3-0-", "0-0-"),
    ],
)
def test_made_up_token_is_refused(tmp_path: Path, changed: tuple[str, str]) -> None:
    versions = [{"number": 0}, {"number": 1}, {"number": 3}]
    store = case_store(tmp_path, versions)
    with store.write() as connection:
        token = page(connection, limit=1).next_token
        ended = schema.case_versions.update().where(
            schema.case_versions.c.entry_index == 2
        )
        connection.execute(ended.values(until=2))
    assert token.startswith("3-0-")
    with store.read() as connection, pytest.raises(InputError) as caught:
        page(connection, token=token.replace(*changed))
    store.close()

    assert caught.value.field == "page_token"
    assert caught.value.remedy == (
        "send the next_page_token of the page before, or nothing"
    )


def test_list_that_the_log_outgrew_begins_again(tmp_path: Path) -> None:
    """What ended since the first page is read for each page."""
    store = case_store(tmp_path, [{"number": 0}, {"number": 1}])
    with store.write() as connection:
        token = page(connection, limit=1).next_token
        far = {"entry_index": 1 + MAX_BEHIND, "leaf_hash": b"", "envelope": b""}
        connection.execute(schema.entries.insert(), far)
        assert cases(page(connection, token=token)) == [1]
        further = far | {"entry_index": 2 + MAX_BEHIND}
        connection.execute(schema.entries.insert(), further)
        with pytest.raises(InputError, match="begin again without a token"):
            page(connection, token=token)
    store.close()


STATES = ("received", "staffed", "closed")
changes = st.lists(
    st.fixed_dictionaries(
        {
            "number": st.integers(0, 7),
            "state": st.sampled_from(STATES),
            "holder": st.sampled_from(["DEU", "NLD"]),
            "opened_on": st.sampled_from(["2026-11-01", "2026-11-02"]),
            "due_on": st.sampled_from(["", "2026-12-01", "2026-12-02"]),
        }
    ),
    max_size=12,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    before=changes,
    meanwhile=st.lists(changes, min_size=1, max_size=4),
    limit=st.integers(1, 4),
    filter_text=st.sampled_from(["", "state = staffed", "NOT state = closed"]),
    order_by=st.sampled_from(["", "due_on", "holder desc, due_on", "etag desc"]),
)
def test_pages_show_the_cases_of_the_first_one(
    tmp_path: Path,
    before: list[dict[str, Any]],
    meanwhile: list[list[dict[str, Any]]],
    limit: int,
    filter_text: str,
    order_by: str,
) -> None:
    """However many versions are appended between the pages."""
    with emptied(tmp_path) as store, store.write() as connection:
        appended = Cases(connection)
        for version in before:
            appended.add(**version)
        whole = page(connection, filter_text, order_by)
        found, token, waiting = [], "", iter(meanwhile)
        for _ in range(len(before) + 1):
            part = page(connection, filter_text, order_by, token=token, limit=limit)
            found += indexes(part)
            assert part.size == whole.size
            token = part.next_token
            if not token:
                break
            for version in next(waiting, []):
                appended.add(**version)

    assert found == indexes(whole)


class emptied:  # noqa: N801 - reads as a function
    """The store of a test, without what the example before has left."""

    def __init__(self, directory: Path) -> None:
        path = directory / "log.db"
        self.store = open_store(path) if path.exists() else case_store(directory)

    def __enter__(self) -> Store:
        with self.store.write() as connection:
            connection.execute(delete(schema.case_versions))
            connection.execute(delete(schema.entries))
        return self.store

    def __exit__(self, *error: object) -> None:
        self.store.close()


def plans(store: Store, read: Callable[[Connection], object]) -> Iterator[str]:
    """Yield the plans of the statements that a read runs."""
    statements: list[tuple[str, Any]] = []

    def note_statement(*event_args: Any) -> None:
        statements.append((str(event_args[2]), event_args[3]))

    with store.read() as connection:
        event.listen(store.engine, "before_cursor_execute", note_statement)
        read(connection)
        event.remove(store.engine, "before_cursor_execute", note_statement)
        for statement, parameters in statements:
            explained = f"EXPLAIN QUERY PLAN {statement}"
            for row in connection.exec_driver_sql(explained, parameters):
                yield str(row[3])


LISTS = [
    ("", ""),
    ("", "opened_on desc"),
    ("state = closed", ""),
    ("recipient = LTU", "due_on"),
    ("waiting_on:DTSA", "state_since desc"),
    ('due_on < "2026-12-01" AND state = staffed', "holder"),
    ("NOT assigned_to:*", "assigned_to desc, recipient"),
    ('request_id = "x" OR alert = true', "etag desc"),
    ('case_id != "x"', "opened_on"),
]


@pytest.mark.parametrize(("filter_text", "order_by"), LISTS)
def test_list_walks_the_newest_versions_at_most(
    tmp_path: Path, filter_text: str, order_by: str
) -> None:
    """By the one index that holds all fields; the versions that have ended never."""
    store = case_store(tmp_path, [{"number": n} for n in range(3)])
    with store.read() as connection:
        token = page(connection, order_by=order_by, limit=1).next_token
    listing = parse_listing(filter_text="", order_by=order_by, page_token=token)
    wanted = parse_listing(filter_text=filter_text, order_by=order_by, page_token="")
    pinned = wanted.__class__(
        wanted=wanted.wanted,
        order=wanted.order,
        digest=wanted.digest,
        token=token,
        pinned=listing.pinned,
    )
    for each in (wanted, pinned):
        found = list(plans(store, lambda c: list_cases(c, each, limit=2)))  # noqa: B023
        read = [p for p in found if p.startswith(("SCAN", "SEARCH"))]
        newest = [p for p in read if "case_versions_newest" in p]
        assert len(newest) == 1
        assert all("USING COVERING INDEX" in plan for plan in newest)
        assert {plan for plan in read if plan not in newest} <= {
            "SCAN entries",  # the last one ends its own scan
            "SCAN anon_1",
            "SCAN anon_2",
            "SEARCH case_versions USING INTEGER PRIMARY KEY (rowid=?)",
            "SEARCH case_versions USING INDEX case_versions_by_end "
            "(until>? AND until<?)",
        }
    store.close()


def test_list_by_opening_seeks_its_page_and_sorts_days_alone(tmp_path: Path) -> None:
    store = case_store(tmp_path, [{"number": n} for n in range(3)])
    with store.read() as connection:
        token = page(connection, limit=1).next_token
    found = list(plans(store, lambda c: page(c, token=token)))
    store.close()

    assert (
        "SEARCH case_versions USING COVERING INDEX case_versions_newest (opened_on>?)"
        in found
    )


READS: Mapping[str, Callable[[Connection], object]] = {
    "case": lambda c: page(c, 'case_id = "x"'),
    "watch": case_watch.read_turn(
        parse_listing(filter_text="state = staffed", order_by="", page_token="").wanted,
        5,
    ),
    "changes": lambda c: read_changes(c, "2026-11-01"),
    "between": lambda c: changes_between(c, 5),
}


@pytest.mark.parametrize("name", READS)
def test_nothing_that_grows_is_scanned(tmp_path: Path, name: str) -> None:
    store = case_store(tmp_path, [{"number": n} for n in range(3)])
    found = list(plans(store, READS[name]))
    store.close()

    scans = [plan for plan in found if plan.startswith("SCAN")]
    assert set(scans) <= {"SCAN entries", "SCAN anon_1", "SCAN anon_2"}
    assert [plan for plan in found if plan.startswith("SEARCH")]
