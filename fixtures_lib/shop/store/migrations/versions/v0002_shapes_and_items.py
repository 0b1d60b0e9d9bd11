"""Version 2: fingerprints of the parts' shapes, and catalogue items of the shop's own."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Two tables; an older program goes on reading the others."""
    op.create_table(
        "fingerprints",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("revision_id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("vector", sa.LargeBinary, nullable=False),
        sa.Column("data", sa.Text, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("number", name="pk_fingerprints"),
        sa.ForeignKeyConstraint(["revision_id"], ["revisions.id"], "fk_fingerprints_revision_id"),
        sa.UniqueConstraint("revision_id", name="uq_fingerprints_revision_id"),
    )
    op.create_index("ix_fingerprints_version", "fingerprints", ["version", "number"])
    texts = ("kind", "item", "licence", "source", "file_name", "author", "at")
    op.create_table(
        "shop_items",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("edition", sa.Integer, nullable=False),
        sa.Column("item_id", sa.Text, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False, server_default="") for name in texts),
        sa.PrimaryKeyConstraint("id", name="pk_shop_items"),
        sa.UniqueConstraint("item_id", name="uq_shop_items_item_id"),
    )
