"""`proviso draft-act`: an act to fill in, with and without its case."""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import canned as service
from acts import CASE_ID
from case_entries import NEXT_ID, determined
from command_line import GOOD, USAGE, said
from proviso_client.__main__ import main
from review_commands import words


def test_draft_without_a_case_asks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft-act", "position", "--office", "DTSA"]) == GOOD
    text = said(capsys)[0]
    assert text.startswith("# What an office says.\n# Fill in what is empty.")
    written = YAML(typ="safe").load(text)
    assert (written["office"], written["case_id"]) == ("DTSA", None)
    assert main(["draft-act", "position", "--json"]) == GOOD
    record = json.loads(said(capsys)[0])
    other = YAML(typ="safe").load(record["yaml"])
    assert other["position"] == {"result": None}
    assert other["act_id"] != written["act_id"]


def test_draft_names_the_newest_screening_of_the_case(
    background: service.Canned, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    background.reviews.chain = determined()
    background.reviews.summary = {"of_record": True, "alert": True}

    draft = ["draft-act", "close", "--case", CASE_ID, *words(background, trust)]
    assert main(draft) == GOOD
    written = YAML(typ="safe").load(said(capsys)[0])
    assert (written["case_id"], written["request_id"]) == (CASE_ID, NEXT_ID)


def test_draft_that_is_not_filled_in_is_refused(
    tmp_path: Path, trust: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft-act", "position", "--office", "DTSA"]) == GOOD
    path = tmp_path / "position.yaml"
    path.write_text(said(capsys)[0])

    assert main(["act", str(path), "--insecure-dev", "--trust", str(trust)]) == USAGE
    problems = [line.removeprefix(f"{path}:") for line in said(capsys)[1].splitlines()]
    assert [each.split(": ")[1] for each in problems] == [
        "case_id",
        "request_id",
        "reason",
        "position.result",
    ]


def test_kind_that_is_not_known_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draft-act", "approve"]) == USAGE
    assert "invalid choice: 'approve' (choose from 'assign'" in said(capsys)[1]
