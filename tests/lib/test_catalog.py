"""The catalogue: every item loads, and holds together; bad files are named in words."""

from __future__ import annotations

import math
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.catalog.fits import clearance, parse_fit
from fixtures_lib.catalog.items import AnyItem, MountHole
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.threads import thread
from fixtures_lib.errors import FixtureError

CATALOG = load_catalog()
WANTED = [
    "plate-m8-50",
    "plate-m8-12h7-50",
    "plate-m12-16h7-50",
    "plate-m6-25",
    "plate-5-8-11-2in",
    "plate-blank-mic6",
    "plate-blank-5083",
    "rest-milled-12",
    "rest-flat-m8-20",
    "rest-sphere-m8-20",
    "side-pin-flat-12",
    "pin-round-10",
    "pin-diamond-10",
    "cord-solid-3",
    "cord-solid-4",
    "port-g1-4",
    "clamp-toe-m8",
    "clamp-strap-m8",
    "clamp-side-cam-m8",
    "clamp-toggle-225u",
    "screw-m8",
    "dowel-8",
    "adapter-50-m8-150x100",
    "al6061_t6",
    "mic6",
    "cutter-d10-z3",
]


@pytest.mark.parametrize("id", WANTED)
def test_items_that_the_first_shelf_must_have(id: str) -> None:
    assert CATALOG.item(id).id == id


def test_every_item_says_where_it_is_from() -> None:
    assert len(CATALOG.items()) > 200
    assert all(item.source and item.name for item in CATALOG.items())
    assert all(id == item.id for id, item in CATALOG.by_id.items())


def test_kinds_add_up_to_the_whole_catalogue() -> None:
    kinds = [
        CATALOG.plates, CATALOG.rests, CATALOG.side_locators, CATALOG.pins, CATALOG.clamps,
        CATALOG.cords, CATALOG.ports, CATALOG.pumps, CATALOG.screws, CATALOG.dowels,
        CATALOG.adapters, CATALOG.materials, CATALOG.cutters, CATALOG.frictions,
        CATALOG.countersunk_screws, CATALOG.washers, CATALOG.alloys,
    ]  # fmt: skip
    assert all(kinds)
    assert sum(len(kind) for kind in kinds) == len(CATALOG.items())


@pytest.mark.parametrize("item", CATALOG.plates.values(), ids=lambda item: item.id)
def test_plates_are_of_a_known_material_and_their_holes_fit_the_pitch(item) -> None:
    assert item.material in CATALOG.materials
    assert item.dedicated == (item.pitch_mm == 0.0)
    assert bool(item.holes) == (item.pitch_mm > 0.0)
    for size in item.sizes:
        assert size.length_mm >= size.width_mm > item.pitch_mm
    for hole in item.holes:
        assert hole.diameter_mm < item.pitch_mm / 2.0 + 1e-9
        if hole.kind == "tapped":
            assert hole.diameter_mm == thread(hole.size).tap_drill_mm
        else:
            assert hole.diameter_mm == parse_fit(hole.size)[0]


@pytest.mark.parametrize("kind", ["plate-m8-50", "plate-blank-mic6", "plate-m6-25"])
def test_a_plate_for_the_largest_part_exists(kind: str) -> None:
    assert any(s.length_mm >= 1000.0 and s.width_mm >= 1000.0 for s in CATALOG.plates[kind].sizes)


def _mounts() -> list[tuple[str, MountHole]]:
    holders = [
        *CATALOG.rests.values(),
        *CATALOG.side_locators.values(),
        *CATALOG.pins.values(),
        *CATALOG.clamps.values(),
        *CATALOG.adapters.values(),
    ]
    return [(item.id, hole) for item in holders for hole in item.mount]


@pytest.mark.parametrize(("id", "hole"), _mounts())
def test_mount_holes_are_drilled_as_their_size_says(id: str, hole: MountHole) -> None:
    match hole.kind:
        case "tapped":
            data = thread(hole.size)
            assert hole.diameter_mm == data.tap_drill_mm
            assert hole.thread_depth_mm >= data.engagement_aluminium_mm
            assert hole.depth_mm == pytest.approx(hole.thread_depth_mm + data.runout_blind_mm)
        case "reamed":
            assert (hole.diameter_mm, "H7") == parse_fit(hole.size)
        case "counterbored":
            screw = CATALOG.screws[f"screw-{hole.size.lower()}"]
            assert hole.diameter_mm == screw.clearance_normal_mm
            assert hole.counterbore_depth_mm == screw.counterbore_depth_mm < hole.depth_mm
        case _:
            pytest.fail(f"{id}: no item has a {hole.kind} hole so far")


