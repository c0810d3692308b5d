"""Requests grown from the scenarios: a few edits each, all of them requests still."""

import copy
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from hypothesis import assume
from hypothesis import strategies as st

from proviso.document import DocumentError, fields, parse

Document = dict[str, Any]

SCENARIOS: Final = Path(__file__).parent / "scenarios"
_WORDS: Final = {info.path: info.values for info in fields() if info.values}
_COUNTRIES: Final = ("LTU", "DEU", "UKR", "IND", "RUS", "CHN", "JPN", "ESP", "XAA")
_DAYS: Final = ("2024-02-29", "2026-06-01", "2026-09-30", "2026-10-01", "2026-11-28")
_EXPORT: Final = frozenset({"new", "amendment", "renewal", "conversion"})


def scenarios() -> list[dict[str, Any]]:
    """Return every scenario file."""
    return [json.loads(path.read_text()) for path in sorted(SCENARIOS.glob("*.json"))]


def parsed(document: Document) -> Document:
    """Return the document as the service takes it; skip the example where it can't."""
    try:
        return dict(parse(document).document)
    except DocumentError:
        assume(False)
        raise


@st.composite
def grown(draw: st.DrawFn) -> tuple[str, Document]:
    """Return the id of a scenario and a request grown from it; its table rows hold."""
    scenario = draw(st.sampled_from(scenarios()))
    document = copy.deepcopy(scenario["facts"])
    for edit in draw(st.lists(st.sampled_from(_EDITS), max_size=4)):
        edit(draw, document)
    return scenario["id"], parsed(document)


def _one(draw: st.DrawFn, members: Sequence[Any]) -> Any:
    assume(members)
    return draw(st.sampled_from(list(members)))


def _word(path: str, *, of: str) -> Callable[[st.DrawFn, Document], None]:
    """Return an edit that sets a word of one member of a list, or of the request."""
    name = path.rpartition(".")[2]

    def edit(draw: st.DrawFn, document: Document) -> None:
        target = _one(draw, document.get(of, ())) if of else document
        target[name] = draw(st.sampled_from(_WORDS[path]))

    return edit


def _kind(draw: st.DrawFn, document: Document) -> None:
    document["kind"] = draw(st.sampled_from(_WORDS["kind"]))
    document["phase"] = "export" if document["kind"] in _EXPORT else "transfer"


def _country(draw: st.DrawFn, document: Document) -> None:
    _one(draw, document["parties"])["country"] = draw(st.sampled_from(_COUNTRIES))


def _day(draw: st.DrawFn, document: Document) -> None:
    document["decision_date"] = draw(st.sampled_from(_DAYS))


def _line(draw: st.DrawFn, document: Document) -> None:
    added = copy.deepcopy(_one(draw, document["items"]))
    added["line"] = max(item.get("line", 0) for item in document["items"]) + 1
    document["items"].append(added)


def _flag(draw: st.DrawFn, document: Document) -> None:
    item = _one(draw, document["items"])
    flag = draw(st.sampled_from(_WORDS["items[].flags"]))
    item["flags"] = sorted({*item.get("flags", ()), flag})


def _no_paper(draw: st.DrawFn, document: Document) -> None:
    papers = document.get("documents", [])
    assume(papers)
    papers.pop(draw(st.integers(0, len(papers) - 1)))


def _no_member(draw: st.DrawFn, document: Document) -> None:
    target = draw(st.sampled_from([document, *document["items"], *document["parties"]]))
    target.pop(_one(draw, sorted(target.keys() - {"items", "parties"})))


def _money(draw: st.DrawFn, document: Document) -> None:
    item = _one(draw, document["items"])
    values = item.setdefault("values", {})
    name = draw(st.sampled_from(["acquisition_cost_usd", "contract_price_usd"]))
    values[name] = draw(st.sampled_from([0, 6_999_999, 14_000_000, 25_000_000, 10**8]))


_EDITS: Final = (
    _kind,
    _country,
    _day,
    _line,
    _flag,
    _no_paper,
    _no_member,
    _no_member,
    _money,
    _word("items[].program", of="items"),
    _word("items[].authority", of="items"),
    _word("items[].funding", of="items"),
    _word("items[].type", of="items"),
    _word("parties[].type", of="parties"),
    _word("parties[].body", of="parties"),
)
