"""Which face and hole of an old part is which of a new one.

landmarks      surfaces as points with a direction, halves of one round wall as one
registration   the rigid motion that brings most of the old part's surfaces onto the new one's
matching       surface by surface: same, moved, resized, lost, new
free_form      spline faces that the kernel measures otherwise in each file: one surface, or two
hole_matching  hole by hole
part_mapping   all of it for two parts, as a value
verdict        what the new part is to the old one, in words
"""

from fixtures_lib.shop.mapping.part_mapping import FaceMatch, HoleMatch, PartMapping, mapped

__all__ = ["FaceMatch", "HoleMatch", "PartMapping", "mapped"]
