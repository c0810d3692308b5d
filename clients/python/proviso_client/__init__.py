"""A typed client of the screening service that verifies what it is told.

`ProvisoClient` asks a service; `verify_decision` and `audit` need none, only files and
keys. Nothing here is shared with the service except the contract (package proviso).
"""

from proviso_client.act import Act
from proviso_client.act_verify import VerifiedAct, verify_act
from proviso_client.activation import Activation, VerifiedActivation
from proviso_client.answers import BatchResult, CheckAnswer, CheckFinding, RuleInfo
from proviso_client.audit import AuditReport, audit
from proviso_client.audit_findings import AuditFinding
from proviso_client.case_entry import Case
from proviso_client.case_state import CaseState
from proviso_client.case_view import CaseView
from proviso_client.cautions import Caution
from proviso_client.channel import ClientTls
from proviso_client.checkpoint import Checkpoint, open_checkpoint
from proviso_client.client import ProvisoClient
from proviso_client.countersignature import Countersignature, countersign
from proviso_client.decision import Clock, Digested, Disposition, Effect
from proviso_client.entry import VerifiedEntry
from proviso_client.errors import (
    ActRefused,
    BundleRefused,
    CaseMoved,
    DeadlineExceeded,
    DecisionDateRefused,
    EventRefused,
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
from proviso_client.event import Event, VerifiedEvent
from proviso_client.explanation import Explanation, Finding
from proviso_client.key_list import KeyList, ListedKey
from proviso_client.record_answers import (
    CustodyItem,
    CustodyStep,
    LedgerAccount,
    LedgerBalance,
    LedgerPosting,
    RunningClock,
)
from proviso_client.remember import recall, remember
from proviso_client.rescreen import Difference, Rescreen
from proviso_client.rescreen_call import JudgedAgain, RescreenStep
from proviso_client.review_answers import CaseChange, CaseReport, CaseSummary, KeptFile
from proviso_client.review_call import EnteredAct, ScreenedOfRecord
from proviso_client.statement import Statement
from proviso_client.trust import Trust
from proviso_client.verify import Remembered, VerifiedDecision, verify_decision

__all__ = [
    "Act",
    "ActRefused",
    "Activation",
    "AuditFinding",
    "AuditReport",
    "BatchResult",
    "BundleRefused",
    "Case",
    "CaseChange",
    "CaseMoved",
    "CaseReport",
    "CaseState",
    "CaseSummary",
    "CaseView",
    "Caution",
    "CheckAnswer",
    "CheckFinding",
    "Checkpoint",
    "ClientTls",
    "Clock",
    "Countersignature",
    "CustodyItem",
    "CustodyStep",
    "DeadlineExceeded",
    "DecisionDateRefused",
    "Difference",
    "Digested",
    "Disposition",
    "Effect",
    "EnteredAct",
    "Event",
    "EventRefused",
    "Explanation",
    "FieldViolation",
    "Finding",
    "IncompleteError",
    "JudgedAgain",
    "KeptFile",
    "KeyList",
    "LedgerAccount",
    "LedgerBalance",
    "LedgerPosting",
    "ListedKey",
    "NotFound",
    "NotPermitted",
    "PolicyInvalid",
    "ProvisoClient",
    "ProvisoClientError",
    "Remembered",
    "RequestIdReused",
    "RequestRefused",
    "Rescreen",
    "RescreenStep",
    "RuleInfo",
    "RunningClock",
    "ScreenedOfRecord",
    "ServiceDefect",
    "ServiceError",
    "ServiceUnavailable",
    "Statement",
    "Trust",
    "UsageError",
    "VerificationError",
    "VerifiedAct",
    "VerifiedActivation",
    "VerifiedDecision",
    "VerifiedEntry",
    "VerifiedEvent",
    "audit",
    "countersign",
    "open_checkpoint",
    "recall",
    "remember",
    "verify_act",
    "verify_decision",
]
