"""The part at the other places of the plate, faint in the 3D view: it can't be picked there."""

from __future__ import annotations

from app.viewport import BodyStyle, Viewport
from fixtures_lib.geometry.meshes import BodyMesh
from fixtures_lib.job.model import Job
from fixtures_lib.job.places import shifts_of

PLACES = "places"  # the body of everything bought for the other places
GHOST = BodyStyle(opacity=0.3, pickable=False)
_STEM = "part/"


def show_part_ghosts(view: Viewport, job: Job, mesh: BodyMesh, *, visible: bool) -> None:
    """As many copies of the part as the job has other places, at their poses now."""
    shifts = shifts_of(job.array)[1:] if visible else ()
    wanted = {f"{_STEM}{number}": shift for number, shift in enumerate(shifts, start=2)}
    for key in [k for k in view.body_keys if k.startswith(_STEM) and k not in wanted]:
        view.remove_body(key)
    for key, shift in wanted.items():
        pose = job.setup.pose.shifted(*shift)
        if key not in view.body_keys:
            view.set_body(key, mesh, GHOST, pose)
        elif view.body_pose(key) != pose:
            view.place_body(key, pose)
