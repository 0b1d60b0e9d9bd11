"""The job's file: what is written, what is proved when it is read, and what a fault leaves."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from fixtures_lib.catalog.items import AnyItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.job.edits import new_rest, placed, with_element, with_shift, with_title
from fixtures_lib.job.model import Job
from fixtures_lib.job.storage import (
    VERSION,
    backups,
    job_bytes,
    job_from_bytes,
    job_from_layout,
    job_schema,
    layout_bytes,
    load_job,
    read_layout,
    save_job,
)
from fixtures_lib.job.storage.archive import part_name
from fixtures_lib.job.storage.atomic import write_atomically
from fixtures_lib.job.storage.document import job_document, job_from_json
from fixtures_lib.job.storage.layouts import layout_from_json
from fixtures_lib.job.storage.migrations import Raw, migrated
from tests.lib.sample_jobs import GRID_PLATE, PAD, STEP_BYTES, STEP_SHA, bare_job, full_job

GOLDEN = Path(__file__).parents[1] / "formats"


def document(job: Job | None = None) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads(job_document(job or full_job()))
    return raw


def zipped(entries: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def opened(raw: dict[str, Any], part: bytes = STEP_BYTES) -> Any:
    data = {"job.json": json.dumps(raw).encode(), part_name(STEP_SHA): part}
    return job_from_bytes(zipped(data), "bracket.holdfast")


def test_what_is_saved_comes_back_equal(tmp_path: Path) -> None:
    path = save_job(tmp_path / "Überwurf no 7", full_job(), STEP_BYTES)
    assert path.name == "Überwurf no 7.holdfast"
    stored = load_job(path)
    assert (stored.job, stored.part_bytes, stored.path) == (full_job(), STEP_BYTES, path)
    assert (stored.version, stored.read_only, stored.left_out) == (VERSION, False, ())


def test_equal_jobs_give_equal_bytes() -> None:
    job = full_job()
    shuffled = replace(job, elements=dict(reversed(job.elements.items())))
    rest = shuffled.elements["rest-1"]
    whole = replace(shuffled, elements={**shuffled.elements, "rest-1": replace(rest, x_mm=86)})
    assert whole == job
    assert job_bytes(whole, STEP_BYTES) == job_bytes(job, STEP_BYTES)
    signed = with_shift(job, -80.0, -60.0)
    other = replace(signed, setup=replace(signed.setup, pose=replace(signed.setup.pose, x_mm=-0.0)))
    assert job_bytes(other, STEP_BYTES) == job_bytes(signed, STEP_BYTES)


@settings(deadline=None, max_examples=25)
@given(
    st.text(min_size=1).filter(str.strip).filter(lambda t: t.isprintable()),
    st.floats(-1e5, 1e5),
    st.floats(-1e5, 1e5),
)
def test_any_name_and_place_survive(name: str, x: float, y: float) -> None:
    job = with_title(with_element(full_job(), "rest-1", x_mm=x, y_mm=y), name=name)
    assert job_from_bytes(job_bytes(job, STEP_BYTES), "x").job == job


def test_elements_come_back_in_the_order_people_count() -> None:
    job = bare_job()
    for _ in range(11):
        job = placed(job, new_rest(job, PAD, 0.0, 0.0, top_mm=5.0))
    assert list(job_from_bytes(job_bytes(job, STEP_BYTES), "x").job.elements)[1:3] == [
        "rest-2",
        "rest-3",
    ]


def test_the_last_three_are_kept_and_saving_the_same_again_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "job.holdfast"
    jobs = [with_title(full_job(), notes=f"step {i}") for i in range(5)]
    for job in jobs:
        save_job(path, job, STEP_BYTES)
    save_job(path, jobs[-1], STEP_BYTES)
    kept = backups(path)
    assert [p.name for p in kept] == [f"job.holdfast.~{i}~" for i in (1, 2, 3)]
    assert [load_job(p).job.notes for p in kept] == ["step 3", "step 2", "step 1"]
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(
        ["job.holdfast", *(p.name for p in kept)]
    )


def test_a_job_that_could_not_be_opened_is_not_saved(tmp_path: Path) -> None:
    rest = full_job().elements["rest-1"]
    broken = replace(full_job(), elements={"rest-1": replace(rest, x_mm=float("nan"))})
    with pytest.raises(FixtureError, match="not a finite number"):
        save_job(tmp_path / "x.holdfast", broken, STEP_BYTES)
    with pytest.raises(FixtureError, match="not the one that the job was made for"):
        save_job(tmp_path / "x.holdfast", full_job(), STEP_BYTES + b" ")
    assert list(tmp_path.iterdir()) == []


def test_the_golden_files_of_all_versions_open() -> None:
    for version in range(1, VERSION + 1):
        stored = load_job(GOLDEN / f"v{version}.holdfast")
        assert stored.version == version
        assert not stored.read_only
        assert stored.job.elements["zone-1"].name == "Vacuum zone 1"
        assert stored.part_bytes == STEP_BYTES
        assert sorted(stored.job.elements) == sorted(full_job().elements)
        assert stored.job.loads["cut-1"].force_n == (60.0, 0.0, -30.0)


def test_an_artificial_chain_of_migrations_is_walked_in_order() -> None:
    def rename_title(raw: Raw) -> Raw:
        return {**{k: v for k, v in raw.items() if k != "title"}, "name": raw["title"]}

    def add_number(raw: Raw) -> Raw:
        return {**raw, "number": f"{raw['name']}-1"}

    raw = document()
    job = raw["job"]
    job["title"] = job.pop("name")
    data = json.dumps({**raw, "version": 1}).encode()
    found, version, _ = job_from_json(data, "x", version=3, steps={1: rename_title, 2: add_number})
    assert version == 1
    assert found == replace(full_job(), number="Block, first side-1")
    with pytest.raises(FixtureError, match="version 2 can't be opened"):
        migrated({}, 1, 3, steps={1: add_number_to_nothing})


def add_number_to_nothing(raw: Raw) -> Raw:
    return raw


def test_a_newer_file_opens_read_only_with_what_is_known() -> None:
    raw = document()
    raw["version"] = VERSION + 3
    raw["job"]["spin"] = {"speed": 3}
    raw["job"]["elements"]["rest-1"]["glow"] = True
    raw["job"]["elements"]["rest-1"]["item"]["tip"]["hue"] = 1
    raw["job"]["elements"]["robot-1"] = {"kind": "robot", "id": "robot-1", "name": "Arm"}
    stored = opened(raw)
    assert stored.read_only
    assert stored.version == VERSION + 3
    assert stored.job == full_job()
    assert set(stored.left_out) == {
        "spin",
        "elements.rest-1.glow",
        "elements.rest-1.item.tip.hue",
        "elements.robot-1",
    }


def put(raw: dict[str, Any], place: str, value: object) -> dict[str, Any]:
    *path, last = place.split("/")
    for key in path:
        raw = raw[key]
    raw[last] = value
    return raw


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        ("job/elements/rest-2/x_mm", "left", r"elements\.rest-2\.x_mm: expected float, got str"),
        ("job/elements/rest-2/x_mm", 1e9, r"elements\.rest-2\.x_mm: expected float <= 100000"),
        ("job/elements/rest-2/glow", 1, r"elements\.rest-2: object contains unknown field glow"),
        ("job/elements/rest-2/kind", "robot", r"elements\.rest-2\.kind: invalid value 'robot'"),
        ("job/elements/rest-2/id", "rest-7", r"elements\.rest-2: its id is rest-7"),
        ("job/elements/rest-2/host", "side-1", r"elements\.rest-2\.host: there is no adapter"),
        ("job/plate/length_mm", -1, r"plate\.length_mm: expected float > 0"),
        ("job/setup", None, "setup: expected object, got null"),
        ("job/features/feature-1/faces", [], r"features\.feature-1\.faces: expected array"),
        ("job", [], "no job in it"),
        ("format", "recipe", "not a Holdfast job"),
        ("version", "one", "not a number from 1"),
        ("version", 0, "not a number from 1"),
        ("version", True, "not a number from 1"),
    ],
)
def test_wrong_data_is_refused_with_file_and_place(place: str, value: object, words: str) -> None:
    raw = document()
    put(raw, place, value)
    with pytest.raises(FixtureError, match=words) as fault:
        opened(raw)
    assert str(fault.value).startswith("bracket.holdfast: ")
    assert fault.value.mend


def test_an_id_used_twice_is_refused() -> None:
    raw = document()
    feature = raw["job"]["features"].pop("feature-1")
    raw["job"]["features"]["rest-1"] = {**feature, "id": "rest-1"}
    with pytest.raises(FixtureError, match="used twice"):
        opened(raw)


def test_another_part_or_none_is_refused() -> None:
    with pytest.raises(FixtureError, match="not the one that the job was made for"):
        opened(document(), part=b"another")
    with pytest.raises(FixtureError, match="STEP file is missing"):
        job_from_bytes(zipped({"job.json": json.dumps(document()).encode()}), "x")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "damaged or is not"),
        (b"PK\x03\x04 nothing", "damaged or is not"),
        (zipped({"other.txt": b"x"}), "not a Holdfast job"),
        (zipped({"job.json": b"{"}), "can't be read"),
        (zipped({"job.json": b"[" * 100_000}), "can't be read"),
        (zipped({"job.json": b"\xff\xfe"}), "can't be read"),
        (zipped({"job.json": b"3"}), "not a Holdfast job"),
        (zipped({"job.json": b"{}", "../../etc/passwd": b"x"}), "does not belong"),
        (zipped({"job.json": b"{}", "C:run.exe": b"x"}), "does not belong"),
        (zipped({"job.json": b" " * 80_000_000}), "more than a job can hold"),
        (zipped({"job.json": b"{}", "part.step": b"\0" * 30_000_000}), "more than a job can hold"),
    ],
)
def test_foreign_hostile_and_broken_files_are_refused(data: bytes, words: str) -> None:
    with pytest.raises(FixtureError, match=words):
        job_from_bytes(data, "x.holdfast")


def test_a_file_cut_short_or_changed_anywhere_never_opens_as_something_else() -> None:
    good = job_bytes(full_job(), STEP_BYTES)
    for place in range(0, len(good), 13):
        for bad in (good[:place], good[:place] + bytes([good[place] ^ 0x55]) + good[place + 1 :]):
            with suppress(FixtureError):
                assert job_from_bytes(bad, "x").job == full_job()


def test_a_fault_while_saving_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save_job(tmp_path / "job.holdfast", full_job(), STEP_BYTES)

    def full_disk(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(FixtureError, match="the disk is full; free some space"):
        save_job(path, with_title(full_job(), notes="new"), STEP_BYTES)
    assert load_job(path).job == full_job()
    assert [p.name for p in tmp_path.iterdir()] == ["job.holdfast"]


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on file sizes is set the Linux way")
def test_a_write_that_the_system_cuts_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "job.holdfast"
    path.write_bytes(b"old")
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from fixtures_lib.job.storage.atomic import write_atomically\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "write_atomically(Path(sys.argv[1]), b'x' * 100_000, keep=3)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert "larger than the system allows" in done.stderr
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["job.holdfast"]


@pytest.mark.skipif(sys.platform != "linux", reason="needs a user without rights")
def test_a_folder_without_rights_is_said_in_a_sentence() -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from fixtures_lib.job.storage.atomic import write_atomically\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "write_atomically(Path(sys.argv[1]), b'x')\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", script, str(Path(folder) / "job.holdfast")],
            capture_output=True,
            text=True,
            check=False,
        )
    assert "writing there is not allowed" in done.stderr


def test_other_impossible_places(tmp_path: Path) -> None:
    (tmp_path / "folder.holdfast").mkdir()
    for path, words in (
        (tmp_path / "no" / "job.holdfast", "folder does not exist"),
        (tmp_path / "folder.holdfast", "a folder of that name"),
        (tmp_path / ("x" * 300 + ".holdfast"), "name is too long"),
    ):
        with pytest.raises(FixtureError, match=words):
            save_job(path, full_job(), STEP_BYTES)
    with pytest.raises(FixtureError, match="can't be read"):
        load_job(tmp_path / "none.holdfast")


@pytest.mark.skipif(os.name != "posix", reason="links and rights")
def test_links_and_rights_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "target.holdfast"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "link.holdfast"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640


def test_the_schema_accepts_what_is_saved_and_refuses_what_is_not() -> None:
    schema = job_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(document())
    assert schema["$id"] == f"urn:holdfast:job:{VERSION}"
    raw = document()
    raw["job"]["plate"]["length_mm"] = -3
    assert not validator.is_valid(raw)
    raw = document()
    raw["job"]["elements"]["rest-1"]["glow"] = 1
    assert not validator.is_valid(raw)


def test_a_layout_is_the_job_without_its_part(tmp_path: Path) -> None:
    path = tmp_path / "layout.json"
    path.write_bytes(layout_bytes(full_job()))
    layout = read_layout(path)
    assert "sha256" not in json.loads(path.read_text())["job"]["part"]
    assert job_from_layout(layout, full_job().part) == full_job()
    whole = layout_from_json(job_document(full_job()), "job.json")
    assert job_from_layout(whole, full_job().part) == full_job()


def test_a_layout_by_hand_names_catalogue_items() -> None:
    items: dict[str, AnyItem] = {PAD.id: PAD, GRID_PLATE.id: GRID_PLATE}
    items["steel"] = full_job().part.material
    raw = {
        "format": "holdfast-job",
        "version": 1,
        "job": {
            "name": "By hand",
            "plate": {
                "item": GRID_PLATE.id,
                "length_mm": 300,
                "width_mm": 200,
                "thickness_mm": 25,
                "material": "steel",
            },
            "elements": {
                "rest-1": {"kind": "rest", "item": "rest/pad-12", "x_mm": 1, "y_mm": 2, "top_mm": 9}
            },
        },
    }
    layout = layout_from_json(json.dumps(raw).encode(), "l.json", items)
    assert layout.elements["rest-1"].name == "Rest 1"
    assert job_from_layout(layout, full_job().part).part == full_job().part
    with pytest.raises(FixtureError, match="no plate/m8-50 in the catalogue"):
        layout_from_json(json.dumps(raw).encode(), "l.json")
    raw["version"] = 99
    with pytest.raises(FixtureError, match="newer program"):
        layout_from_json(msgspec.json.encode(raw), "l.json", items)
