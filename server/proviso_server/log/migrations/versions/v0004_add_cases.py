"""Add the versions of cases, and which request belongs to which case.

The tables are empty; a rebuild fills them from the entries of an older log.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_key = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_NEWEST, _ENDED = "until = 9007199254740991", "until < 9007199254740991"
_TEXTS = (
    ("request_id", 128),
    ("base_request_id", 128),
    ("disposition", 32),
)
_MORE_TEXTS = (
    ("phase", 16),
    ("kind", 32),
    ("holder", 500),
    ("recipient", 500),
    ("programs", 500),
    ("opened_on", 10),
    ("state_since", 10),
    ("due_on", 10),
    ("waiting_on", 2000),
    ("assigned_to", 500),
)
_LISTED = [
    "opened_on",
    "entry_index",
    "state",
    "state_since",
    "due_on",
    "waiting_on",
    "assigned_to",
    "holder",
    "recipient",
    "programs",
    "alert",
    "of_record",
    "phase",
    "kind",
    "disposition",
    "submitted_by",
    "case_id",
    "request_id",
    "until",
]


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "case_versions",
        sa.Column("entry_index", _key, primary_key=True, autoincrement=False),
        sa.Column("case_id", sa.String(128), nullable=False),
        sa.Column("until", _key, nullable=False),
        sa.Column("entry_kind", sa.String(32), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        *_texts(_TEXTS),
        sa.Column("of_record", sa.Integer, nullable=False),
        *_texts(_MORE_TEXTS),
        sa.Column("alert", sa.Integer, nullable=False),
        sa.Column("submitted_by", sa.String(500), nullable=False),
    )
    op.create_index(
        "case_versions_by_case", "case_versions", ["case_id", "entry_index"]
    )
    op.create_index("case_versions_by_day", "case_versions", ["day"])
    for name, columns, where in (
        ("case_versions_by_end", ["until"], _ENDED),
        ("case_versions_newest", _LISTED, _NEWEST),
    ):
        op.create_index(
            name,
            "case_versions",
            columns,
            sqlite_where=sa.text(where),
            postgresql_where=sa.text(where),
        )
    op.create_table(
        "case_requests",
        sa.Column("request_id", sa.String(128), primary_key=True),
        sa.Column("case_id", sa.String(128), nullable=False),
    )
    op.create_index("case_requests_by_case", "case_requests", ["case_id"])


def _texts(columns: tuple[tuple[str, int], ...]) -> list[sa.Column[str]]:
    return [
        sa.Column(name, sa.String(length), nullable=False) for name, length in columns
    ]
