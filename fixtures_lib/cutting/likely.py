"""The pass that one would make for some faces: a drill for holes, a finishing cut for others."""

from __future__ import annotations

from fixtures_lib.cutting.strategies import WAYS
from fixtures_lib.geometry.part_shape import PartShape
from fixtures_lib.job.edits.naming import fresh_id
from fixtures_lib.job.model import CuttingPass, Job, Strategy


def new_pass(job: Job, strategy: Strategy, faces: tuple[int, ...] = ()) -> CuttingPass:
    """With a free id, named by its strategy, with a tool as is usual for that."""
    key, way = fresh_id(job, "pass"), WAYS[strategy]
    return CuttingPass(
        id=key,
        name=f"{way.name} {key.rpartition('-')[2]}",
        strategy=strategy,
        diameter_mm=way.diameter_mm,
        teeth=way.teeth,
        faces=faces,
    )


def likely_pass(job: Job, shape: PartShape, faces: tuple[int, ...]) -> CuttingPass:
    """Drilling with the holes' own size where all faces are walls of holes, else finishing."""
    walls = [hole for hole in shape.holes if not set(faces).isdisjoint(hole.faces)]
    covered = {face for hole in walls for face in hole.faces}
    if not walls or not covered.issuperset(faces):
        return new_pass(job, "finish", faces)
    drill = new_pass(job, "drill", faces)
    return type(drill)(
        id=drill.id, name=drill.name, strategy="drill", faces=faces,
        diameter_mm=min(hole.diameter_mm for hole in walls),
    )  # fmt: skip
