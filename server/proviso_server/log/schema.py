"""The tables of the log's store.

`entries` and `checkpoints` are the log; `nodes` caches the hashes of its tree;
`payloads` stands beside it, by digest; the rest are projections, which can be
dropped and rebuilt. The migrations make these tables; a test holds the two equal.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
)

metadata = MetaData()

# SQLite stores a row under its key only if the column's type is INTEGER exactly.
_key = BigInteger().with_variant(Integer, "sqlite")

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
    CheckConstraint("kind IN ('request', 'explanation')", name="known_kind"),
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
