"""A typed client of the screening service that verifies what it is told.

`ProvisoClient` asks a service; `verify_decision` and `audit` need none, only files and
keys. Nothing here is shared with the service except the contract (package proviso).
"""

from proviso_client.activation import Activation, VerifiedActivation
from proviso_client.answers import BatchResult, CheckAnswer, CheckFinding, RuleInfo
from proviso_client.audit import AuditReport, audit
from proviso_client.audit_findings import AuditFinding
from proviso_client.cautions import Caution
from proviso_client.channel import ClientTls
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.client import ProvisoClient
from proviso_client.decision import Clock, Digested, Disposition, Effect
from proviso_client.errors import (
    BundleRefused,
    DeadlineExceeded,
    DecisionDateRefused,
    FieldViolation,
    IncompleteError,
    NotFound,
    NotPermitted,
    PolicyInvalid,
    ProvisoClientError,
    RequestIdReused,
    RequestRefused,
    ServiceDefect,
    ServiceError,
    ServiceUnavailable,
    UsageError,
    VerificationError,
)
from proviso_client.explanation import Explanation, Finding
from proviso_client.key_list import KeyList, ListedKey
from proviso_client.remember import recall, remember
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import Remembered, VerifiedDecision, verify_decision

__all__ = [
    "Activation",
    "AuditFinding",
    "AuditReport",
    "BatchResult",
    "BundleRefused",
    "Caution",
    "CheckAnswer",
    "CheckFinding",
    "Checkpoint",
    "ClientTls",
    "Clock",
    "DeadlineExceeded",
    "DecisionDateRefused",
    "Digested",
    "Disposition",
    "Effect",
    "Explanation",
    "FieldViolation",
    "Finding",
    "IncompleteError",
    "KeyList",
    "ListedKey",
    "NotFound",
    "NotPermitted",
    "PolicyInvalid",
    "ProvisoClient",
    "ProvisoClientError",
    "Remembered",
    "RequestIdReused",
    "RequestRefused",
    "RuleInfo",
    "ServiceDefect",
    "ServiceError",
    "ServiceUnavailable",
    "Statement",
    "Trust",
    "UsageError",
    "VerificationError",
    "VerifiedActivation",
    "VerifiedDecision",
    "audit",
    "open_checkpoint",
    "recall",
    "remember",
    "verify_decision",
]