@pytest.mark.parametrize("item", CATALOG.adapters.values(), ids=lambda item: item.id)
def test_adapters_stand_on_the_grid(item) -> None:
    """With a corner on a multiple of the pitch, the screws meet a grid that starts at half one."""
    for hole in item.mount:
        steps = [(c - item.pitch_mm / 2.0) / item.pitch_mm for c in hole.at]
        shift = 0.5 if hole.kind == "reamed" else 0.0
        assert all(abs((s + shift) - round(s + shift)) < 1e-9 for s in steps)
        assert 0.0 < hole.at[0] < item.length_mm
        assert 0.0 < hole.at[1] < item.width_mm


@pytest.mark.parametrize("item", CATALOG.pins.values(), ids=lambda item: item.id)
def test_pin_clearances_follow_from_iso_286(item) -> None:
    assert item.shape != "diamond" or 0.0 < item.land_mm < item.diameter_mm
    assert item.shape != "bush" or item.shank_mm > item.diameter_mm
    if item.fit == "g6":
        assert item.clearance_um == clearance("H7", "g6", item.diameter_mm)


@pytest.mark.parametrize("item", CATALOG.clamps.values(), ids=lambda item: item.id)
def test_clamps_hold_together(item) -> None:
    assert 0.0 < item.force_n < item.force_max_n or item.force_n == item.force_max_n > 0.0
    assert item.height_min_mm < item.height_max_mm
    assert item.style == "side" or item.down_share == 0.0
    assert item.tip.radius_mm <= item.body_width_mm / 2.0


@pytest.mark.parametrize("item", CATALOG.cords.values(), ids=lambda item: item.id)
def test_glands_follow_from_their_cord(item) -> None:
    d, depth, width = item.diameter_mm, item.groove_depth_mm, item.groove_width_mm
    assert item.squeeze_pct == pytest.approx(100.0 * (d - depth) / d, abs=0.5)
    assert item.fill_pct == pytest.approx(100.0 * math.pi * d * d / 4.0 / (depth * width), abs=1.0)
    assert item.force_n_mm
    assert item.corner_radius_preferred_mm > item.corner_radius_min_mm >= 2.0 * d


def test_an_unknown_item_and_a_wrong_kind_are_told() -> None:
    with pytest.raises(FixtureError, match="no item “nail”"):
        CATALOG.item("nail")
    with pytest.raises(FixtureError, match="“mic6” is a material, not a rest"):
        CATALOG.get(type(CATALOG.rests["rest-milled-12"]), "mic6")


GOOD = """[[friction]]
id = "a"
name = "A"
source = "s"
status = "SHOP"
mu_low = 0.1
mu_high = 0.2
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD.replace("0.1", '"much"'), r"shelf\.toml, line \d, a: mu_low: Expected `float`"),
        (GOOD.replace("mu_low = 0.1\n", ""), r"shelf\.toml, line \d, a: .*mu_low"),
        (GOOD.replace("mu_low", "mu_lo"), r"shelf\.toml, line \d, a: .*mu_lo"),
        (GOOD.replace("SHOP", "MAYBE"), r"shelf\.toml, line \d, a: status: Invalid enum value"),
        (GOOD.replace('id = "a"\n', ""), r"friction number 1: .*`id`"),
        (GOOD.replace("friction", "glue"), "“glue” is not a kind of item"),
        (GOOD.replace("[[friction]]", "[friction]"), "“friction” is not a kind of item"),
        (GOOD + GOOD, "two items are called “a”"),
        (GOOD + "= 3", "not valid TOML"),
    ],
)
def test_a_bad_shelf_is_named_by_file_item_and_field(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "shelf.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FixtureError, match=words):
        load_catalog(tmp_path)


def test_a_shop_can_have_its_own_catalogue(tmp_path: Path) -> None:
    (tmp_path / "shelf.toml").write_text(GOOD, encoding="utf-8")
    assert [item.id for item in load_catalog(tmp_path).items()] == ["a"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match="no catalogue here"):
        load_catalog(tmp_path)


def test_items_survive_json() -> None:
    for item in CATALOG.items():
        assert msgspec.json.decode(msgspec.json.encode(item), type=AnyItem) == item
