"""How cases wait and pass: as tables, and as bars of characters.

Drawn here, since the libraries that plot in a terminal have no types, keep their state
in the module, and write no SVG.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from proviso_client.cli.output import Output
from proviso_client.cli.page import Page
from proviso_client.cli.records import Record
from proviso_client.review_answers import CaseReport

SERIES: Final = ("opened", "determined", "ended")

_STATES: Final = (
    "state", "cases", "oldest_days", "median_days", "median_passed_days",
)  # fmt: skip
_OFFICES: Final = ("office", "cases", "overdue")
_WEEKS: Final = ("week", *SERIES)
_BAR_WIDTH: Final = 40


def write_report(report: CaseReport, output: Output) -> None:
    """Write what waits by state and by office, then the weeks, and open alerts."""
    output.table(
        _STATES,
        [
            (
                each.state,
                str(each.cases),
                str(each.oldest_days),
                str(each.median_days),
                "" if each.median_passed_days is None else str(each.median_passed_days),
            )
            for each in report.states
        ],
    )
    output.line("")
    offices = [(e.office, str(e.cases), str(e.overdue)) for e in report.offices]
    output.table(_OFFICES, offices)
    output.line("")
    weeks = [
        (e.week, str(e.opened), str(e.determined), str(e.ended)) for e in report.weeks
    ]
    output.table(_WEEKS, weeks)
    output.line("")
    output.line(f"open alerts: {report.alerts}")


def draw(report: CaseReport, page: Page) -> None:
    """Draw the weeks as bars, all to one scale."""
    most = most_of(report)
    page.heading(f"CASES BY WEEK (the longest bar is {most})")
    for week in report.weeks:
        for number, name in enumerate(SERIES):
            count = getattr(week, name)
            lead = week.week if number == 0 else " " * len(week.week)
            page.beside(f"  {lead}  {name:<10} ", f"{_bar(count, most)} {count}")


def most_of(report: CaseReport) -> int:
    """Return the highest count of a week."""
    counts = [getattr(week, name) for week in report.weeks for name in SERIES]
    return max(counts, default=0)


def _bar(count: int, most: int) -> str:
    """Draw a count; one that is not 0 shows, however little it is."""
    cells = -(-count * _BAR_WIDTH // most) if most else 0
    return "#" * cells


def report_record(report: CaseReport) -> Record:
    """Describe a report."""
    return asdict(report) | {"signed": False}
