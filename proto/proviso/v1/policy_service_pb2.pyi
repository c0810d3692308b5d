from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetActivePolicyRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetActivePolicyResponse(_message.Message):
    __slots__ = ("bundle_sha256", "revision", "engine_version", "rule_count")
    BUNDLE_SHA256_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    ENGINE_VERSION_FIELD_NUMBER: _ClassVar[int]
    RULE_COUNT_FIELD_NUMBER: _ClassVar[int]
    bundle_sha256: str
    revision: str
    engine_version: str
    rule_count: int
    def __init__(self, bundle_sha256: _Optional[str] = ..., revision: _Optional[str] = ..., engine_version: _Optional[str] = ..., rule_count: _Optional[int] = ...) -> None: ...

class ActivatePolicyRequest(_message.Message):
    __slots__ = ("bundle",)
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    bundle: bytes
    def __init__(self, bundle: _Optional[bytes] = ...) -> None: ...

class ActivatePolicyResponse(_message.Message):
    __slots__ = ("bundle_sha256", "revision", "index", "envelope", "proof", "repeated")
    BUNDLE_SHA256_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    REPEATED_FIELD_NUMBER: _ClassVar[int]
    bundle_sha256: str
    revision: str
    index: int
    envelope: bytes
    proof: bytes
    repeated: bool
    def __init__(self, bundle_sha256: _Optional[str] = ..., revision: _Optional[str] = ..., index: _Optional[int] = ..., envelope: _Optional[bytes] = ..., proof: _Optional[bytes] = ..., repeated: _Optional[bool] = ...) -> None: ...

class ListRulesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRulesResponse(_message.Message):
    __slots__ = ("rules", "next_page_token")
    RULES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    rules: _containers.RepeatedCompositeFieldContainer[Rule]
    next_page_token: str
    def __init__(self, rules: _Optional[_Iterable[_Union[Rule, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class Rule(_message.Message):
    __slots__ = ("code", "title", "effect", "citation", "phases", "programs", "refer_to", "lifted_by", "due_at_release", "tables", "reads")
    CODE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    EFFECT_FIELD_NUMBER: _ClassVar[int]
    CITATION_FIELD_NUMBER: _ClassVar[int]
    PHASES_FIELD_NUMBER: _ClassVar[int]
    PROGRAMS_FIELD_NUMBER: _ClassVar[int]
    REFER_TO_FIELD_NUMBER: _ClassVar[int]
    LIFTED_BY_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_RELEASE_FIELD_NUMBER: _ClassVar[int]
    TABLES_FIELD_NUMBER: _ClassVar[int]
    READS_FIELD_NUMBER: _ClassVar[int]
    code: str
    title: str
    effect: str
    citation: str
    phases: _containers.RepeatedScalarFieldContainer[str]
    programs: _containers.RepeatedScalarFieldContainer[str]
    refer_to: str
    lifted_by: str
    due_at_release: _containers.RepeatedScalarFieldContainer[str]
    tables: _containers.RepeatedScalarFieldContainer[str]
    reads: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, code: _Optional[str] = ..., title: _Optional[str] = ..., effect: _Optional[str] = ..., citation: _Optional[str] = ..., phases: _Optional[_Iterable[str]] = ..., programs: _Optional[_Iterable[str]] = ..., refer_to: _Optional[str] = ..., lifted_by: _Optional[str] = ..., due_at_release: _Optional[_Iterable[str]] = ..., tables: _Optional[_Iterable[str]] = ..., reads: _Optional[_Iterable[str]] = ...) -> None: ...

class RescreenRequest(_message.Message):
    __slots__ = ("since",)
    SINCE_FIELD_NUMBER: _ClassVar[int]
    since: str
    def __init__(self, since: _Optional[str] = ...) -> None: ...

class RescreenResponse(_message.Message):
    __slots__ = ("finished", "total", "authorization", "indexes")
    FINISHED_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    AUTHORIZATION_FIELD_NUMBER: _ClassVar[int]
    INDEXES_FIELD_NUMBER: _ClassVar[int]
    finished: int
    total: int
    authorization: RescreenedAuthorization
    indexes: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, finished: _Optional[int] = ..., total: _Optional[int] = ..., authorization: _Optional[_Union[RescreenedAuthorization, _Mapping]] = ..., indexes: _Optional[_Iterable[int]] = ...) -> None: ...

class RescreenedAuthorization(_message.Message):
    __slots__ = ("request_id", "index", "outcome", "before", "after", "appeared", "disappeared", "error")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    BEFORE_FIELD_NUMBER: _ClassVar[int]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    APPEARED_FIELD_NUMBER: _ClassVar[int]
    DISAPPEARED_FIELD_NUMBER: _ClassVar[int]
    ERROR_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    index: int
    outcome: str
    before: str
    after: str
    appeared: _containers.RepeatedScalarFieldContainer[str]
    disappeared: _containers.RepeatedScalarFieldContainer[str]
    error: str
    def __init__(self, request_id: _Optional[str] = ..., index: _Optional[int] = ..., outcome: _Optional[str] = ..., before: _Optional[str] = ..., after: _Optional[str] = ..., appeared: _Optional[_Iterable[str]] = ..., disappeared: _Optional[_Iterable[str]] = ..., error: _Optional[str] = ...) -> None: ...
