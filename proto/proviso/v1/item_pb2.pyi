from proviso.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ItemType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_TYPE_UNSPECIFIED: _ClassVar[ItemType]
    ITEM_TYPE_ARTICLE: _ClassVar[ItemType]
    ITEM_TYPE_SERVICE: _ClassVar[ItemType]
    ITEM_TYPE_TRAINING: _ClassVar[ItemType]
    ITEM_TYPE_CONSTRUCTION: _ClassVar[ItemType]
    ITEM_TYPE_TECHNICAL_DATA: _ClassVar[ItemType]
    ITEM_TYPE_SOFTWARE: _ClassVar[ItemType]

class ItemCondition(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_CONDITION_UNSPECIFIED: _ClassVar[ItemCondition]
    ITEM_CONDITION_SERVICEABLE: _ClassVar[ItemCondition]
    ITEM_CONDITION_REPAIRABLE: _ClassVar[ItemCondition]
    ITEM_CONDITION_SCRAP: _ClassVar[ItemCondition]
    ITEM_CONDITION_NEW: _ClassVar[ItemCondition]

class Mtcr(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MTCR_UNSPECIFIED: _ClassVar[Mtcr]
    MTCR_NONE: _ClassVar[Mtcr]
    MTCR_CATEGORY_I: _ClassVar[Mtcr]
    MTCR_CATEGORY_II: _ClassVar[Mtcr]

class Classification(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CLASSIFICATION_UNSPECIFIED: _ClassVar[Classification]
    CLASSIFICATION_UNCLASSIFIED: _ClassVar[Classification]
    CLASSIFICATION_CUI: _ClassVar[Classification]
    CLASSIFICATION_CONFIDENTIAL: _ClassVar[Classification]
    CLASSIFICATION_SECRET: _ClassVar[Classification]
    CLASSIFICATION_TOP_SECRET: _ClassVar[Classification]

class ItemFlag(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_FLAG_UNSPECIFIED: _ClassVar[ItemFlag]
    ITEM_FLAG_USML_ASTERISK: _ClassVar[ItemFlag]
    ITEM_FLAG_SERIALIZED: _ClassVar[ItemFlag]
    ITEM_FLAG_NONLETHAL: _ClassVar[ItemFlag]
    ITEM_FLAG_INCORPORATED_COMPONENT: _ClassVar[ItemFlag]
    ITEM_FLAG_NOT_36B_NOTIFIABLE: _ClassVar[ItemFlag]
    ITEM_FLAG_NO_REEXPORT_RESTRICTION: _ClassVar[ItemFlag]
    ITEM_FLAG_REPAIR_PART: _ClassVar[ItemFlag]
    ITEM_FLAG_CONTAINS_USML: _ClassVar[ItemFlag]
    ITEM_FLAG_SPECIALLY_DESIGNED: _ClassVar[ItemFlag]
    ITEM_FLAG_MANPADS: _ClassVar[ItemFlag]
    ITEM_FLAG_CLUSTER_MUNITION: _ClassVar[ItemFlag]
    ITEM_FLAG_NIGHT_VISION: _ClassVar[ItemFlag]
    ITEM_FLAG_COMSEC: _ClassVar[ItemFlag]
    ITEM_FLAG_LOW_OBSERVABLE: _ClassVar[ItemFlag]
    ITEM_FLAG_ANTI_TAMPER: _ClassVar[ItemFlag]
    ITEM_FLAG_MISSILE_DEFENSE: _ClassVar[ItemFlag]
    ITEM_FLAG_DIRECTED_ENERGY: _ClassVar[ItemFlag]
    ITEM_FLAG_SPACE: _ClassVar[ItemFlag]
    ITEM_FLAG_CYBER_EW_LIBRARY: _ClassVar[ItemFlag]
    ITEM_FLAG_PNT: _ClassVar[ItemFlag]
    ITEM_FLAG_MASINT: _ClassVar[ItemFlag]
    ITEM_FLAG_MANUFACTURING_DATA: _ClassVar[ItemFlag]
    ITEM_FLAG_DESIGN_DATA: _ClassVar[ItemFlag]
    ITEM_FLAG_SOURCE_CODE: _ClassVar[ItemFlag]
    ITEM_FLAG_DEPLETED_URANIUM: _ClassVar[ItemFlag]
    ITEM_FLAG_NAVAL_VESSEL: _ClassVar[ItemFlag]
    ITEM_FLAG_AIRCRAFT: _ClassVar[ItemFlag]
    ITEM_FLAG_UAS: _ClassVar[ItemFlag]
    ITEM_FLAG_WEAPON: _ClassVar[ItemFlag]
    ITEM_FLAG_AMMUNITION: _ClassVar[ItemFlag]
    ITEM_FLAG_FIREARM: _ClassVar[ItemFlag]
    ITEM_FLAG_CONSTRUCTION_EQUIPMENT: _ClassVar[ItemFlag]
    ITEM_FLAG_WAR_RESERVE_STOCK: _ClassVar[ItemFlag]
    ITEM_FLAG_EXCLUDED_TECHNOLOGY: _ClassVar[ItemFlag]
    ITEM_FLAG_MANUFACTURES_SME: _ClassVar[ItemFlag]
    ITEM_FLAG_ADVERSE_READINESS_IMPACT: _ClassVar[ItemFlag]

class Program(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    PROGRAM_UNSPECIFIED: _ClassVar[Program]
    PROGRAM_FMS: _ClassVar[Program]
    PROGRAM_EDA: _ClassVar[Program]
    PROGRAM_FMCS: _ClassVar[Program]
    PROGRAM_IMET: _ClassVar[Program]
    PROGRAM_TEAMS: _ClassVar[Program]
    PROGRAM_LEASE: _ClassVar[Program]
    PROGRAM_LOAN: _ClassVar[Program]
    PROGRAM_DRAWDOWN: _ClassVar[Program]
    PROGRAM_PKO: _ClassVar[Program]
    PROGRAM_INCLE: _ClassVar[Program]
    PROGRAM_MAP: _ClassVar[Program]
    PROGRAM_COOP: _ClassVar[Program]
    PROGRAM_TITLE10: _ClassVar[Program]
    PROGRAM_SPECIAL: _ClassVar[Program]
    PROGRAM_DCS: _ClassVar[Program]
    PROGRAM_EAR: _ClassVar[Program]
    PROGRAM_FOREIGN: _ClassVar[Program]

class ItemAuthority(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_AUTHORITY_UNSPECIFIED: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_AECA_21: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_AECA_22: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_AECA_30A: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_AECA_61: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_AECA_65: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_503: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_506A1: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_506A2: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_506A3: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_516: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_541: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_551: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_552C1: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_552C2: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_481: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_610: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_FAA_614: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_10_USC_2667: _ClassVar[ItemAuthority]
    ITEM_AUTHORITY_TITLE_10: _ClassVar[ItemAuthority]

class ItemFunding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_FUNDING_UNSPECIFIED: _ClassVar[ItemFunding]
    ITEM_FUNDING_NATIONAL: _ClassVar[ItemFunding]
    ITEM_FUNDING_FMF_GRANT: _ClassVar[ItemFunding]
    ITEM_FUNDING_FMF_LOAN: _ClassVar[ItemFunding]
    ITEM_FUNDING_MAP: _ClassVar[ItemFunding]
    ITEM_FUNDING_IMET: _ClassVar[ItemFunding]
    ITEM_FUNDING_PKO: _ClassVar[ItemFunding]
    ITEM_FUNDING_INCLE: _ClassVar[ItemFunding]
    ITEM_FUNDING_THIRD_PARTY: _ClassVar[ItemFunding]
    ITEM_FUNDING_DOD: _ClassVar[ItemFunding]

class ItemTenure(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_TENURE_UNSPECIFIED: _ClassVar[ItemTenure]
    ITEM_TENURE_TITLE: _ClassVar[ItemTenure]
    ITEM_TENURE_LEASE: _ClassVar[ItemTenure]
    ITEM_TENURE_LOAN: _ClassVar[ItemTenure]

class ItemSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ITEM_SOURCE_UNSPECIFIED: _ClassVar[ItemSource]
    ITEM_SOURCE_DOD_STOCK: _ClassVar[ItemSource]
    ITEM_SOURCE_OTHER_AGENCY_STOCK: _ClassVar[ItemSource]
    ITEM_SOURCE_NEW_PROCUREMENT: _ClassVar[ItemSource]

class Monitoring(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MONITORING_UNSPECIFIED: _ClassVar[Monitoring]
    MONITORING_ROUTINE: _ClassVar[Monitoring]
    MONITORING_ENHANCED: _ClassVar[Monitoring]

class Owner(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    OWNER_UNSPECIFIED: _ClassVar[Owner]
    OWNER_ARMY: _ClassVar[Owner]
    OWNER_NAVY: _ClassVar[Owner]
    OWNER_MARINE_CORPS: _ClassVar[Owner]
    OWNER_AIR_FORCE: _ClassVar[Owner]
    OWNER_SPACE_FORCE: _ClassVar[Owner]
    OWNER_DEFENSE_AGENCY: _ClassVar[Owner]
ITEM_TYPE_UNSPECIFIED: ItemType
ITEM_TYPE_ARTICLE: ItemType
ITEM_TYPE_SERVICE: ItemType
ITEM_TYPE_TRAINING: ItemType
ITEM_TYPE_CONSTRUCTION: ItemType
ITEM_TYPE_TECHNICAL_DATA: ItemType
ITEM_TYPE_SOFTWARE: ItemType
ITEM_CONDITION_UNSPECIFIED: ItemCondition
ITEM_CONDITION_SERVICEABLE: ItemCondition
ITEM_CONDITION_REPAIRABLE: ItemCondition
ITEM_CONDITION_SCRAP: ItemCondition
ITEM_CONDITION_NEW: ItemCondition
MTCR_UNSPECIFIED: Mtcr
MTCR_NONE: Mtcr
MTCR_CATEGORY_I: Mtcr
MTCR_CATEGORY_II: Mtcr
CLASSIFICATION_UNSPECIFIED: Classification
CLASSIFICATION_UNCLASSIFIED: Classification
CLASSIFICATION_CUI: Classification
CLASSIFICATION_CONFIDENTIAL: Classification
CLASSIFICATION_SECRET: Classification
CLASSIFICATION_TOP_SECRET: Classification
ITEM_FLAG_UNSPECIFIED: ItemFlag
ITEM_FLAG_USML_ASTERISK: ItemFlag
ITEM_FLAG_SERIALIZED: ItemFlag
ITEM_FLAG_NONLETHAL: ItemFlag
ITEM_FLAG_INCORPORATED_COMPONENT: ItemFlag
ITEM_FLAG_NOT_36B_NOTIFIABLE: ItemFlag
ITEM_FLAG_NO_REEXPORT_RESTRICTION: ItemFlag
ITEM_FLAG_REPAIR_PART: ItemFlag
ITEM_FLAG_CONTAINS_USML: ItemFlag
ITEM_FLAG_SPECIALLY_DESIGNED: ItemFlag
ITEM_FLAG_MANPADS: ItemFlag
ITEM_FLAG_CLUSTER_MUNITION: ItemFlag
ITEM_FLAG_NIGHT_VISION: ItemFlag
ITEM_FLAG_COMSEC: ItemFlag
ITEM_FLAG_LOW_OBSERVABLE: ItemFlag
ITEM_FLAG_ANTI_TAMPER: ItemFlag
ITEM_FLAG_MISSILE_DEFENSE: ItemFlag
ITEM_FLAG_DIRECTED_ENERGY: ItemFlag
ITEM_FLAG_SPACE: ItemFlag
ITEM_FLAG_CYBER_EW_LIBRARY: ItemFlag
ITEM_FLAG_PNT: ItemFlag
ITEM_FLAG_MASINT: ItemFlag
ITEM_FLAG_MANUFACTURING_DATA: ItemFlag
ITEM_FLAG_DESIGN_DATA: ItemFlag
ITEM_FLAG_SOURCE_CODE: ItemFlag
ITEM_FLAG_DEPLETED_URANIUM: ItemFlag
ITEM_FLAG_NAVAL_VESSEL: ItemFlag
ITEM_FLAG_AIRCRAFT: ItemFlag
ITEM_FLAG_UAS: ItemFlag
ITEM_FLAG_WEAPON: ItemFlag
ITEM_FLAG_AMMUNITION: ItemFlag
ITEM_FLAG_FIREARM: ItemFlag
ITEM_FLAG_CONSTRUCTION_EQUIPMENT: ItemFlag
ITEM_FLAG_WAR_RESERVE_STOCK: ItemFlag
ITEM_FLAG_EXCLUDED_TECHNOLOGY: ItemFlag
ITEM_FLAG_MANUFACTURES_SME: ItemFlag
ITEM_FLAG_ADVERSE_READINESS_IMPACT: ItemFlag
PROGRAM_UNSPECIFIED: Program
PROGRAM_FMS: Program
PROGRAM_EDA: Program
PROGRAM_FMCS: Program
PROGRAM_IMET: Program
PROGRAM_TEAMS: Program
PROGRAM_LEASE: Program
PROGRAM_LOAN: Program
PROGRAM_DRAWDOWN: Program
PROGRAM_PKO: Program
PROGRAM_INCLE: Program
PROGRAM_MAP: Program
PROGRAM_COOP: Program
PROGRAM_TITLE10: Program
PROGRAM_SPECIAL: Program
PROGRAM_DCS: Program
PROGRAM_EAR: Program
PROGRAM_FOREIGN: Program
ITEM_AUTHORITY_UNSPECIFIED: ItemAuthority
ITEM_AUTHORITY_AECA_21: ItemAuthority
ITEM_AUTHORITY_AECA_22: ItemAuthority
ITEM_AUTHORITY_AECA_30A: ItemAuthority
ITEM_AUTHORITY_AECA_61: ItemAuthority
ITEM_AUTHORITY_AECA_65: ItemAuthority
ITEM_AUTHORITY_FAA_503: ItemAuthority
ITEM_AUTHORITY_FAA_506A1: ItemAuthority
ITEM_AUTHORITY_FAA_506A2: ItemAuthority
ITEM_AUTHORITY_FAA_506A3: ItemAuthority
ITEM_AUTHORITY_FAA_516: ItemAuthority
ITEM_AUTHORITY_FAA_541: ItemAuthority
ITEM_AUTHORITY_FAA_551: ItemAuthority
ITEM_AUTHORITY_FAA_552C1: ItemAuthority
ITEM_AUTHORITY_FAA_552C2: ItemAuthority
ITEM_AUTHORITY_FAA_481: ItemAuthority
ITEM_AUTHORITY_FAA_610: ItemAuthority
ITEM_AUTHORITY_FAA_614: ItemAuthority
ITEM_AUTHORITY_10_USC_2667: ItemAuthority
ITEM_AUTHORITY_TITLE_10: ItemAuthority
ITEM_FUNDING_UNSPECIFIED: ItemFunding
ITEM_FUNDING_NATIONAL: ItemFunding
ITEM_FUNDING_FMF_GRANT: ItemFunding
ITEM_FUNDING_FMF_LOAN: ItemFunding
ITEM_FUNDING_MAP: ItemFunding
ITEM_FUNDING_IMET: ItemFunding
ITEM_FUNDING_PKO: ItemFunding
ITEM_FUNDING_INCLE: ItemFunding
ITEM_FUNDING_THIRD_PARTY: ItemFunding
ITEM_FUNDING_DOD: ItemFunding
ITEM_TENURE_UNSPECIFIED: ItemTenure
ITEM_TENURE_TITLE: ItemTenure
ITEM_TENURE_LEASE: ItemTenure
ITEM_TENURE_LOAN: ItemTenure
ITEM_SOURCE_UNSPECIFIED: ItemSource
ITEM_SOURCE_DOD_STOCK: ItemSource
ITEM_SOURCE_OTHER_AGENCY_STOCK: ItemSource
ITEM_SOURCE_NEW_PROCUREMENT: ItemSource
MONITORING_UNSPECIFIED: Monitoring
MONITORING_ROUTINE: Monitoring
MONITORING_ENHANCED: Monitoring
OWNER_UNSPECIFIED: Owner
OWNER_ARMY: Owner
OWNER_NAVY: Owner
OWNER_MARINE_CORPS: Owner
OWNER_AIR_FORCE: Owner
OWNER_SPACE_FORCE: Owner
OWNER_DEFENSE_AGENCY: Owner

class Item(_message.Message):
    __slots__ = ("line", "type", "nomenclature", "stock_number", "quantity", "serials", "condition", "configuration", "usml", "eccn", "sme", "mde", "mtcr", "classification", "flags", "program", "authority", "funding", "tenure", "source", "acquisition_ref", "agreement_signed_on", "delivered_on", "prior_authorization", "eum", "owner", "measures", "values")
    LINE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    NOMENCLATURE_FIELD_NUMBER: _ClassVar[int]
    STOCK_NUMBER_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SERIALS_FIELD_NUMBER: _ClassVar[int]
    CONDITION_FIELD_NUMBER: _ClassVar[int]
    CONFIGURATION_FIELD_NUMBER: _ClassVar[int]
    USML_FIELD_NUMBER: _ClassVar[int]
    ECCN_FIELD_NUMBER: _ClassVar[int]
    SME_FIELD_NUMBER: _ClassVar[int]
    MDE_FIELD_NUMBER: _ClassVar[int]
    MTCR_FIELD_NUMBER: _ClassVar[int]
    CLASSIFICATION_FIELD_NUMBER: _ClassVar[int]
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    AUTHORITY_FIELD_NUMBER: _ClassVar[int]
    FUNDING_FIELD_NUMBER: _ClassVar[int]
    TENURE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ACQUISITION_REF_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_SIGNED_ON_FIELD_NUMBER: _ClassVar[int]
    DELIVERED_ON_FIELD_NUMBER: _ClassVar[int]
    PRIOR_AUTHORIZATION_FIELD_NUMBER: _ClassVar[int]
    EUM_FIELD_NUMBER: _ClassVar[int]
    OWNER_FIELD_NUMBER: _ClassVar[int]
    MEASURES_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    line: int
    type: ItemType
    nomenclature: str
    stock_number: str
    quantity: int
    serials: _containers.RepeatedScalarFieldContainer[str]
    condition: ItemCondition
    configuration: str
    usml: str
    eccn: str
    sme: bool
    mde: bool
    mtcr: Mtcr
    classification: Classification
    flags: ItemFlagList
    program: Program
    authority: ItemAuthority
    funding: ItemFunding
    tenure: ItemTenure
    source: ItemSource
    acquisition_ref: str
    agreement_signed_on: str
    delivered_on: str
    prior_authorization: str
    eum: Monitoring
    owner: Owner
    measures: Measures
    values: Values
    def __init__(self, line: _Optional[int] = ..., type: _Optional[_Union[ItemType, str]] = ..., nomenclature: _Optional[str] = ..., stock_number: _Optional[str] = ..., quantity: _Optional[int] = ..., serials: _Optional[_Iterable[str]] = ..., condition: _Optional[_Union[ItemCondition, str]] = ..., configuration: _Optional[str] = ..., usml: _Optional[str] = ..., eccn: _Optional[str] = ..., sme: _Optional[bool] = ..., mde: _Optional[bool] = ..., mtcr: _Optional[_Union[Mtcr, str]] = ..., classification: _Optional[_Union[Classification, str]] = ..., flags: _Optional[_Union[ItemFlagList, _Mapping]] = ..., program: _Optional[_Union[Program, str]] = ..., authority: _Optional[_Union[ItemAuthority, str]] = ..., funding: _Optional[_Union[ItemFunding, str]] = ..., tenure: _Optional[_Union[ItemTenure, str]] = ..., source: _Optional[_Union[ItemSource, str]] = ..., acquisition_ref: _Optional[str] = ..., agreement_signed_on: _Optional[str] = ..., delivered_on: _Optional[str] = ..., prior_authorization: _Optional[str] = ..., eum: _Optional[_Union[Monitoring, str]] = ..., owner: _Optional[_Union[Owner, str]] = ..., measures: _Optional[_Union[Measures, _Mapping]] = ..., values: _Optional[_Union[Values, _Mapping]] = ...) -> None: ...

class Measures(_message.Message):
    __slots__ = ("range_km", "payload_kg", "uxo_bp", "figure_of_merit", "us_content_bp", "displacement_tons", "age_years")
    RANGE_KM_FIELD_NUMBER: _ClassVar[int]
    PAYLOAD_KG_FIELD_NUMBER: _ClassVar[int]
    UXO_BP_FIELD_NUMBER: _ClassVar[int]
    FIGURE_OF_MERIT_FIELD_NUMBER: _ClassVar[int]
    US_CONTENT_BP_FIELD_NUMBER: _ClassVar[int]
    DISPLACEMENT_TONS_FIELD_NUMBER: _ClassVar[int]
    AGE_YEARS_FIELD_NUMBER: _ClassVar[int]
    range_km: int
    payload_kg: int
    uxo_bp: int
    figure_of_merit: int
    us_content_bp: int
    displacement_tons: int
    age_years: int
    def __init__(self, range_km: _Optional[int] = ..., payload_kg: _Optional[int] = ..., uxo_bp: _Optional[int] = ..., figure_of_merit: _Optional[int] = ..., us_content_bp: _Optional[int] = ..., displacement_tons: _Optional[int] = ..., age_years: _Optional[int] = ...) -> None: ...

class Values(_message.Message):
    __slots__ = ("acquisition_cost_usd", "current_usd", "replacement_usd", "replacement_less_depreciation_usd", "contract_price_usd", "full_cost_usd", "research_cost_usd", "production_cost_usd")
    ACQUISITION_COST_USD_FIELD_NUMBER: _ClassVar[int]
    CURRENT_USD_FIELD_NUMBER: _ClassVar[int]
    REPLACEMENT_USD_FIELD_NUMBER: _ClassVar[int]
    REPLACEMENT_LESS_DEPRECIATION_USD_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_PRICE_USD_FIELD_NUMBER: _ClassVar[int]
    FULL_COST_USD_FIELD_NUMBER: _ClassVar[int]
    RESEARCH_COST_USD_FIELD_NUMBER: _ClassVar[int]
    PRODUCTION_COST_USD_FIELD_NUMBER: _ClassVar[int]
    acquisition_cost_usd: int
    current_usd: int
    replacement_usd: int
    replacement_less_depreciation_usd: int
    contract_price_usd: int
    full_cost_usd: int
    research_cost_usd: int
    production_cost_usd: int
    def __init__(self, acquisition_cost_usd: _Optional[int] = ..., current_usd: _Optional[int] = ..., replacement_usd: _Optional[int] = ..., replacement_less_depreciation_usd: _Optional[int] = ..., contract_price_usd: _Optional[int] = ..., full_cost_usd: _Optional[int] = ..., research_cost_usd: _Optional[int] = ..., production_cost_usd: _Optional[int] = ...) -> None: ...

class ItemFlagList(_message.Message):
    __slots__ = ("values",)
    VALUES_FIELD_NUMBER: _ClassVar[int]
    values: _containers.RepeatedScalarFieldContainer[ItemFlag]
    def __init__(self, values: _Optional[_Iterable[_Union[ItemFlag, str]]] = ...) -> None: ...
