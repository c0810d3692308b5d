"""`make bench`: what a decision costs beside raw OPA, and where the time goes.

Everything runs on this machine in one go: the same packets, the same bundle. The load
comes from a second process. (a) OPA alone over REST, one request a call; (b) Screen;
(c) ScreenBatch. CPU is read from /proc, so this runs on Linux.
"""

import argparse
import asyncio
import datetime
import json
import os
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / part) for part in ("proto", "server", "tests")]

from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from proviso_server.config import load  # noqa: E402
from proviso_server.initialise import initialise  # noqa: E402
from proviso_server.opa_binary import find_opa  # noqa: E402
from proviso_server.policy import child  # noqa: E402
from service import free_address  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")
METRICS = free_address()
LISTEN = free_address()
STAGES = (
    "convert",
    "look_up",
    "recall",
    "policy",
    "decide",
    "write",
    "sign",
    "append",
)


def cpu_s(pid: int) -> float:
    """Return the CPU seconds that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def children(pid: int) -> list[int]:
    """Return the processes started by a process."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child_pid) for child_pid in found]


async def load_run(
    arguments: list[str], *, server: int | None, opa: int
) -> dict[str, Any]:
    """Run one load generator; read the CPU of the others around its measured part."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(Path(__file__).with_name("load.py")),
        *arguments,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path[:3])},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    if process.stdin is None or process.stdout is None:
        raise SystemExit("no pipes")
    await process.stdout.readline()
    pids = [pid for pid in (server, opa) if pid is not None]
    before = [cpu_s(pid) for pid in pids]
    process.stdin.write(b"go\n")
    await process.stdin.drain()
    result: dict[str, Any] = json.loads(await process.stdout.readline())
    used = [cpu_s(pid) - old for pid, old in zip(pids, before, strict=True)]
    await process.wait()
    per = [seconds * 1000 / result["count"] for seconds in used]
    result["opa_cpu_ms"] = per[-1]
    result["server_cpu_ms"] = per[0] if server is not None else None
    return result


async def measure(folder: Path, count: int) -> list[tuple[str, dict[str, Any]]]:
    """Run all loads; return name and figures of each."""
    config = load(folder / "proviso.toml")
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    rows = []
    async with child.running(
        binary=find_opa(),
        bundle=config.policy.bundle.read_bytes(),
        publisher_key_pem=config.policy.publisher_key.read_text(),
    ) as opa:
        for clients in (1, 16):
            arguments = ["raw", opa.address.url, opa.address.token]
            figures = await load_run(
                [*arguments, str(clients), str(count), day, "1"],
                server=None,
                opa=opa.pid or 0,
            )
            rows.append((f"(a) raw OPA, {clients} clients", figures))
    server = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "proviso_server",
        "serve",
        "--insecure-dev",
        f"--config={folder / 'proviso.toml'}",
        env=os.environ
        | {
            "PYTHONPATH": os.pathsep.join(sys.path[:3]),
            "PROVISO_LISTEN": LISTEN,
            "PROVISO_METRICS": METRICS,
        },
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        await _until_serving()
        opa_pid = children(server.pid)[0]
        for mode, clients, seed in (("unary", 1, 2), ("unary", 16, 3), ("batch", 1, 4)):
            figures = await load_run(
                [mode, LISTEN, str(clients), str(count), day, str(seed)],
                server=server.pid,
                opa=opa_pid,
            )
            name = "(b) Screen" if mode == "unary" else "(c) ScreenBatch"
            rows.append((f"{name}, {clients} clients", figures))
            if mode == "unary":
                figures["stages"] = _stages()
    finally:
        server.terminate()
        await server.wait()
    return rows


async def _until_serving() -> None:
    for _ in range(200):
        try:
            await asyncio.to_thread(_read_metrics)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            await asyncio.sleep(0.5)
            return
    raise SystemExit("the service did not start")


def _read_metrics() -> str:
    with urllib.request.urlopen(f"http://{METRICS}/metrics", timeout=5) as page:
        text: str = page.read().decode()
        return text


def _stages() -> dict[str, tuple[float, float]]:
    sums: dict[str, tuple[float, float]] = {}
    lines = [line for line in _read_metrics().splitlines() if "_stage_seconds_" in line]
    for stage in STAGES:
        total = next((x for x in lines if f'_sum{{stage="{stage}"' in x), "x 0")
        count = next((x for x in lines if f'_count{{stage="{stage}"' in x), "x 0")
        sums[stage] = (float(total.split()[-1]), float(count.split()[-1]))
    return sums


def show(rows: list[tuple[str, dict[str, Any]]]) -> None:
    """Print one table of the loads and one of the stages."""
    table = Table(box=None)
    for heading in ("load", "decisions/s", "p50 ms", "p99 ms", "ratio"):
        table.add_column(heading, justify="left" if heading == "load" else "right")
    for heading in ("client", "server", "OPA"):
        table.add_column(f"{heading} CPU-ms", justify="right")
    rate = {name: f["count"] / f["seconds"] for name, f in rows}
    for name, figures in rows:
        clients = 16 if "16" in name or "Batch" in name else 1
        base = rate[f"(a) raw OPA, {clients} clients"]
        server = figures["server_cpu_ms"]
        table.add_row(
            name,
            f"{rate[name]:.0f}",
            f"{figures['p50_ms']:.2f}",
            f"{figures['p99_ms']:.2f}",
            f"{rate[name] / base:.2f}",
            f"{figures['client_cpu_ms']:.2f}",
            "-" if server is None else f"{server:.2f}",
            f"{figures['opa_cpu_ms']:.2f}",
        )
    Console(width=110, highlight=False).print(table)
    _show_stages(rows)


def _show_stages(rows: list[tuple[str, dict[str, Any]]]) -> None:
    table = Table(box=None, title="stages of Screen, wall-clock ms a decision")
    table.add_column("load")
    for stage in STAGES:
        table.add_column(stage, justify="right")
    previous = dict.fromkeys(STAGES, (0.0, 0.0))
    for name, figures in rows:
        if "stages" not in figures:
            continue
        cells = []
        for stage, (total, count) in figures["stages"].items():
            spent, calls = total - previous[stage][0], count - previous[stage][1]
            cells.append(f"{spent * 1000 / max(calls, 1):.2f}")
        previous = figures["stages"]
        table.add_row(name, *cells)
    Console(width=110, highlight=False).print(table)


def main() -> None:
    """Run the measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000, help="decisions a load")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="proviso-bench-") as scratch:
        folder = Path(scratch) / "service"
        initialise(
            folder,
            bundle=None,
            publisher_key=None,
            policies=ROOT / "policies",
            passphrase_file=None,
            origin="proviso.invalid/bench",
            now=datetime.datetime.now(datetime.UTC),
        )
        show(asyncio.run(measure(folder, chosen.count)))


if __name__ == "__main__":
    main()
