"""`policy scenarios` passes what comes out as expected, and names each difference."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from policy_tree import POLICIES
from proviso_server import scenarios
from proviso_server.__main__ import main
from proviso_server.policy import bundle

T01 = json.loads((POLICIES.parent / "tests" / "scenarios" / "T01.json").read_text())
SPONSOR = "eligibility.state_sponsor"
LISTED = {
    "state_sponsors_of_terrorism": [
        {"valid_from": None, "valid_to": None, "values": {"country": "LTU"}}
    ]
}
ENDED = {
    "state_sponsors_of_terrorism": [
        {"valid_from": None, "valid_to": "2026-05-31", "values": {"country": "LTU"}}
    ]
}


def scenario(
    *, facts: dict[str, Any] | None = None, tables: Any = None, **expected: Any
) -> dict[str, Any]:
    """Return T01 with facts added, rows added, and other expectations."""
    made: dict[str, Any] = copy.deepcopy(T01)
    del made["id"]
    made["facts"] |= facts or {}
    made["expected"] |= expected
    return made | ({"tables": tables} if tables is not None else {})


def run(folder: Path, **cases: Any) -> tuple[int, dict[str, dict[str, Any]]]:
    """Run the command on cases; return its exit code and what it wrote, by id."""
    for name, value in cases.items():
        text = value if isinstance(value, str) else json.dumps(value)
        (folder / f"{name}.json").write_text(text)
    out = folder / "out.jsonl"
    code = main(
        ["policy", "scenarios", str(folder), f"--policies={POLICIES}", f"--json={out}"]
    )
    lines = out.read_text().splitlines() if out.exists() else []
    return code, {value["id"]: value for value in map(json.loads, lines)}


def denied(**changes: Any) -> dict[str, Any]:
    """Return the expectation of T01 with a recipient that is a listed sponsor."""
    codes = [*T01["expected"]["codes_must_fire"], SPONSOR]
    return {
        "codes_must_fire": codes,
        "codes_must_not_fire": [],
        "disposition": "deny",
    } | changes


def test_every_kind_of_difference_is_named_and_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fired = T01["expected"]["codes_must_fire"]
    code, got = run(
        tmp_path,
        right=scenario(),
        wrong_disposition=scenario(disposition="deny"),
        missing_code=scenario(codes_must_fire=[*fired, "kind.mro"]),
        must_not_fire=scenario(codes_must_not_fire=["kind.permanent"]),
        null_disposition=scenario(disposition=None),
        listed=scenario(tables=LISTED, **denied()),
        deny_not_named=scenario(tables=LISTED, **denied(codes_must_fire=fired)),
        row_of_another_day=scenario(tables=ENDED),
        unknown_field=scenario(facts={"colour": "green"}),
    )
    printed = capsys.readouterr().out

    told = {
        name: {
            "pass": value["pass"],
            "disposition": value["disposition"],
            "missing": value["missing"],
            "forbidden": value["forbidden"],
        }
        for name, value in got.items()
    }
    fine = "approvable_with_provisos"
    good = {"pass": True, "disposition": fine, "missing": [], "forbidden": []}
    assert code == 1
    assert told == {
        "right": good,
        "wrong_disposition": good | {"pass": False},
        "missing_code": good | {"pass": False, "missing": ["kind.mro"]},
        "must_not_fire": good | {"pass": False, "forbidden": ["kind.permanent"]},
        "null_disposition": good,
        "listed": good | {"disposition": "deny"},
        "deny_not_named": {
            "pass": False,
            "disposition": "deny",
            "missing": [],
            "forbidden": [SPONSOR],
        },
        "row_of_another_day": good,
        "unknown_field": {
            "pass": False,
            "disposition": None,
            "missing": sorted(fired),
            "forbidden": [],
        },
    }
    assert "colour" in got["unknown_field"]["error"]
    assert {name for name, value in got.items() if "error" in value} == {
        "unknown_field"
    }
    assert SPONSOR not in got["right"]["codes"]
    assert "9 scenarios: 4 pass, 5 fail" in printed
    assert f"forbidden {SPONSOR}" in printed


def test_all_right_is_exit_code_zero(tmp_path: Path) -> None:
    code, got = run(tmp_path, right=scenario())

    assert (code, got["right"]["pass"]) == (0, True)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("{", 'broken.json "scenario": is not one (JSONDecodeError('),
        ("[]", "is not one (TypeError("),
        ('{"facts": {}}', "is not one (KeyError('expected'))"),
        ('{"expected": {}}', "is not one (KeyError('facts'))"),
        ({**scenario(), "tables": ["mnna"]}, "is not one (AttributeError("),
        ({**scenario(), "tables": {"mnna": ["LTU"]}}, "is not one (ValueError("),
        (
            {**scenario(), "tables": {"mnna": [{"country": "LTU"}]}},
            "is not one (ValueError('a row of tables has no values'))",
        ),
    ],
)
def test_broken_file_is_named_and_nothing_is_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], value: Any, told: str
) -> None:
    code, got = run(tmp_path, broken=value, right=scenario())
    said = capsys.readouterr().err

    assert (code, got) == (1, {})
    assert said.startswith('proviso-server: broken.json "scenario": ')
    assert told in said
    assert said.endswith("write an object with facts and expected\n")


def test_two_files_of_one_id_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = run(tmp_path, a={**scenario(), "id": "X"}, b={**scenario(), "id": "X"})

    assert code == 1
    assert capsys.readouterr().err == (
        'proviso-server: b.json: id "X": another file has it; '
        "give every scenario an id of its own\n"
    )


def test_folder_without_scenarios_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path)[0] == 1
    assert "name a folder with scenario files (.json)" in capsys.readouterr().err


def test_bundle_carries_the_scenarios_that_it_was_built_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases, key, out = tmp_path / "cases", tmp_path / "key.pem", tmp_path / "b.tar.gz"
    cases.mkdir()
    (cases / "T01.json").write_text(json.dumps(T01))
    (cases / "rows.json").write_text(json.dumps(scenario(tables=LISTED)))
    key.write_bytes(bundle.new_publisher_key()[0])
    words = ["policy", "build", f"--policies={POLICIES}", f"--signing-key={key}"]
    code = main([*words, f"--out={out}", f"--scenarios={cases}"])
    built = bundle.read(out)
    missing = main([*words, f"--out={out}", f"--scenarios={tmp_path / 'none'}"])

    assert (code, missing) == (0, 1)
    assert scenarios.shipped(built.scenarios) == scenarios.load(cases)
    assert "scenarios" in built.roots
    assert "name a folder with scenario files" in capsys.readouterr().err
