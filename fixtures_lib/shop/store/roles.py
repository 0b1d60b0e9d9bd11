"""Who may look, edit and release in a library on a server: set up by who keeps the server."""

from __future__ import annotations

import psycopg
from sqlalchemy import Connection, text

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.database import Database
from fixtures_lib.shop.store.grants import ROLES, Role, grant_all, group, make_roles, roles_exist

_NO_SERVER = "a library in a file has no roles: who may write to its folder may do everything"


def set_up_roles(database: Database) -> None:
    """Make the roles on the server, and let the server hold them. FixtureError for a file."""
    _check_server(database)
    with database.writing() as connection:
        make_roles(connection)
        grant_all(connection)


def give_role(database: Database, login: str, role: Role, password: str | None = None) -> None:
    """Let a person into the library with this role instead of any before.

    The login is made where the server has none; the server gets only a hash of the password.
    """
    _check_server(database)
    with database.writing() as connection:
        if not roles_exist(connection):
            make_roles(connection)
            grant_all(connection)
        name = _quoted(connection, login)
        if _is_new(connection, login):
            connection.execute(text(f"CREATE ROLE {name} LOGIN"))
        if password is not None:
            hashed = _hashed(connection, login, password)
            # a hash of the server's own form: it holds neither quotes nor colons with a name
            connection.exec_driver_sql(f"ALTER ROLE {name} LOGIN PASSWORD '{hashed}'")
        for other in ROLES:
            connection.execute(text(f"REVOKE {group(other)} FROM {name}"))
        connection.execute(text(f"GRANT {group(role)} TO {name}"))


def role_of(database: Database) -> Role:
    """The role that this login has. Who keeps the server, or has the file, may do everything."""
    if not database.is_server:
        return "look" if database.read_only else "release"
    with database.reading() as connection:
        if _may(connection, "approvals"):
            return "release"
        return "edit" if _may(connection, "versions") else "look"


def members(database: Database) -> dict[str, Role]:
    """The logins with a role in the library; FixtureError for a file."""
    _check_server(database)
    query = text(
        "SELECT m.rolname AS login, g.rolname AS granted FROM pg_auth_members a"
        " JOIN pg_roles g ON g.oid = a.roleid JOIN pg_roles m ON m.oid = a.member"
        " WHERE g.rolname = ANY(:groups) AND m.rolcanlogin ORDER BY m.rolname"
    )
    by_group = {group(role): role for role in ROLES}
    with database.reading() as connection:
        rows = connection.execute(query, {"groups": list(by_group)})
        return {row.login: by_group[row.granted] for row in rows}


def _may(connection: Connection, table: str) -> bool:
    query = text("SELECT has_any_column_privilege(:name, 'INSERT')")
    return bool(connection.scalar(query, {"name": table}))


def _is_new(connection: Connection, login: str) -> bool:
    query = text("SELECT 1 FROM pg_roles WHERE rolname = :name")
    return connection.scalar(query, {"name": login}) is None


def _quoted(connection: Connection, login: str) -> str:
    if not login or len(login.encode()) > 63 or any(sign < " " or sign == ":" for sign in login):
        raise FixtureError("this can't be a login's name", where=login, mend="take a short word")
    return connection.dialect.identifier_preparer.quote_identifier(login)


def _hashed(connection: Connection, login: str, password: str) -> str:
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    hashed = raw.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return hashed.decode("ascii")


def _check_server(database: Database) -> None:
    if not database.is_server:
        raise FixtureError(_NO_SERVER, where=str(database.place), mend="set the folder's rights")
