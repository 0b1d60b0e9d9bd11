"""The solids of a STEP file with their names and places in the assembly.

document label -> assembly -> component (place) -> product (shape)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from OCP.TDataStd import TDataStd_Name
from OCP.TDF import TDF_Label, TDF_LabelSequence
from OCP.TDocStd import TDocStd_Document
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS_Shape
from OCP.XCAFDoc import XCAFDoc_DocumentTool, XCAFDoc_ShapeTool

# names that translators make up
_MADE_UP = re.compile(
    r"=>\[.*\]|\d+|NAUO\d*|SOLID|COMPOUND|SHELL|ASSEMBLY|Document|root|None|noname|unnamed|"
    r"Open CASCADE STEP translator.*|Open CASCADE Shape Model",
    re.IGNORECASE,
)


def named_shapes(document: TDocStd_Document) -> list[tuple[str, TopoDS_Shape]]:
    """Each shape that is no assembly, where the assembly has it, with the best name for it."""
    tool = XCAFDoc_DocumentTool.ShapeTool_s(document.Main())
    labels = TDF_LabelSequence()
    tool.GetFreeShapes(labels)
    found: list[tuple[str, TopoDS_Shape]] = []
    for label in _each(labels):
        found.extend(_walked(label, TopLoc_Location(), ""))
    return found


def _walked(
    label: TDF_Label, place: TopLoc_Location, outer_name: str
) -> Iterator[tuple[str, TopoDS_Shape]]:
    name = _name(label)
    if XCAFDoc_ShapeTool.IsReference_s(label):
        product = TDF_Label()
        XCAFDoc_ShapeTool.GetReferredShape_s(label, product)
        here = place.Multiplied(XCAFDoc_ShapeTool.GetLocation_s(label))
        yield from _walked(product, here, name or outer_name)
    elif XCAFDoc_ShapeTool.IsAssembly_s(label):
        components = TDF_LabelSequence()
        XCAFDoc_ShapeTool.GetComponents_s(label, components)
        for component in _each(components):
            yield from _walked(component, place, name or outer_name)
    else:
        shape = XCAFDoc_ShapeTool.GetShape_s(label)
        if shape is not None and not shape.IsNull():
            yield name or outer_name, shape.Moved(place, False)


def _name(label: TDF_Label) -> str:
    """The name of a label, empty where it has none or a translator made it up."""
    # IsAttribute first: FindAttribute answers True without an attribute, and reading it crashes
    if not label.IsAttribute(TDataStd_Name.GetID_s()):
        return ""
    attribute = TDataStd_Name()
    label.FindAttribute(TDataStd_Name.GetID_s(), attribute)
    text = str(attribute.Get().ToExtString()).strip()
    return "" if _MADE_UP.fullmatch(text) else text


def _each(labels: TDF_LabelSequence) -> Iterator[TDF_Label]:
    for i in range(1, labels.Length() + 1):
        yield labels.Value(i)
