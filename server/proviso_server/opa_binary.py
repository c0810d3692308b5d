"""Finds the OPA binary: the configured one, the checkout's own, or one on PATH."""

import shutil
from pathlib import Path

from proviso_server.errors import ConfigInvalid

# Where the set-up of a checkout builds OPA from its pinned module.
_CHECKOUT = Path(__file__).resolve().parents[2] / ".tools" / "bin" / "opa"


def find_opa(configured: Path | None = None) -> Path:
    """Return the path of OPA; raise ConfigInvalid when there is none."""
    if configured is not None:
        if configured.is_file():
            return configured
        raise ConfigInvalid(f"opa.binary {configured} is not there")
    if _CHECKOUT.is_file():
        return _CHECKOUT
    if found := shutil.which("opa"):
        return Path(found)
    raise ConfigInvalid(
        "no OPA is found: put opa (version 1.22 or newer) on PATH, name it as "
        "opa.binary, or run 'make setup' in a checkout"
    )
