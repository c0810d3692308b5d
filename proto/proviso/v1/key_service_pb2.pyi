import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class KeyUse(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    KEY_USE_UNSPECIFIED: _ClassVar[KeyUse]
    KEY_USE_DECISION: _ClassVar[KeyUse]
    KEY_USE_CHECKPOINT: _ClassVar[KeyUse]
KEY_USE_UNSPECIFIED: KeyUse
KEY_USE_DECISION: KeyUse
KEY_USE_CHECKPOINT: KeyUse

class ListKeysRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListKeysResponse(_message.Message):
    __slots__ = ("keys", "log_origin")
    KEYS_FIELD_NUMBER: _ClassVar[int]
    LOG_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    keys: _containers.RepeatedCompositeFieldContainer[Key]
    log_origin: str
    def __init__(self, keys: _Optional[_Iterable[_Union[Key, _Mapping]]] = ..., log_origin: _Optional[str] = ...) -> None: ...

class Key(_message.Message):
    __slots__ = ("key_id", "use", "algorithm", "public_key_pem", "vkey", "trial", "valid_from", "valid_to")
    KEY_ID_FIELD_NUMBER: _ClassVar[int]
    USE_FIELD_NUMBER: _ClassVar[int]
    ALGORITHM_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_KEY_PEM_FIELD_NUMBER: _ClassVar[int]
    VKEY_FIELD_NUMBER: _ClassVar[int]
    TRIAL_FIELD_NUMBER: _ClassVar[int]
    VALID_FROM_FIELD_NUMBER: _ClassVar[int]
    VALID_TO_FIELD_NUMBER: _ClassVar[int]
    key_id: str
    use: KeyUse
    algorithm: str
    public_key_pem: str
    vkey: str
    trial: bool
    valid_from: _timestamp_pb2.Timestamp
    valid_to: _timestamp_pb2.Timestamp
    def __init__(self, key_id: _Optional[str] = ..., use: _Optional[_Union[KeyUse, str]] = ..., algorithm: _Optional[str] = ..., public_key_pem: _Optional[str] = ..., vkey: _Optional[str] = ..., trial: _Optional[bool] = ..., valid_from: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., valid_to: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
