"""The plate's STEP file, read as text by a reader of our own: sizes, fits, positions, datums."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest

from fixtures_lib.job.plate_plan import plate_plan
from fixtures_lib.job.plate_tolerances import PlateTolerances
from fixtures_lib.kernel.assembly import annotated_body
from fixtures_lib.kernel.proof.annotation_proof import annotation_checks
from fixtures_lib.kernel.proof.body_proof import prove_body
from fixtures_lib.kernel.step_writing import StepForm, StepHeader, write_step
from tests.lib.part21 import Part21, Ref, read_part21
from tests.lib.plate_jobs import job_with
from tests.lib.test_deliver_export import fixture_job


def exported(folder: Path, form: StepForm) -> Part21:
    body, path = plate_plan(fixture_job()).plate, folder / "plate.step"
    product = annotated_body(body, 2700.0, PlateTolerances(), 0.02)
    write_step(product, StepHeader("plate"), path, form)
    assert all(check.passed for check in prove_body(path, body, form))
    if form.schema == "ap242" and product.annotations is not None:
        assert all(c.passed for c in annotation_checks(path, body, product.annotations))
    return read_part21(path.read_text(encoding="ascii"))


@pytest.fixture(scope="module")
def plate(tmp_path_factory: pytest.TempPathFactory) -> Part21:
    return exported(tmp_path_factory.mktemp("ap242"), StepForm())


def diameters(file: Part21) -> dict[int, float]:
    """The value of each DIMENSIONAL_SIZE, by its number."""
    found = {}
    for _, (size, representation) in file.of("DIMENSIONAL_CHARACTERISTIC_REPRESENTATION"):
        (_, items, _) = file.arguments(representation, "SHAPE_DIMENSION_REPRESENTATION")
        found[size.number] = file.measure(items[0])
    sizes = {number for number, _ in file.of("DIMENSIONAL_SIZE")}
    return {number: value for number, value in found.items() if number in sizes}


def fits(file: Part21, per_mm: float = 1.0) -> Counter[tuple[float, float, float]]:
    """Diameter, lower and upper deviation of each toleranced size, in mm."""
    values = diameters(file)
    found: Counter[tuple[float, float, float]] = Counter()
    for _, (limits, size) in file.of("PLUS_MINUS_TOLERANCE"):
        if isinstance(limits, Ref) and size.number in values:
            bounds = file.arguments(limits, "TOLERANCE_VALUE")
            low, high = (round(file.measure(b) / per_mm, 6) for b in bounds)
            found[(round(values[size.number] / per_mm, 6), low, high)] += 1
    return found


def zones(file: Part21, kind: str) -> list[float]:
    """Widths of one kind of geometric tolerance; position and parallelism are complex instances."""
    widths = []
    for number, arguments in file.of(kind):
        whole = arguments or file.arguments(Ref(number), "GEOMETRIC_TOLERANCE")
        widths.append(file.measure(whole[2]))
    return sorted(widths)


def test_fits_have_their_limits(plate: Part21) -> None:
    """6 H7 is 0 to +12 um (iso286.csv): one for each depth of such bores."""
    assert plate.schema.startswith("AP242")
    assert fits(plate) == Counter({(6.0, 0.0, 0.012): 2})
    assert sorted(diameters(plate).values()) == [4.0, 6.0, 6.0, 6.0, 6.8, 8.8]


def test_threads_are_named_with_their_depth(plate: Part21) -> None:
    names = {arguments[0] for _, arguments in plate.of("SHAPE_ASPECT")}
    assert any("M8 - 6H depth 16, drill depth 22.2" in name for name in names)
    assert any("G1/8 depth 10" in name for name in names)


def test_positions_flatness_and_datums_are_semantic(plate: Part21) -> None:
    assert zones(plate, "POSITION_TOLERANCE") == pytest.approx([0.02, 0.02, 0.2, 0.4])
    assert zones(plate, "FLATNESS_TOLERANCE") == pytest.approx([0.02, 0.02])
    assert zones(plate, "PARALLELISM_TOLERANCE") == pytest.approx([0.02])
    assert sorted(arguments[-1] for _, arguments in plate.of("DATUM")) == ["A", "B", "C"]
    assert Counter(len(a[-1]) for _, a in plate.of("DATUM_SYSTEM")) == Counter({3: 4, 1: 1})


def test_every_hole_is_pointed_at_by_an_annotation(plate: Part21) -> None:
    """Each bore of the plan has a face that a GEOMETRIC_ITEM_SPECIFIC_USAGE names."""
    faces = {a[-1].number for _, a in plate.of("GEOMETRIC_ITEM_SPECIFIC_USAGE")}
    radii: Counter[float] = Counter()
    for number in faces:
        (_, _, surface, _) = plate.arguments(Ref(number), "ADVANCED_FACE")
        for name, arguments in plate.instances[surface.number]:
            if name == "CYLINDRICAL_SURFACE":
                radii[round(arguments[-1], 4)] += 1
    wanted = Counter(round(h.diameter_mm / 2.0, 4) for h in plate_plan(fixture_job()).plate.holes)
    assert all(radii[radius] >= count for radius, count in wanted.items())


def test_inches_scale_the_annotations_too(tmp_path: Path) -> None:
    """The kernel scales the shape only: a size of 6 must not come out as six inches."""
    file = exported(tmp_path, StepForm(unit="in"))
    assert any(name == "INCH" for _, (name, _) in file.of("CONVERSION_BASED_UNIT"))
    assert fits(file, 1.0 / 25.4) == Counter({(6.0, 0.0, 0.012): 2})
    assert zones(file, "FLATNESS_TOLERANCE") == pytest.approx([0.02 / 25.4] * 2)


def test_ap214_has_the_shape_and_no_annotations(tmp_path: Path) -> None:
    file = exported(tmp_path, StepForm(schema="ap214"))
    assert file.schema.startswith("AUTOMOTIVE_DESIGN")
    assert file.of("DIMENSIONAL_SIZE") == []
    assert len(file.of("MANIFOLD_SOLID_BREP")) == 1


def test_deviations_keep_their_signs(tmp_path: Path) -> None:
    """12 G7 lies 6 to 24 um above, 12 js6 5.5 um to either side (iso286.csv)."""
    body = plate_plan(fixture_job()).plate
    holes = tuple(
        msgspec.structs.replace(
            h, diameter_mm=12.0, size="12 G7" if h.tag.startswith("A") else "12 js6"
        )
        if h.kind == "reamed"
        else h
        for h in body.holes
    )
    body = msgspec.structs.replace(body, holes=holes)
    path = tmp_path / "plate.step"
    product = annotated_body(body, 2700.0, PlateTolerances(), 0.02)
    write_step(product, StepHeader("plate"), path)
    found = fits(read_part21(path.read_text(encoding="ascii")))
    assert found == Counter({(12.0, 0.006, 0.024): 1, (12.0, -0.0055, 0.0055): 1})


def test_a_plate_without_holes_says_its_flatness_in_millimetres(tmp_path: Path) -> None:
    body, path = plate_plan(job_with()).plate, tmp_path / "plate.step"
    product = annotated_body(body, 2700.0, PlateTolerances(), 0.02)
    write_step(product, StepHeader("plate"), path)
    assert product.annotations is not None
    assert all(c.passed for c in annotation_checks(path, body, product.annotations))
    file = read_part21(path.read_text(encoding="ascii"))
    (ref,) = [a[2] for _, a in file.of("FLATNESS_TOLERANCE")]
    unit = file.arguments(ref, "LENGTH_MEASURE_WITH_UNIT")[1]
    assert file.arguments(unit, "SI_UNIT") == [".MILLI.", ".METRE."]
