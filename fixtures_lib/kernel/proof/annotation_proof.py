"""Semantic annotations, read back from a STEP file, against those that were meant."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from OCP.IFSelect import IFSelect_ReturnStatus
from OCP.STEPCAFControl import STEPCAFControl_Reader
from OCP.TCollection import TCollection_ExtendedString
from OCP.TDF import TDF_LabelSequence
from OCP.TDocStd import TDocStd_Document
from OCP.XCAFDoc import (
    XCAFDoc_Datum,
    XCAFDoc_Dimension,
    XCAFDoc_DimTolTool,
    XCAFDoc_DocumentTool,
    XCAFDoc_GeomTolerance,
)

from fixtures_lib.job.plate_features import BodyPlan
from fixtures_lib.kernel.pmi.annotations import Annotations
from fixtures_lib.kernel.proof.export_check import ExportCheck, measured, stated

_DIGITS = 6


def annotation_checks(path: Path, body: BodyPlan, meant: Annotations) -> list[ExportCheck]:
    """Sizes with their limits, tolerance widths and datum letters, each as a whole list."""
    document = _read(path)
    if document is None:
        return [stated(body.name, "annotations", "readable", "not readable")]
    tool = XCAFDoc_DocumentTool.DimTolTool_s(document.Main())
    sizes = Counter((round(s.diameter_mm, _DIGITS), *_limits(s.limits_mm)) for s in meant.sizes)
    sizes += Counter((round(d.value_mm, _DIGITS), *_limits(d.limits_mm)) for d in meant.depths)
    zones = Counter(round(z.width_mm, _DIGITS) for z in meant.zones)
    letters = sorted({letter for z in meant.zones for letter in z.datums})
    got_sizes, got_zones, got_letters = _sizes(tool), _zones(tool), _letters(tool)
    return [
        measured(body.name, "sizes with their limits", float(sizes.total()),
                 float((sizes & got_sizes).total()), "", 0.0),
        measured(body.name, "geometric tolerances", float(zones.total()),
                 float((zones & got_zones).total()), "", 0.0),
        stated(body.name, "datums", " ".join(letters), " ".join(got_letters)),
    ]  # fmt: skip


def _read(path: Path) -> TDocStd_Document | None:
    document = TDocStd_Document(TCollection_ExtendedString("BinXCAF"))
    reader = STEPCAFControl_Reader()
    reader.SetGDTMode(True)
    if reader.ReadFile(str(path)) != IFSelect_ReturnStatus.IFSelect_RetDone:
        return None
    if not reader.Transfer(document):
        return None
    return document  # whose labels live as long as it does


def _limits(limits: tuple[float, float] | None) -> tuple[float, float]:
    """The kernel reads the amount of the lower deviation without its sign."""
    low, high = limits or (0.0, 0.0)
    return (round(abs(low), _DIGITS), round(high, _DIGITS))


def _sizes(tool: XCAFDoc_DimTolTool) -> Counter[tuple[float, float, float]]:
    labels = TDF_LabelSequence()
    tool.GetDimensionLabels(labels)
    found: Counter[tuple[float, float, float]] = Counter()
    for label in labels:
        got = XCAFDoc_Dimension.Set_s(label).GetObject()
        limits = (0.0, 0.0)
        if got.IsDimWithPlusMinusTolerance():
            limits = (got.GetLowerTolValue(), got.GetUpperTolValue())
        found[(round(got.GetValue(), _DIGITS), *_limits(limits))] += 1
    return found


def _zones(tool: XCAFDoc_DimTolTool) -> Counter[float]:
    labels = TDF_LabelSequence()
    tool.GetGeomToleranceLabels(labels)
    return Counter(
        round(XCAFDoc_GeomTolerance.Set_s(label).GetObject().GetValue(), _DIGITS)
        for label in labels
    )


def _letters(tool: XCAFDoc_DimTolTool) -> list[str]:
    labels = TDF_LabelSequence()
    tool.GetDatumLabels(labels)
    names = (XCAFDoc_Datum.Set_s(label).GetObject().GetName() for label in labels)
    return sorted({name.ToCString() for name in names})  # each use of a datum has a label
