"""Filters of cases: what they say, what is refused, and that SQL says the same."""

import contextlib
import operator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from case_rows import VERSION, case_store
from proviso.v1 import review_service_pb2 as wire
from proviso_server.cases.conditions import condition
from proviso_server.cases.fields import ETAG, FIELDS, Kind
from proviso_server.cases.filter import (
    EVERY,
    MAX_DEPTH,
    MAX_FILTER_CHARS,
    MAX_TERMS,
    PRESENT,
    Both,
    Either,
    Filter,
    Not,
    Restriction,
    parse_filter,
)
from proviso_server.errors import InputError
from proviso_server.log import schema
from proviso_server.log.store import Store, open_store

_FIELDS_ARE = (
    "the fields are case_id, state, request_id, disposition, of_record, phase, kind, "
    "holder, recipient, programs, opened_on, state_since, due_on, waiting_on, "
    "assigned_to, alert, submitted_by"
)
_OPERATORS = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def said(field: str, comparison: str, value: str = "") -> Restriction:
    return Restriction(field=FIELDS[field], comparison=comparison, value=value)


A, B, C, D = (said("kind", "=", each) for each in "abcd")


def test_fields_are_those_of_the_contract() -> None:
    assert {*FIELDS, ETAG} == {field.name for field in wire.Case.DESCRIPTOR.fields}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", EVERY),
        (" \n", EVERY),
        ("state = staffed", said("state", "=", "staffed")),
        ("state!='staffed'", said("state", "!=", "staffed")),
        ('due_on<="2026-12-01"', said("due_on", "<=", "2026-12-01")),
        ("due_on >= 2026-12-01", said("due_on", ">=", "2026-12-01")),
        ("due_on:*", said("due_on", PRESENT)),
        ('due_on = ""', said("due_on", "=", "")),
        ("waiting_on:DTSA", said("waiting_on", ":", "DTSA")),
        ("alert = true", said("alert", "=", "true")),
        (r'kind = "a \"b\" \\ \* \'"', said("kind", "=", 'a "b" \\ * \'')),
        ("kind = 'say \"x\" AND y'", said("kind", "=", 'say "x" AND y')),
        (
            'assigned_to = "spiffe://a/b"',
            said("assigned_to", "=", "spiffe://a/b"),
        ),
        ("NOT kind = a", Not(A)),
        ("-kind = a", Not(A)),
        ("kind = a AND kind = b AND kind = c", Both((A, B, C))),
        # OR binds tighter than AND, other than in most languages (AIP-160).
        (
            "kind = a AND kind = b OR kind = c AND kind = d",
            Both((A, Either((B, C)), D)),
        ),
        ("(kind = a AND kind = b) OR kind = c", Either((Both((A, B)), C))),
        ("NOT (kind = a OR -kind = b)", Not(Either((A, Not(B))))),
        ("(((kind = a)))", A),
    ],
)
def test_filter_is_read(text: str, expected: Filter) -> None:
    assert parse_filter(text) == expected


