"""The tables. Each column has the name of the record's field that it keeps.

    customers <- parts <- revisions <- fixtures <- versions <- predictions
                                          ^ ^---- approvals
    plates <- used_holes, inspections     |
       ^---- fixture_plates, run_plates   runs <- measured
    blobs: STEP files, jobs and pictures by their hash
    fingerprints: the shapes of revisions; shop_items: catalogue items of the shop's own

Moments are ISO 8601 text in UTC, so that both databases keep and sort them alike.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)
_OWNERS = ("customer", "part", "revision", "plate", "fixture", "run")


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _number(name: str) -> Column[float]:
    return Column(name, Float(53), nullable=False)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _to(target: str, *, optional: bool = False, index: bool = True) -> Column[str]:
    """A reference to a row of `target`, "plates" as `plate_id`."""
    name = f"{target.removesuffix('s')}_id"
    key = ForeignKey(f"{target}.id")
    return Column(name, String(32), key, nullable=optional, index=index)


def _blob(name: str) -> Column[str]:
    return Column(name, String(64), ForeignKey("blobs.sha256"), nullable=False, index=True)


def _records(name: str, *columns: Column[str] | Column[float] | Column[int] | object) -> Table:
    """A table of records, which all have an id and an edition."""
    return Table(
        name,
        METADATA,
        Column("id", String(32), primary_key=True),
        _count("edition"),
        *columns,  # type: ignore[arg-type]  # columns and constraints, which have no common type
    )


library_facts = Table(
    "library_facts",
    METADATA,
    Column("name", String(40), primary_key=True),
    _text("value"),
)
blobs = Table(
    "blobs",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    _count("size_bytes"),
    Column("packed", LargeBinary, nullable=False),
)
customers = _records(
    "customers", Column("name", Text, nullable=False, unique=True),
    _text("number"), _text("contact"), _text("note"),
)  # fmt: skip
parts = _records(
    "parts", _to("customers", optional=True), Column("number", Text, nullable=False, index=True),
    _text("name"), _text("note"),
    Index("uq_parts_customer_number", "customer_id", "number", unique=True),
)  # fmt: skip
revisions = _records(
    "revisions", _to("parts", index=False), Column("label", Text, nullable=False),
    _blob("step_sha256"), _text("file_name"), _count("solid"),
    Column("healed", Boolean, nullable=False), _text("drawing_number"), _text("material"),
    _number("length_mm"), _number("width_mm"), _number("height_mm"), _number("volume_mm3"),
    _number("area_mm2"), _text("note"), _text("author"), _text("at"),
    UniqueConstraint("part_id", "label"),
)  # fmt: skip
plates = _records(
    "plates", Column("serial", Text, nullable=False, unique=True), _text("kind"),
    Column("item_id", Text, nullable=False, server_default="", index=True), _text("item"),
    _text("name"), _text("pattern"), _number("length_mm"), _number("width_mm"),
    _number("thickness_mm"), _text("shelf"), _text("note"),
    Column("retired_on", Text), _text("retired_why"),
)  # fmt: skip
fixtures = _records(
    "fixtures", _to("revisions"), _to("customers", optional=True), _text("number"), _text("name"),
    _text("note"), Column("status", String(10), nullable=False, server_default="draft", index=True),
    _count("head"), Column("touched", Integer, nullable=False, unique=True),
    Column("material", Text, nullable=False, server_default="", index=True),
    _number("length_mm"), _number("width_mm"), _number("height_mm"),
    Column("plate_item", Text, nullable=False, server_default="", index=True),
    Column("plate_pattern", Text, nullable=False, server_default="", index=True),
    Column("tightest_um", Float(53), index=True), _text("job_words"),
    Index("ix_fixtures_size", "length_mm", "width_mm", "height_mm"),
)  # fmt: skip
versions = _records(
    "versions", _to("fixtures", index=False), _count("number"), Column("based_on", Integer),
    Column("from_version", String(32), ForeignKey("versions.id")),
    Column("aside", Boolean, nullable=False), _blob("job_sha256"), _blob("part_sha256"),
    _text("why"), _text("author"), _text("at"),
    UniqueConstraint("fixture_id", "number"),
)  # fmt: skip
approvals = _records(
    "approvals", _to("fixtures", index=False), _count("number"), _count("version"), _text("act"),
    _text("note"), _text("author"),
    _text("login"), _text("at"),
    UniqueConstraint("fixture_id", "number"),
    CheckConstraint("act IN ('release', 'reopen', 'obsolete')", name="act"),
)  # fmt: skip
predictions = _records(
    "predictions", _to("versions"), _text("feature"), _text("name"), _number("low_um"),
    _number("high_um"), _number("tolerance_um"),
)  # fmt: skip
used_holes = _records(
    "used_holes", _to("plates"), _number("x_mm"), _number("y_mm"), _text("why"),
    _to("fixtures", optional=True), _text("author"), _text("at"),
)  # fmt: skip
inspections = _records(
    "inspections", _to("plates"), _text("on"), Column("passed", Boolean, nullable=False),
    Column("flatness_um", Float(53)), Column("hole_size_um", Float(53)), _text("note"),
    _text("author"),
)  # fmt: skip
fixture_plates = _records(
    "fixture_plates", _to("fixtures", index=False), _to("plates"),
    UniqueConstraint("fixture_id", "plate_id"),
)  # fmt: skip
runs = _records(
    "runs", _to("fixtures"), _count("version"), _text("order"), _text("date"), _text("machine"),
    _count("quantity"), _count("scrap"), Column("setup_minutes", Float(53)),
    Column("cycle_minutes", Float(53)), _text("note"), _text("author"),
)  # fmt: skip
run_plates = _records(
    "run_plates", _to("runs", index=False), _to("plates"), UniqueConstraint("run_id", "plate_id")
)
measured = _records(
    "measured", _to("runs"), _text("feature"), _text("name"), _count("piece"),
    _number("measured_um"), _text("note"),
)  # fmt: skip
attachments = _records(
    "attachments", *(_to(f"{owner}s", optional=True) for owner in _OWNERS), _text("name"),
    _text("media_type"), _blob("sha256"), _count("size_bytes"), _text("note"), _text("author"),
    _text("at"),
    CheckConstraint(
        " + ".join(f"CASE WHEN {owner}_id IS NULL THEN 0 ELSE 1 END" for owner in _OWNERS) + " = 1",
        name="one_owner",
    ),
)  # fmt: skip
fingerprints = Table(
    "fingerprints",
    METADATA,
    Column("number", Integer, primary_key=True),  # grows: what came since is read alone
    Column("revision_id", String(32), ForeignKey("revisions.id"), nullable=False, unique=True),
    _count("version"),
    Column("vector", LargeBinary, nullable=False),  # little-endian float32
    _text("data"),
    Index("ix_fingerprints_version", "version", "number"),
)
shop_items = _records(
    "shop_items", Column("item_id", Text, nullable=False, unique=True), _text("kind"),
    _text("item"), _text("licence"), _text("source"), _text("file_name"), _text("author"),
    _text("at"),
)  # fmt: skip
