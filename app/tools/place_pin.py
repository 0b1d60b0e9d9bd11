"""A pin: in a hole of the part. A second pin is turned so that a diamond gives way along the line
between the two."""

from __future__ import annotations

import math

from app.hand.alignment import host_at
from app.hand.marks import DotMark
from app.texts import marked, tr
from app.tools.place_rest import plane_point
from app.tools.placing import PlacingTool, Spot
from app.tools.tool import PART, Pointer
from fixtures_lib.catalog.items import PinItem
from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.part_shape import Hole
from fixtures_lib.job.bosses import snapped_boss
from fixtures_lib.job.edits.elements import host_top_mm
from fixtures_lib.job.edits.new_elements import new_pin
from fixtures_lib.job.model import Job, Pin
from fixtures_lib.job.snapping import HoleSnap, snapped_hole

_REACH_MM = 15.0
_LEAST_PLAY_MM = 0.0
_MOST_PLAY_MM = 0.5  # diametral: beyond this a pin does not locate
_BELOW_MOUTH_MM = 1.0  # a milled foot under a pin must not touch the part


class PlacePin(PlacingTool):
    start_hint = marked("Click a hole of the part. Esc: stop.")

    def spot(self, event: Pointer) -> Spot | None:
        if isinstance(self.item, PinItem) and self.item.shape == "bush":
            return self._bush(event)
        snap = self._hole(event)
        if snap is None:
            return None
        item = self._item(snap.hole)
        host = host_at(self.job, snap.x_mm, snap.y_mm)
        floor = host_top_mm(self.job, host)
        dedicated = self.job.plate.item.dedicated
        base = max(floor, snap.mouth_mm - _BELOW_MOUTH_MM) if dedicated else floor
        angle = _across_to_other_pin(self.job, snap.x_mm, snap.y_mm)
        pin = new_pin(
            self.job, item, snap.x_mm, snap.y_mm, base_mm=base, angle_deg=angle, host=host
        )
        play = (snap.hole.diameter_mm - item.diameter_mm) * 1000.0
        words = tr(
            "{name} in a hole of {diameter_mm:g} mm, {play:.0f} µm play",
            name=item.name,
            diameter_mm=snap.hole.diameter_mm,
            play=play,
        )
        if base + item.height_mm <= snap.mouth_mm:
            words += tr("; it does not reach the part")
        label = tr("hole Ø {diameter_mm:g} mm", diameter_mm=snap.hole.diameter_mm)
        return Spot(pin, words, (DotMark((snap.x_mm, snap.y_mm, snap.mouth_mm), label),))

    def why_not(self, event: Pointer) -> str:
        return tr("No upright hole of the part is here that a pin can enter from below")

    def _hole(self, event: Pointer) -> HoleSnap | None:
        shape, hit, place = self.part.shape, event.pick, plane_point(event)
        if hit is not None and hit.body_key == PART:
            meant = next((h for h in shape.holes if hit.face in h.faces), None)
            if meant is not None:
                x, y, _ = (float(v) for v in self.job.setup.pose.points(meant.mouth))
                snap = snapped_hole(self.job, shape, x, y, reach_mm=0.01)
                if snap is None:
                    raise FixtureError(tr("a pin can't enter this hole from below"))
                return snap
        if place is None:
            return None
        return snapped_hole(self.job, shape, place[0], place[1], reach_mm=_REACH_MM)

    def _bush(self, event: Pointer) -> Spot | None:
        """The bush with the least play for the boss, its top under the face round it."""
        place = plane_point(event)
        if place is None:
            return None
        boss = snapped_boss(self.job, self.part.shape, place[0], place[1], reach_mm=_REACH_MM)
        if boss is None:
            raise FixtureError(
                tr("no boss of the part hangs down here"), mend=tr("choose one that looks down")
            )
        bushes = [i for i in self.items if isinstance(i, PinItem) and i.shape == "bush"]
        plays = {b.id: b.diameter_mm - boss.diameter_mm for b in bushes}
        fitting = [b for b in bushes if _LEAST_PLAY_MM <= plays[b.id] <= _MOST_PLAY_MM]
        if not fitting:
            raise FixtureError(
                tr(
                    "no bush of the catalogue fits a boss of {diameter_mm:g} mm",
                    diameter_mm=boss.diameter_mm,
                ),
                mend=tr("add a bush to the catalogue"),
            )
        item = min(fitting, key=lambda b: plays[b.id])
        host = host_at(self.job, boss.x_mm, boss.y_mm)
        base = host_top_mm(self.job, host)
        if self.job.plate.item.dedicated:
            base = max(base, boss.base_mm - item.height_mm)
        bush = new_pin(self.job, item, boss.x_mm, boss.y_mm, base_mm=base, host=host)
        words = tr(
            "{name} round a boss of {diameter_mm:g} mm",
            name=item.name,
            diameter_mm=boss.diameter_mm,
        )
        return Spot(bush, words)

    def _item(self, hole: Hole) -> PinItem:
        """The chosen pin, or the one of its shape that fits the hole best."""
        pins = [item for item in self.items if isinstance(item, PinItem)]
        if isinstance(self.item, PinItem):
            pins = [self.item, *(p for p in pins if p.shape == self.item.shape)]
        else:
            wanted = "diamond" if _pins(self.job) else "round"
            pins = [p for p in pins if p.shape == wanted]
        fitting = [p for p in pins if _LEAST_PLAY_MM <= _play(p, hole) <= _MOST_PLAY_MM]
        if not fitting:
            raise FixtureError(
                tr(
                    "no pin of the catalogue fits a hole of {diameter_mm:g} mm",
                    diameter_mm=hole.diameter_mm,
                ),
                mend=tr("choose another hole, or add a pin to the catalogue"),
            )
        return fitting[0] if self.item in fitting else min(fitting, key=lambda p: _play(p, hole))


def _play(pin: PinItem, hole: Hole) -> float:
    return hole.diameter_mm - pin.diameter_mm


def _pins(job: Job) -> list[Pin]:
    return [e for e in job.elements.values() if isinstance(e, Pin)]


def _across_to_other_pin(job: Job, x: float, y: float) -> float:
    """Square to the line to the first pin: the direction that a diamond pin has to hold."""
    others = _pins(job)
    if not others or math.dist((x, y), (others[0].x_mm, others[0].y_mm)) < 1e-6:
        return 0.0
    line = math.degrees(math.atan2(y - others[0].y_mm, x - others[0].x_mm))
    return round((line + 90.0) % 180.0, 6)
