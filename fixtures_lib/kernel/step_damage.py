"""Entities of a STEP file that the kernel could not read, found before it works on them.

The kernel leaves such an entity empty and goes on, and making a shape from an empty edge or
direction takes the process down (8 of 40 files with random damage did). Notes, colours and
tolerances that can't be read are common in good files and do no harm.
"""

from __future__ import annotations

from OCP.STEPControl import STEPControl_Reader
from OCP.StepData import StepData_StepModel

from fixtures_lib.errors import FixtureError
from fixtures_lib.wording import worded

_OF_THE_SHAPE = (
    "Face", "Edge", "Loop", "Shell", "Brep", "Vertex", "Direction", "Vector", "_Line", "_Polyline",
    "CartesianPoint", "Axis", "_Plane", "Surface", "Circle", "Ellipse", "BSpline", "Pcurve",
    "SeamCurve", "DefinitionalRepresentation",
)  # fmt: skip
_PACKAGES = ("StepShape_", "StepGeom_", "StepRepr_DefinitionalRepresentation")
_HARMLESS = ("Tolerance", "Dimension", "CurveSet", "Style")


def refuse_damaged(reader: STEPControl_Reader, where: str) -> None:
    """FixtureError where an entity of the shape itself could not be read."""
    model = reader.StepModel()
    errors = [n for n in range(1, model.NbEntities() + 1) if model.IsErrorEntity(n)]
    grave = [n for n in errors if not _only_a_name(model, n)]
    kinds = [str(model.Value(n).DynamicType().Name()) for n in grave]
    broken = [kind.split("_", 1)[1] for kind in kinds if _is_of_the_shape(kind)]
    if broken:
        named = ", ".join(sorted(set(broken))[:3])
        count = len(broken)
        raise FixtureError(
            worded(
                "the STEP file is damaged: {count} {value} of its shape can't be read ({named})",
                count=count,
                value="entity" if count == 1 else "entities",
                named=named,
            ),
            where=where,
            mend="export the part again",
        )


def _only_a_name(model: StepData_StepModel, number: int) -> bool:
    """Some systems write no name ($) where the standard wants one."""
    check = model.ReportEntity(number).Check()
    fails = [str(check.CFail(i)) for i in range(1, check.NbFails() + 1)]
    return bool(fails) and all("(name)" in fail for fail in fails)


def _is_of_the_shape(kind: str) -> bool:
    return (
        kind.startswith(_PACKAGES)
        and any(word in kind for word in _OF_THE_SHAPE)
        and not any(word in kind for word in _HARMLESS)
    )
