"""Locating: rank, free motions in words, what competes, and location errors."""

from __future__ import annotations

import math

import numpy as np
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.holding.locating import locating
from fixtures_lib.holding.location_error import part_motion, point_error, two_pin_rotation_mrad
from fixtures_lib.holding.motions import motion_in_words
from fixtures_lib.holding.proofs import three_two_one
from fixtures_lib.holding.wrenches import Reference
from fixtures_lib.job.contacts import contact_sites
from tests.lib.holding_jobs import X, Y, Z, job, pin, rests, site

BLOCK = three_two_one()


def test_three_two_one_is_determined() -> None:
    found = locating(BLOCK)
    assert (found.determined, found.rank, found.free_motions) == (True, 6, ())
    assert found.over_determined == 0
    assert found.condition is not None
    assert 1.0 <= found.condition < 10.0


def test_condition_does_not_depend_on_the_unit_or_the_place() -> None:
    moved = [
        site(s.id, tuple(25.4 * c + 1000.0 for c in s.point), s.normal)  # type: ignore[arg-type]
        for s in BLOCK
    ]
    assert locating(moved).condition == pytest.approx(locating(BLOCK).condition, rel=1e-6)


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ([0, 1, 2, 3, 4], ("free to slide along x",)),
        ([0, 1, 2], ("free to slide along x", "free to slide along y", "free to turn about z")),
        ([0, 1, 2, 3, 5], ("free to turn about z near (20.0, 50.0)",)),
        ([3, 4, 5], (
            "free to slide along z",
            "free to turn about x near z = 25.0",
            "free to turn about y near z = 25.0",
        )),
        ([], tuple(
            f"free to {do} {axis}" for do in ("slide along", "turn about") for axis in "xyz"
        )),
    ],
)  # fmt: skip
def test_free_motions_in_words(kept: list[int], words: tuple[str, ...]) -> None:
    found = locating([BLOCK[i] for i in kept])
    assert found.free_motions == words
    assert not found.determined
    assert found.rank == 6 - len(words)
    assert found.condition is None


def test_a_slanted_slide_has_its_direction() -> None:
    c = math.sqrt(0.5)
    sites = [
        *BLOCK[:3],
        site("s1", (0.0, 0.0, 0.0), (c, -c, 0.0)),
        site("s2", (50.0, 50.0, 0.0), (c, -c, 0.0)),
    ]
    assert locating(sites).free_motions == ("free to slide along the direction (0.71, 0.71, 0.00)",)


def test_a_screw_is_called_one() -> None:
    """Five contacts on a thread flank: the nut can only turn while it climbs 10 pi a turn."""
    sites = []
    for n, (angle, z, out) in enumerate(
        [(0.0, 0.0, 0.3), (2.0, 1.0, -0.3), (4.0, 5.0, 0.2), (1.0, 9.0, 0.5), (5.0, 3.0, -0.6)]
    ):
        radial = np.array([math.cos(angle), math.sin(angle), 0.0])
        around = np.array([-math.sin(angle), math.cos(angle), 0.0])
        normal = 0.5 * around + out * radial - np.array(Z)
        x, y, z0 = 10.0 * radial + np.array([0.0, 0.0, z])
        nx, ny, nz = normal / np.linalg.norm(normal)
        sites.append(site(f"f{n}", (float(x), float(y), float(z0)), (nx, ny, nz)))
    (words,) = locating(sites).free_motions
    assert words == "free to move like a screw along z near (0.0, 0.0), 31.4 mm a turn"


def test_a_fourth_rest_competes_with_the_others() -> None:
    found = locating([*BLOCK, site("l7", (20.0, 80.0, 0.0), Z)])
    assert (found.determined, found.over_determined) == (True, 1)
    assert found.competing == ("l1", "l2", "l3", "l7")


def test_three_rests_in_line_leave_the_part_free_to_roll() -> None:
    line = [site(f"r{n}", (30.0 * n, 40.0, 0.0), Z) for n in range(3)]
    found = locating([*line, *BLOCK[3:]])
    assert (found.rank, found.over_determined) == (5, 1)
    assert found.free_motions[0].startswith("free to turn about")


def test_a_round_and_a_diamond_pin_locate_in_the_plane() -> None:
    three = rests(((10.0, 10.0), (90.0, 10.0), (50.0, 90.0)))
    pins = [pin("p1", "round", 20.0, 50.0), pin("p2", "diamond", 80.0, 50.0, 90.0)]
    assert locating(contact_sites(job([*three, *pins]))).determined
    across = pin("p2", "diamond", 80.0, 50.0, 0.0)  # gives way where it should hold
    found = locating(contact_sites(job([*three, pins[0], across])))
    assert found.free_motions == ("free to turn about z near (20.0, 50.0)",)
    assert found.competing == ("p1.x", "p2.a")


def test_tiny_and_huge_parts_are_judged_alike() -> None:
    for scale in (1e-6, 1e3):
        sites = [
            site(s.id, tuple(scale * c for c in s.point), s.normal)  # type: ignore[arg-type]
            for s in BLOCK
        ]
        assert locating(sites).condition == pytest.approx(locating(BLOCK).condition, rel=1e-6)


def test_location_error_of_a_lifted_rest_is_a_plane() -> None:
    """A lever: rest 3 up by 1 um lifts a point at twice its distance by 2 um."""
    deltas = [0.0, 0.0, 0.001, 0.0, 0.0, 0.0]
    assert point_error(BLOCK, deltas, (75.0, 140.0, 0.0))[2] == pytest.approx(0.002)
    assert part_motion(BLOCK, deltas)[3] == pytest.approx(0.001 / 60.0)


def test_location_error_of_an_over_determined_part_is_the_best_fit() -> None:
    """Three rests in a row, the middle one high by 3 um: least squares puts the row 1 um up."""
    four = [*BLOCK, site("l7", (75.0, 20.0, 0.0), Z)]
    assert point_error(four, [0.0] * 6 + [0.003], (75.0, 20.0, 0.0))[2] == pytest.approx(0.001)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: part_motion(BLOCK[:5], [0.0] * 5), "leave the part free"),
        (lambda: part_motion(BLOCK, [math.nan] * 6), "not a finite number"),
        (lambda: two_pin_rotation_mrad(29.0, 54.0, 0.0), "in the same place"),
    ],
)
def test_bad_input_is_told(call, words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        call()


@pytest.mark.parametrize(
    ("twist", "words"),
    [
        ((1.0, 0.0, 0.0, 0.0, 0.0, 0.0), "slides towards +x"),
        ((0.0, -1.0, 0.1, 0.0, 0.0, 0.0), "slides towards -y"),
        ((0.0, 0.0, 1.0, 0.0, 0.0, 0.1), "lifts"),
        ((0.0, 0.0, 0.0, 0.0, 0.0, 1.0), "turns about z near (1.0, 2.0)"),
        ((0.0, -1.0, 0.0, 0.0, 0.0, 1.0), "turns about z near (11.0, 2.0)"),
        ((0.0, 0.0, 1.0, 0.0, 1.0, 0.0), "tips towards +x"),
        ((0.0, 0.0, 1.0, 1.0, 0.0, 0.0), "tips towards -y"),
    ],
)
def test_giving_way_in_words(twist: tuple[float, ...], words: str) -> None:
    about = Reference(np.array([1.0, 2.0, 3.0]), 10.0)
    assert motion_in_words(np.array(twist), about) == words


def test_axes_are_what_they_say() -> None:
    assert [locating([site("a", (0.0, 0.0, 0.0), n)]).rank for n in (X, Y, Z)] == [1, 1, 1]
