"""The catalogue's numbers are those of the shared facts, where these are beside the checkout."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

import pytest

from fixtures_lib.catalog.fits import limits
from fixtures_lib.catalog.loading import load_catalog
from fixtures_lib.catalog.threads import thread
from fixtures_lib.errors import FixtureError

FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"
CATALOG = load_catalog()

needs_facts = pytest.mark.skipif(
    not FACTS.exists(), reason="the facts are not beside this checkout"
)


def _rows(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@needs_facts
def test_materials() -> None:
    rows = _rows("materials.csv")
    assert {row["id"] for row in rows if not row["E_GPa"]} == {"cerrosafe"}
    with_stiffness = [row for row in rows if row["E_GPa"]]
    assert {row["id"] for row in with_stiffness} == set(CATALOG.materials)
    for row in with_stiffness:
        item = CATALOG.materials[row["id"]]
        columns = {
            "density_kg_m3": item.density_kg_m3,
            "E_GPa": item.youngs_gpa,
            "nu": item.poisson,
            "yield_MPa": item.yield_mpa,
            "cte_1e6_per_K": item.expansion_1e6_k,
            "k_W_mK": item.conductivity_w_mk,
            "melt_or_Tg_C": item.softens_c,
        }
        for column, value in columns.items():
            assert not row[column] or value == float(row[column]), (row["id"], column)
        assert (item.status, item.memory_fields) == (row["status"], row["memory_fields"])
        assert item.source == row["source"]


@needs_facts
def test_screws() -> None:
    rows = _rows("fasteners.csv")
    below = {"screw-m2", "screw-m2.5"}  # the facts begin at M3
    assert {f"screw-{row['size'].lower()}" for row in rows} == set(CATALOG.screws) - below
    for row in rows:
        item = CATALOG.screws[f"screw-{row['size'].lower()}"]
        columns = {
            "pitch": item.pitch_mm,
            "head_dk_max": item.head_diameter_mm,
            "head_k_max": item.head_height_mm,
            "hex_s": item.hex_mm,
            "iso273_close": item.clearance_close_mm,
            "iso273_normal": item.clearance_normal_mm,
            "iso273_loose": item.clearance_loose_mm,
            "cbore_d_DIN974_1_row1": item.counterbore_diameter_mm,
            "cbore_depth_k_plus_Z": item.counterbore_depth_mm,
            "tap_drill": item.tap_drill_mm,
            "As_mm2_calc": item.stress_area_mm2,
            "blind_thread_runout_e1_DIN76": item.runout_blind_mm,
            "min_engagement_Al_1p5d": item.engagement_min_mm,
            "pref_engagement_Al_2d": item.engagement_preferred_mm,
            "torque_8_8_Nm": item.torque_8_8_nm,
            "preload_8_8_N_K0p2": item.preload_8_8_n,
        }
        for column, value in columns.items():
            assert value == float(row[column]), (row["size"], column)


@needs_facts
def test_cords() -> None:
    rows = _rows("vacuum_seal_grooves.csv")
    assert len(rows) == len(CATALOG.cords)
    by_size = {(c.construction, c.diameter_mm): c for c in CATALOG.cords.values()}
    for row in rows:
        kind = row["type"]
        construction = (
            "sponge" if "sponge" in kind else "o-ring" if kind.startswith("AS568") else "solid"
        )
        item = by_size[construction, float(row["cord_d_mm"])]
        low, high = _range(row["groove_depth_mm"])
        assert low <= item.groove_depth_mm <= high
        low, high = _range(row["groove_width_mm"])
        assert low <= item.groove_width_mm <= high
        assert item.squeeze_pct == float(row["squeeze_pct"])
        assert item.corner_radius_min_mm == float(row["min_plan_corner_radius_inside_mm"])
        for shore in ("40", "50", "70"):
            stated = row[f"seal_force_N_per_mm_{shore}ShA"]
            assert item.force_n_mm.get(shore) == (float(stated) if stated else None)


@needs_facts
def test_dowels_and_pins() -> None:
    for row in _rows("dowels.csv"):
        item = CATALOG.dowels[f"dowel-{float(row['d_mm']):g}"]
        assert item.chamfer_mm == float(row["chamfer_c_iso8734"])
        assert item.pull_thread == row["din7979D_pull_thread"]
    for row in _rows("locating_elements.csv"):
        if not row["element"].startswith("DIN6321"):
            continue
        for shape in ("round", "diamond"):
            long = CATALOG.pins[f"pin-{shape}-{row['size_d1']}"]
            short = CATALOG.pins[f"pin-{shape}-{row['size_d1']}-short"]
            assert long.height_mm == float(row["height_h"])
            assert short.height_mm == float(row["alt_height"])
            assert long.shank_mm == short.shank_mm == float(row["shank_d2"])
            assert long.status == row["status"]


@needs_facts
def test_friction_and_pumps() -> None:
    pairs = [(float(row["mu_min"]), float(row["mu_max"])) for row in _rows("friction.csv")]
    assert sorted(pairs) == sorted((f.mu_low, f.mu_high) for f in CATALOG.frictions.values())
    pumps = tomllib.loads((FACTS / "vacuum.toml").read_text(encoding="utf-8"))["pump"]
    highest = sorted(max(p.get("dp_kPa") or [x * 3.38639 for x in p["inHg"]]) for p in pumps)
    ours = sorted(pump.share_max * 101.325 for pump in CATALOG.pumps.values())
    assert ours == pytest.approx(highest, abs=0.3)


@needs_facts
def test_limits_and_fits() -> None:
    for row in _rows("iso286.csv"):
        stated = (float(row["lower_um"]), float(row["upper_um"]))
        assert limits(row["class"], float(row["up_to_incl_mm"])) == stated
        assert limits(row["class"], float(row["over_mm"]) + 0.001) == stated


def _range(text: str) -> tuple[float, float]:
    ends = [float(part) for part in text.split("-")]
    return min(ends), max(ends)


@pytest.mark.parametrize(
    ("name", "drill"),
    [
        ("M3 × 0.5", 2.5),
        ("M8", 6.8),
        ("m8x1.25", 6.8),
        ("M12", 10.2),
        ("5/8-11 UNC", 13.494),
        ("G 1/4", 11.8),
        ("1/4 NPT", 11.1),
    ],
)
def test_threads_are_found_by_the_names_people_write(name: str, drill: float) -> None:
    assert thread(name).tap_drill_mm == drill


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: thread("M7"), "no data for the thread “M7”"),
        (lambda: limits("K7", 12.0), "no limits for the tolerance “K7”"),
        (lambda: limits("H7", 121.0), "no limits for H7 at 121 mm"),
        (lambda: limits("H7", 0.0), "no limits for H7 at 0 mm"),
        (lambda: limits("H7", float("nan")), "no limits for H7 at nan mm"),
    ],
)
def test_what_is_not_in_the_tables_is_told(call, words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        call()
