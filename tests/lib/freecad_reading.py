"""Run by FreeCAD's own Python: what each STEP file named on the line after it holds, as JSON."""

import json
import math
import os

import Part  # FreeCAD's

told = {}
for path in os.environ["HOLDFAST_STEP_FILES"].split(os.pathsep):
    shape = Part.Shape()
    shape.read(path)
    holes = []
    for face in shape.Faces:
        surface = face.Surface
        if isinstance(surface, Part.Cylinder):
            first, last, low, high = face.ParameterRange
            point = face.valueAt((first + last) / 2.0, (low + high) / 2.0)
            away = point.sub(surface.Center)
            across = away.sub(surface.Axis * away.dot(surface.Axis))
            if face.normalAt((first + last) / 2.0, (low + high) / 2.0).dot(across) < 0.0:
                holes.append((round(surface.Radius, 4), (last - first) / (2.0 * math.pi)))
    told[path] = {
        "solids": len(shape.Solids),
        "volume": shape.Volume,
        "valid": shape.isValid(),
        "holes": holes,
    }
print("TOLD " + json.dumps(told))
