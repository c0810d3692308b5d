"""What a rescreening found, signed: an in-toto Statement v1 on the bundle that judged.

Open authorizations were judged again by a policy; the entry names those whose findings
differ, with both answers. A run may fill several entries. What docs/formats.md does not
describe for rescreen/v1 is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from proviso_client.decision import Disposition, read_word
from proviso_client.errors import VerificationError
from proviso_client.frame import is_of_type, open_statement
from proviso_client.members import Members

PART: Final = "rescreen"
RESCREEN_TYPE: Final = "https://proviso.invalid/rescreen/v1"
SUBJECT_NAME: Final = "policy-bundle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """An authorization whose findings differ now; `index` is that of its decision.

    `appeared` and `disappeared` are codes behind their effect: `deny eligibility.x`.
    """

    request_id: str
    index: int
    before: Disposition
    after: Disposition
    appeared: tuple[str, ...]
    disappeared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescreen:
    """A part of a run, as it was signed; `first` and `until` are indexes judged."""

    bundle_sha256: str
    bundle_sha512: str
    legend: str
    run: str
    part: int
    last: bool
    since: str | None
    rescreened_at: str
    requested_by: str
    insecure_dev: bool
    trial_key: bool
    engine: str
    revision: str
    tables_sha256: str
    opa_version: str
    first: int
    until: int
    judged: int
    changed: tuple[Difference, ...]
    failed: tuple[str, ...]
    erased: tuple[str, ...]


def is_rescreen(payload: bytes) -> bool:
    """Say whether a payload is to be read as a part of a rescreening."""
    return is_of_type(payload, RESCREEN_TYPE)


def parse_rescreen(payload: bytes) -> Rescreen:
    """Read a part of a rescreening; raises VerificationError on any other form."""
    subject, predicate = open_statement(payload, part=PART, type_=RESCREEN_TYPE)
    subject.require_name(SUBJECT_NAME, part=PART)
    policy, engine = predicate.inner("policy"), predicate.inner("engine")
    rescreen = Rescreen(
        bundle_sha256=subject.sha256,
        bundle_sha512=subject.sha512,
        legend=predicate.text("legend"),
        run=predicate.text("run"),
        part=predicate.number("part"),
        last=predicate.flag("last"),
        since=predicate.day("since") if "since" in predicate else None,
        rescreened_at=predicate.instant("rescreened_at"),
        requested_by=predicate.text("requested_by"),
        insecure_dev=predicate.flag("insecure_dev"),
        trial_key=predicate.flag("trial_key"),
        engine=f"{engine.text('name')} {engine.text('version')}",
        revision=policy.text("revision"),
        tables_sha256=policy.sha256("tables_sha256"),
        opa_version=policy.text("opa_version"),
        first=predicate.number("from"),
        until=predicate.number("until"),
        judged=predicate.number("judged"),
        changed=tuple(map(_difference, predicate.inners("changed"))),
        failed=predicate.texts("failed"),
        erased=predicate.texts("erased"),
    )
    for taken in (policy, engine, predicate):
        taken.end()
    return rescreen


def check_run(parts: Sequence[Rescreen]) -> None:
    """Raise VerificationError unless these parts are the end of one run, in order."""
    runs = {(part.run, part.bundle_sha256) for part in parts}
    if len(runs) > 1:
        raise VerificationError(PART, f"holds parts of {len(runs)} runs, not of one")
    numbers = [part.part for part in parts]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        raise VerificationError(PART, f"has the parts {numbers}, not one after another")
    if [part.last for part in parts] != [False] * (len(parts) - 1) + [True]:
        raise VerificationError(
            PART, "does not end with its last part, and there alone"
        )


def _difference(members: Members) -> Difference:
    difference = Difference(
        request_id=members.uuid("request_id"),
        index=members.number("index"),
        before=read_word(members, "before", kind=Disposition, part=PART),
        after=read_word(members, "after", kind=Disposition, part=PART),
        appeared=members.texts("appeared"),
        disappeared=members.texts("disappeared"),
    )
    members.end()
    return difference
