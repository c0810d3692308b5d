from proviso.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LinkedActionKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LINKED_ACTION_KIND_UNSPECIFIED: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_LOA: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_LICENCE: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_AGREEMENT: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_EDA: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_LEASE: _ClassVar[LinkedActionKind]
    LINKED_ACTION_KIND_CERTIFICATION: _ClassVar[LinkedActionKind]

class LinkedActionFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LINKED_ACTION_FLAG_UNSPECIFIED: _ClassVar[LinkedActionFlag]
    LINKED_ACTION_FLAG_SME: _ClassVar[LinkedActionFlag]
    LINKED_ACTION_FLAG_MANUFACTURES_SME_ABROAD: _ClassVar[LinkedActionFlag]

class OpenAuthorizationKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OPEN_AUTHORIZATION_KIND_UNSPECIFIED: _ClassVar[OpenAuthorizationKind]
    OPEN_AUTHORIZATION_KIND_CONSENT: _ClassVar[OpenAuthorizationKind]
    OPEN_AUTHORIZATION_KIND_DELIVERY: _ClassVar[OpenAuthorizationKind]
    OPEN_AUTHORIZATION_KIND_LEASE: _ClassVar[OpenAuthorizationKind]
    OPEN_AUTHORIZATION_KIND_LOAN: _ClassVar[OpenAuthorizationKind]
    OPEN_AUTHORIZATION_KIND_LICENCE: _ClassVar[OpenAuthorizationKind]

class EventKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EVENT_KIND_UNSPECIFIED: _ClassVar[EventKind]
    EVENT_KIND_KNOWN_PROSCRIBED_ACTIVITY: _ClassVar[EventKind]
    EVENT_KIND_UNAUTHORIZED_TRANSFER: _ClassVar[EventKind]
    EVENT_KIND_UNAUTHORIZED_ACCESS: _ClassVar[EventKind]
    EVENT_KIND_LOSS: _ClassVar[EventKind]
    EVENT_KIND_DAMAGE: _ClassVar[EventKind]
    EVENT_KIND_HOSTILITIES_NEAR_TEAM: _ClassVar[EventKind]
    EVENT_KIND_GRADUATE_VIOLATION: _ClassVar[EventKind]
    EVENT_KIND_MISSION_ENDED: _ClassVar[EventKind]
    EVENT_KIND_LIST_CHANGED: _ClassVar[EventKind]
    EVENT_KIND_LEDGER_CHANGED: _ClassVar[EventKind]
    EVENT_KIND_AGREEMENT_CHANGED: _ClassVar[EventKind]
    EVENT_KIND_VIOLATION_REPORTED: _ClassVar[EventKind]

class FundingSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FUNDING_SOURCE_UNSPECIFIED: _ClassVar[FundingSource]
    FUNDING_SOURCE_NATIONAL: _ClassVar[FundingSource]
    FUNDING_SOURCE_FMF_GRANT: _ClassVar[FundingSource]
    FUNDING_SOURCE_FMF_LOAN: _ClassVar[FundingSource]
    FUNDING_SOURCE_FMF_GUARANTY: _ClassVar[FundingSource]
    FUNDING_SOURCE_MAP: _ClassVar[FundingSource]
    FUNDING_SOURCE_IMET: _ClassVar[FundingSource]
    FUNDING_SOURCE_PKO: _ClassVar[FundingSource]
    FUNDING_SOURCE_INCLE: _ClassVar[FundingSource]
    FUNDING_SOURCE_THIRD_PARTY: _ClassVar[FundingSource]
    FUNDING_SOURCE_DOD: _ClassVar[FundingSource]
LINKED_ACTION_KIND_UNSPECIFIED: LinkedActionKind
LINKED_ACTION_KIND_LOA: LinkedActionKind
LINKED_ACTION_KIND_LICENCE: LinkedActionKind
LINKED_ACTION_KIND_AGREEMENT: LinkedActionKind
LINKED_ACTION_KIND_EDA: LinkedActionKind
LINKED_ACTION_KIND_LEASE: LinkedActionKind
LINKED_ACTION_KIND_CERTIFICATION: LinkedActionKind
LINKED_ACTION_FLAG_UNSPECIFIED: LinkedActionFlag
LINKED_ACTION_FLAG_SME: LinkedActionFlag
LINKED_ACTION_FLAG_MANUFACTURES_SME_ABROAD: LinkedActionFlag
OPEN_AUTHORIZATION_KIND_UNSPECIFIED: OpenAuthorizationKind
OPEN_AUTHORIZATION_KIND_CONSENT: OpenAuthorizationKind
OPEN_AUTHORIZATION_KIND_DELIVERY: OpenAuthorizationKind
OPEN_AUTHORIZATION_KIND_LEASE: OpenAuthorizationKind
OPEN_AUTHORIZATION_KIND_LOAN: OpenAuthorizationKind
OPEN_AUTHORIZATION_KIND_LICENCE: OpenAuthorizationKind
EVENT_KIND_UNSPECIFIED: EventKind
EVENT_KIND_KNOWN_PROSCRIBED_ACTIVITY: EventKind
EVENT_KIND_UNAUTHORIZED_TRANSFER: EventKind
EVENT_KIND_UNAUTHORIZED_ACCESS: EventKind
EVENT_KIND_LOSS: EventKind
EVENT_KIND_DAMAGE: EventKind
EVENT_KIND_HOSTILITIES_NEAR_TEAM: EventKind
EVENT_KIND_GRADUATE_VIOLATION: EventKind
EVENT_KIND_MISSION_ENDED: EventKind
EVENT_KIND_LIST_CHANGED: EventKind
EVENT_KIND_LEDGER_CHANGED: EventKind
EVENT_KIND_AGREEMENT_CHANGED: EventKind
EVENT_KIND_VIOLATION_REPORTED: EventKind
FUNDING_SOURCE_UNSPECIFIED: FundingSource
FUNDING_SOURCE_NATIONAL: FundingSource
FUNDING_SOURCE_FMF_GRANT: FundingSource
FUNDING_SOURCE_FMF_LOAN: FundingSource
FUNDING_SOURCE_FMF_GUARANTY: FundingSource
FUNDING_SOURCE_MAP: FundingSource
FUNDING_SOURCE_IMET: FundingSource
FUNDING_SOURCE_PKO: FundingSource
FUNDING_SOURCE_INCLE: FundingSource
FUNDING_SOURCE_THIRD_PARTY: FundingSource
FUNDING_SOURCE_DOD: FundingSource

