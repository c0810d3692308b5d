from proviso.v1 import decision_pb2 as _decision_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetCheckpointRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetCheckpointResponse(_message.Message):
    __slots__ = ("checkpoint",)
    CHECKPOINT_FIELD_NUMBER: _ClassVar[int]
    checkpoint: bytes
    def __init__(self, checkpoint: _Optional[bytes] = ...) -> None: ...

class GetEntryRequest(_message.Message):
    __slots__ = ("index",)
    INDEX_FIELD_NUMBER: _ClassVar[int]
    index: int
    def __init__(self, index: _Optional[int] = ...) -> None: ...

class GetEntryResponse(_message.Message):
    __slots__ = ("entry",)
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    entry: Entry
    def __init__(self, entry: _Optional[_Union[Entry, _Mapping]] = ...) -> None: ...

class Entry(_message.Message):
    __slots__ = ("index", "envelope")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ENVELOPE_FIELD_NUMBER: _ClassVar[int]
    index: int
    envelope: bytes
    def __init__(self, index: _Optional[int] = ..., envelope: _Optional[bytes] = ...) -> None: ...

class ListEntriesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEntriesResponse(_message.Message):
    __slots__ = ("entries", "next_page_token", "tree_size")
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    entries: _containers.RepeatedCompositeFieldContainer[Entry]
    next_page_token: str
    tree_size: int
    def __init__(self, entries: _Optional[_Iterable[_Union[Entry, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., tree_size: _Optional[int] = ...) -> None: ...

class GetInclusionProofRequest(_message.Message):
    __slots__ = ("index", "tree_size")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    index: int
    tree_size: int
    def __init__(self, index: _Optional[int] = ..., tree_size: _Optional[int] = ...) -> None: ...

class GetInclusionProofResponse(_message.Message):
    __slots__ = ("index", "tree_size", "hashes")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    HASHES_FIELD_NUMBER: _ClassVar[int]
    index: int
    tree_size: int
    hashes: _containers.RepeatedScalarFieldContainer[bytes]
    def __init__(self, index: _Optional[int] = ..., tree_size: _Optional[int] = ..., hashes: _Optional[_Iterable[bytes]] = ...) -> None: ...

class GetConsistencyProofRequest(_message.Message):
    __slots__ = ("first_tree_size", "second_tree_size")
    FIRST_TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    SECOND_TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    first_tree_size: int
    second_tree_size: int
    def __init__(self, first_tree_size: _Optional[int] = ..., second_tree_size: _Optional[int] = ...) -> None: ...

class GetConsistencyProofResponse(_message.Message):
    __slots__ = ("first_tree_size", "second_tree_size", "hashes")
    FIRST_TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    SECOND_TREE_SIZE_FIELD_NUMBER: _ClassVar[int]
    HASHES_FIELD_NUMBER: _ClassVar[int]
    first_tree_size: int
    second_tree_size: int
    hashes: _containers.RepeatedScalarFieldContainer[bytes]
    def __init__(self, first_tree_size: _Optional[int] = ..., second_tree_size: _Optional[int] = ..., hashes: _Optional[_Iterable[bytes]] = ...) -> None: ...

class GetDecisionRequest(_message.Message):
    __slots__ = ("request_id",)
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    def __init__(self, request_id: _Optional[str] = ...) -> None: ...

class GetDecisionResponse(_message.Message):
    __slots__ = ("decision", "request_document")
    DECISION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    decision: _decision_pb2.SignedDecision
    request_document: bytes
    def __init__(self, decision: _Optional[_Union[_decision_pb2.SignedDecision, _Mapping]] = ..., request_document: _Optional[bytes] = ...) -> None: ...

class ListLedgersRequest(_message.Message):
    __slots__ = ("ledger", "period", "page_size", "page_token")
    LEDGER_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ledger: str
    period: str
    page_size: int
    page_token: str
    def __init__(self, ledger: _Optional[str] = ..., period: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListLedgersResponse(_message.Message):
    __slots__ = ("balances", "next_page_token")
    BALANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    balances: _containers.RepeatedCompositeFieldContainer[LedgerBalance]
    next_page_token: str
    def __init__(self, balances: _Optional[_Iterable[_Union[LedgerBalance, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class LedgerBalance(_message.Message):
    __slots__ = ("ledger", "period", "account", "unit", "reserved", "committed", "limit", "index")
    LEDGER_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    RESERVED_FIELD_NUMBER: _ClassVar[int]
    COMMITTED_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    ledger: str
    period: str
    account: str
    unit: str
    reserved: int
    committed: int
    limit: int
    index: int
    def __init__(self, ledger: _Optional[str] = ..., period: _Optional[str] = ..., account: _Optional[str] = ..., unit: _Optional[str] = ..., reserved: _Optional[int] = ..., committed: _Optional[int] = ..., limit: _Optional[int] = ..., index: _Optional[int] = ...) -> None: ...

class GetLedgerRequest(_message.Message):
    __slots__ = ("ledger", "period", "account", "page_size", "page_token")
    LEDGER_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    ledger: str
    period: str
    account: str
    page_size: int
    page_token: str
    def __init__(self, ledger: _Optional[str] = ..., period: _Optional[str] = ..., account: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class GetLedgerResponse(_message.Message):
    __slots__ = ("balance", "postings", "next_page_token")
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    POSTINGS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    balance: LedgerBalance
    postings: _containers.RepeatedCompositeFieldContainer[LedgerPosting]
    next_page_token: str
    def __init__(self, balance: _Optional[_Union[LedgerBalance, _Mapping]] = ..., postings: _Optional[_Iterable[_Union[LedgerPosting, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class LedgerPosting(_message.Message):
    __slots__ = ("index", "kind", "amount", "reserved", "committed", "request_id", "day")
    INDEX_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    RESERVED_FIELD_NUMBER: _ClassVar[int]
    COMMITTED_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    index: int
    kind: str
    amount: int
    reserved: int
    committed: int
    request_id: str
    day: str
    def __init__(self, index: _Optional[int] = ..., kind: _Optional[str] = ..., amount: _Optional[int] = ..., reserved: _Optional[int] = ..., committed: _Optional[int] = ..., request_id: _Optional[str] = ..., day: _Optional[str] = ...) -> None: ...

class GetCustodyRequest(_message.Message):
    __slots__ = ("item",)
    ITEM_FIELD_NUMBER: _ClassVar[int]
    item: str
    def __init__(self, item: _Optional[str] = ...) -> None: ...

class GetCustodyResponse(_message.Message):
    __slots__ = ("items",)
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[CustodyItem]
    def __init__(self, items: _Optional[_Iterable[_Union[CustodyItem, _Mapping]]] = ...) -> None: ...

class CustodyItem(_message.Message):
    __slots__ = ("item", "article_keys", "program", "steps", "ended", "ended_on", "ended_index")
    ITEM_FIELD_NUMBER: _ClassVar[int]
    ARTICLE_KEYS_FIELD_NUMBER: _ClassVar[int]
    PROGRAM_FIELD_NUMBER: _ClassVar[int]
    STEPS_FIELD_NUMBER: _ClassVar[int]
    ENDED_FIELD_NUMBER: _ClassVar[int]
    ENDED_ON_FIELD_NUMBER: _ClassVar[int]
    ENDED_INDEX_FIELD_NUMBER: _ClassVar[int]
    item: str
    article_keys: _containers.RepeatedScalarFieldContainer[str]
    program: str
    steps: _containers.RepeatedCompositeFieldContainer[CustodyStep]
    ended: str
    ended_on: str
    ended_index: int
    def __init__(self, item: _Optional[str] = ..., article_keys: _Optional[_Iterable[str]] = ..., program: _Optional[str] = ..., steps: _Optional[_Iterable[_Union[CustodyStep, _Mapping]]] = ..., ended: _Optional[str] = ..., ended_on: _Optional[str] = ..., ended_index: _Optional[int] = ...) -> None: ...

class CustodyStep(_message.Message):
    __slots__ = ("holder", "received_on", "consent_reference", "request_id", "conditions", "index")
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_ON_FIELD_NUMBER: _ClassVar[int]
    CONSENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CONDITIONS_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    holder: str
    received_on: str
    consent_reference: str
    request_id: str
    conditions: _containers.RepeatedScalarFieldContainer[str]
    index: int
    def __init__(self, holder: _Optional[str] = ..., received_on: _Optional[str] = ..., consent_reference: _Optional[str] = ..., request_id: _Optional[str] = ..., conditions: _Optional[_Iterable[str]] = ..., index: _Optional[int] = ...) -> None: ...

class ListClocksRequest(_message.Message):
    __slots__ = ("from_day", "until_day", "page_size", "page_token")
    FROM_DAY_FIELD_NUMBER: _ClassVar[int]
    UNTIL_DAY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    from_day: str
    until_day: str
    page_size: int
    page_token: str
    def __init__(self, from_day: _Optional[str] = ..., until_day: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListClocksResponse(_message.Message):
    __slots__ = ("clocks", "next_page_token")
    CLOCKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    clocks: _containers.RepeatedCompositeFieldContainer[RunningClock]
    next_page_token: str
    def __init__(self, clocks: _Optional[_Iterable[_Union[RunningClock, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RunningClock(_message.Message):
    __slots__ = ("day", "kind", "provision", "what", "request_id", "index")
    DAY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PROVISION_FIELD_NUMBER: _ClassVar[int]
    WHAT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    day: str
    kind: str
    provision: str
    what: str
    request_id: str
    index: int
    def __init__(self, day: _Optional[str] = ..., kind: _Optional[str] = ..., provision: _Optional[str] = ..., what: _Optional[str] = ..., request_id: _Optional[str] = ..., index: _Optional[int] = ...) -> None: ...
