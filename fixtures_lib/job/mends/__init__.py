"""Mends: for each kind of problem the edits that make it go away.

mend            the value: a named edit
proving         which offers work
contact_mends   locators and clamps against the part
pin_mends       pins and their holes
screw_mends     screws through the part's holes
slot_mends      strap clamps along their slots
item_mends      forces, sizes and heights of items
part_mends      the part over the plate
demand_mends    zones, loads, features and passes
plate_mends     what is machined into the plate; plate_faults: what is wrong with it
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fixtures_lib.job.mends import (
    contact_mends,
    demand_mends,
    item_mends,
    part_mends,
    pin_mends,
    plate_mends,
    screw_mends,
    slot_mends,
)
from fixtures_lib.job.mends.mend import Mend, Offers, Situation, mend_between, mended
from fixtures_lib.job.mends.proving import Judge, Maker, proved
from fixtures_lib.job.part_checks import WITHOUT_VOLUME
from fixtures_lib.job.problems import Problem

_ASIDE: tuple[Maker, ...] = (plate_mends.aside,)
_CONTACT: tuple[Maker, ...] = (
    contact_mends.to_surface,
    contact_mends.onto_the_face,
    contact_mends.fitting_height,
    contact_mends.seat_the_part,
)
_SHALLOW: tuple[Maker, ...] = (
    plate_mends.less_deep,
    plate_mends.right_through,
    item_mends.thicker_plate,
)
_PIN: tuple[Maker, ...] = (pin_mends.into_the_hole, pin_mends.a_pin_that_fits)

_SCREW: tuple[Maker, ...] = (screw_mends.into_its_hole,)
_LENGTH: tuple[Maker, ...] = (screw_mends.fitting_length, item_mends.thicker_plate)

MAKERS: Mapping[str, tuple[Maker, ...]] = MappingProxyType({
    "contact-in-air": _CONTACT,
    "contact-in-part": _CONTACT,
    "contact-beside-part": (contact_mends.onto_the_face,),
    "contact-over-edge": (contact_mends.onto_the_face, contact_mends.smaller_tip),
    "contact-slanted": (contact_mends.square_to_the_face, contact_mends.onto_the_face),
    "contact-from-inside": (contact_mends.square_to_the_face, contact_mends.onto_the_face),
    "pin-without-hole": _PIN,
    "pin-off-axis": _PIN,
    "pin-too-large": _PIN[1:],
    "pin-loose": _PIN[1:],
    "pin-out-of-reach": (pin_mends.up_into_the_hole, pin_mends.a_longer_pin),
    "pin-below-plate": (item_mends.raise_contact,),
    "screw-without-hole": _SCREW,
    "screw-off-axis": _SCREW,
    "screw-too-large": _SCREW,
    "screw-head-off": _SCREW,
    "screw-ring-off": _SCREW,
    "screw-head-covered": _SCREW,
    "screw-falls-through": (screw_mends.a_washer_under_its_head, *_SCREW),
    "screw-without-support": (screw_mends.a_ring_under_it,),
    "screw-crushes": (screw_mends.a_washer_under_its_head, screw_mends.usual_preload),
    "screw-loose": (screw_mends.usual_preload,),
    "screw-overloaded": (screw_mends.usual_preload,),
    "thread-strips": (screw_mends.usual_preload,),
    "screw-out-below": _LENGTH,
    "screw-bottoms": _LENGTH,
    "screw-engages-little": _LENGTH,
    "screw-length-not-sold": _LENGTH[:1],
    "part-in-plate": (part_mends.onto_the_rests, part_mends.out_of_the_plate),
    "part-off-plate": (part_mends.onto_the_plate,),
    "part-over-edge": (part_mends.onto_the_plate, part_mends.larger_plate),
    "down-face-lost": (part_mends.as_it_lies, part_mends.laid_again),
    "element-off-host": (contact_mends.onto_the_face, plate_mends.onto_its_host,
                         part_mends.larger_plate),
    "adapter-off-plate": (plate_mends.adapter_onto_the_plate, part_mends.larger_plate),
    "elements-at-same-place": (item_mends.without_the_second, item_mends.without_the_first),
    "thread-too-short": (item_mends.thicker_plate,),
    "clamp-overloaded": (item_mends.lower_force, item_mends.stronger_clamp),
    "clamp-idle": (item_mends.usual_force, demand_mends.without_it),
    "clamp-beyond-slot": (slot_mends.into_the_slot,),
    "clamp-blocks-loading": (slot_mends.farther_back,),
    "clamp-out-of-reach": (item_mends.clamp_that_reaches, contact_mends.to_surface),
    "contact-above-locator": (item_mends.lower_contact, item_mends.taller_locator),
    "contact-below-plate": (item_mends.raise_contact,),
    "cord-hardness-unknown": (item_mends.another_hardness,),
    "zone-seat-height": (demand_mends.zone_to_its_face,),
    "zone-without-face": (demand_mends.zone_under_any_face, demand_mends.zone_to_its_face),
    "riser-outside-zone": (demand_mends.port_into_the_zone,),
    "load-zero": (demand_mends.without_it,),
    "load-off-part": (demand_mends.load_onto_the_part,),
    "feature-face-lost": (demand_mends.without_lost_faces, demand_mends.without_it),
    "feature-not-flat": (demand_mends.as_a_profile,),
    "pass-face-lost": (demand_mends.without_lost_faces, demand_mends.without_it),
    "pass-without-faces": (demand_mends.without_it,),
    "pass-without-holes": (demand_mends.without_it,),
    "mill-too-large": (demand_mends.smaller_mill,),
    "drill-too-large": (demand_mends.drill_of_the_holes,),
    "tap-does-not-fit": (demand_mends.tap_of_the_holes,),
    "hole-not-upright": (demand_mends.only_upright_holes,),
    "hole-breaks-through": _SHALLOW,
    "thin-floor": _SHALLOW,
    "holes-collide": (part_mends.against_its_locators, *_ASIDE),
    "catalogue-plate-machined": (part_mends.against_its_locators,),
    "thin-wall": _ASIDE,
    "hole-off-plate": (plate_mends.onto_its_host, *_ASIDE),
    "feature-off-plate": (plate_mends.onto_its_host, *_ASIDE),
    "pad-off-plate": (plate_mends.onto_its_host, *_ASIDE),
    "pad-on-hole": _ASIDE,
    "pad-in-groove": _ASIDE,
    "hole-in-groove": _ASIDE,
    "land-over-hole": _ASIDE,
    "wall-over-hole": _ASIDE,
    "pocket-cut-by-hole": _ASIDE,
    "pocket-in-groove": _ASIDE,
    "lifting-too-small": (plate_mends.larger_eye_bolt,),
    "plate-without-lifting": (plate_mends.holes_to_lift_by,),
})  # fmt: skip
DRAWN_AGAIN = frozenset({  # a groove that `tasks.mending` draws again from the part's face
    "zone-beyond-face", "zone-without-face", "zone-leaks", "groove-corner-tight",
    "groove-off-plate", "grooves-collide", "hole-in-groove", "pad-in-groove",
    "land-over-hole", "wall-over-groove",
})  # fmt: skip


def can_be_mended(problem: Problem) -> bool:
    """Whether there is an edit for problems of its kind; it may not work for this one."""
    known = MAKERS.keys() | DRAWN_AGAIN | {WITHOUT_VOLUME}  # a part that is read again, repaired
    return problem.severity != "info" and problem.code in known


__all__ = [
    "DRAWN_AGAIN",
    "MAKERS",
    "Judge",
    "Maker",
    "Mend",
    "Offers",
    "Situation",
    "can_be_mended",
    "mend_between",
    "mended",
    "proved",
]
