"""What `holdfast library` prints for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from fixtures_lib.job.changes import Change
from fixtures_lib.job.problems import Problem
from fixtures_lib.shop import FoundFixture
from fixtures_lib.shop.finding.shapes import FoundShape
from fixtures_lib.shop.history.bias import Bias
from fixtures_lib.shop.history.plate_uses import PlateUse
from fixtures_lib.shop.history.time_line import Event
from fixtures_lib.shop.records import (
    Approval,
    Attachment,
    Customer,
    Fixture,
    Revision,
    Run,
    ShopPlate,
    Version,
)
from fixtures_lib.shop.records.items import ShopItem
from fixtures_lib.shop.reuse.in_library import Shelf
from fixtures_lib.shop.reuse.standard import Proposal
from fixtures_lib.shop.transfer.package import Package
from fixtures_lib.shop.transfer.planning import Step

_SHORT = 12  # of an id: enough to name it


def _rows(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> RenderableType:
    """A table; its cells are text only, whatever signs are in them."""
    shown = Table(*heads, box=None, pad_edge=False)
    for row in rows:
        shown.add_row(*(Text(" ".join(str(cell).split())) for cell in row))
    return shown if shown.row_count else Text("nothing")


def fixtures(found: Sequence[FoundFixture]) -> RenderableType:
    return _rows(
        ("Id", "Fixture", "Customer", "Part", "Rev", "Status", "Version"),
        (
            (f.fixture.id[:_SHORT], f.fixture.name, f.customer, f.part_number, f.revision,
             f.fixture.status, f.fixture.head)
            for f in found
        ),
    )  # fmt: skip


def shapes(found: Sequence[FoundShape]) -> RenderableType:
    return _rows(
        ("Part", "Rev", "Is", "Score", "Why"),
        (
            (f.part.number, f.revision.label, f.likeness.relation, f"{f.likeness.score:.3f}",
             f.likeness.words)
            for f in found
        ),
    )  # fmt: skip


def fixture(kept: Fixture) -> RenderableType:
    return Text(f"{kept.name} ({kept.id[:_SHORT]}): {kept.status}, version {kept.head}")


def saved(version: Version, kept: Fixture | None = None) -> RenderableType:
    name = "" if kept is None else f"{kept.name} ({kept.id[:_SHORT]}), "
    return Text(f"{name}version {version.number} by {version.author}")


def revision(kept: Revision) -> RenderableType:
    size = f"{kept.length_mm:.4g} x {kept.width_mm:.4g} x {kept.height_mm:.4g} mm"
    return Text(f"Revision {kept.label} of {kept.file_name}, {size} ({kept.id[:_SHORT]})")


def shown(
    kept: Fixture,
    versions: Sequence[Version],
    said: Sequence[Approval],
    on_plates: Sequence[ShopPlate],
    made: Sequence[Run],
    bias: Bias | None,
) -> RenderableType:
    parts = [fixture(kept), _versions(versions)]
    if said:
        parts += [Text("\nApproval"), _approvals(said)]
    if on_plates:
        parts += [Text("\nBuilt on"), plates(on_plates)]
    if made:
        parts += [Text("\nRuns"), runs(made)]
    if bias is not None:
        parts.append(Text(f"\n{bias.words[:1].upper()}{bias.words[1:]}"))
    return Group(*parts)


def _approvals(said: Sequence[Approval]) -> RenderableType:
    return _rows(
        ("At", "By", "Said", "Version", "Note"),
        ((f"{a.at:%Y-%m-%d %H:%M}", a.login or a.author, a.act, a.version, a.note) for a in said),
    )


def _versions(versions: Sequence[Version]) -> RenderableType:
    return _rows(
        ("Version", "At", "By", "Why"),
        (
            (f"{v.number}{' (aside)' if v.aside else ''}", f"{v.at:%Y-%m-%d %H:%M}", v.author,
             v.why)
            for v in versions
        ),
    )  # fmt: skip


def events(found: Sequence[Event]) -> RenderableType:
    return _rows(
        ("At", "By", "What"),
        ((f"{e.at:%Y-%m-%d %H:%M}", e.author, e.words) for e in found),
    )


def changes(found: Sequence[Change]) -> RenderableType:
    return Group(*(Text(f"· {c.message}") for c in found)) if found else Text("no difference")


def plates(found: Sequence[ShopPlate]) -> RenderableType:
    return _rows(
        ("Serial", "Kind", "Name", "Pattern", "Shelf", "Retired"),
        ((p.serial, p.kind, p.name, p.pattern, p.shelf, p.retired_on or "") for p in found),
    )


def plate_use(use: PlateUse) -> RenderableType:
    return Group(plates([use.plate]), *(Text(words) for words in use.words))


def papers(found: Sequence[Attachment]) -> RenderableType:
    return _rows(
        ("Name", "kB", "At", "By", "Note"),
        (
            (a.name, f"{a.size_bytes / 1e3:.1f}", f"{a.at:%Y-%m-%d %H:%M}", a.author, a.note)
            for a in found
        ),
    )


def shelf(found: Shelf) -> RenderableType:
    return Group(*(Text(words) for words in found.words))


def standard(found: Proposal) -> RenderableType:
    return Group(
        Text(found.words),
        _rows(
            ("", "Setup min", "Dollars to make"),
            (
                ("Dedicated plate", f"{found.setup_dedicated_minutes:.0f}",
                 f"{found.dedicated_cost:.0f}"),
                ("Adapter on a universal plate", f"{found.setup_adapter_minutes:.0f}",
                 f"{found.adapter_cost:.0f}"),
            ),
        ),
    )  # fmt: skip


def runs(found: Sequence[Run]) -> RenderableType:
    return _rows(
        ("Date", "Order", "Machine", "Pieces", "Scrap", "Setup min", "Note"),
        (
            (r.date, r.order, r.machine, r.quantity, r.scrap,
             "" if r.setup_minutes is None else f"{r.setup_minutes:g}", r.note)
            for r in found
        ),
    )  # fmt: skip


def items(found: Sequence[ShopItem]) -> RenderableType:
    heads = ("Item", "Kind", "Licence", "Source")
    return _rows(heads, ((i.item_id, i.kind, i.licence, i.source) for i in found))


def customers(found: Sequence[Customer]) -> RenderableType:
    return _rows(("Customer", "Number"), ((c.name, c.number) for c in found))


def package(packed: Package) -> RenderableType:
    size = sum(packed.files.values()) / 2**20
    return Text(
        f"{len(packed.fixtures)} fixtures with {len(packed.versions)} versions and "
        f"{len(packed.files)} files, {size:.1f} MB"
    )


def steps(found: Sequence[Step]) -> RenderableType:
    return _rows(("", "What", "Name", ""), ((s.meeting, s.kind, s.name, s.words) for s in found))


def problems(found: Sequence[Problem]) -> RenderableType:
    if not found:
        return Text("The library is whole")
    return Group(*(Text(f"{'!' if p.severity == 'warning' else '✗'} {p.message}") for p in found))


def members(found: Mapping[str, str]) -> RenderableType:
    return _rows(("Login", "May"), found.items())
