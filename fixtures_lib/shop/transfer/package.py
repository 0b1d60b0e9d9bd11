"""What a package holds: fixtures with everything they need, to send to another shop.

    NAME.holdfast-package    a zip, nothing in it is ever run
      manifest.json          the records, and every file's size
      files/<sha256>         STEP files, jobs, pictures: each named by its own hash

Approvals and runs stay at home: who takes a fixture over releases it, and makes runs, himself.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal

import msgspec

from fixtures_lib.shop.likeness.fingerprint import Fingerprint
from fixtures_lib.shop.records import (
    Attachment,
    Customer,
    Fixture,
    FixturePlate,
    Part,
    Revision,
    ShopPlate,
    Version,
)
from fixtures_lib.shop.records.items import ShopItem
from fixtures_lib.shop.records.record import Id, Line, Note, Sha256

SUFFIX = ".holdfast-package"
FORMAT: Final = "holdfast-package"
VERSION: Final = 1
MANIFEST = "manifest.json"
FILES = "files/"
MANIFEST_LIMIT = 64 * 2**20
PACKAGE_LIMIT = 2 * 2**30
ENTRIES_LIMIT = 20_000

Size = Annotated[int, msgspec.Meta(ge=0, le=PACKAGE_LIMIT)]


class Package(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """manifest.json."""

    format: Literal["holdfast-package"] = FORMAT
    version: Literal[1] = VERSION
    author: Line = ""
    at: datetime
    note: Note = ""
    customers: tuple[Customer, ...] = ()
    parts: tuple[Part, ...] = ()
    revisions: tuple[Revision, ...] = ()
    fixtures: tuple[Fixture, ...] = ()
    versions: tuple[Version, ...] = ()
    plates: tuple[ShopPlate, ...] = ()
    fixture_plates: tuple[FixturePlate, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    items: tuple[ShopItem, ...] = ()
    fingerprints: dict[Id, Fingerprint] = {}
    files: dict[Sha256, Size] = {}
