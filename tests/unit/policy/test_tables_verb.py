"""`policy tables`: in force on a day, lapsing soon, unverified."""

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from command_line import FAILED, GOOD, USAGE, said
from policy_tree import POLICIES, table
from proviso_server.__main__ import main
from proviso_server.errors import InputError, PolicyInvalid
from proviso_server.policy.inventory import Span, Table, inventory, span

SOON = Span(on="2026-09-01", until="2026-11-30")


def entry(first: str | None, last: str | None, **changes: Any) -> dict[str, Any]:
    named = {"valid_from": first, "valid_to": last, "values": {"on": True}}
    return named | {"verified": True} | changes


def policies(folder: Path, *entries: dict[str, Any], **changes: Any) -> Path:
    members = {"confidence": "high", "maintained_by": "human", **changes}
    path = folder / "tables" / "switches" / "data.json"
    path.parent.mkdir(parents=True)
    path.write_text(table(entries=list(entries), **members))
    return folder


def one(folder: Path, *entries: dict[str, Any], **changes: Any) -> Table:
    (found,) = inventory(policies(folder, *entries, **changes), SOON)
    return found


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (None, None, (1, 0, 0)),
        (None, "2026-08-31", (0, 0, 0)),
        (None, "2026-09-01", (1, 1, 0)),
        (None, "2026-11-30", (1, 1, 0)),
        (None, "2026-12-01", (1, 0, 0)),
        ("2026-09-01", None, (1, 0, 0)),
        ("2026-09-02", None, (0, 0, 1)),
        ("2026-11-30", None, (0, 0, 1)),
        ("2026-12-01", None, (0, 0, 0)),
        ("2026-09-02", "2026-11-30", (0, 1, 1)),
    ],
)
def test_row_counts_from_its_first_to_its_last_day(
    tmp_path: Path,
    first: str | None,
    last: str | None,
    counts: tuple[int, int, int],
) -> None:
    found = one(tmp_path, entry(first, last))

    assert (found.in_force, found.lapsing, found.beginning) == counts
    assert found.total == 1


def test_only_rows_in_force_count_as_unverified(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        entry(None, "2026-08-31", verified=False),
        entry(None, None, verified=False),
        entry(None, None),
        entry("2026-09-02", None, verified=False),
    )

    assert (found.in_force, found.unverified) == (2, 1)


@pytest.mark.parametrize(
    ("entries", "changes", "day"),
    [
        ([], {}, None),
        ([entry(None, None)], {}, None),
        ([entry(None, "2026-09-30")], {}, "2026-09-30"),
        ([entry(None, "2026-09-30")], {"covered_until": "2027-09-30"}, "2027-09-30"),
    ],
)
def test_table_is_known_until_its_last_row_ends(
    tmp_path: Path, entries: list[dict[str, Any]], changes: Any, day: str | None
) -> None:
    assert one(tmp_path, *entries, **changes).known_until == day


@pytest.mark.parametrize(
    ("on", "within", "until"),
    [
        ("2026-09-01", 0, "2026-09-01"),
        ("2026-09-01", 90, "2026-11-30"),
        ("9999-12-01", 90, "9999-12-31"),
    ],
)
def test_days_looked_at_end_with_the_calendar(on: str, within: int, until: str) -> None:
    days = span(datetime.date.fromisoformat(on), within_days=within)

    assert days == Span(on=on, until=until)


def test_open_row_does_not_lapse_on_the_last_day_there_is(tmp_path: Path) -> None:
    sources = policies(tmp_path, entry(None, None))

    (found,) = inventory(sources, Span(on="9999-12-01", until="9999-12-31"))

    assert (found.in_force, found.lapsing) == (1, 0)


def test_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no tables"):
        inventory(tmp_path, SOON)


def test_file_that_is_no_table_is_named(tmp_path: Path) -> None:
    sources = policies(tmp_path, keys=None)

    with pytest.raises(PolicyInvalid, match=r"switches/data\.json is no table"):
        inventory(sources, SOON)


