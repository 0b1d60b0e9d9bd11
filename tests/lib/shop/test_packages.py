"""Packages go to another shop and come back; what is wrong with one is said, and nothing is run."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fixtures_lib.errors import FixtureError
from fixtures_lib.shop import Library, Owner, Wanted, open_library
from fixtures_lib.shop.safety.checking import check_library
from fixtures_lib.shop.transfer.merging import merge, preview
from fixtures_lib.shop.transfer.packing import write_package
from fixtures_lib.shop.transfer.unpacking import PackageFile
from tests.lib.shop.prints import print_of, vectors
from tests.lib.shop.shelves import MORE_STEP_BYTES, MORE_STEP_SHA, new_fixture, new_plate, saving


@pytest.fixture
def packed(tmp_path: Path) -> tuple[Path, str]:
    """A package of a fixture with a plate, a picture and a shape, and the fixture's id."""
    with open_library(tmp_path / "sender.sqlite", author="ann") as sender:
        fixture, _ = new_fixture(sender)
        sender.fixtures.save(fixture.id, 1, saving("second"))
        sender.releases.release(fixture.id, 2)
        sender.fixtures.build_on(fixture.id, new_plate(sender).id)
        sender.attachments.add(Owner("fixture", fixture.id), "a.png", "image/png", b"PNG" * 500)
        sender.shapes.put(fixture.revision_id, print_of(vectors(1)[0]))
        target = tmp_path / "bracket.holdfast-package"
        write_package(sender.database, [fixture.id], target, author="ann", history=True)
    return target, fixture.id


def meetings(library: Library, path: Path) -> dict[str, str]:
    plan = preview(library.database, PackageFile(path))
    return {step.kind: step.meeting for step in plan.steps}


def test_a_package_brings_everything_to_another_shop(
    library: Library, packed: tuple[Path, str]
) -> None:
    path, fixture_id = packed
    assert set(meetings(library, path).values()) == {"new"}
    merge(library.database, PackageFile(path))
    opened = library.fixtures.open(fixture_id)
    assert opened.job == saving("second").job
    assert opened.fixture.status == "draft", "who takes it over releases it himself"
    assert [v.number for v in library.fixtures.versions(fixture_id)] == [1, 2]
    assert [p.serial for p in library.plates.of_fixture(fixture_id)] == ["P-001"]
    (picture,) = library.attachments.of(Owner("fixture", fixture_id))
    assert library.attachments.data(picture) == b"PNG" * 500
    assert library.shapes.like(print_of(vectors(1)[0]))[0].likeness.relation == "same"
    assert len(library.find.by_text("second side nobody")) == 0
    assert len(library.find.by_text("first side customer 4711")) == 1
    assert check_library(library.database) == ()


def test_taken_over_twice_it_is_there_once(library: Library, packed: tuple[Path, str]) -> None:
    path, fixture_id = packed
    merge(library.database, PackageFile(path))
    assert set(meetings(library, path).values()) == {"same"}
    merge(library.database, PackageFile(path))
    assert library.find.count(Wanted()) == 1
    assert len(library.fixtures.versions(fixture_id)) == 2
    assert len(library.attachments.of(Owner("fixture", fixture_id))) == 1


def test_conflicts_are_told_before_and_both_are_kept(
    library: Library, packed: tuple[Path, str], tmp_path: Path
) -> None:
    path, fixture_id = packed
    merge(library.database, PackageFile(path))
    library.fixtures.save(fixture_id, 2, saving("ours"))
    with open_library(tmp_path / "sender.sqlite") as sender:
        sender.releases.reopen(fixture_id)
        sender.fixtures.save(fixture_id, 2, saving("theirs"))
        again = tmp_path / "again.holdfast-package"
        write_package(sender.database, [fixture_id], again)
    plan = preview(library.database, PackageFile(again))
    assert [(s.kind, s.words) for s in plan.conflicts] == [
        ("fixture", "theirs (version 3) is kept aside: ours (version 3) stays")
    ]
    merge(library.database, PackageFile(again))
    assert library.fixtures.open(fixture_id).job.notes == "ours"
    aside = [v for v in library.fixtures.versions(fixture_id) if v.aside]
    assert library.fixtures.open(fixture_id, aside[0].number).job.notes == "theirs"
    assert check_library(library.database) == ()


def test_our_own_names_stay(library: Library, packed: tuple[Path, str]) -> None:
    """Another revision A of the same part, another plate P-001: theirs go beside or stay away."""
    path, fixture_id = packed
    ours, _ = new_fixture(library)
    old = library.parts.revision(ours.revision_id)
    with library.database.writing() as connection:
        connection.exec_driver_sql(
            f"INSERT INTO blobs SELECT '{MORE_STEP_SHA}', size_bytes, packed FROM blobs"
            f" WHERE sha256 = '{old.step_sha256}'"
        )
        connection.exec_driver_sql(f"UPDATE revisions SET step_sha256 = '{MORE_STEP_SHA}'")
    new_plate(library)
    found = meetings(library, path)
    assert (found["customer"], found["part"]) == ("same", "same")
    assert (found["revision"], found["plate"]) == ("conflict", "conflict")
    merge(library.database, PackageFile(path))
    labels = [r.label for r in library.parts.revisions(old.part_id)]
    assert sorted(labels) == ["A", "A (2)"]
    assert len(library.plates.all()) == 1
    assert library.fixtures.open(fixture_id).fixture.customer_id == ours.customer_id


