"""Reading STEP files: real, made and odd ones load, bad ones say what is wrong in one sentence."""

from __future__ import annotations

from pathlib import Path

import cadquery as cq
import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.kernel.step_envelope import step_bytes
from fixtures_lib.kernel.step_file import read_step
from fixtures_lib.kernel.step_text import read_text

BAD = {
    "binary_noise": "binary data",
    "dangling_refs": "refers to 3 entities that the file does not contain",
    "empty": "is empty",
    "gzip_stpz": "compressed with gzip",
    "header_only": "no data",
    "is_stl": "STL mesh",
    "plain_text": "text, but no STEP",
    "truncated_half": "cut off",
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_one_sentence_that_names_it(shared_parts: Path, name: str) -> None:
    path = shared_parts / "bad" / f"{name}.step"
    with pytest.raises(FixtureError) as fault:
        read_step(path)
    text = str(fault.value)
    assert BAD[name] in text
    assert str(path) in text
    assert "\n" not in text


def test_every_bad_file_is_in_the_list_above(shared_parts: Path) -> None:
    assert {path.stem for path in (shared_parts / "bad").iterdir()} == set(BAD)


def test_a_folder_and_a_missing_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match="this is a folder"):
        step_bytes(tmp_path)
    with pytest.raises(FixtureError, match="no such file"):
        step_bytes(tmp_path / "gone.step")
    with pytest.raises(FixtureError):
        step_bytes(Path("nul\0name.step"))


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"PK\x03\x04 zip", "zip archive"),
        (b"solid cube\n facet normal 0 0 1", "STL mesh"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"%PDF-1.7", "PDF"),
        (b" " * 72 + b"S      1\n", "IGES"),
        (b"   \n\t ", "empty"),
    ],
)
def test_other_formats_are_called_by_their_name(tmp_path: Path, start: bytes, words: str) -> None:
    path = tmp_path / "part.step"
    path.write_bytes(start)
    with pytest.raises(FixtureError, match=words):
        read_step(path)


def test_text_that_is_not_step_syntax_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "part.step"
    path.write_text("ISO-10303-21;\nDATA;\n#1=;;=(\nEND-ISO-10303-21;\n")
    with pytest.raises(FixtureError):
        read_step(path)


@pytest.mark.parametrize(
    ("whole", "broken", "kind"),
    [
        ("DIRECTION('',(0.,0.,1.))", "DIRECTION((0.,0.,1.))", "Direction"),
        ("PLANE('',#33)", "PLANE('',#1)", "Plane"),
    ],
)
def test_an_entity_that_would_crash_the_kernel_is_refused(
    shared_parts: Path, tmp_path: Path, whole: str, broken: str, kind: str
) -> None:
    text = (shared_parts / "made" / "pocket_unit_mm.step").read_text()
    assert whole in text
    path = tmp_path / "broken.step"
    path.write_text(text.replace(whole, broken, 1))
    with pytest.raises(FixtureError, match=f"its shape can't be read .*{kind}"):
        read_step(path)


UNITS = {"mm": "millimetre", "cm": "centimetre", "m": "metre", "inch": "inch", "ft": "foot"}


@pytest.mark.parametrize("short", UNITS)
def test_one_part_in_five_units_has_one_size(shared_parts: Path, short: str) -> None:
    report = read_step(shared_parts / "made" / f"pocket_unit_{short}.step").report
    (solid,) = report.solids
    assert report.unit == UNITS[short]
    assert solid.size_mm == pytest.approx((120.0, 80.0, 25.0), abs=1e-6)
    assert solid.volume_mm3 == pytest.approx(104_537.602, abs=0.01)
    assert solid.faces == 23
    assert solid.valid


