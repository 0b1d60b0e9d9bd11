"""What an engineer gets wrong: each time one problem says what, in their words."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.cutting.likely import new_pass
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.loaded_part import LoadedPart
from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.job.edits import with_conditions, with_element, with_load, with_part_material
from fixtures_lib.job.edits.document import with_new_pass
from fixtures_lib.job.model import Clamp, Job, SideLocator, VacuumZone
from fixtures_lib.job.problems import Problem
from fixtures_lib.layout.first_job import empty_job, first_job
from fixtures_lib.resources import resource
from fixtures_lib.tasks import check_job, load_part, open_job
from fixtures_lib.tasks.by_name import in_names
from fixtures_lib.wording import Worded, worded
from tests.lib.test_cli import holdfast, the_sentence

SAMPLE = resource("samples", "sensor_housing.holdfast")


@dataclass(frozen=True)
class Laid:
    job: Job
    part: LoadedPart


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    import cadquery as cq

    path: Path = tmp_path_factory.mktemp("part") / "block.step"
    solid = cq.Workplane().box(100, 60, 20).faces(">Z").workplane().hole(10)
    cq.exporters.export(solid, str(path))
    part = load_part(str(path))
    job = first_job(part, load_catalog(), "block", "al6061_t6")
    return Laid(with_conditions(job, mesh="coarse"), part)


def problem(job: Job, part: LoadedPart, code: str) -> Problem:
    report = check_job(job, part)
    found = [p for p in report.problems if p.code == code]
    assert found, [p.code for p in report.problems]
    assert report.passed == (found[0].severity != "error")
    return found[0]


def test_a_clamp_that_pushes_the_part_off_its_locators(laid: Laid) -> None:
    """It presses beside a side locator, the same way as that one."""
    job = laid.job
    clamp = next(e for e in job.elements.values() if isinstance(e, Clamp))
    stop = next(e for e in job.elements.values() if isinstance(e, SideLocator))
    wrong = with_element(
        job, clamp.id, x_mm=stop.x_mm, y_mm=stop.y_mm + 12.0, z_mm=stop.z_mm,
        angle_deg=stop.angle_deg, force_n=clamp.item.force_max_n,
    )  # fmt: skip
    found = problem(wrong, laid.part, "deflection.moves")
    assert found.message.startswith(f"{clamp.name} pushes the part off its locators: it slides")
    assert found.ids == (clamp.id,)
    assert found.mend


def test_no_locators(laid: Laid) -> None:
    job = empty_job(laid.part, load_catalog(), "block", "al6061_t6")
    found = problem(job, laid.part, "deflection.impossible")
    assert "the part stands on nothing; place rests and locators" in found.message
    assert "free to slide along x" in problem(job, laid.part, "locating.undetermined").message


def test_zero_friction(laid: Laid) -> None:
    job = with_conditions(laid.job, friction_low=0.0, friction_high=0.0)
    notes = problem(job, laid.part, "holding.note").message
    assert notes.startswith("Friction is zero: only locators and clamps hold the part")


def test_a_force_off_the_part(laid: Laid) -> None:
    load = next(iter(laid.job.loads.values()))
    off = (load.at[0] + 60.0, load.at[1] + 80.0, load.at[2] + 30.0)
    job = with_load(laid.job, load.id, at=off)
    found = problem(job, laid.part, "load-off-part")
    assert "mm away from the part's surface" in found.message
    impossible = problem(job, laid.part, "deflection.impossible").message
    assert f"“{load.name}” is not on the part: the nearest surface is" in impossible


def test_a_material_without_stiffness(laid: Laid) -> None:
    soft = msgspec.structs.replace(laid.job.part.material, youngs_gpa=0.0)
    job = with_part_material(laid.job, soft)
    found = problem(job, laid.part, "deflection.impossible")
    assert "the material has no stiffness; give a Young's modulus above 0 MPa" in found.message


def test_a_zone_without_area(laid: Laid) -> None:
    zone = next(e for e in laid.job.elements.values() if isinstance(e, VacuumZone))
    thin = rectangle((zone.port.x_mm, zone.port.y_mm), (zone.port.x_mm + 1e-4, zone.port.y_mm + 30))
    job = with_element(laid.job, zone.id, outer=thin)
    report = check_job(job, laid.part)
    said = " ".join(p.message for p in report.problems)
    assert f"{zone.name}: the vacuum zone encloses no area; draw its outline again" in said
    assert not report.passed


def finishing_nothing(job: Job, part: LoadedPart) -> Job:
    return replace(job, features={}, passes={"pass-1": new_pass(job, "finish")})


def drilling_too_large(job: Job, part: LoadedPart) -> Job:
    hole = part.shape.holes[0]
    return with_new_pass(job, replace(new_pass(job, "drill", hole.faces), diameter_mm=12.0))


def tapping_the_wrong_hole(job: Job, part: LoadedPart) -> Job:
    hole = part.shape.holes[0]
    return with_new_pass(job, replace(new_pass(job, "tap", hole.faces), diameter_mm=16.0))


def drilling_a_flat_face(job: Job, part: LoadedPart) -> Job:
    flat = next(f.number for f in part.shape.faces if f.kind == "plane")
    return with_new_pass(job, new_pass(job, "drill", (flat,)))


def milling_a_lost_face(job: Job, part: LoadedPart) -> Job:
    return with_new_pass(job, new_pass(job, "side", (99,)))


def milling_too_wide(job: Job, part: LoadedPart) -> Job:
    hole = part.shape.holes[0]
    return with_new_pass(job, replace(new_pass(job, "finish", hole.faces), diameter_mm=20.0))


def cutting_metal_that_nobody_cuts(job: Job, part: LoadedPart) -> Job:
    return with_part_material(job, load_catalog().materials["cerrobend158"])


@pytest.mark.parametrize(
    ("edit", "code", "words"),
    [
        (finishing_nothing, "pass-without-faces", "goes over no faces"),
        (drilling_too_large, "drill-too-large", "is 10 mm wide, but the drill 12 mm"),
        (tapping_the_wrong_hole, "tap-does-not-fit", "is 10 mm wide, which no 16 × 2 tap"),
        (drilling_a_flat_face, "pass-without-holes", "goes into no hole"),
        (milling_a_lost_face, "pass-face-lost", "the part has no face 99"),
        (milling_too_wide, "mill-too-large", "a 20 mm tool does not fit into face"),
        (cutting_metal_that_nobody_cuts, "pass-without-force", "no cutting forces are known"),
    ],
)
def test_passes_that_make_no_sense(
    laid: Laid, edit: Callable[[Job, LoadedPart], Job], code: str, words: str
) -> None:
    from fixtures_lib.tasks import quick_problems

    found = [p for p in quick_problems(edit(laid.job, laid.part), laid.part) if p.code == code]
    assert found
    assert words in found[0].message
    assert found[0].mend


def doctored(tmp_path: Path, old: str, new: str) -> Path:
    """The sample with this piece of its job.json replaced, everywhere that it stands."""
    path = tmp_path / "wrong.holdfast"
    with zipfile.ZipFile(SAMPLE) as source, zipfile.ZipFile(path, "w") as made:
        for name in source.namelist():
            data = source.read(name)
            if name == "job.json":
                job = json.dumps(json.loads(data))
                assert old in job
                data = job.replace(old, new).encode()
            made.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            '"friction_low": 0.12',
            '"friction_low": -0.12',
            "conditions.friction_low: expected float",
        ),
        ('"friction_low": 0.12', '"friction_low": NaN', "job.json can't be read"),
        ('"slip_safety": 2.0', '"slip_safety": 0', "conditions.slip_safety: expected float > 0"),
        ('"poisson": 0.33', '"poisson": 0.7', "poisson: expected float < 0.5"),
    ],
)
def test_values_that_no_job_can_have(tmp_path: Path, old: str, new: str, words: str) -> None:
    with pytest.raises(FixtureError) as fault:
        open_job(str(doctored(tmp_path, old, new)))
    assert words in str(fault.value)
    assert "wrong.holdfast" in str(fault.value)


def test_the_command_line_says_it_in_one_line(tmp_path: Path) -> None:
    path = doctored(tmp_path, '"slip_safety": 2.0', '"slip_safety": -2.0')
    assert "conditions.slip_safety" in the_sentence(holdfast("check", path, "-q"))


def test_faults_call_things_by_their_names(laid: Laid) -> None:
    clamp = next(e for e in laid.job.elements.values() if isinstance(e, Clamp))
    said = in_names(f"clamp {clamp.id} is not on the part; {clamp.id}0 is another", laid.job)
    assert said == f"“{clamp.name}” is not on the part; {clamp.id}0 is another"
    assert in_names("zone-1.land-2 has no area", laid.job) == "“Vacuum zone 1” has no area"
    kept = in_names(worded("{id} has no area", id="zone-1.land-2"), laid.job)
    assert isinstance(kept, Worded)
    assert (kept, kept.template) == ("“Vacuum zone 1” has no area", "{id} has no area")
