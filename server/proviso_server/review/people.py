"""Who acts in a review: a caller that is a person, or a person who countersigned.

A certificate may name a workload. An act of review needs a person: the caller's own
certificate, or a countersignature over the act that a case system carries.
"""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from cryptography import x509

from proviso_server.config import Config
from proviso_server.errors import InputError
from proviso_server.review.countersigning import (
    Countersignature,
    load_authorities,
    signer_of,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person of the configuration, with offices and roles."""

    id: str
    name: str
    offices: Collection[str]
    roles: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Who sent an act, and who did it; `person` None: nobody that is known."""

    caller: str
    caller_roles: Collection[str]
    person: Person | None
    countersigned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """The persons that a service knows, and whose certificates countersign."""

    persons: Mapping[str, Person]
    authorities: tuple[x509.Certificate, ...]

    def acting(
        self,
        caller: str,
        roles: Collection[str],
        *,
        canonical: bytes = b"",
        signed: Countersignature | None = None,
        at: datetime.datetime,
    ) -> Acting:
        """Return who acts; raise InputError for a countersignature that fails."""
        person = self.persons.get(caller)
        if signed is not None:
            named = signer_of(
                signed,
                act=canonical,
                authorities=self.authorities,
                people=self.persons,
                at=at,
            )
            if person is not None and person.id != named:
                raise InputError(
                    field="countersignature",
                    value=named,
                    remedy=f"is not the caller {caller}, who is a person too; nobody "
                    "carries the act of another but a case system",
                )
            person = self.persons[named]
        return Acting(
            caller=caller,
            caller_roles=roles,
            person=person,
            countersigned=signed is not None,
        )


def load(config: Config) -> People:
    """Return the persons of a configuration; one without a role may do nothing."""
    authorities = config.review.authorities
    return People(
        persons={
            uri: Person(
                id=uri,
                name=said.name,
                offices=frozenset(said.offices),
                roles=frozenset(config.roles.get(uri, ())),
            )
            for uri, said in config.people.items()
        },
        authorities=() if authorities is None else load_authorities(authorities),
    )
