"""What one evaluation costs OPA: `opa bench` on a typical packet and on long ones.

No server and no log: the policies of this checkout, staged as in a bundle, and one
packet. It prints the median of OPA's own evaluation time, for the store that the
service uses (optimised for reads) and for the default one, and how it grows with the
lines.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / part) for part in ("proto", "server", "tests")]

from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from bench.packets import LINES, packets  # noqa: E402
from proviso_server.opa_binary import find_opa  # noqa: E402
from proviso_server.policy.question import question  # noqa: E402
from proviso_server.policy.stage import stage  # noqa: E402

BENCH_TIMEOUT_S = 300
LENGTHS = (1, LINES, 60, 250, 1_000)
READ_SPEED = "--optimize-store-for-read-speed"
DAY = "2026-11-28"


def measure(staged: Path, lines: int, *options: str) -> dict[str, Any]:
    """Return what `opa bench` says of a packet of so many lines."""
    packet = packets(1, day=DAY)[0]
    first = packet["items"][0]
    packet["items"] = [
        packet["items"][n % LINES] | {"line": n + 1} for n in range(lines)
    ] or [first]
    asked = staged.parent / "input.json"
    asked.write_text(json.dumps(question(packet)))
    command = [str(find_opa()), "bench", "--format", "json", "--benchmem", *options]
    answer = subprocess.run(
        [*command, "--data", staged, "--input", asked, "data.proviso.screening"],
        capture_output=True,
        text=True,
        timeout=BENCH_TIMEOUT_S,
        check=True,
    )
    told: dict[str, Any] = json.loads(answer.stdout)
    return told


def row(told: dict[str, Any]) -> tuple[str, str, str]:
    """Return median and 99 % in milliseconds, and allocations."""
    query = told["Extra"]
    return (
        f"{query['histogram_timer_rego_query_eval_ns_median'] / 1e6:.2f}",
        f"{query['histogram_timer_rego_query_eval_ns_99%'] / 1e6:.2f}",
        f"{told['MemAllocs'] / told['N']:,.0f}",
    )


def main() -> None:
    """Print both tables."""
    table = Table("lines", "store", "p50 ms", "p99 ms", "allocations", box=None)
    with tempfile.TemporaryDirectory(prefix="proviso-bench-") as scratch:
        staged = Path(scratch) / "staged"
        stage(ROOT / "policies", staged, opa=find_opa())
        table.add_row(str(LINES), "default", *row(measure(staged, LINES)))
        for lines in LENGTHS:
            table.add_row(
                str(lines), "read speed", *row(measure(staged, lines, READ_SPEED))
            )
    Console(width=None if sys.stdout.isatty() else 100).print(table)


if __name__ == "__main__":
    main()
