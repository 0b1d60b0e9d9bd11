"""A part that the kernel reads back otherwise than it wrote it does not fail our assembly."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixtures_lib.geometry.loops import rectangle
from fixtures_lib.kernel.items.item_parts import level
from fixtures_lib.kernel.loading import load_part
from fixtures_lib.kernel.proof.assembly_proof import prove_assembly
from fixtures_lib.kernel.shape_bytes import from_bytes
from fixtures_lib.kernel.step_writing import (
    StepBody,
    StepGroup,
    StepHeader,
    StepInstance,
    write_step,
)

GREY = (0.5, 0.5, 0.5)


def assembly_with(part: StepBody, plate_mm: float = 20.0) -> StepGroup:
    plate = StepBody("plate", level(rectangle((0.0, 0.0), (plate_mm, plate_mm)), -5.0, 0.0), GREY)
    return StepGroup("both", (StepInstance("plate", plate), StepInstance("part", part)))


def block(size: float) -> StepBody:
    shape = level(rectangle((0.0, 0.0), (size, size)), 30.0, 30.0 + size)
    return StepBody("part", shape, GREY, layer="PART")


def test_a_sound_part_is_compared_as_it_is(tmp_path: Path) -> None:
    path, assembly = tmp_path / "a.step", assembly_with(block(10.0))
    write_step(assembly, StepHeader("both"), path)
    checks = prove_assembly(path, assembly)
    assert all(check.passed for check in checks)
    assert [check.what for check in checks].count("volume") == 1


def test_another_plate_or_another_part_than_was_meant_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.step"
    write_step(assembly_with(block(10.0)), StepHeader("both"), path)
    for meant in (assembly_with(block(10.0), plate_mm=20.01), assembly_with(block(10.01))):
        failed = [check.what for check in prove_assembly(path, meant) if not check.passed]
        assert any("volume" in what for what in failed)


def test_a_part_whose_trims_disagree_is_told_and_the_assembly_proved(
    tmp_path: Path, shared_parts: Path
) -> None:
    part = load_part(shared_parts / "real" / "axom_boxed_sphere.step", solid=1)
    body = StepBody("part", from_bytes(part.shape_bytes), GREY, layer="PART")
    path, assembly = tmp_path / "a.step", assembly_with(body)
    write_step(assembly, StepHeader("both"), path)
    checks = prove_assembly(path, assembly)
    assert [(c.what, c.expected, c.got) for c in checks if not c.passed] == []
    (own,) = [c for c in checks if c.subject == "part"]
    assert abs(float(own.got) - float(own.expected)) == pytest.approx(1.2, abs=0.1)
