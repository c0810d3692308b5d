"""The tables of the log's store.

`entries` and `checkpoints` are the log; `nodes` caches the hashes of its tree;
`payloads` stands beside it, by digest; the rest are projections, which can be
dropped and rebuilt. The first column of each is its key, and of those that are
numbered, the number is given in the order of the entries, so that a rebuild gives it
again. The migrations make these tables; a test holds the two equal.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()

# SQLite stores a row under its key only if the column's type is INTEGER exactly.
_key = BigInteger().with_variant(Integer, "sqlite")

NEWEST = 2**53 - 1
"""The end of the newest version of a case: no entry has that index."""

_NEWEST, _ENDED = f"until = {NEWEST}", f"until < {NEWEST}"

entries = Table(
    "entries",
    metadata,
    Column("entry_index", _key, primary_key=True, autoincrement=False),
    Column("leaf_hash", LargeBinary(32), nullable=False),
    Column("envelope", LargeBinary, nullable=False),
)
"""The entries in order; the leaf hash stands first, so it is read without the rest."""

nodes = Table(
    "nodes",
    metadata,
    Column("level", Integer, primary_key=True, autoincrement=False),
    Column("position", BigInteger, primary_key=True, autoincrement=False),
    Column("hash", LargeBinary(32), nullable=False),
    sqlite_with_rowid=False,
)
"""The perfect subtrees above the leaves: level 1 joins two entries."""

checkpoints = Table(
    "checkpoints",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("note", LargeBinary, nullable=False),
    CheckConstraint("id = 1", name="only_the_latest"),
)
"""The latest signed checkpoint, byte for byte."""

payloads = Table(
    "payloads",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),
    CheckConstraint("kind IN ('request', 'explanation', 'record')", name="known_kind"),
)
"""Documents that entries name by digest, kept under their own retention."""

probes = Table(
    "probes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("ballast", LargeBinary, nullable=False),
)
"""Empty but for the moment in which health asks whether an entry would fit."""

decisions = Table(
    "decisions",
    metadata,
    Column("request_id", String(128), primary_key=True),
    Column("subject_sha256", String(64), nullable=False),
    Column(
        "entry_index",
        _key,
        ForeignKey("entries.entry_index"),
        nullable=False,
        unique=True,
    ),
    Column("explanation_sha256", String(64), nullable=False),
    Column("record_sha256", String(64)),
)
"""Which entry decided which request: the projection behind idempotency."""

activations = Table(
    "activations",
    metadata,
    Column(
        "entry_index",
        _key,
        ForeignKey("entries.entry_index"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("bundle_sha256", String(64), nullable=False),
    Column("previous_sha256", String(64), nullable=False),
)
"""Which entry made which policy bundle the active one, and which one it replaced."""

events = Table(
    "events",
    metadata,
    Column("event_id", String(36), primary_key=True),
    Column("entry_index", _key, nullable=False, unique=True),
    Column("subject_sha256", String(64), nullable=False),
)
"""Which entry holds which event: the projection behind its idempotency."""

rescreens = Table(
    "rescreens",
    metadata,
    Column("entry_index", _key, primary_key=True, autoincrement=False),
    Column("run", String(36), nullable=False),
    Column("part", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("bundle_sha256", String(64), nullable=False),
    Column("since", String(10), nullable=False),
    Column("until_index", _key, nullable=False),
    Column("day", String(10), nullable=False),
)
"""How far open authorizations were judged again, and by which bundle."""

log_days = Table(
    "log_days",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
)
"""The latest day of an entry: what lapsed before it was released."""

balances = Table(
    "balances",
    metadata,
    Column("account_key", String(700), primary_key=True),
    Column("ledger", String(64), nullable=False),
    Column("period", String(7), nullable=False),
    Column("account", String(500), nullable=False),
    Column("unit", String(16), nullable=False),
    Column("reserved", BigInteger, nullable=False),
    Column("committed", BigInteger, nullable=False),
    Column("opened_index", _key),
    Column("entry_index", _key, nullable=False),
    Index("balances_by_name", "ledger", "period", "account"),
)
"""What each account of a ledger stands at."""

postings = Table(
    "postings",
    metadata,
    Column("posting_no", _key, primary_key=True, autoincrement=False),
    Column("entry_index", _key, nullable=False),
    Column("account_key", String(700), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("reserved", BigInteger, nullable=False),
    Column("committed", BigInteger, nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("day", String(10), nullable=False),
    Index("postings_by_account", "account_key", "posting_no"),
)
"""Every change of a balance, with the entry behind it and what it stood at then."""

reservations = Table(
    "reservations",
    metadata,
    Column("posting_no", _key, primary_key=True, autoincrement=False),
    Column("request_id", String(128), nullable=False),
    Column("account_key", String(700), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("remaining", BigInteger, nullable=False),
    Column("expires_on", String(10), nullable=False),
    Index("reservations_by_request", "request_id"),
    Index(
        "reservations_open",
        "expires_on",
        sqlite_where=text("remaining > 0"),
        postgresql_where=text("remaining > 0"),
    ),
    Index(
        "reservations_of_account",
        "account_key",
        "expires_on",
        sqlite_where=text("remaining > 0"),
        postgresql_where=text("remaining > 0"),
    ),
)
"""What decisions reserved, and what of it neither came nor went yet."""

authorizations = Table(
    "authorizations",
    metadata,
    Column("request_id", String(128), primary_key=True),
    Column("entry_index", _key, nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("disposition", String(32), nullable=False),
    Column("decision_date", String(10), nullable=False),
    Column("officer", Integer, nullable=False),
    Column("delivered", Integer, nullable=False),
    Column("bundle_sha256", String(64), nullable=False),
    Column("judged_on", String(10), nullable=False),
    Column("state_index", _key, nullable=False),
    Index(
        "authorizations_open",
        "entry_index",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)
"""What became of each decision: open, held, denied, delivered, released, ..."""

packages = Table(
    "packages",
    metadata,
    Column("row_no", _key, primary_key=True, autoincrement=False),
    Column("pair", String(1100), nullable=False),
    Column("article_key", String(600), nullable=False),
    Column("decided_on", String(10), nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("article_no", Integer, nullable=False),
    Column("acquisition_cost_usd", BigInteger, nullable=False),
    Column("mde_usd", BigInteger, nullable=False),
    Index("packages_by_article", "pair", "article_key", "decided_on"),
    Index("packages_by_request", "request_id"),
)
"""What was asked of whom for whom, by article: what split requests add up to."""

custody_items = Table(
    "custody_items",
    metadata,
    Column("item_no", _key, primary_key=True, autoincrement=False),
    Column("serial", String(500), nullable=False),
    Column("article", String(600), nullable=False),
    Column("article_keys", Text, nullable=False),
    Column("program", String(16), nullable=False),
    Column("holder", String(500), nullable=False),
    Column("hops", Integer, nullable=False),
    Column("ended", String(16), nullable=False),
    Column("ended_on", String(10), nullable=False),
    Column("state_index", _key, nullable=False),
    Index("custody_items_by_serial", "serial"),
)
"""Items by serial or lot number, and who holds them."""

custody_hops = Table(
    "custody_hops",
    metadata,
    Column("hop_no", _key, primary_key=True, autoincrement=False),
    Column("item_no", _key, nullable=False),
    Column("holder", String(500), nullable=False),
    Column("received_on", String(10), nullable=False),
    Column("consent_reference", String(500), nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("conditions", Text, nullable=False),
    Column("entry_index", _key, nullable=False),
    Index("custody_hops_by_item", "item_no", "hop_no"),
)
"""The chain of each item, oldest hop first."""

clocks = Table(
    "clocks",
    metadata,
    Column("row_no", _key, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("provision", String(64), nullable=False),
    Column("clock_group", String(64), nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("entry_index", _key, nullable=False),
    Index("clocks_by_day", "day", "row_no"),
    Index("clocks_by_request", "request_id"),
)
"""The days on which something of an open authorization runs out."""

case_versions = Table(
    "case_versions",
    metadata,
    Column("entry_index", _key, primary_key=True, autoincrement=False),
    Column("case_id", String(128), nullable=False),
    Column("until", _key, nullable=False),
    Column("entry_kind", String(32), nullable=False),
    Column("day", String(10), nullable=False),
    Column("state", String(32), nullable=False),
    Column("request_id", String(128), nullable=False),
    Column("base_request_id", String(128), nullable=False),
    Column("disposition", String(32), nullable=False),
    Column("of_record", Integer, nullable=False),
    Column("phase", String(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("holder", String(500), nullable=False),
    Column("recipient", String(500), nullable=False),
    Column("programs", String(500), nullable=False),
    Column("opened_on", String(10), nullable=False),
    Column("state_since", String(10), nullable=False),
    Column("due_on", String(10), nullable=False),
    Column("waiting_on", String(2000), nullable=False),
    Column("assigned_to", String(500), nullable=False),
    Column("alert", Integer, nullable=False),
    Column("submitted_by", String(500), nullable=False),
    Index("case_versions_by_case", "case_id", "entry_index"),
    Index("case_versions_by_day", "day"),
    # Without the newest, or SQLite would take it for the way to find those.
    Index(
        "case_versions_by_end",
        "until",
        sqlite_where=text(_ENDED),
        postgresql_where=text(_ENDED),
    ),
    # Every field of a list, for all filters and orders: reading it from end to end is
    # cheap, and an index for each would mislead SQLite, which knows no distributions.
    Index(
        "case_versions_newest",
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
        sqlite_where=text(_NEWEST),
        postgresql_where=text(_NEWEST),
    ),
)
"""Every version of every case; `until` is the entry that made the next one.

A version stands for itself: a list pinned to a size of the log reads the versions of
that size. Lists inside a column (`programs`, `waiting_on`) stand between commas, with
one before and one behind: ",fms,dcs,". Empty texts: there is none.
"""

case_requests = Table(
    "case_requests",
    metadata,
    Column("request_id", String(128), primary_key=True),
    Column("case_id", String(128), nullable=False),
    Index("case_requests_by_case", "case_id"),
)
"""Which case a request belongs to."""
