"""The plan: the plate from above, drawn and dragged in two dimensions.

part_outline   edges of the part as seen from above       plate_paths    plate and its pattern
element_paths  locators, clamps, zones at their true size  dimensions     to the datum corner
drawing        all of these as graphics items              plan_box       mouse and keys
heat_map       the deflection from above                   plan_view      the widget
"""
