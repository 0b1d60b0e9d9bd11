"""A part potted in alloy: the tray, what it takes, the heat, and how the alloy holds."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.items import AlloyItem
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.deliver.bill import bill
from fixtures_lib.deliver.exporting import export
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.arrays import Floats
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.geometry.meshes import TriangleMesh
from fixtures_lib.geometry.volume_below import volume_below_mm3
from fixtures_lib.holding.report import locating_sites
from fixtures_lib.job.checks import problems_of
from fixtures_lib.job.contacts import contact_sites
from fixtures_lib.job.edits import moved, with_shift
from fixtures_lib.job.model import Job, Potting, Rest
from fixtures_lib.job.part_array import Array
from fixtures_lib.job.places import with_every_place
from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_tray import cavity_of, drain_at
from fixtures_lib.job.plate_volume import planned_volume_mm3
from fixtures_lib.job.potting import alloy_kg, alloy_mm3
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.kernel.alloy_solid import alloy_solid
from fixtures_lib.kernel.plate_solid import plate_solid
from fixtures_lib.kernel.scene import fixture_bodies
from fixtures_lib.kernel.topology import volume_and_centroid
from fixtures_lib.layout.potted_patches import potted_patches
from fixtures_lib.tasks.opening import open_job
from fixtures_lib.tasks.potting import draw_potting
from tests.lib.plate_jobs import job_with
from tests.lib.test_places import SAMPLES


@pytest.fixture(scope="module")
def potted() -> tuple[Job, LoadedPart]:
    """The sample on its rests, potted 8 mm high."""
    opened = open_job(str(SAMPLES / "sensor_housing.holdfast"))
    rests = {k: e for k, e in opened.job.elements.items() if isinstance(e, Rest)}
    job = replace(opened.job, elements=rests)
    tray = draw_potting(job, opened.part, 8.0)
    return replace(job, elements={**rests, tray.id: tray}), opened.part


def tray_of(job: Job) -> Potting:
    return next(e for e in job.elements.values() if isinstance(e, Potting))


def block_tray(**changes: object) -> Potting:
    """Round a block of 40 x 20 about its own middle."""
    alloy = load_catalog().get(AlloyItem, "alloy-158")
    tray = Potting(id="potting-1", name="Tray", alloy=alloy, x_mm=150.0, y_mm=100.0,
                   outline=rectangle((-20.0, -10.0), (20.0, 10.0)), mouth_mm=0.0)  # fmt: skip
    return replace(tray, **changes)


def block() -> TriangleMesh:
    """3 x 4 x 10 from the origin."""
    corners = np.array([[x, y, z] for z in (0.0, 10.0) for y in (0.0, 4.0) for x in (0.0, 3.0)])
    quads = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    faces = np.array([t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))])
    return TriangleMesh(corners, faces, np.arange(1, 13))


def test_volume_below_a_height_is_that_of_a_block_cut_there() -> None:
    solid = block()
    for height, wanted in ((-1.0, 0.0), (2.5, 30.0), (10.0, 120.0), (50.0, 120.0)):
        assert volume_below_mm3(solid, height) == pytest.approx(wanted)
    leaning: Floats = solid.points @ np.array([[1.0, 0.0, 0.4], [0.0, 1.0, 0.3], [0.0, 0.0, 1.0]])
    tilted = TriangleMesh(leaning, solid.triangles, solid.faces)
    mean = leaning[:4, 2].mean()  # the floor's middle: a level cut through a sheared block
    assert volume_below_mm3(tilted, 6.0) == pytest.approx(12.0 * (6.0 - mean))


def test_patches_have_the_area_that_the_alloy_wets() -> None:
    patches = potted_patches(block(), 0.0, 5.0)
    sides = [p for p in patches if abs(p.normal[2]) < 0.1]
    assert sum(p.area_mm2 for p in sides) == pytest.approx(2.0 * (3.0 + 4.0) * 5.0, rel=0.05)
    assert sum(p.area_mm2 for p in patches if p.normal[2] < -0.9) == pytest.approx(12.0, rel=1e-6)
    assert not [p for p in patches if p.normal[2] > 0.1 or p.z_mm > 5.0]
    assert {p.normal for p in sides} == {
        (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, -1.0, 0.0)
    }  # fmt: skip
    assert potted_patches(block(), 0.0, -1.0) == ()


def test_the_cavity_is_the_outline_grown_and_the_tray_stands_round_it() -> None:
    tray = block_tray(clearance_mm=8.0, wall_mm=6.0)
    wanted = 40.0 * 20.0 + 2.0 * (40.0 + 20.0) * 8.0 + math.pi * 8.0**2
    assert cavity_of(tray).area == pytest.approx(wanted, rel=1e-3)
    with_mouth = cavity_of(replace(tray, mouth_mm=20.0))
    assert with_mouth.area > wanted
    assert with_mouth.bounds[2] == pytest.approx(150.0 + 28.0 + 10.0, abs=0.05)
    assert drain_at(tray) == pytest.approx((150.0 - 24.0, 100.0), abs=0.05)
    body = plate_plan(job_with(tray)).plate
    (wall,) = body.walls
    assert wall.top_mm == 15.0
    (drain,) = body.holes_for("drain")
    assert (drain.size, drain.through, drain.elements) == ("M6", True, ("potting-1",))
    made = volume_and_centroid(plate_solid(body))[0]
    assert made == pytest.approx(planned_volume_mm3(body), rel=1e-6)
    narrow = block_tray(outline=rectangle((-2.0, -1.0), (2.0, 1.0)), clearance_mm=0.2)
    with pytest.raises(FixtureError, match="does not get round"):
        plate_plan(job_with(replace(narrow, cutter_mm=80.0)))


def test_the_alloy_is_what_is_left_of_the_cavity(potted: tuple[Job, LoadedPart]) -> None:
    job, part = potted
    tray = tray_of(job)
    poured = alloy_mm3(job, tray, part.mesh)
    exact = alloy_solid(job, tray, plate_plan(job), part.shape_bytes, job.setup.pose)
    assert poured == pytest.approx(volume_and_centroid(exact)[0], rel=2e-3)
    assert alloy_kg(job, tray, part.mesh) == pytest.approx(poured * 9670e-9, rel=1e-9)
    rows = {row.item: row for row in bill(job, plate_plan(job), part.mesh)}
    assert rows[tray.alloy.name].size == f"{alloy_kg(job, tray, part.mesh):.2f} kg"
    assert "Set screw, flat point" in rows
    assert tray.id in {body.element_id for body in fixture_bodies(job)}


def test_heat_level_and_place_are_checked(potted: tuple[Job, LoadedPart]) -> None:
    job, part = potted
    tray = tray_of(job)

    def codes(job: Job) -> dict[str, str]:
        return {p.code: p.severity for p in problems_of(job, part.shape, part.mesh)}

    assert codes(job)["potting-takes"] == "info"
    assert not [c for c, s in codes(job).items() if s == "error" and "pot" in c]
    melted = replace(job.part.material, softens_c=60.0)
    hot = replace(job, part=replace(job.part, material=melted))
    assert codes(hot)["pour-softens-part"] == "error"
    near = replace(job, part=replace(job.part, material=replace(melted, softens_c=100.0)))
    assert codes(near)["pour-softens-part"] == "warning"
    assert "pour-softens-part" not in codes(job)
    brim = replace(job, elements={**job.elements, tray.id: replace(tray, fill_mm=30.0)})
    assert codes(brim)["potting-overflows"] == "error"
    aside = moved(job, tray.id, 30.0, 0.0)
    assert codes(aside)["part-through-tray"] == "error"
    along = with_shift(job, 11.0, 4.0, carry="all")
    assert "part-through-tray" not in codes(along)


def test_the_alloy_supports_the_part_and_does_not_locate_it(
    potted: tuple[Job, LoadedPart],
) -> None:
    job, _ = potted
    tray = tray_of(job)
    sites = [s for s in contact_sites(job) if s.element == tray.id]
    assert 6 <= len(sites) <= 40
    for site, patch in zip(sites, tray.patches, strict=True):
        assert site.point[2] <= tray.seat_mm + tray.fill_mm
        assert not site.two_sided
        assert np.linalg.norm(site.normal) == pytest.approx(1.0, abs=1e-4)
        # k = E (1 - v) / ((1 + v) (1 - 2 v)) A / t
        e, v = tray.alloy.youngs_gpa * 1000.0, tray.alloy.poisson
        wanted = e * (1 - v) / ((1 + v) * (1 - 2 * v)) * patch.area_mm2 / tray.clearance_mm
        assert site.tip.body_stiffness_n_um == pytest.approx(wanted / 1000.0)
    assert not [s for s in locating_sites(job) if s.element == tray.id]
    lower = replace(tray, fill_mm=1.0)
    fewer = contact_sites(replace(job, elements={**job.elements, tray.id: lower}))
    assert len([s for s in fewer if s.element == tray.id]) < len(sites)


def test_it_is_kept_repeated_and_delivered(potted: tuple[Job, LoadedPart], tmp_path: Path) -> None:
    job, part = potted
    tray = tray_of(job)
    assert job_from_json(job_document(job), "test")[0].elements[tray.id] == tray
    two = replace(
        job,
        plate=replace(job.plate, length_mm=450.0),
        array=Array(columns=2, pitch_x_mm=190.0),
    )
    assert f"{tray.id}/2" in with_every_place(two).elements
    manifest = export(two, part, None, tmp_path)
    failed = [c for f in manifest.files for c in f.checks if not c.passed]
    assert manifest.proved, failed
    assert "Potting 1: alloy" in (tmp_path / "assembly.step").read_text("utf-8")
    assert "pour Alloy 158" in (tmp_path / "setup_sheet.json").read_text("utf-8")
