"""Who may do what in a library on a server."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from fixtures_lib.cli_library import text
from fixtures_lib.cli_library.entry import Where, library_app, opened
from fixtures_lib.cli_run import Json, print_answer
from fixtures_lib.shop import default_place, open_library, place_of
from fixtures_lib.shop.store import roles as server_roles
from fixtures_lib.shop.store.grants import Role
from fixtures_lib.shop.store.secrets import forget_password, keep_password


class RoleName(StrEnum):
    """What a person may do."""

    LOOK = "look"
    EDIT = "edit"
    RELEASE = "release"


_ROLES: dict[RoleName, Role] = {
    RoleName.LOOK: "look",
    RoleName.EDIT: "edit",
    RoleName.RELEASE: "release",
}


@library_app.command()
def roles(where: Where = None, json: Json = False) -> None:
    """Set the roles up on the server, and say who has which."""
    with opened(where) as library:
        server_roles.set_up_roles(library.database)
        print_answer(server_roles.members(library.database), json, text.members)


@library_app.command()
def give(
    login: str,
    role: RoleName,
    password: Annotated[bool, typer.Option("--password", help="Ask for a new one.")] = False,
    where: Where = None,
) -> None:
    """Let a person into the library on the server, with this role."""
    secret = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True) if (
        password
    ) else None  # fmt: skip
    with opened(where) as library:
        server_roles.give_role(library.database, login, _ROLES[role], secret)


@library_app.command()
def login(
    forget: Annotated[bool, typer.Option("--forget", help="Forget the password.")] = False,
    where: Where = None,
) -> None:
    """Keep your password for the library's server in the system's keyring."""
    place = place_of(where) if where else default_place()
    if forget:
        forget_password(place)
        return
    secret = typer.prompt("Password", hide_input=True, err=True)
    open_library(place, password=secret).close()  # it is right before it is kept
    keep_password(place, secret)
