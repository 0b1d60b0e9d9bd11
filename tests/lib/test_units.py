from __future__ import annotations

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.units import (
    parse_angle,
    parse_force,
    parse_length,
    parse_pressure,
    show_length,
    show_micrometres,
)


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("12", 12.0), ("1.5 in", 38.1), ('2"', 50.8), ("2 thou", 0.0508), ("1,5", 1.5),
        ("3 mm + 0.25 in", 9.35), ("-4", -4.0), ("2 ft", 609.6), ("15 µm", 0.015), ("0.5 m", 500.0),
    ],
)  # fmt: skip
def test_lengths_are_typed_with_units(text: str, mm: float) -> None:
    assert parse_length(text) == pytest.approx(mm, rel=1e-12)


def test_a_bare_number_is_in_the_users_unit() -> None:
    assert parse_length("1.5", default="in") == pytest.approx(38.1)
    assert parse_length("1.5 mm", default="in") == pytest.approx(1.5)


@pytest.mark.parametrize("text", ["", "abc", "5 kg", "1/0", "nan", "inf mm", "1e400", "3 mm 4"])
def test_what_is_no_length_is_refused_in_words(text: str) -> None:
    with pytest.raises(FixtureError, match=r"“|not a"):
        parse_length(text)


def test_forces_angles_and_pressures() -> None:
    assert parse_force("200 lbf") == pytest.approx(889.6443, rel=1e-6)
    assert parse_force("2 kN") == 2000.0
    assert parse_angle("30°") == pytest.approx(30.0)
    assert parse_angle("0.5 rad") == pytest.approx(28.6478898)
    assert parse_pressure("0.8 bar") == pytest.approx(80.0)
    assert parse_pressure("24 inHg") == pytest.approx(81.27, rel=1e-3)


def test_lengths_are_shown_in_either_unit() -> None:
    assert show_length(38.1, "in") == "1.5000 in"
    assert show_length(38.1) == "38.100 mm"
    assert show_micrometres(25.4, "in") == "1.000 thou"
