from proviso.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TrainingCourseType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRAINING_COURSE_TYPE_UNSPECIFIED: _ClassVar[TrainingCourseType]
    TRAINING_COURSE_TYPE_POSTGRADUATE_DEGREE: _ClassVar[TrainingCourseType]
    TRAINING_COURSE_TYPE_SHORT_COURSE: _ClassVar[TrainingCourseType]
    TRAINING_COURSE_TYPE_OTHER: _ClassVar[TrainingCourseType]

class TrainingAim(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRAINING_AIM_UNSPECIFIED: _ClassVar[TrainingAim]
    TRAINING_AIM_RESOURCE_MANAGEMENT: _ClassVar[TrainingAim]
    TRAINING_AIM_CIVILIAN_CONTROL: _ClassVar[TrainingAim]
    TRAINING_AIM_DRUG_COOPERATION: _ClassVar[TrainingAim]
    TRAINING_AIM_MILITARY_JUSTICE: _ClassVar[TrainingAim]
    TRAINING_AIM_PROFESSIONAL: _ClassVar[TrainingAim]
    TRAINING_AIM_TECHNICAL: _ClassVar[TrainingAim]

class TrainingVenue(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRAINING_VENUE_UNSPECIFIED: _ClassVar[TrainingVenue]
    TRAINING_VENUE_MILITARY_SCHOOL: _ClassVar[TrainingVenue]
    TRAINING_VENUE_CIVILIAN_INSTITUTION: _ClassVar[TrainingVenue]
    TRAINING_VENUE_ORIENTATION_VISIT: _ClassVar[TrainingVenue]
    TRAINING_VENUE_SERVICE_ACADEMY: _ClassVar[TrainingVenue]
    TRAINING_VENUE_IN_COUNTRY: _ClassVar[TrainingVenue]

class TrainingFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRAINING_FLAG_UNSPECIFIED: _ClassVar[TrainingFlag]
    TRAINING_FLAG_SENSITIVE_OR_LETHAL: _ClassVar[TrainingFlag]
    TRAINING_FLAG_FIRST_FOR_UNIT: _ClassVar[TrainingFlag]
    TRAINING_FLAG_EXPANDED_IMET: _ClassVar[TrainingFlag]
    TRAINING_FLAG_FREE_EXCHANGE: _ClassVar[TrainingFlag]
    TRAINING_FLAG_ARTICLE_RELATED: _ClassVar[TrainingFlag]

class TeamTask(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TEAM_TASK_UNSPECIFIED: _ClassVar[TeamTask]
    TEAM_TASK_TRAIN: _ClassVar[TeamTask]
    TEAM_TASK_MAINTAIN: _ClassVar[TeamTask]
    TEAM_TASK_ASSESS: _ClassVar[TeamTask]
    TEAM_TASK_ADVISE: _ClassVar[TeamTask]
    TEAM_TASK_COMBAT: _ClassVar[TeamTask]
    TEAM_TASK_PATROL_WITH_UNITS: _ClassVar[TeamTask]
    TEAM_TASK_ADVICE_IN_COMBAT: _ClassVar[TeamTask]

class TeamFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TEAM_FLAG_UNSPECIFIED: _ClassVar[TeamFlag]
    TEAM_FLAG_ASSIGNED_515: _ClassVar[TeamFlag]
    TEAM_FLAG_CONTRACTORS: _ClassVar[TeamFlag]
    TEAM_FLAG_LEAVES_ITEMS: _ClassVar[TeamFlag]

class ConstructionFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CONSTRUCTION_FLAG_UNSPECIFIED: _ClassVar[ConstructionFlag]
    CONSTRUCTION_FLAG_US_INSTALLATION: _ClassVar[ConstructionFlag]
    CONSTRUCTION_FLAG_OPERATING_SERVICES: _ClassVar[ConstructionFlag]
    CONSTRUCTION_FLAG_WEAPONS: _ClassVar[ConstructionFlag]

class FinancingChannel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FINANCING_CHANNEL_UNSPECIFIED: _ClassVar[FinancingChannel]
    FINANCING_CHANNEL_FMS: _ClassVar[FinancingChannel]
    FINANCING_CHANNEL_COMMERCIAL: _ClassVar[FinancingChannel]

class FinancingFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FINANCING_FLAG_UNSPECIFIED: _ClassVar[FinancingFlag]
    FINANCING_FLAG_CASH_FLOW: _ClassVar[FinancingFlag]
    FINANCING_FLAG_STATE_DIRECTED: _ClassVar[FinancingFlag]
    FINANCING_FLAG_COMMERCIAL_LEASE: _ClassVar[FinancingFlag]
    FINANCING_FLAG_COPRODUCTION_ABROAD: _ClassVar[FinancingFlag]

class ExcessDefenseArticlesTransportPaidBy(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_UNSPECIFIED: _ClassVar[ExcessDefenseArticlesTransportPaidBy]
    EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_RECIPIENT: _ClassVar[ExcessDefenseArticlesTransportPaidBy]
    EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_USG: _ClassVar[ExcessDefenseArticlesTransportPaidBy]

class LeasePurpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LEASE_PURPOSE_UNSPECIFIED: _ClassVar[LeasePurpose]
    LEASE_PURPOSE_OPERATIONAL: _ClassVar[LeasePurpose]
    LEASE_PURPOSE_COOPERATIVE_RD: _ClassVar[LeasePurpose]
    LEASE_PURPOSE_EXERCISE: _ClassVar[LeasePurpose]
    LEASE_PURPOSE_COMMUNICATIONS_INTERFACE: _ClassVar[LeasePurpose]

class LeaseRent(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LEASE_RENT_UNSPECIFIED: _ClassVar[LeaseRent]
    LEASE_RENT_FULL_COST: _ClassVar[LeaseRent]
    LEASE_RENT_EXEMPT_PURPOSE: _ClassVar[LeaseRent]
    LEASE_RENT_DEPRECIATION_WAIVED: _ClassVar[LeaseRent]
    LEASE_RENT_RECIPROCAL: _ClassVar[LeaseRent]

class DrawdownPurpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DRAWDOWN_PURPOSE_UNSPECIFIED: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_MILITARY_EMERGENCY: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_NARCOTICS: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_DISASTER: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_ANTITERRORISM: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_NONPROLIFERATION: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_REFUGEES: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_POW_MIA: _ClassVar[DrawdownPurpose]
    DRAWDOWN_PURPOSE_PEACEKEEPING: _ClassVar[DrawdownPurpose]

class SpecialAuthorityUse(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SPECIAL_AUTHORITY_USE_UNSPECIFIED: _ClassVar[SpecialAuthorityUse]
    SPECIAL_AUTHORITY_USE_SALES: _ClassVar[SpecialAuthorityUse]
    SPECIAL_AUTHORITY_USE_FUNDS: _ClassVar[SpecialAuthorityUse]
    SPECIAL_AUTHORITY_USE_DOD_REIMBURSEMENT: _ClassVar[SpecialAuthorityUse]

class CommercialSaleInstrument(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMMERCIAL_SALE_INSTRUMENT_UNSPECIFIED: _ClassVar[CommercialSaleInstrument]
    COMMERCIAL_SALE_INSTRUMENT_LICENCE: _ClassVar[CommercialSaleInstrument]
    COMMERCIAL_SALE_INSTRUMENT_TECHNICAL_ASSISTANCE_AGREEMENT: _ClassVar[CommercialSaleInstrument]
    COMMERCIAL_SALE_INSTRUMENT_MANUFACTURING_LICENSE_AGREEMENT: _ClassVar[CommercialSaleInstrument]
    COMMERCIAL_SALE_INSTRUMENT_EXEMPTION: _ClassVar[CommercialSaleInstrument]

class CommercialSaleFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMMERCIAL_SALE_FLAG_UNSPECIFIED: _ClassVar[CommercialSaleFlag]
    COMMERCIAL_SALE_FLAG_OFFSET_INCENTIVE: _ClassVar[CommercialSaleFlag]
    COMMERCIAL_SALE_FLAG_SOLD_TO_ARMED_FORCES: _ClassVar[CommercialSaleFlag]
    COMMERCIAL_SALE_FLAG_GOVERNMENT_DSP83_REQUIRED: _ClassVar[CommercialSaleFlag]
TRAINING_COURSE_TYPE_UNSPECIFIED: TrainingCourseType
TRAINING_COURSE_TYPE_POSTGRADUATE_DEGREE: TrainingCourseType
TRAINING_COURSE_TYPE_SHORT_COURSE: TrainingCourseType
TRAINING_COURSE_TYPE_OTHER: TrainingCourseType
TRAINING_AIM_UNSPECIFIED: TrainingAim
TRAINING_AIM_RESOURCE_MANAGEMENT: TrainingAim
TRAINING_AIM_CIVILIAN_CONTROL: TrainingAim
TRAINING_AIM_DRUG_COOPERATION: TrainingAim
TRAINING_AIM_MILITARY_JUSTICE: TrainingAim
TRAINING_AIM_PROFESSIONAL: TrainingAim
TRAINING_AIM_TECHNICAL: TrainingAim
TRAINING_VENUE_UNSPECIFIED: TrainingVenue
TRAINING_VENUE_MILITARY_SCHOOL: TrainingVenue
TRAINING_VENUE_CIVILIAN_INSTITUTION: TrainingVenue
TRAINING_VENUE_ORIENTATION_VISIT: TrainingVenue
TRAINING_VENUE_SERVICE_ACADEMY: TrainingVenue
TRAINING_VENUE_IN_COUNTRY: TrainingVenue
TRAINING_FLAG_UNSPECIFIED: TrainingFlag
TRAINING_FLAG_SENSITIVE_OR_LETHAL: TrainingFlag
TRAINING_FLAG_FIRST_FOR_UNIT: TrainingFlag
TRAINING_FLAG_EXPANDED_IMET: TrainingFlag
TRAINING_FLAG_FREE_EXCHANGE: TrainingFlag
TRAINING_FLAG_ARTICLE_RELATED: TrainingFlag
TEAM_TASK_UNSPECIFIED: TeamTask
TEAM_TASK_TRAIN: TeamTask
TEAM_TASK_MAINTAIN: TeamTask
TEAM_TASK_ASSESS: TeamTask
TEAM_TASK_ADVISE: TeamTask
TEAM_TASK_COMBAT: TeamTask
TEAM_TASK_PATROL_WITH_UNITS: TeamTask
TEAM_TASK_ADVICE_IN_COMBAT: TeamTask
TEAM_FLAG_UNSPECIFIED: TeamFlag
TEAM_FLAG_ASSIGNED_515: TeamFlag
TEAM_FLAG_CONTRACTORS: TeamFlag
TEAM_FLAG_LEAVES_ITEMS: TeamFlag
CONSTRUCTION_FLAG_UNSPECIFIED: ConstructionFlag
CONSTRUCTION_FLAG_US_INSTALLATION: ConstructionFlag
CONSTRUCTION_FLAG_OPERATING_SERVICES: ConstructionFlag
CONSTRUCTION_FLAG_WEAPONS: ConstructionFlag
FINANCING_CHANNEL_UNSPECIFIED: FinancingChannel
FINANCING_CHANNEL_FMS: FinancingChannel
FINANCING_CHANNEL_COMMERCIAL: FinancingChannel
FINANCING_FLAG_UNSPECIFIED: FinancingFlag
FINANCING_FLAG_CASH_FLOW: FinancingFlag
FINANCING_FLAG_STATE_DIRECTED: FinancingFlag
FINANCING_FLAG_COMMERCIAL_LEASE: FinancingFlag
FINANCING_FLAG_COPRODUCTION_ABROAD: FinancingFlag
EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_UNSPECIFIED: ExcessDefenseArticlesTransportPaidBy
EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_RECIPIENT: ExcessDefenseArticlesTransportPaidBy
EXCESS_DEFENSE_ARTICLES_TRANSPORT_PAID_BY_USG: ExcessDefenseArticlesTransportPaidBy
LEASE_PURPOSE_UNSPECIFIED: LeasePurpose
LEASE_PURPOSE_OPERATIONAL: LeasePurpose
LEASE_PURPOSE_COOPERATIVE_RD: LeasePurpose
LEASE_PURPOSE_EXERCISE: LeasePurpose
LEASE_PURPOSE_COMMUNICATIONS_INTERFACE: LeasePurpose
LEASE_RENT_UNSPECIFIED: LeaseRent
LEASE_RENT_FULL_COST: LeaseRent
LEASE_RENT_EXEMPT_PURPOSE: LeaseRent
LEASE_RENT_DEPRECIATION_WAIVED: LeaseRent
LEASE_RENT_RECIPROCAL: LeaseRent
DRAWDOWN_PURPOSE_UNSPECIFIED: DrawdownPurpose
DRAWDOWN_PURPOSE_MILITARY_EMERGENCY: DrawdownPurpose
DRAWDOWN_PURPOSE_NARCOTICS: DrawdownPurpose
DRAWDOWN_PURPOSE_DISASTER: DrawdownPurpose
DRAWDOWN_PURPOSE_ANTITERRORISM: DrawdownPurpose
DRAWDOWN_PURPOSE_NONPROLIFERATION: DrawdownPurpose
DRAWDOWN_PURPOSE_REFUGEES: DrawdownPurpose
DRAWDOWN_PURPOSE_POW_MIA: DrawdownPurpose
DRAWDOWN_PURPOSE_PEACEKEEPING: DrawdownPurpose
SPECIAL_AUTHORITY_USE_UNSPECIFIED: SpecialAuthorityUse
SPECIAL_AUTHORITY_USE_SALES: SpecialAuthorityUse
SPECIAL_AUTHORITY_USE_FUNDS: SpecialAuthorityUse
SPECIAL_AUTHORITY_USE_DOD_REIMBURSEMENT: SpecialAuthorityUse
COMMERCIAL_SALE_INSTRUMENT_UNSPECIFIED: CommercialSaleInstrument
COMMERCIAL_SALE_INSTRUMENT_LICENCE: CommercialSaleInstrument
COMMERCIAL_SALE_INSTRUMENT_TECHNICAL_ASSISTANCE_AGREEMENT: CommercialSaleInstrument
COMMERCIAL_SALE_INSTRUMENT_MANUFACTURING_LICENSE_AGREEMENT: CommercialSaleInstrument
COMMERCIAL_SALE_INSTRUMENT_EXEMPTION: CommercialSaleInstrument
COMMERCIAL_SALE_FLAG_UNSPECIFIED: CommercialSaleFlag
COMMERCIAL_SALE_FLAG_OFFSET_INCENTIVE: CommercialSaleFlag
COMMERCIAL_SALE_FLAG_SOLD_TO_ARMED_FORCES: CommercialSaleFlag
COMMERCIAL_SALE_FLAG_GOVERNMENT_DSP83_REQUIRED: CommercialSaleFlag

class Training(_message.Message):
    __slots__ = ("course", "course_type", "aims", "venue", "plan_reference", "identity_entered_on", "report_on", "flags")
    COURSE_FIELD_NUMBER: _ClassVar[int]
    COURSE_TYPE_FIELD_NUMBER: _ClassVar[int]
    AIMS_FIELD_NUMBER: _ClassVar[int]
    VENUE_FIELD_NUMBER: _ClassVar[int]
    PLAN_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    IDENTITY_ENTERED_ON_FIELD_NUMBER: _ClassVar[int]
    REPORT_ON_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    course: str
    course_type: TrainingCourseType
    aims: TrainingAimList
    venue: TrainingVenue
    plan_reference: str
    identity_entered_on: str
    report_on: str
    flags: TrainingFlagList
    def __init__(self, course: _Optional[str] = ..., course_type: _Optional[_Union[TrainingCourseType, str]] = ..., aims: _Optional[_Union[TrainingAimList, _Mapping]] = ..., venue: _Optional[_Union[TrainingVenue, str]] = ..., plan_reference: _Optional[str] = ..., identity_entered_on: _Optional[str] = ..., report_on: _Optional[str] = ..., flags: _Optional[_Union[TrainingFlagList, _Mapping]] = ...) -> None: ...

class Team(_message.Message):
    __slots__ = ("members", "tasks", "flags")
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    TASKS_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    members: int
    tasks: TeamTaskList
    flags: _containers.RepeatedScalarFieldContainer[TeamFlag]
    def __init__(self, members: _Optional[int] = ..., tasks: _Optional[_Union[TeamTaskList, _Mapping]] = ..., flags: _Optional[_Iterable[_Union[TeamFlag, str]]] = ...) -> None: ...

class Construction(_message.Message):
    __slots__ = ("flags",)
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    flags: _containers.RepeatedScalarFieldContainer[ConstructionFlag]
    def __init__(self, flags: _Optional[_Iterable[_Union[ConstructionFlag, str]]] = ...) -> None: ...

class Financing(_message.Message):
    __slots__ = ("channel", "purchased_in", "offshore_share_bp", "loan_term_months", "interest_bp", "backfill_for", "flags")
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    PURCHASED_IN_FIELD_NUMBER: _ClassVar[int]
    OFFSHORE_SHARE_BP_FIELD_NUMBER: _ClassVar[int]
    LOAN_TERM_MONTHS_FIELD_NUMBER: _ClassVar[int]
    INTEREST_BP_FIELD_NUMBER: _ClassVar[int]
    BACKFILL_FOR_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    channel: FinancingChannel
    purchased_in: CountryList
    offshore_share_bp: int
    loan_term_months: int
    interest_bp: int
    backfill_for: str
    flags: _containers.RepeatedScalarFieldContainer[FinancingFlag]
    def __init__(self, channel: _Optional[_Union[FinancingChannel, str]] = ..., purchased_in: _Optional[_Union[CountryList, _Mapping]] = ..., offshore_share_bp: _Optional[int] = ..., loan_term_months: _Optional[int] = ..., interest_bp: _Optional[int] = ..., backfill_for: _Optional[str] = ..., flags: _Optional[_Iterable[_Union[FinancingFlag, str]]] = ...) -> None: ...

class ExcessDefenseArticles(_message.Message):
    __slots__ = ("authorized_quantity", "authorized_value_usd", "transport_paid_by", "weight_lb")
    AUTHORIZED_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    AUTHORIZED_VALUE_USD_FIELD_NUMBER: _ClassVar[int]
    TRANSPORT_PAID_BY_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_LB_FIELD_NUMBER: _ClassVar[int]
    authorized_quantity: int
    authorized_value_usd: int
    transport_paid_by: ExcessDefenseArticlesTransportPaidBy
    weight_lb: int
    def __init__(self, authorized_quantity: _Optional[int] = ..., authorized_value_usd: _Optional[int] = ..., transport_paid_by: _Optional[_Union[ExcessDefenseArticlesTransportPaidBy, str]] = ..., weight_lb: _Optional[int] = ...) -> None: ...

class Lease(_message.Message):
    __slots__ = ("term_months", "refurbishment_months", "cumulative_months", "previous_term_months", "ends_on", "purpose", "rent")
    TERM_MONTHS_FIELD_NUMBER: _ClassVar[int]
    REFURBISHMENT_MONTHS_FIELD_NUMBER: _ClassVar[int]
    CUMULATIVE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_TERM_MONTHS_FIELD_NUMBER: _ClassVar[int]
    ENDS_ON_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    RENT_FIELD_NUMBER: _ClassVar[int]
    term_months: int
    refurbishment_months: int
    cumulative_months: int
    previous_term_months: int
    ends_on: str
    purpose: LeasePurpose
    rent: LeaseRent
    def __init__(self, term_months: _Optional[int] = ..., refurbishment_months: _Optional[int] = ..., cumulative_months: _Optional[int] = ..., previous_term_months: _Optional[int] = ..., ends_on: _Optional[str] = ..., purpose: _Optional[_Union[LeasePurpose, str]] = ..., rent: _Optional[_Union[LeaseRent, str]] = ...) -> None: ...

class Drawdown(_message.Message):
    __slots__ = ("purpose", "value_method", "contract_transport_usd", "government_transport_usd")
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    VALUE_METHOD_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_TRANSPORT_USD_FIELD_NUMBER: _ClassVar[int]
    GOVERNMENT_TRANSPORT_USD_FIELD_NUMBER: _ClassVar[int]
    purpose: DrawdownPurpose
    value_method: str
    contract_transport_usd: int
    government_transport_usd: int
    def __init__(self, purpose: _Optional[_Union[DrawdownPurpose, str]] = ..., value_method: _Optional[str] = ..., contract_transport_usd: _Optional[int] = ..., government_transport_usd: _Optional[int] = ...) -> None: ...

class SpecialAuthority(_message.Message):
    __slots__ = ("use", "amount_usd", "from_share_bp", "to_share_bp")
    USE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_USD_FIELD_NUMBER: _ClassVar[int]
    FROM_SHARE_BP_FIELD_NUMBER: _ClassVar[int]
    TO_SHARE_BP_FIELD_NUMBER: _ClassVar[int]
    use: SpecialAuthorityUse
    amount_usd: int
    from_share_bp: int
    to_share_bp: int
    def __init__(self, use: _Optional[_Union[SpecialAuthorityUse, str]] = ..., amount_usd: _Optional[int] = ..., from_share_bp: _Optional[int] = ..., to_share_bp: _Optional[int] = ...) -> None: ...

class CommercialSale(_message.Message):
    __slots__ = ("instrument", "flags")
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    instrument: CommercialSaleInstrument
    flags: _containers.RepeatedScalarFieldContainer[CommercialSaleFlag]
    def __init__(self, instrument: _Optional[_Union[CommercialSaleInstrument, str]] = ..., flags: _Optional[_Iterable[_Union[CommercialSaleFlag, str]]] = ...) -> None: ...

class TrainingAimList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[TrainingAim]
    def __init__(self, values: _Optional[_Iterable[_Union[TrainingAim, str]]] = ...) -> None: ...

class TrainingFlagList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[TrainingFlag]
    def __init__(self, values: _Optional[_Iterable[_Union[TrainingFlag, str]]] = ...) -> None: ...

class TeamTaskList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[TeamTask]
    def __init__(self, values: _Optional[_Iterable[_Union[TeamTask, str]]] = ...) -> None: ...

class CountryList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, values: _Optional[_Iterable[str]] = ...) -> None: ...
