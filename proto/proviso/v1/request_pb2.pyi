from proviso.v1 import history_pb2 as _history_pb2
from proviso.v1 import item_pb2 as _item_pb2
from proviso.v1 import options_pb2 as _options_pb2
from proviso.v1 import paper_pb2 as _paper_pb2
from proviso.v1 import party_pb2 as _party_pb2
from proviso.v1 import program_pb2 as _program_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Phase(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PHASE_UNSPECIFIED: _ClassVar[Phase]
    PHASE_EXPORT: _ClassVar[Phase]
    PHASE_TRANSFER: _ClassVar[Phase]

class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    KIND_UNSPECIFIED: _ClassVar[Kind]
    KIND_NEW: _ClassVar[Kind]
    KIND_AMENDMENT: _ClassVar[Kind]
    KIND_RENEWAL: _ClassVar[Kind]
    KIND_CONVERSION: _ClassVar[Kind]
    KIND_SALE: _ClassVar[Kind]
    KIND_GRANT: _ClassVar[Kind]
    KIND_TEMPORARY: _ClassVar[Kind]
    KIND_MRO: _ClassVar[Kind]
    KIND_CROSS_SERVICING: _ClassVar[Kind]
    KIND_LEAD_NATION: _ClassVar[Kind]
    KIND_CHANGE_OF_END_USE: _ClassVar[Kind]
    KIND_DISPOSAL: _ClassVar[Kind]
    KIND_DISPLAY: _ClassVar[Kind]
    KIND_EXERCISE: _ClassVar[Kind]
    KIND_TRAINING_REUSE: _ClassVar[Kind]
    KIND_DATA_RELEASE: _ClassVar[Kind]
    KIND_RETURN_TO_US: _ClassVar[Kind]
    KIND_REPAIR_EXCHANGE: _ClassVar[Kind]

class Permanence(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PERMANENCE_UNSPECIFIED: _ClassVar[Permanence]
    PERMANENCE_PERMANENT: _ClassVar[Permanence]
    PERMANENCE_TEMPORARY: _ClassVar[Permanence]

class RequestFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REQUEST_FLAG_UNSPECIFIED: _ClassVar[RequestFlag]
    REQUEST_FLAG_INTERMEDIARIES_COMPLETE: _ClassVar[RequestFlag]
    REQUEST_FLAG_POSSESSION_RETAINED: _ClassVar[RequestFlag]
    REQUEST_FLAG_NO_US_TERRITORY: _ClassVar[RequestFlag]
    REQUEST_FLAG_DEMILITARIZED_BEFORE_TRANSFER: _ClassVar[RequestFlag]
    REQUEST_FLAG_HOLDER_AGREES_TO_DEMILITARIZE: _ClassVar[RequestFlag]
    REQUEST_FLAG_HOLDER_REFUSES_TO_DEMILITARIZE: _ClassVar[RequestFlag]
    REQUEST_FLAG_RECIPIENT_REFUSES_COMMITMENT: _ClassVar[RequestFlag]

class AssistanceContent(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ASSISTANCE_CONTENT_UNSPECIFIED: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_DIILS: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_CCMR: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_NONLETHAL_SUPPLIES: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_PROFESSIONALIZATION: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_SECURITY_SECTOR_REFORM: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_HUMAN_RIGHTS: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_PEACEKEEPING_PREPARATION: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_DEMOBILIZATION: _ClassVar[AssistanceContent]
    ASSISTANCE_CONTENT_OTHER: _ClassVar[AssistanceContent]

class Purpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PURPOSE_UNSPECIFIED: _ClassVar[Purpose]
    PURPOSE_INTERNAL_SECURITY: _ClassVar[Purpose]
    PURPOSE_SELF_DEFENSE: _ClassVar[Purpose]
    PURPOSE_COUNTER_WMD: _ClassVar[Purpose]
    PURPOSE_REGIONAL_COLLECTIVE: _ClassVar[Purpose]
    PURPOSE_UN_MEASURES: _ClassVar[Purpose]
    PURPOSE_CIVIC_ACTION: _ClassVar[Purpose]
    PURPOSE_COUNTERNARCOTICS: _ClassVar[Purpose]
    PURPOSE_LAW_ENFORCEMENT: _ClassVar[Purpose]
    PURPOSE_DISPLAY: _ClassVar[Purpose]
    PURPOSE_RESEARCH: _ClassVar[Purpose]
    PURPOSE_TRAINING_AID: _ClassVar[Purpose]
    PURPOSE_DISPOSAL: _ClassVar[Purpose]
    PURPOSE_MAINTENANCE: _ClassVar[Purpose]
    PURPOSE_COMMERCIAL_RESALE: _ClassVar[Purpose]
    PURPOSE_AGGRESSION: _ClassVar[Purpose]
    PURPOSE_OTHER: _ClassVar[Purpose]

class WouldTransfer(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WOULD_TRANSFER_UNSPECIFIED: _ClassVar[WouldTransfer]
    WOULD_TRANSFER_YES: _ClassVar[WouldTransfer]
    WOULD_TRANSFER_NO: _ClassVar[WouldTransfer]
    WOULD_TRANSFER_UNDETERMINED: _ClassVar[WouldTransfer]

class WorkPurpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WORK_PURPOSE_UNSPECIFIED: _ClassVar[WorkPurpose]
    WORK_PURPOSE_REPAIR_ONLY: _ClassVar[WorkPurpose]
    WORK_PURPOSE_REPAIR_AND_UPGRADE: _ClassVar[WorkPurpose]
    WORK_PURPOSE_UPGRADE: _ClassVar[WorkPurpose]

class DisposalMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DISPOSAL_METHOD_UNSPECIFIED: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_SCRAP: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_DESTROY: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_CANNIBALIZE: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_TARGET: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_REGISTRATION_CHANGE: _ClassVar[DisposalMethod]
    DISPOSAL_METHOD_OTHER: _ClassVar[DisposalMethod]

class ArrangementKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ARRANGEMENT_KIND_UNSPECIFIED: _ClassVar[ArrangementKind]
    ARRANGEMENT_KIND_NATO_CROSS_SERVICING: _ClassVar[ArrangementKind]
    ARRANGEMENT_KIND_NATO_LEAD_NATION_CERTIFIED: _ClassVar[ArrangementKind]
    ARRANGEMENT_KIND_BILATERAL: _ClassVar[ArrangementKind]
    ARRANGEMENT_KIND_OTHER: _ClassVar[ArrangementKind]
PHASE_UNSPECIFIED: Phase
PHASE_EXPORT: Phase
PHASE_TRANSFER: Phase
KIND_UNSPECIFIED: Kind
KIND_NEW: Kind
KIND_AMENDMENT: Kind
KIND_RENEWAL: Kind
KIND_CONVERSION: Kind
KIND_SALE: Kind
KIND_GRANT: Kind
KIND_TEMPORARY: Kind
KIND_MRO: Kind
KIND_CROSS_SERVICING: Kind
KIND_LEAD_NATION: Kind
KIND_CHANGE_OF_END_USE: Kind
KIND_DISPOSAL: Kind
KIND_DISPLAY: Kind
KIND_EXERCISE: Kind
KIND_TRAINING_REUSE: Kind
KIND_DATA_RELEASE: Kind
KIND_RETURN_TO_US: Kind
KIND_REPAIR_EXCHANGE: Kind
PERMANENCE_UNSPECIFIED: Permanence
PERMANENCE_PERMANENT: Permanence
PERMANENCE_TEMPORARY: Permanence
REQUEST_FLAG_UNSPECIFIED: RequestFlag
REQUEST_FLAG_INTERMEDIARIES_COMPLETE: RequestFlag
REQUEST_FLAG_POSSESSION_RETAINED: RequestFlag
REQUEST_FLAG_NO_US_TERRITORY: RequestFlag
REQUEST_FLAG_DEMILITARIZED_BEFORE_TRANSFER: RequestFlag
REQUEST_FLAG_HOLDER_AGREES_TO_DEMILITARIZE: RequestFlag
REQUEST_FLAG_HOLDER_REFUSES_TO_DEMILITARIZE: RequestFlag
REQUEST_FLAG_RECIPIENT_REFUSES_COMMITMENT: RequestFlag
ASSISTANCE_CONTENT_UNSPECIFIED: AssistanceContent
ASSISTANCE_CONTENT_DIILS: AssistanceContent
ASSISTANCE_CONTENT_CCMR: AssistanceContent
ASSISTANCE_CONTENT_NONLETHAL_SUPPLIES: AssistanceContent
ASSISTANCE_CONTENT_PROFESSIONALIZATION: AssistanceContent
ASSISTANCE_CONTENT_SECURITY_SECTOR_REFORM: AssistanceContent
ASSISTANCE_CONTENT_HUMAN_RIGHTS: AssistanceContent
ASSISTANCE_CONTENT_PEACEKEEPING_PREPARATION: AssistanceContent
ASSISTANCE_CONTENT_DEMOBILIZATION: AssistanceContent
ASSISTANCE_CONTENT_OTHER: AssistanceContent
PURPOSE_UNSPECIFIED: Purpose
PURPOSE_INTERNAL_SECURITY: Purpose
PURPOSE_SELF_DEFENSE: Purpose
PURPOSE_COUNTER_WMD: Purpose
PURPOSE_REGIONAL_COLLECTIVE: Purpose
PURPOSE_UN_MEASURES: Purpose
PURPOSE_CIVIC_ACTION: Purpose
PURPOSE_COUNTERNARCOTICS: Purpose
PURPOSE_LAW_ENFORCEMENT: Purpose
PURPOSE_DISPLAY: Purpose
PURPOSE_RESEARCH: Purpose
PURPOSE_TRAINING_AID: Purpose
PURPOSE_DISPOSAL: Purpose
PURPOSE_MAINTENANCE: Purpose
PURPOSE_COMMERCIAL_RESALE: Purpose
PURPOSE_AGGRESSION: Purpose
PURPOSE_OTHER: Purpose
WOULD_TRANSFER_UNSPECIFIED: WouldTransfer
WOULD_TRANSFER_YES: WouldTransfer
WOULD_TRANSFER_NO: WouldTransfer
WOULD_TRANSFER_UNDETERMINED: WouldTransfer
WORK_PURPOSE_UNSPECIFIED: WorkPurpose
WORK_PURPOSE_REPAIR_ONLY: WorkPurpose
WORK_PURPOSE_REPAIR_AND_UPGRADE: WorkPurpose
WORK_PURPOSE_UPGRADE: WorkPurpose
DISPOSAL_METHOD_UNSPECIFIED: DisposalMethod
DISPOSAL_METHOD_SCRAP: DisposalMethod
DISPOSAL_METHOD_DESTROY: DisposalMethod
DISPOSAL_METHOD_CANNIBALIZE: DisposalMethod
DISPOSAL_METHOD_TARGET: DisposalMethod
DISPOSAL_METHOD_REGISTRATION_CHANGE: DisposalMethod
DISPOSAL_METHOD_OTHER: DisposalMethod
ARRANGEMENT_KIND_UNSPECIFIED: ArrangementKind
ARRANGEMENT_KIND_NATO_CROSS_SERVICING: ArrangementKind
ARRANGEMENT_KIND_NATO_LEAD_NATION_CERTIFIED: ArrangementKind
ARRANGEMENT_KIND_BILATERAL: ArrangementKind
ARRANGEMENT_KIND_OTHER: ArrangementKind

class RequestDocument(_message.Message):
    __slots__ = ("request_id", "supersedes", "phase", "kind", "decision_date", "permanence", "reason", "proposed_on", "transferred_on", "consented_on", "component_notice_on", "sale_price_usd", "reexport_countries", "diversion_risk_countries", "claims", "flags", "assistance_content", "parties", "items", "documents", "notifications", "waivers", "reviews", "linked_actions", "related_requests", "open_authorizations", "custody", "events", "funding", "period", "end_use", "determinations", "work", "disposal", "arrangement", "training", "team", "construction", "financing", "eda", "lease", "drawdown", "special", "dcs")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    SUPERSEDES_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DECISION_DATE_FIELD_NUMBER: _ClassVar[int]
    PERMANENCE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    PROPOSED_ON_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_ON_FIELD_NUMBER: _ClassVar[int]
    CONSENTED_ON_FIELD_NUMBER: _ClassVar[int]
    COMPONENT_NOTICE_ON_FIELD_NUMBER: _ClassVar[int]
    SALE_PRICE_USD_FIELD_NUMBER: _ClassVar[int]
    REEXPORT_COUNTRIES_FIELD_NUMBER: _ClassVar[int]
    DIVERSION_RISK_COUNTRIES_FIELD_NUMBER: _ClassVar[int]
    CLAIMS_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    ASSISTANCE_CONTENT_FIELD_NUMBER: _ClassVar[int]
    PARTIES_FIELD_NUMBER: _ClassVar[int]
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    NOTIFICATIONS_FIELD_NUMBER: _ClassVar[int]
    WAIVERS_FIELD_NUMBER: _ClassVar[int]
    REVIEWS_FIELD_NUMBER: _ClassVar[int]
    LINKED_ACTIONS_FIELD_NUMBER: _ClassVar[int]
    RELATED_REQUESTS_FIELD_NUMBER: _ClassVar[int]
    OPEN_AUTHORIZATIONS_FIELD_NUMBER: _ClassVar[int]
    CUSTODY_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    FUNDING_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    END_USE_FIELD_NUMBER: _ClassVar[int]
    DETERMINATIONS_FIELD_NUMBER: _ClassVar[int]
    WORK_FIELD_NUMBER: _ClassVar[int]
    DISPOSAL_FIELD_NUMBER: _ClassVar[int]
    ARRANGEMENT_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    CONSTRUCTION_FIELD_NUMBER: _ClassVar[int]
    FINANCING_FIELD_NUMBER: _ClassVar[int]
    EDA_FIELD_NUMBER: _ClassVar[int]
    LEASE_FIELD_NUMBER: _ClassVar[int]
    DRAWDOWN_FIELD_NUMBER: _ClassVar[int]
    SPECIAL_FIELD_NUMBER: _ClassVar[int]
    DCS_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    supersedes: str
    phase: Phase
    kind: Kind
    decision_date: str
    permanence: Permanence
    reason: str
    proposed_on: str
    transferred_on: str
    consented_on: str
    component_notice_on: str
    sale_price_usd: int
    reexport_countries: _containers.RepeatedScalarFieldContainer[str]
    diversion_risk_countries: _containers.RepeatedScalarFieldContainer[str]
    claims: _containers.RepeatedScalarFieldContainer[str]
    flags: RequestFlagList
    assistance_content: _containers.RepeatedScalarFieldContainer[AssistanceContent]
    parties: _containers.RepeatedCompositeFieldContainer[_party_pb2.Party]
    items: _containers.RepeatedCompositeFieldContainer[_item_pb2.Item]
    documents: _containers.RepeatedCompositeFieldContainer[_paper_pb2.Document]
    notifications: _containers.RepeatedCompositeFieldContainer[_paper_pb2.Notification]
    waivers: _containers.RepeatedCompositeFieldContainer[_paper_pb2.Waiver]
    reviews: _containers.RepeatedCompositeFieldContainer[_paper_pb2.Review]
    linked_actions: _containers.RepeatedCompositeFieldContainer[_history_pb2.LinkedAction]
    related_requests: _containers.RepeatedCompositeFieldContainer[_history_pb2.RelatedRequest]
    open_authorizations: _containers.RepeatedCompositeFieldContainer[_history_pb2.OpenAuthorization]
    custody: _containers.RepeatedCompositeFieldContainer[_history_pb2.CustodyHop]
    events: _containers.RepeatedCompositeFieldContainer[_history_pb2.Event]
    funding: _containers.RepeatedCompositeFieldContainer[_history_pb2.Funding]
    period: Period
    end_use: EndUse
    determinations: Determinations
    work: Work
    disposal: Disposal
    arrangement: Arrangement
    training: _program_pb2.Training
    team: _program_pb2.Team
    construction: _program_pb2.Construction
    financing: _program_pb2.Financing
    eda: _program_pb2.ExcessDefenseArticles
    lease: _program_pb2.Lease
    drawdown: _program_pb2.Drawdown
    special: _program_pb2.SpecialAuthority
    dcs: _program_pb2.CommercialSale
    def __init__(self, request_id: _Optional[str] = ..., supersedes: _Optional[str] = ..., phase: _Optional[_Union[Phase, str]] = ..., kind: _Optional[_Union[Kind, str]] = ..., decision_date: _Optional[str] = ..., permanence: _Optional[_Union[Permanence, str]] = ..., reason: _Optional[str] = ..., proposed_on: _Optional[str] = ..., transferred_on: _Optional[str] = ..., consented_on: _Optional[str] = ..., component_notice_on: _Optional[str] = ..., sale_price_usd: _Optional[int] = ..., reexport_countries: _Optional[_Iterable[str]] = ..., diversion_risk_countries: _Optional[_Iterable[str]] = ..., claims: _Optional[_Iterable[str]] = ..., flags: _Optional[_Union[RequestFlagList, _Mapping]] = ..., assistance_content: _Optional[_Iterable[_Union[AssistanceContent, str]]] = ..., parties: _Optional[_Iterable[_Union[_party_pb2.Party, _Mapping]]] = ..., items: _Optional[_Iterable[_Union[_item_pb2.Item, _Mapping]]] = ..., documents: _Optional[_Iterable[_Union[_paper_pb2.Document, _Mapping]]] = ..., notifications: _Optional[_Iterable[_Union[_paper_pb2.Notification, _Mapping]]] = ..., waivers: _Optional[_Iterable[_Union[_paper_pb2.Waiver, _Mapping]]] = ..., reviews: _Optional[_Iterable[_Union[_paper_pb2.Review, _Mapping]]] = ..., linked_actions: _Optional[_Iterable[_Union[_history_pb2.LinkedAction, _Mapping]]] = ..., related_requests: _Optional[_Iterable[_Union[_history_pb2.RelatedRequest, _Mapping]]] = ..., open_authorizations: _Optional[_Iterable[_Union[_history_pb2.OpenAuthorization, _Mapping]]] = ..., custody: _Optional[_Iterable[_Union[_history_pb2.CustodyHop, _Mapping]]] = ..., events: _Optional[_Iterable[_Union[_history_pb2.Event, _Mapping]]] = ..., funding: _Optional[_Iterable[_Union[_history_pb2.Funding, _Mapping]]] = ..., period: _Optional[_Union[Period, _Mapping]] = ..., end_use: _Optional[_Union[EndUse, _Mapping]] = ..., determinations: _Optional[_Union[Determinations, _Mapping]] = ..., work: _Optional[_Union[Work, _Mapping]] = ..., disposal: _Optional[_Union[Disposal, _Mapping]] = ..., arrangement: _Optional[_Union[Arrangement, _Mapping]] = ..., training: _Optional[_Union[_program_pb2.Training, _Mapping]] = ..., team: _Optional[_Union[_program_pb2.Team, _Mapping]] = ..., construction: _Optional[_Union[_program_pb2.Construction, _Mapping]] = ..., financing: _Optional[_Union[_program_pb2.Financing, _Mapping]] = ..., eda: _Optional[_Union[_program_pb2.ExcessDefenseArticles, _Mapping]] = ..., lease: _Optional[_Union[_program_pb2.Lease, _Mapping]] = ..., drawdown: _Optional[_Union[_program_pb2.Drawdown, _Mapping]] = ..., special: _Optional[_Union[_program_pb2.SpecialAuthority, _Mapping]] = ..., dcs: _Optional[_Union[_program_pb2.CommercialSale, _Mapping]] = ...) -> None: ...

class Period(_message.Message):
    __slots__ = ("start", "end")
    START_FIELD_NUMBER: _ClassVar[int]
    END_FIELD_NUMBER: _ClassVar[int]
    start: str
    end: str
    def __init__(self, start: _Optional[str] = ..., end: _Optional[str] = ...) -> None: ...

class EndUse(_message.Message):
    __slots__ = ("purpose", "description", "current", "country", "recipient_has_model", "mission", "furnished_mission")
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    COUNTRY_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_HAS_MODEL_FIELD_NUMBER: _ClassVar[int]
    MISSION_FIELD_NUMBER: _ClassVar[int]
    FURNISHED_MISSION_FIELD_NUMBER: _ClassVar[int]
    purpose: Purpose
    description: str
    current: str
    country: str
    recipient_has_model: bool
    mission: str
    furnished_mission: str
    def __init__(self, purpose: _Optional[_Union[Purpose, str]] = ..., description: _Optional[str] = ..., current: _Optional[str] = ..., country: _Optional[str] = ..., recipient_has_model: _Optional[bool] = ..., mission: _Optional[str] = ..., furnished_mission: _Optional[str] = ...) -> None: ...

class Determinations(_message.Message):
    __slots__ = ("us_would_transfer",)
    US_WOULD_TRANSFER_FIELD_NUMBER: _ClassVar[int]
    us_would_transfer: WouldTransfer
    def __init__(self, us_would_transfer: _Optional[_Union[WouldTransfer, str]] = ...) -> None: ...

class Work(_message.Message):
    __slots__ = ("purpose", "capability_increase")
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    CAPABILITY_INCREASE_FIELD_NUMBER: _ClassVar[int]
    purpose: WorkPurpose
    capability_increase: bool
    def __init__(self, purpose: _Optional[_Union[WorkPurpose, str]] = ..., capability_increase: _Optional[bool] = ...) -> None: ...

class Disposal(_message.Message):
    __slots__ = ("method",)
    METHOD_FIELD_NUMBER: _ClassVar[int]
    method: DisposalMethod
    def __init__(self, method: _Optional[_Union[DisposalMethod, str]] = ...) -> None: ...

class Arrangement(_message.Message):
    __slots__ = ("kind", "blanket_ref", "blanket_parties", "quarterly_report_on")
    KIND_FIELD_NUMBER: _ClassVar[int]
    BLANKET_REF_FIELD_NUMBER: _ClassVar[int]
    BLANKET_PARTIES_FIELD_NUMBER: _ClassVar[int]
    QUARTERLY_REPORT_ON_FIELD_NUMBER: _ClassVar[int]
    kind: ArrangementKind
    blanket_ref: str
    blanket_parties: _containers.RepeatedScalarFieldContainer[str]
    quarterly_report_on: str
    def __init__(self, kind: _Optional[_Union[ArrangementKind, str]] = ..., blanket_ref: _Optional[str] = ..., blanket_parties: _Optional[_Iterable[str]] = ..., quarterly_report_on: _Optional[str] = ...) -> None: ...

class RequestFlagList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[RequestFlag]
    def __init__(self, values: _Optional[_Iterable[_Union[RequestFlag, str]]] = ...) -> None: ...