def test_a_file_in_inches_with_a_unit_defined_by_millimetres_is_in_inches(
    shared_parts: Path,
) -> None:
    report = read_step(shared_parts / "real" / "nist_ctc_05_asme1_ap242-e1.step").report
    assert report.unit == "inch"
    assert report.solids[0].size_mm == pytest.approx((527.05, 558.8, 482.6), abs=1e-3)
    assert report.schema.startswith("AP242")
    assert report.pmi == {"dimensions": 6, "tolerances": 10, "datums": 4}


def test_solids_of_an_assembly_have_their_names_and_places(shared_parts: Path) -> None:
    report = read_step(shared_parts / "made" / "nested_assembly_named.step").report
    assert [s.name for s in report.solids] == (["plate"] + ["bolt0"] * 4) * 2
    assert [s.index for s in report.solids] == list(range(1, 11))
    upright, lying = report.solids[0], report.solids[5]
    assert upright.size_mm == pytest.approx((60.0, 60.0, 10.0))
    assert lying.size_mm == pytest.approx((60.0, 10.0, 60.0))  # turned by its assembly


def test_a_file_without_a_solid_says_what_it_has_instead(shared_parts: Path) -> None:
    shell = read_step(shared_parts / "made" / "open_shell.step").report
    assert shell.solids == ()
    assert shell.loose_faces == 5
    assert "1 open shell of 5 faces with 4 free edges" in shell.problems[-1]
    wire = read_step(shared_parts / "made" / "wire_only.step").report
    assert wire.solids == ()
    assert "only 4 edges of wire" in wire.problems[-1]


def test_faces_that_close_are_sewn_into_a_solid(tmp_path: Path) -> None:
    faces = cq.Workplane("XY").box(30, 20, 10).faces().vals()
    path = tmp_path / "six faces.step"
    cq.exporters.export(cq.Workplane(obj=cq.Compound.makeCompound(faces)), str(path))
    report = read_step(path).report
    assert len(report.solids) == 1
    assert report.solids[0].volume_mm3 == pytest.approx(6000.0)
    assert report.solids[0].valid
    assert "6 loose faces" in report.problems[0]


def test_odd_but_legal_files_read_like_the_plain_one(shared_parts: Path) -> None:
    for path in sorted((shared_parts / "odd").iterdir()):
        (solid,) = read_step(path).report.solids
        assert solid.volume_mm3 == pytest.approx(104_537.602, abs=0.01)
        assert solid.name == path.stem


def test_a_byte_order_mark_does_no_harm(shared_parts: Path, tmp_path: Path) -> None:
    path = tmp_path / "mit Bäumen 部品.step"
    plain = (shared_parts / "made" / "pocket_unit_mm.step").read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + plain)
    assert len(read_step(path).solids) == 1


def test_a_very_small_part_asks_about_its_unit(shared_parts: Path) -> None:
    report = read_step(shared_parts / "made" / "tiny_100nm.step").report
    assert any("check the file's unit" in words for words in report.problems)


def test_an_invalid_solid_says_why(shared_parts: Path) -> None:
    report = read_step(shared_parts / "real" / "nist_ftc_08_asme1_ap242-e1-tg.step").report
    assert not report.solids[0].valid
    assert "no exact surface" in report.problems[0]
    assert "negative" in report.problems[0]


def test_names_in_notes_are_no_entities() -> None:
    text = b"""ISO-10303-21;HEADER;FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 }'));ENDSEC;DATA;
    #1=NOTE('FLATNESS_TOLERANCE( #99 ''quoted'' ');/* DATUM( #98 */ #2=DATUM('A',$,#1,.F.,'A');
    #3=FLATNESS_TOLERANCE('',$,#1,#2);#4=COLOUR_STYLE(#77);ENDSEC;END-ISO-10303-21;"""
    found = read_text(text)
    assert found.schema == "AUTOMOTIVE_DESIGN"
    assert found.pmi == {"dimensions": 0, "tolerances": 1, "datums": 1}
    assert found.missing_of_shape == ()
    assert found.missing_elsewhere == (77,)
