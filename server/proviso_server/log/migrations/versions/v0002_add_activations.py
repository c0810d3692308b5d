"""Add the projection of policy activations; no entry of an older log is one."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the table, empty."""
    op.create_table(
        "activations",
        sa.Column(
            "entry_index",
            _key,
            sa.ForeignKey("entries.entry_index"),
            primary_key=True,
            autoincrement=False,
        ),
        sa.Column("bundle_sha256", sa.String(64), nullable=False),
        sa.Column("previous_sha256", sa.String(64), nullable=False),
    )
