"""What is drawn at contacts: cones of friction, forces to scale, what lifts and what slides."""

from __future__ import annotations

import numpy as np
import pytest

from app.live.force_scale import ForceScale
from app.plan.plan_view import PlanView
from app.viewport import Arrow, Dot, Line
from app.windows.contact_marks import LIFTED, SLIDES, cone_lines, contact_marks
from fixtures_lib.deflection.solution import NOTHING, ContactForce
from fixtures_lib.job.contacts import contact_sites
from tests.app.panel_scene import session_with

pytestmark = pytest.mark.gui


def force(name: str, status: str, newtons: tuple[float, float, float]) -> ContactForce:
    normal = abs(newtons[2])
    sideways = float(np.hypot(newtons[0], newtons[1]))
    return ContactForce(name, normal, sideways, status, NOTHING, 0.5, newtons)


def test_the_rim_of_a_cone_is_as_wide_as_friction_says() -> None:
    rays = cone_lines((1.0, 2.0, 3.0), (0.0, 0.0, 1.0), 20.0, 0.15)
    rim = rays[np.abs(rays[:, 2] - (3.0 - 20.0)) < 1e-9]  # it opens below a push upwards
    assert len(rim) > 12
    assert np.hypot(rim[:, 0] - 1.0, rim[:, 1] - 2.0) == pytest.approx(0.15 * 20.0)


def test_forces_have_their_true_length_and_lost_contacts_their_colour(qapp: object) -> None:
    job = session_with().shown_job
    assert job is not None
    rests = [s.id for s in contact_sites(job) if s.normal[2] > 0.9]
    contacts = (
        force(rests[0], "pushing", (0.0, 3.0, 100.0)),
        force(rests[1], "slipping", (6.0, 0.0, 50.0)),
        force(rests[2], "lifted", (0.0, 0.0, 0.0)),
    )
    marks = contact_marks(job, contacts, ForceScale(100.0, 20.0), cones=True)
    arrows = [m for m in marks if isinstance(m, Arrow) and m.text]
    assert [a.length_mm for a in arrows] == pytest.approx([20.01, 10.07], abs=0.01)
    assert arrows[1].colour == SLIDES
    assert arrows[1].text.startswith("slips")
    assert sum(isinstance(m, Line) for m in marks) == 2
    (lifted,) = [m for m in marks if isinstance(m, Dot)]
    assert (lifted.colour, lifted.text) == (LIFTED, "lifted")
    plain = contact_marks(job, contacts, ForceScale(100.0, 20.0), cones=False)
    assert not [m for m in plain if isinstance(m, Line)]
    assert [m.colour for m in plain if isinstance(m, Dot)] == [SLIDES, LIFTED]


def test_the_plan_rings_what_lifts_and_slides(qtbot: object) -> None:
    session = session_with()
    plan = PlanView(session)
    job = session.shown_job
    assert job is not None
    rests = [s.id for s in contact_sites(job) if s.normal[2] > 0.9]
    rings = plan.drawing.contact_rings
    pushed = force(rests[0], "pushing", (0.0, 0.0, 10.0))
    lost = force(rests[1], "lifted", (0.0, 0.0, 0.0))
    rings.show_contacts(job, (pushed, lost), plan.palette())
    assert rings.shown == {rests[1]: "lifted"}
    rings.show_contacts(job, (), plan.palette())
    assert not rings.shown
    plan.deleteLater()
