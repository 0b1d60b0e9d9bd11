"""Heat, rests of uneven height, and a blank that is bowed."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest

from fixtures_lib.deflection.block_mesh import block
from fixtures_lib.deflection.case import (
    Bow,
    Case,
    Clamp,
    Contact,
    ElasticMaterial,
    FacePressure,
    Feature,
    Land,
    State,
)
from fixtures_lib.deflection.elastic_body import ElasticBody
from fixtures_lib.deflection.part_model import PartModel
from fixtures_lib.geometry.arrays import Vector

STEEL = ElasticMaterial(
    youngs_mpa=210_000.0, poisson=0.3, density_kg_m3=7850.0, expansion_per_k=11.5e-6
)
UP: Vector = (0.0, 0.0, 1.0)


@pytest.fixture(scope="module")
def sheet() -> PartModel:
    """200 x 120 x 5 mm."""
    return PartModel(ElasticBody(block((0, 0, 0), (200, 120, 5), (20, 12, 1)), STEEL))


def rest(name: str, x: float, y: float, **more: float) -> Contact:
    return Contact(id=name, point=(x, y, 0.0), direction=UP, tip="rigid", **more)


def corners(**more: float) -> tuple[Contact, ...]:
    return tuple(
        rest(f"R{i}", x, y, **more)
        for i, (x, y) in enumerate([(10, 10), (190, 10), (10, 110), (190, 110)])
    )


def test_a_warm_part_on_free_rests_only_grows(sheet: PartModel) -> None:
    case = Case(
        contacts=corners(friction_low=0.0, friction_high=0.0),
        states=(State(name="cold"), State(name="warm", warming_k=10.0)),
        features=(Feature(id="top", faces=(6,), cut_here=False),),
    )
    cold, warm = sheet.solve(case).states
    grown = warm.displacement_um - cold.displacement_um
    points = sheet.surface.points
    ends = [int(np.argmin(np.linalg.norm(points - p, axis=1))) for p in ((0, 60, 0), (200, 60, 0))]
    assert grown[ends[1], 0] - grown[ends[0], 0] == pytest.approx(11.5e-6 * 10 * 200e3, rel=1e-3)
    flat_cold, flat_warm = cold.features[0].figure_um, warm.features[0].figure_um
    assert flat_warm.high == pytest.approx(flat_cold.high, rel=1e-3)


def test_plate_and_part_that_expand_alike_do_not_rub(sheet: PartModel) -> None:
    """Friction forces come from the difference of the two expansions only."""
    clamps = tuple(
        Clamp(id=f"C{i}", point=(x, 60.0, 5.0), direction=(0, 0, -1), force_n=500.0, tip="rigid")
        for i, x in enumerate((10.0, 190.0))
    )

    def rubbing(fixture_per_k: float) -> float:
        case = Case(
            contacts=corners(), clamps=clamps, fixture_expansion_per_k=fixture_per_k,
            states=(
                State(name="held", loads=("C0", "C1")),
                State(name="warm", loads=("C0", "C1"), warming_k=15.0),
            ),
        )  # fmt: skip
        held, warm = sheet.solve(case).states
        change = [
            np.linalg.norm(np.subtract(b.force_n, a.force_n))
            for a, b in zip(held.contacts, warm.contacts, strict=True)
        ]
        return float(max(change))

    assert rubbing(11.5e-6) == pytest.approx(0.0, abs=1e-6)
    assert rubbing(23.6e-6) > 10.0


def test_three_rests_take_up_their_heights_and_four_do_not(sheet: PartModel) -> None:
    press = FacePressure(id="P", face=6, pressure_mpa=0.02)

    def flatness_um(contacts: tuple[Contact, ...]) -> float:
        case = Case(
            contacts=contacts, pressures=(press,), states=(State(name="held", loads=("P",)),),
            features=(Feature(id="top", faces=(6,), cut_here=False),),
        )  # fmt: skip
        return sheet.solve(case).features[0].held_um.high

    exact, loose = corners(), corners(height_tolerance_um=30.0)
    assert flatness_um(loose[:3]) == pytest.approx(flatness_um(exact[:3]), rel=1e-6)
    assert flatness_um(loose) > 1.1 * flatness_um(exact)


@pytest.mark.parametrize("bow_um", [50.0, -50.0])
def test_a_bowed_blank_is_pulled_flat_and_springs_back(sheet: PartModel, bow_um: float) -> None:
    """0.002 in, as in the article: enough vacuum pulls it down, and it comes off bowed again."""
    land = Land(id="L", face=5, cells=60)
    vacuum = FacePressure(id="V", face=5, pressure_mpa=-0.08)
    case = Case(
        lands=(land,), pressures=(vacuum,), bow=Bow(height_um=bow_um),
        states=(State(name="seated"), State(name="held", loads=("V",))),
        features=(Feature(id="top", faces=(6,)),),
    )  # fmt: skip
    bowed = sheet.solve(case)
    flat = sheet.solve(msgspec.structs.replace(case, bow=None))
    assert flat.features[0].released_um.high < 1.0
    assert 0.5 * abs(bow_um) < bowed.features[0].released_um.high < 1.1 * abs(bow_um)
    assert flat.blank is None
    assert bowed.blank is not None
    # Pulled flat against a whole land: nearly the whole bow springs back, as the top face shows.
    assert bowed.blank.spring_back_um.high == pytest.approx(abs(bow_um), rel=0.25)
    assert bowed.blank.spring_back_um.high == pytest.approx(
        bowed.features[0].released_um.high, rel=0.15
    )
    assert bowed.blank.left_um.high < 0.5 * abs(bow_um)
