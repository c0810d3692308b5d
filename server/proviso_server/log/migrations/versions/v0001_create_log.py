"""Create the log: entries, tree, checkpoint, payloads and the first projection."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create every table."""
    _create_log()
    _create_beside()
    op.create_table(
        "decisions",
        sa.Column("request_id", sa.String(128), primary_key=True),
        sa.Column("subject_sha256", sa.String(64), nullable=False),
        sa.Column(
            "entry_index",
            _key,
            sa.ForeignKey("entries.entry_index"),
            nullable=False,
            unique=True,
        ),
        sa.Column("explanation_sha256", sa.String(64), nullable=False),
    )


def _create_log() -> None:
    op.create_table(
        "entries",
        sa.Column("entry_index", _key, primary_key=True, autoincrement=False),
        sa.Column("leaf_hash", sa.LargeBinary(32), nullable=False),
        sa.Column("envelope", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "nodes",
        sa.Column("level", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("position", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("hash", sa.LargeBinary(32), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "checkpoints",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("note", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("id = 1", name="only_the_latest"),
    )


def _create_beside() -> None:
    op.create_table(
        "payloads",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.CheckConstraint("kind IN ('request', 'explanation')", name="known_kind"),
    )
    op.create_table(
        "probes",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("ballast", sa.LargeBinary, nullable=False),
    )