@pytest.mark.parametrize(
    ("text", "error"),
    [
        (
            "colour = red",
            f'filter "colour": at column 1: a field of a case must stand here; '
            f"{_FIELDS_ARE}",
        ),
        (
            "state = staffed AND",
            f'filter "": at the end: a field of a case must stand here; {_FIELDS_ARE}',
        ),
        (
            '"state" = staffed',
            f'filter ""state"": at column 1: a field of a case must stand here; '
            f"{_FIELDS_ARE}",
        ),
        (
            "NOT NOT alert = true",
            f'filter "NOT": at column 5: a field of a case must stand here; '
            f"{_FIELDS_ARE}",
        ),
        (
            "staffed",
            f'filter "staffed": at column 1: a field of a case must stand here; '
            f"{_FIELDS_ARE}",
        ),
        (
            "state = staffed alert = true",
            'filter "alert": at column 17: AND, OR or the end must stand here',
        ),
        (
            "state = staffed and alert = true",
            'filter "and": at column 17: AND, OR or the end must stand here',
        ),
        (
            "state staffed",
            'filter "staffed": at column 7: one of = != :* must stand behind state',
        ),
        ("(alert = true", 'filter "": at the end: a ) must close column 1'),
        (
            "alert = true)",
            'filter ")": at column 13: AND, OR or the end must stand here',
        ),
        (
            "state = stafed",
            'filter "stafed": at column 9: state is one of received, '
            "returned_without_action, staffed, positions_in, recommended, intended, "
            "notified, consented, denied, delivered, closed, reconsideration, "
            "withdrawn, lapsed, amended",
        ),
        (
            "holder < DEU",
            'filter "<": at column 8: holder is a text; write one of = != :*',
        ),
        (
            "holder:DEU",
            'filter ":": at column 7: holder is a text; write one of = != :*',
        ),
        (
            "programs = fms",
            'filter "=": at column 10: programs is a list; write one of : :*',
        ),
        (
            "alert:*",
            'filter ":": at column 6: alert is true or false; write one of = !=',
        ),
        ("alert = yes", 'filter "yes": at column 9: alert is true or false'),
        ('alert = "true"', 'filter ""true"": at column 9: alert is true or false'),
        (
            "due_on < 2026-13-01",
            'filter "2026-13-01": at column 10: due_on is a day; write it as '
            "2026-06-01",
        ),
        (
            'due_on < ""',
            'filter """": at column 10: due_on is a day; write it as 2026-06-01',
        ),
        (
            'waiting_on:"A,B"',
            'filter ""A,B"": at column 12: name one of waiting_on, without commas',
        ),
        ("kind = ", 'filter "": at the end: a value of kind must stand here'),
        ("kind = )", 'filter ")": at column 8: a value of kind must stand here'),
        (
            'kind = "a*"',
            'filter ""a*"": at column 8: has a wildcard, which is not known; write * '
            r"as \*",
        ),
        (
            r'kind = "\n"',
            r'filter ""\n"": at column 8: escapes n; only \" \' \\ and \* are known',
        ),
        ('kind =  "a', 'filter ""a": at column 9: this quote is not closed'),
        (
            "kind = a  %",
            'filter "%": at column 11: can\'t be read; put a value with other signs '
            "between quotes",
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_column(text: str, error: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_filter(text)

    assert (caught.value.field, str(caught.value)) == ("filter", error)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("a" * (MAX_FILTER_CHARS + 1), "has 2001 characters; send at most 2000"),
        (
            "(" * (MAX_DEPTH + 1) + "kind = a" + ")" * (MAX_DEPTH + 1),
            "at column 21: is nested deeper than 20 parentheses",
        ),
        (
            " OR ".join(["kind=a"] * (MAX_TERMS + 1)),
            "at column 1001: is one comparison more than 100",
        ),
    ],
    ids=["characters", "depth", "terms"],
)
def test_filter_is_bounded(text: str, error: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_filter(text)

    assert caught.value.remedy.endswith(error)


def test_filter_at_its_bounds_is_read_and_asked(tmp_path: Path) -> None:
    deep = "(" * MAX_DEPTH + "kind = sale" + ")" * MAX_DEPTH
    wide = " AND ".join(["kind=sale"] * (MAX_TERMS - 1))
    store = case_store(tmp_path, [{"number": 1}])
    with store.read() as connection:
        wanted = condition(parse_filter(f"{deep} AND {wide}"), schema.case_versions.c)
        found = connection.execute(select(schema.case_versions).where(wanted)).all()
    store.close()

    assert len(found) == 1


@given(text=st.text(max_size=60) | st.text("()-<>=!:*\"'\\ ORANDTkind", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """A filter comes from outside: it never raises anything else."""
    with contextlib.suppress(InputError):
        parse_filter(text)


def naive(wanted: Filter, row: dict[str, Any]) -> bool:
    """Say whether a row passes a filter, one word of the contract after another."""
    match wanted:
        case Not(part):
            return not naive(part, row)
        case Both(parts):
            return all(naive(part, row) for part in parts)
        case Either(parts):
            return any(naive(part, row) for part in parts)
        case Restriction(field=field, comparison=comparison, value=value):
            held = row[field.name]
            if comparison == PRESENT:
                return bool(held != "")
            if field.kind is Kind.LIST:
                return value in str(held).split(",") if held else False
            if field.kind is Kind.FLAG:
                return bool(_OPERATORS[comparison](bool(held), value == "true"))
            if comparison not in ("=", "!=") and not held:
                return False
            return bool(_OPERATORS[comparison](held, value))


DAYS = ["2026-11-01", "2026-11-02", "2026-12-01"]
VALUES: dict[str, list[str]] = {
    "case_id": ["00000000-0000-4000-8000-000000000001", "x"],
    "state": ["received", "staffed", "closed"],
    "request_id": ["00000000-0000-4000-8000-000000000001", "x"],
    "disposition": ["human_review", "deny"],
    "of_record": ["true", "false"],
    "phase": ["transfer", "export"],
    "kind": ["sale", "Sale", "a%", "a_", "é'\"", "\\", "*"],
    "holder": ["DEU", "deu", ""],
    "recipient": ["LTU", "NSPA"],
    "programs": ["fms", "FMS", "fm", "dcs"],
    "opened_on": DAYS,
    "state_since": DAYS,
    "due_on": DAYS,
    "waiting_on": ["DTSA", "DTS", "NSA"],
    "assigned_to": ["spiffe://a/b", "spiffe://a/c", ""],
    "alert": ["true", "false"],
    "submitted_by": ["spiffe://a/b"],
}
LISTS = {
    "programs": ["", ",fms,", ",dcs,fms,", ",FMS,"],
    "waiting_on": ["", ",DTSA,", ",DTSA,NSA,", ",DSCA,"],
}
COMPARED = {
    Kind.WORD: ["=", "!="],
    Kind.DAY: list(_OPERATORS),
    Kind.FLAG: ["=", "!="],
    Kind.LIST: [":"],
}


def held(name: str) -> st.SearchStrategy[Any]:
    """Return what the column of a field may hold."""
    field = FIELDS[name]
    if field.kind is Kind.FLAG:
        return st.integers(0, 1)
    if field.kind is Kind.LIST:
        return st.sampled_from(LISTS[name])
    empty = [""] if name in ("due_on", "assigned_to") else []
    return st.sampled_from([v for v in VALUES[name] if v] + empty)


@st.composite
def restrictions(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(sorted(FIELDS)))
    kind = FIELDS[name].kind
    if kind is not Kind.FLAG and draw(st.booleans()):
        return f"{name}:*"
    comparison = draw(st.sampled_from(COMPARED[kind]))
    value = draw(st.sampled_from(VALUES[name]))
    if kind is Kind.FLAG:
        return f"{name} {comparison} {value}"
    escaped = "".join(f"\\{c}" if c in "\"'\\*" else c for c in value)
    return f'{name} {comparison} "{escaped}"'


def joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=2, max_size=3)
    return st.one_of(
        several.map(lambda parts: f"({' AND '.join(parts)})"),
        several.map(lambda parts: f"({' OR '.join(parts)})"),
        several.map(lambda parts: f"({parts[0]} AND {' OR '.join(parts)})"),
        inner.map(lambda part: f"NOT ({part})"),
        inner.map(lambda part: f"-({part})"),
    )


filters = st.recursive(restrictions(), joined, max_leaves=12)
rows_held = st.lists(
    st.fixed_dictionaries({name: held(name) for name in FIELDS if name != "case_id"}),
    min_size=1,
    max_size=6,
)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=filters, rows=rows_held)
def test_sql_passes_what_the_filter_says(
    tmp_path: Path, text: str, rows: list[dict[str, Any]]
) -> None:
    """Each row is asked of both; names differing in capitals or patterns too."""
    wanted = parse_filter(text)
    table = schema.case_versions
    store = _store_of(tmp_path)
    numbered = [
        VERSION
        | {"base_request_id": "x", "until": schema.NEWEST, "entry_index": index}
        | {"case_id": f"00000000-0000-4000-8000-{index:012d}"}
        | row
        for index, row in enumerate(rows)
    ]
    with store.write() as connection:
        connection.execute(table.delete())
        connection.execute(table.insert(), numbered)
        query = select(table.c.entry_index, condition(wanted, table.c))
        found = {index: bool(passes) for index, passes in connection.execute(query)}
        where = select(table.c.entry_index).where(condition(wanted, table.c))
        passed = set(connection.scalars(where))
    store.close()

    expected = {row["entry_index"]: naive(wanted, row) for row in numbered}
    assert found == expected
    assert passed == {index for index, passes in expected.items() if passes}


def _store_of(directory: Path) -> Store:
    path = directory / "log.db"
    return open_store(path) if path.exists() else case_store(directory)
