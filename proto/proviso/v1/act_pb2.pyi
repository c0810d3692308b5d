from proviso.v1 import event_pb2 as _event_pb2
from proviso.v1 import options_pb2 as _options_pb2
from proviso.v1 import paper_pb2 as _paper_pb2
from proviso.v1 import request_pb2 as _request_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CheckResult(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHECK_RESULT_UNSPECIFIED: _ClassVar[CheckResult]
    CHECK_RESULT_CLEAR: _ClassVar[CheckResult]
    CHECK_RESULT_PROVISO: _ClassVar[CheckResult]
    CHECK_RESULT_BAR: _ClassVar[CheckResult]
    CHECK_RESULT_NOT_APPLICABLE: _ClassVar[CheckResult]

class Recommendation(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECOMMENDATION_UNSPECIFIED: _ClassVar[Recommendation]
    RECOMMENDATION_APPROVE: _ClassVar[Recommendation]
    RECOMMENDATION_APPROVE_WITH_PROVISOS: _ClassVar[Recommendation]
    RECOMMENDATION_DENY: _ClassVar[Recommendation]

class Determination(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DETERMINATION_UNSPECIFIED: _ClassVar[Determination]
    DETERMINATION_CONSENT: _ClassVar[Determination]
    DETERMINATION_DENY: _ClassVar[Determination]

class WithdrawalGround(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WITHDRAWAL_GROUND_UNSPECIFIED: _ClassVar[WithdrawalGround]
    WITHDRAWAL_GROUND_REQUESTER: _ClassVar[WithdrawalGround]
    WITHDRAWAL_GROUND_LISTING_EVENT: _ClassVar[WithdrawalGround]
    WITHDRAWAL_GROUND_REVOKED: _ClassVar[WithdrawalGround]

class IncidentKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INCIDENT_KIND_UNSPECIFIED: _ClassVar[IncidentKind]
    INCIDENT_KIND_UNAUTHORIZED_USE: _ClassVar[IncidentKind]
    INCIDENT_KIND_UNAUTHORIZED_TRANSFER: _ClassVar[IncidentKind]
    INCIDENT_KIND_SECURITY_FAILURE: _ClassVar[IncidentKind]
    INCIDENT_KIND_LOSS: _ClassVar[IncidentKind]
    INCIDENT_KIND_OTHER: _ClassVar[IncidentKind]
CHECK_RESULT_UNSPECIFIED: CheckResult
CHECK_RESULT_CLEAR: CheckResult
CHECK_RESULT_PROVISO: CheckResult
CHECK_RESULT_BAR: CheckResult
CHECK_RESULT_NOT_APPLICABLE: CheckResult
RECOMMENDATION_UNSPECIFIED: Recommendation
RECOMMENDATION_APPROVE: Recommendation
RECOMMENDATION_APPROVE_WITH_PROVISOS: Recommendation
RECOMMENDATION_DENY: Recommendation
DETERMINATION_UNSPECIFIED: Determination
DETERMINATION_CONSENT: Determination
DETERMINATION_DENY: Determination
WITHDRAWAL_GROUND_UNSPECIFIED: WithdrawalGround
WITHDRAWAL_GROUND_REQUESTER: WithdrawalGround
WITHDRAWAL_GROUND_LISTING_EVENT: WithdrawalGround
WITHDRAWAL_GROUND_REVOKED: WithdrawalGround
INCIDENT_KIND_UNSPECIFIED: IncidentKind
INCIDENT_KIND_UNAUTHORIZED_USE: IncidentKind
INCIDENT_KIND_UNAUTHORIZED_TRANSFER: IncidentKind
INCIDENT_KIND_SECURITY_FAILURE: IncidentKind
INCIDENT_KIND_LOSS: IncidentKind
INCIDENT_KIND_OTHER: IncidentKind

class ActDocument(_message.Message):
    __slots__ = ("act_id", "case_id", "request_id", "acted_on", "office", "reason", "reference", "assign", "return_without_action", "staff", "position", "worksheet", "confirm", "escalate", "recommend", "intend", "notify", "override", "determine", "reconsider", "withdraw", "lapse", "deliver", "take_back", "monitor", "incident", "close")
    ACT_ID_FIELD_NUMBER: _ClassVar[int]
    CASE_ID_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    ACTED_ON_FIELD_NUMBER: _ClassVar[int]
    OFFICE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    ASSIGN_FIELD_NUMBER: _ClassVar[int]
    RETURN_WITHOUT_ACTION_FIELD_NUMBER: _ClassVar[int]
    STAFF_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    WORKSHEET_FIELD_NUMBER: _ClassVar[int]
    CONFIRM_FIELD_NUMBER: _ClassVar[int]
    ESCALATE_FIELD_NUMBER: _ClassVar[int]
    RECOMMEND_FIELD_NUMBER: _ClassVar[int]
    INTEND_FIELD_NUMBER: _ClassVar[int]
    NOTIFY_FIELD_NUMBER: _ClassVar[int]
    OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    DETERMINE_FIELD_NUMBER: _ClassVar[int]
    RECONSIDER_FIELD_NUMBER: _ClassVar[int]
    WITHDRAW_FIELD_NUMBER: _ClassVar[int]
    LAPSE_FIELD_NUMBER: _ClassVar[int]
    DELIVER_FIELD_NUMBER: _ClassVar[int]
    TAKE_BACK_FIELD_NUMBER: _ClassVar[int]
    MONITOR_FIELD_NUMBER: _ClassVar[int]
    INCIDENT_FIELD_NUMBER: _ClassVar[int]
    CLOSE_FIELD_NUMBER: _ClassVar[int]
    act_id: str
    case_id: str
    request_id: str
    acted_on: str
    office: str
    reason: str
    reference: str
    assign: Assign
    return_without_action: ReturnCase
    staff: Staff
    position: Position
    worksheet: Worksheet
    confirm: Confirm
    escalate: Escalate
    recommend: Recommend
    intend: Intend
    notify: Notify
    override: Override
    determine: Determine
    reconsider: Reconsider
    withdraw: Withdraw
    lapse: Lapse
    deliver: Deliver
    take_back: TakeBack
    monitor: Monitor
    incident: Incident
    close: Close
    def __init__(self, act_id: _Optional[str] = ..., case_id: _Optional[str] = ..., request_id: _Optional[str] = ..., acted_on: _Optional[str] = ..., office: _Optional[str] = ..., reason: _Optional[str] = ..., reference: _Optional[str] = ..., assign: _Optional[_Union[Assign, _Mapping]] = ..., return_without_action: _Optional[_Union[ReturnCase, _Mapping]] = ..., staff: _Optional[_Union[Staff, _Mapping]] = ..., position: _Optional[_Union[Position, _Mapping]] = ..., worksheet: _Optional[_Union[Worksheet, _Mapping]] = ..., confirm: _Optional[_Union[Confirm, _Mapping]] = ..., escalate: _Optional[_Union[Escalate, _Mapping]] = ..., recommend: _Optional[_Union[Recommend, _Mapping]] = ..., intend: _Optional[_Union[Intend, _Mapping]] = ..., notify: _Optional[_Union[Notify, _Mapping]] = ..., override: _Optional[_Union[Override, _Mapping]] = ..., determine: _Optional[_Union[Determine, _Mapping]] = ..., reconsider: _Optional[_Union[Reconsider, _Mapping]] = ..., withdraw: _Optional[_Union[Withdraw, _Mapping]] = ..., lapse: _Optional[_Union[Lapse, _Mapping]] = ..., deliver: _Optional[_Union[Deliver, _Mapping]] = ..., take_back: _Optional[_Union[TakeBack, _Mapping]] = ..., monitor: _Optional[_Union[Monitor, _Mapping]] = ..., incident: _Optional[_Union[Incident, _Mapping]] = ..., close: _Optional[_Union[Close, _Mapping]] = ...) -> None: ...

class Assign(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: str
    def __init__(self, person: _Optional[str] = ...) -> None: ...

class ReturnCase(_message.Message):
    __slots__ = ("remedy", "lacking")
    REMEDY_FIELD_NUMBER: _ClassVar[int]
    LACKING_FIELD_NUMBER: _ClassVar[int]
    remedy: str
    lacking: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, remedy: _Optional[str] = ..., lacking: _Optional[_Iterable[str]] = ...) -> None: ...

class Staff(_message.Message):
    __slots__ = ("question", "also", "due_on")
    QUESTION_FIELD_NUMBER: _ClassVar[int]
    ALSO_FIELD_NUMBER: _ClassVar[int]
    DUE_ON_FIELD_NUMBER: _ClassVar[int]
    question: str
    also: _containers.RepeatedScalarFieldContainer[str]
    due_on: str
    def __init__(self, question: _Optional[str] = ..., also: _Optional[_Iterable[str]] = ..., due_on: _Optional[str] = ...) -> None: ...

class Position(_message.Message):
    __slots__ = ("result", "provisos")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    PROVISOS_FIELD_NUMBER: _ClassVar[int]
    result: _paper_pb2.ReviewResult
    provisos: _containers.RepeatedCompositeFieldContainer[Proviso]
    def __init__(self, result: _Optional[_Union[_paper_pb2.ReviewResult, str]] = ..., provisos: _Optional[_Iterable[_Union[Proviso, _Mapping]]] = ...) -> None: ...

class Proviso(_message.Message):
    __slots__ = ("code", "parameter", "lines", "citation")
    CODE_FIELD_NUMBER: _ClassVar[int]
    PARAMETER_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    CITATION_FIELD_NUMBER: _ClassVar[int]
    code: str
    parameter: str
    lines: _containers.RepeatedScalarFieldContainer[int]
    citation: str
    def __init__(self, code: _Optional[str] = ..., parameter: _Optional[str] = ..., lines: _Optional[_Iterable[int]] = ..., citation: _Optional[str] = ...) -> None: ...

class Worksheet(_message.Message):
    __slots__ = ("answers",)
    ANSWERS_FIELD_NUMBER: _ClassVar[int]
    answers: _containers.RepeatedCompositeFieldContainer[CheckAnswer]
    def __init__(self, answers: _Optional[_Iterable[_Union[CheckAnswer, _Mapping]]] = ...) -> None: ...

class CheckAnswer(_message.Message):
    __slots__ = ("check", "lines", "result", "reason")
    CHECK_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    check: str
    lines: _containers.RepeatedScalarFieldContainer[int]
    result: CheckResult
    reason: str
    def __init__(self, check: _Optional[str] = ..., lines: _Optional[_Iterable[int]] = ..., result: _Optional[_Union[CheckResult, str]] = ..., reason: _Optional[str] = ...) -> None: ...

class Confirm(_message.Message):
    __slots__ = ("papers", "waivers", "facts", "us_would_transfer")
    PAPERS_FIELD_NUMBER: _ClassVar[int]
    WAIVERS_FIELD_NUMBER: _ClassVar[int]
    FACTS_FIELD_NUMBER: _ClassVar[int]
    US_WOULD_TRANSFER_FIELD_NUMBER: _ClassVar[int]
    papers: _containers.RepeatedCompositeFieldContainer[_paper_pb2.Document]
    waivers: _containers.RepeatedCompositeFieldContainer[ConfirmedWaiver]
    facts: _containers.RepeatedCompositeFieldContainer[ConfirmedFact]
    us_would_transfer: _request_pb2.WouldTransfer
    def __init__(self, papers: _Optional[_Iterable[_Union[_paper_pb2.Document, _Mapping]]] = ..., waivers: _Optional[_Iterable[_Union[ConfirmedWaiver, _Mapping]]] = ..., facts: _Optional[_Iterable[_Union[ConfirmedFact, _Mapping]]] = ..., us_would_transfer: _Optional[_Union[_request_pb2.WouldTransfer, str]] = ...) -> None: ...

class ConfirmedWaiver(_message.Message):
    __slots__ = ("waiver", "digest")
    WAIVER_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    waiver: _paper_pb2.Waiver
    digest: str
    def __init__(self, waiver: _Optional[_Union[_paper_pb2.Waiver, _Mapping]] = ..., digest: _Optional[str] = ...) -> None: ...

class ConfirmedFact(_message.Message):
    __slots__ = ("fact", "digest")
    FACT_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    fact: str
    digest: str
    def __init__(self, fact: _Optional[str] = ..., digest: _Optional[str] = ...) -> None: ...

class Escalate(_message.Message):
    __slots__ = ("to",)
    TO_FIELD_NUMBER: _ClassVar[int]
    to: str
    def __init__(self, to: _Optional[str] = ...) -> None: ...

class Recommend(_message.Message):
    __slots__ = ("result", "provisos")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    PROVISOS_FIELD_NUMBER: _ClassVar[int]
    result: Recommendation
    provisos: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, result: _Optional[_Union[Recommendation, str]] = ..., provisos: _Optional[_Iterable[int]] = ...) -> None: ...

class Intend(_message.Message):
    __slots__ = ("scope", "until")
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    UNTIL_FIELD_NUMBER: _ClassVar[int]
    scope: str
    until: str
    def __init__(self, scope: _Optional[str] = ..., until: _Optional[str] = ...) -> None: ...

class Notify(_message.Message):
    __slots__ = ("notification",)
    NOTIFICATION_FIELD_NUMBER: _ClassVar[int]
    notification: _paper_pb2.Notification
    def __init__(self, notification: _Optional[_Union[_paper_pb2.Notification, _Mapping]] = ...) -> None: ...

class Override(_message.Message):
    __slots__ = ("code", "taken", "truth", "citation")
    CODE_FIELD_NUMBER: _ClassVar[int]
    TAKEN_FIELD_NUMBER: _ClassVar[int]
    TRUTH_FIELD_NUMBER: _ClassVar[int]
    CITATION_FIELD_NUMBER: _ClassVar[int]
    code: str
    taken: str
    truth: str
    citation: str
    def __init__(self, code: _Optional[str] = ..., taken: _Optional[str] = ..., truth: _Optional[str] = ..., citation: _Optional[str] = ...) -> None: ...

class Determine(_message.Message):
    __slots__ = ("result", "instrument", "weighed", "provisos", "until", "copies")
    RESULT_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    WEIGHED_FIELD_NUMBER: _ClassVar[int]
    PROVISOS_FIELD_NUMBER: _ClassVar[int]
    UNTIL_FIELD_NUMBER: _ClassVar[int]
    COPIES_FIELD_NUMBER: _ClassVar[int]
    result: Determination
    instrument: Instrument
    weighed: _containers.RepeatedScalarFieldContainer[str]
    provisos: _containers.RepeatedScalarFieldContainer[int]
    until: str
    copies: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, result: _Optional[_Union[Determination, str]] = ..., instrument: _Optional[_Union[Instrument, _Mapping]] = ..., weighed: _Optional[_Iterable[str]] = ..., provisos: _Optional[_Iterable[int]] = ..., until: _Optional[str] = ..., copies: _Optional[_Iterable[str]] = ...) -> None: ...

class Instrument(_message.Message):
    __slots__ = ("kind", "reference", "signed_by", "signed_on", "digest")
    KIND_FIELD_NUMBER: _ClassVar[int]
    REFERENCE_FIELD_NUMBER: _ClassVar[int]
    SIGNED_BY_FIELD_NUMBER: _ClassVar[int]
    SIGNED_ON_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    kind: str
    reference: str
    signed_by: str
    signed_on: str
    digest: str
    def __init__(self, kind: _Optional[str] = ..., reference: _Optional[str] = ..., signed_by: _Optional[str] = ..., signed_on: _Optional[str] = ..., digest: _Optional[str] = ...) -> None: ...

class Reconsider(_message.Message):
    __slots__ = ("ground",)
    GROUND_FIELD_NUMBER: _ClassVar[int]
    ground: str
    def __init__(self, ground: _Optional[str] = ...) -> None: ...

class Withdraw(_message.Message):
    __slots__ = ("ground",)
    GROUND_FIELD_NUMBER: _ClassVar[int]
    ground: WithdrawalGround
    def __init__(self, ground: _Optional[_Union[WithdrawalGround, str]] = ...) -> None: ...

class Lapse(_message.Message):
    __slots__ = ("until",)
    UNTIL_FIELD_NUMBER: _ClassVar[int]
    until: str
    def __init__(self, until: _Optional[str] = ...) -> None: ...

class Deliver(_message.Message):
    __slots__ = ("lines", "partial", "discrepancies", "amounts")
    LINES_FIELD_NUMBER: _ClassVar[int]
    PARTIAL_FIELD_NUMBER: _ClassVar[int]
    DISCREPANCIES_FIELD_NUMBER: _ClassVar[int]
    AMOUNTS_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[DeliveredQuantity]
    partial: bool
    discrepancies: _containers.RepeatedScalarFieldContainer[str]
    amounts: _containers.RepeatedCompositeFieldContainer[_event_pb2.LedgerAmount]
    def __init__(self, lines: _Optional[_Iterable[_Union[DeliveredQuantity, _Mapping]]] = ..., partial: _Optional[bool] = ..., discrepancies: _Optional[_Iterable[str]] = ..., amounts: _Optional[_Iterable[_Union[_event_pb2.LedgerAmount, _Mapping]]] = ...) -> None: ...

class DeliveredQuantity(_message.Message):
    __slots__ = ("line", "quantity", "serials")
    LINE_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    SERIALS_FIELD_NUMBER: _ClassVar[int]
    line: int
    quantity: int
    serials: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, line: _Optional[int] = ..., quantity: _Optional[int] = ..., serials: _Optional[_Iterable[str]] = ...) -> None: ...

class TakeBack(_message.Message):
    __slots__ = ("lines", "confirmed_by")
    LINES_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_BY_FIELD_NUMBER: _ClassVar[int]
    lines: _containers.RepeatedCompositeFieldContainer[DeliveredQuantity]
    confirmed_by: str
    def __init__(self, lines: _Optional[_Iterable[_Union[DeliveredQuantity, _Mapping]]] = ..., confirmed_by: _Optional[str] = ...) -> None: ...

class Monitor(_message.Message):
    __slots__ = ("duty", "seen")
    DUTY_FIELD_NUMBER: _ClassVar[int]
    SEEN_FIELD_NUMBER: _ClassVar[int]
    duty: str
    seen: str
    def __init__(self, duty: _Optional[str] = ..., seen: _Optional[str] = ...) -> None: ...

class Incident(_message.Message):
    __slots__ = ("kind", "lines", "serials", "settled")
    KIND_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    SERIALS_FIELD_NUMBER: _ClassVar[int]
    SETTLED_FIELD_NUMBER: _ClassVar[int]
    kind: IncidentKind
    lines: _containers.RepeatedScalarFieldContainer[int]
    serials: _containers.RepeatedScalarFieldContainer[str]
    settled: bool
    def __init__(self, kind: _Optional[_Union[IncidentKind, str]] = ..., lines: _Optional[_Iterable[int]] = ..., serials: _Optional[_Iterable[str]] = ..., settled: _Optional[bool] = ...) -> None: ...

class Close(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: str
    def __init__(self, outcome: _Optional[str] = ...) -> None: ...
