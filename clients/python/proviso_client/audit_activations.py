"""Which policy bundles a log activated, and decisions by bundles that it did not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from proviso_client.activation import Activation
from proviso_client.cautions import Caution

# A log has a few a year; more than these are counted and not listed.
MAX_LISTED: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedActivation:
    """An activation and the index of its entry."""

    index: int
    activation: Activation


class Activations:
    """Follows the activations of a log in its order."""

    def __init__(self) -> None:
        self.listed: list[LoggedActivation] = []
        self.count = 0
        self._known: set[str] = set()
        self._strangers = 0

    def add(self, index: int, activation: Activation) -> None:
        """Take an activation; both of its bundles may decide from here on."""
        self.count += 1
        self._known |= {activation.bundle_sha256, activation.previous_sha256}
        if self.count <= MAX_LISTED:
            self.listed.append(LoggedActivation(index=index, activation=activation))

    def decided_by(self, bundle_sha256: str) -> None:
        """Take the bundle of a decision; before the first activation any may be."""
        if self._known and bundle_sha256 not in self._known:
            self._strangers += 1

    def cautions(self) -> tuple[Caution, ...]:
        """Say how many decisions name a bundle that was not activated."""
        if not self._strangers:
            return ()
        message = (
            f"{self._strangers} decisions name a policy bundle that no activation "
            "before them names: ask the operator which policy that was"
        )
        return (Caution(code="bundle_not_activated", message=message),)