def test_all_tables_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = policies(tmp_path, entry(None, "2026-08-31"), confidence="low")
    out = tmp_path / "tables.jsonl"

    chosen = ["--policies", str(sources), "--on", "2026-09-01", "--json", str(out)]
    assert main(["policy", "tables", *chosen]) == GOOD

    assert "2026-08-31 ENDED" in (shown := said(capsys)[0])
    assert shown.splitlines()[-1] == (
        "1 tables on 2026-09-01: 0 rows in force, 0 of them unverified, "
        "0 lapse by 2026-11-30; 1 tables have ended, 0 are empty"
    )
    assert [json.loads(line) for line in out.read_text().splitlines()] == [
        {
            "table": "switches",
            "rows": 1,
            "in_force": 0,
            "unverified": 0,
            "lapsing": 0,
            "beginning": 0,
            "known_until": "2026-08-31",
            "confidence": "low",
            "maintained_by": "human",
        }
    ]


def test_one_table_shows_its_rows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sources = policies(
        tmp_path,
        entry(None, "2026-09-30", verified=False, note="read [nowhere]"),
        entry("2026-10-01", None, values={"on": ["AUS"]}),
    )
    out = tmp_path / "rows.jsonl"

    chosen = ["--policies", str(sources), "--on", "2026-09-01", "--json", str(out)]
    assert main(["policy", "tables", "switches", *chosen]) == GOOD

    lines = [line.split() for line in said(capsys)[0].splitlines()]
    assert lines[1] == ["lapses", "-", "2026-09-30", "NO", "true", "read", "[nowhere]"]
    assert lines[2] == ["begins", "2026-10-01", "-", "yes", '["AUS"]']
    assert " ".join(lines[3]) == (
        "switches on 2026-09-01: 1 of 2 rows in force, 1 unverified, "
        "1 lapse and 1 begin by 2026-11-30"
    )
    assert [json.loads(line) for line in out.read_text().splitlines()] == [
        {
            "valid_from": "0001-01-01",
            "valid_to": "2026-09-30",
            "values": {"on": True},
            "verified": False,
            "note": "read [nowhere]",
            "begins": False,
            "lapses": True,
        },
        {
            "valid_from": "2026-10-01",
            "valid_to": "9999-12-31",
            "values": {"on": ["AUS"]},
            "verified": True,
            "note": "",
            "begins": True,
            "lapses": False,
        },
    ]


def test_day_is_today_unless_given(capsys: pytest.CaptureFixture[str]) -> None:
    before = datetime.datetime.now(datetime.UTC).date()
    assert main(["policy", "tables", "--policies", str(POLICIES)]) == GOOD
    after = datetime.datetime.now(datetime.UTC).date()

    last = said(capsys)[0].splitlines()[-1]
    assert any(f" tables on {day}: " in last for day in (before, after))


def test_name_of_no_table_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    chosen = ["policy", "tables", "nope", "--policies", str(POLICIES)]

    assert main(chosen) == FAILED
    assert said(capsys)[1] == (
        'proviso-server: TABLE "nope": is no table; '
        "run policy tables without a name to see them\n"
    )


@pytest.mark.parametrize(
    ("chosen", "reason"),
    [
        (["--on", "soon"], '"soon" is no day; write it as 2026-09-30'),
        (["--within", "-1"], '"-1" is no number of days from 0 to 3660'),
        (["--within", "3661"], '"3661" is no number of days from 0 to 3660'),
        (["--within", "x"], '"x" is no number of days from 0 to 3660'),
    ],
)
def test_wrong_usage_says_what_to_write(
    chosen: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["policy", "tables", *chosen])

    assert stopped.value.code == USAGE
    assert reason in said(capsys)[1]


def test_table_that_nobody_reads_to_its_end_leaves_no_trace(tmp_path: Path) -> None:
    rows = policies(tmp_path, *[entry(None, None)] * 20_000)
    words = ["policy", "tables", "switches", "--policies", str(rows)]
    ran = subprocess.Popen(
        [sys.executable, "-m", "proviso_server", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with ran:
        assert ran.stdout is not None
        ran.stdout.readline()
        ran.stdout.close()
        assert ran.stderr is not None
        assert ran.stderr.read() == b""
    assert ran.returncode == FAILED
