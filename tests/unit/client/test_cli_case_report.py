"""`proviso cases report`: tables, bars, and a page of SVG."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import canned as service
from command_line import GOOD, said
from proviso.v1 import review_service_pb2 as pb
from proviso_client.__main__ import main

NOT_SIGNED = "counted by the service and not signed; the entries are\n"
REPORT = pb.ReportCasesResponse(
    states=[
        pb.StateCount(
            state="staffed",
            cases=2,
            oldest_days=9,
            median_days=4,
            median_passed_days=11,
        ),
        pb.StateCount(state="denied"),
    ],
    weeks=[
        pb.WeekCount(week="2026-05-18", opened=80, determined=1, ended=0),
        pb.WeekCount(week="2026-05-25", opened=3, determined=40, ended=2),
    ],
    offices=[pb.OfficeCount(office="DTSA", cases=2, overdue=1)],
    alerts=1,
    size=7,
)


def words(background: service.Canned) -> list[str]:
    return ["--insecure-dev", "--server", background.target]


def test_report_as_tables_and_bars(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.report = REPORT

    report = ["cases", "report", "--from", "2026-05-18", *words(background)]
    assert main([*report, "--plot"]) == GOOD
    assert said(capsys) == (
        f"""\
state\tcases\toldest_days\tmedian_days\tmedian_passed_days
staffed\t2\t9\t4\t11
denied\t0\t0\t0\t

office\tcases\toverdue
DTSA\t2\t1

week\topened\tdetermined\tended
2026-05-18\t80\t1\t0
2026-05-25\t3\t40\t2

open alerts: 1

CASES BY WEEK (the longest bar is 80)
  2026-05-18  opened     {"#" * 40} 80
              determined # 1
              ended       0
  2026-05-25  opened     ## 3
              determined {"#" * 20} 40
              ended      # 2
""",
        NOT_SIGNED,
    )
    assert background.reviews.asked[0].from_day == "2026-05-18"
    assert main([*report, "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    assert record["states"][0]["median_passed_days"] == 11
    assert (record["alerts"], record["signed"]) == (1, False)


def test_report_of_nothing_has_no_bars(
    background: service.Canned, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.report = pb.ReportCasesResponse(
        weeks=[pb.WeekCount(week="2026-05-18")]
    )

    assert main(["cases", "report", "--plot", *words(background)]) == GOOD
    assert "#" not in said(capsys)[0]


def test_report_as_svg(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every number is there as text; nothing is fetched, and nothing runs."""
    background.reviews.report = REPORT
    path = tmp_path / "cases.svg"

    assert main(["cases", "report", "-o", str(path), *words(background)]) == GOOD
    assert said(capsys)[1].startswith(f"{path} holds the plot\n")
    space = "{http://www.w3.org/2000/svg}"
    root = ET.parse(path).getroot()  # noqa: S314  # our own
    texts = [each.text for each in root.iter(f"{space}text")]
    assert [t for t in texts if t and t.isdigit()] == ["80", "1", "0", "3", "40", "2"]
    assert {"2026-05-18", "2026-05-25"} <= set(texts)
    bars = [
        int(each.attrib["height"])
        for each in root.iter(f"{space}rect")
        if each.attrib["width"] == "14"
    ]
    assert bars == [220, 2, 0, 8, 110, 5]
    assert {each.tag.removeprefix(space) for each in root.iter()} == {
        "svg",
        "title",
        "rect",
        "text",
        "line",
    }


def test_svg_that_cannot_be_written(
    background: service.Canned, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.report = REPORT
    path = tmp_path / "none" / "cases.svg"

    assert main(["cases", "report", "-o", str(path), *words(background)]) == 3
    assert said(capsys)[1] == (
        f"proviso: could not be completed: {path} cannot be written: No such file or "
        "directory\n"
    )
