"""Files that people wrote: both formats, scenarios, and the line of every error."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from ruamel.yaml import YAML

from document_vectors import HERE, vector
from proviso.authoring import (
    FileError,
    FileProblem,
    read_document,
    read_file,
)
from proviso.document import DocumentError, parse
from proviso.json_source import read_json
from proviso.yaml_source import read_yaml
from strategies import json_values, requests

YAML_REQUEST = """\
# A sale of vehicles.
request_id: 1b98de9a-9a99-460d-8a9f-99df4727d0a3
phase: transfer
kind: sale
decision_date: 2026-06-01      # a day stays text
flags: []
determinations: {us_would_transfer: yes}
reason: >
  Surplus to
  the needs
parties:
  - id: holder
    roles: [holder]
    country: NOR               # not a boolean, and no word either
  - {id: buyer, roles: [recipient], country: LTU}
items:
  - line: 1
    type: article
    stock_number: 0099
    sme: true
    values:
      acquisition_cost_usd: 4000000
"""

REQUEST = {
    "request_id": "1b98de9a-9a99-460d-8a9f-99df4727d0a3",
    "phase": "transfer",
    "kind": "sale",
    "decision_date": "2026-06-01",
    "flags": [],
    "determinations": {"us_would_transfer": "yes"},
    "reason": "Surplus to the needs\n",
    "parties": [
        {"id": "holder", "roles": ["holder"], "country": "NOR"},
        {"id": "buyer", "roles": ["recipient"], "country": "LTU"},
    ],
    "items": [
        {
            "line": 1,
            "type": "article",
            "stock_number": "0099",
            "sme": True,
            "values": {"acquisition_cost_usd": 4_000_000},
        }
    ],
}


def _dumped(value: Any) -> str:
    stream = io.StringIO()
    yaml = YAML(typ="safe", pure=True)
    yaml.dump(value, stream)
    return stream.getvalue()


def test_yaml_is_read_as_it_looks() -> None:
    authored = read_document(YAML_REQUEST.encode(), name="sale.yaml")
    assert authored.document == REQUEST
    assert authored.parse() == parse(REQUEST)


@pytest.mark.parametrize("name", ["T01", "T02", "P13"])
def test_scenario_file_is_read_as_its_facts(name: str) -> None:
    authored = read_file(HERE / f"{name}.json")
    assert authored.parse().canonical == vector(name)["canonical"].encode()


def test_all_spellings_are_one_request(tmp_path: Path) -> None:
    document = vector("unusual")["document"]
    spellings = {
        "bare.json": json.dumps(document),
        "indented.json": json.dumps(document, ensure_ascii=False, indent=2),
        "scenario.json": "\ufeff" + json.dumps({"id": "x", "facts": document}),
        "bare.yaml": _dumped(document),
        "scenario.yml": _dumped({"facts": document, "why": "x"}),
        "JSON.yaml": json.dumps(document),
    }
    for name, text in spellings.items():
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert read_file(path).document == document, name


@settings(max_examples=10, deadline=None)
@given(requests())
def test_any_request_survives_json_and_yaml(document: dict[str, Any]) -> None:
    as_json = json.dumps(document, indent=1).encode()
    assert read_document(as_json, name="r.json").document == document
    # JSON is YAML: the same text is read by both readers, with the same lines.
    assert (
        read_document(as_json, name="r.json").lines
        == read_yaml(json.dumps(document, indent=1, ensure_ascii=True)).lines
    )


@given(json_values())
def test_json_is_read_as_the_standard_library_does(value: Any) -> None:
    for indent in (None, 1):
        assert read_json(json.dumps(value, indent=indent)).value == value


def test_lines_of_paths() -> None:
    authored = read_document(YAML_REQUEST.encode(), name="sale.yaml")
    lines = {
        path: authored.line_of(path)
        for path in (
            "",
            "request_id",
            "parties[1].country",
            "items[0].values.acquisition_cost_usd",
            "items[0].values.current_usd",
            "items[7].line",
            "custody[0].holder",
        )
    }
    assert lines == {
        "": 2,
        "request_id": 2,
        "parties[1].country": 15,
        "items[0].values.acquisition_cost_usd": 22,
        "items[0].values.current_usd": 21,
        "items[7].line": 16,
        "custody[0].holder": 2,
    }


def test_lines_in_a_scenario_are_those_of_the_file() -> None:
    text = json.dumps({"id": "x", "facts": {"phase": "transfr"}}, indent=1)
    authored = read_document(text.encode(), name="s.json")
    assert authored.lines == {"": 3, "phase": 4}
    with pytest.raises(FileError) as refusal:
        authored.parse()
    assert str(refusal.value).splitlines()[0] == (
        's.json:4: phase: "transfr" is not one of the words of this field; '
        'write "transfer"'
    )


def test_every_violation_has_file_and_line() -> None:
    text = (
        YAML_REQUEST.replace("kind: sale", "kind: sael")
        .replace("4000000", "4000000.000000000000000001")
        .replace("type: article", "typ: article")
        .replace("country: LTU", "country: LIT")
    )
    authored = read_document(text.encode(), name="dir/sale.yaml")
    with pytest.raises(FileError) as refusal:
        authored.parse()
    assert isinstance(refusal.value.__cause__, DocumentError)
    assert str(refusal.value).splitlines() == [
        'dir/sale.yaml:4: kind: "sael" is not one of the words of this field; '
        'write "sale"',
        'dir/sale.yaml:15: parties[1].country: "LIT" is not a country code '
        "(ISO 3166-1 alpha-3); write a code such as DEU",
        'dir/sale.yaml:18: items[0].typ: there is no field "typ" here; write type',
        "dir/sale.yaml:22: items[0].values.acquisition_cost_usd: "
        "4000000.000000000000000001 is not a whole number of dollars; "
        "write 4000001 (whole dollars; a fraction is rounded up)",
        "dir/sale.yaml:17: items[0].type: it is missing; write one of article, "
        "service, training, construction, technical_data, software",
    ]
    assert refusal.value.problems[0] == FileProblem(
        file="dir/sale.yaml",
        line=4,
        path="kind",
        problem='"sael" is not one of the words of this field',
        remedy='write "sale"',
    )
