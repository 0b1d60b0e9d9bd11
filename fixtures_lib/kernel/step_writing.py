"""STEP files (AP242 or AP214, mm or inch) of named, coloured bodies, alone or as an assembly.

Bodies that share a shape are one product used several times. The same bodies give the same bytes
when SOURCE_DATE_EPOCH sets the date.
"""

from __future__ import annotations

import io
import itertools
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from OCP.APIHeaderSection import APIHeaderSection_MakeHeader
from OCP.gp import gp_Trsf
from OCP.IFSelect import IFSelect_ReturnStatus
from OCP.Interface import Interface_Static
from OCP.Quantity import Quantity_Color, Quantity_TOC_sRGB
from OCP.STEPCAFControl import STEPCAFControl_Writer
from OCP.STEPControl import STEPControl_AsIs
from OCP.TCollection import TCollection_ExtendedString, TCollection_HAsciiString
from OCP.TDataStd import TDataStd_Name
from OCP.TDF import TDF_Label
from OCP.TDocStd import TDocStd_Document
from OCP.TopLoc import TopLoc_Location
from OCP.TopoDS import TopoDS_Shape
from OCP.XCAFDoc import (
    XCAFDoc_ColorSurf,
    XCAFDoc_DocumentTool,
    XCAFDoc_LayerTool,
    XCAFDoc_MaterialTool,
    XCAFDoc_ShapeTool,
)

from fixtures_lib.errors import FixtureError
from fixtures_lib.geometry.frames import Pose
from fixtures_lib.kernel.console import silence_kernel
from fixtures_lib.kernel.pmi.annotations import Annotations
from fixtures_lib.kernel.pmi.writing import annotate
from fixtures_lib.kernel.step_strings import encoded, plain_name
from fixtures_lib.kernel.topology import compound_of
from fixtures_lib.units import MM_PER_INCH
from fixtures_lib.wording import worded

ORGANISATION = "Holdfast"
Colour = tuple[float, float, float]
_HERE = Pose()
_BARE_MEASURE = re.compile(r"=\s*MEASURE_WITH_UNIT\((-?\d[\d.]*(?:E[-+]?\d+)?),")
_USE = "NEXT_ASSEMBLY_USAGE_OCCURRENCE"


@dataclass(frozen=True, eq=False)
class StepBody:
    """One product: name, shape, colour, layer, material (name, kg/m3), what is said of it."""

    name: str
    shape: TopoDS_Shape
    colour: Colour
    layer: str = ""
    material: tuple[str, float] | None = None
    annotations: Annotations | None = None


@dataclass(frozen=True, eq=False)
class StepGroup:
    """Several products that go together: a clamp of six pieces, the whole fixture."""

    name: str
    members: tuple[StepInstance, ...]


@dataclass(frozen=True, eq=False)
class StepInstance:
    """A body or a group at its place. Instances of the same object share one product."""

    name: str
    of: StepBody | StepGroup
    pose: Pose = _HERE


@dataclass(frozen=True)
class StepHeader:
    """What the file says about itself."""

    title: str
    number: str = ""
    author: str = ""
    description: str = ""


@dataclass(frozen=True)
class StepForm:
    """Application protocol and length unit of a file."""

    schema: Literal["ap242", "ap214"] = "ap242"
    unit: Literal["mm", "in"] = "mm"

    @property
    def unit_mm(self) -> float:
        return MM_PER_INCH if self.unit == "in" else 1.0


MILLIMETRES = StepForm()


def write_step(
    root: StepBody | StepGroup, header: StepHeader, path: Path, form: StepForm = MILLIMETRES
) -> None:
    """Write one body, or an assembly. Raises FixtureError where the file can't be written."""
    silence_kernel()
    document = TDocStd_Document(TCollection_ExtendedString("BinXCAF"))
    _Products(document, form).product(root)
    writer = STEPCAFControl_Writer()
    _settings(form)
    for switch_on in (
        writer.SetColorMode,
        writer.SetNameMode,
        writer.SetLayerMode,
        writer.SetMaterialMode,
    ):
        switch_on(True)
    # AP214 has no such annotations: the kernel would end the process over them
    writer.SetDimTolMode(form.schema == "ap242")
    if not writer.Transfer(document, STEPControl_AsIs):
        raise FixtureError("the kernel can't write this shape as STEP", where=path.name)
    _stamp(writer, header)
    stream = io.BytesIO()
    if writer.WriteStream(stream) != IFSelect_ReturnStatus.IFSelect_RetDone:
        raise FixtureError("the kernel can't write this shape as STEP", where=path.name)
    _save(path, _cleaned(stream.getvalue().decode("utf-8", errors="replace")))


def _save(path: Path, text: str) -> None:
    try:
        path.write_bytes(text.encode("ascii", errors="replace"))
    except OSError as fault:
        raise FixtureError(
            worded("could not be written, {strerror}", strerror=fault.strerror),
            where=str(path),
            mend="choose a folder with space that you may write to",
        ) from fault


def _settings(form: StepForm) -> None:
    """The kernel keeps these for the whole process: they are set before each file."""
    schema = {"ap242": "AP242DIS", "ap214": "AP214IS"}[form.schema]
    Interface_Static.SetCVal_s("write.step.schema", schema)
    Interface_Static.SetCVal_s("write.step.unit", {"mm": "MM", "in": "INCH"}[form.unit])
    Interface_Static.SetCVal_s("write.step.product.name", ORGANISATION)
    Interface_Static.SetIVal_s("write.step.assembly", 2)
    Interface_Static.SetIVal_s("write.precision.mode", 0)
    Interface_Static.SetIVal_s("write.surfacecurve.mode", 1)


