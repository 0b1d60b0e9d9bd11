"""Make the finished jobs of the three samples, beside their parts under resources/samples.

    .venv/bin/python packaging/make_sample_jobs.py

Each starts from the program's own first layout and gets what an engineer adds: the drawing's
tolerances, the cut that matters, a number and a word on why it is held like this.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.model import CuttingForce, Feature, Job, ToleranceKind
from fixtures_lib.job.storage.files import save_job
from fixtures_lib.tasks import check_job, first_job

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"


def sensor_housing(job: Job, shape: PartShape) -> Job:
    bore = next(h for h in shape.holes if abs(h.diameter_mm - 12.0) < 1e-6)
    rim = [f for f in shape.planar_faces if f.normal[2] > 0.99 and f.origin[2] > 29.9]
    sealing = max(rim, key=lambda f: f.area_mm2)
    top = tuple(float(v) for v in job.setup.pose.points(bore.mouth))
    boring = CuttingForce(
        id="cut-2",
        name="Finish boring 12 mm",
        at=(top[0] + bore.diameter_mm / 2.0 + 1.5, top[1], top[2]),
        force_n=(60.0, 0.0, -25.0),
        patch_radius_mm=2.0,
    )
    return msgspec.structs.replace(
        job,
        number="HF-001",
        notes="Vacuum under the floor, low side clamps against the side locators: the 1.2 mm "
        "partition and the rim stay free for the cutter. The bore is finished in one pass.",
        loads={**job.loads, boring.id: boring},
        features=_features(
            ("sealing-face", "Sealing face, flatness", "flatness", (sealing.number,), 20.0),
            ("bore", "Bore 12 ±0.005, size", "size", bore.faces, 10.0),
            ("bore-place", "Bore 12, position", "position", bore.faces, 50.0),
        ),
    )


def aerospace_bracket(job: Job, shape: PartShape) -> Job:
    top = [f for f in shape.planar_faces if f.normal[2] > 0.99 and abs(f.origin[2] - 4.0) < 1e-6]
    flange = max(top, key=lambda f: f.area_mm2)
    return msgspec.structs.replace(
        job,
        number="HF-002",
        notes="The long flange lies on the seal's land all round, so that it doesn't sag between "
        "three rests. Flatness 0.05 mm is judged as released.",
        features=_features(
            ("flange", "Flange, flatness", "flatness", (flange.number,), 50.0),
        ),
    )


def instrument_handle(job: Job, shape: PartShape) -> Job:
    plane = [f for f in shape.faces if f.kind == "plane"]
    pads = [f for f in plane if f.normal[2] > 0.99 and f.centre[2] > 17.0]
    sides = [f for f in plane if abs(f.normal[1]) > 0.99 and f.centre[0] > 73.0]
    mating = [*pads, *sides]
    return msgspec.structs.replace(
        job,
        number="HF-003",
        notes="All four mating faces in one clamping, forces kept small: 316L cuts hard and "
        "the handle is narrow. The channel's entries stay open at both ends.",
        features=_features(
            *(
                (f"mating-{i}", f"Mating face {i}, profile", "profile", (face.number,), 25.0)
                for i, face in enumerate(mating, start=1)
            )
        ),
    )


def _features(*rows: tuple[str, str, ToleranceKind, tuple[int, ...], float]) -> dict[str, Feature]:
    return {
        row[0]: Feature(id=row[0], name=row[1], kind=row[2], faces=row[3], tolerance_um=row[4])
        for row in rows
    }


Finish = Callable[[Job, PartShape], Job]
JOBS: dict[str, tuple[str, Finish]] = {
    "sensor_housing": ("al6061_t6", sensor_housing),
    "aerospace_bracket": ("al7075_t6", aerospace_bracket),
    "instrument_handle": ("ss316l", instrument_handle),
}


def main() -> None:
    for name, (material, finish) in JOBS.items():
        made = first_job(str(SAMPLES / f"{name}.step"), auto=True, material=material)
        part = msgspec.structs.replace(made.job.part, name=f"{name}.step")
        job = finish(msgspec.structs.replace(made.job, part=part), made.part.shape)
        report = check_job(job, made.part)
        path = SAMPLES / f"{name}.holdfast"
        path.unlink(missing_ok=True)  # so that no copy of the old one is kept beside it
        save_job(path, job, made.part_bytes)
        print(f"{name}: {'passed' if report.passed else 'NOT PASSED'}")
        for problem in report.problems:
            print(f"  {problem.severity}: {problem.message}")


if __name__ == "__main__":
    main()
