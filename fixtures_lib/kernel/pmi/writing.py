"""Annotations into a STEP document (ISO 10303-242): semantic, without a picture of their own."""

from __future__ import annotations

from collections.abc import Sequence

from OCP.TCollection import TCollection_HAsciiString
from OCP.TDF import TDF_Label, TDF_LabelSequence
from OCP.TDocStd import TDocStd_Document
from OCP.TopoDS import TopoDS_Shape
from OCP.XCAFDimTolObjects import (
    XCAFDimTolObjects_DatumObject,
    XCAFDimTolObjects_DimensionObject,
    XCAFDimTolObjects_DimensionType,
    XCAFDimTolObjects_GeomToleranceObject,
    XCAFDimTolObjects_GeomToleranceType,
    XCAFDimTolObjects_GeomToleranceTypeValue,
)
from OCP.XCAFDoc import (
    XCAFDoc_Datum,
    XCAFDoc_Dimension,
    XCAFDoc_DimTolTool,
    XCAFDoc_DocumentTool,
    XCAFDoc_GeomTolerance,
    XCAFDoc_ShapeTool,
)

from fixtures_lib.kernel.pmi.annotations import Annotations, Datum, Depth, Size, Zone
from fixtures_lib.kernel.step_strings import encoded
from fixtures_lib.kernel.topology import faces_of

_Kind = XCAFDimTolObjects_GeomToleranceType
_KINDS = {
    "flatness": _Kind.XCAFDimTolObjects_GeomToleranceType_Flatness,
    "parallelism": _Kind.XCAFDimTolObjects_GeomToleranceType_Parallelism,
    "position": _Kind.XCAFDimTolObjects_GeomToleranceType_Position,
}
_DIAMETER = XCAFDimTolObjects_DimensionType.XCAFDimTolObjects_DimensionType_Size_Diameter
_DISTANCE = XCAFDimTolObjects_DimensionType.XCAFDimTolObjects_DimensionType_Location_LinearDistance
_ROUND = XCAFDimTolObjects_GeomToleranceTypeValue.XCAFDimTolObjects_GeomToleranceTypeValue_Diameter
_FLAT = XCAFDimTolObjects_GeomToleranceTypeValue.XCAFDimTolObjects_GeomToleranceTypeValue_None


def annotate(
    document: TDocStd_Document,
    product: TDF_Label,
    shape: TopoDS_Shape,
    told: Annotations,
    unit_mm: float = 1.0,
) -> None:
    """Add everything to the product's label. The writer has to be told to write it.

    `unit_mm` is the file's length unit: the kernel scales the shape to it, but not these numbers.
    """
    _Writer(document, product, shape, unit_mm).all(told)


class _Writer:
    def __init__(
        self, document: TDocStd_Document, product: TDF_Label, shape: TopoDS_Shape, unit_mm: float
    ) -> None:
        main = document.Main()
        self._shapes: XCAFDoc_ShapeTool = XCAFDoc_DocumentTool.ShapeTool_s(main)
        self._tool: XCAFDoc_DimTolTool = XCAFDoc_DocumentTool.DimTolTool_s(main)
        self._product, self._faces, self._unit_mm = product, faces_of(shape), unit_mm

    def all(self, told: Annotations) -> None:
        for size in told.sizes:
            self._size(size)
        for depth in told.depths:
            self._depth(depth)
        datums = {datum.letter: datum for datum in told.datums}
        for zone in told.zones:
            self._zone(zone, [datums[k] for k in zone.datums if k in datums])

    def _labels(self, numbers: Sequence[int]) -> TDF_LabelSequence:
        found = TDF_LabelSequence()
        for number in numbers:
            face, label = self._faces[number - 1], TDF_Label()
            if not self._shapes.FindSubShape(self._product, face, label):
                label = self._shapes.AddSubShape(self._product, face)
            found.Append(label)
        return found

    def _size(self, size: Size) -> None:
        made = XCAFDimTolObjects_DimensionObject()
        made.SetType(_DIAMETER)
        made.SetValue(size.diameter_mm / self._unit_mm)
        if size.limits_mm is not None:
            self._limit(made, size.limits_mm)
        made.SetSemanticName(_named(size.name))
        label = self._tool.AddDimension()
        self._tool.SetDimension(self._labels(size.faces), TDF_LabelSequence(), label)
        XCAFDoc_Dimension.Set_s(label).SetObject(made)

    def _limit(self, made: XCAFDimTolObjects_DimensionObject, limits: tuple[float, float]) -> None:
        """The kernel counts the lower deviation downwards, and writes it with the other sign."""
        made.SetLowerTolValue(-limits[0] / self._unit_mm)
        made.SetUpperTolValue(limits[1] / self._unit_mm)

    def _depth(self, depth: Depth) -> None:
        made = XCAFDimTolObjects_DimensionObject()
        made.SetType(_DISTANCE)
        made.SetValue(depth.value_mm / self._unit_mm)
        if depth.limits_mm is not None:
            self._limit(made, depth.limits_mm)
        made.SetSemanticName(_named(depth.name))
        label = self._tool.AddDimension()
        first, second = (self._labels((number,)) for number in depth.faces)
        self._tool.SetDimension(first, second, label)
        XCAFDoc_Dimension.Set_s(label).SetObject(made)

    def _zone(self, zone: Zone, datums: Sequence[Datum]) -> None:
        made = XCAFDimTolObjects_GeomToleranceObject()
        made.SetType(_KINDS[zone.kind])
        made.SetTypeOfValue(_ROUND if zone.round_zone else _FLAT)
        made.SetValue(zone.width_mm / self._unit_mm)
        made.SetSemanticName(_named(zone.name))
        label = self._tool.AddGeomTolerance()
        self._tool.SetGeomTolerance(self._labels(zone.faces), label)
        XCAFDoc_GeomTolerance.Set_s(label).SetObject(made)
        for position, datum in enumerate(datums, start=1):
            self._datum(datum, position, label)

    def _datum(self, datum: Datum, position: int, zone: TDF_Label) -> None:
        """Each use of a datum is a label of its own with its place in the frame."""
        made = XCAFDimTolObjects_DatumObject()
        made.SetName(TCollection_HAsciiString(datum.letter))
        made.SetPosition(position)
        label = self._tool.AddDatum()
        self._tool.SetDatum(self._labels((datum.face,)), label)
        XCAFDoc_Datum.Set_s(label).SetObject(made)
        self._tool.SetDatumToGeomTol(label, zone)


def _named(name: str) -> TCollection_HAsciiString:
    """The kernel takes the first word of a name away: it looks there for the annotation's kind."""
    return TCollection_HAsciiString(encoded(f"name {name}"))
