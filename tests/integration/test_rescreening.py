"""When tables change, the open authorizations that they touch are named and signed."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from test_client import client

from events import event
from mutual_tls import channel as secure_channel
from proviso_client import ProvisoClient, Trust, audit
from proviso_client.rescreen import Rescreen
from proviso_client.rescreen_call import RescreenStep
from proviso_server.__main__ import main
from proviso_server.policy.bundle import Bundle
from publishing import activate, publish
from service import (
    clean_document,
    service,
    today,
)

SPONSORS = "tables/state_sponsors_of_terrorism/data.json"
THRESHOLDS = "tables/thresholds/data.json"
LEVEL = (
    '"provision": "aeca_36a9", "group": "all", "item_class": "total", "amount_usd": '
)
LISTED = (
    '    {"valid_from": null, "valid_to": null, "values": {' + LEVEL + "1000000, "
    '"operator": "gte", "basis": "original acquisition cost"}, "verified": true}'
)
DENIED = (
    "deny eligibility.state_sponsor",
    "deny eligibility.terror_listing_event",
)
RAISED = ("info notification.quarterly_list",)


def yesterday() -> str:
    return (datetime.date.fromisoformat(today()) - datetime.timedelta(1)).isoformat()


@pytest.fixture(scope="session")
def changed(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A bundle by which Estonia is designated, and the level of the list is raised."""
    row = {
        "valid_from": today(),
        "valid_to": None,
        "values": {"country": "EST"},
        "verified": True,
    }
    raised = LISTED.replace("1000000", "5000000").replace(
        '"valid_from": null', f'"valid_from": "{today()}"'
    )
    ended = LISTED.replace('"valid_to": null', f'"valid_to": "{yesterday()}"')
    edits = {
        SPONSORS: ('"entries": [', f'"entries": [\n    {json.dumps(row)},'),
        THRESHOLDS: (LISTED, f"{ended},\n{raised}"),
    }
    return publish(
        pristine, tmp_path_factory.mktemp("changed") / "bundle.tar.gz", edits=edits
    )


def request(number: int, *, country: str = "LTU", cost_usd: int = 6_000_000) -> Any:
    """Return a request for an article of its own, so that no two add up."""
    document = clean_document()
    document["parties"][1] |= {"country": country, "name": f"Ministry of {country}"}
    item = document["items"][0]
    item |= {"nomenclature": f"Vehicle {number}", "stock_number": f"{number:013d}"}
    item["values"] = {"acquisition_cost_usd": cost_usd, "current_usd": cost_usd // 2}
    return document


async def rescreened(
    officer: ProvisoClient, since: str = ""
) -> tuple[list[RescreenStep], tuple[Rescreen, ...]]:
    """Run to the end; return the steps, and what was signed."""
    day = datetime.date.fromisoformat(since) if since else None
    steps = [step async for step in officer.rescreen(day)]
    return steps, steps[-1].parts


def check_store(folder: Path) -> None:
    """Check that rows and entries agree, and every hash and signature."""
    config = f"--config={folder / 'proviso.toml'}"

    assert main(["log", "rebuild", "--check", config]) == 0
    assert main(["log", "fsck", config]) == 0


async def test_changed_tables_name_exactly_those_that_they_touch(
    folder: Path, changed: Bundle, tmp_path: Path
) -> None:
    documents = {
        "designated": request(1, country="EST", cost_usd=6_000_000),
        "both": request(2, country="EST", cost_usd=4_000_000),
        "listed no more": request(3, cost_usd=4_000_000),
        "listed still": request(4, cost_usd=6_000_000),
        "never listed": request(5, cost_usd=500_000),
        "released": request(6, country="EST"),
    }
    async with service(folder, insecure_dev=False) as started:
        async with client(folder, started.address, name="officer") as officer:
            decided = {n: await officer.screen(d) for n, d in documents.items()}
            of = documents["released"]["request_id"]
            await officer.record_event(
                event("release", request_id=of) | {"occurred_on": today()}
            )
            before, nothing = await rescreened(officer)
            async with secure_channel(started.address, folder, "publisher") as own:
                await activate(own, changed.content)
            steps, parts = await rescreened(officer, today())
            again, none_left = await rescreened(officer, today())
    export = tmp_path / "export"
    config = f"--config={folder / 'proviso.toml'}"
    assert main(["log", "export", str(export), config]) == 0
    report = audit(export, trust=Trust.from_directory(folder / "trust"))

    assert (before[-1].finished, nothing[0].judged, nothing[0].changed) == (5, 5, ())
    named = {decision.request_id: name for name, decision in decided.items()}
    (part,) = parts
    told = {named[each.request_id]: each for each in part.changed}
    assert {name: (str(d.before), str(d.after)) for name, d in told.items()} == {
        "designated": ("approvable_with_provisos", "deny"),
        "both": ("approvable_with_provisos", "deny"),
        "listed no more": ("approvable_with_provisos", "approvable_with_provisos"),
    }
    assert {name: d.disappeared for name, d in told.items()} == {
        "designated": (),
        "both": RAISED,
        "listed no more": RAISED,
    }
    print(told)
    assert (part.judged, part.failed, part.erased) == (5, (), ())
    assert (part.bundle_sha256, part.since) == (changed.sha256, today())
    assert (again[-1].total, none_left[0].judged) == (0, 0)
    assert (report.findings, report.records.rescreens) == ((), 3)
    check_store(folder)