def rewritten(path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    bad = path.with_name(f"bad{path.suffix}")
    with zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return bad


def manifest(change: Callable[[dict[str, Any]], None]) -> Callable[[dict[str, bytes]], None]:
    def changed(files: dict[str, bytes]) -> None:
        told = json.loads(files["manifest.json"])
        change(told)
        files["manifest.json"] = json.dumps(told).encode()

    return changed


def one_file(files: dict[str, bytes]) -> str:
    return next(name for name in sorted(files) if name.startswith("files/"))


def with_bomb(files: dict[str, bytes]) -> None:
    files[one_file(files)] = b"\0" * 300_000_000


def with_other_bytes(files: dict[str, bytes]) -> None:
    name = one_file(files)
    files[name] = bytes(reversed(files[name]))


def with_a_letter_for_a_job(files: dict[str, bytes]) -> None:
    told = json.loads(files["manifest.json"])
    letter = b"Dear customer"
    sha256 = hashlib.sha256(letter).hexdigest()
    files[f"files/{sha256}"] = letter
    told["files"][sha256] = len(letter)
    told["versions"][0]["job_sha256"] = sha256
    files["manifest.json"] = json.dumps(told).encode()


HOSTILE: dict[str, tuple[Callable[[dict[str, bytes]], None], str]] = {
    "a path upwards": (lambda f: f.update({"../../etc/cron.d/x": b"x"}), "does not belong"),
    "an absolute path": (lambda f: f.update({"/etc/passwd": b"x"}), "does not belong"),
    "a path of Windows": (lambda f: f.update({"files\\..\\x.exe": b"x"}), "does not belong"),
    "a program": (lambda f: f.update({"setup.py": b"import os"}), "does not belong"),
    "a name like a hash": (lambda f: f.update({f"files/{'a' * 64}\n": b"x"}), "does not belong"),
    "a bomb": (with_bomb, "unpacks to more"),
    "other bytes": (with_other_bytes, "not the one that was packed"),
    "a file is missing": (lambda f: f.pop(one_file(f)), "is missing"),
    "no manifest": (lambda f: f.pop("manifest.json"), "not a Holdfast package"),
    "a letter for a manifest": (lambda f: f.update({"manifest.json": b"Dear"}), "can't be read"),
    "deep nesting": (lambda f: f.update({"manifest.json": b"[" * 100_000}), "can't be read"),
    "another format": (manifest(lambda m: m.update(format="other")), "not a Holdfast package"),
    "a newer version": (manifest(lambda m: m.update(version=9)), "of version 9"),
    "an odd field": (manifest(lambda m: m.update(run="rm -rf")), "can't be read"),
    "an odd id": (manifest(lambda m: m["parts"][0].update(id="'; DROP")), "can't be read"),
    "an odd hash": (manifest(lambda m: m["files"].update({"../x": 1})), "can't be read"),
    "a part of nobody": (manifest(lambda m: m["parts"][0].update(customer_id="0" * 32)), "lacks"),
    "a zero byte": (manifest(lambda m: m["parts"][0].update(name="a\0b")), "sign number 0"),
    "twice the same id": (
        manifest(lambda m: m["parts"].append({**m["parts"][0], "number": "2"})), "have one id",
    ),
    "a size that lies": (
        manifest(lambda m: m["files"].update({next(iter(m["files"])): 3})), "more than was said",
    ),
    "a letter for a job": (with_a_letter_for_a_job, "can't be read"),
    "another part": (
        manifest(lambda m: m["versions"][0].update(part_sha256=m["attachments"][0]["sha256"])),
        "for another part",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_package_is_refused_in_a_sentence(
    name: str, packed: tuple[Path, str], tmp_path: Path
) -> None:
    change, words = HOSTILE[name]
    bad = rewritten(packed[0], change)
    before = sorted(p.name for p in tmp_path.iterdir())
    with pytest.raises(FixtureError, match=words) as refused:
        PackageFile(bad)
    assert str(refused.value).count("\n") == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_what_is_no_package_is_refused(tmp_path: Path, packed: tuple[Path, str]) -> None:
    path = tmp_path / "x.holdfast-package"
    with pytest.raises(FixtureError, match="not a Holdfast package"):
        PackageFile(path)
    data = packed[0].read_bytes()
    for bad in (b"", b"letter", MORE_STEP_BYTES, data[: len(data) // 2], data[:-30]):
        path.write_bytes(bad)
        with pytest.raises(FixtureError, match="not a Holdfast package"):
            PackageFile(path)


def test_a_flipped_byte_anywhere_is_found_or_harmless(packed: tuple[Path, str]) -> None:
    whole = PackageFile(packed[0]).package
    data = packed[0].read_bytes()
    bad = packed[0].with_name("flipped.holdfast-package")
    for place in range(0, len(data), max(1, len(data) // 120)):
        bad.write_bytes(data[:place] + bytes([data[place] ^ 0x41]) + data[place + 1 :])
        try:
            found = PackageFile(bad).package
        except FixtureError:
            continue
        assert found == whole, "a byte that is not looked at, such as a date"
