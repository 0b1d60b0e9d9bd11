"""Blanks: the part with stock on chosen faces, against volumes worked out by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from OCP.BRepPrimAPI import BRepPrimAPI_MakeBox
from OCP.gp import gp_Pnt
from OCP.ShapeUpgrade import ShapeUpgrade_UnifySameDomain

from fixtures_lib.deliver.options import ExportOptions
from fixtures_lib.errors import FixtureError
from fixtures_lib.kernel.blank_solid import BlankSolid, blank_solid, plane_face_numbers
from fixtures_lib.kernel.booleans import cut, fused
from fixtures_lib.kernel.plane_shapes import stepped_cylinder
from fixtures_lib.kernel.proof.blank_proof import prove_blank
from fixtures_lib.kernel.step_writing import StepBody, StepForm, StepHeader, write_step
from fixtures_lib.kernel.topology import box_of, faces_of, solids_of, volume_and_centroid
from fixtures_lib.tasks.blanks import blank_of_file

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def block() -> object:
    return BRepPrimAPI_MakeBox(40.0, 30.0, 20.0).Solid()


def facing(solid: object, direction: tuple[float, float, float]) -> int:
    """The face whose box lies outermost along a direction."""
    boxes = [np.array(box_of(face)).mean(axis=0) @ np.array(direction) for face in faces_of(solid)]
    return int(np.argmax(boxes)) + 1


def proved(path: Path, part: object, blank: BlankSolid, stock: float) -> bool:
    write_step(StepBody("blank", blank.solid, (0.5, 0.5, 0.5)), StepHeader("blank"), path)
    checks = prove_blank(path, part, blank, stock, StepForm())
    assert [c for c in checks if not c.passed] == []
    return True


def test_stock_all_round_a_block_is_a_larger_block(tmp_path: Path) -> None:
    part = block()
    blank = blank_solid(part, plane_face_numbers(part), 0.5)
    assert volume_and_centroid(blank.solid)[0] == pytest.approx(41.0 * 31.0 * 21.0)
    assert blank.added_mm3 == pytest.approx(41.0 * 31.0 * 21.0 - 40.0 * 30.0 * 20.0)
    assert blank.only_convex
    assert proved(tmp_path / "blank.step", part, blank, 0.5)


def test_stock_on_one_face_leaves_the_others(tmp_path: Path) -> None:
    part = block()
    blank = blank_solid(part, [facing(part, (0.0, 0.0, 1.0))], 0.8)
    low, high = box_of(blank.solid)
    assert low == pytest.approx((0.0, 0.0, 0.0))
    assert high == pytest.approx((40.0, 30.0, 20.8))
    assert proved(tmp_path / "blank.step", part, blank, 0.8)


def test_a_hole_goes_on_through_the_stock(tmp_path: Path) -> None:
    tool = stepped_cylinder([(30.0, 4.0)], (20.0, 15.0, -5.0), (0.0, 0.0, 1.0))
    (part,) = solids_of(cut(block(), [tool], "block"))
    top = facing(part, (0.0, 0.0, 1.0))
    blank = blank_solid(part, [top], 0.5)
    area = 40.0 * 30.0 - np.pi * 16.0
    assert volume_and_centroid(blank.solid)[0] == pytest.approx(area * 20.5)
    assert proved(tmp_path / "blank.step", part, blank, 0.5)


def test_an_inner_corner_has_less_stock_than_its_faces(tmp_path: Path) -> None:
    """A step: the two raised faces overlap in a square of stock times stock."""
    low = BRepPrimAPI_MakeBox(gp_Pnt(0.0, 0.0, 0.0), 40.0, 30.0, 10.0).Solid()
    high = BRepPrimAPI_MakeBox(gp_Pnt(0.0, 0.0, 10.0), 20.0, 30.0, 10.0).Solid()
    unified = ShapeUpgrade_UnifySameDomain(fused(low, [high], "step"))
    unified.Build()
    (part,) = solids_of(unified.Shape())
    faces = [
        n
        for n, face in enumerate(faces_of(part), start=1)
        if (box := np.array(box_of(face)))[0, 0] >= 20.0 - 1e-6 and box[1, 2] <= 20.0 + 1e-6
        and (abs(np.ptp(box[:, 0])) < 1e-6) != (abs(np.ptp(box[:, 2])) < 1e-6)
        and box[0, 2] >= 10.0 - 1e-6
    ]  # fmt: skip
    assert len(faces) == 2
    blank = blank_solid(part, faces, 0.5)
    assert not blank.only_convex
    added = volume_and_centroid(blank.solid)[0] - volume_and_centroid(part)[0]
    assert added == pytest.approx(30.0 * (20.0 + 10.0) * 0.5 - 30.0 * 0.25)
    assert proved(tmp_path / "blank.step", part, blank, 0.5)


def test_faces_that_cannot_take_stock_are_named() -> None:
    part = block()
    with pytest.raises(FixtureError, match="no face 9"):
        blank_solid(part, [9], 0.5)
    tool = stepped_cylinder([(30.0, 4.0)], (20.0, 15.0, -5.0), (0.0, 0.0, 1.0))
    (holed,) = solids_of(cut(part, [tool], "block"))
    curved = set(range(1, 8)) - set(plane_face_numbers(holed))
    with pytest.raises(FixtureError, match="is not plane"):
        blank_solid(holed, list(curved), 0.5)
    with pytest.raises(FixtureError, match="no stock"):
        blank_solid(part, [1], 0.0)


@pytest.mark.parametrize("name", ["sensor_housing", "instrument_handle"])
def test_the_samples_blanks_are_proved(name: str, tmp_path: Path) -> None:
    """The article's 0.5 mm on the housing and 0.8 mm on the handle, on what has a tolerance."""
    stock = 0.5 if name == "sensor_housing" else 0.8
    made = blank_of_file(
        str(SAMPLES / f"{name}.holdfast"), str(tmp_path / "blank.step"), stock,
        options=ExportOptions(unit="in"),
    )  # fmt: skip
    assert [c for c in made.checks if not c.passed] == []
    assert any(c.what == "stock" for c in made.checks)
