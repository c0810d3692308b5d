"""Inspects a bundle before it is loaded: who signed it, and what it may call.

Both is asked of OPA's own commands: `build` verifies the signature of what it reads,
`check` compiles it under a list of capabilities.
"""

import asyncio
import json
import tempfile
from functools import cache
from importlib import resources
from pathlib import Path

from proviso_server.errors import BundleRefused, PolicyUnavailable
from proviso_server.policy.bundle import OVERLAY, Bundle

# It needs half a second; the rest is for a machine under load.
TIMEOUT_S = 60.0
# Enough for OPA's complaint about a rule.
MAX_TOLD_CHARS = 500


async def inspect(bundle: Bundle, *, opa: Path, publisher_key: str) -> None:
    """Raise BundleRefused unless the bundle is the publisher's and keeps the bounds."""
    if OVERLAY in bundle.roots:
        raise BundleRefused(
            "the bundle has a root overlay, which only bundles of scenarios have; "
            "build it with 'proviso-server policy build'"
        )
    with tempfile.TemporaryDirectory(prefix="proviso-inspect-") as scratch:
        folder = Path(scratch)
        (folder / "bundle.tar.gz").write_bytes(bundle.content)
        (folder / "publisher.pem").write_text(publisher_key)
        allowed = await _capabilities(opa, folder)
        (folder / "capabilities.json").write_text(allowed)
        await _check_signature(opa, folder)
        await _check_capabilities(opa, folder)


async def _check_signature(opa: Path, folder: Path) -> None:
    code, said = await _run(
        opa,
        *("build", "--bundle", "bundle.tar.gz", "--output", "out.tar.gz"),
        *("--verification-key", "publisher.pem", "--signing-alg", "ES256"),
        folder=folder,
    )
    if code:
        raise BundleRefused(
            "the bundle does not load as one that the publisher key of this service "
            f"has signed ({_told(said)}); build it with 'proviso-server policy build' "
            "and the key whose public half is policy.publisher_key"
        )


async def _check_capabilities(opa: Path, folder: Path) -> None:
    code, said = await _run(
        opa,
        *("check", "--bundle", "bundle.tar.gz"),
        *("--capabilities", "capabilities.json"),
        folder=folder,
    )
    if code:
        raise BundleRefused(
            "the bundle does not compile under the capabilities of this service "
            f"({_told(said)}); leave out what reads a clock, a network, chance or the "
            "process"
        )


@cache
def permitted() -> frozenset[str]:
    """Return the names of the built-in functions that a policy may call."""
    text = resources.files(__package__).joinpath("builtins.txt").read_text()
    return frozenset(text.split())


async def _capabilities(opa: Path, folder: Path) -> str:
    """Return OPA's own capabilities without what a policy must not call."""
    code, said = await _run(opa, "capabilities", "--current", folder=folder)
    if code:
        raise PolicyUnavailable(f"OPA can't list its capabilities: {said}")
    value = json.loads(said)
    value["builtins"] = [b for b in value["builtins"] if b["name"] in permitted()]
    return json.dumps(value | {"allow_net": []})


async def _run(opa: Path, *words: str, folder: Path) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        opa,
        *words,
        cwd=folder,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        async with asyncio.timeout(TIMEOUT_S):
            told, _ = await process.communicate()
    except TimeoutError as error:
        raise PolicyUnavailable(
            f"OPA did not end 'opa {words[0]}' within {TIMEOUT_S:.0f} s; try again"
        ) from error
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return process.returncode or 0, told.decode(errors="replace")


def _told(said: str) -> str:
    return " ".join(said.split())[:MAX_TOLD_CHARS]
