"""What a solid consists of, as data: faces, plane faces, holes, bosses, slots, walls, contour."""

from fixtures_lib.kernel.recognition.part import part_shape
from fixtures_lib.kernel.recognition.silhouette import outer_contour

__all__ = ["outer_contour", "part_shape"]
