"""Add what is counted from the entries: ledgers, authorizations, custody.

The tables are empty; a rebuild fills them from the entries of an older log.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    """Create the tables, and make room for records beside decisions."""
    op.add_column("decisions", sa.Column("record_sha256", sa.String(64)))
    # SQLite changes no constraint; the table is made anew and copied.
    with op.batch_alter_table("payloads", copy_from=_payloads(), recreate="always"):
        pass
    _add_ledgers()
    _add_authorizations()
    _add_custody()


def _payloads() -> sa.Table:
    return sa.Table(
        "payloads",
        sa.MetaData(),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.CheckConstraint(
            "kind IN ('request', 'explanation', 'record')", name="known_kind"
        ),
    )


def _add_ledgers() -> None:
    op.create_table(
        "log_days",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("day", sa.String(10), nullable=False),
    )
    op.create_table(
        "balances",
        sa.Column("account_key", sa.String(700), primary_key=True),
        sa.Column("ledger", sa.String(64), nullable=False),
        sa.Column("period", sa.String(7), nullable=False),
        sa.Column("account", sa.String(500), nullable=False),
        sa.Column("unit", sa.String(16), nullable=False),
        sa.Column("reserved", sa.BigInteger, nullable=False),
        sa.Column("committed", sa.BigInteger, nullable=False),
        sa.Column("opened_index", _key),
        sa.Column("entry_index", _key, nullable=False),
    )
    op.create_index("balances_by_name", "balances", ["ledger", "period", "account"])
    op.create_table(
        "postings",
        sa.Column("posting_no", _key, primary_key=True, autoincrement=False),
        sa.Column("entry_index", _key, nullable=False),
        sa.Column("account_key", sa.String(700), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("reserved", sa.BigInteger, nullable=False),
        sa.Column("committed", sa.BigInteger, nullable=False),
        sa.Column("request_id", sa.String(128), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
    )
    op.create_index("postings_by_account", "postings", ["account_key", "posting_no"])
    op.create_table(
        "reservations",
        sa.Column("posting_no", _key, primary_key=True, autoincrement=False),
        sa.Column("request_id", sa.String(128), nullable=False),
        sa.Column("account_key", sa.String(700), nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("remaining", sa.BigInteger, nullable=False),
        sa.Column("expires_on", sa.String(10), nullable=False),
    )
    op.create_index("reservations_by_request", "reservations", ["request_id"])
    op.create_index(
        "reservations_of_account",
        "reservations",
        ["account_key", "expires_on"],
        sqlite_where=sa.text("remaining > 0"),
        postgresql_where=sa.text("remaining > 0"),
    )
    op.create_index(
        "reservations_open",
        "reservations",
        ["expires_on"],
        sqlite_where=sa.text("remaining > 0"),
        postgresql_where=sa.text("remaining > 0"),
    )


def _add_authorizations() -> None:
    op.create_table(
        "authorizations",
        sa.Column("request_id", sa.String(128), primary_key=True),
        sa.Column("entry_index", _key, nullable=False, unique=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("disposition", sa.String(32), nullable=False),
        sa.Column("decision_date", sa.String(10), nullable=False),
        sa.Column("officer", sa.Integer, nullable=False),
        sa.Column("delivered", sa.Integer, nullable=False),
        sa.Column("bundle_sha256", sa.String(64), nullable=False),
        sa.Column("judged_on", sa.String(10), nullable=False),
        sa.Column("state_index", _key, nullable=False),
    )
    op.create_index(
        "authorizations_open",
        "authorizations",
        ["entry_index"],
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )
    op.create_table(
        "packages",
        sa.Column("row_no", _key, primary_key=True, autoincrement=False),
        sa.Column("pair", sa.String(1100), nullable=False),
        sa.Column("article_key", sa.String(600), nullable=False),
        sa.Column("decided_on", sa.String(10), nullable=False),
        sa.Column("request_id", sa.String(128), nullable=False),
        sa.Column("article_no", sa.Integer, nullable=False),
        sa.Column("acquisition_cost_usd", sa.BigInteger, nullable=False),
        sa.Column("mde_usd", sa.BigInteger, nullable=False),
    )
    op.create_index(
        "packages_by_article", "packages", ["pair", "article_key", "decided_on"]
    )
    op.create_index("packages_by_request", "packages", ["request_id"])
    op.create_table(
        "clocks",
        sa.Column("row_no", _key, primary_key=True, autoincrement=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("provision", sa.String(64), nullable=False),
        sa.Column("clock_group", sa.String(64), nullable=False),
        sa.Column("request_id", sa.String(128), nullable=False),
        sa.Column("entry_index", _key, nullable=False),
    )
    op.create_index("clocks_by_day", "clocks", ["day", "row_no"])
    op.create_index("clocks_by_request", "clocks", ["request_id"])
    op.create_table(
        "rescreens",
        sa.Column("entry_index", _key, primary_key=True, autoincrement=False),
        sa.Column("run", sa.String(36), nullable=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.Column("bundle_sha256", sa.String(64), nullable=False),
        sa.Column("since", sa.String(10), nullable=False),
        sa.Column("until_index", _key, nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
    )


def _add_custody() -> None:
    op.create_table(
        "events",
        sa.Column("event_id", sa.String(36), primary_key=True),
        sa.Column("entry_index", _key, nullable=False, unique=True),
        sa.Column("subject_sha256", sa.String(64), nullable=False),
    )
    op.create_table(
        "custody_items",
        sa.Column("item_no", _key, primary_key=True, autoincrement=False),
        sa.Column("serial", sa.String(500), nullable=False),
        sa.Column("article", sa.String(600), nullable=False),
        sa.Column("article_keys", sa.Text, nullable=False),
        sa.Column("program", sa.String(16), nullable=False),
        sa.Column("holder", sa.String(500), nullable=False),
        sa.Column("hops", sa.Integer, nullable=False),
        sa.Column("ended", sa.String(16), nullable=False),
        sa.Column("ended_on", sa.String(10), nullable=False),
        sa.Column("state_index", _key, nullable=False),
    )
    op.create_index("custody_items_by_serial", "custody_items", ["serial"])
    op.create_table(
        "custody_hops",
        sa.Column("hop_no", _key, primary_key=True, autoincrement=False),
        sa.Column("item_no", _key, nullable=False),
        sa.Column("holder", sa.String(500), nullable=False),
        sa.Column("received_on", sa.String(10), nullable=False),
        sa.Column("consent_reference", sa.String(500), nullable=False),
        sa.Column("request_id", sa.String(128), nullable=False),
        sa.Column("conditions", sa.Text, nullable=False),
        sa.Column("entry_index", _key, nullable=False),
    )
    op.create_index("custody_hops_by_item", "custody_hops", ["item_no", "hop_no"])
