from proviso.v1 import act_pb2 as _act_pb2
from proviso.v1 import decision_pb2 as _decision_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Case(_message.Message):
    __slots__ = ("case_id", "state", "etag", "request_id", "disposition", "of_record", "phase", "kind", "holder", "recipient", "programs", "opened_on", "state_since", "due_on", "waiting_on", "assigned_to", "alert", "submitted_by")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DISPOSITION_FIELD_NUMBER: _ClassVar[int]
    OF_RECORD_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    RECIPIENT_FIELD_NUMBER: _ClassVar[int]
    PROGRAMS_FIELD_NUMBER: _ClassVar[int]
    OPENED_ON_FIELD_NUMBER: _ClassVar[int]
    STATE_SINCE_FIELD_NUMBER: _ClassVar[int]
    DUE_ON_FIELD_NUMBER: _ClassVar[int]
    WAITING_ON_FIELD_NUMBER: _ClassVar[int]
    ASSIGNED_TO_FIELD_NUMBER: _ClassVar[int]
    ALERT_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_BY_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    state: str
    etag: str
    request_id: str
    disposition: str
    of_record: bool
    phase: str
    kind: str
    holder: str
    recipient: str
    programs: _containers.RepeatedScalarFieldContainer[str]
    opened_on: str
    state_since: str
    due_on: str
    waiting_on: _containers.RepeatedScalarFieldContainer[str]
    assigned_to: str
    alert: bool
    submitted_by: str
    def __init__(self, case_id: _Optional[str] = ..., state: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ..., disposition: _Optional[str] = ..., of_record: _Optional[bool] = ..., phase: _Optional[str] = ..., kind: _Optional[str] = ..., holder: _Optional[str] = ..., recipient: _Optional[str] = ..., programs: _Optional[_Iterable[str]] = ..., opened_on: _Optional[str] = ..., state_since: _Optional[str] = ..., due_on: _Optional[str] = ..., waiting_on: _Optional[_Iterable[str]] = ..., assigned_to: _Optional[str] = ..., alert: _Optional[bool] = ..., submitted_by: _Optional[str] = ...) -> None: ...

class CaseEntry(_message.Message):
    __slots__ = ("index", "kind", "envelope", "proof")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    index: int
    kind: str
    envelope: bytes
    proof: bytes
    def __init__(self, index: _Optional[int] = ..., kind: _Optional[str] = ..., envelope: _Optional[bytes] = ..., proof: _Optional[bytes] = ...) -> None: ...

class Countersignature(_message.Message):
    __slots__ = ("certificates", "signature")
    CERTIFICATES_FIELD_NUMBER: _ClassVar[int]
    SIGNATURE_FIELD_NUMBER: _ClassVar[int]
    certificates: _containers.RepeatedScalarFieldContainer[bytes]
    signature: bytes
    def __init__(self, certificates: _Optional[_Iterable[bytes]] = ..., signature: _Optional[bytes] = ...) -> None: ...

class ActRequest(_message.Message):
    __slots__ = ("act", "etag", "countersignature")
    ACT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    COUNTERSIGNATURE_FIELD_NUMBER: _ClassVar[int]
    act: _act_pb2.ActDocument
    etag: str
    countersignature: Countersignature
    def __init__(self, act: _Optional[_Union[_act_pb2.ActDocument, _Mapping]] = ..., etag: _Optional[str] = ..., countersignature: _Optional[_Union[Countersignature, _Mapping]] = ...) -> None: ...

