"""Edits: pure functions from a job to a job.

elements      place, replace, move, change, rename, delete what stands on the plate
new_elements  new elements with a fresh id and name
document      title block, plate, conditions, loads, features
posing        move the part, with what belongs to it
seating       lay it on a face, flip, turn, align, centre, seat
against_locators  bring it to locators in holes of the plate's pattern
arranging     in line, evenly spaced; mirroring: images; patterns: rows, columns, circles
"""

from fixtures_lib.job.edits.document import (
    with_conditions,
    with_feature,
    with_load,
    with_new_feature,
    with_new_load,
    with_part,
    with_part_material,
    with_pass,
    with_plate,
    with_plate_item,
    with_release,
    with_title,
)
from fixtures_lib.job.edits.elements import (
    element_of,
    elements_on,
    host_top_mm,
    moved,
    moved_to,
    named_things,
    placed,
    renamed,
    replaced,
    with_element,
    with_port,
    without,
)
from fixtures_lib.job.edits.naming import default_name, fresh_id
from fixtures_lib.job.edits.new_elements import (
    new_adapter,
    new_clamp,
    new_cutting_force,
    new_engraving,
    new_feature,
    new_nest,
    new_pin,
    new_plate_hole,
    new_rest,
    new_side_locator,
    new_zone,
)
from fixtures_lib.job.edits.part_screws import new_part_screw
from fixtures_lib.job.edits.posing import Carry, with_pose, with_shift
from fixtures_lib.job.edits.seating import (
    aligned_to_grid,
    centred_on_plate,
    flipped,
    laid_on_face,
    lowest_face,
    seated_on_rests,
    tilted,
    turned,
)

__all__ = [
    "Carry",
    "aligned_to_grid",
    "centred_on_plate",
    "default_name",
    "element_of",
    "elements_on",
    "flipped",
    "fresh_id",
    "host_top_mm",
    "laid_on_face",
    "lowest_face",
    "moved",
    "moved_to",
    "named_things",
    "new_adapter",
    "new_clamp",
    "new_cutting_force",
    "new_engraving",
    "new_feature",
    "new_nest",
    "new_part_screw",
    "new_pin",
    "new_plate_hole",
    "new_rest",
    "new_side_locator",
    "new_zone",
    "placed",
    "renamed",
    "replaced",
    "seated_on_rests",
    "tilted",
    "turned",
    "with_conditions",
    "with_element",
    "with_feature",
    "with_load",
    "with_new_feature",
    "with_new_load",
    "with_part",
    "with_part_material",
    "with_pass",
    "with_plate",
    "with_plate_item",
    "with_port",
    "with_pose",
    "with_release",
    "with_shift",
    "with_title",
    "without",
]
