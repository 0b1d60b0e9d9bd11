"""What a first job is judged by: a finishing cut at its worst place, and the largest top face."""

from __future__ import annotations

import numpy as np

from fixtures_lib.cutting.pass_forces import pass_range
from fixtures_lib.geometry.arrays import as_vector
from fixtures_lib.job.model import AnyLoad, CuttingForce, CuttingPass, Feature
from fixtures_lib.layout.draft import Draft
from fixtures_lib.layout.sides import SidePoints

_FLATNESS_UM = 50.0
_CUTTER_MM = 10.0


def finishing_pass() -> CuttingPass:
    """Over all faces that have a tolerance."""
    name = f"Finishing, {_CUTTER_MM:g} mm"
    return CuttingPass(id="pass-1", name=name, strategy="finish", diameter_mm=_CUTTER_MM)


def finishing_passes(features: dict[str, Feature]) -> dict[str, CuttingPass]:
    """None where nothing has a tolerance: there would be nothing to judge."""
    cut = finishing_pass()
    return {cut.id: cut} if features else {}


def finish_force(material_id: str) -> tuple[float, float]:
    """Lateral and upward peak of a finishing cut, conservative."""
    _, high = pass_range(finishing_pass(), material_id)
    return high.lateral_n, high.up_n


def cutting_loads(
    draft: Draft, sides: SidePoints | None, lateral: float, up: float
) -> dict[str, AnyLoad]:
    """A finishing cut at the top, where the part is farthest out, away from its side locators."""
    points, normals = draft.seating.mesh.points, draft.seating.mesh.normals
    top = np.flatnonzero(normals[:, 2] > 0.99)
    if not len(top):
        return {}
    centres = points[draft.seating.mesh.triangles[top]].mean(axis=1)
    away = np.array([1.0, 0.0]) if sides is None else sides.normals[:, :2].sum(axis=0)
    away = away / np.linalg.norm(away)
    reach = centres[:, 2] * 10.0 + centres[:, :2] @ away
    at = as_vector(np.round(centres[int(reach.argmax())], 4))
    force = (round(float(away[0]) * lateral, 1), round(float(away[1]) * lateral, 1), round(up, 1))
    cut = CuttingForce(id="cut-1", name=f"Finishing cut, {_CUTTER_MM:g} mm", at=at, force_n=force)
    return {cut.id: cut}


def top_feature(draft: Draft) -> dict[str, Feature]:
    """The largest plane that looks up is judged flat; the engineer puts the drawing's figure."""
    facing_up = [f for f in draft.part.shape.planar_faces if draft.pose.vectors(f.normal)[2] > 0.99]
    if not facing_up:
        return {}
    face = max(facing_up, key=lambda f: f.area_mm2)
    feature = Feature(
        id="top-face", name="Top face, flatness", kind="flatness", faces=(face.number,),
        tolerance_um=_FLATNESS_UM,
    )  # fmt: skip
    return {feature.id: feature}
