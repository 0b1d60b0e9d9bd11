"""Passwords of servers, in the system's keyring: never in a file of Holdfast."""

from __future__ import annotations

import keyring
from keyring.errors import KeyringError

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop.store.place import Place

_SERVICE = "holdfast library"


def password_of(place: Place) -> str | None:
    """The password kept for this server; None where there is none, or no keyring to ask."""
    try:
        return keyring.get_password(_SERVICE, str(place))
    except KeyringError:
        return None


def keep_password(place: Place, password: str) -> None:
    """Keep the password for this server. FixtureError where the system has no keyring."""
    try:
        keyring.set_password(_SERVICE, str(place), password)
    except KeyringError as fault:
        raise FixtureError(
            "the system has no keyring to keep the password in",
            where=str(place),
            mend="unlock or install one, or let the server know you by a certificate or pgpass",
        ) from fault


def forget_password(place: Place) -> None:
    """Forget it; nothing where none is kept."""
    try:
        keyring.delete_password(_SERVICE, str(place))
    except KeyringError:
        return
