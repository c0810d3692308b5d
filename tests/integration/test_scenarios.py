"""Every scenario of the project comes out as it says, through the real path."""

import json
from pathlib import Path

from proviso_server.__main__ import main

ROOT = Path(__file__).parents[2]


def test_every_scenario_passes(tmp_path: Path) -> None:
    out = tmp_path / "outcomes.jsonl"

    code = main(
        [
            "policy",
            "scenarios",
            str(ROOT / "tests" / "scenarios"),
            f"--policies={ROOT / 'policies'}",
            f"--json={out}",
        ]
    )

    outcomes = [json.loads(line) for line in out.read_text().splitlines()]
    assert [o["id"] for o in outcomes if not o["pass"]] == []
    assert len(outcomes) == len(list((ROOT / "tests" / "scenarios").glob("*.json")))
    assert code == 0
