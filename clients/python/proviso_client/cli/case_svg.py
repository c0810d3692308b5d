"""The weeks of a report as an SVG: bars with their numbers, readable without colour.

Written with the standard library: it is a page of rectangles, and fetches no font.
"""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as ET

from proviso_client.cli.case_report import SERIES, most_of
from proviso_client.review_answers import CaseReport, WeekCount

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_FILLS: Final = {"opened": "#1f5fa8", "determined": "#2f8f4e", "ended": "#8a8a8a"}
_TITLE: Final = "Cases by week: opened, determined, ended"

_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 16, 56, 40
_HEIGHT: Final = 240
_BAR, _GAP = 16, 20
_LABEL: Final = 84


def svg_of(report: CaseReport) -> bytes:
    """Draw the weeks of a report, from left to right."""
    group = len(SERIES) * _BAR + _GAP
    step = max(group, _LABEL)
    width = _LEFT + max(1, len(report.weeks)) * step + _RIGHT
    height = _TOP + _HEIGHT + _BOTTOM
    root = ET.Element(
        "svg",
        xmlns=_NAMESPACE,
        width=str(width),
        height=str(height),
        viewBox=f"0 0 {width} {height}",
        role="img",
    )
    root.set("font-family", "sans-serif")
    root.set("font-size", "12")
    ET.SubElement(root, "title").text = _TITLE
    ET.SubElement(root, "rect", width="100%", height="100%", fill="#ffffff")
    _text(root, _LEFT, 20, f"{_TITLE} (size {report.size} of the log, not signed)")
    for number, name in enumerate(SERIES):
        _rect(root, _LEFT + number * 110, 30, 12, 12, name)
        _text(root, _LEFT + number * 110 + 18, 41, name)
    most = max(1, most_of(report))
    for number, week in enumerate(report.weeks):
        _week(root, week, _LEFT + number * step, most)
    base = str(_TOP + _HEIGHT)
    ET.SubElement(
        root, "line", x1=str(_LEFT), x2=str(width), y1=base, y2=base, stroke="#000000"
    )
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _week(root: ET.Element, week: WeekCount, left: int, most: int) -> None:
    for number, name in enumerate(SERIES):
        count = getattr(week, name)
        tall = count * (_HEIGHT - 20) // most
        x, y = left + number * _BAR, _TOP + _HEIGHT - tall
        _rect(root, x, y, _BAR - 2, tall, name)
        _text(root, x, y - 4, str(count))
    _text(root, left, _TOP + _HEIGHT + 18, week.week)


def _rect(root: ET.Element, x: int, y: int, width: int, tall: int, name: str) -> None:
    ET.SubElement(
        root,
        "rect",
        x=str(x),
        y=str(y),
        width=str(width),
        height=str(tall),
        fill=_FILLS[name],
    )


def _text(root: ET.Element, x: int, y: int, words: str) -> None:
    ET.SubElement(root, "text", x=str(x), y=str(y)).text = words