class ActResponse(_message.Message):
    __slots__ = ("index", "envelope", "proof", "repeated", "case")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    REPEATED_FIELD_NUMBER: _ClassVar[int]
    CASE_FIELD_NUMBER: _ClassVar[int]
    index: int
    envelope: bytes
    proof: bytes
    repeated: bool
    case: Case
    def __init__(self, index: _Optional[int] = ..., envelope: _Optional[bytes] = ..., proof: _Optional[bytes] = ..., repeated: _Optional[bool] = ..., case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class ScreenOfRecordRequest(_message.Message):
    __slots__ = ("case_id", "request_id", "etag")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    request_id: str
    etag: str
    def __init__(self, case_id: _Optional[str] = ..., request_id: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class ScreenOfRecordResponse(_message.Message):
    __slots__ = ("decision", "request", "case")
    DECISION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_FIELD_NUMBER: _ClassVar[int]
    CASE_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.SignedDecision
    request: bytes
    case: Case
    def __init__(self, decision: _Optional[_Union[_decision_pb2.SignedDecision, _Mapping]] = ..., request: _Optional[bytes] = ..., case: _Optional[_Union[Case, _Mapping]] = ...) -> None: ...

class GetCaseRequest(_message.Message):
    __slots__ = ("case_id", "page_size", "page_token")
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    case_id: str
    page_size: int
    page_token: str
    def __init__(self, case_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class GetCaseResponse(_message.Message):
    __slots__ = ("case", "entries", "may", "next_page_token")
    CASE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    MAY_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    case: Case
    entries: _containers.RepeatedCompositeFieldContainer[CaseEntry]
    may: _containers.RepeatedScalarFieldContainer[str]
    next_page_token: str
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ..., entries: _Optional[_Iterable[_Union[CaseEntry, _Mapping]]] = ..., may: _Optional[_Iterable[str]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCasesRequest(_message.Message):
    __slots__ = ("filter", "order_by", "page_size", "page_token")
    FILTER_FIELD_NUMBER: _ClassVar[int]
    ORDER_BY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    filter: str
    order_by: str
    page_size: int
    page_token: str
    def __init__(self, filter: _Optional[str] = ..., order_by: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCasesResponse(_message.Message):
    __slots__ = ("cases", "next_page_token", "size")
    CASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    cases: _containers.RepeatedCompositeFieldContainer[Case]
    next_page_token: str
    size: int
    def __init__(self, cases: _Optional[_Iterable[_Union[Case, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., size: _Optional[int] = ...) -> None: ...

class WatchCasesRequest(_message.Message):
    __slots__ = ("filter", "since")
    FILTER_FIELD_NUMBER: _ClassVar[int]
    SINCE_FIELD_NUMBER: _ClassVar[int]
    filter: str
    since: int
    def __init__(self, filter: _Optional[str] = ..., since: _Optional[int] = ...) -> None: ...

class WatchCasesResponse(_message.Message):
    __slots__ = ("case", "matches", "size")
    CASE_FIELD_NUMBER: _ClassVar[int]
    MATCHES_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    case: Case
    matches: bool
    size: int
    def __init__(self, case: _Optional[_Union[Case, _Mapping]] = ..., matches: _Optional[bool] = ..., size: _Optional[int] = ...) -> None: ...

class ReportCasesRequest(_message.Message):
    __slots__ = ("from_day",)
    FROM_DAY_FIELD_NUMBER: _ClassVar[int]
    from_day: str
    def __init__(self, from_day: _Optional[str] = ...) -> None: ...

class ReportCasesResponse(_message.Message):
    __slots__ = ("states", "weeks", "offices", "alerts", "size")
    STATES_FIELD_NUMBER: _ClassVar[int]
    WEEKS_FIELD_NUMBER: _ClassVar[int]
    OFFICES_FIELD_NUMBER: _ClassVar[int]
    ALERTS_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    states: _containers.RepeatedCompositeFieldContainer[StateCount]
    weeks: _containers.RepeatedCompositeFieldContainer[WeekCount]
    offices: _containers.RepeatedCompositeFieldContainer[OfficeCount]
    alerts: int
    size: int
    def __init__(self, states: _Optional[_Iterable[_Union[StateCount, _Mapping]]] = ..., weeks: _Optional[_Iterable[_Union[WeekCount, _Mapping]]] = ..., offices: _Optional[_Iterable[_Union[OfficeCount, _Mapping]]] = ..., alerts: _Optional[int] = ..., size: _Optional[int] = ...) -> None: ...

class StateCount(_message.Message):
    __slots__ = ("state", "cases", "oldest_days", "median_days", "median_passed_days")
    STATE_FIELD_NUMBER: _ClassVar[int]
    CASES_FIELD_NUMBER: _ClassVar[int]
    OLDEST_DAYS_FIELD_NUMBER: _ClassVar[int]
    MEDIAN_DAYS_FIELD_NUMBER: _ClassVar[int]
    MEDIAN_PASSED_DAYS_FIELD_NUMBER: _ClassVar[int]
    state: str
    cases: int
    oldest_days: int
    median_days: int
    median_passed_days: int
    def __init__(self, state: _Optional[str] = ..., cases: _Optional[int] = ..., oldest_days: _Optional[int] = ..., median_days: _Optional[int] = ..., median_passed_days: _Optional[int] = ...) -> None: ...

class WeekCount(_message.Message):
    __slots__ = ("week", "opened", "determined", "ended")
    WEEK_FIELD_NUMBER: _ClassVar[int]
    OPENED_FIELD_NUMBER: _ClassVar[int]
    DETERMINED_FIELD_NUMBER: _ClassVar[int]
    ENDED_FIELD_NUMBER: _ClassVar[int]
    week: str
    opened: int
    determined: int
    ended: int
    def __init__(self, week: _Optional[str] = ..., opened: _Optional[int] = ..., determined: _Optional[int] = ..., ended: _Optional[int] = ...) -> None: ...

class OfficeCount(_message.Message):
    __slots__ = ("office", "cases", "overdue")
    OFFICE_FIELD_NUMBER: _ClassVar[int]
    CASES_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    office: str
    cases: int
    overdue: int
    def __init__(self, office: _Optional[str] = ..., cases: _Optional[int] = ..., overdue: _Optional[int] = ...) -> None: ...

class PutAttachmentRequest(_message.Message):
    __slots__ = ("chunk",)
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    chunk: bytes
    def __init__(self, chunk: _Optional[bytes] = ...) -> None: ...

class PutAttachmentResponse(_message.Message):
    __slots__ = ("digest", "size_bytes", "repeated")
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    REPEATED_FIELD_NUMBER: _ClassVar[int]
    digest: str
    size_bytes: int
    repeated: bool
    def __init__(self, digest: _Optional[str] = ..., size_bytes: _Optional[int] = ..., repeated: _Optional[bool] = ...) -> None: ...

class GetAttachmentRequest(_message.Message):
    __slots__ = ("digest",)
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    digest: str
    def __init__(self, digest: _Optional[str] = ...) -> None: ...

class GetAttachmentResponse(_message.Message):
    __slots__ = ("chunk",)
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    chunk: bytes
    def __init__(self, chunk: _Optional[bytes] = ...) -> None: ...
