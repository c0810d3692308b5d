from google.protobuf import descriptor_pb2 as _descriptor_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class Absent(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ABSENT_UNSPECIFIED: _ClassVar[Absent]
    ABSENT_REQUIRED: _ClassVar[Absent]
    ABSENT_MISSING: _ClassVar[Absent]
    ABSENT_UNKNOWN: _ClassVar[Absent]
    ABSENT_NONE: _ClassVar[Absent]

class Form(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FORM_UNSPECIFIED: _ClassVar[Form]
    FORM_DAY: _ClassVar[Form]
    FORM_COUNTRY: _ClassVar[Form]
    FORM_MONEY: _ClassVar[Form]
ABSENT_UNSPECIFIED: Absent
ABSENT_REQUIRED: Absent
ABSENT_MISSING: Absent
ABSENT_UNKNOWN: Absent
ABSENT_NONE: Absent
FORM_UNSPECIFIED: Form
FORM_DAY: Form
FORM_COUNTRY: Form
FORM_MONEY: Form
ABSENT_FIELD_NUMBER: _ClassVar[int]
absent: _descriptor.FieldDescriptor
FORM_FIELD_NUMBER: _ClassVar[int]
form: _descriptor.FieldDescriptor
WORD_FIELD_NUMBER: _ClassVar[int]
word: _descriptor.FieldDescriptor
