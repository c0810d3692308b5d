"""Clocks on the command line: as a list, and as a calendar."""

import datetime
import json
from pathlib import Path
from typing import Any

import icalendar
import pytest

import canned as service
from command_line import GOOD, INCOMPLETE, USAGE, said
from events import REQUEST_ID
from proviso.v1 import audit_service_pb2 as audit
from proviso_client.__main__ import main

NOT_SIGNED = "counted by the service and not signed; the entries are\n"


def words(background: service.Canned) -> list[str]:
    return ["--insecure-dev", "--server", background.target]


def clock(number: int, **changes: Any) -> audit.RunningClock:
    members: dict[str, Any] = {
        "day": f"2026-06-0{number}",
        "kind": "lapse",
        "provision": "reservation",
        "what": "What was reserved; it lapses, all of it",
        "request_id": REQUEST_ID,
        "index": 4,
    }
    return audit.RunningClock(**members | changes)


def events_in(content: bytes) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content.decode())
    assert isinstance(calendar, icalendar.Calendar)
    return calendar.events


def test_clocks_as_list_and_calendar(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.answers.clocks = [clock(1), clock(2, kind="wait"), clock(3)]
    path = tmp_path / "clocks.ics"
    options = ["--from", "2026-06-01", "--until", "2026-06-30", "--ics", str(path)]

    assert main(["clocks", *options, *words(background)]) == GOOD
    out, err = said(capsys)
    assert out.splitlines()[:2] == [
        "day\tkind\twhat\tprovision\trequest\tentry",
        "2026-06-01\tlapse\tWhat was reserved; it lapses, all of it\treservation\t"
        f"{REQUEST_ID}\t4",
    ]
    assert err == f"{path} holds 3 clocks\n{NOT_SIGNED}"
    asked = background.answers.asked[0]
    assert (asked.from_day, asked.until_day) == ("2026-06-01", "2026-06-30")
    content = path.read_bytes()
    first, second, third = events_in(content)
    assert first.start == datetime.date(2026, 6, 1)
    assert str(first["summary"]) == (
        "Ends after this day: What was reserved; it lapses, all of it"
    )
    assert str(second["summary"]).startswith("Lawful from this day: ")
    assert (first["sequence"], first["transp"]) == (4, "TRANSPARENT")
    assert len({str(each["uid"]) for each in (first, second, third)}) == 3
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert main(["clocks", *words(background), "--json"]) == GOOD
    assert json.loads(said(capsys)[0].splitlines()[0])["day"] == "2026-06-01"


def test_calendar_is_the_same_for_the_same_clocks_and_moves_with_them(
    background: service.Canned, tmp_path: Path
) -> None:
    paths = [tmp_path / name for name in ("a.ics", "b.ics", "c.ics")]
    for path, number, index in zip(paths, (1, 1, 5), (4, 4, 9), strict=True):
        background.answers.clocks = [clock(number, index=index)]
        assert main(["clocks", "--ics", str(path), *words(background)]) == GOOD

    before, same, moved = (path.read_bytes() for path in paths)

    assert before == same
    (old,), (new,) = events_in(before), events_in(moved)
    assert (new["uid"], new["sequence"]) == (old["uid"], 9)
    assert new.start == datetime.date(2026, 6, 5)


@pytest.mark.parametrize("day", ["2026-02-30", "20260601", "2026-W23-1", "tomorrow"])
def test_what_is_no_day_is_wrong_usage(
    day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clocks", "--from", day]) == USAGE
    assert said(capsys)[1] == (
        f"proviso: argument --from: {day!r} is no day; write it as YYYY-MM-DD; "
        "see proviso clocks --help\n"
    )


def test_calendar_that_cannot_be_written(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none" / "clocks.ics"

    assert main(["clocks", "--ics", str(path), *words(background)]) == INCOMPLETE
    assert "cannot be written: No such file" in said(capsys)[1]


def test_days_in_the_wrong_order_are_wrong_usage(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty list would say that nothing runs out."""
    days = ["--from", "2026-06-02", "--until", "2026-06-01"]

    assert main(["clocks", *days, *words(background)]) == USAGE
    assert said(capsys) == (
        "",
        "proviso: --until 2026-06-01 lies before --from 2026-06-02; swap them\n",
    )
    assert background.calls == []
