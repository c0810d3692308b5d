"""The policy that decides: a bundle and an engine that has loaded it."""

import hashlib
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proviso.canonical import canonical_bytes
from proviso_server.errors import PolicyUnavailable
from proviso_server.model import Rule
from proviso_server.policy.bundle import Bundle
from proviso_server.policy.engine import Engine
from proviso_server.policy.facts import TableFacts

VERSION_TIMEOUT_S = 20
_VERSION = re.compile(r"^Version: (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivePolicy:
    """Answers questions by one bundle, and says which."""

    engine: Engine
    bundle_sha256: str
    revision: str
    tables_sha256: str
    opa_version: str
    rules: Mapping[str, Rule]
    facts: TableFacts

    async def screening(self, asked: Any, *, timeout_s: float) -> dict[str, Any]:
        """Evaluate one policy input."""
        return await self.engine.screening(asked, timeout_s=timeout_s)

    async def review(self, asked: Any, *, timeout_s: float) -> dict[str, Any]:
        """Evaluate one act on a case, or what may be done on it."""
        return await self.engine.review(asked, timeout_s=timeout_s)

    async def batch(
        self, asked: Sequence[Any], *, timeout_s: float
    ) -> list[dict[str, Any] | None]:
        """Evaluate many policy inputs in one call."""
        return await self.engine.batch(asked, timeout_s=timeout_s)


def active(bundle: Bundle, engine: Engine, *, opa_version: str) -> ActivePolicy:
    """Join a bundle and the engine that has loaded it."""
    return ActivePolicy(
        engine=engine,
        bundle_sha256=bundle.sha256,
        revision=bundle.revision,
        tables_sha256=hashlib.sha256(canonical_bytes(bundle.tables)).hexdigest(),
        opa_version=opa_version,
        rules=bundle.rules,
        facts=TableFacts(bundle.tables),
    )


def opa_version(binary: Path) -> str:
    """Ask an OPA binary for its version; raise PolicyUnavailable if it can't say."""
    try:
        answer = subprocess.run(  # noqa: S603
            [binary, "version"],
            capture_output=True,
            text=True,
            timeout=VERSION_TIMEOUT_S,
            check=True,
        )
        return str(_VERSION.findall(answer.stdout)[0])
    except (OSError, subprocess.SubprocessError, IndexError) as error:
        raise PolicyUnavailable(
            f"{binary} is no OPA that runs; set opa.binary to version 1.22 or newer"
        ) from error
