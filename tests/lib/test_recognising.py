"""A STEP file is shown to the library, and the part it belongs to is named."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from fixtures_lib import cli, tasks
from fixtures_lib.shop import open_library
from fixtures_lib.shop.records import Part, Revision
from tests.lib.housing_revisions import SAMPLE, revision, write
from tests.lib.likeness_parts import bracket, mirrored, turned


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A library with the housing, a bracket, its other hand, and a file that holds no solid."""
    folder = tmp_path_factory.mktemp("known")
    files = {
        "housing": Path(SAMPLE),
        "bracket left": write(bracket(), folder / "left.step"),
        "bracket right": write(mirrored(bracket()), folder / "right.step"),
    }
    empty = folder / "empty.step"
    empty.write_bytes(b"ISO-10303-21;")
    path = folder / "library.sqlite"
    with open_library(path, author="ann") as library:
        for number, file in {**files, "nothing": empty}.items():
            part = library.parts.add(Part(number=number))
            data = file.read_bytes()
            library.parts.add_revision(
                Revision(
                    part_id=part.id, label="A", file_name=file.name,
                    step_sha256=hashlib.sha256(data).hexdigest(),
                ),
                data,
            )  # fmt: skip
    shapes = tasks.fingerprint_library(str(path))
    assert shapes.made == 3
    assert len(shapes.refused) == 1
    assert "empty.step" in shapes.refused[0]
    assert tasks.fingerprint_library(str(path)).made == 0
    return str(path)


def test_a_turned_bracket_is_the_same_and_its_other_hand_is_told(
    where: str, tmp_path: Path
) -> None:
    path = write(turned(bracket()), tmp_path / "asked.step")
    found = tasks.recognise_file(str(path), where)
    told = [(each.name, each.likeness.relation) for each in found[:2]]
    assert told == [("bracket left, revision A", "same"), ("bracket right, revision A", "mirrored")]
    assert found[0].mapping is not None
    assert found[0].mapping.is_same


def test_the_command_line_knows_revision_c(
    where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write(turned(revision(corner_hole_mm=2.0, left_mm=1.0)), tmp_path / "housing_c.step")
    assert cli.main(["recognise", str(path), "--library", where, "--json", "-q"]) == cli.DONE
    first = json.loads(capsys.readouterr().out)[0]
    assert (first["name"], first["likeness"]["relation"]) == ("housing, revision A", "revision")
    assert "hole H6: moved by 2.000 mm" in first["changes"]
