"""Parts of a decision as a person reads them, each alone."""

import io
from typing import Any

import pytest

from events import REQUEST_ID
from proviso_client.cli.limit_text import write_limits
from proviso_client.cli.page import Page
from proviso_client.cli.request_text import write_request
from proviso_client.record import LedgerClaim


def claim(**changes: Any) -> LedgerClaim:
    members: dict[str, Any] = {
        "ledger": "drawdown_506a1",
        "period": "FY2027",
        "account": "",
        "unit": "usd",
        "seen": 41_000_000,
        "asked": 10_000_000,
        "limit": 100_000_000,
        "reserved": True,
        "expires_on": "2027-05-27",
    }
    return LedgerClaim(**members | changes)


def test_limits_say_what_is_asked_on_top_of_what() -> None:
    """A decision that frees from a limit names none; one that holds keeps nothing."""
    stream = io.StringIO()

    write_limits(
        Page(stream),
        [
            claim(),
            claim(ledger="grant_505b", account="LTU", seen=0, limit=None),
            claim(reserved=False, expires_on=None),
        ],
    )

    assert stream.getvalue() == (
        """
RUNNING LIMITS (3)
  - drawdown_506a1 FY2027: asks 10,000,000 usd on top of 41,000,000, limit
    100,000,000; reserved until 2027-05-27
  - grant_505b FY2027 LTU: asks 10,000,000 usd on top of 0, no limit applies;
    reserved until 2027-05-27
  - drawdown_506a1 FY2027: asks 10,000,000 usd on top of 41,000,000, limit
    100,000,000; nothing is reserved
"""
    )


def test_decision_without_limits_has_no_such_part() -> None:
    stream = io.StringIO()

    write_limits(Page(stream), [])

    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (
            [{"acquisition_cost_usd": 5_000, "current_usd": 7}, {"current_usd": 7}],
            """\
  Line 1       2 x M142; program fms; acquired for USD 5,000
  Line 2       2 x M142; program fms; current value USD 7
  Acquired for USD 5,000 in all; not stated for 1 of 2 lines
""",
        ),
        (
            [{"current_usd": 7}, {}],
            """\
  Line 1       2 x M142; program fms; current value USD 7
  Line 2       2 x M142; program fms; no value stated
""",
        ),
    ],
)
def test_lines_show_what_they_cost_or_are_worth(
    values: list[dict[str, int]], told: str
) -> None:
    """First provision has no acquisition cost, and shows no sum of it."""
    item = {"nomenclature": "M142", "quantity": 2, "program": "fms"}
    items = [item | {"line": n, "values": v} for n, v in enumerate(values, start=1)]
    stream = io.StringIO()

    write_request(
        Page(stream),
        {
            "request_id": REQUEST_ID,
            "supersedes": "3885a825-3abf-4dc5-bee9-f4fc417560c4",
            "phase": "export",
            "decision_date": "2026-06-01",
            "items": items,
        },
    )

    assert stream.getvalue() == (
        f"""
ASKED
  Request      {REQUEST_ID}
  Replaces     request 3885a825-3abf-4dc5-bee9-f4fc417560c4
  What         export
  Judged by    the law of 2026-06-01
{told}"""
    )
