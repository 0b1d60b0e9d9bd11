"""What Alembic runs: the migrations, in the connection and transaction that it was given."""

from __future__ import annotations

from alembic import context

from fixtures_lib.shop.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
