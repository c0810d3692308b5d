"""Who calls, and what its roles allow.

A caller is its certificate's SPIFFE URI; the configuration maps it to roles. Review
has finer rules, which are policy and not here.
"""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from proviso_server.errors import ConfigInvalid, NotPermitted

Roles = Mapping[str, tuple[str, ...]]

SCREEN = "requester"
AUDIT = "auditor"
AS_OF = "as_of"
PUBLISH = "policy_publisher"
OFFICER = "state_officer"
REVIEWER = "reviewer"
APPROVER = "dasa_approver"
CASE_SYSTEM = "case_system"
KNOWN_ROLES = (
    SCREEN,
    AUDIT,
    AS_OF,
    PUBLISH,
    OFFICER,
    REVIEWER,
    APPROVER,
    CASE_SYSTEM,
)
_READERS = (AUDIT, SCREEN, OFFICER, REVIEWER, APPROVER, CASE_SYSTEM)
# Which roles may call a service; an empty tuple is every caller that has a role.
_SERVICES: Mapping[str, tuple[str, ...]] = {
    "ScreeningService": (SCREEN, OFFICER),
    "AuditService": _READERS,
    "RecordService": (OFFICER,),
    # The policy says more: which act, of whom, in which state of a case.
    "ReviewService": _READERS,
    "PolicyService": (),
    "KeyService": (),
}
# Methods that ask for a role of their own.
_METHODS: Mapping[str, tuple[str, ...]] = {
    "ActivatePolicy": (PUBLISH,),
    "Rescreen": (OFFICER, PUBLISH),
    # What a publisher needs to verify the entries of a rescreening.
    "GetCheckpoint": (*_READERS, PUBLISH),
    "GetConsistencyProof": (*_READERS, PUBLISH),
    "GetEntry": (*_READERS, PUBLISH),
    "GetInclusionProof": (*_READERS, PUBLISH),
}
_SAN = "x509_subject_alternative_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """An authenticated caller and its roles."""

    name: str
    roles: frozenset[str]

    @property
    def officer(self) -> bool:
        """Whether what the caller asks is reserved in the ledgers."""
        return OFFICER in self.roles

    def check_may_call(self, method: str) -> None:
        """Raise NotPermitted unless a role allows the method or its service."""
        path, name = method.split("/")[1:]
        service = path.rsplit(".", 1)[-1]
        asks = name if name in _METHODS else service
        allowed = _METHODS.get(name, _SERVICES[service])
        if not self.roles or (allowed and not self.roles & set(allowed)):
            raise NotPermitted(
                f'"{self.name}" has no role for {asks}, which asks for '
                f"{' or '.join(allowed) or 'any role'}; an operator can give it one "
                "under [roles]"
            )

    def check_may_set_as_of(self) -> None:
        """Raise NotPermitted unless the caller may judge by another day's law."""
        if AS_OF not in self.roles:
            raise NotPermitted(
                f'as_of is set, but "{self.name}" has no role {AS_OF}; send a request '
                "with today's decision_date, or ask an operator for the role"
            )


def check_roles(roles: Roles) -> None:
    """Raise ConfigInvalid for a role that there is not."""
    for name, given in roles.items():
        for role in given:
            if role not in KNOWN_ROLES:
                raise ConfigInvalid(
                    f'roles."{name}" has the role "{role}"; the roles are '
                    f"{', '.join(KNOWN_ROLES)}"
                )


CALLER: ContextVar[Caller] = ContextVar("proviso_caller")
LINE: ContextVar[dict[str, Any]] = ContextVar("proviso_line")


def caller(context: Any, roles: Roles | None) -> Caller:
    """Return the caller of a context; `roles` None is the insecure dev mode."""
    if roles is None:
        return Caller(name="insecure-dev", roles=frozenset(KNOWN_ROLES))
    names = [name.decode() for name in context.auth_context().get(_SAN, ())]
    known = [name for name in names if name in roles]
    if len(known) != 1:
        raise NotPermitted(
            f"the certificate's names ({', '.join(names) or 'none'}) match "
            f"{len(known)} identities under [roles]; exactly one is needed"
        )
    return Caller(name=known[0], roles=frozenset(roles[known[0]]))
