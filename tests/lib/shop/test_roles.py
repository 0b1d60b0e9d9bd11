"""Look, edit and release are held by the server: a login that goes round the program, too."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import psycopg
import pytest
from keyring.backend import KeyringBackend

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library, NotAllowed, open_library, place_of
from fixtures_lib.shop.records import Customer
from fixtures_lib.shop.store import secrets
from fixtures_lib.shop.store.roles import give_role, members, set_up_roles
from tests.lib.shop.server import Server
from tests.lib.shop.shelves import new_fixture, saving


class Drawer(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    before, drawer = keyring.get_keyring(), Drawer()
    keyring.set_keyring(drawer)
    yield drawer
    keyring.set_keyring(before)


@pytest.fixture(scope="module")
def shared(server: Server) -> str:
    """A library on a server with one login for each role, and a fixture in it."""
    name = server.new_database("empty_library")
    with open_library(server.url(name), author="keeper") as library:
        set_up_roles(library.database)
        for login, role in (("lena", "look"), ("egon", "edit"), ("rita", "release")):
            give_role(library.database, login, role)  # type: ignore[arg-type]  # a literal each
        assert members(library.database) == {"egon": "edit", "lena": "look", "rita": "release"}
    return name


@pytest.fixture
def fixture_id(server: Server, shared: str, request: pytest.FixtureRequest) -> str:
    with open_library(server.url(shared)) as library:
        return new_fixture(library, request.node.name)[0].id


def as_(server: Server, shared: str, login: str) -> Library:
    return open_library(server.url(shared, login))


def test_who_looks_changes_nothing(server: Server, shared: str, fixture_id: str) -> None:
    with as_(server, shared, "lena") as library:
        assert library.role == "look"
        assert library.fixtures.open(fixture_id).job == saving().job
        assert library.find.by_text("customer")
        with pytest.raises(NotAllowed, match="your role in this library is to look"):
            library.customers.add(Customer(name="Nobody"))


def test_who_edits_releases_nothing(server: Server, shared: str, fixture_id: str) -> None:
    with as_(server, shared, "egon") as library:
        assert library.role == "edit"
        library.fixtures.save(fixture_id, 1, saving("edited"))
        new_fixture(library, "Egon's own")
        with pytest.raises(NotAllowed, match="your role in this library does not allow it"):
            library.releases.release(fixture_id, 2)
        assert library.fixtures.get(fixture_id).status == "draft"


def test_who_releases_is_written_down_by_the_server(
    server: Server, shared: str, fixture_id: str
) -> None:
    with open_library(server.url(shared, "rita"), author="Somebody else") as library:
        assert library.role == "release"
        assert library.releases.release(fixture_id, 1).status == "released"
        (approval,) = library.releases.history(fixture_id)
    assert (approval.author, approval.login) == ("Somebody else", "rita")
    with as_(server, shared, "egon") as library, pytest.raises(FixtureError, match="locked"):
        library.fixtures.save(fixture_id, 1, saving("late"))


@pytest.mark.parametrize(
    ("login", "statement"),
    [
        ("lena", "INSERT INTO customers (id, edition, name) VALUES ('x', 1, 'x')"),
        ("egon", "UPDATE fixtures SET status = 'released'"),
        ("egon", "INSERT INTO approvals (id, edition, fixture_id, number, version, act)"
                 " SELECT 'x', 1, id, 9, 1, 'release' FROM fixtures LIMIT 1"),
        ("egon", "UPDATE versions SET why = 'another reason'"),
        ("egon", "DELETE FROM versions"),
        ("egon", "DELETE FROM runs"),
        ("egon", "UPDATE library_facts SET value = '9'"),
        ("egon", "DROP TABLE fixtures"),
        ("egon", "ALTER TABLE fixtures DISABLE TRIGGER ALL"),
        ("rita", "UPDATE fixtures SET status = 'released'"),
        ("rita", "UPDATE approvals SET author = 'x'"),
        ("rita", "INSERT INTO approvals (id, edition, fixture_id, number, version, act, login)"
                 " SELECT 'x', 1, id, 9, 1, 'release', 'egon' FROM fixtures LIMIT 1"),
        ("rita", "GRANT holdfast_release TO egon"),
    ],
)  # fmt: skip
def test_the_server_refuses_what_goes_round_the_program(
    server: Server, shared: str, fixture_id: str, login: str, statement: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        server.execute(statement, shared, login)
    with open_library(server.url(shared)) as library:
        assert library.fixtures.get(fixture_id).status == "draft"


def test_even_the_keeper_changes_no_version(server: Server, shared: str, fixture_id: str) -> None:
    with pytest.raises(psycopg.errors.IntegrityError, match="a version never changes"):
        server.execute(f"UPDATE versions SET why = '' WHERE fixture_id = '{fixture_id}'", shared)


def test_another_role_replaces_the_first(server: Server, shared: str) -> None:
    with open_library(server.url(shared)) as library:
        give_role(library.database, "Otto; DROP", "release")
        give_role(library.database, "Otto; DROP", "look")
        assert members(library.database)["Otto; DROP"] == "look"


def test_passwords_are_in_the_keyring_only(server: Server, shared: str, drawer: Drawer) -> None:
    url = server.url(shared, "guarded")
    with open_library(server.url(shared)) as library:
        give_role(library.database, "guarded", "edit", "it's \\ a: secret")
    with pytest.raises(FixtureError, match="the password is wrong"):
        open_library(url)
    with pytest.raises(FixtureError, match="the password is wrong"):
        open_library(url, password="guess")
    secrets.keep_password(place_of(url), "it's \\ a: secret")
    with open_library(url) as library:
        assert library.role == "edit"
        assert "secret" not in str(library.place)
    assert list(drawer.kept.values()) == ["it's \\ a: secret"]
    secrets.forget_password(place_of(url))
    with pytest.raises(FixtureError, match="holds a password"):
        place_of("postgresql://ann:secret@server/library")


def test_a_file_has_no_roles(tmp_path: object) -> None:
    with (
        open_library(f"{tmp_path}/library.sqlite") as library,
        pytest.raises(FixtureError, match="has no roles"),
    ):
        set_up_roles(library.database)
