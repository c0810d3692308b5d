from proviso.v1 import item_pb2 as _item_pb2
from proviso.v1 import options_pb2 as _options_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReleaseGround(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RELEASE_GROUND_UNSPECIFIED: _ClassVar[ReleaseGround]
    RELEASE_GROUND_DENIED: _ClassVar[ReleaseGround]
    RELEASE_GROUND_RETURNED_WITHOUT_ACTION: _ClassVar[ReleaseGround]
    RELEASE_GROUND_WITHDRAWN: _ClassVar[ReleaseGround]
    RELEASE_GROUND_LAPSED: _ClassVar[ReleaseGround]

class CustodyEndKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CUSTODY_END_KIND_UNSPECIFIED: _ClassVar[CustodyEndKind]
    CUSTODY_END_KIND_RETURNED: _ClassVar[CustodyEndKind]
    CUSTODY_END_KIND_LOST: _ClassVar[CustodyEndKind]
    CUSTODY_END_KIND_DESTROYED: _ClassVar[CustodyEndKind]
RELEASE_GROUND_UNSPECIFIED: ReleaseGround
RELEASE_GROUND_DENIED: ReleaseGround
RELEASE_GROUND_RETURNED_WITHOUT_ACTION: ReleaseGround
RELEASE_GROUND_WITHDRAWN: ReleaseGround
RELEASE_GROUND_LAPSED: ReleaseGround
CUSTODY_END_KIND_UNSPECIFIED: CustodyEndKind
CUSTODY_END_KIND_RETURNED: CustodyEndKind
CUSTODY_END_KIND_LOST: CustodyEndKind
CUSTODY_END_KIND_DESTROYED: CustodyEndKind

class EventDocument(_message.Message):
    __slots__ = ("event_id", "occurred_on", "reason", "reference", "opening", "adjustment", "delivery", "release", "custody_start", "custody_end")
    EVENT_ID_FIELD_NUMBER: _ClassVar[int]
    OCCURRED_ON_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    OPENING_FIELD_NUMBER: _ClassVar[int]
    ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_FIELD_NUMBER: _ClassVar[int]
    RELEASE_FIELD_NUMBER: _ClassVar[int]
    CUSTODY_START_FIELD_NUMBER: _ClassVar[int]
    CUSTODY_END_FIELD_NUMBER: _ClassVar[int]
    event_id: str
    occurred_on: str
    reason: str
    reference: str
    opening: LedgerAmount
    adjustment: LedgerAmount
    delivery: Delivery
    release: Release
    custody_start: CustodyStart
    custody_end: CustodyEnd
    def __init__(self, event_id: _Optional[str] = ..., occurred_on: _Optional[str] = ..., reason: _Optional[str] = ..., reference: _Optional[str] = ..., opening: _Optional[_Union[LedgerAmount, _Mapping]] = ..., adjustment: _Optional[_Union[LedgerAmount, _Mapping]] = ..., delivery: _Optional[_Union[Delivery, _Mapping]] = ..., release: _Optional[_Union[Release, _Mapping]] = ..., custody_start: _Optional[_Union[CustodyStart, _Mapping]] = ..., custody_end: _Optional[_Union[CustodyEnd, _Mapping]] = ...) -> None: ...

class LedgerAmount(_message.Message):
    __slots__ = ("ledger", "period", "account", "amount")
    LEDGER_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    ledger: str
    period: str
    account: str
    amount: int
    def __init__(self, ledger: _Optional[str] = ..., period: _Optional[str] = ..., account: _Optional[str] = ..., amount: _Optional[int] = ...) -> None: ...

class Delivery(_message.Message):
    __slots__ = ("request_id", "consent_reference", "lines", "amounts", "partial")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CONSENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    AMOUNTS_FIELD_NUMBER: _ClassVar[int]
    PARTIAL_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    consent_reference: str
    lines: _containers.RepeatedCompositeFieldContainer[DeliveredLine]
    amounts: _containers.RepeatedCompositeFieldContainer[LedgerAmount]
    partial: bool
    def __init__(self, request_id: _Optional[str] = ..., consent_reference: _Optional[str] = ..., lines: _Optional[_Iterable[_Union[DeliveredLine, _Mapping]]] = ..., amounts: _Optional[_Iterable[_Union[LedgerAmount, _Mapping]]] = ..., partial: _Optional[bool] = ...) -> None: ...

class DeliveredLine(_message.Message):
    __slots__ = ("line", "serials")
    LINE_FIELD_NUMBER: _ClassVar[int]
    SERIALS_FIELD_NUMBER: _ClassVar[int]
    line: int
    serials: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, line: _Optional[int] = ..., serials: _Optional[_Iterable[str]] = ...) -> None: ...

class Release(_message.Message):
    __slots__ = ("request_id", "ground")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    GROUND_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    ground: ReleaseGround
    def __init__(self, request_id: _Optional[str] = ..., ground: _Optional[_Union[ReleaseGround, str]] = ...) -> None: ...

class NumberedItems(_message.Message):
    __slots__ = ("nomenclature", "stock_number", "serials")
    NOMENCLATURE_FIELD_NUMBER: _ClassVar[int]
    STOCK_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SERIALS_FIELD_NUMBER: _ClassVar[int]
    nomenclature: str
    stock_number: str
    serials: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, nomenclature: _Optional[str] = ..., stock_number: _Optional[str] = ..., serials: _Optional[_Iterable[str]] = ...) -> None: ...

class CustodyStart(_message.Message):
    __slots__ = ("items", "holder", "program", "consent_reference", "conditions")
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    CONSENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    CONDITIONS_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[NumberedItems]
    holder: str
    program: _item_pb2.Program
    consent_reference: str
    conditions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, items: _Optional[_Iterable[_Union[NumberedItems, _Mapping]]] = ..., holder: _Optional[str] = ..., program: _Optional[_Union[_item_pb2.Program, str]] = ..., consent_reference: _Optional[str] = ..., conditions: _Optional[_Iterable[str]] = ...) -> None: ...

class CustodyEnd(_message.Message):
    __slots__ = ("items", "kind")
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[NumberedItems]
    kind: CustodyEndKind
    def __init__(self, items: _Optional[_Iterable[_Union[NumberedItems, _Mapping]]] = ..., kind: _Optional[_Union[CustodyEndKind, str]] = ...) -> None: ...
