"""The pages name what there is: keys, metrics, files, targets, headings."""

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from prometheus_client import CollectorRegistry
from pydantic import BaseModel
from sqlalchemy import Connection

from log_samples import new_log
from proviso.authoring import read_act_file
from proviso_server.api.calls import CallInterceptor
from proviso_server.cases.metrics import CaseMetrics
from proviso_server.config import Config
from proviso_server.log.store import open_store
from proviso_server.stages import Stages

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(
    [
        *DOCS.rglob("*.md"),
        *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    ]
)
OPERATIONS = (DOCS / "operations.md").read_text()
RECORD = re.compile(r"[0-9]{4}-[a-z0-9-]+\.md")
LINK = re.compile(r"\]\(([^)\s]+)\)")
OF_THE_TREE = re.compile(
    r"`((?:proto|server|clients|policies|requirements|tests|tools|docs)/[\w./-]+)`"
)


def rows(heading: str) -> list[list[str]]:
    """Read the table below a heading of operations.md, backticks taken off."""
    section = OPERATIONS.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    table = [line for line in section.splitlines() if line.startswith("|")]
    return [
        [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        for line in table[2:]
    ]


def settings(model: type[BaseModel], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield every key of a section with its default, as the page writes it."""
    for name, field in model.model_fields.items():
        # A table that users name is one key, whatever its rows are.
        table = get_origin(field.annotation) is dict
        kinds = [field.annotation, *([] if table else get_args(field.annotation))]
        section = next((kind for kind in kinds if _is_section(kind)), None)
        if section is not None:
            yield from settings(section, f"{prefix}{name}.")
        elif field.is_required():
            yield f"{prefix}{name}", "required"
        else:
            default = field.get_default(call_default_factory=True)
            yield f"{prefix}{name}", str(default) if default else "none"


def _is_section(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def exposed(registry: CollectorRegistry) -> dict[str, str]:
    """Return the name of every metric with its kind, as a scraper asks for it."""
    return {
        f"{metric.name}_total" if metric.type == "counter" else metric.name: metric.type
        for metric in registry.collect()
        if not metric.name.endswith("_created")  # when the others were made
    }


def headings(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as GitHub makes them."""
    texts = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", t.lower()).replace(" ", "-") for t in texts}


def name_of(page: Any) -> str:
    return str(page.relative_to(ROOT))


def test_operations_lists_every_key_with_its_default() -> None:
    stated = {row[0]: row[1] for row in rows("Configuration")}

    assert stated == dict(settings(Config))


def test_acts_of_operations_are_acts(tmp_path: Path) -> None:
    """Each that is shown without its head has the head of the first."""
    section = OPERATIONS.split("\n### Acts\n")[1].split("\n### ")[0]
    blocks = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    first, others = blocks.findall(section)
    head = "".join(line for line in first.splitlines(True) if line[:6] != "staff:")
    path = tmp_path / "act.yaml"
    kinds = []
    for text in (first, *(head + other for other in others.split("---\n"))):
        path.write_text(text)
        kinds.append(read_act_file(path).parse_act().kind)

    assert kinds == [
        "staff",
        "return_without_action",
        "position",
        "worksheet",
        "recommend",
        "confirm",
        "determine",
        "deliver",
        "incident",
    ]


def test_operations_lists_every_metric_with_its_kind(tmp_path: Path) -> None:
    registry = CollectorRegistry()
    Stages(registry)
    CallInterceptor(roles=None, registry=registry)
    with closing(open_store(new_log(tmp_path))) as store:

        def read(work: Callable[[Connection], Any]) -> Any:
            with store.read() as connection:
                return work(connection)

        CaseMetrics(registry, read, today=lambda: datetime.date(2026, 11, 28))
        # Those of one kind may share a line.
        stated = {
            name.strip("` "): row[1]
            for row in rows("Metrics")
            for name in row[0].split(",")
        }
        assert stated == exposed(registry)


def test_operations_lists_every_event_that_is_logged() -> None:
    sources = "".join(
        path.read_text() for path in (ROOT / "server").rglob("*.py") if path.is_file()
    )
    structured = re.findall(r"\b(?:logger\.\w+|log)\(\s*\"(\w+)\"", sources)

    assert {row[0] for row in rows("Log lines")} == set(structured)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(page.read_text()):
        if link.startswith(("https://", "http://")):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in headings(target)):
            broken.append(link)

    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_paths_of_the_tree_are_there(page: Path) -> None:
    paths = OF_THE_TREE.findall(page.read_text())

    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_make_targets_are_there(page: Path) -> None:
    known = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)
    named = re.findall(r"`make ([a-z-]+)`", page.read_text())

    assert [target for target in named if target not in known] == []


def test_index_lists_every_decision_under_its_title() -> None:
    index = (DOCS / "decisions" / "README.md").read_text()
    listed = re.findall(r"^\| \[(\d+)\]\((\S+)\) \| (.+) \|$", index, re.MULTILINE)
    records = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    expected = []
    for record in records:
        number, _, title = record.read_text().splitlines()[0][2:].partition(" ")
        expected.append((number, record.name, title))

    assert listed == expected
    assert [r.name for r in records if not RECORD.fullmatch(r.name)] == []
    assert [int(number) for number, _, _ in listed] == list(range(1, len(listed) + 1))


@pytest.mark.parametrize(
    "record", sorted((DOCS / "decisions").glob("[0-9]*.md")), ids=name_of
)
def test_decision_tells_context_choice_and_price(record: Path) -> None:
    assert re.findall(r"^## (.+)$", record.read_text(), re.MULTILINE) == [
        "Context",
        "Choice",
        "Price",
    ]
