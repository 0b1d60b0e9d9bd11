"""What the roles look, edit and release may do, as the server's own grants.

look     reads everything
edit     adds versions, runs, plates, ...; changes no version, and says no fixture released
release  as edit, and may write into the table of approvals, which alone sets a fixture's status

Who was there is written by the server itself: nobody may fill in `approvals.login`.
"""

from __future__ import annotations

from typing import Literal, get_args

from sqlalchemy import Connection, Table, text

from fixtures_lib.shop.store.tables import METADATA

Role = Literal["look", "edit", "release"]
ROLES: tuple[Role, ...] = get_args(Role)
_CHANGED = ("customers", "parts", "revisions", "plates", "runs", "shop_items")
_REMOVED = ("attachments", "fixture_plates", "shop_items", "fingerprints", "fixture_words")
_LOOKED_AT = ("library_facts", "approvals")  # by edit, too
_STATUS = {"fixtures": {"status"}, "approvals": {"login"}}
_WORDS = ("fixture_words",)


def group(role: Role) -> str:
    """The role's name on the server."""
    return f"holdfast_{role}"


def roles_exist(connection: Connection) -> bool:
    found = connection.scalar(
        text("SELECT count(*) FROM pg_roles WHERE rolname = ANY(:names)"),
        {"names": [group(role) for role in ROLES]},
    )
    return bool(found == len(ROLES))


def make_roles(connection: Connection) -> None:
    """The three groups, each including the one before."""
    for role, below in zip(ROLES, ("", *ROLES[:-1]), strict=True):
        known = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
        if connection.scalar(known, {"name": group(role)}) is None:
            connection.execute(text(f"CREATE ROLE {group(role)} NOLOGIN"))
        if below:
            connection.execute(text(f"GRANT holdfast_{below} TO {group(role)}"))


def grant_all(connection: Connection) -> None:
    """What each role may do in this library; said again, it is the same."""
    tables = [*METADATA.sorted_tables]
    names = [*(table.name for table in tables), *_WORDS, "alembic_version"]
    everybody = ", ".join(group(role) for role in ROLES)
    statements = [
        f"REVOKE ALL ON {', '.join(names)} FROM PUBLIC, {everybody}",
        f"GRANT SELECT ON {', '.join(names)} TO {group('look')}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {group('edit')}",
        f"GRANT INSERT, UPDATE ON {', '.join(_WORDS)} TO {group('edit')}",
        f"GRANT DELETE ON {', '.join(_REMOVED)} TO {group('edit')}",
        f"GRANT UPDATE ON {', '.join(_CHANGED)} TO {group('edit')}",
        *(_insert(table, "edit") for table in tables if table.name not in _LOOKED_AT),
        _insert(METADATA.tables["approvals"], "release"),
        f"GRANT UPDATE {_columns(METADATA.tables['fixtures'])} ON fixtures TO {group('edit')}",
    ]
    for statement in statements:
        connection.execute(text(statement))


def _insert(table: Table, role: Role) -> str:
    return f"GRANT INSERT {_columns(table)} ON {table.name} TO {group(role)}"


def _columns(table: Table) -> str:
    kept = [c.name for c in table.columns if c.name not in _STATUS.get(table.name, ())]
    return "(" + ", ".join(f'"{name}"' for name in kept) + ")"