class LinkedAction(_message.Message):
    __slots__ = ("kind", "reference", "date", "value_usd", "mde_value_usd", "construction_value_usd", "firearms_value_usd", "acquisition_cost_usd", "flags")
    KIND_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    DATE_FIELD_NUMBER: _ClassVar[int]
    VALUE_USD_FIELD_NUMBER: _ClassVar[int]
    MDE_VALUE_USD_FIELD_NUMBER: _ClassVar[int]
    CONSTRUCTION_VALUE_USD_FIELD_NUMBER: _ClassVar[int]
    FIREARMS_VALUE_USD_FIELD_NUMBER: _ClassVar[int]
    ACQUISITION_COST_USD_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    kind: LinkedActionKind
    reference: str
    date: str
    value_usd: int
    mde_value_usd: int
    construction_value_usd: int
    firearms_value_usd: int
    acquisition_cost_usd: int
    flags: _containers.RepeatedScalarFieldContainer[LinkedActionFlag]
    def __init__(self, kind: _Optional[_Union[LinkedActionKind, str]] = ..., reference: _Optional[str] = ..., date: _Optional[str] = ..., value_usd: _Optional[int] = ..., mde_value_usd: _Optional[int] = ..., construction_value_usd: _Optional[int] = ..., firearms_value_usd: _Optional[int] = ..., acquisition_cost_usd: _Optional[int] = ..., flags: _Optional[_Iterable[_Union[LinkedActionFlag, str]]] = ...) -> None: ...

class RelatedRequest(_message.Message):
    __slots__ = ("request_id", "decided_on", "acquisition_cost_usd", "mde", "same_package")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDED_ON_FIELD_NUMBER: _ClassVar[int]
    ACQUISITION_COST_USD_FIELD_NUMBER: _ClassVar[int]
    MDE_FIELD_NUMBER: _ClassVar[int]
    SAME_PACKAGE_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    decided_on: str
    acquisition_cost_usd: int
    mde: bool
    same_package: bool
    def __init__(self, request_id: _Optional[str] = ..., decided_on: _Optional[str] = ..., acquisition_cost_usd: _Optional[int] = ..., mde: _Optional[bool] = ..., same_package: _Optional[bool] = ...) -> None: ...

class OpenAuthorization(_message.Message):
    __slots__ = ("kind", "reference", "country", "completed")
    KIND_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_FIELD_NUMBER: _ClassVar[int]
    COMPLETED_FIELD_NUMBER: _ClassVar[int]
    kind: OpenAuthorizationKind
    reference: str
    country: str
    completed: bool
    def __init__(self, kind: _Optional[_Union[OpenAuthorizationKind, str]] = ..., reference: _Optional[str] = ..., country: _Optional[str] = ..., completed: _Optional[bool] = ...) -> None: ...

class CustodyHop(_message.Message):
    __slots__ = ("holder", "received_on", "consent_reference", "without_consent")
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_ON_FIELD_NUMBER: _ClassVar[int]
    CONSENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    WITHOUT_CONSENT_FIELD_NUMBER: _ClassVar[int]
    holder: str
    received_on: str
    consent_reference: str
    without_consent: bool
    def __init__(self, holder: _Optional[str] = ..., received_on: _Optional[str] = ..., consent_reference: _Optional[str] = ..., without_consent: _Optional[bool] = ...) -> None: ...

class Event(_message.Message):
    __slots__ = ("kind", "occurred_on")
    KIND_FIELD_NUMBER: _ClassVar[int]
    OCCURRED_ON_FIELD_NUMBER: _ClassVar[int]
    kind: EventKind
    occurred_on: str
    def __init__(self, kind: _Optional[_Union[EventKind, str]] = ..., occurred_on: _Optional[str] = ...) -> None: ...

class Funding(_message.Message):
    __slots__ = ("source", "amount_usd", "justified")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_USD_FIELD_NUMBER: _ClassVar[int]
    JUSTIFIED_FIELD_NUMBER: _ClassVar[int]
    source: FundingSource
    amount_usd: int
    justified: bool
    def __init__(self, source: _Optional[_Union[FundingSource, str]] = ..., amount_usd: _Optional[int] = ..., justified: _Optional[bool] = ...) -> None: ...
