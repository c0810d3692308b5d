"""Run the migrations on the connection that the caller opened.

Alembic executes this module; it opens no database and reads no file by itself.
"""

from alembic import context

from proviso_server.log.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,
)
context.run_migrations()