class _Products:
    """The document's labels, one for each body or group that is used."""

    def __init__(self, document: TDocStd_Document, form: StepForm) -> None:
        main = document.Main()
        self._shapes: XCAFDoc_ShapeTool = XCAFDoc_DocumentTool.ShapeTool_s(main)
        self._colours = XCAFDoc_DocumentTool.ColorTool_s(main)
        self._layers: XCAFDoc_LayerTool = XCAFDoc_DocumentTool.LayerTool_s(main)
        self._materials: XCAFDoc_MaterialTool = XCAFDoc_DocumentTool.MaterialTool_s(main)
        self._document, self._form = document, form
        self._made: dict[int, TDF_Label] = {}

    def product(self, of: StepBody | StepGroup) -> TDF_Label:
        if id(of) not in self._made:
            made = self._body(of) if isinstance(of, StepBody) else self._group(of.name, of.members)
            self._made[id(of)] = made
        return self._made[id(of)]

    def _body(self, body: StepBody) -> TDF_Label:
        label = self._shapes.AddShape(body.shape, False)
        _name(label, body.name)
        r, g, b = body.colour
        self._colours.SetColor(label, Quantity_Color(r, g, b, Quantity_TOC_sRGB), XCAFDoc_ColorSurf)
        if body.layer:
            self._layers.SetLayer(label, TCollection_ExtendedString(body.layer, True))
        if body.material is not None:
            self._material(label, *body.material)
        if body.annotations is not None and self._form.schema == "ap242":
            annotate(self._document, label, body.shape, body.annotations, self._form.unit_mm)
        return label

    def _material(self, label: TDF_Label, name: str, density: float) -> None:
        words = [name, "", f"{density / 1e9:.6g}", "density measure", "POSITIVE_RATIO_MEASURE"]
        named, description, _, kind, value = (TCollection_HAsciiString(w) for w in words)
        grams_per_cm3 = density / 1000.0  # the unit that the kernel writes
        self._materials.SetMaterial(label, named, description, grams_per_cm3, kind, value)

    def _group(self, name: str, members: Sequence[StepInstance]) -> TDF_Label:
        label = self._shapes.NewShape()
        _name(label, name)
        for member in members:
            of = self.product(member.of)
            _name(self._shapes.AddComponent(label, of, location(member.pose)), member.name)
        self._shapes.UpdateAssemblies()
        return label


def _name(label: TDF_Label, name: str) -> None:
    TDataStd_Name.Set_s(label, TCollection_ExtendedString(plain_name(name) or "body", True))


def location(pose: Pose) -> TopLoc_Location:
    """The kernel's placement of a pose."""
    rotation, translation = pose.rotation, pose.translation
    rows = [[*(float(v) for v in rotation[i]), float(translation[i])] for i in range(3)]
    move = gp_Trsf()
    move.SetValues(*rows[0], *rows[1], *rows[2])
    return TopLoc_Location(move)


def placed_compound(instances: Sequence[StepInstance]) -> TopoDS_Shape:
    """All bodies at their places as one plain shape, to compare with what was read back."""
    return compound_of([shape for instance in instances for shape in _flat(instance)])


def _flat(instance: StepInstance) -> list[TopoDS_Shape]:
    place = location(instance.pose)
    if isinstance(instance.of, StepBody):
        return [instance.of.shape.Moved(place)]
    return [shape.Moved(place) for member in instance.of.members for shape in _flat(member)]


def _stamp(writer: STEPCAFControl_Writer, header: StepHeader) -> None:
    stamp = APIHeaderSection_MakeHeader(writer.ChangeWriter().Model())
    stamp.SetName(_ascii(" ".join(filter(None, (header.number, header.title)))))
    stamp.SetTimeStamp(_ascii(_time().strftime("%Y-%m-%dT%H:%M:%S")))
    stamp.SetAuthorValue(1, _ascii(header.author or ORGANISATION))
    stamp.SetOrganizationValue(1, _ascii(ORGANISATION))
    stamp.SetOriginatingSystem(_ascii(ORGANISATION))
    stamp.SetDescriptionValue(1, _ascii(header.description or header.title))


def _time() -> datetime:
    """Now, or the date that a reproducible build asks for."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), UTC) if seconds.isdigit() else datetime.now(UTC)


def _ascii(text: str) -> TCollection_HAsciiString:
    return TCollection_HAsciiString(encoded(plain_name(text)))


def _typed_measure(found: re.Match[str]) -> str:
    value = found[1].removeprefix("-") if float(found[1]) == 0.0 else found[1]
    return f"= LENGTH_MEASURE_WITH_UNIT(LENGTH_MEASURE({value}),"


def _cleaned(text: str) -> str:
    """The kernel's file as the standard has it: names in ASCII, density in gram per cm3.

    The kernel writes names as UTF-8, the powers of its density unit as 3 and 2, and numbers the
    uses of products on from one file to the next. It writes limits
    of sizes without the type of their measure.
    """
    for unit, prefix, power in (
        ("MASS_UNIT", r"\$,\.GRAM\.", "1."),
        ("LENGTH_UNIT", r"\.CENTI\.,\.METRE\.", "-3."),
    ):
        entity = rf"#(\d+) = \( {unit}\(\) NAMED_UNIT\(\*\) SI_UNIT\({prefix}\) \);"
        for number in re.findall(entity, text):
            text = re.sub(rf"(DERIVED_UNIT_ELEMENT\(#{number},)[23]\.\)", rf"\g<1>{power})", text)
    text = re.sub(_BARE_MEASURE, _typed_measure, text)
    uses = itertools.count(1)
    text = re.sub(rf"({_USE}\(')\d+'", lambda found: f"{found[1]}{next(uses)}'", text)
    return encoded(text)
