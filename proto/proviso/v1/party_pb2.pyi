from proviso.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Role(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ROLE_UNSPECIFIED: _ClassVar[Role]
    ROLE_REQUESTER: _ClassVar[Role]
    ROLE_HOLDER: _ClassVar[Role]
    ROLE_RECIPIENT: _ClassVar[Role]
    ROLE_END_USER: _ClassVar[Role]
    ROLE_APPLICANT: _ClassVar[Role]
    ROLE_CONSIGNEE: _ClassVar[Role]
    ROLE_FREIGHT_FORWARDER: _ClassVar[Role]
    ROLE_BROKER: _ClassVar[Role]
    ROLE_AGENT: _ClassVar[Role]
    ROLE_CARRIER: _ClassVar[Role]
    ROLE_CONTRACTOR: _ClassVar[Role]
    ROLE_CONVEYANCE_OWNER: _ClassVar[Role]
    ROLE_CONVEYANCE_OPERATOR: _ClassVar[Role]
    ROLE_CONSTRUCTION_AGENT: _ClassVar[Role]
    ROLE_OCCUPANT: _ClassVar[Role]
    ROLE_TRAINEE: _ClassVar[Role]
    ROLE_EMPLOYER: _ClassVar[Role]
    ROLE_FUNDER: _ClassVar[Role]

class PartyType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PARTY_TYPE_UNSPECIFIED: _ClassVar[PartyType]
    PARTY_TYPE_GOVERNMENT: _ClassVar[PartyType]
    PARTY_TYPE_US_GOVERNMENT: _ClassVar[PartyType]
    PARTY_TYPE_INTERNATIONAL_ORG: _ClassVar[PartyType]
    PARTY_TYPE_PRIVATE: _ClassVar[PartyType]
    PARTY_TYPE_INDIVIDUAL: _ClassVar[PartyType]

class PartyBody(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PARTY_BODY_UNSPECIFIED: _ClassVar[PartyBody]
    PARTY_BODY_MILITARY: _ClassVar[PartyBody]
    PARTY_BODY_POLICE: _ClassVar[PartyBody]
    PARTY_BODY_PRISON: _ClassVar[PartyBody]
    PARTY_BODY_INTERNAL_SECURITY: _ClassVar[PartyBody]
    PARTY_BODY_INTELLIGENCE: _ClassVar[PartyBody]
    PARTY_BODY_BORDER: _ClassVar[PartyBody]
    PARTY_BODY_CUSTOMS: _ClassVar[PartyBody]
    PARTY_BODY_COAST_GUARD: _ClassVar[PartyBody]
    PARTY_BODY_DEFENSE_CIVILIAN: _ClassVar[PartyBody]
    PARTY_BODY_OTHER_GOVERNMENT: _ClassVar[PartyBody]
    PARTY_BODY_LEGISLATURE: _ClassVar[PartyBody]
    PARTY_BODY_NON_GOVERNMENT: _ClassVar[PartyBody]

class UsNexus(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    US_NEXUS_UNSPECIFIED: _ClassVar[UsNexus]
    US_NEXUS_NONE: _ClassVar[UsNexus]
    US_NEXUS_US_PERSON: _ClassVar[UsNexus]
    US_NEXUS_US_OWNED: _ClassVar[UsNexus]
    US_NEXUS_IN_US: _ClassVar[UsNexus]

class AgentClaim(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGENT_CLAIM_UNSPECIFIED: _ClassVar[AgentClaim]
    AGENT_CLAIM_ASSERTED: _ClassVar[AgentClaim]
    AGENT_CLAIM_CONFIRMED: _ClassVar[AgentClaim]

class Credential(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CREDENTIAL_UNSPECIFIED: _ClassVar[Credential]
    CREDENTIAL_DDTC_REGISTERED: _ClassVar[Credential]
    CREDENTIAL_AUKUS_AUTHORIZED_USER: _ClassVar[Credential]
    CREDENTIAL_US_GOVERNMENT: _ClassVar[Credential]
    CREDENTIAL_REGULAR_EMPLOYEE: _ClassVar[Credential]
    CREDENTIAL_NDA: _ClassVar[Credential]
    CREDENTIAL_IN_TERRITORY: _ClassVar[Credential]
    CREDENTIAL_HOST_CLEARANCE: _ClassVar[Credential]
    CREDENTIAL_SCREENING_PLAN: _ClassVar[Credential]
    CREDENTIAL_TECHNOLOGY_SECURITY_PLAN: _ClassVar[Credential]
    CREDENTIAL_SECRET_CLEARANCE: _ClassVar[Credential]

class ListHit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LIST_HIT_UNSPECIFIED: _ClassVar[ListHit]
    LIST_HIT_DDTC_DEBARRED: _ClassVar[ListHit]
    LIST_HIT_AECA_CONVICTED: _ClassVar[ListHit]
    LIST_HIT_CONTRACT_INELIGIBLE: _ClassVar[ListHit]
    LIST_HIT_POLICY_OF_DENIAL: _ClassVar[ListHit]
    LIST_HIT_OFAC_SDN: _ClassVar[ListHit]
    LIST_HIT_OFAC_OTHER: _ClassVar[ListHit]
    LIST_HIT_BIS_ENTITY_LIST: _ClassVar[ListHit]
    LIST_HIT_BIS_DENIED_PERSON: _ClassVar[ListHit]
    LIST_HIT_UNSC: _ClassVar[ListHit]
    LIST_HIT_CAATSA_231: _ClassVar[ListHit]
    LIST_HIT_CAATSA_235: _ClassVar[ListHit]
    LIST_HIT_RUSSIAN_MAJOR_SYSTEM: _ClassVar[ListHit]
    LIST_HIT_AECA_73_CATEGORY_I: _ClassVar[ListHit]
    LIST_HIT_AECA_73_CATEGORY_II: _ClassVar[ListHit]
    LIST_HIT_NARCOTICS_TRAFFICKER: _ClassVar[ListHit]

class VettingResult(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    VETTING_RESULT_UNSPECIFIED: _ClassVar[VettingResult]
    VETTING_RESULT_CLEARED: _ClassVar[VettingResult]
    VETTING_RESULT_DEROGATORY: _ClassVar[VettingResult]
    VETTING_RESULT_PENDING: _ClassVar[VettingResult]
ROLE_UNSPECIFIED: Role
ROLE_REQUESTER: Role
ROLE_HOLDER: Role
ROLE_RECIPIENT: Role
ROLE_END_USER: Role
ROLE_APPLICANT: Role
ROLE_CONSIGNEE: Role
ROLE_FREIGHT_FORWARDER: Role
ROLE_BROKER: Role
ROLE_AGENT: Role
ROLE_CARRIER: Role
ROLE_CONTRACTOR: Role
ROLE_CONVEYANCE_OWNER: Role
ROLE_CONVEYANCE_OPERATOR: Role
ROLE_CONSTRUCTION_AGENT: Role
ROLE_OCCUPANT: Role
ROLE_TRAINEE: Role
ROLE_EMPLOYER: Role
ROLE_FUNDER: Role
PARTY_TYPE_UNSPECIFIED: PartyType
PARTY_TYPE_GOVERNMENT: PartyType
PARTY_TYPE_US_GOVERNMENT: PartyType
PARTY_TYPE_INTERNATIONAL_ORG: PartyType
PARTY_TYPE_PRIVATE: PartyType
PARTY_TYPE_INDIVIDUAL: PartyType
PARTY_BODY_UNSPECIFIED: PartyBody
PARTY_BODY_MILITARY: PartyBody
PARTY_BODY_POLICE: PartyBody
PARTY_BODY_PRISON: PartyBody
PARTY_BODY_INTERNAL_SECURITY: PartyBody
PARTY_BODY_INTELLIGENCE: PartyBody
PARTY_BODY_BORDER: PartyBody
PARTY_BODY_CUSTOMS: PartyBody
PARTY_BODY_COAST_GUARD: PartyBody
PARTY_BODY_DEFENSE_CIVILIAN: PartyBody
PARTY_BODY_OTHER_GOVERNMENT: PartyBody
PARTY_BODY_LEGISLATURE: PartyBody
PARTY_BODY_NON_GOVERNMENT: PartyBody
US_NEXUS_UNSPECIFIED: UsNexus
US_NEXUS_NONE: UsNexus
US_NEXUS_US_PERSON: UsNexus
US_NEXUS_US_OWNED: UsNexus
US_NEXUS_IN_US: UsNexus
AGENT_CLAIM_UNSPECIFIED: AgentClaim
AGENT_CLAIM_ASSERTED: AgentClaim
AGENT_CLAIM_CONFIRMED: AgentClaim
CREDENTIAL_UNSPECIFIED: Credential
CREDENTIAL_DDTC_REGISTERED: Credential
CREDENTIAL_AUKUS_AUTHORIZED_USER: Credential
CREDENTIAL_US_GOVERNMENT: Credential
CREDENTIAL_REGULAR_EMPLOYEE: Credential
CREDENTIAL_NDA: Credential
CREDENTIAL_IN_TERRITORY: Credential
CREDENTIAL_HOST_CLEARANCE: Credential
CREDENTIAL_SCREENING_PLAN: Credential
CREDENTIAL_TECHNOLOGY_SECURITY_PLAN: Credential
CREDENTIAL_SECRET_CLEARANCE: Credential
LIST_HIT_UNSPECIFIED: ListHit
LIST_HIT_DDTC_DEBARRED: ListHit
LIST_HIT_AECA_CONVICTED: ListHit
LIST_HIT_CONTRACT_INELIGIBLE: ListHit
LIST_HIT_POLICY_OF_DENIAL: ListHit
LIST_HIT_OFAC_SDN: ListHit
LIST_HIT_OFAC_OTHER: ListHit
LIST_HIT_BIS_ENTITY_LIST: ListHit
LIST_HIT_BIS_DENIED_PERSON: ListHit
LIST_HIT_UNSC: ListHit
LIST_HIT_CAATSA_231: ListHit
LIST_HIT_CAATSA_235: ListHit
LIST_HIT_RUSSIAN_MAJOR_SYSTEM: ListHit
LIST_HIT_AECA_73_CATEGORY_I: ListHit
LIST_HIT_AECA_73_CATEGORY_II: ListHit
LIST_HIT_NARCOTICS_TRAFFICKER: ListHit
VETTING_RESULT_UNSPECIFIED: VettingResult
VETTING_RESULT_CLEARED: VettingResult
VETTING_RESULT_DEROGATORY: VettingResult
VETTING_RESULT_PENDING: VettingResult

class Party(_message.Message):
    __slots__ = ("id", "name", "roles", "country", "organization", "type", "body", "unit", "site", "takes_possession", "us_nexus", "agent_of_holder", "nationalities", "credentials", "screened_on", "hits", "vetting")
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    BODY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    SITE_FIELD_NUMBER: _ClassVar[int]
    TAKES_POSSESSION_FIELD_NUMBER: _ClassVar[int]
    US_NEXUS_FIELD_NUMBER: _ClassVar[int]
    AGENT_OF_HOLDER_FIELD_NUMBER: _ClassVar[int]
    NATIONALITIES_FIELD_NUMBER: _ClassVar[int]
    CREDENTIALS_FIELD_NUMBER: _ClassVar[int]
    SCREENED_ON_FIELD_NUMBER: _ClassVar[int]
    HITS_FIELD_NUMBER: _ClassVar[int]
    VETTING_FIELD_NUMBER: _ClassVar[int]
    id: str
    name: str
    roles: _containers.RepeatedScalarFieldContainer[Role]
    country: str
    organization: str
    type: PartyType
    body: PartyBody
    unit: str
    site: str
    takes_possession: bool
    us_nexus: UsNexus
    agent_of_holder: AgentClaim
    nationalities: _containers.RepeatedScalarFieldContainer[str]
    credentials: _containers.RepeatedScalarFieldContainer[Credential]
    screened_on: str
    hits: _containers.RepeatedScalarFieldContainer[ListHit]
    vetting: Vetting
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., roles: _Optional[_Iterable[_Union[Role, str]]] = ..., country: _Optional[str] = ..., organization: _Optional[str] = ..., type: _Optional[_Union[PartyType, str]] = ..., body: _Optional[_Union[PartyBody, str]] = ..., unit: _Optional[str] = ..., site: _Optional[str] = ..., takes_possession: _Optional[bool] = ..., us_nexus: _Optional[_Union[UsNexus, str]] = ..., agent_of_holder: _Optional[_Union[AgentClaim, str]] = ..., nationalities: _Optional[_Iterable[str]] = ..., credentials: _Optional[_Iterable[_Union[Credential, str]]] = ..., screened_on: _Optional[str] = ..., hits: _Optional[_Iterable[_Union[ListHit, str]]] = ..., vetting: _Optional[_Union[Vetting, _Mapping]] = ...) -> None: ...

class Vetting(_message.Message):
    __slots__ = ("result", "checked_on")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    CHECKED_ON_FIELD_NUMBER: _ClassVar[int]
    result: VettingResult
    checked_on: str
    def __init__(self, result: _Optional[_Union[VettingResult, str]] = ..., checked_on: _Optional[str] = ...) -> None: ...
