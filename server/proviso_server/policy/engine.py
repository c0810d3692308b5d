"""Asks OPA, and tells an answer from a failure.

Not here: what an answer means (decision.py) and OPA's process (child.py). An
answer without `result` is OPA's way to say "undefined"; it is a failure, never a
decision.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from opa_client import AsyncOpaClient

from proviso_server.errors import PolicyInvalid, PolicyUnavailable

_STRICT = {"strict-builtin-errors": "true"}
# The library has one time-out for everything; ours, around each call, is shorter.
_LIBRARY_TIMEOUT_S = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpaAddress:
    """Where OPA listens, and the bearer token that it expects."""

    url: str
    token: str


class Engine:
    """A connection to OPA; safe for concurrent calls of one event loop."""

    def __init__(self, address: OpaAddress) -> None:
        parts = urlsplit(address.url)
        self._client = AsyncOpaClient(
            host=parts.hostname,
            port=parts.port,
            ssl=parts.scheme == "https",
            token=address.token,
            retries=0,
            timeout=_LIBRARY_TIMEOUT_S,
        )

    async def __aenter__(self) -> "Engine":
        await self._client.__aenter__()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._client.close_connection()

    async def screening(self, document: Any, *, timeout_s: float) -> dict[str, Any]:
        """Evaluate one policy input; return the entry point's value."""
        return _object(await self._query(document, "screening", timeout_s=timeout_s))

    async def review(self, document: Any, *, timeout_s: float) -> dict[str, Any]:
        """Ask whether an act on a case is allowed, and what follows from it."""
        return _object(await self._query(document, "review", timeout_s=timeout_s))

    async def batch(
        self, documents: Sequence[Any], *, timeout_s: float
    ) -> list[dict[str, Any] | None]:
        """Evaluate many inputs in one call; None where one of them is undefined."""
        answer = await self._query(
            {"requests": documents}, "batch", timeout_s=timeout_s
        )
        if not isinstance(answer, list):
            raise PolicyInvalid(_wrong_type(answer))
        try:
            found: dict[int, dict[str, Any]] = {
                _object(entry)["position"]: _object(entry["result"]) for entry in answer
            }
        except KeyError as error:
            raise PolicyInvalid(
                f"the policy engine answered a batch without {error}; an operator "
                "must check the active bundle"
            ) from error
        return [found.get(position) for position in range(len(documents))]

    async def healthy(self, *, timeout_s: float) -> bool:
        """Say whether OPA answers and has its bundles loaded."""
        try:
            async with asyncio.timeout(timeout_s):
                return bool(await self._client.check_health({"bundles": True}))
        except TimeoutError:
            return False

    async def _query(self, document: Any, rule: str, *, timeout_s: float) -> Any:
        try:
            async with asyncio.timeout(timeout_s):
                answer = await self._client.query_rule(
                    document, "proviso", rule, _STRICT
                )
        except TimeoutError as error:
            raise PolicyUnavailable(
                f"the policy engine gave no answer within {timeout_s:.1f} s; try again"
            ) from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise PolicyUnavailable(
                "the policy engine is not reachable or failed; try again"
            ) from error
        if not isinstance(answer, dict) or "result" not in answer:
            raise PolicyInvalid(
                "the policy engine has no decision on this input (undefined); "
                "an operator must check the active bundle"
            )
        return answer["result"]


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise PolicyInvalid(_wrong_type(value))
    return value


def _wrong_type(value: object) -> str:
    return (
        f"the policy engine answered with a {type(value).__name__}, not an object; "
        "an operator must check the active bundle"
    )
